// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team_answers.h"

#include "core/exchange/answer_import.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/prompts.h"
#include "ui/translate.h"
#include "ui/wording.h"
#include "ui/workspace.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace soundings::ui {

namespace {

constexpr int daysToAnswer = 14;
constexpr qsizetype mostNamed = 8; ///< more of them are counted

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

QString whoOf(const AnswerFate& fate)
{
    return fate.function.empty() ? oneLine(fate.person)
                                 : QStringLiteral("%1 (%2)").arg(oneLine(fate.person), oneLine(fate.function));
}

/// What is in the files, before anything is written.
QString contentsOf(const AnswerPlan& plan)
{
    QStringList lines;
    for (const AnswerFate& fate : plan.fates) {
        if (lines.size() == mostNamed) {
            lines << TeamAnswers::tr("… and %n more.", nullptr, int(plan.fates.size()) - int(mostNamed));
            break;
        }
        if (!fate.refusal.empty())
            lines << TeamAnswers::tr("Refused, %1: %2").arg(oneLine(fate.name), qs(fate.refusal));
        else if (fate.taken == AnswerTaken::Known)
            lines << TeamAnswers::tr("%1 on “%2”: known already.").arg(whoOf(fate), titleText(fate.about));
        else
            lines << TeamAnswers::tr("%1 on “%2”.").arg(whoOf(fate), titleText(fate.about));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TeamAnswers::TeamAnswers(Prompts& prompts, Actions& actions, Banner& notice, QWidget* window)
    : QObject(window), m_prompts(prompts), m_notice(notice), m_window(window)
{
    connect(actions.askTeam, &QAction::triggered, this, &TeamAnswers::ask);
    connect(actions.takeAnswers, &QAction::triggered, this, &TeamAnswers::choose);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void TeamAnswers::follow(Workspace* workspace)
{
    m_workspace = workspace;
}

bool TeamAnswers::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop)) {
        auto* drop = static_cast<QDropEvent*>(event); // entering is one, too
        const QStringList files = filesIn(drop->mimeData());
        const bool wanted = m_workspace && !m_workspace->journal().isReadOnly() && !files.isEmpty();
        if (wanted) drop->acceptProposedAction();
        if (wanted && event->type() == QEvent::Drop) takeIn(files);
        return wanted;
    }
    return QObject::eventFilter(watched, event);
}

void TeamAnswers::ask()
{
    EntryEditor* editor = m_workspace ? m_workspace->entry() : nullptr;
    if (editor == nullptr || m_workspace->journal().isReadOnly()) return;
    if (editor->isSealed()) return m_notice.say(tr("What was believed is sealed, voices too; ask before you seal."));
    const QString path = m_prompts.saveFile(m_window, tr("Write a questionnaire for the team"),
                                            QDir::homePath() + QLatin1Char('/') + tr("questionnaire") + ".html",
                                            {tr("A page for any browser (*.html)")});
    if (path.isEmpty()) return;
    try {
        JournalBridge& journal = m_workspace->journal();
        const Date until = addDays(journal.clock().today(), daysToAnswer);
        Asking asking;
        editor->editEntry(tr("Ask the team"), {}, [&](Entry& entry) {
            asking = noteAsking(entry, {}, until, journal.clock().now(), journal.ids());
        });
        // Answers would be refused if the journal did not know the questionnaire for good.
        if (!journal.flush())
            return m_notice.say(tr("The questionnaire was not written, since nothing can be saved now."));
        writeFileAtomically(path.toStdString(), questionnaireHtml(formOf(editor->entry(), asking)));
        m_notice.say(
            tr("The questionnaire is at %1. Send it on; answers count until %2, and come back as files that you "
               "drop on this window.")
                .arg(path, dateText(until)));
    } catch (const Error& error) {
        m_notice.say(qs(error.message()));
    }
}

void TeamAnswers::choose()
{
    const QString path = m_prompts.openFile(m_window, tr("Which file holds the answers?"), QDir::homePath(),
                                            {tr("Answers (*.json *.txt)"), tr("All (*)")});
    if (!path.isEmpty()) takeIn({path});
}

void TeamAnswers::takeIn(const QStringList& paths)
{
    if (!m_workspace || m_workspace->journal().isReadOnly()) return;
    try {
        JournalBridge& journal = m_workspace->journal();
        journal.flush();
        std::vector<AnswerText> texts;
        for (const QString& path : paths)
            texts.push_back({QFileInfo(path).fileName().toStdString(), readFile(path.toStdString())});
        const AnswerPlan plan = planAnswers(texts, lookupIn(journal.reader()), journal.clock().today(), journal.ids());
        if (plan.changed.empty()) return m_notice.say(contentsOf(plan));
        const int choice = m_prompts.choose(m_window, contentsOf(plan) + tr("\n\nTake these answers in?"),
                                            {tr("Take them in"), tr("Leave them")});
        if (choice != 0) return;
        journal.change([&plan](Journal& writing) { (void)writing.addAll(plan.changed, "answers", {}, importOrigin); })
            .get();
        m_notice.say(tr("%n answers were taken in.", nullptr, int(plan.added + plan.replaced)),
                     {{tr("Take them back"), [this] { emit undoRequested(); }}});
    } catch (const Error& error) {
        m_notice.say(qs(error.message()));
    }
}

} // namespace soundings::ui
