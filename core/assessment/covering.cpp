// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/covering.h"

#include "core/forecast/prediction_history.h"
#include "core/support/text.h"

#include <algorithm>
#include <vector>

namespace soundings {
namespace {

/// What an entry's items say about what was looked at, and until when everything due was shown.
struct Seen {
    std::optional<Date> reviewDue;
    bool dropped = false;
    std::optional<Date> shownUpTo;
};

/// A review in which nothing was written only moves a date that has not come yet.
void follow(Seen& seen, const Review& review, Date on)
{
    const bool silent = isBlank(review.whatHappened) && !review.outcome;
    if (silent && seen.reviewDue && *seen.reviewDue <= on) return;
    seen.reviewDue = review.next;
}

Seen seenIn(const Entry& entry)
{
    Seen seen;
    if (const Decision* decision = entry.decision()) seen.reviewDue = decision->review;
    for (const SinceItem& item : entry.since) {
        const Date on = localDate(item.at);
        if (const auto* review = std::get_if<Review>(&item.what))
            follow(seen, *review, on);
        else if (std::holds_alternative<Uncovering>(item.what))
            seen.shownUpTo = std::max(seen.shownUpTo.value_or(on), on);
        else if (std::holds_alternative<Drop>(item.what))
            seen.dropped = true;
    }
    return seen;
}

/// What waits for its day, or has been waiting since: the review has an empty id.
struct Waiting {
    Id prediction;
    Date due;
};

std::vector<Waiting> waitingIn(const Entry& entry, bool sealed)
{
    const bool stands = entry.decision() != nullptr ? sealed : entry.lonePrediction() != nullptr;
    if (!stands) return {};
    const Seen seen = seenIn(entry);
    if (seen.dropped) return {};
    std::vector<Waiting> waiting;
    const auto add = [&](const Id& id, const std::optional<Date>& due) {
        if (due && due->ok() && (!seen.shownUpTo || *due > *seen.shownUpTo)) waiting.push_back({id, *due});
    };
    if (entry.decision() != nullptr) add({}, seen.reviewDue);
    for (const PredictionHistory& history : predictionHistories(entry, entry.created))
        if (history.holds && !history.resolved) add(history.prediction.id, history.prediction.due);
    return waiting;
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

/// Of every voice stay who it is and from which function.
template <typename AnyVoice>
void hideWords(std::vector<AnyVoice>& voices)
{
    for (AnyVoice& voice : voices) {
        AnyVoice hidden;
        hidden.id = voice.id;
        hidden.person = voice.person;
        hidden.function = voice.function;
        voice = std::move(hidden);
    }
}

void hideVoices(Diagnosis& diagnosis)
{
    hideWords(diagnosis.voices);
    std::erase_if(diagnosis.evidence, [](const EvidenceItem& item) { return !item.voice.empty(); });
}

bool hidesAnswers(const Session& session)
{
    return std::ranges::any_of(session.rounds,
                               [](const SessionRound& round) { return round.hidesFirst() || round.hidesSecond(); });
}

/// Of every answer stays who gave it.
void hideAnswers(std::vector<RoundAnswer>& answers)
{
    for (RoundAnswer& answer : answers) {
        RoundAnswer hidden;
        hidden.id = std::move(answer.id);
        hidden.participant = std::move(answer.participant);
        answer = std::move(hidden);
    }
}

void hideAnswers(Session& session)
{
    for (SessionRound& round : session.rounds) {
        if (round.hidesFirst()) hideAnswers(round.first);
        if (round.hidesSecond()) hideAnswers(round.second);
    }
}

bool hasVoices(const Entry& entry)
{
    if (const Decision* decision = entry.decision()) return !decision->voices.empty();
    const Diagnosis* diagnosis = entry.diagnosis();
    return diagnosis != nullptr && !diagnosis->voices.empty();
}

} // namespace

bool hasHiddenRound(const Entry& entry)
{
    if (const Decision* decision = entry.decision()) return decision->round.isHidden();
    if (const Session* session = entry.session())
        return std::ranges::any_of(session->rounds, [](const SessionRound& round) { return !round.revealed; });
    const Diagnosis* diagnosis = entry.diagnosis();
    return diagnosis != nullptr && diagnosis->round.isHidden();
}

Covering coveringOf(const Entry& entry, bool sealed, Date today)
{
    Covering covering;
    covering.voices = hasHiddenRound(entry) && hasVoices(entry);
    if (const Session* session = entry.session()) covering.voices = hidesAnswers(*session); // of either turn
    for (const Waiting& waiting : waitingIn(entry, sealed)) {
        if (waiting.due > today) continue;
        covering.since = std::min(covering.since.value_or(waiting.due), waiting.due);
        if (waiting.prediction.empty())
            covering.review = true;
        else
            covering.predictions.insert(waiting.prediction);
    }
    return covering;
}

std::optional<Date> coveredFrom(const Entry& entry, bool sealed)
{
    std::optional<Date> first;
    for (const Waiting& waiting : waitingIn(entry, sealed)) first = std::min(first.value_or(waiting.due), waiting.due);
    return first;
}

Entry asCovered(Entry entry, const Covering& covering)
{
    if (!covering.any()) return entry;
    entry.conflicts.clear(); // what does not stand may be the very words
    if (Diagnosis* diagnosis = entry.diagnosis(); diagnosis != nullptr && covering.voices) hideVoices(*diagnosis);
    if (Session* session = entry.session(); session != nullptr && covering.voices) hideAnswers(*session);
    if (auto* lone = std::get_if<LonePrediction>(&entry.belief); lone && covering.covers(lone->prediction.id))
        blank(lone->prediction);
    if (Decision* decision = entry.decision()) {
        if (covering.voices) hideWords(decision->voices);
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
