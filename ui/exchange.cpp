// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange.h"

#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/calendar_keeper.h"
#include "ui/import_card.h"
#include "ui/journal_bridge.h"
#include "ui/prompts.h"
#include "ui/reminder.h"
#include "ui/settings.h"
#include "ui/sharing.h"
#include "ui/team_answers.h"
#include "ui/translate.h"
#include "ui/undo_card.h"
#include "ui/workspace.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

namespace soundings::ui {
namespace {

/// The folder in which the calendar of this journal is kept; empty = none.
QString calendarFolderOf(const Settings& settings, const QString& journal)
{
    const QStringList all = settings.get(setting::calendarFolders);
    for (qsizetype i = 0; i + 1 < all.size(); i += 2)
        if (all[i] == journal) return all[i + 1];
    return {};
}

void setCalendarFolder(Settings& settings, const QString& journal, const QString& folder)
{
    const QStringList before = settings.get(setting::calendarFolders);
    QStringList all;
    for (qsizetype i = 0; i + 1 < before.size(); i += 2)
        if (before[i] != journal) all << before[i] << before[i + 1];
    if (!folder.isEmpty()) all << journal << folder;
    settings.set(setting::calendarFolders, all);
}

} // namespace

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
    actions.remind->setChecked(settings.get(setting::remind));
    actions.remind->setVisible(Reminder::isPossible());
}

Exchange::~Exchange() = default;

void Exchange::follow(Workspace* workspace)
{
    m_card.reset();
    m_undo.reset();
    m_workspace = workspace;
    m_team->follow(workspace);
    m_sharing->follow(workspace);
    JournalBridge* journal = workspace ? &workspace->journal() : nullptr;
    const QString folder = journal ? calendarFolderOf(m_settings, qs(journal->path())) : QString();
    m_actions.keepCalendar->setChecked(!folder.isEmpty());
    m_calendar->setFolder(folder);
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
        connect(m_card.get(), &ImportCard::imported, this, &Exchange::tellImport);
        connect(m_card.get(), &ImportCard::failed, this, &Exchange::say);
        connect(m_card.get(), &ImportCard::stopped, this,
                [this] { say(tr("The import was stopped; the journal is as it was.")); });
    }
    m_card->open(path);
}

void Exchange::tellImport(int added, int changed)
{
    QString sentence = added == 1 ? tr("1 prediction was imported.") : tr("%1 predictions were imported.").arg(added);
    if (changed > 0) sentence += QLatin1Char(' ') + tr("With something new: %1.").arg(changed);
    offerUndo(sentence);
}

void Exchange::offerUndo(const QString& sentence)
{
    m_notice.say(sentence, {{tr("Undo the import"), [this] { undoImport(); }}});
}

void Exchange::undoImport()
{
    if (!m_workspace) return;
    if (!m_undo) {
        m_undo = std::make_unique<UndoCard>(m_workspace->journal(), m_workspace);
        connect(m_undo.get(), &UndoCard::takenBack, this, &Exchange::say);
        connect(m_undo.get(), &UndoCard::failed, this, &Exchange::say);
        connect(m_undo.get(), &UndoCard::stopped, this,
                [this] { offerUndo(tr("Nothing was taken back; the import stays.")); });
    }
    m_undo->undo();
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
    if (!m_workspace) return;
    QString folder;
    if (keep) folder = m_prompts.folder(m_window, tr("In which folder?"), QDir::homePath());
    m_actions.keepCalendar->setChecked(!folder.isEmpty());
    setCalendarFolder(m_settings, qs(m_workspace->journal().path()), folder);
    m_calendar->setFolder(folder);
    if (!folder.isEmpty()) say(tr("A calendar of what is due is kept in %1.").arg(folder));
}

} // namespace soundings::ui
