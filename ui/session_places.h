// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_questions.h"
#include "core/report/report.h"

#include <QObject>

class QStackedWidget;

namespace soundings::ui {

class EngagementPage;
class EntryEditor;
class JournalBridge;
class SessionPage;

/// The pages of sessions and of engagements: made when they are first shown.
class SessionPlaces : public QObject {
    Q_OBJECT
public:
    SessionPlaces(JournalBridge& journal, QStackedWidget& stack, QObject* parent = nullptr);

    [[nodiscard]] SessionPage& session();
    [[nodiscard]] EngagementPage& engagement();
    /// The entry on a page; null where it is none of these.
    [[nodiscard]] EntryEditor* editorOn(const QWidget* page) const;
    /// A page that is not in front shows nothing.
    void leave(const QWidget* front);

signals:
    void backedOut();
    void entryRequested(const QString& id);
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
};

} // namespace soundings::ui
