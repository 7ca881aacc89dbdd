// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pyramid.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace soundings::ui {

class Disclosure;
class EntryEditor;
class JournalBridge;

/// Earlier versions of a story, newest first: what each was changed into, and how it differs from the story as it stands.
/// Texts between which the story did not change stand there once.
class StoryVersions : public QWidget {
    Q_OBJECT
public:
    StoryVersions(JournalBridge& journal, std::function<EntryEditor*()> editor, QWidget* parent = nullptr);

    void entryChanged(); ///< another entry is at hand: closed
    void refresh();

signals:
    /// To make it the story again.
    void putBackRequested(const soundings::Pyramid& pyramid);
    void errorHappened(const QString& sentence);

private:
    void fill();
    void addRow(const QString& when, const QString& since, const Pyramid& then, qint64 number);

    JournalBridge& m_journal;
    std::function<EntryEditor*()> m_editor;
    Disclosure* m_box;
    std::vector<QWidget*> m_rows;
};

} // namespace soundings::ui
