// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/resolved_score.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace soundings {
namespace {

bool isShare(double p)
{
    return p >= 0 && p <= 1;
}

std::optional<RevisedBrier> brierOf(const std::vector<Statement>& statements, Date resolved, bool happened)
{
    std::vector<Revision> revisions;
    for (const Statement& statement : statements) {
        if (!statement.probability || !isShare(*statement.probability)) continue;
        const int day = daysBetween(resolved, localDate(statement.at));
        // A zone that changed between two statements must not put the later one before the earlier.
        revisions.push_back({revisions.empty() ? day : std::max(day, revisions.back().day), *statement.probability});
    }
    if (revisions.empty()) return {};
    return revisedBrier(revisions, 0, happened);
}

std::optional<double> categoriesOf(const Statement& statement, const std::string& came)
{
    CategoryForecast forecast;
    double sum = 0;
    bool known = false;
    for (const Choice& choice : statement.choices) {
        if (!choice.probability || !isShare(*choice.probability)) return {};
        if (choice.text == came && !known) {
            known = true;
            forecast.came = forecast.p.size();
        }
        forecast.p.push_back(*choice.probability);
        sum += *choice.probability;
    }
    if (!known || std::abs(sum - 1) > 0.005) return {};
    for (double& p : forecast.p) p /= sum; // shares such as three times 33 %
    return categoryBrier({&forecast, 1});
}

std::optional<bool> isIn(const std::optional<Range>& interval, double value)
{
    if (!interval || !(interval->low <= interval->high)) return {};
    return value >= interval->low && value <= interval->high;
}

} // namespace

std::vector<Statement> countedStatements(const PredictionHistory& history)
{
    if (!history.resolved) return history.statements;
    const Date on = history.resolved->on();
    std::vector<Statement> counted;
    for (const Statement& statement : history.statements)
        if (localDate(statement.at) < on) counted.push_back(statement);
    if (counted.empty() && !history.statements.empty()) counted.push_back(history.statements.front());
    return counted;
}

ResolvedScore scoreOf(const PredictionHistory& history)
{
    ResolvedScore score;
    if (!history.holds || !history.resolved || history.resolved->resolution.outcome == PredictionOutcome::Void)
        return score;
    const Resolution& resolution = history.resolved->resolution;
    const std::vector<Statement> counted = countedStatements(history);
    if (counted.empty()) return score;
    switch (history.prediction.kind) {
    case PredictionKind::YesNo:
        score.brier = brierOf(counted, history.resolved->on(), resolution.outcome == PredictionOutcome::Yes);
        break;
    case PredictionKind::OneOf:
        score.categoriesFirst = categoriesOf(counted.front(), resolution.choice);
        score.categoriesLast = categoriesOf(counted.back(), resolution.choice);
        break;
    case PredictionKind::Quantity:
        if (!resolution.value) break;
        score.inFirst = isIn(counted.front().quantity, *resolution.value);
        score.inLast = isIn(counted.back().quantity, *resolution.value);
        break;
    }
    return score;
}

} // namespace soundings
