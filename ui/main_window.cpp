// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/support/error.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/command_palette.h"
#include "ui/entry_editor.h"
#include "ui/exchange.h"
#include "ui/help_panel.h"
#include "ui/journal_bridge.h"
#include "ui/navigation.h"
#include "ui/report_export.h"
#include "ui/save_indicator.h"
#include "ui/settings.h"
#include "ui/translate.h"
#include "ui/wording.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int narrowBelow = 900;
constexpr int sealStandsAfterMs = 10 * 60 * 1000;

} // namespace

MainWindow::MainWindow(Settings& settings, Prompts& prompts, Journal::Outside outside)
    : m_settings(settings), m_prompts(prompts), m_outside(std::move(outside)), m_actions(new Actions(this))
{
    setObjectName("mainWindow");
    setWindowTitle("Soundings");
    build();
    connectActions();
    connectLock();
    m_actions->colours.at(colourSchemeOf(settings.get(setting::colours)))->setChecked(true);
    m_actions->setJournalOpen(false, false);
    undoChanged();
    if (!restoreGeometry(settings.get(setting::geometry))) resize(1180, 780);
    if (settings.get(setting::help)) showHelp(true);
    m_sealStands.setParent(this);
    m_sealStands.setObjectName("sealStands");
    m_sealStands.setSingleShot(true);
    m_sealStands.setInterval(sealStandsAfterMs);
    connect(&m_sealStands, &QTimer::timeout, this, [this] {
        m_notice->clear();
        undoChanged();
    });
}

MainWindow::~MainWindow()
{
    m_exchange->follow(nullptr);
    m_workspace.reset(); // while all that hears of its end is still there
}

void MainWindow::build()
{
    setMinimumSize(560, 420);
    m_actions->fill(*menuBar());
    m_saved = new SaveIndicator(menuBar());
    m_saved->setMinimumHeight(menuBar()->sizeHint().height());
    menuBar()->setCornerWidget(m_saved);
    auto* central = new QWidget(this);
    m_navigation = new Navigation(central);
    m_navigation->add("today", m_actions->today);
    m_navigation->add("journal", m_actions->journal);
    m_navigation->add("insights", m_actions->insights);
    connectCompany();
    m_navigation->addPrimary(m_actions->newDecision);
    m_lasting = new Banner("banner", central);
    m_notice = new Banner("notice", central);
    m_splitter = new QSplitter(central);
    m_splitter->setObjectName("splitter");
    m_splitter->setChildrenCollapsible(false);
    m_content = new QStackedWidget(m_splitter);
    m_content->setObjectName("content");
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_lasting);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(column, 1);
    setCentralWidget(central);
    m_exchange = new Exchange(m_settings, m_prompts, *m_actions, *m_notice, this);
}

void MainWindow::connectActions()
{
    const auto with = [this](QAction* action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_workspace) act(*m_workspace);
        });
    };
    with(m_actions->newDecision, [](Workspace& open) { open.newDecision(); });
    with(m_actions->newPrediction, [](Workspace& open) { open.newPrediction(); });
    with(m_actions->newDiagnosis, [](Workspace& open) { open.newDiagnosis(); });
    with(m_actions->newStory, [](Workspace& open) { open.newStory(); });
    with(m_actions->capture, [](Workspace& open) { open.capture(); });
    with(m_actions->today, [](Workspace& open) { open.showToday(); });
    with(m_actions->journal, [](Workspace& open) { open.showJournal(false); });
    with(m_actions->insights, [](Workspace& open) { open.showInsights(); });
    with(m_actions->lookBack, [](Workspace& open) { open.showLookBack(); });
    with(m_actions->search, [](Workspace& open) { open.showJournal(true); });
    with(m_actions->undo, [](Workspace& open) { open.undo(); });
    with(m_actions->redo, [](Workspace& open) { open.redo(); });
    with(m_actions->back, [](Workspace& open) { open.back(); });
    with(m_actions->next, [](Workspace& open) { open.next(); });
    with(m_actions->commit, [](Workspace& open) { open.commit(); });
    with(m_actions->tenacity, [](Workspace& open) { open.walkTo(WalkStep::Tenacity); });
    with(m_actions->voices, [](Workspace& open) { open.walkTo(WalkStep::Voices); });
    with(m_actions->story, [](Workspace& open) { open.walkTo(WalkStep::Story); });
    with(m_actions->tradeOffs, [](Workspace& open) { open.walkTo(WalkStep::TradeOffs); });
    with(m_actions->removeDraft, [](Workspace& open) { open.removeDraft(); });
    with(m_actions->brief, [](Workspace& open) {
        if (auto* editor = open.entry()) open.showBrief(qs(editor->id()));
    });
    with(m_actions->report, [this](Workspace& open) {
        if (auto* editor = open.entry()) exportReport(qs(editor->id()));
    });
    with(m_actions->storyPage, [this](Workspace&) { exportStory(StoryReportOptions::Form::Brief); });
    with(m_actions->storyMemo, [this](Workspace&) { exportStory(StoryReportOptions::Form::Memo); });
    connectSessions();
    with(m_actions->portfolio, [this](Workspace&) { exportPortfolio(); });
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::togglePalette);
    connect(m_actions->openJournal, &QAction::triggered, this, &MainWindow::askForJournal);
    connect(m_actions->newJournal, &QAction::triggered, this, &MainWindow::askForNewJournal);
    connect(m_actions->sample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->help, &QAction::triggered, this, [this](bool shown) { showHelp(shown); });
    connect(m_actions->trust, &QAction::triggered, this, [this] { showHelp(true, "trust"); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::tellAbout);
    for (const auto& [colours, action] : m_actions->colours)
        connect(action, &QAction::triggered, this, [this, scheme = colours] { setColours(scheme); });
    // Leaving a field is a moment to save, not to wait.
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (m_workspace) m_workspace->journal().saveNow();
    });
}

void MainWindow::connectWorkspace()
{
    auto* open = m_workspace.get();
    connectSessionsOf(*open);
    connect(open, &Workspace::placeChanged, this, &MainWindow::placeChanged);
    connect(open, &Workspace::topicChanged, this, [this] {
        if (m_help && m_help->isVisible()) m_help->show(helpTopic());
    });
    connect(open, &Workspace::undoChanged, this, &MainWindow::undoChanged);
    connect(open, &Workspace::reportRequested, this, &MainWindow::exportReport);
    connect(open, &Workspace::reportReady, this, &MainWindow::saveReport);
    connect(open, &Workspace::sampleRequested, this, &MainWindow::openSample);
    connect(open, &Workspace::errorHappened, m_notice, &Banner::refuse);
    connect(open, &Workspace::told, this, &MainWindow::notice);
    // What is offered about an entry can be done until something was added to it, or another one is in front.
    const auto holds = [open](const QString& id, bool inFront) {
        return [workspace = QPointer(open), id, inFront] {
            const auto entry = workspace ? workspace->journal().reader().find(id.toStdString()) : std::nullopt;
            const EntryEditor* front = inFront && workspace ? workspace->entry() : nullptr;
            return entry && entry->since.empty() && (front == nullptr || qs(front->id()) == id);
        };
    };
    connect(open, &Workspace::entrySealed, this, [this, open, holds](const QString& id) {
        m_sealStands.start();
        m_notice->say(tr("Sealed. The seal can be undone for ten minutes or until the window closes; then it stands."),
                      {{tr("Undo the seal"), [open, id] { open->undoSeal(id); }, holds(id, false)}});
    });
    connect(open, &Workspace::removed, this, [this, open](const Entry& entry) {
        m_notice->say(tr("The draft “%1” was deleted.").arg(titleText(entry.title)),
                      {{tr("Put it back"), [open, entry] { open->putBack(entry); }}});
    });
    connect(open, &Workspace::captured, this, [this, open](const QString& id) {
        m_notice->say(tr("Kept as a draft."), {{tr("Open it"), [open, id] { open->openEntry(id); }}});
    });
    connect(open, &Workspace::predictionKept, this, [this, open, holds](const QString& id) {
        m_notice->say(tr("Kept. From its day on it asks whether it happened."),
                      {{tr("Change its words"), [open, id] { open->writeAgain(id); }, holds(id, true)}});
    });
    connect(&open->journal(), &JournalBridge::entryChanged, m_notice, &Banner::refresh);
    connect(&open->journal(), &JournalBridge::saveStateChanged, this, &MainWindow::tellSaveState);
}

void MainWindow::placeChanged()
{
    const QString place = Workspace::wordOf(m_workspace->place());
    auto* editor = m_workspace->entry();
    m_navigation->setCurrent(navigationPlaceOf(place));
    m_notice->moveOn();
    if (m_remember) {
        m_settings.set(setting::page, place);
        m_settings.set(setting::entry, editor ? qs(editor->id()) : QString());
        m_settings.sync();
    }
    const bool draft = editor && !editor->isSealed();
    m_actions->setEntry(editor ? &editor->entry() : nullptr, draft);
    m_actions->setSessionShown(place == "session");
    m_actions->next->setEnabled(place == "walk" || place == "diagnosis" || place == "checkup" || place == "session");
    m_actions->commit->setEnabled(true);
    m_actions->back->setEnabled(editor != nullptr || place == "lookBack" || place == "prediction");
    if (m_help && m_help->isVisible()) m_help->show(helpTopic());
}

void MainWindow::undoChanged()
{
    const QString undo = m_workspace ? m_workspace->undoText() : QString();
    const QString redo = m_workspace ? m_workspace->redoText() : QString();
    m_actions->undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_actions->redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    m_actions->undo->setEnabled(!undo.isEmpty());
    m_actions->redo->setEnabled(!redo.isEmpty());
}

void MainWindow::showHelp(bool show, const QString& topic)
{
    if (show && !m_help) {
        m_help = new HelpPanel(m_splitter);
        m_help->setMinimumWidth(220);
        connect(m_help, &HelpPanel::closed, this, [this] { showHelp(false); });
        m_splitter->setStretchFactor(0, 1);
        m_splitter->setStretchFactor(1, 0);
        m_splitter->setSizes({width() - 320, 320});
    }
    if (show) m_help->show(topic.isEmpty() ? helpTopic() : topic);
    if (m_help) m_help->setVisible(show);
    m_actions->help->setChecked(show);
    m_settings.set(setting::help, show);
}

QString MainWindow::helpTopic() const
{
    if (m_unlock && m_content->currentWidget()->objectName() == "unlockPage") return "lock";
    if (!m_workspace) return "journal";
    return m_workspace->helpTopic();
}

void MainWindow::togglePalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_actions->all(), centralWidget());
        connect(m_palette, &CommandPalette::entryRequested, this, [this](const QString& id) {
            if (m_workspace) m_workspace->openEntry(id);
        });
    }
    m_palette->setJournal(m_workspace ? &m_workspace->journal() : nullptr);
    m_palette->isVisible() ? m_palette->dismiss() : m_palette->summon();
}

void MainWindow::setColours(ColourScheme scheme)
{
    m_settings.set(setting::colours, ui::wordOf(scheme));
    m_actions->colours.at(scheme)->setChecked(true);
    applyTheme(scheme);
}

void MainWindow::notice(const QString& sentence)
{
    m_notice->say(sentence);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setNarrow(width() < narrowBelow);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_workspace) m_workspace->journal().saveNow();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.set(setting::geometry, saveGeometry());
    if (!closeJournal()) {
        event->ignore();
        return;
    }
    m_settings.sync();
    event->accept();
}

} // namespace soundings::ui
