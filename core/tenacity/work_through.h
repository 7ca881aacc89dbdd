// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenacity/pursuit.h"
#include "core/tenacity/verdict.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace soundings {

/// What the watched signals say, as far as they were looked for.
struct WorkThrough {
    std::optional<WorkedThrough> worked; ///< blank while no usable signal was looked for, or all causes are ruled out
    std::size_t usable = 0;              ///< signals with a chance under each of the three named hypotheses
    std::vector<std::size_t> counted;    ///< indexes of the watched signals that moved the posterior
    bool contradicted = false;           ///< what was seen rules out every hypothesis

    bool operator==(const WorkThrough&) const = default;
};

/// The posterior over the hypotheses by Bayes in log space (methods.md sections 4 and 8), and the founder's losses.
/// Each signal counts once, as it was last seen or not seen; one that misses a chance for a named hypothesis is left
/// out, a blank chance for "something else" is one half. A blank prior shares what the others leave; a blank loss costs
/// as in equalLosses(). Numbers out of range are blank.
[[nodiscard]] WorkThrough workThrough(const Tenacity& tenacity, const std::vector<Dated<Look>>& looks);

} // namespace soundings
