// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "core/journal/session_topics.h"
#include "core/support/error.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/session/engagement_page.h"
#include "ui/pages/session/session_page.h"
#include "ui/session_places.h"
#include "ui/translate.h"
#include "ui/workspace.h"

namespace soundings::ui {

SessionPlaces& Workspace::sessions()
{
    if (!m_pages.sessions) {
        m_pages.sessions = new SessionPlaces(*m_journal, *m_stack, this);
        connect(m_pages.sessions, &SessionPlaces::backedOut, this, &Workspace::showFrom);
        connect(m_pages.sessions, &SessionPlaces::entryRequested, this, &Workspace::openEntry);
        connect(m_pages.sessions, &SessionPlaces::dueRequested, this, &Workspace::openDue);
        connect(m_pages.sessions, &SessionPlaces::sessionRequested, this, &Workspace::newSession);
        connect(m_pages.sessions, &SessionPlaces::engagementRequested, this, &Workspace::newEngagement);
        connect(m_pages.sessions, &SessionPlaces::reportReady, this, &Workspace::reportReady);
        connect(m_pages.sessions, &SessionPlaces::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.sessions;
}

/// The place that shows a session or an engagement; blank for other entries.
std::optional<Workspace::Place> Workspace::openSession(EntryEditor& editor)
{
    if (editor.entry().session()) {
        sessions().session().open(&editor);
        return Place::Session;
    }
    if (!editor.entry().engagement()) return {};
    sessions().comeFrom(m_place == Place::Session ? entry() : nullptr);
    sessions().engagement().open(&editor);
    return Place::Engagement;
}

void Workspace::showSessions()
{
    show(Place::Sessions);
}

void Workspace::newEngagement()
{
    if (m_journal->isReadOnly()) return;
    guarded(*this, [&] {
        auto& editor = m_editors->add(soundings::newEngagement({}, m_journal->clock().now(), m_journal->ids()));
        m_journal->saveNow();
        sessions().comeFrom(nullptr);
        sessions().engagement().open(&editor);
        show(Place::Engagement);
    });
}

void Workspace::newSession()
{
    if (m_journal->isReadOnly()) return;
    guarded(*this, [&] {
        m_journal->flush();
        // Of the engagement in front, else of the session in front, else of the latest session.
        const auto latest = latestSession(m_journal->reader());
        Id of = latest ? latest->session()->engagement : Id();
        if (const EntryEditor* front = entry()) {
            if (front->entry().engagement()) of = front->id();
            if (const Session* session = front->entry().session()) of = session->engagement;
        }
        const Date today = m_journal->clock().today();
        const auto last = lastSession(m_journal->reader(), of);
        // One that was begun today and left blank is gone on with.
        if (last && isUntouched(*last) && last->session()->date == today) return openEntry(qs(last->id));
        const Entry* with = last ? &*last : latest ? &*latest : nullptr;
        auto& editor =
            m_editors->add(soundings::newSession(with, of, m_journal->clock().now(), today, m_journal->ids()));
        m_journal->saveNow();
        sessions().session().open(&editor);
        show(Place::Session);
    });
}

} // namespace soundings::ui
