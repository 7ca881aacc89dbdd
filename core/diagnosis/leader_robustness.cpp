// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/leader_robustness.h"

#include "core/diagnosis/tempered.h"
#include "core/sampling/blocks.h"
#include "core/sampling/normal.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "core/support/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace soundings {
namespace {

constexpr std::uint64_t mostRobustnessDraws = 100'000'000;

/// How many of a block's draws leave every rival behind by `leads` (in nats) for an error of `spread`.
std::uint64_t countLeads(const std::vector<double>& leads, double spread, const DrawBlock& block, std::uint64_t seed)
{
    Random random(seed, block.index);
    std::vector<char> holds(block.draws, 1);
    std::vector<double> errors(block.draws);
    for (const double lead : leads) {
        for (double& error : errors) error = random.uniform();
        toNormal(errors);
        for (std::size_t i = 0; i < errors.size(); ++i)
            if (spread * errors[i] > lead) holds[i] = 0;
    }
    return static_cast<std::uint64_t>(std::count(holds.begin(), holds.end(), 1));
}

} // namespace

std::optional<LeaderRobustness> leaderRobustness(const DiagnosisProblem& problem, std::uint64_t samples,
                                                 std::uint64_t seed, const std::stop_token& stop)
{
    if (samples < 1 || samples > mostRobustnessDraws)
        throw Error(ErrorKind::Input, "The number of draws is not between 1 and 100 million; correct it.");
    const auto items = temperEvidence(problem);
    auto logs = logPrior(problem);
    double squares = 0;
    for (const TemperedItem& item : items) {
        for (std::size_t cause = 0; cause < logs.size(); ++cause) logs[cause] += item.weights[cause];
        squares += item.alpha * item.alpha;
    }
    const auto leader = leaderAmong(logs);
    if (!leader) return {};
    // The errors of a cause's items are independent and normal, so their sum is one normal number.
    const double spread = std::numbers::ln2 * std::sqrt(squares);
    std::vector<double> leads;
    for (std::size_t cause = 0; cause < logs.size(); ++cause)
        if (cause != *leader && std::isfinite(logs[cause])) leads.push_back(logs[*leader] - logs[cause]);
    std::uint64_t held = 0;
    for (std::uint64_t index = 0; index < blocksIn(samples); ++index) {
        if (stop.stop_requested()) throw Cancelled{};
        const auto left = samples - index * drawsPerBlock;
        held += countLeads(leads, spread,
                           {index, static_cast<std::size_t>(std::min<std::uint64_t>(left, drawsPerBlock))}, seed);
    }
    return LeaderRobustness{*leader, static_cast<double>(held) / static_cast<double>(samples), samples, seed};
}

} // namespace soundings
