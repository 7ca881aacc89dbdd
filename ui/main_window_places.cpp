// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window leads: the places about the company and oneself, and the place where one left off.
#include "ui/actions.h"
#include "ui/journal_bridge.h"
#include "ui/main_window.h"
#include "ui/navigation.h"
#include "ui/settings.h"
#include "ui/workspace.h"

#include <QAction>

namespace soundings::ui {

void MainWindow::connectCompany()
{
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

void MainWindow::resume()
{
    if (!m_workspace) return;
    const QString page = m_settings.get(setting::page);
    const QString entry = m_settings.get(setting::entry);
    if (page == "journal") m_workspace->showJournal(false);
    if (page == "insights") m_workspace->showInsights();
    if (page == "areas") m_workspace->showAreas();
    if (entry.isEmpty() || !m_workspace->journal().reader().find(entry.toStdString())) return;
    if (page == "decision")
        m_workspace->showBrief(entry);
    else
        m_workspace->openEntry(entry);
}

} // namespace soundings::ui
