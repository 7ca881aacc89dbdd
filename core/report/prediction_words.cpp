// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/prediction_words.h"

#include "core/forecast/resolved_score.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <cmath>

namespace soundings {
namespace {

std::string scoreText(double score)
{
    return fmt::format("{:.2f}", score);
}

std::string amountOf(double value, const std::string& unit)
{
    const std::string number = plainNumber(value);
    return isBlank(unit) ? number : number + " " + withVisibleControls(trimmed(unit));
}

std::string saidInWords(const PredictionHistory& history, const std::vector<Statement>& counted, const Translate& tr)
{
    const std::string first = statementInWords(history.prediction, counted.front(), tr);
    const std::string last = statementInWords(history.prediction, counted.back(), tr);
    if (first == last) return say(tr, "You had said: {first}.", fmt::arg("first", first));
    return say(tr, "You had said at first: {first}; and last: {last}.", fmt::arg("first", first),
               fmt::arg("last", last));
}

void addBrier(const RevisedBrier& brier, bool revised, const Translate& tr, std::vector<std::string>& lines)
{
    if (revised)
        lines.push_back(
            say(tr, "Brier score of what you said first: {first}; last: {last}; averaged over the days: {mean}.",
                fmt::arg("first", scoreText(brier.first)), fmt::arg("last", scoreText(brier.last)),
                fmt::arg("mean", scoreText(brier.timeAverage))));
    else
        lines.push_back(say(tr, "Brier score: {score}.", fmt::arg("score", scoreText(brier.first))));
    lines.push_back(say(tr, "The scale goes from 0, the best, to 1; saying 50 % always scores 0.25."));
}

void addCategories(double first, double last, bool revised, std::size_t answers, const Translate& tr,
                   std::vector<std::string>& lines)
{
    if (revised)
        lines.push_back(say(tr, "Brier score over all answers, of what you said first: {first}; last: {last}.",
                            fmt::arg("first", scoreText(first)), fmt::arg("last", scoreText(last))));
    else
        lines.push_back(say(tr, "Brier score over all answers: {score}.", fmt::arg("score", scoreText(first))));
    const auto n = static_cast<double>(answers);
    lines.push_back(say(tr,
                        "Here the scale goes from 0, the best, to 2; giving each of the {n} answers the same scores "
                        "{even}.",
                        fmt::arg("n", answers), fmt::arg("even", scoreText(1 - 1 / n))));
}

void addInterval(const PredictionHistory& history, const Statement& statement, const Translate& tr,
                 std::vector<std::string>& lines)
{
    const auto& value = history.resolved->resolution.value;
    if (!value || !statement.quantity) return;
    const Range& range = *statement.quantity;
    const std::string& unit = history.prediction.unit;
    if (*value < range.low)
        lines.push_back(
            say(tr, "It lies below your interval, by {gap}.", fmt::arg("gap", amountOf(range.low - *value, unit))));
    else if (*value > range.high)
        lines.push_back(
            say(tr, "It lies above your interval, by {gap}.", fmt::arg("gap", amountOf(*value - range.high, unit))));
    else
        lines.push_back(say(tr, "It lies within your interval."));
    lines.push_back(say(tr, "An interval like this is meant to hold four times out of five; one alone says little."));
}

} // namespace

std::string statementInWords(const Prediction& prediction, const Statement& statement, const Translate& translate)
{
    Prediction then = prediction;
    then.probability = statement.probability;
    then.choices = statement.choices;
    then.quantity = statement.quantity;
    return expectationOf(then, translate);
}

std::string happenedInWords(const Prediction& prediction, const Resolution& resolution, const Translate& translate)
{
    if (resolution.outcome == PredictionOutcome::Void) return say(translate, "Void");
    if (prediction.kind == PredictionKind::OneOf && !isBlank(resolution.choice))
        return say(translate, "“{answer}” came true",
                   fmt::arg("answer", withVisibleControls(trimmed(resolution.choice))));
    if (prediction.kind == PredictionKind::Quantity && resolution.value)
        return say(translate, "It came to {value}", fmt::arg("value", amountOf(*resolution.value, prediction.unit)));
    return resolution.outcome == PredictionOutcome::Yes ? say(translate, "It happened")
                                                        : say(translate, "It did not happen");
}

std::string outcomeInBrief(const Prediction& prediction, const Resolution& resolution, const Translate& translate)
{
    if (resolution.outcome != PredictionOutcome::Void) {
        if (prediction.kind == PredictionKind::OneOf && !isBlank(resolution.choice))
            return withVisibleControls(trimmed(resolution.choice));
        if (prediction.kind == PredictionKind::Quantity && resolution.value)
            return amountOf(*resolution.value, prediction.unit);
    }
    return nameOf(resolution.outcome, translate);
}

std::vector<std::string> outcomeInWords(const PredictionHistory& history, const Translate& translate)
{
    std::vector<std::string> lines;
    if (!history.holds)
        return {say(translate, "The option it depends on was not taken, so it is void and not scored.")};
    if (!history.resolved) return lines;
    const Resolution& resolution = history.resolved->resolution;
    lines.push_back(say(translate, "{what}, on {date}.",
                        fmt::arg("what", happenedInWords(history.prediction, resolution, translate)),
                        fmt::arg("date", mediumDate(history.resolved->on(), translate))));
    const std::vector<Statement> counted = countedStatements(history);
    if (counted.empty()) return lines;
    lines.push_back(saidInWords(history, counted, translate));
    if (counted.size() < history.statements.size())
        lines.push_back(say(translate, "What was changed on the day it came out does not count."));
    if (resolution.outcome == PredictionOutcome::Void) {
        lines.push_back(say(translate, "What is void is counted and not scored."));
        return lines;
    }
    const ResolvedScore score = scoreOf(history);
    const bool revised = counted.size() > 1;
    if (score.brier) addBrier(*score.brier, revised, translate, lines);
    if (score.categoriesFirst)
        addCategories(*score.categoriesFirst, score.categoriesLast.value_or(*score.categoriesFirst), revised,
                      counted.front().choices.size(), translate, lines);
    if (history.prediction.kind == PredictionKind::Quantity) addInterval(history, counted.back(), translate, lines);
    return lines;
}

std::string nameOf(PredictionKind kind, const Translate& translate)
{
    switch (kind) {
    case PredictionKind::YesNo: return say(translate, "yes or no");
    case PredictionKind::OneOf: return say(translate, "one of several");
    case PredictionKind::Quantity: return say(translate, "a number");
    }
    return {};
}

} // namespace soundings
