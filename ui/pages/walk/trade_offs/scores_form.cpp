// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/scores_form.h"

#include "core/assessment/trade_off_edits.h"
#include "core/assessment/trade_off_problem.h"
#include "core/assessment/value_scale.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/trade_offs/score_table.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/range_slider.h"
#include "ui/widgets/range_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

template <typename Choice>
auto* scoreFor(Choice& decision, const ScorePlace& place)
{
    auto* option = itemOf(decision.options, place.option);
    using Found = decltype(&option->scores.front());
    if (option != nullptr)
        for (auto& score : option->scores)
            if (score.criterion == place.criterion) return &score;
    return Found(nullptr);
}

QString shapeInWords(RangeShape shape)
{
    switch (shape) {
    case RangeShape::Uniform: return ScoresForm::tr("Every value in between counts alike; the likely one is not used.");
    case RangeShape::Pert: return ScoresForm::tr("Most of the time close to the likely value, seldom near the ends.");
    case RangeShape::Triangular: break;
    }
    return ScoresForm::tr("Falling off straight from the likely value to both ends. The usual choice.");
}

QString rangeKey(const ScorePlace& place)
{
    return QStringLiteral("/belief/options/%1/scores/%2/range").arg(qs(place.option), qs(place.criterion));
}

} // namespace

ScoresForm::ScoresForm(WalkStepPage& step, QWidget* parent)
    : QWidget(parent),
      m_step(step),
      m_nothing(helpLabel({})),
      m_table(new ScoreTable),
      m_problem(fieldLabel({})),
      m_cell(new QWidget)
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::s);
    m_nothing->setObjectName(QStringLiteral("scores.nothing"));
    m_table->setObjectName(QStringLiteral("scores.table"));
    m_table->setAccessibleName(tr("Options by criteria"));
    m_table->setAccessibleDescription(tr("Type 6, 4-9 or 4-6-9, or a question mark where nobody knows."));
    m_problem->setObjectName(QStringLiteral("scores.problem"));
    m_problem->setForegroundRole(QPalette::BrightText);
    to->addWidget(m_nothing);
    to->addWidget(m_table);
    to->addWidget(m_problem);
    to->addSpacing(space::s);
    makeCell(to);
    makeShape(to);
    connect(m_table, &ScoreTable::entered, this, &ScoresForm::enter);
    connect(m_table, &ScoreTable::restored, this, [this](const ScorePlace& place, const std::optional<Score>& score) {
        m_step.change(tr("Edit a score"), rangeKey(place),
                      [&](Decision& d) { setScore(d, place.option, place.criterion, score); });
    });
    connect(m_table, &ScoreTable::left, this, [this] { m_step.endMerge(); });
    connect(m_table, &ScoreTable::changed, this, &ScoresForm::showCell);
}

void ScoresForm::makeCell(QVBoxLayout* to)
{
    auto* cell = new QVBoxLayout(m_cell);
    cell->setContentsMargins(0, 0, 0, 0);
    cell->setSpacing(space::s);
    m_title = fieldLabel({});
    m_title->setObjectName(QStringLiteral("scores.title"));
    m_said = helpLabel({});
    m_said->setObjectName(QStringLiteral("scores.said"));
    m_range = new RangeSlider;
    m_range->setObjectName(QStringLiteral("scores.range"));
    m_unknown = textButton(QStringLiteral("scores.unknown"), tr("Nobody knows"));
    m_unknown->setToolTip(tr("Counts as the whole scale, and as assessed (type ?)"));
    m_clear = textButton(QStringLiteral("scores.clear"), tr("Empty the cell"));
    cell->addWidget(m_title);
    cell->addWidget(m_said);
    cell->addWidget(m_range);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_unknown);
    row->addWidget(m_clear);
    row->addStretch(1);
    cell->addLayout(row);
    to->addWidget(m_cell);
    addText(
        m_step, cell,
        {.name = QStringLiteral("scores.evidence"),
         .label = tr("What it is based on"),
         .help = {},
         .placeholder = tr("A number you have seen, somebody who has done it, a guess"),
         .minLines = 1,
         .maxLines = 6},
        [this] { return pointer("evidence"); },
        [this](auto& d) {
            auto* score = scoreFor(d, m_table->place());
            return score != nullptr ? &score->evidence : nullptr;
        });
    connect(m_range, &RangeSlider::rangeChanged, this, [this](const std::optional<Range>& moved) {
        // A copy: what is redrawn meanwhile must not change it.
        const auto range = moved; // NOLINT(performance-unnecessary-copy-initialization)
        const ScorePlace place = m_table->place();
        if (range)
            setRange(place, range, rangeKey(place));
        else
            enter(place, {});
        m_table->forgetUnread();
    });
    connect(m_range, &RangeSlider::left, this, [this] { m_step.endMerge(); });
    connect(m_unknown, &QPushButton::clicked, this, [this] {
        m_table->forgetUnread();
        setRange(m_table->place(), {}, {});
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_table->forgetUnread();
        enter(m_table->place(), {});
    });
}

void ScoresForm::makeShape(QVBoxLayout* to)
{
    auto* more = new Disclosure(QStringLiteral("scores.reading"), tr("How ranges are read"));
    m_shapeBox = more;
    const QString label = tr("Between low and high");
    m_shape =
        new ChoiceRow(QStringLiteral("scores.shape"), label,
                      {{.text = tr("Triangle"), .key = u't', .help = shapeInWords(RangeShape::Triangular)},
                       {.text = tr("Even"), .key = u'e', .help = shapeInWords(RangeShape::Uniform)},
                       {.text = tr("Close to likely (PERT)"), .key = u'p', .help = shapeInWords(RangeShape::Pert)}});
    m_shapeSaid = helpLabel({});
    m_shapeSaid->setObjectName(QStringLiteral("scores.shape.said"));
    addLabelled(
        more->body(),
        {.name = {},
         .label = label,
         .help = tr("Of every score here: one time in ten it is lower than low, one time in ten higher than high."),
         .placeholder = {}},
        m_shape);
    more->body()->addWidget(m_shapeSaid);
    to->addWidget(more);
    connect(m_shape, &ChoiceRow::choiceChanged, this, [this](std::optional<int> choice) {
        m_step.change(tr("Change “%1”").arg(tr("Between low and high")), {}, [&](Decision& d) {
            const auto shape = static_cast<RangeShape>(choice.value_or(0));
            d.scoreShape = shape == RangeShape::Triangular ? std::nullopt : std::optional(shape);
        });
        if (!choice) m_step.refresh({}); // it cannot be blank
    });
}

QString ScoresForm::pointer(const char* member) const
{
    const ScorePlace place = m_table->place();
    return QStringLiteral("/belief/options/%1/scores/%2/%3")
        .arg(qs(place.option), qs(place.criterion), QLatin1String(member));
}

void ScoresForm::setRange(const ScorePlace& place, const std::optional<Range>& range, const QString& key)
{
    m_step.change(tr("Edit a score"), key,
                  [&](Decision& d) { setScoreRange(d, place.option, place.criterion, range); });
}

void ScoresForm::enter(const ScorePlace& place, const RangeText& text)
{
    switch (text.kind) {
    case RangeText::Kind::Stated: setRange(place, text.range, rangeKey(place)); break;
    case RangeText::Kind::Unknown: setRange(place, {}, rangeKey(place)); break;
    case RangeText::Kind::Empty:
        m_step.change(tr("Empty a score"), rangeKey(place),
                      [&](Decision& d) { setScore(d, place.option, place.criterion, {}); });
        break;
    case RangeText::Kind::Unreadable: break;
    }
}

void ScoresForm::show(const Decision& decision, const QString& origin, bool readOnly)
{
    m_readOnly = readOnly;
    const auto serious = std::ranges::count_if(
        decision.options, [](const Option& option) { return !option.doNothing && !option.struckOut; });
    const bool some = serious > 0 && !decision.criteria.empty();
    m_nothing->setVisible(!some);
    m_nothing->setText(decision.criteria.empty() ? tr("There is nothing to fill in yet: name a criterion first.")
                                                 : tr("There is nothing to fill in yet: no option is serious."));
    m_table->setVisible(some);
    m_cell->setVisible(some);
    m_shapeBox->setVisible(some);
    const RangeShape shape = decision.scoreShape.value_or(RangeShape::Triangular);
    m_shape->setChoice(int(shape));
    m_shape->setReadOnly(readOnly);
    m_shapeSaid->setText(shapeInWords(shape));
    m_table->setReadOnly(readOnly);
    m_table->show(decision, !origin.isEmpty() && origin == rangeKey(m_table->place()));
    showCell();
}

void ScoresForm::setPlace(const ScorePlace& place)
{
    m_table->setPlace(place);
}

ScorePlace ScoresForm::place() const
{
    return m_table->place();
}

void ScoresForm::showCell()
{
    const Decision& decision = m_step.decision();
    const ScorePlace place = m_table->place();
    const Option* option = itemOf(decision.options, place.option);
    const Criterion* criterion = itemOf(decision.criteria, place.criterion);
    showProblem();
    if (option == nullptr || criterion == nullptr) return;
    m_title->setText(breakable(tr("%1: %2").arg(shownName(*option), shownName(*criterion))));
    m_range->setAccessibleName(m_title->text());
    const Score* score = scoreFor(decision, place);
    const auto scale = ValueScale::of(*criterion);
    const bool anchored = criterion->worst && criterion->best && *criterion->worst != *criterion->best;
    const QString blank = score == nullptr ? tr("Not assessed yet") : tr("Unknown: anything between worst and best");
    QString said; // what is blank says so where the range would be
    if (score != nullptr && score->range) said = saidRange(*score->range, qs(criterion->unit).simplified());
    if (!anchored)
        said = tr("Worst and best of this criterion are not said yet; until then this cell tells nothing apart.");
    else if (score != nullptr && score->range && scale &&
             !(scale->holds(score->range->low) && scale->holds(score->range->high)))
        said += tr(". Beyond worst and best it counts as they do.");
    m_said->setText(breakable(said));
    m_said->setVisible(!said.isEmpty());
    m_range->setVisible(anchored);
    if (anchored) {
        m_range->setScale({*criterion->worst, *criterion->best, qs(criterion->unit).simplified(),
                           qs(criterion->worstWords).simplified(), qs(criterion->bestWords).simplified()});
        m_range->setRange(score != nullptr ? score->range : std::nullopt, blank);
    }
    m_range->setReadOnly(m_readOnly);
    m_unknown->setVisible(!m_readOnly && (score == nullptr || score->range));
    m_clear->setVisible(!m_readOnly && score != nullptr);
    auto* evidence = findChild<TextField*>(QStringLiteral("scores.evidence"));
    evidence->setEnabled(score != nullptr);
    const QString text = score != nullptr ? qs(score->evidence) : QString();
    if (evidence->text() != text) evidence->setText(text);
}

void ScoresForm::showProblem()
{
    m_problem->setText(breakable(m_table->problem()));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

} // namespace soundings::ui
