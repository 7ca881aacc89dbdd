// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session_places.h"

#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/session/engagement_page.h"
#include "ui/pages/session/session_page.h"
#include "ui/pages/session/sessions_page.h"

#include <QStackedWidget>

namespace soundings::ui {

SessionPlaces::SessionPlaces(JournalBridge& journal, QStackedWidget& stack, QObject* parent)
    : QObject(parent), m_journal(journal), m_stack(stack)
{
}

SessionPage& SessionPlaces::session()
{
    if (!m_session) {
        m_session = new SessionPage(m_journal);
        m_stack.addWidget(m_session);
        connect(m_session, &SessionPage::backedOut, this, &SessionPlaces::backedOut);
        connect(m_session, &SessionPage::entryRequested, this, &SessionPlaces::entryRequested);
        connect(m_session, &SessionPage::askRequested, this, &SessionPlaces::askRequested);
        connect(m_session, &SessionPage::takeSetRequested, this, &SessionPlaces::takeSetRequested);
        connect(m_session, &SessionPage::giveSetRequested, this, &SessionPlaces::giveSetRequested);
        connect(m_session, &SessionPage::reportReady, this, &SessionPlaces::reportReady);
        connect(m_session, &SessionPage::errorHappened, this, &SessionPlaces::errorHappened);
    }
    return *m_session;
}

EngagementPage& SessionPlaces::engagement()
{
    if (!m_engagement) {
        m_engagement = new EngagementPage(m_journal);
        m_stack.addWidget(m_engagement);
        connect(m_engagement, &EngagementPage::practiceRequested, this, &SessionPlaces::practiceRequested);
        connect(m_engagement, &EngagementPage::errorHappened, this, &SessionPlaces::errorHappened);
    }
    return *m_engagement;
}

QWidget* SessionPlaces::list()
{
    if (!m_list) {
        m_list = new SessionsPage(m_journal);
        m_stack.addWidget(m_list);
        connect(m_list, &SessionsPage::entryRequested, this, &SessionPlaces::entryRequested);
        connect(m_list, &SessionsPage::dueRequested, this, &SessionPlaces::dueRequested);
        connect(m_list, &SessionsPage::sessionRequested, this, &SessionPlaces::sessionRequested);
        connect(m_list, &SessionsPage::engagementRequested, this, &SessionPlaces::engagementRequested);
        connect(m_list, &SessionsPage::errorHappened, this, &SessionPlaces::errorHappened);
    }
    m_list->refresh();
    return m_list;
}

EntryEditor* SessionPlaces::editorOn(const QWidget* page) const
{
    if (m_session && page == m_session) return m_session->editor();
    if (m_engagement && page == m_engagement) return m_engagement->editor();
    return nullptr;
}

void SessionPlaces::comeFrom(const EntryEditor* session)
{
    m_from = session != nullptr ? session->id() : Id();
}

void SessionPlaces::leave(const QWidget* front)
{
    if (m_session && front != m_session) m_session->open(nullptr);
    if (m_engagement && front != m_engagement) m_engagement->open(nullptr);
}

} // namespace soundings::ui
