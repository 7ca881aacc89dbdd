// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace soundings {

inline double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// How long something took, each time that it was done.
struct Times {
    std::vector<double> ms;
    void take(const std::function<void()>& work) { ms.push_back(milliseconds(work)); }
    [[nodiscard]] double at(double share) const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
    }
    [[nodiscard]] double median() const { return at(0.5); }
};

inline bool allMet = true;

/// Prints a figure with its bar.
inline void report(const std::string& what, double value, double bar, const char* unit)
{
    const bool met = value <= bar;
    allMet = allMet && met;
    fmt::print("{:<62} {:9.3f} {:<2} (bar {:g}) {}\n", what, value, unit, bar, met ? "met" : "MISSED");
}

/// What a measuring program ends with: 0 where all bars were met.
inline int measured(const std::function<void()>& run)
{
    try {
        run();
    } catch (const Error& e) {
        fmt::print(stderr, "{}\n", e.message());
        return 1;
    }
    return allMet ? 0 : 1;
}

} // namespace soundings
