// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_after.h"

#include "core/assessment/walk_checks.h"
#include "core/report/prediction_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"
#include "ui/pages/review/lesson_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/primary_button.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

QString outcomeText(const std::optional<OutcomeJudgement>& outcome)
{
    if (!outcome) return ReviewAfter::tr("Too early to say how it turned out");
    return *outcome == OutcomeJudgement::Good ? ReviewAfter::tr("It turned out well")
                                              : ReviewAfter::tr("It turned out badly");
}

QLabel* cell(const QString& text, bool head, bool quiet = false)
{
    auto* label = helpLabel(text.isEmpty() ? QStringLiteral("–") : text);
    label->setForegroundRole(quiet || head ? QPalette::PlaceholderText : QPalette::WindowText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

class Grid : public QWidget {
public:
    explicit Grid(const QString& name, std::vector<int> stretches) : m_grid(new QGridLayout(this))
    {
        setObjectName(name);
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(space::l);
        m_grid->setVerticalSpacing(space::s);
        for (std::size_t i = 0; i < stretches.size(); ++i) m_grid->setColumnStretch(int(i), stretches[i]);
    }
    void add(const QStringList& texts, bool head = false)
    {
        for (qsizetype i = 0; i < texts.size(); ++i)
            m_grid->addWidget(cell(texts[i], head), m_row, int(i), Qt::AlignTop);
        ++m_row;
    }

private:
    QGridLayout* m_grid;
    int m_row = 0;
};

QString ratingText(const std::optional<double>& rating)
{
    return rating ? ReviewAfter::tr("%1 of 10").arg(shownNumber(*rating * 10)) : QString();
}

QString happenedText(const PredictionHistory& history)
{
    if (!history.resolved) return ReviewAfter::tr("open");
    const Resolution& resolution = history.resolved->resolution;
    QString text = qs(happenedInWords(history.prediction, resolution, coreTranslate()));
    if (!isBlank(resolution.whatHappened)) text += QLatin1Char('\n') + qs(resolution.whatHappened);
    return text;
}

} // namespace

ReviewAfter::ReviewAfter(Date today, QWidget* parent)
    : QWidget(parent),
      m_shown(new QVBoxLayout),
      m_lessons(new LessonRows(this)),
      m_next(new DateField(today, this)),
      m_keep(new PrimaryButton(QStringLiteral("review.keep"), tr("Keep lessons and date"), this))
{
    setObjectName(QStringLiteral("review.after"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_shown->setSpacing(space::s);
    column->addLayout(m_shown);
    column->addSpacing(space::l);
    auto* title = fieldLabel(tr("What would you do otherwise next time?"), this);
    title->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    column->addWidget(title);
    column->addWidget(m_lessons);
    column->addSpacing(space::l);
    m_next->setObjectName(QStringLiteral("review.next"));
    m_next->setAccessibleName(tr("Look again on"));
    m_next->lineEdit()->setObjectName(QStringLiteral("review.next.line"));
    m_next->lineEdit()->setAccessibleName(tr("Look again on"));
    addLabelled(column,
                {.name = QStringLiteral("review.next"),
                 .label = tr("Look again on"),
                 .help = tr("Leave it blank if there is nothing more to wait for."),
                 .placeholder = {}},
                m_next);
    column->addSpacing(space::m);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    connect(m_keep, &QPushButton::clicked, this, &ReviewAfter::keepRequested);
}

void ReviewAfter::heading(const QString& text, const QString& help)
{
    if (m_shown->count() > 0) m_shown->addSpacing(space::l);
    auto* label = fieldLabel(text);
    label->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    m_shown->addWidget(label);
    if (!help.isEmpty()) m_shown->addWidget(helpLabel(help));
}

void ReviewAfter::words(const QString& text, bool quiet, const QString& name)
{
    auto* label = cell(breakable(text), false, quiet);
    if (!name.isEmpty()) label->setObjectName(name);
    m_shown->addWidget(label);
}

void ReviewAfter::tell(const Entry& entry, const Covering& covering, const PremortemRate& rate)
{
    while (QLayoutItem* item = m_shown->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const std::vector<ReviewRecord> reviews = reviewsOf(entry);
    if (entry.decision() == nullptr || reviews.empty()) return;
    const ReviewRecord& last = reviews.back();
    heading(tr("What happened"));
    words(qs(last.whatHappened));
    words(outcomeText(last.outcome), true);
    addComparison(entry, covering);
    addQuality(*entry.decision(), last.outcome);
    addPremortem(entry, last, rate);
}

void ReviewAfter::addComparison(const Entry& entry, const Covering& covering)
{
    const Decision& decision = *entry.decision();
    heading(tr("What you expected, beside what happened"));
    const OutsideView& outside = decision.outsideView;
    if (contradictsItself(outside))
        words(tr("From outside: %1 got there of %2 who tried; one of the two is wrong.")
                  .arg(*outside.succeeded)
                  .arg(*outside.outOf),
              true);
    else if (outside.succeeded && outside.outOf)
        words(tr("From outside: of %1 who tried, %2 got there.").arg(*outside.outOf).arg(*outside.succeeded), true);
    if (!isBlank(outside.who)) words(tr("Who they were: %1").arg(qs(outside.who)), true);
    const auto histories = predictionHistories(entry, entry.created);
    auto* grid = new Grid(QStringLiteral("review.comparison"), {4, 3, 3});
    std::size_t rows = 0;
    for (const PredictionHistory& history : histories) {
        if (!history.holds) continue;
        if (rows++ == 0) grid->add({tr("Prediction"), tr("Expected"), tr("Happened")}, true);
        const bool covered = covering.covers(history.prediction.id);
        QString expected =
            covered ? tr("covered until you say what happened") : qs(expectationOf(history.now(), coreTranslate()));
        const std::string& reason = history.statements.back().reason;
        if (!covered && !isBlank(reason)) expected += QLatin1Char('\n') + qs(reason);
        grid->add({breakable(qs(history.prediction.statement)), breakable(expected), breakable(happenedText(history))});
    }
    if (rows == 0) words(tr("No prediction was written down."), true);
    m_shown->addWidget(grid);
    if (rows == 0) grid->hide();
}

void ReviewAfter::addQuality(const Decision& decision, const std::optional<OutcomeJudgement>& outcome)
{
    heading(tr("How well it was decided, apart from how it turned out"),
            tr("A chain is as strong as its weakest link. The rating was frozen before anybody knew the outcome."));
    words(qs(judgementSentence(decision.quality, outcome, coreTranslate())), false, QStringLiteral("review.judgement"));
    std::vector<const Voice*> raters;
    for (const Voice& voice : decision.voices)
        if (voice.quality != QualityLinks()) raters.push_back(&voice);
    if (decision.quality == QualityLinks() && raters.empty()) return;
    std::vector<int> stretches{3, 2};
    QStringList head{tr("Link"), tr("Your own rating, from before")};
    for (const Voice* voice : raters) {
        head << titleText(voice->person);
        stretches.push_back(2);
    }
    auto* grid = new Grid(QStringLiteral("review.quality"), stretches);
    grid->add(head, true);
    const std::optional<double> weakest = weakestLink(decision.quality);
    const bool differ = std::ranges::any_of(qualityLinks(coreTranslate()), [&](const QualityLink& link) {
        return decision.quality.*link.value != weakest; // where all are level, none is the weakest
    });
    for (const QualityLink& link : qualityLinks(coreTranslate())) {
        const std::optional<double> own = decision.quality.*link.value;
        QString text = ratingText(own);
        if (own && weakest && *own == *weakest && differ) text = tr("%1, the weakest").arg(text);
        QStringList row{qs(link.name), text};
        for (const Voice* voice : raters) row << ratingText(voice->quality.*link.value);
        grid->add(row);
    }
    m_shown->addWidget(grid);
}

void ReviewAfter::addPremortem(const Entry& entry, const ReviewRecord& last, const PremortemRate& rate)
{
    Decision decision = *entry.decision();
    dropBlankReasons(decision);
    const auto& reasons = decision.premortem;
    if (reasons.empty()) return;
    heading(tr("What you feared before"));
    for (const PremortemReason& reason : reasons) {
        const bool hit = std::ranges::find(last.premortemHits, reason.id) != last.premortemHits.end();
        words(hit ? tr("It happened: %1").arg(qs(reason.text)) : tr("It did not happen: %1").arg(qs(reason.text)));
    }
    words(qs(sentenceOf(rate, coreTranslate())), true, QStringLiteral("review.premortem.rate"));
}

Review ReviewAfter::addition() const
{
    Review review;
    review.lessons = m_lessons->lessons();
    review.next = m_next->date();
    return review;
}

void ReviewAfter::clear(std::optional<Date> next)
{
    m_lessons->clear();
    m_next->setDate(next);
}

void ReviewAfter::focusFirst()
{
    m_lessons->focusFirst();
}

} // namespace soundings::ui
