// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/portfolio.h"
#include "core/journal/journal.h"

#include <stop_token>

namespace soundings {

struct PortfolioInput {
    Date today{};
    std::size_t clouds = 12; ///< most on the board: more could not be told apart
    std::uint64_t seed = 1;
    std::uint64_t samples = 20'000; ///< for each of them
    Translate translate;
};

/// The portfolio of a journal. Documents are read one at a time: beside what it returns, memory does not grow with the
/// journal. Throws Cancelled when a stop was requested.
[[nodiscard]] Portfolio portfolioOf(const Journal& journal, const PortfolioInput& input,
                                    const std::stop_token& stop = {});

} // namespace soundings
