// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QWidget;

namespace soundings::ui {

class Actions;
class Banner;
class CalendarKeeper;
class ImportCard;
class Prompts;
class Reminder;
class Settings;
class Sharing;
class TeamAnswers;
class UndoCard;
class Workspace;

/// What the window does with other programs: forecasts that come in, the calendar that goes out, the daily
/// reminder, the team that is asked, contacts.
class Exchange : public QObject {
    Q_OBJECT
public:
    /// What the actions do, ask and say; all must outlive it. `window` is its parent.
    Exchange(Settings& settings, Prompts& prompts, Actions& actions, Banner& notice, QWidget* window);
    ~Exchange() override;

    /// The journal that is open; null before it closes.
    void follow(Workspace* workspace);
    [[nodiscard]] Reminder& reminder() { return *m_reminder; }

signals:
    void journalRequested(const QString& path); ///< another one is to be opened

private:
    void import();
    void tellImport(int added, int changed);
    void offerUndo(const QString& sentence);
    void undoImport();
    void exportCalendar();
    void keepCalendar(bool keep);
    void say(const QString& sentence);

    Settings& m_settings;
    Prompts& m_prompts;
    Actions& m_actions;
    Banner& m_notice;
    QWidget* m_window;
    Workspace* m_workspace = nullptr;
    CalendarKeeper* m_calendar;
    Reminder* m_reminder;
    TeamAnswers* m_team;
    Sharing* m_sharing;
    std::unique_ptr<ImportCard> m_card;
    std::unique_ptr<UndoCard> m_undo;
};

} // namespace soundings::ui
