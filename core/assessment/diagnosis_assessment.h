// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause_catalogue.h"
#include "core/model/entry.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace soundings {

/// What an assessment of a diagnosis depends on beside the entry.
struct DiagnosisInput {
    const CauseCatalogue* catalogue = nullptr; ///< null = standardCauses()
    const QuestionBank* bank = nullptr;        ///< null = standardDiagnosisQuestions()
    std::uint64_t seed = 1;
    std::uint64_t samples = 1U << 14U; ///< of the judgements, for how firmly the leader leads
    Translate translate;
};

/// Where one cause stands.
struct CauseStanding {
    std::size_t index = 0; ///< in the entry
    Id id;
    std::string name;
    bool unnamed = false;
    std::optional<std::size_t> within;   ///< index in the entry of what it is a part of
    bool hasParts = false;               ///< does not compete itself: its numbers are the sums of its parts'
    double prior = 0;                    ///< 0..1
    std::optional<double> posterior;     ///< with the discounts that were set; blank where all is contradicted
    std::optional<double> undiscounted;  ///< every voice at full weight
    std::optional<double> inconsistency; ///< of the matrix; blank where no item has a fit
    int achRank = 0;                     ///< from 1, ties share the best; 0 = none
    int voices = 0;                      ///< how many name it
    bool spokenTo = false;               ///< an item that counts is rated other than even for it
    std::string sentence;                ///< "“price”: 8 % before, 41 % now; speaks most for it: ..."
};

/// What one item of evidence does.
struct EvidenceStanding {
    std::size_t index = 0; ///< in the entry
    Id id;
    bool counts = false;                ///< rated under every competing cause
    std::vector<std::size_t> unrated;   ///< causes (indexes in the entry) under which it is not
    double alpha = 1;                   ///< what it counted, its origin considered
    std::optional<double> bitsMoved;    ///< the posterior, in the order of the entry
    std::optional<double> spreadBits;   ///< diagnosticity: log2 of its greatest over its least likelihood; infinite
    std::optional<double> fitSpread;    ///< diagnosticity in the matrix: standard deviation of its fits on 1..5
    std::vector<std::size_t> speaksFor; ///< causes (indexes in the entry) that it fits best
    bool leaderFallsWithout = false;
    bool discounted = false;
    std::string sentence; ///< "speaks for “price”, moved 0.8 bits; tells causes apart by 2.3 bits"
};

/// One answer that may come, and what it would make of the causes.
struct AnswerProspect {
    std::string text;
    double probability = 0;            ///< 0..1
    std::optional<std::size_t> leader; ///< cause (index in the entry) that would then lead
    double leaderPosterior = 0;
};

/// What asking one question is worth.
struct QuestionStanding {
    std::optional<std::size_t> stored; ///< index in the entry; blank: only in the bank
    std::string bank;                  ///< id in the bank; empty: one's own
    std::string text;
    std::string purpose;
    std::string askedOf;
    std::optional<double> cost;        ///< hours
    std::optional<double> gainBits;    ///< expected information gain, >= 0
    std::optional<double> gainPerCost; ///< bits an hour; infinite for what is free
    std::optional<double> probabilityGain;
    bool changesLeader = false; ///< some answer would put another cause first; else it is curiosity
    std::vector<AnswerProspect> answers;
    std::string sentence;
};

/// What is said of a voice beside its words; nothing of a hidden one.
struct VoiceStanding {
    std::size_t index = 0;
    std::string function;     ///< its name
    std::string remark;       ///< the role's lens, shown and never counted
    bool predictable = false; ///< the function predictably names this cause
    bool againstOwnInterest = false;
    bool discounted = false;
};

/// Every result of a diagnosis and the sentence that says it.
struct DiagnosisAssessment {
    std::string sentence;                    ///< the one to read first
    std::vector<CauseStanding> causes;       ///< in the entry's order
    std::vector<EvidenceStanding> evidence;  ///< in the entry's order
    std::vector<QuestionStanding> questions; ///< best first by bits an hour, then by bits
    std::vector<VoiceStanding> voices;       ///< in the entry's order
    std::optional<std::size_t> leader;       ///< index in the entry
    std::optional<std::size_t> undiscountedLeader;
    std::string discountSentence; ///< where discounts are set: what they change; empty without
    std::optional<double> holds;  ///< how often the leader stays first if each judgement is off by a factor of two
    std::vector<std::size_t> contradiction;      ///< items (indexes in the entry) that together rule out every cause
    std::vector<std::size_t> wouldHaveToBeWrong; ///< the fewest items without which the leader falls; empty: none
    std::string fallSentence;
    std::vector<std::size_t> unspoken; ///< causes that no evidence speaks to
    std::vector<Finding> findings;
    std::uint64_t seed = 0;
    std::uint64_t samples = 0;
};

/// `entry` holds a diagnosis, as it may be seen (asCovered). Blank answers are unknown: an item that is not rated under
/// every cause does not count, and a finding says so. Throws Cancelled soon once a stop is requested.
[[nodiscard]] DiagnosisAssessment assessDiagnosis(const Entry& entry, const DiagnosisInput& input = {},
                                                  const std::stop_token& stop = {});

} // namespace soundings
