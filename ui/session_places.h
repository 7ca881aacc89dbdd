// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_questions.h"
#include "core/journal/due_item.h"
#include "core/report/report.h"

#include <QObject>

class QStackedWidget;
class QWidget;

namespace soundings::ui {

class EngagementPage;
class EntryEditor;
class JournalBridge;
class SessionPage;
class SessionsPage;

/// The pages of sessions and of engagements, and the list of both: made when they are first shown.
class SessionPlaces : public QObject {
    Q_OBJECT
public:
    SessionPlaces(JournalBridge& journal, QStackedWidget& stack, QObject* parent = nullptr);

    [[nodiscard]] SessionPage& session();
    [[nodiscard]] EngagementPage& engagement();
    [[nodiscard]] QWidget* list(); ///< being read again
    /// The entry on a page; null where it is none of these.
    [[nodiscard]] EntryEditor* editorOn(const QWidget* page) const;
    /// The session from which the engagement in front was opened, to which one goes back; empty: from elsewhere.
    [[nodiscard]] const Id& cameFrom() const { return m_from; }
    void comeFrom(const EntryEditor* session);
    /// A page that is not in front shows nothing.
    void leave(const QWidget* front);

signals:
    void backedOut();
    void entryRequested(const QString& id);
    void dueRequested(const soundings::DueItem& item);
    void sessionRequested();
    void engagementRequested();
    void practiceRequested();
    void askRequested();
    void takeSetRequested();
    void giveSetRequested(const soundings::CardSet& set);
    void reportReady(const soundings::Report& report);
    void errorHappened(const QString& sentence);

private:
    JournalBridge& m_journal;
    QStackedWidget& m_stack;
    SessionPage* m_session = nullptr;
    EngagementPage* m_engagement = nullptr;
    SessionsPage* m_list = nullptr;
    Id m_from;
};

} // namespace soundings::ui
