// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/track_record.h"
#include "core/forecast/forecast.h"
#include "core/forecast/other_scores.h"
#include "core/forecast/proportion.h"
#include "core/forecast/skill_interval.h"
#include "core/support/say.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Predictions of one issued chance (or within ten percent points) with where their share may lie.
struct CalibrationBin {
    ForecastBin bin;
    std::optional<ChanceInterval> wilson; ///< blank where the bin is empty
    std::optional<ChanceInterval> jeffreys;

    bool operator==(const CalibrationBin&) const = default;
};

/// Skill, 1 - Brier / that of a yardstick: blank where the yardstick was never wrong.
struct SkillAgainst {
    std::size_t n = 0; ///< predictions that it is about
    std::optional<double> skill;
    std::optional<SkillInterval> interval; ///< by resampling entries; blank beyond a thousand predictions

    bool operator==(const SkillAgainst&) const = default;
};

/// One part of a split; its scores are blank below ten resolved predictions.
struct SplitPart {
    std::string name;
    std::size_t n = 0;
    std::size_t events = 0;
    std::optional<double> stated; ///< mean of the chances
    std::optional<double> observed;
    std::optional<double> brier;
    std::optional<double> logLoss;
    std::optional<double> skill; ///< against the part's own base rate

    bool operator==(const SplitPart&) const = default;
};

struct Split {
    SplitBy by = SplitBy::Area;
    bool enough = false; ///< at least two parts, each with ten resolved predictions
    std::string sentence;
    std::vector<SplitPart> parts;

    bool operator==(const Split&) const = default;
};

/// Predictions resolved within a time; the score is blank below ten.
struct SpanScore {
    Date from{};
    Date to{};
    std::size_t n = 0;
    std::optional<double> brier;

    bool operator==(const SpanScore&) const = default;
};

/// The earlier half against the later one, by the day of the outcome, and the years.
struct Improvement {
    bool enough = false;
    std::string sentence;
    std::optional<SpanScore> earlier; ///< blank where there is only one day
    std::optional<SpanScore> later;
    std::optional<double> change;        ///< later - earlier; negative is better
    std::optional<double> standardError; ///< of the change
    std::vector<SpanScore> years;

    bool operator==(const Improvement&) const = default;
};

/// The Brier score by what was said first, last, and on each day between.
struct BrierWays {
    double first = 0;
    double last = 0;
    double timeAverage = 0;

    bool operator==(const BrierWays&) const = default;
};

/// What a journal's resolved predictions and reviewed decisions say of its owner's judgement. Parts are blank where there
/// are too few (methods.md section 5: scores always, skill from 10, decomposition from 50), and their sentence says so.
struct Insights {
    std::string sentence; ///< how far the percentages can be trusted
    ForecastDetail detail = ForecastDetail::Scores;
    std::size_t resolved = 0; ///< yes-or-no predictions that are scored
    std::size_t events = 0;
    std::optional<double> stated;   ///< mean chance
    std::optional<double> baseRate; ///< events / resolved
    std::size_t sided = 0;          ///< those that say more or less than an even chance
    std::optional<double> sure;     ///< mean chance given to the likelier side
    std::optional<double> right;    ///< how often that side came; of the sided ones
    std::optional<BrierWays> brier;
    std::optional<double> logLoss; ///< nats; infinite where a 0 or 1 was wrong
    std::string scoreSentence;
    std::optional<SkillAgainst> skillDeclared; ///< against base rates that were declared beforehand
    std::optional<SkillAgainst> skill;         ///< against the sample's own base rate: hindsight
    std::string skillSentence;
    std::optional<MurphyTerms> terms;
    std::optional<CorrectedTerms> corrected;
    std::string termsSentence;
    bool byIssuedValue = true; ///< bins are issued values; else ten equal ones
    std::vector<CalibrationBin> bins;
    std::string binSentence;
    Improvement improvement;
    std::optional<IntervalHits> intervals;
    std::string intervalSentence;
    std::size_t choices = 0;
    std::optional<double> choiceBrier; ///< 0..2
    Unscored unscored;
    std::string unscoredSentence;
    ReviewedCounts reviewed;
    std::string reviewedSentence;
    std::optional<Split> split;

    bool operator==(const Insights&) const = default;
};

struct InsightsInput {
    std::optional<SplitBy> by; ///< what the record's groups are told apart by
    std::uint64_t seed = 1;    ///< of the resampling
    Translate translate;
};

[[nodiscard]] Insights insightsOf(const TrackRecord& record, const InsightsInput& input = {});

/// The stable words area, kind, horizon, function, period.
[[nodiscard]] const char* wordOf(SplitBy by);
[[nodiscard]] std::optional<SplitBy> splitByOf(const std::string& word);

/// A score with three decimals, "0.193"; "infinite".
[[nodiscard]] std::string writtenScore(double score, const Translate& translate = {});

} // namespace soundings
