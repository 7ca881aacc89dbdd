// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange.h"

#include "core/support/error.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/calendar_keeper.h"
#include "ui/editors.h"
#include "ui/import_card.h"
#include "ui/journal_bridge.h"
#include "ui/prompts.h"
#include "ui/reminder.h"
#include "ui/settings.h"
#include "ui/sharing.h"
#include "ui/team_answers.h"
#include "ui/translate.h"
#include "ui/workspace.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

namespace soundings::ui {

Exchange::Exchange(Settings& settings, Prompts& prompts, Actions& actions, Banner& notice, QWidget* window)
    : QObject(window),
      m_settings(settings),
      m_prompts(prompts),
      m_actions(actions),
      m_notice(notice),
      m_window(window),
      m_calendar(new CalendarKeeper(this)),
      m_reminder(new Reminder(settings, {}, this)),
      m_team(new TeamAnswers(prompts, actions, notice, window)),
      m_sharing(new Sharing(prompts, actions, notice, window))
{
    connect(actions.importForecasts, &QAction::triggered, this, &Exchange::import);
    connect(actions.exportCalendar, &QAction::triggered, this, &Exchange::exportCalendar);
    connect(actions.keepCalendar, &QAction::triggered, this, &Exchange::keepCalendar);
    connect(actions.remind, &QAction::triggered, m_reminder, &Reminder::setEnabled);
    connect(m_team, &TeamAnswers::undoRequested, this, &Exchange::undoImport);
    connect(m_sharing, &Sharing::undoRequested, this, &Exchange::undoImport);
    connect(m_sharing, &Sharing::journalRequested, this, &Exchange::journalRequested);
    connect(m_calendar, &CalendarKeeper::failed, this, &Exchange::say);
    connect(m_calendar, &CalendarKeeper::written, this, [this](const QString& path, int events) {
        say(events == 1 ? tr("The calendar with 1 event is at %1.").arg(path)
                        : tr("The calendar with %1 events is at %2.").arg(events).arg(path));
    });
    connect(m_reminder, &Reminder::opened, this, [this] {
        m_window->showNormal();
        m_window->raise();
        m_window->activateWindow();
        if (m_workspace) m_workspace->showToday();
    });
    const QString folder = settings.get(setting::calendarFolder);
    actions.keepCalendar->setChecked(!folder.isEmpty());
    actions.remind->setChecked(settings.get(setting::remind));
    actions.remind->setVisible(Reminder::isPossible());
    m_calendar->setFolder(folder);
}

Exchange::~Exchange() = default;

void Exchange::follow(Workspace* workspace)
{
    m_card.reset();
    m_workspace = workspace;
    m_team->follow(workspace);
    m_sharing->follow(workspace);
    JournalBridge* journal = workspace ? &workspace->journal() : nullptr;
    m_calendar->follow(journal);
    m_reminder->follow(journal);
}

void Exchange::say(const QString& sentence)
{
    m_notice.say(sentence);
}

void Exchange::import()
{
    if (!m_workspace || m_workspace->journal().isReadOnly()) return;
    const QString path =
        m_prompts.openFile(m_window, tr("Which file holds the forecasts?"), QDir::homePath(),
                           {tr("Forecasts of Fatebook or PredictionBook (*.csv *.json)"), tr("All (*)")});
    if (path.isEmpty()) return;
    if (!m_card) {
        m_card = std::make_unique<ImportCard>(m_workspace->journal(), m_workspace);
        connect(m_card.get(), &ImportCard::imported, this, &Exchange::offerUndo);
        connect(m_card.get(), &ImportCard::failed, this, &Exchange::say);
        connect(m_card.get(), &ImportCard::stopped, this,
                [this] { say(tr("The import was stopped; the journal is as it was.")); });
    }
    m_card->open(path);
}

void Exchange::offerUndo(int added, int changed)
{
    QString sentence = added == 1 ? tr("1 prediction was imported.") : tr("%1 predictions were imported.").arg(added);
    if (changed > 0) sentence += QLatin1Char(' ') + tr("With something new: %1.").arg(changed);
    m_notice.say(sentence, {{tr("Undo the import"), [this] { undoImport(); }}});
}

void Exchange::undoImport()
{
    if (!m_workspace) return;
    try {
        m_workspace->journal().flush();
        ImportUndone undone;
        m_workspace->journal().change([&](Journal& journal) { undone = journal.undoImport({}, importOrigin); }).get();
        QString sentence = tr("The import was taken back: %1 predictions are gone.").arg(undone.removed);
        if (undone.removed == 1) sentence = tr("The import was taken back: 1 prediction is gone.");
        if (undone.removed == 0) sentence = tr("The import was taken back; everything is as it was before it.");
        if (undone.removed == 0 && undone.kept > 0)
            sentence =
                undone.restored.empty() ? tr("Nothing could be taken back.") : tr("The import was taken back in part.");
        if (undone.kept > 0)
            sentence += QLatin1Char(' ') + tr("Changed since, and so still here: %1.").arg(undone.kept);
        say(sentence);
    } catch (const Error& error) {
        say(qs(error.message()));
    }
}

void Exchange::exportCalendar()
{
    if (!m_workspace) return;
    const QString name = QFileInfo(qs(m_workspace->journal().path())).completeBaseName() + ".ics";
    const QString path =
        m_prompts.saveFile(m_window, tr("Write the calendar"), QDir::homePath() + "/" + name, {tr("Calendar (*.ics)")});
    if (path.isEmpty()) return;
    m_workspace->journal().flush();
    m_calendar->writeTo(path);
}

void Exchange::keepCalendar(bool keep)
{
    QString folder;
    if (keep) folder = m_prompts.folder(m_window, tr("In which folder?"), QDir::homePath());
    m_actions.keepCalendar->setChecked(!folder.isEmpty());
    m_settings.set(setting::calendarFolder, folder);
    m_calendar->setFolder(folder);
    if (!folder.isEmpty()) say(tr("A calendar of what is due is kept in %1.").arg(folder));
}

} // namespace soundings::ui
