// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overlay.h"

#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace soundings::ui {

class JournalBridge;

/// Ctrl+K: a few letters reach every action and every entry.
class CommandPalette : public Overlay {
    Q_OBJECT
public:
    CommandPalette(QList<QAction*> actions, QWidget* parent);

    /// Entries are looked for in this journal; null = none is open.
    void setJournal(JournalBridge* journal) { m_journal = journal; }
    void summon() override;

signals:
    void entryRequested(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addActions(const QString& text);
    void addEntries(const QString& text);
    void run();

    QList<QAction*> m_actions;
    JournalBridge* m_journal = nullptr;
    QLineEdit* m_line;
    QListWidget* m_list;
};

} // namespace soundings::ui
