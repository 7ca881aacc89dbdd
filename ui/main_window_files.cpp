// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files: opening, closing and making journals, writing reports.
#include "core/document/salvage.h"
#include "core/report/diagnosis_report.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/command_palette.h"
#include "ui/entry_editor.h"
#include "ui/exchange.h"
#include "ui/journal_bridge.h"
#include "ui/journal_files.h"
#include "ui/main_window.h"
#include "ui/pages/session/session_page.h"
#include "ui/pages/start_page.h"
#include "ui/pages/unlock_page.h"
#include "ui/prompts.h"
#include "ui/report_export.h"
#include "ui/save_indicator.h"
#include "ui/session_places.h"
#include "ui/settings.h"
#include "ui/translate.h"
#include "ui/wording.h"
#include "ui/workspace.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace soundings::ui {
namespace {

const char* const journalFilter = "Soundings (*.soundings)";

/// What of a rescue file no journal can hold, and where it still is; empty where all was put back.
QString leftOutWords(const Salvage& salvage, const QString& file)
{
    if (salvage.leftOut.empty()) return {};
    return MainWindow::tr("All was put back but %n things that no journal can hold, the first of them %1. The whole "
                          "text stays in %2.",
                          nullptr, int(salvage.leftOut.size()))
        .arg(qs(salvage.leftOut.front()), file);
}

} // namespace

bool MainWindow::openJournal(const QString& path, Journal::Mode mode, const SharedKey& key)
{
    if (!closeJournal()) return false;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    try {
        auto journal = std::exchange(m_expected, nullptr);
        if (!journal || journal->path() != absolute.toStdString() || mode != Journal::Mode::ReadWrite || key) {
            journal.reset(); // before the same journal is opened again
            journal = JournalBridge::begin(absolute.toStdString(), mode, {m_outside.clock, m_outside.ids, key});
        }
        journal->waitUntilOpen();
        m_workspace = std::make_unique<Workspace>(std::move(journal));
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Locked)
            askForPassphrase(absolute, mode, qs(error.message()));
        else
            explain(absolute, error);
        return false;
    }
    if (m_unlock) m_unlock->forget();
    m_content->addWidget(m_workspace.get());
    m_content->setCurrentWidget(m_workspace.get());
    const bool sample = absolute == sampleJournalPath();
    if (!sample && m_settings.get(setting::journal) != absolute) {
        m_settings.set(setting::page, setting::page.fallback);
        m_settings.set(setting::entry, QString());
        m_settings.set(setting::journal, absolute);
    }
    setWindowTitle(tr("%1 – Soundings").arg(QFileInfo(absolute).completeBaseName()));
    m_actions->setJournalOpen(true, mode == Journal::Mode::ReadWrite, key != nullptr);
    followLock();
    m_saved->follow(&m_workspace->journal());
    m_exchange->follow(m_workspace.get());
    if (sample) m_workspace->offerSample(false);
    m_notice->clear();
    connectWorkspace();
    placeChanged();
    undoChanged();
    tellSaveState();
    offerRescue();
    m_remember = !sample;
    if (!sample) welcomeBack();
    return true;
}

void MainWindow::welcomeBack()
{
    constexpr int longAway = 30; // days
    const Date today = m_outside.clock.today();
    const std::string last = m_settings.get(setting::lastDay).toStdString();
    m_settings.set(setting::lastDay, qs(toIso(today)));
    try {
        const int away = last.empty() ? 0 : daysBetween(parseDate(last), today);
        if (away >= longAway) m_workspace->welcomeBack(away);
    } catch (const Error&) {
        // Somebody wrote another word into the settings: as on a first visit.
    }
}

void MainWindow::expect(std::unique_ptr<JournalBridge> journal)
{
    m_expected = std::move(journal);
}

void MainWindow::openLast()
{
    const QString known = m_settings.get(setting::journal);
    const QString path = known.isEmpty() ? defaultJournalPath() : known;
    if (known.isEmpty() && !QFile::exists(path))
        createJournal(path);
    else if (openJournal(path))
        resume();
}

bool MainWindow::closeJournal(bool ask)
{
    if (!m_workspace) return true;
    auto& journal = m_workspace->journal();
    while (!journal.isReadOnly() && !journal.flush()) {
        if (!ask) break;
        const int answer = m_prompts.choose(this,
                                            tr("The last changes are not saved. %1\nThey are kept in a rescue file "
                                               "beside the settings, and offered again "
                                               "when this journal opens.")
                                                .arg(journal.failure()),
                                            {tr("Try again"), tr("Close, keep the rescue file"), tr("Stay")});
        if (answer == 1) break;
        if (answer == 2) return false;
    }
    try {
        journal.settleSeals();
    } catch (const Error&) {
        // The seal's own ten minutes end all the same.
    }
    m_remember = false;
    m_sealStands.stop();
    m_saved->follow(nullptr);
    m_exchange->follow(nullptr);
    if (m_palette) m_palette->setJournal(nullptr);
    m_workspace.reset();
    m_lasting->clear();
    m_notice->clear();
    m_actions->setJournalOpen(false, false);
    followLock();
    undoChanged();
    return true;
}

void MainWindow::createJournal(const QString& path)
{
    if (!closeJournal()) return;
    try {
        QDir().mkpath(QFileInfo(path).absolutePath());
        static_cast<void>(Journal::create(path.toStdString(), m_outside));
    } catch (const Error& error) {
        explain(path, error);
        return;
    }
    openJournal(path);
}

void MainWindow::explain(const QString& path, const Error& error)
{
    if (!m_start) {
        m_start = new StartPage;
        m_content->addWidget(m_start);
    }
    const StartPage::Way other{"open", tr("Open another journal"), {}, [this] { askForJournal(); }};
    const StartPage::Way make{"new", tr("Make a new journal"), {}, [this] { askForNewJournal(); }};
    const StartPage::Way again{"again", tr("Try again"), path, [this, path] { openJournal(path); }};
    QString heading = tr("This journal does not open");
    std::vector<StartPage::Way> ways{again, other, make};
    if (error.kind() == ErrorKind::NotFound) {
        heading = tr("Your journal is not where it was");
        ways = {{"locate", tr("Locate it"), tr("It was moved or renamed"), [this, path] { locate(path); }},
                {"restore", tr("Restore a copy"), tr("Put a backup in its place"), [this, path] { restore(path); }},
                make};
    } else if (error.kind() == ErrorKind::Held) {
        heading = tr("This journal is open in another window");
        ways = {{"readOnly", tr("Read it here"), tr("Without changing anything"),
                 [this, path] { openJournal(path, Journal::Mode::ReadOnly); }},
                again,
                other};
    } else if (error.kind() == ErrorKind::Storage && QFile::exists(path)) {
        ways.insert(ways.begin(), {"readOnly", tr("Read it here"), tr("Without changing anything"),
                                   [this, path] { openJournal(path, Journal::Mode::ReadOnly); }});
    }
    m_content->setCurrentWidget(m_start);
    m_start->show(heading, qs(error.message()), ways);
}

void MainWindow::askForJournal()
{
    const QString path = m_prompts.openFile(this, tr("Open a journal"), dataFolder(), {journalFilter});
    if (!path.isEmpty() && openJournal(path)) resume();
}

void MainWindow::askForNewJournal()
{
    QString path = m_prompts.saveFile(this, tr("Make a new journal"), dataFolder() + "/new.soundings", {journalFilter});
    if (path.isEmpty()) return;
    createJournal(path);
}

void MainWindow::openSample()
{
    try {
        openJournal(sampleJournal());
    } catch (const std::exception& error) {
        notice(tr("The sample journal does not open. %1").arg(error.what()));
    }
}

void MainWindow::locate(const QString& missing)
{
    const QString path =
        m_prompts.openFile(this, tr("Where is the journal now?"), QFileInfo(missing).absolutePath(), {journalFilter});
    if (!path.isEmpty() && openJournal(path)) resume();
}

void MainWindow::restore(const QString& missing)
{
    const QString copy =
        m_prompts.openFile(this, tr("Which copy?"), QFileInfo(missing).absolutePath(), {journalFilter, tr("All (*)")});
    if (copy.isEmpty()) return;
    try {
        restoreJournal(copy, missing, m_outside);
        openJournal(missing);
    } catch (const Error& error) {
        notice(qs(error.message()));
    }
}

void MainWindow::tellSaveState()
{
    if (!m_workspace) return; // a last word of one that is being closed
    const auto& journal = m_workspace->journal();
    const QString own = m_settings.get(setting::journal);
    if (journal.isReadOnly())
        m_lasting->say(tr("This journal is open for reading only; nothing can be changed here."), {}, true);
    else if (journal.saveState() == JournalBridge::SaveState::Failed)
        m_lasting->say(tr("Not saved: %1 Your text is kept here and in a rescue file, and saving is tried again.")
                           .arg(journal.failure()),
                       {{tr("Try again now"), [this] { m_workspace->journal().saveNow(); }}}, true);
    else if (qs(journal.path()) == sampleJournalPath() && !own.isEmpty())
        m_lasting->say(tr("This is the sample journal: look around and change what you like."),
                       {{tr("Back to your own"), [this] { openLast(); }}}, true);
    else
        m_lasting->clear();
}

void MainWindow::offerRescue(const QString& before)
{
    const QString file = m_workspace->journal().rescueFile();
    if (file.isEmpty() || m_workspace->journal().isReadOnly()) {
        if (!before.isEmpty()) notice(before);
        return;
    }
    const QString offer = tr("Text that could not be saved before was kept in %1.").arg(file);
    m_notice->say(before.isEmpty() ? offer : before + QLatin1Char(' ') + offer,
                  {{tr("Put it back"), [this, file] { putRescueBack(file); }}});
}

void MainWindow::putRescueBack(const QString& file)
{
    try {
        const std::string path = file.toStdString();
        const Salvage salvage = salvageEntries(m_workspace->journal().rescued(file), path);
        for (const auto& entry : salvage.entries) {
            m_workspace->journal().keepVersion(entry.id, "restore");
            m_workspace->putBack(entry);
        }
        if (!m_workspace->journal().flush()) return; // the file stays, and the window says already why
        QString done = file + ".done";
        for (int number = 2; QFile::exists(done); ++number)
            done = QString("%1.done-%2").arg(file, QString::number(number));
        QFile::rename(file, done);
        offerRescue(leftOutWords(salvage, done));
    } catch (const Error& error) {
        notice(qs(error.message()));
    }
}

QString MainWindow::askForReportPath(const QString& name)
{
    if (m_export && m_export->isBusy()) {
        notice(tr("A report is being written; try again when it is there."));
        return {};
    }
    if (!m_export) {
        m_export = new ReportExport(this);
        connect(m_export, &ReportExport::failed, this, &MainWindow::notice);
        connect(m_export, &ReportExport::written, this, [this](const QString& path) {
            m_notice->say(tr("The report is at %1.").arg(path),
                          {{tr("Open it"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}});
        });
    }
    const QString folder = m_settings.get(setting::exportFolder);
    QString path = m_prompts.saveFile(
        this, tr("Write the report"), (folder.isEmpty() ? QDir::homePath() : folder) + "/" + name + ".pdf",
        {"PDF (*.pdf)", tr("Web page (*.html)"), tr("Text document (*.odt)"), "Markdown (*.md)"});
    if (!path.isEmpty()) m_settings.set(setting::exportFolder, QFileInfo(path).absolutePath());
    return path;
}

void MainWindow::exportReport(const QString& id)
{
    auto& journal = m_workspace->journal();
    journal.flush();
    try {
        const auto& reader = journal.reader();
        const Entry entry = reader.load(id.toStdString());
        if (entry.diagnosis() != nullptr) return exportDiagnosis(entry);
        if (entry.checkup() != nullptr) return exportCheckup(entry);
        if (entry.session() != nullptr)
            return m_workspace->sessions().session().showSummary(); // what leaves is chosen there, and seen
        const QString path = askForReportPath(reportFileName(entry.title));
        if (path.isEmpty()) return;
        ReportOptions options;
        options.seal = reader.sealOf(entry.id);
        for (const auto& note : reader.notesAbout(entry.id))
            if (const auto* text = std::get_if<Note>(&note.belief)) options.notes.push_back({*text, note.created});
        options.superseded = !reader.supersededBy(entry.id).empty();
        options.now = journal.clock().now();
        options.translate = coreTranslate();
        notice(tr("Writing the report…"));
        m_export->start(entry, options, journal.clock().today(), path);
    } catch (const Error& error) {
        notice(qs(error.message()));
    }
}

/// What people said of a miss goes to many readers: whether under their names is asked each time.
void MainWindow::exportDiagnosis(const Entry& entry)
{
    DiagnosisReportOptions options;
    const auto named = [](const DiagnosisVoice& voice) { return !isBlank(voice.person); };
    if (std::ranges::any_of(entry.diagnosis()->voices, named)) {
        const int choice = m_prompts.choose(
            this,
            tr("The report says who said what. Print people’s names, or their functions in place of the "
               "names?"),
            {tr("Functions"), tr("Names"), tr("Cancel")});
        if (choice == 2) return;
        options.rolesForNames = choice == 0;
    }
    const QString path = askForReportPath(reportFileName(entry.title));
    if (path.isEmpty()) return;
    options.now = m_workspace->journal().clock().now();
    options.translate = coreTranslate();
    notice(tr("Writing the report…"));
    m_export->start([entry, options] { return diagnosisReportOf(entry, options); }, path);
}

void MainWindow::saveReport(const Report& report)
{
    const QString path = askForReportPath(reportFileName(report.title));
    if (path.isEmpty()) return;
    notice(tr("Writing the report…"));
    m_export->start([report] { return report; }, path);
}

} // namespace soundings::ui
