// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/forecast_row.h"

#include "core/assessment/review_judgement.h"
#include "core/forecast/other_scores.h"
#include "core/forecast/prediction_history.h"
#include "core/tenacity/pursuit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

bool isChance(double value)
{
    return value >= 0 && value <= 1;
}

int dayNumber(Date date)
{
    return std::chrono::sys_days(date).time_since_epoch().count();
}

/// The last statement that counts as said before the outcome: the first one, and later ones of earlier days.
template <typename Has>
const Statement* lastBefore(const PredictionHistory& history, const std::optional<Date>& outcome, Has has)
{
    const Statement* last = nullptr;
    for (const Statement& statement : history.statements) {
        if (!has(statement)) continue;
        if (last == nullptr || !outcome || localDate(statement.at) < *outcome) last = &statement;
    }
    return last;
}

void scoreYesNo(const PredictionHistory& history, ForecastRow& row)
{
    const auto has = [](const Statement& said) { return said.probability && isChance(*said.probability); };
    const Statement* last = lastBefore(history, row.resolved, has);
    if (last != nullptr) row.probability = last->probability;
    std::vector<Revision> revisions;
    for (const Statement& said : history.statements) {
        if (!has(said)) continue;
        const int day = dayNumber(localDate(said.at));
        // A clock that was set back does not turn the order of what was said.
        revisions.push_back({revisions.empty() ? day : std::max(day, revisions.back().day), *said.probability});
    }
    if (!revisions.empty()) row.first = revisions.front().p;
    if (row.status != ForecastStatus::Scored) return;
    if (revisions.empty()) {
        row.status = ForecastStatus::NoNumber;
        return;
    }
    row.happened = history.resolved->resolution.outcome == PredictionOutcome::Yes;
    const RevisedBrier brier = revisedBrier(revisions, dayNumber(*row.resolved), *row.happened);
    row.firstLoss = brier.first;
    row.averageLoss = brier.timeAverage;
}

void scoreQuantity(const PredictionHistory& history, ForecastRow& row)
{
    if (row.status != ForecastStatus::Scored) return;
    const Statement* last =
        lastBefore(history, row.resolved, [](const Statement& said) { return said.quantity.has_value(); });
    const std::optional<double>& value = history.resolved->resolution.value;
    row.status = ForecastStatus::NoNumber;
    if (last == nullptr || !value || !std::isfinite(*value)) return;
    row.status = ForecastStatus::Interval;
    row.hit = *value >= last->quantity->low && *value <= last->quantity->high;
}

void scoreChoices(const PredictionHistory& history, ForecastRow& row)
{
    if (row.status != ForecastStatus::Scored) return;
    row.status = ForecastStatus::NoNumber;
    const Statement* last = lastBefore(history, row.resolved, [](const Statement& said) {
        return !said.choices.empty() && std::ranges::all_of(said.choices, [](const Choice& c) {
            return c.probability && isChance(*c.probability);
        });
    });
    if (last == nullptr) return;
    const auto came = std::ranges::find(last->choices, history.resolved->resolution.choice, &Choice::text);
    if (came == last->choices.end()) return;
    double sum = 0;
    double score = 0;
    for (const Choice& choice : last->choices) {
        const double outcome = &choice == &*came ? 1 : 0;
        sum += *choice.probability;
        score += (*choice.probability - outcome) * (*choice.probability - outcome);
    }
    if (std::abs(sum - 1) > 1e-3) return; // chances that do not add up say nothing that could be scored
    row.status = ForecastStatus::Choices;
    row.choiceScore = score;
}

ForecastRow rowOf(const PredictionHistory& history, bool stands)
{
    ForecastRow row;
    row.prediction = history.prediction.id;
    row.kind = history.prediction.kind;
    row.made = localDate(history.statements.front().at);
    row.due = history.prediction.due;
    row.function = history.prediction.function;
    const bool isVoid =
        !history.holds || (history.resolved && history.resolved->resolution.outcome == PredictionOutcome::Void);
    if (history.resolved) row.resolved = history.resolved->on();
    row.status = !stands            ? ForecastStatus::Draft
                 : isVoid           ? ForecastStatus::Void
                 : history.resolved ? ForecastStatus::Scored
                                    : ForecastStatus::Open;
    switch (row.kind) {
    case PredictionKind::YesNo: scoreYesNo(history, row); break;
    case PredictionKind::OneOf: scoreChoices(history, row); break;
    case PredictionKind::Quantity: scoreQuantity(history, row); break;
    }
    return row;
}

/// What the founder called it when it was predicted: what it is called since, knowing more, would flatter or blame.
std::optional<TenacityKind> kindAt(const Pursuit& pursuit, const Decision& decision, const Instant& made)
{
    std::optional<TenacityKind> kind = decision.tenacity.label;
    for (const auto& change : pursuit.reclassifications)
        if (change.at.utcMs <= made.utcMs) kind = change.what.to;
    return kind;
}

std::optional<double> declaredRate(const Decision& decision)
{
    const OutsideView& view = decision.outsideView;
    if (!view.succeeded || !view.outOf || *view.outOf <= 0) return {};
    const double rate = static_cast<double>(*view.succeeded) / *view.outOf;
    return isChance(rate) ? std::optional(rate) : std::nullopt;
}

} // namespace

std::vector<ForecastRow> forecastsOf(const Entry& entry, const std::optional<Instant>& sealedAt)
{
    const Decision* decision = entry.decision();
    const LonePrediction* lone = entry.lonePrediction();
    if (decision == nullptr && lone == nullptr) return {};
    const bool stands = lone != nullptr || sealedAt.has_value();
    const std::string area = areaOf(entry);
    const Pursuit pursuit = pursuitOf(entry);
    std::vector<ForecastRow> rows;
    for (const PredictionHistory& history : predictionHistories(entry, sealedAt.value_or(entry.created))) {
        ForecastRow row = rowOf(history, stands);
        row.area = area;
        if (decision != nullptr) {
            row.pursued = kindAt(pursuit, *decision, history.statements.front().at);
            row.reference = declaredRate(*decision);
        }
        if (lone != nullptr) row.source = lone->source;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<RecordRow> recordOf(const Entry& entry, bool sealed)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr || !sealed) return {};
    const Pursuit pursuit = pursuitOf(entry);
    RecordRow row;
    row.pursued = pursuit.kind;
    row.dropped = pursuit.dropped;
    if (const auto weakest = weakestLink(decision->quality)) row.goodDecision = *weakest >= goodDecisionFrom;
    for (const SinceItem& item : entry.since) {
        const auto* review = std::get_if<Review>(&item.what);
        if (review == nullptr) continue;
        row.reviewed = true;
        if (review->outcome) row.goodOutcome = *review->outcome == OutcomeJudgement::Good;
    }
    return row;
}

std::string fingerprintText(const std::vector<ForecastRow>& forecasts, const std::optional<RecordRow>& record)
{
    const auto day = [](const std::optional<Date>& date) { return date && date->ok() ? toIso(*date) : std::string(); };
    const auto three = [](const std::optional<bool>& word) { return word ? static_cast<int>(*word) : -1; };
    const auto kind = [](const std::optional<TenacityKind>& word) { return word ? static_cast<int>(*word) : -1; };
    std::string text;
    for (const ForecastRow& row : forecasts)
        text += fmt::format(
            "{}\n{} {} {} {} {} {} {} {} {} {} {} {} {} {}\n{}\n{}\n{}\n", row.prediction, static_cast<int>(row.kind),
            static_cast<int>(row.status), day(row.made), day(row.due), day(row.resolved), row.probability.value_or(-1),
            row.first.value_or(-1), three(row.happened), row.firstLoss, row.averageLoss, row.reference.value_or(-1),
            three(row.hit), row.choiceScore.value_or(-1), kind(row.pursued), row.area, row.function, row.source);
    if (record)
        text += fmt::format("{} {} {} {} {}\n", kind(record->pursued), three(record->goodDecision),
                            three(record->goodOutcome), record->reviewed, record->dropped);
    return text;
}

} // namespace soundings
