// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review_page.h"

#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/page_column.h"
#include "ui/pages/review/review_after.h"
#include "ui/pages/review/review_questions.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace soundings::ui {

namespace {

constexpr int nextLookInMonths = 3;
const QString reviewCard = QStringLiteral("review");
constexpr std::size_t mostCounted = 500; ///< reviewed decisions whose premortem is counted, newest first

/// The hit rate of all that was feared in the journal's reviewed decisions.
PremortemRate rateIn(const Journal& journal)
{
    PremortemRate rate;
    EntryQuery query;
    query.stage = Stage::Reviewed;
    query.limit = mostCounted;
    for (const EntrySummary& row : journal.list(query))
        if (const auto entry = journal.find(row.id)) rate.add(*entry);
    return rate;
}

} // namespace

struct ReviewPage::Private {
    Private(ReviewPage& owner, JournalBridge& bridge) : page(owner), journal(bridge) {}

    ReviewPage& page;
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
    Id asked;           ///< the entry that the questions are about
    bool added = false; ///< to the entry, but perhaps not stored
    bool after = false; ///< what happened is written
    QScrollArea* scroll = nullptr;
    QWidget* column = nullptr;
    QLabel* title = nullptr;
    QLabel* lead = nullptr;
    ReviewQuestionsView* questions = nullptr;
    ReviewAfter* reveal = nullptr;

    void build();
    void attach(EntryEditor* with);
    void redrawHead();
    void reveals();
    void write();
    void keep();
    [[nodiscard]] bool store();
};

void ReviewPage::Private::build()
{
    column = new QWidget;
    auto* to = new QVBoxLayout(column);
    to->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    to->setSpacing(space::m);
    column->setMaximumWidth(readableWidth() + 2 * space::xl);
    title = questionLabel({});
    title->setObjectName(QStringLiteral("review.title"));
    title->setFont(fontOf(TextSize::Display, QFont::DemiBold));
    to->addWidget(title);
    lead = helpLabel({});
    lead->setObjectName(QStringLiteral("review.lead"));
    lead->setFont(fontOf(TextSize::Lead));
    to->addWidget(lead);
    to->addSpacing(space::m);
    questions = new ReviewQuestionsView(journal);
    reveal = new ReviewAfter(journal.clock().today());
    to->addWidget(questions);
    to->addWidget(reveal);
    to->addStretch(1);
    QObject::connect(questions, &ReviewQuestionsView::writeRequested, &page, [this] { write(); });
    // A review may take longer than the window stays open.
    QObject::connect(questions, &ReviewQuestionsView::edited, &page, [this] {
        if (editor != nullptr && asked == editor->id() && !after) editor->setCard(reviewCard, questions->typed());
    });
    QObject::connect(questions, &ReviewQuestionsView::errorHappened, &page, &ReviewPage::errorHappened);
    QObject::connect(reveal, &ReviewAfter::keepRequested, &page, [this] { keep(); });

    scroll = columnScroll(QStringLiteral("review.scroll"), column);
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void ReviewPage::Private::attach(EntryEditor* with)
{
    if (editor != nullptr) editor->disconnect(&page);
    editor = with;
    column->setVisible(editor != nullptr && editor->entry().decision() != nullptr);
    if (column->isHidden()) return;
    QObject::connect(editor, &QObject::destroyed, &page, [this, with] {
        if (editor != with) return;
        editor = nullptr;
        asked.clear();
        column->hide();
    });
    redrawHead();
    if (asked == editor->id()) return; // what was typed stays
    asked = editor->id();
    added = false;
    after = false;
    questions->ask(*editor);
    questions->put(editor->card(reviewCard));
    questions->show();
    reveal->hide();
    scroll->verticalScrollBar()->setValue(0);
}

void ReviewPage::Private::redrawHead()
{
    const Decision& decision = *editor->entry().decision();
    title->setText(breakable(titleText(editor->entry().title)));
    const auto chosen = std::ranges::find(decision.options, decision.chosen, &Option::id);
    QStringList words;
    if (chosen != decision.options.end() && !decision.chosen.empty())
        words << tr("You chose: %1.").arg(titleText(chosen->title));
    if (const auto due = questionsOf(editor->entry(), journal.clock().today()).due)
        words << tr("The review has been due since %1.").arg(dateText(*due));
    lead->setText(breakable(words.join(QLatin1Char(' '))));
    lead->setVisible(!words.isEmpty());
}

bool ReviewPage::Private::store()
{
    if (journal.flush()) return true;
    emit page.errorHappened(journal.failure());
    return false;
}

void ReviewPage::Private::write()
{
    if (editor == nullptr || after || journal.isReadOnly() || !questions->isReady()) return;
    guarded(page, [&] {
        if (!questions->finishPredictions()) return;
        if (!added) {
            Review review = questions->review();
            // Too early to say: it is looked at again even if one goes away now.
            if (!review.outcome) review.next = addMonths(journal.clock().today(), nextLookInMonths);
            for (Reading& reading : questions->readings()) editor->append(std::move(reading));
            editor->append(std::move(review));
            added = true;
        }
        if (!store()) return; // nothing is shown before it is stored; the next press tries again
        after = true;
        editor->setCard(reviewCard, {});
        reveal->clear(reviewsOf(editor->entry()).back().next);
        reveals();
    });
}

void ReviewPage::Private::reveals()
{
    reveal->tell(editor->shown(), editor->covering(), rateIn(journal.reader()));
    redrawHead(); // nothing is due any more
    questions->hide();
    reveal->show();
    scroll->verticalScrollBar()->setValue(0);
    reveal->focusFirst();
}

void ReviewPage::Private::keep()
{
    if (editor == nullptr || !after) return;
    guarded(page, [&] {
        Review addition = reveal->addition();
        if (addition.next && *addition.next < journal.clock().today())
            throw Error(ErrorKind::Input,
                        tr("The day to look again has passed; name one from today on.").toStdString());
        const std::optional<Date> next = reviewsOf(editor->entry()).back().next;
        if (!addition.lessons.empty() || addition.next != next) {
            editor->append(std::move(addition));
            if (!store()) return;
        }
        asked.clear();
        emit page.done(qs(editor->id()));
    });
}

ReviewPage::ReviewPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, journal))
{
    setObjectName(QStringLiteral("review"));
    setAccessibleName(tr("Review"));
    d->build();
    d->column->hide();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::open(EntryEditor* editor)
{
    d->attach(editor);
}

EntryEditor* ReviewPage::editor() const
{
    return d->editor;
}

void ReviewPage::focusFirst()
{
    d->after ? d->reveal->focusFirst() : d->questions->focusFirst();
}

void ReviewPage::commit()
{
    d->after ? d->keep() : d->write();
}

bool ReviewPage::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

} // namespace soundings::ui
