// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compiled once for each instruction set, with SOUNDINGS_KERNEL naming it. Nothing of the standard library's code may
// be used here: the linker keeps one copy of an inline function, and it could keep one that an older processor cannot
// run. Vectors are the compiler's own types, as wide as the instruction set's registers.
#include "core/robustness/kernel.h"
#include "core/robustness/lanes.h"

namespace soundings::SOUNDINGS_KERNEL {
namespace {

/// Calls use(round, lane, x) for each vector of draws of the cell.
template <int kind, bool clipped, typename Use>
inline __attribute__((always_inline)) void drawCell(LaneRandom& random, const ScoreCell& cell, Use use)
{
    const Floats zero{};
    const Floats offset = zero + cell.offset;
    const Floats low = zero + cell.low;
    const Floats high = zero + cell.high;
    for (std::size_t lane = 0; lane < laneCount; lane += stride) {
        Generators generators;
        generators.load(random, lane);
        for (std::size_t round = 0; round < rounds; ++round) {
            Ints u[pieces];
            Ints v[pieces];
            generators.next(u);
            if constexpr (kind == ScoreCell::Triangular) generators.next(v);
            for (std::size_t p = 0; p < pieces; ++p) {
                Floats x;
                if constexpr (kind == ScoreCell::Triangular) {
                    const Ints least = u[p] < v[p] ? u[p] : v[p];
                    const Ints most = u[p] < v[p] ? v[p] : u[p];
                    x = offset + low * Floats(least) + high * Floats(most);
                } else {
                    x = offset + low * Floats(u[p]);
                }
                if constexpr (clipped) x = lesser(greater(x, zero), zero + 1.0F);
                use(round, lane + p * width, x);
            }
        }
        generators.store(random, lane);
    }
}

void uniforms(LaneRandom& random, float* draws)
{
    ScoreCell cell;
    cell.offset = -belowOne;
    cell.low = 1;
    drawCell<ScoreCell::Uniform, false>(random, cell, [=](std::size_t round, std::size_t lane, const Floats& x) {
        floatsAt(draws + round * laneCount + lane) = x;
    });
}

void throughTable(LaneRandom& random, const float* table, float* draws)
{
    uniforms(random, draws);
    alignas(64) float root[tileDraws];
    for (std::size_t t = 0; t < tileDraws; ++t) {
        const float tail = draws[t] < 1 - draws[t] ? draws[t] : 1 - draws[t];
        root[t] = __builtin_sqrtf(tail * 0.5F);
    }
    for (std::size_t t = 0; t < tileDraws; t += width) {
        const Floats near = floatsAt(root + t);
        const Floats share = floatsAt(draws + t) > 0.5F ? 1.0F - near : near;
        floatsAt(draws + t) = interpolated(table, share * static_cast<float>(ScoreCell::tableCells));
    }
}

/// Calls use(round, lane, x) for the cell whatever its kind.
template <typename Use>
inline void drawAnyCell(LaneRandom& random, const ScoreCell& cell, Use use)
{
    switch (cell.kind) {
    case ScoreCell::Certain:
        for (std::size_t round = 0; round < rounds; ++round)
            for (std::size_t lane = 0; lane < laneCount; lane += width) use(round, lane, Floats{} + cell.offset);
        break;
    case ScoreCell::Uniform: drawCell<ScoreCell::Uniform, false>(random, cell, use); break;
    case ScoreCell::Triangular:
        if (cell.clipped)
            drawCell<ScoreCell::Triangular, true>(random, cell, use);
        else
            drawCell<ScoreCell::Triangular, false>(random, cell, use);
        break;
    case ScoreCell::Table: {
        alignas(64) float draws[tileDraws];
        throughTable(random, cell.table, draws);
        for (std::size_t round = 0; round < rounds; ++round)
            for (std::size_t lane = 0; lane < laneCount; lane += width)
                use(round, lane, floatsAt(draws + round * laneCount + lane));
        break;
    }
    }
}

void addScores(LaneRandom& random, std::size_t cells, const ScoreCell* cell, const float* w, float* value)
{
    LaneRandom local = random;
    for (std::size_t c = 0; c < cells; ++c, w += tileDraws)
        drawAnyCell(local, cell[c], [=](std::size_t round, std::size_t lane, const Floats& x) {
            const std::size_t t = round * laneCount + lane;
            floatsAt(value + t) += floatsAt(w + t) * x;
        });
    random = local;
}

void drawScores(LaneRandom& random, std::size_t cells, const ScoreCell* cell, std::size_t rowStride, float* x)
{
    for (std::size_t c = 0; c < cells; ++c)
        drawAnyCell(random, cell[c], [=](std::size_t round, std::size_t lane, const Floats& draws) {
            floatsAt(x + (round * rowStride + c) * laneCount + lane) = draws;
        });
}

void addCorrelated(float common, float own, const float* factor, const float* table, const float* w, float* z,
                   float* value)
{
    constexpr float scale = static_cast<float>(ScoreCell::tableCells) / (2 * ScoreCell::deviateEnd);
    constexpr auto last = static_cast<float>(ScoreCell::tableCells);
    for (std::size_t t = 0; t < tileDraws; t += width) {
        const Floats deviate = common * floatsAt(factor + t) + own * floatsAt(z + t);
        const Floats place = lesser(greater((deviate + ScoreCell::deviateEnd) * scale, Floats{}), Floats{} + last);
        const Floats x = interpolated(table, place);
        floatsAt(z + t) = x;
        floatsAt(value + t) += floatsAt(w + t) * x;
    }
}

/// Batcher's merge exchange (Knuth, The Art of Computer Programming 3, 5.2.2 M): sorts rows of a tile, each draw by
/// itself.
void sortRows(std::size_t rows, float* tile)
{
    std::size_t top = 1;
    while (top * 2 < rows) top *= 2;
    for (std::size_t p = top; p > 0; p /= 2) {
        std::size_t q = top;
        std::size_t r = 0;
        for (std::size_t d = p;; d = q - p, q /= 2, r = p) {
            for (std::size_t i = 0; i + d < rows; ++i) {
                if ((i & p) != r) continue;
                float* a = tile + i * tileDraws;
                float* b = a + d * tileDraws;
                for (std::size_t g = 0; g < tileDraws; g += width) {
                    const Floats x = floatsAt(a + g);
                    const Floats y = floatsAt(b + g);
                    floatsAt(a + g) = lesser(x, y);
                    floatsAt(b + g) = greater(x, y);
                }
            }
            if (q == p) break;
        }
    }
}

void simplex(LaneRandom& random, std::size_t weights, bool descending, float* w)
{
    // The gaps between sorted uniform draws are uniform on the simplex.
    for (std::size_t j = 0; j + 1 < weights; ++j) uniforms(random, w + j * tileDraws);
    if (weights > 2) sortRows(weights - 1, w);
    float* last = w + (weights - 1) * tileDraws;
    for (std::size_t t = 0; t < tileDraws; ++t) last[t] = 1;
    for (std::size_t j = weights - 1; j > 0; --j) {
        float* here = w + j * tileDraws;
        for (std::size_t t = 0; t < tileDraws; ++t) here[t] -= (here - tileDraws)[t];
    }
    if (!descending) return;
    // The vertices of w1 >= w2 >= ... are (1), (1/2, 1/2), (1/3, 1/3, 1/3), ...: mixing them by the gaps is uniform.
    for (std::size_t j = weights; j-- > 0;) {
        float* here = w + j * tileDraws;
        const float part = 1 / static_cast<float>(j + 1);
        for (std::size_t t = 0; t < tileDraws; ++t) here[t] *= part;
        if (j + 1 < weights)
            for (std::size_t t = 0; t < tileDraws; ++t) here[t] += (here + tileDraws)[t];
    }
}

void shuffle(LaneRandom& random, std::size_t rows, float* const* row)
{
    alignas(64) float draws[tileDraws];
    for (std::size_t i = rows; i-- > 1;) {
        uniforms(random, draws);
        float* a = row[i];
        for (std::size_t j = 0; j < i; ++j) {
            float* b = row[j];
            const auto from = static_cast<float>(j);
            const auto count = static_cast<float>(i + 1);
            for (std::size_t t = 0; t < tileDraws; ++t) {
                const float place = draws[t] * count;
                const bool here = place >= from && place < from + 1;
                const float x = a[t];
                const float y = b[t];
                a[t] = here ? y : x;
                b[t] = here ? x : y;
            }
        }
    }
}

/// The lanes' sum in an order of its own: halves onto each other.
inline float folded(float* lanes)
{
    for (std::size_t half = laneCount / 2; half > 0; half /= 2)
        for (std::size_t i = 0; i < half; ++i) lanes[i] += lanes[i + half];
    return lanes[0];
}

/// Sum over the tile of what use(t) gives for each vector of draws.
template <typename Use>
inline __attribute__((always_inline)) double tileSum(Use use)
{
    alignas(64) float lanes[laneCount];
    for (std::size_t lane = 0; lane < laneCount; lane += width) {
        Floats sum{};
        for (std::size_t round = 0; round < rounds; ++round) sum += use(round * laneCount + lane);
        floatsAt(lanes + lane) = sum;
    }
    return static_cast<double>(folded(lanes));
}

inline std::uint64_t laneTotal(const Ints& lanes)
{
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < width; ++i) sum += lanes[i];
    return static_cast<std::uint64_t>(sum);
}

/// Places and pairwise wins; whether any draw is tied.
bool comparePairs(std::size_t alternatives, const float* value, const TileTally& into)
{
    for (std::size_t i = 0; i < alternatives * tileDraws; i += width) intsAt(into.place + i) = Ints{};
    for (std::size_t t = 0; t < tileDraws; t += width) intsAt(into.tied + t) = Ints{};
    for (std::size_t a = 0; a < alternatives; ++a)
        for (std::size_t b = a + 1; b < alternatives; ++b) {
            const float* va = value + a * tileDraws;
            const float* vb = value + b * tileDraws;
            std::int32_t* pa = into.place + a * tileDraws;
            std::int32_t* pb = into.place + b * tileDraws;
            Ints wins{};
            for (std::size_t t = 0; t < tileDraws; t += width) {
                const Ints better = floatsAt(va + t) > floatsAt(vb + t);
                const Ints worse = floatsAt(va + t) < floatsAt(vb + t);
                intsAt(pb + t) -= better;
                intsAt(pa + t) -= worse;
                intsAt(into.tied + t) |= ~(better | worse);
                wins -= better;
            }
            into.wins[a * alternatives + b] += laneTotal(wins);
        }
    Ints tied{};
    for (std::size_t t = 0; t < tileDraws; t += width) tied |= intsAt(into.tied + t);
    std::int32_t any = 0;
    for (std::size_t i = 0; i < width; ++i) any |= tied[i];
    return any != 0;
}

void countRanks(std::size_t alternatives, const TileTally& into)
{
    constexpr std::size_t mostCompared = 16; ///< beyond, one count at a time is cheaper
    for (std::size_t a = 0; a < alternatives; ++a) {
        std::int32_t* place = into.place + a * tileDraws;
        std::uint64_t* ranks = into.ranks + a * alternatives;
        if (alternatives > mostCompared) {
            for (std::size_t t = 0; t < tileDraws; ++t) ++ranks[place[t]];
            continue;
        }
        for (std::size_t r = 0; r < alternatives; ++r) {
            const Ints rank = Ints{} + static_cast<std::int32_t>(r);
            Ints count{};
            for (std::size_t t = 0; t < tileDraws; t += width) count -= intsAt(place + t) == rank;
            ranks[r] += laneTotal(count);
        }
    }
}

bool tally(std::size_t alternatives, std::size_t weights, const float* value, const float* w, const TileTally& into)
{
    const bool tied = comparePairs(alternatives, value, into);
    for (std::size_t a = 0; a < alternatives; ++a) {
        const float* row = value + a * tileDraws;
        into.values[a] += tileSum([=](std::size_t t) { return floatsAt(row + t); });
        std::int32_t* place = into.place + a * tileDraws;
        Ints any{};
        for (std::size_t t = 0; t < tileDraws; t += width) any |= intsAt(place + t) == Ints{};
        if (laneTotal(any) == 0) continue;
        double* sums = into.firstWeights + a * weights;
        for (std::size_t j = 0; j < weights; ++j) {
            const float* wj = w + j * tileDraws;
            sums[j] +=
                tileSum([=](std::size_t t) { return intsAt(place + t) == Ints{} ? floatsAt(wj + t) : Floats{}; });
        }
    }
    *into.maximum += tileSum([=](std::size_t t) {
        Floats highest = floatsAt(value + t);
        for (std::size_t a = 1; a < alternatives; ++a) highest = greater(highest, floatsAt(value + a * tileDraws + t));
        return highest;
    });
    countRanks(alternatives, into);
    return tied;
}

void project(std::size_t weights, const float* w, const float* x, float* value)
{
    for (std::size_t lane = 0; lane < laneCount; lane += width) {
        Floats sum{};
        for (std::size_t j = 0; j < weights; ++j) sum += w[j] * floatsAt(x + j * laneCount + lane);
        floatsAt(value + lane) = sum;
    }
}

void compareFirst(std::size_t weights, const float* w, std::size_t rivals, const float* const* rivalScores,
                  const float* value, std::int32_t* equal)
{
    alignas(64) float rival[laneCount];
    alignas(64) std::int32_t lost[laneCount] = {};
    for (std::size_t lane = 0; lane < laneCount; ++lane) equal[lane] = 0;
    for (std::size_t r = 0; r < rivals; ++r) {
        project(weights, w, rivalScores[r], rival);
        Ints open{};
        for (std::size_t lane = 0; lane < laneCount; lane += width) {
            intsAt(lost + lane) |= floatsAt(rival + lane) > floatsAt(value + lane);
            intsAt(equal + lane) -= floatsAt(rival + lane) == floatsAt(value + lane);
            open |= ~intsAt(lost + lane);
        }
        if (laneTotal(open) == 0) break;
    }
    for (std::size_t lane = 0; lane < laneCount; ++lane) equal[lane] = lost[lane] != 0 ? -1 : equal[lane];
}

void chainStep(LaneRandom& random, const ChainPlan& plan, std::size_t direction, double* slack)
{
    constexpr double farAway = 1e300;
    double from[laneCount];
    double to[laneCount];
    for (std::size_t i = 0; i < laneCount; ++i) {
        from[i] = -farAway;
        to[i] = farAway;
    }
    const double* step = plan.steps + direction * plan.slacks;
    for (std::size_t s = 0; s < plan.slacks; ++s) {
        if (step[s] == 0) continue;
        const double scale = -1 / step[s];
        const double* here = slack + s * laneCount;
        if (step[s] > 0)
            for (std::size_t i = 0; i < laneCount; ++i) from[i] = here[i] * scale > from[i] ? here[i] * scale : from[i];
        else
            for (std::size_t i = 0; i < laneCount; ++i) to[i] = here[i] * scale < to[i] ? here[i] * scale : to[i];
    }
    for (std::size_t i = 0; i < laneCount; ++i) {
        std::uint32_t* state = &random.state[0][i];
        const std::uint32_t bits = state[0] + state[3 * laneCount];
        const std::uint32_t t = state[laneCount] << 9U;
        state[2 * laneCount] ^= state[0];
        state[3 * laneCount] ^= state[laneCount];
        state[laneCount] ^= state[2 * laneCount];
        state[0] ^= state[3 * laneCount];
        state[2 * laneCount] ^= t;
        state[3 * laneCount] = (state[3 * laneCount] << 11U) | (state[3 * laneCount] >> 21U);
        const double u = (static_cast<double>(static_cast<std::int32_t>(bits >> 1U)) + 0.5) * 0x1p-31;
        from[i] = from[i] + u * (to[i] - from[i]);
    }
    for (std::size_t s = 0; s < plan.slacks; ++s) {
        double* here = slack + s * laneCount;
        for (std::size_t i = 0; i < laneCount; ++i) {
            const double moved = here[i] + from[i] * step[s];
            here[i] = moved > 0 ? moved : 0;
        }
    }
}

} // namespace

extern const Kernel kernel;
const Kernel kernel{SOUNDINGS_KERNEL_NAME, uniforms,      simplex, shuffle, addScores,    drawScores,
                    throughTable,          addCorrelated, tally,   project, compareFirst, chainStep};

} // namespace soundings::SOUNDINGS_KERNEL
