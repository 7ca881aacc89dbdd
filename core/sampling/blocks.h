// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace soundings {

/// Draws come in blocks, each with a generator of its own, so that any number of threads gives the same numbers:
/// counts are integers, and sums of doubles are kept per block and added in the order of blocks.
inline constexpr std::size_t drawsPerBlock = 16384;

struct DrawBlock {
    std::uint64_t index = 0;
    std::size_t draws = 0; ///< drawsPerBlock but for the last
};

[[nodiscard]] constexpr std::uint64_t blocksIn(std::uint64_t samples)
{
    return (samples + drawsPerBlock - 1) / drawsPerBlock;
}

/// How many workers a run gets: as many as asked for, 0 = one per processor but at most two; never more than blocks.
[[nodiscard]] unsigned workersFor(unsigned threads, std::uint64_t samples);

/// Calls `work(worker, block)` once for each block, workers numbered from 0 in threads of their own. False where a stop
/// was requested before the end. What `work` throws ends the run and is thrown again here.
[[nodiscard]] bool forEachBlock(std::uint64_t samples, unsigned workers, const std::stop_token& stop,
                                const std::function<void(unsigned worker, const DrawBlock& block)>& work);

} // namespace soundings
