// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/because.h"
#include "core/assessment/trade_offs.h"
#include "core/lens/lens.h"
#include "core/lens/question_set.h"
#include "core/model/entry.h"
#include "core/support/clock.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace soundings {

/// What an assessment depends on beside the entry.
struct AssessmentInput {
    const QuestionSets* questions = nullptr; ///< null = standardQuestions()
    std::uint64_t seed = 1;
    std::uint64_t samples = 100'000;
    bool tradeOffs = true; ///< false: only where the options stand
    /// Of the trade-offs: the limit of draws, blank = as many as `samples`, and the standard error to stop at.
    std::optional<std::uint64_t> tradeOffSamples;
    std::optional<double> tradeOffPrecision;
    Date today{std::chrono::year{1970}, std::chrono::month{1}, std::chrono::day{1}};
    Translate translate;
};

/// One option's place on the board.
struct OptionAssessment {
    Id option;
    std::string title;
    bool reference = false; ///< "do nothing": not rated, no result
    bool struckOut = false;
    LensResult lens;
    Standing standing =
        Standing::NotAskedYet; ///< lens.verdict after the tau and rho bands: a verdict that flips is NotSettled
    std::string
        sentence; ///< "Must: on nearly all readings of your answers. Can: not yet; people are the scarcest. Find a way."
    std::string scarcest;         ///< name of the scarcest CAN ingredient; empty where none is answered
    std::string strongestReason;  ///< name of the strongest MUST reason; empty where none is answered
    std::string settlingQuestion; ///< text of the question that would settle it; empty where settled
    Id settlingQuestionId;
    std::vector<Because> because; ///< the numbers behind the sentence
};

/// Every result of an entry and the sentence that says it: the one thing pages, reports and commands show.
struct Assessment {
    Id entry;
    std::uint64_t seed = 0;
    std::uint64_t samples = 0;
    std::vector<OptionAssessment> options; ///< in the entry's order
    int standsBy =
        -1; ///< index of the option the decision stands by: the chosen one, else of those asked about the one with the highest chance of "Do it"; -1 = none rated
    std::string sentence; ///< the result in one sentence
    std::vector<Finding> findings;
    std::optional<TradeOffAssessment> tradeOffs; ///< only where there are criteria

    /// Where the decision stands: its option's standing, NotAskedYet where none is rated.
    [[nodiscard]] Standing standing() const;
};

/// The one way from an entry to what is shown. Pure; throws Cancelled when a stop was requested. Entries that are not
/// decisions give an empty assessment.
[[nodiscard]] Assessment assess(const Entry& entry, const AssessmentInput& input, const std::stop_token& stop = {});

/// What a report or a command asks for: draws until whole tenths of a percent are right.
[[nodiscard]] AssessmentInput inputForReport(Date today);

/// The name of a standing in the user's words: "Do it", "Find a way", "Small bet or no", "Let go", "Not settled",
/// "Not asked yet".
[[nodiscard]] std::string nameOf(Standing standing, const Translate& translate = {});

/// The stable word used in JSON: do_it, find_a_way, resist, let_go, not_settled, not_asked_yet.
[[nodiscard]] const char* wordOf(Standing standing);

/// "nearly all", "most", "about half", "few" or "almost none": how a share of readings is said.
[[nodiscard]] std::string readingsIn(double share, const Translate& translate = {});

} // namespace soundings
