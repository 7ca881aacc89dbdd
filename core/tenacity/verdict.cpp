// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/verdict.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double oddsThatCount = 3;
constexpr int mostVariations = 3;

using FiredFacts = std::vector<NamedFact>;

/// The facts, and what the losses say where they were worked through.
struct TenacityView {
    const TenacityFacts& facts;
    std::optional<PursuitAction> least;
};

bool isStop(const SignpostFact& signpost)
{
    return signpost.reading == SignpostReading::Stop;
}

void addReadings(const TenacityFacts& facts, SignpostReading reading, const char* word, FiredFacts& fired)
{
    for (std::size_t i = 0; i < facts.signposts.size(); ++i)
        if (facts.signposts[i].reading == reading)
            fired.push_back({fmt::format("signposts[{}].reading", i), std::string(word)});
}

void addVariations(const TenacityFacts& facts, FiredFacts& fired)
{
    if (facts.variationsWithoutSignal >= mostVariations)
        fired.push_back({"variations_without_signal", static_cast<double>(facts.variationsWithoutSignal)});
}

FiredFacts undecided(const TenacityView& view)
{
    FiredFacts fired;
    if (!view.facts.kind) fired.push_back({"kind", {}});
    if (!view.facts.consequenceWritten) fired.push_back({"consequence_written", false});
    if (!view.facts.outsideConfirmation) fired.push_back({"outside_confirmation", false});
    if (!view.facts.owned) fired.push_back({"owner", {}});
    if (view.facts.signposts.empty()) fired.push_back({"signposts", 0.0});
    return fired;
}

FiredFacts unread(const TenacityView& view)
{
    FiredFacts fired;
    for (std::size_t i = 0; i < view.facts.signposts.size(); ++i)
        if (!view.facts.signposts[i].reading && view.facts.signposts[i].due < view.facts.today)
            fired.push_back({fmt::format("signposts[{}].reading", i), {}});
    return fired;
}

FiredFacts stopHitWithoutNewEvidence(const TenacityView& view)
{
    FiredFacts fired;
    const auto& odds = view.facts.newEvidenceOdds;
    if (odds && *odds >= oddsThatCount) return fired;
    addReadings(view.facts, SignpostReading::Stop, "stop", fired);
    if (!fired.empty()) fired.push_back({"new_evidence_odds", odds ? FactValue(*odds) : FactValue()});
    return fired;
}

FiredFacts goalWrong(const TenacityView& view)
{
    if (view.least == PursuitAction::Stop) return {{"least_expected_loss", std::string("stop")}};
    if (!view.least && view.facts.reasonStillTrue == false) return {{"reason_still_true", false}};
    return {};
}

FiredFacts variedInVain(const TenacityView& view)
{
    FiredFacts fired;
    addVariations(view.facts, fired);
    return fired;
}

FiredFacts mustFailed(const TenacityView& view)
{
    if (view.facts.mustAskedAgain != MustAnswer::Failed) return {};
    FiredFacts fired{{"must_asked_again", std::string("failed")}};
    if (view.facts.outsideEvidenceBreaksReason) fired.push_back({"outside_evidence_breaks_reason", true});
    return fired;
}

FiredFacts mustInDoubt(const TenacityView& view)
{
    if (!view.facts.outsideEvidenceBreaksReason || view.facts.mustAskedAgain) return {};
    return {{"outside_evidence_breaks_reason", true}, {"must_asked_again", {}}};
}

FiredFacts meansMissing(const TenacityView& view)
{
    FiredFacts fired;
    if (view.facts.canFloorFails) fired.push_back({"can_floor_fails", true});
    if (view.facts.scarcestUnowned) fired.push_back({"scarcest_unowned", true});
    return fired;
}

FiredFacts missedOrVariedInVain(const TenacityView& view)
{
    FiredFacts fired;
    addReadings(view.facts, SignpostReading::Stop, "stop", fired);
    addVariations(view.facts, fired);
    return fired;
}

FiredFacts pathWrong(const TenacityView& view)
{
    FiredFacts fired;
    if (view.least == PursuitAction::VaryTactics) fired.push_back({"least_expected_loss", std::string("vary_tactics")});
    if (view.facts.signalMoved == false) fired.push_back({"signal_moved", false});
    return fired;
}

FiredFacts openBetweenTheTwo(const TenacityView& view)
{
    FiredFacts fired;
    addReadings(view.facts, SignpostReading::Grey, "grey", fired);
    const auto& signposts = view.facts.signposts;
    const bool anyWorked = std::any_of(signposts.begin(), signposts.end(), [](const SignpostFact& signpost) {
        return signpost.reading == SignpostReading::Worked;
    });
    if (anyWorked && std::any_of(signposts.begin(), signposts.end(), isStop)) {
        addReadings(view.facts, SignpostReading::Worked, "worked", fired);
        addReadings(view.facts, SignpostReading::Stop, "stop", fired);
    }
    return fired;
}

/// The last row holds whatever the facts; these speak for it.
FiredFacts nothingAgainst(const TenacityView& view)
{
    FiredFacts fired;
    addReadings(view.facts, SignpostReading::Worked, "worked", fired);
    if (view.facts.reasonStillTrue == true) fired.push_back({"reason_still_true", true});
    if (view.facts.signalMoved == true) fired.push_back({"signal_moved", true});
    if (view.least == PursuitAction::Persist) fired.push_back({"least_expected_loss", std::string("persist")});
    return fired;
}

struct TableRow {
    int number;
    std::optional<TenacityKind> kind; ///< blank: any
    FiredFacts (*facts)(const TenacityView& view);
    TenacityVerdict verdict;
};

constexpr TenacityKind imperative = TenacityKind::Imperative;
constexpr TenacityKind bet = TenacityKind::Bet;

// Row 6 has two answers: the MUST is asked again, and once it has failed the imperative is given up.
// clang-format off: one row a line
constexpr std::array verdictTable{
    TableRow{1, {}, undecided, TenacityVerdict::DecideWhatItIs},
    TableRow{2, {}, unread, TenacityVerdict::ReadTheSignpost},
    TableRow{3, bet, stopHitWithoutNewEvidence, TenacityVerdict::Stop},
    TableRow{4, bet, goalWrong, TenacityVerdict::Stop},
    TableRow{5, bet, variedInVain, TenacityVerdict::Stop},
    TableRow{6, imperative, mustFailed, TenacityVerdict::HandOverOrStop},
    TableRow{6, imperative, mustInDoubt, TenacityVerdict::AskMustAgain},
    TableRow{7, imperative, meansMissing, TenacityVerdict::FindTheMeans},
    TableRow{8, imperative, missedOrVariedInVain, TenacityVerdict::ChangeTactic},
    TableRow{9, {}, pathWrong, TenacityVerdict::ChangeTactic},
    TableRow{10, {}, openBetweenTheTwo, TenacityVerdict::PersistToNextDate},
    TableRow{11, {}, nothingAgainst, TenacityVerdict::Persist},
};
// clang-format on

void requireUsable(const TenacityFacts& facts)
{
    if (facts.newEvidenceOdds && (!(*facts.newEvidenceOdds > 0) || !std::isfinite(*facts.newEvidenceOdds)))
        throw Error(ErrorKind::Input, "The odds of the new evidence are not above 0; correct them.");
    if (facts.variationsWithoutSignal < 0)
        throw Error(ErrorKind::Input, "The number of variations is below 0; correct it.");
}

} // namespace

TenacityResult tenacityVerdict(const TenacityFacts& facts)
{
    requireUsable(facts);
    TenacityResult result;
    if (facts.workedThrough) {
        result.expectedLosses = expectedLosses(facts.workedThrough->posterior, facts.workedThrough->losses);
        result.leastLoss = leastLoss(facts.workedThrough->posterior, facts.workedThrough->losses);
    }
    const TenacityView view{facts, result.leastLoss};
    for (const TableRow& row : verdictTable) {
        if (row.kind && row.kind != facts.kind) continue;
        result.because = row.facts(view);
        if (result.because.empty() && &row != &verdictTable.back()) continue;
        result.verdict = row.verdict;
        result.row = row.number;
        break;
    }
    return result;
}

} // namespace soundings
