// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class CommentsPanel;
class JournalBridge;
class TextField;

/// Notes of one's own about an entry: entries of their own, so that they are never inside sealed bytes, private unless
/// said otherwise.
class NotesPanel : public QWidget {
    Q_OBJECT
public:
    explicit NotesPanel(JournalBridge& journal, QWidget* parent = nullptr);

    void show(const Id& about);

signals:
    void errorHappened(const QString& sentence);

private:
    struct Row {
        QWidget* box;
        TextField* text;
    };
    void addRow();
    void addNote();
    void remove(std::size_t row);
    void redraw();

    JournalBridge& m_journal;
    Id m_about;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    CommentsPanel* m_comments;
    std::vector<Row> m_rows;
    std::vector<Entry> m_notes;
};

} // namespace soundings::ui
