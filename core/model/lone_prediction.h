// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/prediction.h"

namespace soundings {

/// A prediction that belongs to no decision: most come from another program's forecasting history. Its updates and its
/// resolution stand in the entry's `since`, as a decision's do; the entry's title is the statement, cut where it is long.
struct LonePrediction {
    Prediction prediction;
    std::string area;
    std::vector<std::string> tags;
    std::string notes;
    std::string source;    ///< where it came from: "fatebook", "predictionbook"; empty = written here
    std::string remainder; ///< what an import had no place for, verbatim
    Extra extra;

    bool operator==(const LonePrediction&) const = default;
};

} // namespace soundings
