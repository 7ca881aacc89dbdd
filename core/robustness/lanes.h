// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/kernel.h"

#if defined(__AVX2__)
#include <immintrin.h>
#endif

/// Only for kernel.cpp: vectors as wide as the instruction set's registers, and the generators on them.
#ifndef SOUNDINGS_KERNEL
#define SOUNDINGS_KERNEL kernel_alone
#endif

namespace soundings::SOUNDINGS_KERNEL {

#if defined(__AVX512F__)
constexpr std::size_t width = 16;
#elif defined(__AVX2__)
constexpr std::size_t width = 8;
#else
constexpr std::size_t width = 4;
#endif
using Floats = float __attribute__((vector_size(width * 4), may_alias));
using Ints = std::int32_t __attribute__((vector_size(width * 4), may_alias));
using Words = std::uint32_t __attribute__((vector_size(width * 4), may_alias));

constexpr std::size_t rounds = tileDraws / laneCount;
constexpr std::size_t groups = tileDraws / width;
constexpr std::size_t pieces = 2; ///< chains of the generator side by side, so that one's latency hides the other's
constexpr std::size_t stride = pieces * width;
constexpr std::uint32_t one = 0x3f800000U;
constexpr float belowOne = 0x1.fffffep-1F; ///< takes a draw from [1, 2) to the open (0, 1)

inline Floats& floatsAt(float* p)
{
    return *reinterpret_cast<Floats*>(p);
}
inline const Floats& floatsAt(const float* p)
{
    return *reinterpret_cast<const Floats*>(p);
}
inline Ints& intsAt(std::int32_t* p)
{
    return *reinterpret_cast<Ints*>(p);
}
inline Floats lesser(const Floats& a, const Floats& b)
{
    return a < b ? a : b;
}
inline Floats greater(const Floats& a, const Floats& b)
{
    return a > b ? a : b;
}

/// table[node] of each lane.
inline Floats gathered(const float* table, const Ints& node)
{
#if defined(__AVX512F__)
    return Floats(_mm512_mask_i32gather_ps(_mm512_setzero_ps(), 0xffff, __m512i(node), table, 4));
#elif defined(__AVX2__)
    return Floats(_mm256_i32gather_ps(table, __m256i(node), 4));
#else
    return Floats{table[node[0]], table[node[1]], table[node[2]], table[node[3]]};
#endif
}

/// The table at a place between its nodes.
inline Floats interpolated(const float* table, const Floats& place)
{
    const Ints node = __builtin_convertvector(place, Ints);
    const Floats share = place - __builtin_convertvector(node, Floats);
    const Floats here = gathered(table, node);
    return here + share * (gathered(table + 1, node) - here);
}

/// Some of the lanes' generators, in registers.
struct Generators {
    Words a[pieces], b[pieces], c[pieces], d[pieces];

    inline __attribute__((always_inline)) void load(const LaneRandom& random, std::size_t lane)
    {
        for (std::size_t p = 0; p < pieces; ++p) {
            a[p] = *reinterpret_cast<const Words*>(&random.state[0][lane + p * width]);
            b[p] = *reinterpret_cast<const Words*>(&random.state[1][lane + p * width]);
            c[p] = *reinterpret_cast<const Words*>(&random.state[2][lane + p * width]);
            d[p] = *reinterpret_cast<const Words*>(&random.state[3][lane + p * width]);
        }
    }
    inline __attribute__((always_inline)) void store(LaneRandom& random, std::size_t lane) const
    {
        for (std::size_t p = 0; p < pieces; ++p) {
            *reinterpret_cast<Words*>(&random.state[0][lane + p * width]) = a[p];
            *reinterpret_cast<Words*>(&random.state[1][lane + p * width]) = b[p];
            *reinterpret_cast<Words*>(&random.state[2][lane + p * width]) = c[p];
            *reinterpret_cast<Words*>(&random.state[3][lane + p * width]) = d[p];
        }
    }
    /// The bits of a float in [1, 2): they order as the floats do.
    inline __attribute__((always_inline)) void next(Ints* bits)
    {
        for (std::size_t p = 0; p < pieces; ++p) {
            bits[p] = Ints(((a[p] + d[p]) >> 9) | one);
            const Words t = b[p] << 9;
            c[p] ^= a[p];
            d[p] ^= b[p];
            b[p] ^= c[p];
            a[p] ^= d[p];
            c[p] ^= t;
            d[p] = (d[p] << 11) | (d[p] >> 21);
        }
    }
};

} // namespace soundings::SOUNDINGS_KERNEL
