// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window leads: the places about the company and oneself, sessions, and the place where one left off.
#include "core/coaching/session_questions.h"
#include "core/support/error.h"
#include "ui/actions.h"
#include "ui/journal_bridge.h"
#include "ui/main_window.h"
#include "ui/navigation.h"
#include "ui/pages/session/own_sets.h"
#include "ui/pages/session/session_page.h"
#include "ui/prompts.h"
#include "ui/session_places.h"
#include "ui/settings.h"
#include "ui/translate.h"
#include "ui/workspace.h"

#include <QAction>
#include <QDir>

namespace soundings::ui {

void MainWindow::connectCompany()
{
    m_navigation->add("sessions", m_actions->sessions);
    m_navigation->add("checkup", m_actions->checkup);
    m_navigation->add("areas", m_actions->areas);
    const auto with = [this](QAction* action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_workspace) act(*m_workspace);
        });
    };
    with(m_actions->checkup, [](Workspace& open) { open.showCheckup(); });
    with(m_actions->newCheckup, [](Workspace& open) { open.newCheckup(); });
    with(m_actions->areas, [](Workspace& open) { open.showAreas(); });
}

QString MainWindow::navigationPlaceOf(const QString& place)
{
    if (place == "lookBack") return "insights";
    if (place == "area") return "areas";
    return place == "session" || place == "engagement" ? "sessions" : place;
}

void MainWindow::resume()
{
    if (!m_workspace) return;
    const QString page = m_settings.get(setting::page);
    const QString entry = m_settings.get(setting::entry);
    if (page == "journal") m_workspace->showJournal(false);
    if (page == "insights") m_workspace->showInsights();
    if (page == "areas") m_workspace->showAreas();
    if (page == "sessions") m_workspace->showSessions();
    if (entry.isEmpty() || !m_workspace->journal().reader().find(entry.toStdString())) return;
    if (page == "decision")
        m_workspace->showBrief(entry);
    else
        m_workspace->openEntry(entry);
}

void MainWindow::connectSessions()
{
    const auto with = [this](QAction* action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_workspace) act(*m_workspace);
        });
    };
    with(m_actions->sessions, [](Workspace& open) { open.showSessions(); });
    with(m_actions->newEngagement, [](Workspace& open) { open.newEngagement(); });
    with(m_actions->newSession, [](Workspace& open) { open.newSession(); });
    with(m_actions->liveSession, [](Workspace& open) { open.sessions().session().showLive(); });
    with(m_actions->sharedView, [](Workspace& open) { open.sessions().session().showShared(); });
}

void MainWindow::connectSessionsOf(Workspace& open)
{
    SessionPlaces& sessions = open.sessions();
    connect(&sessions, &SessionPlaces::askRequested, m_actions->askTeam, &QAction::trigger);
    connect(&sessions, &SessionPlaces::practiceRequested, m_actions->practice, &QAction::trigger);
    connect(&sessions, &SessionPlaces::takeSetRequested, this, &MainWindow::takeQuestions);
    connect(&sessions, &SessionPlaces::giveSetRequested, this, &MainWindow::giveQuestions);
}

void MainWindow::takeQuestions()
{
    const QString path = m_prompts.openFile(this, tr("Which file holds the questions?"), QDir::homePath(),
                                            {tr("Questions for sessions (*.json)"), tr("All (*)")});
    if (path.isEmpty()) return;
    try {
        const CardSet set = takeCardSet(path);
        notice(tr("The set “%1” is one of yours now.").arg(qs(set.title)));
    } catch (const Error& error) {
        notice(qs(error.message()));
    }
}

void MainWindow::giveQuestions(const CardSet& set)
{
    const QString path = m_prompts.saveFile(this, tr("Write a set of questions"),
                                            QDir::homePath() + QLatin1Char('/') + qs(set.id) + ".json",
                                            {tr("Questions for sessions (*.json)")});
    if (path.isEmpty()) return;
    try {
        writeCardSetTo(set, path);
        notice(tr("The questions are at %1.").arg(path));
    } catch (const Error& error) {
        notice(qs(error.message()));
    }
}

} // namespace soundings::ui
