// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace soundings {

/// SplitMix64 (Steele, Lea & Flood 2014): seeds other generators; never used to draw by itself.
[[nodiscard]] constexpr std::uint64_t splitMix64(std::uint64_t& state) noexcept
{
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// xoshiro256+ (Blackman & Vigna 2018): the program's generator of uniform doubles; the same bits on every machine.
class Random {
public:
    /// The generator of block `block` of a run seeded with `seed`: blocks are independent streams, so that any number
    /// of threads gives the same draws.
    explicit constexpr Random(std::uint64_t seed, std::uint64_t block = 0) noexcept
    {
        std::uint64_t state = seed ^ (block * 0xd1342543de82ef95ULL + 0x2545f4914f6cdd1dULL);
        for (auto& word : m_state) word = splitMix64(state);
    }

    [[nodiscard]] constexpr std::uint64_t bits() noexcept
    {
        const std::uint64_t result = m_state[0] + m_state[3];
        const std::uint64_t t = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = (m_state[3] << 45) | (m_state[3] >> 19);
        return result;
    }

    /// Uniform on the open interval (0, 1): never 0, never 1; 52 random bits.
    [[nodiscard]] constexpr double uniform() noexcept
    {
        // The middle of one of 2^52 equal cells: 52 bits as the fraction of a number in [1, 2), so every value is exact.
        return std::bit_cast<double>((bits() >> 12) | 0x3ff0000000000000ULL) - 0x1.fffffffffffffp-1;
    }

private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace soundings
