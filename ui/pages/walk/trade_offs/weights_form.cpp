// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/weights_form.h"

#include "core/assessment/trade_off_edits.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/trade_offs/constraint_rows.h"
#include "ui/pages/walk/trade_offs/pair_rows.h"
#include "ui/pages/walk/trade_offs/weight_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace soundings::ui {

namespace {

QString howToWeigh(WeightMethod method)
{
    switch (method) {
    case WeightMethod::NotYetKnown:
        return WeightsForm::tr("Every weighting counts as equally possible. That is a fair place to begin.");
    case WeightMethod::Swing:
        return WeightsForm::tr("Picture an option that is at its worst on everything. Which one change would you make "
                               "first? It gets 100 points; give each other change its share of that.");
    case WeightMethod::Rank:
        return WeightsForm::tr(
            "Picture an option that is at its worst on everything. Which change would you make first? "
            "Give it 1, the next one 2; the same number where you cannot say.");
    case WeightMethod::Direct:
        return WeightsForm::tr("Of all that could be gained by going from worst to best on everything, how much is in "
                               "each of these changes?");
    case WeightMethod::Ahp:
        return WeightsForm::tr("Two changes at a time: which would you rather have, and by how much?");
    }
    return {};
}

} // namespace

WeightsForm::WeightsForm(WalkStepPage& step, QWidget* parent)
    : QWidget(parent),
      m_step(step),
      m_method(
          new ChoiceRow(QStringLiteral("weights.method"), tr("How you want to say it"),
                        {{.text = tr("Not yet"), .key = u'n', .help = tr("The weights are not known yet.")},
                         {.text = tr("Points"), .key = u'p', .help = tr("Swing points, 100 for the first.")},
                         {.text = tr("Order"), .key = u'o', .help = tr("Only which comes before which.")},
                         {.text = tr("Percent"), .key = u'd', .help = tr("Directly, as shares of the whole.")},
                         {.text = tr("Pairs"), .key = u'a', .help = tr("Two at a time, by pairwise comparison.")}})),
      m_how(helpLabel({})),
      m_rows(new WeightRows(step)),
      m_pairs(new PairRows(step)),
      m_constraints(new ConstraintRows(step))
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    to->addWidget(m_method);
    m_how->setObjectName(QStringLiteral("weights.how"));
    to->addWidget(m_how);
    to->addWidget(m_rows);
    to->addWidget(m_pairs);
    to->addSpacing(space::m);
    auto* more = fieldLabel(tr("What else you know about them"));
    to->addWidget(more);
    to->addWidget(m_constraints);
    connect(m_method, &ChoiceRow::choiceChanged, this, [this](std::optional<int> choice) {
        m_step.change(tr("Change how weights are given"), {},
                      [&](Decision& d) { setWeightMethod(d, static_cast<WeightMethod>(choice.value_or(0))); });
        if (!choice) m_step.refresh({});
    });
}

void WeightsForm::show(const Decision& decision, const QString& origin, bool readOnly)
{
    const WeightMethod method = decision.weights.method;
    m_method->setChoice(int(method));
    m_method->setReadOnly(readOnly);
    m_how->setText(decision.criteria.empty() ? tr("There is nothing to weigh yet: name a criterion first.")
                                             : howToWeigh(method));
    m_rows->setVisible(method != WeightMethod::NotYetKnown && method != WeightMethod::Ahp);
    m_pairs->setVisible(method == WeightMethod::Ahp);
    if (m_pairs->isVisibleTo(this)) m_pairs->show(decision, readOnly);
    m_rows->show(decision, origin, readOnly);
    m_constraints->show(decision, readOnly);
}

void WeightsForm::showAssessment(const TradeOffAssessment& assessment)
{
    m_rows->showWeights(assessment.weights);
    m_pairs->showConsistency(assessment.weights);
    m_constraints->showFindings(assessment.findings);
}

} // namespace soundings::ui
