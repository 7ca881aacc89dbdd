// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace soundings {

/// The hot loops of SMAA over tiles of draws. kernel.cpp is compiled once for each instruction set and the best that the
/// processor has is chosen when the program runs. Every lane is computed by itself and lanes are added in a fixed
/// order, so that each variant gives the same bits. Floats and places are aligned to 64 bytes (LineVector).
inline constexpr std::size_t tileDraws = 256;
inline constexpr std::size_t laneCount = 32;

/// 32 generators side by side: xoshiro128+ (Blackman & Vigna 2018), 23 bits to a draw, never 0 and never 1.
struct alignas(64) LaneRandom {
    std::uint32_t state[4][laneCount];
};

/// One score as the kernel draws it: offset + low * min(U, V) + high * max(U, V), where U and V are drawn from (1, 2);
/// or a look-up in a table of quantiles over s, where u = 2 s^2 below the middle and symmetric above it.
struct ScoreCell {
    static constexpr float deviateEnd = 6;
    enum Kind : int { Certain, Uniform, Triangular, Table };
    static constexpr std::size_t tableCells = 512;

    Kind kind = Certain;
    bool clipped = false; ///< draws may leave [0, 1] and are cut
    float offset = 0;
    float low = 0;
    float high = 0;
    const float* table = nullptr; ///< tableCells + 2 values
};

/// What a tile adds to. Matrices are by rows; `tied` says which draws had a tie, which the caller must mend: for them
/// the rank counts and first weights are those of "as many as are strictly better", whole.
struct TileTally {
    std::uint64_t* ranks = nullptr; ///< alternatives x ranks
    std::uint64_t* wins = nullptr;  ///< alternatives x alternatives, above the diagonal: strictly better
    double* values = nullptr;       ///< by alternative: sum of V
    double* maximum = nullptr;      ///< sum of the highest V
    double* firstWeights = nullptr; ///< alternatives x criteria: sum of w where the alternative is first
    std::int32_t* place = nullptr;  ///< scratch and result, alternatives x tile: how many are strictly better
    std::int32_t* tied = nullptr;   ///< result, tile
};

/// A convex set of weights {w : slack(w) >= 0} and how a chain moves in it.
struct ChainPlan {
    std::size_t slacks = 0; ///< the first `weights` of them are the weights themselves
    std::size_t weights = 0;
    std::size_t directions = 0;
    const double* steps = nullptr; ///< directions x slacks: how a unit step changes each slack
};

struct Kernel {
    const char* name;
    /// One tile of uniform draws.
    void (*uniforms)(LaneRandom& random, float* draws);
    /// Uniform on the simplex: `weights` x tile. Descending: uniform on w1 >= w2 >= ...
    void (*simplex)(LaneRandom& random, std::size_t weights, bool descending, float* w);
    /// Permutes rows of a tile at random, each draw by itself.
    void (*shuffle)(LaneRandom& random, std::size_t rows, float* const* row);
    /// V += w x for the cells of one alternative.
    void (*addScores)(LaneRandom& random, std::size_t cells, const ScoreCell* cell, const float* w, float* value);
    /// The draws that addScores would use, cells x tile, as `laneCount` of each cell after the other: draw t of cell c
    /// is at (t / laneCount * stride + c) * laneCount + t % laneCount.
    void (*drawScores)(LaneRandom& random, std::size_t cells, const ScoreCell* cell, std::size_t stride, float* x);
    /// One tile of uniform draws taken through a table as ScoreCell::Table takes them.
    void (*throughTable)(LaneRandom& random, const float* table, float* draws);
    /// For a Gaussian copula: z = common * factor + own * z, and value += w x, x from a table of tableCells + 2 values
    /// over z from -deviateEnd to deviateEnd; x stays in z.
    void (*addCorrelated)(float common, float own, const float* factor, const float* table, const float* w, float* z,
                          float* value);
    /// Ranks and sums of a tile; false where no draw is tied.
    bool (*tally)(std::size_t alternatives, std::size_t weights, const float* value, const float* w,
                  const TileTally& into);
    /// value = sum of w[j] x[j] over laneCount draws with one set of weights for all; x is weights x laneCount.
    void (*project)(std::size_t weights, const float* w, const float* x, float* value);
    /// How many of the laneCount draws each of `rivals` equals, -1 where one is better than `value`. Stops early.
    void (*compareFirst)(std::size_t weights, const float* w, std::size_t rivals, const float* const* rivalScores,
                         const float* value, std::int32_t* equal);
    /// One step of hit-and-run in each lane; slack is slacks x laneCount.
    void (*chainStep)(LaneRandom& random, const ChainPlan& plan, std::size_t direction, double* slack);
};

/// Those that this processor can run, the best one last; the first runs everywhere.
struct KernelList {
    const Kernel* kernels[3];
    std::size_t count;
};
[[nodiscard]] KernelList usableKernels();
[[nodiscard]] const Kernel& bestKernel();

/// The generators of one block of draws; streams of one seed are independent.
[[nodiscard]] LaneRandom laneRandom(std::uint64_t seed, std::uint64_t stream);

} // namespace soundings
