// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/range.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <vector>

namespace soundings {

enum class PredictionKind { YesNo, OneOf, Quantity };

/// What a prediction is about: what we do, or what the world does.
enum class PredictionSubject { We, World };

/// One of several possible answers to a prediction.
struct Choice {
    std::string text;
    std::optional<double> probability; ///< 0..1; the choices of one prediction sum to 1
    Extra extra;

    bool operator==(const Choice&) const = default;
};

/// A statement about the future with a probability and a date. Void where its option is not taken.
struct Prediction {
    Id id;
    std::string statement;
    PredictionKind kind = PredictionKind::YesNo;
    std::optional<double> probability; ///< YesNo: 0.01..0.99
    std::vector<Choice> choices;       ///< OneOf
    std::optional<Range> quantity;     ///< Quantity: an 80 % interval
    std::string unit;
    std::optional<Date> due;
    std::optional<PredictionSubject> subject;
    Id option;            ///< empty = holds whatever is chosen
    std::string judge;    ///< who will tell
    std::string function; ///< the part of the company that it is about (sales, product, ...)
    std::string reason;
    Extra extra;

    bool operator==(const Prediction&) const = default;
};

/// The outside view: of `outOf` who tried this, how many got there, and who they were. The declared base rate.
struct OutsideView {
    std::optional<int> succeeded;
    std::optional<int> outOf;
    std::string who;
    Extra extra;

    bool operator==(const OutsideView&) const = default;
};

} // namespace soundings
