// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "core/assessment/story.h"
#include "core/exchange/asking_form.h"
#include "core/journal/locking.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace soundings::ui {

Actions::Actions(QWidget* window) : QObject(window), m_window(window)
{
    newDecision = add("newDecision", tr("&New decision"), "Ctrl+N", "plus");
    newDiagnosis = add("newDiagnosis", tr("&Why isn’t this working? (new diagnosis)"), "Ctrl+Shift+D", "diagnose");
    newStory = add("newStory", tr("New s&tory (a message that is to be retold)"), "Ctrl+Shift+S");
    addSessions();
    capture = add("capture", tr("&Capture in two minutes"), "Ctrl+Shift+N");
    newPrediction = add("newPrediction", tr("New &prediction"), "Ctrl+Shift+P");
    openJournal = add("openJournal", tr("&Open a journal…"), "Ctrl+O");
    newJournal = add("newJournal", tr("Ma&ke a new journal…"));
    sample = add("sample", tr("Explore the sample &journal"));
    brief = add("brief", tr("Read as a b&rief"), "Ctrl+B");
    removeDraft = add("removeDraft", tr("De&lete this draft"));
    report = add("report", tr("Writ&e a report…"), "Ctrl+P");
    storyPage = add("storyPage", tr("Write the story on one pa&ge…"));
    storyMemo = add("storyMemo", tr("Write the story as a me&mo…"));
    portfolio = add("portfolio", tr("Write the port&folio for a meeting…"));
    importForecasts = add("importForecasts", tr("&Import forecasts…"));
    askTeam = add("askTeam", tr("Ask t&he team…"));
    askRetell = add("askRetell", tr("Ask rea&ders to retell the story…"));
    takeAnswers = add("takeAnswers", tr("Take in &answers…"));
    pasteAnswers = add("pasteAnswers", tr("Paste answer&s"), "Ctrl+Shift+V");
    exportCalendar = add("exportCalendar", tr("E&xport calendar…"));
    keepCalendar = add("keepCalendar", tr("Keep a calendar &up to date in a folder…"));
    keepCalendar->setCheckable(true);
    remind = add("remind", tr("Remind me once a da&y beside the clock"));
    remind->setCheckable(true);
    addLocking();
    quit = add("quit", tr("&Quit"), "Ctrl+Q");
    undo = add("undo", tr("&Undo"), "Ctrl+Z");
    redo = add("redo", tr("&Redo"), "Ctrl+Shift+Z");
    search = add("search", tr("&Search the journal"), "Ctrl+F", "search");
    palette = add("palette", tr("Go to an &action or entry"), "Ctrl+K");
    today = add("today", tr("&Today"), "Ctrl+1", "today");
    journal = add("journal", tr("&Journal"), "Ctrl+2", "journal");
    insights = add("insights", tr("&Insights"), "Ctrl+3", "insights");
    lookBack = add("lookBack", tr("Loo&k back at the week"));
    checkup = add("checkup", tr("Check-&up"), "Ctrl+5", "checkup");
    newCheckup = add("newCheckup", tr("Begin a ne&w check-up"));
    areas = add("areas", tr("&Map of areas"), "Ctrl+6", "areas");
    back = add("back", tr("&Back"), "Alt+Left");
    next = add("next", tr("&Next question"), "Alt+Right");
    commit = add("commit", tr("&Finish this step"), "Ctrl+Return");
    tradeOffs = add("tradeOffs", tr("Weigh the &options (trade-offs)"));
    tenacity = add("tenacity", tr("Im&perative or bet (tenacity)"));
    voices = add("voices", tr("&Hear everyone (voices)"));
    story = add("story", tr("Tell it so that it is &retold (story)"));
    addSharing();
    addHelpAndColours();
}

void Actions::addHelpAndColours()
{
    help = add("help", tr("&Help beside the page"), "F1");
    help->setCheckable(true);
    trust = add("trust", tr("What is &protected and what is not"));
    about = add("about", tr("&About Soundings"));
    addColours();
}

void Actions::addColours()
{
    auto* group = new QActionGroup(this);
    const std::pair<ColourScheme, QString> schemes[]{{ColourScheme::System, tr("Colours: as the &system")},
                                                     {ColourScheme::Light, tr("Colours: &light")},
                                                     {ColourScheme::Dark, tr("Colours: &dark")},
                                                     {ColourScheme::HighContrast, tr("Colours: high &contrast")}};
    for (const auto& [scheme, text] : schemes) {
        auto* action = add("colours", text);
        action->setObjectName(QString("colours%1").arg(static_cast<int>(scheme)));
        action->setCheckable(true);
        group->addAction(action);
        colours[scheme] = action;
    }
}

void Actions::addLocking()
{
    lockNow = add("lockNow", tr("&Lock now"), "Ctrl+L");
    lockJournal = add("lockJournal", tr("Lock &by a passphrase…"));
    changePassphrase = add("changePassphrase", tr("&Change the passphrase…"));
    unlockJournal = add("unlockJournal", tr("&Turn the passphrase off…"));
    lockIdle = add("lockIdle", tr("Lock after ten &minutes without a key or a click"));
    lockWithScreen = add("lockWithScreen", tr("Lock with the &screen and before sleep"));
    for (auto* action : {lockIdle, lockWithScreen}) action->setCheckable(true);
}

void Actions::addSharing()
{
    sendToContact = add("sendToContact", tr("&Send to a contact…"));
    openBundle = add("openBundle", tr("&Open a bundle…"));
    settleConflicts = add("settleConflicts", tr("C&hoose between two sides…"));
    contacts = add("contacts", tr("&Contacts…"));
    practice = add("practice", tr("Client &journals…"));
}

void Actions::addSessions()
{
    newSession = add("newSession", tr("&Begin a session"), "Ctrl+Shift+M");
    newEngagement = add("newEngagement", tr("New engagement"));
    sessions = add("sessions", tr("S&essions"), "Ctrl+4", "sessions");
    liveSession = add("liveSession", tr("&Questions full-screen (session)"), "Ctrl+Shift+L");
    sharedView = add("sharedView", tr("Shared &view (session)"));
}

QAction* Actions::add(const char* name, const QString& text, const QString& key, const QString& iconName)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString("action.%1").arg(name));
    if (!key.isEmpty()) action->setShortcut(QKeySequence(key));
    if (key == "Ctrl+Return") action->setShortcuts({QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")});
    if (key == "Ctrl+Shift+Z") action->setShortcuts({QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")});
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    action->setIconVisibleInMenu(false);
    action->setMenuRole(QAction::NoRole);
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

void Actions::fill(QMenuBar& bar) const
{
    const auto menu = [&bar](const char* name, const QString& title, const QList<QAction*>& actions) {
        auto* made = bar.addMenu(title);
        made->setObjectName(QString("menu.%1").arg(name));
        for (auto* action : actions) {
            if (action)
                made->addAction(action);
            else
                made->addSeparator();
        }
    };
    menu("journal", tr("&Journal"),
         {newDecision,    newDiagnosis, newStory, newSession, capture,     newPrediction, nullptr,   openJournal,
          newJournal,     sample,       nullptr,  brief,      report,      storyPage,     storyMemo, portfolio,
          removeDraft,    nullptr,      askTeam,  askRetell,  takeAnswers, pasteAnswers,  nullptr,   importForecasts,
          exportCalendar, keepCalendar, remind,   nullptr,    quit});
    menu("edit", tr("&Edit"), {undo, redo, nullptr, search, palette});
    QList<QAction*> view{today, journal, insights,  sessions, lookBack, checkup, newCheckup,  areas,      nullptr, back,
                         next,  commit,  tradeOffs, tenacity, voices,   story,   liveSession, sharedView, nullptr};
    for (const auto& [scheme, action] : colours) view.append(action);
    menu("view", tr("&View"), view);
    menu("share", tr("&Share"), {sendToContact, openBundle, nullptr, settleConflicts, nullptr, contacts, practice});
    menu("lock", tr("Loc&k"),
         {lockNow, nullptr, lockJournal, changePassphrase, unlockJournal, nullptr, lockIdle, lockWithScreen});
    menu("help", tr("&Help"), {help, trust, nullptr, about});
}

void Actions::setJournalOpen(bool open, bool writable, bool locked)
{
    lockNow->setEnabled(open && locked);
    lockJournal->setEnabled(open && writable && !locked && canLockJournals());
    for (auto* action : {changePassphrase, unlockJournal}) action->setEnabled(open && writable && locked);
    keepCalendar->setEnabled(!locked); // a locked journal leaves nothing readable behind by itself
    for (auto* action :
         {search, portfolio, today, journal, insights, sessions, lookBack, checkup, areas, back, next, commit})
        action->setEnabled(open);
    setEntry(nullptr, false);
    settleConflicts->setEnabled(false); // until an entry is in front
    setSessionShown(false);
    for (auto* action : {exportCalendar, contacts, practice}) action->setEnabled(open);
    for (auto* action : {sendToContact, openBundle}) action->setEnabled(open && writable);
    for (auto* action : {newDecision, newDiagnosis, newStory, newSession, newEngagement, capture, newPrediction,
                         newCheckup, importForecasts, takeAnswers, pasteAnswers})
        action->setEnabled(open && writable);
}

void Actions::setEntry(const Entry* entry, bool draft)
{
    const bool decision = entry != nullptr && entry->decision() != nullptr;
    const Pyramid* told = entry == nullptr ? nullptr : pyramidOf(*entry);
    report->setEnabled(entry != nullptr);
    for (auto* action : {brief, tradeOffs, tenacity, voices, story}) action->setEnabled(decision);
    for (auto* action : {storyPage, storyMemo}) action->setEnabled(told != nullptr);
    removeDraft->setEnabled(draft);
    askTeam->setEnabled(draft && entry != nullptr && mayBeAskedAbout(*entry));
    askRetell->setEnabled(draft && told != nullptr);
}

void Actions::setSessionShown(bool shown)
{
    for (auto* action : {liveSession, sharedView}) action->setEnabled(shown);
}

} // namespace soundings::ui
