// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/expected_loss.h"

#include "core/support/error.h"

#include <cmath>
#include <numeric>

namespace soundings {

PursuitLosses equalLosses()
{
    PursuitLosses losses;
    for (std::size_t action = 0; action < pursuitActions; ++action) {
        losses[action].emplace();
        for (std::size_t h = 0; h < pursuitHypotheses; ++h) (*losses[action])[h] = action == h ? 0 : 1;
    }
    return losses;
}

std::array<std::optional<double>, pursuitActions> expectedLosses(const PursuitPosterior& posterior,
                                                                 const PursuitLosses& losses)
{
    for (const double p : posterior)
        if (!(p >= 0) || !std::isfinite(p))
            throw Error(ErrorKind::Input, "A hypothesis has a probability below 0 or without end; correct it.");
    const double sum = std::accumulate(posterior.begin(), posterior.end(), 0.0);
    if (!(sum > 0)) throw Error(ErrorKind::Input, "Every hypothesis has the probability 0; let one be possible.");
    std::array<std::optional<double>, pursuitActions> expected;
    bool anyOpen = false;
    for (std::size_t action = 0; action < pursuitActions; ++action) {
        if (!losses[action]) continue;
        anyOpen = true;
        double total = 0;
        for (std::size_t h = 0; h < pursuitHypotheses; ++h) {
            const double loss = (*losses[action])[h];
            if (!std::isfinite(loss)) throw Error(ErrorKind::Input, "A loss is not a finite number; correct it.");
            total += posterior[h] / sum * loss;
        }
        expected[action] = total;
    }
    if (!anyOpen) throw Error(ErrorKind::Input, "The table of losses names no action; give at least one.");
    return expected;
}

PursuitAction leastLoss(const PursuitPosterior& posterior, const PursuitLosses& losses)
{
    const auto expected = expectedLosses(posterior, losses);
    std::optional<std::size_t> least;
    for (std::size_t action = 0; action < pursuitActions; ++action)
        if (expected[action] && (!least || *expected[action] < *expected[*least])) least = action;
    return static_cast<PursuitAction>(*least);
}

} // namespace soundings
