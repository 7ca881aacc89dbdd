// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/signpost.h"
#include "core/model/since.h"
#include "core/model/tactic.h"
#include "core/tenacity/expected_loss.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace soundings {

struct SignpostFact {
    Date due{};
    SignpostKind kind = SignpostKind::Threshold;
    std::optional<SignpostReading> reading; ///< blank: not read; Stop: missed, or a ceiling hit

    bool operator==(const SignpostFact&) const = default;
};

/// Hypotheses and losses, where the founder worked it through; otherwise the everyday readings count.
struct WorkedThrough {
    PursuitPosterior posterior{};
    PursuitLosses losses = equalLosses();

    bool operator==(const WorkedThrough&) const = default;
};

/// What is known of an imperative or a bet today. A blank answer is unknown and fires nothing.
struct TenacityFacts {
    std::optional<TenacityKind> kind;
    bool consequenceWritten = false; ///< of stopping
    bool outsideConfirmation = false;
    bool owned = false;
    std::vector<SignpostFact> signposts;
    Date today{};
    std::optional<double> newEvidenceOdds; ///< by how much new, independent evidence shifted the odds for it, > 0
    std::optional<bool> reasonStillTrue;
    std::optional<MustAnswer> mustAskedAgain;
    bool outsideEvidenceBreaksReason = false;
    bool canFloorFails = false;
    bool scarcestUnowned = false; ///< the scarcest ingredient has no owner or no date
    int variationsWithoutSignal = 0;
    std::optional<bool> signalMoved; ///< since the last look
    std::optional<WorkedThrough> workedThrough;

    bool operator==(const TenacityFacts&) const = default;
};

enum class TenacityVerdict {
    DecideWhatItIs,
    ReadTheSignpost,
    Stop,
    AskMustAgain,
    HandOverOrStop,
    FindTheMeans,
    ChangeTactic,
    PersistToNextDate,
    Persist,
};

using FactValue = std::variant<std::monostate, bool, double, std::string>; ///< monostate: blank

/// One fact by the name that the command line gives it, e.g. "signposts[1].reading".
struct NamedFact {
    std::string name;
    FactValue value;

    bool operator==(const NamedFact&) const = default;
};

/// One fact whose change alone would give another verdict.
struct VerdictFlip {
    std::string fact;
    FactValue from;
    FactValue to;
    TenacityVerdict verdict = TenacityVerdict::Persist;
    int row = 0;

    bool operator==(const VerdictFlip&) const = default;
};

struct TenacityResult {
    TenacityVerdict verdict = TenacityVerdict::Persist;
    int row = 0;                                                      ///< of the table, 1..11
    std::vector<NamedFact> because;                                   ///< the facts that fired the row
    std::array<std::optional<double>, pursuitActions> expectedLosses; ///< by PursuitAction; blank in the everyday mode
    std::optional<PursuitAction> leastLoss;                           ///< likewise

    bool operator==(const TenacityResult&) const = default;
};

/// The verdict table of methods.md section 8: the first row that holds gives the verdict. Throws Error{Input} for facts
/// outside their ranges.
[[nodiscard]] TenacityResult tenacityVerdict(const TenacityFacts& facts);

/// The nearest change of one fact that gives another verdict: the smallest step (a moved share of probability below a
/// changed answer, that below a change of what was written down), of equals the one whose row stands nearest in the
/// table. Blank where no single change does.
[[nodiscard]] std::optional<VerdictFlip> wouldFlip(const TenacityFacts& facts);

} // namespace soundings
