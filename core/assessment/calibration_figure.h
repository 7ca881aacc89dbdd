// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/insights.h"

#include <string>
#include <vector>

namespace soundings {

/// One group of predictions: what was said against how often it happened, 0..1.
struct CalibrationPoint {
    double said = 0;
    double happened = 0;
    double low = 0; ///< 95 % interval of what happened (Wilson)
    double high = 1;
    std::size_t n = 0;
    double from = 0; ///< chances that belong to it, both included
    double to = 0;
    std::string description; ///< the same in words

    bool operator==(const CalibrationPoint&) const = default;
};

/// What the calibration figure shows: points where predictions are, nothing where there are none.
struct CalibrationFigure {
    std::string title;
    std::string description;
    std::string saidAxis;
    std::string happenedAxis;
    std::string diagonal; ///< what the straight line means
    std::vector<CalibrationPoint> points;

    bool operator==(const CalibrationFigure&) const = default;
};

[[nodiscard]] CalibrationFigure calibrationFigureOf(const Insights& insights, const Translate& translate = {});

/// A bin as words: "60 %", "60 to 70 %".
[[nodiscard]] std::string nameOfBin(const ForecastBin& bin, const Translate& translate = {});

} // namespace soundings
