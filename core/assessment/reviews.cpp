// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reviews.h"

#include "core/assessment/covering.h"
#include "core/support/text.h"

#include <algorithm>
#include <set>

namespace soundings {
namespace {

bool isDue(const std::optional<Date>& date, Date today)
{
    return date && date->ok() && *date <= today;
}

std::optional<Date> reviewDate(const Entry& entry)
{
    const std::vector<ReviewRecord> reviews = reviewsOf(entry);
    if (!reviews.empty()) return reviews.back().next;
    return entry.decision() != nullptr ? entry.decision()->review : std::nullopt;
}

} // namespace

bool goesOn(const Review& review)
{
    return isBlank(review.whatHappened) && !review.outcome;
}

std::vector<ReviewRecord> reviewsOf(const Entry& entry)
{
    std::vector<ReviewRecord> records;
    for (const SinceItem& item : entry.since) {
        const auto* review = std::get_if<Review>(&item.what);
        if (review == nullptr) continue;
        if (!goesOn(*review) || records.empty()) {
            records.push_back({item.id, item.at, review->due, review->whatHappened, review->outcome, review->lessons,
                               review->premortemHits, review->next});
            continue;
        }
        ReviewRecord& before = records.back();
        before.lessons.insert(before.lessons.end(), review->lessons.begin(), review->lessons.end());
        before.premortemHits.insert(before.premortemHits.end(), review->premortemHits.begin(),
                                    review->premortemHits.end());
        before.next = review->next;
    }
    return records;
}

bool dropBlankReasons(Decision& decision)
{
    return std::erase_if(decision.premortem, [](const PremortemReason& reason) { return isBlank(reason.text); }) > 0;
}

ReviewQuestions questionsOf(const Entry& entry, Date today)
{
    ReviewQuestions questions;
    const Decision* decision = entry.decision();
    if (decision == nullptr) return questions;
    const Pursuit pursuit = pursuitOf(entry);
    const std::optional<Date> due = reviewDate(entry);
    if (isDue(due, today) && !pursuit.dropped) questions.due = due;
    Covering all;
    all.review = true;
    for (const PredictionHistory& history : predictionHistories(asCovered(entry, all), entry.created))
        if (history.holds && !history.resolved && isDue(history.prediction.due, today))
            questions.predictions.push_back(history.prediction);
    if (pursuit.dropped) return questions;
    for (const SignpostHistory& signpost : pursuit.signposts)
        if (!signpost.reading && isDue(signpost.now.due, today)) questions.signposts.push_back(signpost.now);
    Decision written = *decision;
    dropBlankReasons(written);
    questions.premortem = std::move(written.premortem);
    return questions;
}

void PremortemRate::add(const Entry& entry)
{
    const Decision* decision = entry.decision();
    const std::vector<ReviewRecord> reviews = reviewsOf(entry);
    if (decision == nullptr || reviews.empty()) return;
    const auto said = [](const PremortemReason& reason) { return !isBlank(reason.text); };
    const auto all = std::ranges::count_if(decision->premortem, said);
    if (all == 0) return;
    std::set<Id> hit;
    for (const ReviewRecord& review : reviews) hit.insert(review.premortemHits.begin(), review.premortemHits.end());
    ++decisions;
    reasons += static_cast<std::size_t>(all);
    hits += static_cast<std::size_t>(std::ranges::count_if(
        decision->premortem, [&](const auto& reason) { return said(reason) && hit.contains(reason.id); }));
}

std::string sentenceOf(const PremortemRate& rate, const Translate& translate)
{
    if (rate.reasons == 0) return {};
    const char* form =
        rate.decisions == 1
            ? rate.reasons == 1 ? "Of the one reason that you imagined before for one decision, {hits} came true."
                                : "Of {reasons} reasons that you imagined before for one decision, {hits} came true."
            : "Of {reasons} reasons that you imagined before for {decisions} decisions, {hits} came true.";
    return say(translate, form, fmt::arg("reasons", rate.reasons), fmt::arg("decisions", rate.decisions),
               fmt::arg("hits", rate.hits));
}

std::string judgementSentence(const QualityLinks& quality, const std::optional<OutcomeJudgement>& outcome,
                              const Translate& translate)
{
    if (!outcome) return say(translate, "It is too early to say how it turned out.");
    const auto judgement = judgementOf(quality, outcome);
    if (!judgement)
        return say(translate, "The decision was not rated on all six links before, so only the outcome is judged.");
    switch (*judgement) {
    case Judgement::Earned: return say(translate, "Decided well, and it went well: earned.");
    case Judgement::Lucky: return say(translate, "Not decided well, and it went well all the same: lucky.");
    case Judgement::Unlucky: return say(translate, "Decided well, and it went badly all the same: unlucky.");
    case Judgement::ToLearnFrom: return say(translate, "Not decided well, and it went badly: to learn from.");
    }
    return {};
}

std::vector<QualityLink> qualityLinks(const Translate& translate)
{
    return {{"frame", say(translate, "Frame"), say(translate, "Was it the right question, seen widely enough?"),
             &QualityLinks::frame},
            {"options", say(translate, "Options"), say(translate, "Were the options truly different, and doable?"),
             &QualityLinks::options},
            {"information", say(translate, "Information"),
             say(translate, "Was what mattered known as well as it could be by then?"), &QualityLinks::information},
            {"values", say(translate, "Values and trade-offs"),
             say(translate, "Was it clear what is wanted, and what is given up for it?"), &QualityLinks::values},
            {"reasoning", say(translate, "Reasoning"), say(translate, "Does the choice follow from all of that?"),
             &QualityLinks::reasoning},
            {"commitment", say(translate, "Commitment to act"),
             say(translate, "Will those who must act on it act on it?"), &QualityLinks::commitment}};
}

} // namespace soundings
