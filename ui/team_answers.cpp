// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team_answers.h"

#include "core/assessment/story.h"
#include "core/exchange/session_form.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/actions.h"
#include "ui/answers_card.h"
#include "ui/ask_card.h"
#include "ui/banner.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/prompts.h"
#include "ui/translate.h"
#include "ui/wording.h"
#include "ui/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace soundings::ui {

namespace {

/// The local files of a drop; empty where there is anything else.
QStringList filesIn(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile()) return {};
        files << url.toLocalFile();
    }
    return files;
}

} // namespace

TeamAnswers::TeamAnswers(Prompts& prompts, Actions& actions, Banner& notice, QWidget* window)
    : QObject(window), m_prompts(prompts), m_notice(notice), m_window(window)
{
    connect(actions.askTeam, &QAction::triggered, this, [this] { ask(AskKind::Team); });
    connect(actions.askRetell, &QAction::triggered, this, [this] { ask(AskKind::Retell); });
    connect(actions.takeAnswers, &QAction::triggered, this, &TeamAnswers::choose);
    connect(actions.pasteAnswers, &QAction::triggered, this, &TeamAnswers::paste);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

TeamAnswers::~TeamAnswers() = default;

void TeamAnswers::follow(Workspace* workspace)
{
    m_answers.reset();
    delete m_ask;
    m_workspace = workspace;
    if (workspace != nullptr) connect(workspace, &Workspace::askRequested, this, [this] { ask(AskKind::Team); });
    if (workspace != nullptr) connect(workspace, &Workspace::retellRequested, this, [this] { ask(AskKind::Retell); });
}

bool TeamAnswers::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop)) {
        auto* drop = static_cast<QDropEvent*>(event); // entering is one, too
        const QStringList files = filesIn(drop->mimeData());
        const bool wanted = m_workspace && !m_workspace->journal().isReadOnly() && !files.isEmpty();
        if (wanted) drop->acceptProposedAction();
        if (wanted && event->type() == QEvent::Drop) answers()->openFiles(files);
        return wanted;
    }
    return QObject::eventFilter(watched, event);
}

void TeamAnswers::ask(AskKind kind)
{
    EntryEditor* editor = m_workspace ? m_workspace->entry() : nullptr;
    if (editor == nullptr || m_workspace->journal().isReadOnly()) return;
    if (editor->isSealed()) return m_notice.say(tr("What was believed is sealed, voices too; ask before you seal."));
    const Pyramid* told = pyramidOf(editor->entry());
    if (kind == AskKind::Retell && (told == nullptr || isBlank(told->headline)))
        return m_notice.say(tr("There is no headline to retell yet; write one sentence, then ask."));
    delete m_ask;
    auto* card = new AskCard(kind, *editor, m_workspace->journal().clock().today(), m_workspace);
    m_ask = card;
    connect(card, &AskCard::wanted, this,
            [this, kind](const AskingWords& words, Date until) { write(kind, words, until); });
    connect(card, &AskCard::dismissed, card, &QObject::deleteLater);
    card->summon();
}

void TeamAnswers::write(AskKind kind, const AskingWords& words, Date until)
{
    const bool retell = kind == AskKind::Retell;
    EntryEditor* editor = m_workspace->entry();
    if (editor == nullptr) return;
    const QString title = retell ? tr("Write a page for readers") : tr("Write a questionnaire for the team");
    const QString path = m_prompts.saveFile(m_window, title,
                                            QDir::homePath() + QLatin1Char('/') +
                                                (retell ? tr("can-you-tell-it-on") : tr("questionnaire")) + ".html",
                                            {tr("A page for any browser (*.html)")});
    if (path.isEmpty()) return;
    try {
        JournalBridge& journal = m_workspace->journal();
        Asking asking;
        editor->editEntry(retell ? tr("Ask readers to retell the story") : tr("Ask the team"), {}, [&](Entry& entry) {
            const Instant now = journal.clock().now();
            carryDue(entry, journal.reader(), journal.clock().today(), journal.ids());
            asking = retell ? noteRetellAsking(entry, words, until, now, journal.ids())
                            : noteAsking(entry, words, until, now, journal.ids());
        });
        // Answers would be refused if the journal did not know the questionnaire for good.
        if (!journal.flush())
            return m_notice.say(tr("The questionnaire was not written, since nothing can be saved now."));
        writeFileAtomically(path.toStdString(), questionnaireHtml(formOf(editor->entry(), asking)));
        if (m_ask) m_ask->finish();
        m_notice.say(
            tr("The questionnaire is at %1. Send it on; answers count until %2, and come back as files that you "
               "drop on this window, or as text that you paste.")
                .arg(path, dateText(until)));
    } catch (const Error& error) {
        m_notice.say(qs(error.message()));
    }
}

void TeamAnswers::choose()
{
    const QStringList paths = m_prompts.openFiles(m_window, tr("Which files hold the answers?"), QDir::homePath(),
                                                  {tr("Answers (*.json *.txt)"), tr("All (*)")});
    if (paths.isEmpty()) return;
    if (AnswersCard* card = answers()) card->openFiles(paths);
}

void TeamAnswers::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return m_notice.say(tr("Nothing is copied: copy the text of the answers first, from its first brace to its "
                               "last."));
    if (AnswersCard* card = answers()) card->openText(text);
}

AnswersCard* TeamAnswers::answers()
{
    if (!m_workspace || m_workspace->journal().isReadOnly()) return nullptr;
    if (!m_answers) {
        m_answers = std::make_unique<AnswersCard>(m_workspace->journal(), m_workspace);
        connect(m_answers.get(), &AnswersCard::taken, this, [this](int answers) {
            m_notice.say(tr("%n answers were taken in.", nullptr, answers),
                         {{tr("Take them back"), [this] { emit undoRequested(); }}});
        });
        const auto say = [this](const QString& sentence) { m_notice.say(sentence); };
        connect(m_answers.get(), &AnswersCard::nothingTaken, this, say);
        connect(m_answers.get(), &AnswersCard::failed, this, say);
        connect(m_answers.get(), &AnswersCard::stopped, this,
                [this] { m_notice.say(tr("Stopped; the journal is as it was.")); });
    }
    return m_answers.get();
}

} // namespace soundings::ui
