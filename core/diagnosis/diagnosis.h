// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/question_value.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace soundings {

/// Who says it (Bovens & Hartmann 2003): P(says it | cause) = reliability * P(it | cause) + (1 - reliability) *
/// wouldSayAnyway. What serves its speaker says little, what goes against the speaker's interest keeps its weight.
struct Informant {
    double reliability = 1;    ///< how far they would know, 0..1
    double wouldSayAnyway = 0; ///< how often they say it whatever the truth, 0..1

    bool operator==(const Informant&) const = default;
};

/// One item of evidence: how probable it is under each cause.
struct DiagnosisEvidence {
    std::vector<double> likelihood; ///< by cause, 0..1; 0 says "impossible" and rules the cause out
    double alpha = 1;               ///< how far it counts, 0..1; 0 leaves it out
    std::string group;              ///< what items of one origin share; blank: its own
    std::optional<Informant> informant;

    bool operator==(const DiagnosisEvidence&) const = default;
};

/// Competing causes of which one is taken to hold, "something else" among them (methods.md section 4).
struct DiagnosisProblem {
    std::vector<double> prior; ///< by cause, >= 0, of any positive sum
    std::vector<DiagnosisEvidence> evidence;
    /// rho of items of one group, 0..1: k of them count 1 / (1 + (k - 1) rho) each; 1 = all tell of one incident.
    double groupCorrelation = 1;
    std::vector<DiagnosisQuestion> questions;

    bool operator==(const DiagnosisProblem&) const = default;
};

/// What one item did.
struct EvidenceEffect {
    double alpha = 1; ///< what it counted, its group considered
    /// Kullback-Leibler divergence of the posterior after it from the one before, in the order given, in bits; blank
    /// once the evidence contradicts every cause.
    std::optional<double> bitsMoved;
    /// By cause: log2 of its tempered likelihood over that of the prior's leading cause; infinite where one of the two is
    /// impossible, blank where both are.
    std::vector<std::optional<double>> weightBits;
    std::optional<std::size_t> leaderWithout; ///< which cause would lead if this item were wrong; blank if none could

    bool operator==(const EvidenceEffect&) const = default;
};

struct DiagnosisResult {
    std::optional<std::vector<double>> posterior; ///< by cause, sum 1; blank where every cause is contradicted
    std::optional<double> entropyBits;
    std::optional<std::size_t> leader;      ///< the first of the most probable
    std::vector<std::size_t> contradiction; ///< the items that together rule out every cause; empty: there is none
    std::vector<EvidenceEffect> evidence;   ///< in the order given
    std::vector<QuestionValue> questions;   ///< in the order given
    std::optional<std::size_t> bestByGain;  ///< the first of the best; blank where no question tells the causes apart
    std::optional<std::size_t> bestByGainPerCost;

    bool operator==(const DiagnosisResult&) const = default;
};

/// Bayes in log space: products of hundreds of likelihoods do not underflow. Throws Error{Input} naming the place for
/// lists of the wrong length, numbers outside their ranges, and a prior without a possible cause; Cancelled soon once a
/// stop is requested.
[[nodiscard]] DiagnosisResult diagnose(const DiagnosisProblem& problem, const std::stop_token& stop = {});

} // namespace soundings
