// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/because.h"
#include "core/assessment/trade_off_figures.h"
#include "core/assessment/trade_off_problem.h"
#include "core/model/entry.h"
#include "core/robustness/lead_variance.h"
#include "core/robustness/sensitivity.h"
#include "core/robustness/smaa.h"

#include <cstdint>
#include <stop_token>

namespace soundings {

/// What an assessment of trade-offs depends on beside the entry.
struct TradeOffInput {
    std::uint64_t seed = 1;
    std::uint64_t samples = 10'000;  ///< the limit
    std::optional<double> precision; ///< stop once the largest standard error is below it, e.g. 0.0005
    unsigned threads = 0;            ///< 0 = one per processor, at most two
    bool findingOut = true;          ///< what each answer is worth knowing, which needs a second look at the draws
    bool thorough = false;           ///< also confidence factors and the band of correlations, which cost more runs
    Translate translate;
};

/// How far the trade-offs have got.
enum class TradeOffState {
    NoCriteria,    ///< nothing is asked yet
    TooFewOptions, ///< fewer than two serious options: nothing to trade off
    Incomplete,    ///< anchors, scores or weights are missing; `missing...` says which
    Complete,
};

/// One serious option.
struct TradeOffOption {
    Id id;
    std::string title;
    std::size_t index = 0; ///< in the entry

    bool operator==(const TradeOffOption&) const = default;
};

/// An empty place in the table, by indexes into `options` and `criteria`.
struct TradeOffPlace {
    std::size_t option = 0;
    std::size_t criterion = 0;

    bool operator==(const TradeOffPlace&) const = default;
};

/// One answer worth finding out.
struct FindingOutItem {
    TradeOffPlace place;
    double gain = 0;      ///< in the chance of choosing right, 0..1
    std::string sentence; ///< "Ask about runway of “On-premise first”: ..."
    std::string pointer;

    bool operator==(const FindingOutItem&) const = default;
};

/// The ranks that an option can take at all, whatever the draws: 0 = first.
struct RankSpan {
    std::size_t best = 0;
    std::size_t worst = 0;

    bool operator==(const RankSpan&) const = default;
};

/// How often the leader comes first if the scores of one option hang together less or more.
struct CorrelationBand {
    double low = 0; ///< rho
    double high = 0.6;
    std::vector<double> atLow; ///< first-rank acceptability by option
    std::vector<double> atHigh;

    bool operator==(const CorrelationBand&) const = default;
};

/// Everything that is said about a decision's trade-offs. While totals are hidden the results (smaa, sensitivity,
/// dominated, findingOut, figures) are empty, so that nothing can show them by mistake.
struct TradeOffAssessment {
    TradeOffState state = TradeOffState::NoCriteria;
    bool totalsHidden = true; ///< until every serious option is assessed or marked unknown on every criterion
    bool shownEarly = false;  ///< shown though something is missing, which then counts as unknown
    std::vector<TradeOffOption> options;
    std::vector<std::string> criteria; ///< names, in the entry's order
    std::vector<std::vector<TradeOffCell>> cells;
    std::vector<TradeOffPlace> missingCells;
    std::vector<std::size_t> missingAnchors; ///< criteria
    WeightReading weights;                   ///< weights.missing: criteria without a weight
    std::string unusable; ///< why what is there cannot be worked out: it contradicts itself or is too much; else empty

    double correlation = 0.3; ///< rho within each option
    bool exact = false;       ///< nothing is uncertain: one weighting and certain scores, no share is sampled
    SmaaResult smaa;          ///< alternatives = `options`, criteria in the entry's order
    std::optional<CorrelationBand> band;
    std::vector<double> totals;        ///< at the point weights, every score at its mean, 0..1
    std::vector<double> equalTotals;   ///< with equal weights, the reference that is always shown
    std::optional<std::size_t> leader; ///< most often first
    std::optional<std::size_t> equalLeader;
    SensitivityResult sensitivity;            ///< at the point weights
    std::optional<LeadVariance> leadVariance; ///< of the leader's lead over the next behind it, at the point weights
    std::vector<Dominance> dominated;
    std::vector<RankSpan> possible;         ///< by option
    std::vector<FindingOutItem> findingOut; ///< most worth knowing first

    std::string sentence; ///< the result in one or two sentences, or what is missing
    std::vector<Finding> findings;
    std::vector<Because> because;
    AcceptabilityFigure acceptability;
    TornadoFigure tornado;
    FindingOutFigure findingOutFigure;

    bool operator==(const TradeOffAssessment&) const = default;
};

/// The one way from an entry to what is shown about its trade-offs. Pure; the same numbers on every machine. Throws
/// Cancelled when a stop was requested. Entries that are not decisions have no criteria.
[[nodiscard]] TradeOffAssessment assessTradeOffs(const Entry& entry, const TradeOffInput& input,
                                                 const std::stop_token& stop = {});

/// A rank acceptability for showing: 0 or 1 only where no draw could say otherwise, else a hair within.
[[nodiscard]] double shownShare(const TradeOffAssessment& result, std::size_t option, std::size_t rank);

/// What stands in place of the number of draws where the result is exact.
[[nodiscard]] std::string exactInWords(const Translate& translate);

/// The stable word used in JSON: no_criteria, too_few_options, incomplete, complete.
[[nodiscard]] const char* wordOf(TradeOffState state);

} // namespace soundings
