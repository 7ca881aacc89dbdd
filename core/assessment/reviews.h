// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/review_judgement.h"
#include "core/forecast/prediction_history.h"
#include "core/model/entry.h"
#include "core/tenacity/pursuit.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// One review of a decision, with what was added to it after the old expectations came into sight: a `Review` in which
/// nothing is said of what happened goes on with the one before it, adds its lessons and says when to look next.
struct ReviewRecord {
    Id item; ///< of the first `since` item
    Instant at;
    std::optional<Date> due;
    std::string whatHappened;
    std::optional<OutcomeJudgement> outcome; ///< blank = too early to say
    std::vector<Lesson> lessons;
    std::vector<Id> premortemHits;
    std::optional<Date> next;

    bool operator==(const ReviewRecord&) const = default;
};

/// Whether a review says nothing of what happened, and so goes on with the one before it where there is one.
[[nodiscard]] bool goesOn(const Review& review);

/// All of a decision's reviews in the order of writing; none overwrites another.
[[nodiscard]] std::vector<ReviewRecord> reviewsOf(const Entry& entry);

/// Takes off the reasons of the premortem that have no words: they are not sealed, for nobody could tick them off. Whether
/// there was one.
bool dropBlankReasons(Decision& decision);

/// What a review has to be told before the old expectations are seen: all that is due and waits for an answer.
struct ReviewQuestions {
    std::optional<Date> due;                ///< the review's own date, where it has come
    std::vector<Prediction> predictions;    ///< due and not resolved, without what was expected of them
    std::vector<Signpost> signposts;        ///< due and not read, as they were amended
    std::vector<PremortemReason> premortem; ///< to be ticked off
};

[[nodiscard]] ReviewQuestions questionsOf(const Entry& entry, Date today);

/// How often reasons imagined before were among what happened: hits of all reasons of the decisions that were reviewed.
struct PremortemRate {
    std::size_t decisions = 0;
    std::size_t reasons = 0;
    std::size_t hits = 0;

    bool operator==(const PremortemRate&) const = default;
    /// Counts a decision in, where it has premortem reasons and a review with an answer to them.
    void add(const Entry& entry);
};

/// "Of 5 reasons that you imagined for 2 decisions, 2 came true."; empty where there is nothing to count.
[[nodiscard]] std::string sentenceOf(const PremortemRate& rate, const Translate& translate = {});

/// "Decided well, and it went well: earned." and the like; says what is missing where quality or outcome is unknown.
[[nodiscard]] std::string judgementSentence(const QualityLinks& quality, const std::optional<OutcomeJudgement>& outcome,
                                            const Translate& translate = {});

/// The six links in their order with the names for people.
struct QualityLink {
    const char* word; ///< the member in the document: frame, options, information, values, reasoning, commitment
    std::string name;
    std::string question;
    std::optional<double> QualityLinks::* value;
};
[[nodiscard]] std::vector<QualityLink> qualityLinks(const Translate& translate = {});

} // namespace soundings
