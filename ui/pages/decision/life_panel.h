// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class Disclosure;
class JournalBridge;
class TextField;

/// What became of a decision: what it replaces, what replaces it, and dropping it, which asks for a reason.
class LifePanel : public QWidget {
    Q_OBJECT
public:
    explicit LifePanel(JournalBridge& journal, QWidget* parent = nullptr);

    /// `sealed` decisions that were not dropped can be dropped.
    void show(const Entry& entry, bool sealed);

signals:
    void entryRequested(const QString& id);
    void dropRequested(const QString& reason);

private:
    void addLink(const QString& name, const QString& words, const Id& id);

    JournalBridge& m_journal;
    Id m_entry;
    QVBoxLayout* m_links;
    Disclosure* m_drop;
    TextField* m_reason;
    QPushButton* m_button;
};

} // namespace soundings::ui
