// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/agenda.h"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

namespace soundings {
namespace {

/// What the items of `since` say about dates.
struct Happened {
    bool reviewed = false;
    bool dropped = false;
    std::optional<Date> nextReview;
    std::optional<Date> lastReviewOn;
    std::set<Id> resolved;
    std::set<Id> read;
    std::map<Id, Date> amended;
};

Happened whatHappened(const Entry& entry)
{
    Happened happened;
    for (const SinceItem& item : entry.since) {
        if (const auto* review = std::get_if<Review>(&item.what)) {
            happened.reviewed = true;
            happened.nextReview = review->next;
            const Date on = utcDate(item.at);
            if (!happened.lastReviewOn || on > *happened.lastReviewOn) happened.lastReviewOn = on;
        } else if (const auto* resolution = std::get_if<Resolution>(&item.what)) {
            happened.resolved.insert(resolution->prediction);
        } else if (const auto* reading = std::get_if<Reading>(&item.what)) {
            happened.read.insert(reading->signpost);
        } else if (const auto* amendment = std::get_if<SignpostAmendment>(&item.what)) {
            if (!amendment->due) continue;
            happened.amended[amendment->signpost] = *amendment->due;
            happened.read.erase(amendment->signpost);
        } else if (std::holds_alternative<Drop>(item.what)) {
            happened.dropped = true;
        }
    }
    return happened;
}

} // namespace

std::vector<DueItem> agendaOf(const Entry& entry, bool sealed)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    const Happened happened = whatHappened(entry);
    std::vector<DueItem> items;
    const auto add = [&](DueKind kind, const Id& item, const std::string& text, const std::optional<Date>& date) {
        if (date && date->ok()) items.push_back({entry.id, entry.title, kind, item, text, *date, !sealed});
    };
    const auto lookedAtSince = [&](const std::optional<Date>& date) {
        return date && happened.lastReviewOn && *happened.lastReviewOn >= *date;
    };

    add(DueKind::Review, {}, {}, happened.reviewed ? happened.nextReview : decision->review);
    for (const Prediction& prediction : decision->predictions) {
        const bool holds =
            prediction.option.empty() || decision->chosen.empty() || prediction.option == decision->chosen;
        if (holds && !happened.resolved.contains(prediction.id))
            add(DueKind::Prediction, prediction.id, prediction.statement, prediction.due);
    }
    if (!happened.dropped) {
        for (const Signpost& signpost : decision->signposts) {
            if (happened.read.contains(signpost.id)) continue;
            const auto amended = happened.amended.find(signpost.id);
            add(DueKind::Signpost, signpost.id, signpost.state,
                amended != happened.amended.end() ? std::optional(amended->second) : signpost.due);
        }
        for (const Commitment& commitment : decision->commitments)
            if (!lookedAtSince(commitment.due))
                add(DueKind::Commitment, commitment.id, commitment.text, commitment.due);
        for (const Constraint& constraint : decision->constraints)
            if (!lookedAtSince(constraint.due))
                add(DueKind::Constraint, constraint.id, constraint.text, constraint.due);
    }
    if (!sealed) add(DueKind::Deadline, {}, {}, decision->frame.deadline);
    return items;
}

std::vector<ForecastRow> forecastsOf(const Entry& entry)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    std::vector<ForecastRow> rows;
    for (const Prediction& prediction : decision->predictions)
        rows.push_back({prediction.id, prediction.kind, prediction.probability, prediction.due, {}});
    const auto rowOf = [&](const Id& prediction) {
        return std::find_if(rows.begin(), rows.end(),
                            [&](const ForecastRow& row) { return row.prediction == prediction; });
    };
    for (const SinceItem& item : entry.since) {
        if (const auto* update = std::get_if<PredictionUpdate>(&item.what)) {
            if (const auto row = rowOf(update->prediction); row != rows.end()) row->probability = update->probability;
        } else if (const auto* resolution = std::get_if<Resolution>(&item.what)) {
            if (const auto row = rowOf(resolution->prediction); row != rows.end()) row->outcome = resolution->outcome;
        }
    }
    return rows;
}

} // namespace soundings
