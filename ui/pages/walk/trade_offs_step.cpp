// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs_step.h"

#include "ui/pages/walk/trade_offs/criteria_form.h"
#include "ui/pages/walk/trade_offs/scores_form.h"
#include "ui/pages/walk/trade_offs/trade_off_picture.h"
#include "ui/pages/walk/trade_offs/weights_form.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/trade_off_assessor.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

const QString criteriaScreen = QStringLiteral("criteria");
const QString weightsScreen = QStringLiteral("weights");
const QString scoresScreen = QStringLiteral("scores");

} // namespace

TradeOffsStep::TradeOffsStep(WalkContext& context, QWidget* parent)
    : WalkStepPage(context, WalkStep::TradeOffs, parent),
      m_criteria(new CriteriaForm(*this)),
      m_weights(new WeightsForm(*this)),
      m_scores(new ScoresForm(*this)),
      m_picture(new TradeOffPicture(this)),
      m_assessor(new TradeOffAssessor(this))
{
    m_picture->hide();
    auto* criteria = addScreen(criteriaScreen);
    addQuestion(criteria, tr("What would you give up something else for?"),
                tr("Three to six things, each with the worst you would still talk about and the best you could get."));
    criteria->addWidget(m_criteria);
    auto* weights = addScreen(weightsScreen);
    addQuestion(weights, tr("How much does each change matter, from worst to best?"), {});
    weights->addWidget(m_weights);
    auto* scores = addScreen(scoresScreen);
    addQuestion(
        scores, tr("How would each option do?"),
        tr("Type 6, 4-9 or 4-6-9 (low, likely, high), or ? where nobody knows. Enter goes on downwards, so that "
           "you judge all options on one thing before the next."));
    scores->addWidget(m_scores);
    connect(m_picture, &TradeOffPicture::goTo, this, &WalkStepPage::goTo);
    connect(m_picture, &TradeOffPicture::earlyChosen, this, [this](bool early) {
        change(early ? tr("Show totals early") : tr("Hide totals"), {}, [early](Decision& d) {
            if (early) d.weights.totalsShownEarly = true; // stays: what was seen was seen
            d.weights.totalsHiddenAgain = !early;
        });
    });
    connect(m_assessor, &TradeOffAssessor::ready, this, &TradeOffsStep::showAssessment);
}

TradeOffsStep::~TradeOffsStep() = default;

QStringList TradeOffsStep::screens() const
{
    return {criteriaScreen, weightsScreen, scoresScreen};
}

QWidget* TradeOffsStep::picture() const
{
    return m_picture;
}

QString TradeOffsStep::helpTopic() const
{
    return QStringLiteral("trade_offs");
}

/// options/1/scores/0 is a cell; options/1/scores the first one of the option that is not assessed yet, else its first.
ScorePlace TradeOffsStep::placeAt(const QStringList& parts) const
{
    const Decision& d = decision();
    const auto row = parts.value(1).toULongLong();
    if (row >= d.options.size() || d.criteria.empty()) return {};
    const Option& option = d.options[row];
    const auto cell = parts.value(3).toULongLong();
    if (!parts.value(3).isEmpty() && cell < option.scores.size()) return {option.id, option.scores[cell].criterion};
    for (const Criterion& criterion : d.criteria)
        if (scoreOf(option, criterion.id) == nullptr) return {option.id, criterion.id};
    return {option.id, d.criteria.front().id};
}

QString TradeOffsStep::screenAt(const QStringList& parts)
{
    if (parts.value(0) == QLatin1String("weights")) return weightsScreen;
    if (parts.value(0) == QLatin1String("options")) {
        m_scores->setPlace(placeAt(parts));
        return scoresScreen;
    }
    const auto index = parts.value(1).toULongLong();
    if (!parts.value(1).isEmpty() && index < decision().criteria.size()) {
        m_criteria->show(decision(), isReadOnly()); // so that it knows the criterion
        m_criteria->open(decision().criteria[index].id);
    }
    return criteriaScreen;
}

void TradeOffsStep::present(const QString& word)
{
    presentOnly(word);
}

void TradeOffsStep::redraw(const QString& origin)
{
    const bool readOnly = isReadOnly();
    const Decision& d = decision();
    // What is not in front is drawn when it comes there: an edit must not wait for it.
    if (screen() == criteriaScreen) m_criteria->show(d, readOnly);
    if (screen() == weightsScreen) m_weights->show(d, origin, readOnly);
    if (screen() == scoresScreen) m_scores->show(d, origin, readOnly);
    m_picture->setReadOnly(readOnly);
    assess();
}

void TradeOffsStep::assess()
{
    if (m_asked && m_asked->id != entry().id) m_picture->show({}, false);
    if (m_asked == entry()) {
        m_weights->showAssessment(m_picture->assessment());
        return;
    }
    m_asked = entry();
    m_assessor->ask(entry());
}

void TradeOffsStep::showAssessment(const TradeOffAssessment& assessment, bool refined)
{
    if (context().editor == nullptr || entry().decision() == nullptr) return;
    // What can be said without any draw stands among the findings of the step.
    const auto known = findingsAt(entry(), step(), today(), coreTranslate());
    std::vector<Finding> found;
    for (const Finding& finding : assessment.findings)
        if (std::ranges::find(known, finding) == known.end()) found.push_back(finding);
    m_picture->show(assessment, refined, found);
    m_weights->showAssessment(assessment);
}

} // namespace soundings::ui
