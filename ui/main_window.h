// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/report/story_report.h"
#include "ui/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <utility>

class QSplitter;
class QStackedWidget;

namespace soundings {
struct CardSet;
class Error;
struct Report;
} // namespace soundings

namespace soundings::ui {

class Actions;
class Banner;
class CommandPalette;
class Exchange;
class HelpPanel;
class JournalBridge;
class Latest;
class LockSignals;
class Navigation;
class Prompts;
class ReportExport;
class SaveIndicator;
class Settings;
class StartPage;
class UnlockPage;
class Workspace;
enum class LockTask;

/// The window: places at the left, what is open in the middle, help beside it. What it does lies in its parts.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// All three must outlive the window.
    MainWindow(Settings& settings, Prompts& prompts, Journal::Outside outside);
    ~MainWindow() override;

    /// Opens a journal (closing the one before, never losing its text), or says on the start page why that cannot be
    /// and what to do. Returns whether it is open.
    /// A locked one without its key makes the window ask for the passphrase.
    bool openJournal(const QString& path, Journal::Mode mode = Journal::Mode::ReadWrite, const SharedKey& key = {});
    /// A journal that is being opened since before the window was made; openJournal of its path goes on with it.
    void expect(std::unique_ptr<JournalBridge> journal);
    /// The journal the settings know; made at the default place only where they never knew one.
    void openLast();
    /// Shows the page and entry that were in front when the window was last used on this journal.
    void resume();

    [[nodiscard]] Workspace* workspace() { return m_workspace.get(); }
    [[nodiscard]] Exchange& exchange() { return *m_exchange; }
    [[nodiscard]] Actions& actions() { return *m_actions; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectActions();
    void connectCompany();
    void connectWorkspace();
    void connectSessions();
    void connectSessionsOf(Workspace& open);
    /// Without asking, what cannot be saved stays in its rescue file.
    bool closeJournal(bool ask = true);
    void tellAbout();
    void connectLock();
    void followLock();
    void askForPassphrase(const QString& path, Journal::Mode mode, const QString& sentence);
    void tryPassphrase();
    void lockNow(bool ask);
    void openLockCard(LockTask task);
    void writeAnew(const std::shared_ptr<const Secret>& next, LockTask task);
    void welcomeBack();
    void createJournal(const QString& path);
    void explain(const QString& path, const Error& error);
    void askForJournal();
    void askForNewJournal();
    void openSample();
    void locate(const QString& missing);
    void restore(const QString& missing);
    void exportReport(const QString& id);
    void exportPortfolio();
    /// Of the entry in front.
    void exportStory(StoryReportOptions::Form form);
    void exportDiagnosis(const Entry& entry);
    void exportCheckup(const Entry& entry);
    void saveReport(const Report& report);
    void takeQuestions();
    void giveQuestions(const CardSet& set);
    /// Where to write a report; empty where nothing is to be written.
    [[nodiscard]] QString askForReportPath(const QString& name);
    void tellSaveState();
    void offerRescue(const QString& before = {}); ///< `before`: a sentence to say first
    void putRescueBack(const QString& file);
    void placeChanged();
    /// Where the navigation stands while a place is in front that has no button of its own.
    [[nodiscard]] static QString navigationPlaceOf(const QString& place);
    void undoChanged();
    void showHelp(bool show, const QString& topic = {});
    void setColours(ColourScheme scheme);
    void togglePalette();
    void notice(const QString& sentence);
    [[nodiscard]] QString helpTopic() const;

    Settings& m_settings;
    Prompts& m_prompts;
    Journal::Outside m_outside;
    Actions* m_actions;
    Navigation* m_navigation;
    Banner* m_lasting; ///< read-only, not saved
    Banner* m_notice;
    QStackedWidget* m_content;
    QSplitter* m_splitter;
    StartPage* m_start = nullptr;
    HelpPanel* m_help = nullptr;
    CommandPalette* m_palette = nullptr;
    SaveIndicator* m_saved;
    Exchange* m_exchange = nullptr;
    ReportExport* m_export = nullptr;
    UnlockPage* m_unlock = nullptr;
    LockSignals* m_locking = nullptr;
    Latest* m_opener = nullptr;                 ///< derives keys and writes journals anew
    std::pair<QString, Journal::Mode> m_locked; ///< which journal the passphrase is asked for
    QTimer m_sealStands;
    bool m_remember = false; ///< whether the settings follow the place in this journal
    std::unique_ptr<JournalBridge> m_expected;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace soundings::ui
