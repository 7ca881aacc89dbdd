// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/covering.h"

#include "core/forecast/prediction_history.h"

#include <algorithm>

namespace soundings {
namespace {

/// What an entry's items say about what was looked at, and until when everything due was shown.
struct Seen {
    bool reviewed = false;
    bool dropped = false;
    std::optional<Date> nextReview;
    std::optional<Date> shownUpTo;
};

Seen seenIn(const Entry& entry)
{
    Seen seen;
    for (const SinceItem& item : entry.since) {
        if (const auto* review = std::get_if<Review>(&item.what)) {
            seen.reviewed = true;
            seen.nextReview = review->next;
        } else if (std::holds_alternative<Uncovering>(item.what)) {
            const Date on = localDate(item.at);
            if (!seen.shownUpTo || on > *seen.shownUpTo) seen.shownUpTo = on;
        } else if (std::holds_alternative<Drop>(item.what)) {
            seen.dropped = true;
        }
    }
    return seen;
}

void blank(Prediction& prediction)
{
    prediction.probability.reset();
    prediction.quantity.reset();
    prediction.reason.clear();
    for (Choice& choice : prediction.choices) choice.probability.reset();
}

void coverSince(SinceItem& item, const Covering& covering)
{
    if (auto* made = std::get_if<PredictionMade>(&item.what); made && covering.covers(made->made.id)) blank(made->made);
    if (auto* review = std::get_if<Review>(&item.what); review && covering.review) review->premortemHits.clear();
    auto* update = std::get_if<PredictionUpdate>(&item.what);
    if (update == nullptr || !covering.covers(update->prediction)) return;
    update->probability.reset();
    update->quantity.reset();
    update->reason.clear();
    for (Choice& choice : update->choices) choice.probability.reset();
}

} // namespace

Covering coveringOf(const Entry& entry, bool sealed, Date today)
{
    const Decision* decision = entry.decision();
    const bool stands = decision != nullptr ? sealed : entry.lonePrediction() != nullptr;
    const Seen seen = seenIn(entry);
    Covering covering;
    if (!stands || seen.dropped) return covering;
    const auto isCovered = [&](const std::optional<Date>& due) {
        return due && due->ok() && *due <= today && (!seen.shownUpTo || *due > *seen.shownUpTo);
    };
    covering.review = decision != nullptr && isCovered(seen.reviewed ? seen.nextReview : decision->review);
    for (const PredictionHistory& history : predictionHistories(entry, entry.created))
        if (history.holds && !history.resolved && isCovered(history.prediction.due))
            covering.predictions.insert(history.prediction.id);
    return covering;
}

Entry asCovered(Entry entry, const Covering& covering)
{
    if (!covering.any()) return entry;
    if (auto* lone = std::get_if<LonePrediction>(&entry.belief); lone && covering.covers(lone->prediction.id))
        blank(lone->prediction);
    if (Decision* decision = entry.decision()) {
        for (Prediction& prediction : decision->predictions)
            if (covering.covers(prediction.id)) blank(prediction);
        for (Voice& voice : decision->voices) {
            std::erase_if(voice.probabilities, [&](const auto& p) { return covering.covers(p.prediction); });
            if (covering.review) voice.quality = {};
        }
        if (covering.review) {
            decision->outsideView = {};
            decision->quality = {};
        }
    }
    for (SinceItem& item : entry.since) coverSince(item, covering);
    return entry;
}

} // namespace soundings
