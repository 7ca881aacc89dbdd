// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QList>
#include <QObject>

#include <map>

class QAction;
class QMenuBar;
class QWidget;

namespace soundings {
struct Entry;
}

namespace soundings::ui {

/// Every action of the window with its name, key and place in the menus: the one list that menu bar and palette show.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    QAction* newDecision;
    QAction* newDiagnosis;
    QAction* newStory;
    QAction* newSession;
    QAction* newEngagement;
    QAction* capture;
    QAction* newPrediction;
    QAction* openJournal;
    QAction* newJournal;
    QAction* sample;
    QAction* brief;
    QAction* report;
    QAction* storyPage; ///< the report of the story on one page
    QAction* storyMemo;
    QAction* portfolio;
    QAction* removeDraft;
    QAction* importForecasts;
    QAction* exportCalendar;
    QAction* keepCalendar;
    QAction* remind;
    QAction* lockNow;
    QAction* lockJournal;
    QAction* changePassphrase;
    QAction* unlockJournal;
    QAction* lockIdle;
    QAction* lockWithScreen;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* search;
    QAction* palette;
    QAction* today;
    QAction* journal;
    QAction* insights;
    QAction* sessions;
    QAction* lookBack;
    QAction* checkup;
    QAction* newCheckup;
    QAction* areas;
    QAction* back;
    QAction* next;
    QAction* commit;
    QAction* tradeOffs;
    QAction* tenacity;
    QAction* voices;
    QAction* story;
    QAction* liveSession;
    QAction* sharedView;
    QAction* askTeam;
    QAction* askRetell;
    QAction* takeAnswers;
    QAction* pasteAnswers;
    QAction* sendToContact;
    QAction* openBundle;
    QAction* settleConflicts;
    QAction* contacts;
    QAction* practice;
    QAction* help;
    QAction* trust;
    QAction* about;
    std::map<ColourScheme, QAction*> colours;

    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    void fill(QMenuBar& bar) const;
    /// Enables what needs an open journal, one that may be written, and one that has a passphrase.
    void setJournalOpen(bool open, bool writable, bool locked = false);
    /// Enables what needs an entry in front, of the right kind; null: none is.
    void setEntry(const Entry* entry, bool draft);
    /// Enables what needs a session in front.
    void setSessionShown(bool shown);

private:
    void addColours();
    void addLocking();
    void addSharing();
    void addHelpAndColours();
    void addSessions();
    QAction* add(const char* name, const QString& text, const QString& key = {}, const QString& iconName = {});
    QList<QAction*> m_all;
    QWidget* m_window;
};

} // namespace soundings::ui
