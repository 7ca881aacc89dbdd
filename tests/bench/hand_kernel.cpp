// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/hand_kernel.h"

#include "core/support/random.h"

#include <immintrin.h>

namespace {

constexpr int options = 10;
constexpr int criteria = 8;

struct Xoshiro {
    __m256i a, b, c, d;

    explicit Xoshiro(std::uint64_t seed)
    {
        alignas(32) std::uint64_t words[16];
        for (auto& word : words) word = soundings::splitMix64(seed);
        a = _mm256_load_si256(reinterpret_cast<const __m256i*>(words));
        b = _mm256_load_si256(reinterpret_cast<const __m256i*>(words + 4));
        c = _mm256_load_si256(reinterpret_cast<const __m256i*>(words + 8));
        d = _mm256_load_si256(reinterpret_cast<const __m256i*>(words + 12));
    }

    /// In [1, 2).
    inline __m256 next()
    {
        const __m256i sum = _mm256_add_epi32(a, d);
        const __m256i t = _mm256_slli_epi32(b, 9);
        c = _mm256_xor_si256(c, a);
        d = _mm256_xor_si256(d, b);
        b = _mm256_xor_si256(b, c);
        a = _mm256_xor_si256(a, d);
        c = _mm256_xor_si256(c, t);
        d = _mm256_or_si256(_mm256_slli_epi32(d, 11), _mm256_srli_epi32(d, 21));
        return _mm256_castsi256_ps(_mm256_or_si256(_mm256_srli_epi32(sum, 9), _mm256_set1_epi32(0x3f800000)));
    }
};

inline void order(__m256& x, __m256& y)
{
    const __m256 least = _mm256_min_ps(x, y);
    y = _mm256_max_ps(x, y);
    x = least;
}

/// Eight draws from the simplex: gaps between seven sorted uniform ones (16 comparators; Knuth 5.3.4).
inline void drawWeights(Xoshiro& random, __m256 (&w)[criteria])
{
    __m256 u[7];
    for (auto& draw : u) draw = random.next();
    constexpr int pairs[16][2] = {{0, 6}, {2, 3}, {4, 5}, {0, 2}, {1, 4}, {3, 6}, {0, 1}, {2, 5},
                                  {3, 4}, {1, 2}, {4, 6}, {2, 3}, {4, 5}, {1, 2}, {3, 4}, {5, 6}};
    for (const auto& pair : pairs) order(u[pair[0]], u[pair[1]]);
    w[0] = _mm256_sub_ps(u[0], _mm256_set1_ps(1));
    for (int j = 1; j < 7; ++j) w[j] = _mm256_sub_ps(u[j], u[j - 1]);
    w[7] = _mm256_sub_ps(_mm256_set1_ps(2), u[6]);
}

double sumOf(__m256 v)
{
    alignas(32) float lanes[8];
    _mm256_store_ps(lanes, v);
    double sum = 0;
    for (const float lane : lanes) sum += static_cast<double>(lane);
    return sum;
}

} // namespace

HandResult handKernel(const HandProblem& problem, std::uint64_t draws, std::uint64_t seed)
{
    HandResult result;
    Xoshiro first(seed);
    Xoshiro second(seed ^ 0x9e3779b97f4a7c15ULL);
    std::array<std::array<float, criteria>, options> offset, least, most;
    for (int o = 0; o < options; ++o)
        for (int j = 0; j < criteria; ++j) {
            const float width = problem.high[o][j] - problem.low[o][j];
            most[o][j] = problem.mode[o][j] - problem.low[o][j];
            least[o][j] = width - most[o][j];
            offset[o][j] = problem.low[o][j] - width;
        }
    constexpr int steps = 256 / 8;
    for (std::uint64_t done = 0; done < draws; done += 256) {
        __m256i ranks[options][options] = {};
        __m256 sums[options][criteria] = {};
        for (int step = 0; step < steps; ++step) {
            __m256 w[criteria];
            drawWeights(first, w);
            __m256 v[options];
            for (int o = 0; o < options; ++o) {
                __m256 total = _mm256_setzero_ps();
#pragma GCC unroll 8
                for (int j = 0; j < criteria; ++j) {
                    const __m256 x = first.next();
                    const __m256 y = second.next();
                    const __m256 score =
                        _mm256_add_ps(_mm256_set1_ps(offset[o][j]),
                                      _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(least[o][j]), _mm256_min_ps(x, y)),
                                                    _mm256_mul_ps(_mm256_set1_ps(most[o][j]), _mm256_max_ps(x, y))));
                    total = _mm256_add_ps(total, _mm256_mul_ps(w[j], score));
                }
                v[o] = total;
            }
            __m256i place[options];
            for (int o = 0; o < options; ++o) place[o] = _mm256_set1_epi32(options - 1 - o);
#pragma GCC unroll 10
            for (int a = 0; a < options; ++a)
#pragma GCC unroll 10
                for (int b = a + 1; b < options; ++b) {
                    const __m256i better = _mm256_castps_si256(_mm256_cmp_ps(v[a], v[b], _CMP_GT_OQ));
                    place[a] = _mm256_add_epi32(place[a], better);
                    place[b] = _mm256_sub_epi32(place[b], better);
                }
            for (int a = 0; a < options; ++a) {
                for (int r = 0; r < options; ++r)
                    ranks[a][r] = _mm256_sub_epi32(ranks[a][r], _mm256_cmpeq_epi32(place[a], _mm256_set1_epi32(r)));
                const __m256 isFirst = _mm256_castsi256_ps(_mm256_cmpeq_epi32(place[a], _mm256_setzero_si256()));
                for (int j = 0; j < criteria; ++j) sums[a][j] = _mm256_add_ps(sums[a][j], _mm256_and_ps(isFirst, w[j]));
            }
        }
        for (int a = 0; a < options; ++a) {
            for (int r = 0; r < options; ++r) {
                alignas(32) std::uint32_t lanes[8];
                _mm256_store_si256(reinterpret_cast<__m256i*>(lanes), ranks[a][r]);
                for (const std::uint32_t lane : lanes) result.ranks[a][r] += lane;
            }
            for (int j = 0; j < criteria; ++j) result.firstWeights[a][j] += sumOf(sums[a][j]);
        }
    }
    return result;
}
