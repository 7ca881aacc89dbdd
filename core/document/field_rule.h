// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/range.h"
#include "core/support/id.h"

#include <limits>

namespace soundings {

/// Names a type where there is no value of it yet.
template <typename T>
struct Type {};

/// What a member of a document may hold beyond its type.
///
/// Each struct of the model is described once, by a function
/// `template <typename Visitor> void describe(Visitor& member, Type<Answer>)` that calls
/// `member("name", &Answer::member, rule)` for every member but `extra`. The reader, the writer and the tests' generator
/// are such visitors, so that a new member is one new line.
struct FieldRule {
    double low = -std::numeric_limits<double>::infinity(); ///< of a number, or of the three numbers of a range
    double high = std::numeric_limits<double>::infinity();
    bool isId = false;     ///< text that must be an identifier
    bool required = false; ///< must be present (and, for an identifier, not empty)
};

/// Whether a number is finite and within the bounds.
[[nodiscard]] constexpr bool accepts(double number, const FieldRule& rule)
{
    constexpr double largest = std::numeric_limits<double>::max();
    return number >= -largest && number <= largest && number >= rule.low && number <= rule.high;
}

/// Whether a text is an identifier, or empty where it may be.
[[nodiscard]] inline bool acceptsId(std::string_view text, const FieldRule& rule)
{
    return isId(text) || (!rule.required && text.empty());
}

/// Whether the three numbers of a range stand in their order.
[[nodiscard]] constexpr bool rises(const Range& range)
{
    return range.low <= range.likely && range.likely <= range.high;
}

/// A number, or a range, between two bounds.
[[nodiscard]] constexpr FieldRule within(double low, double high)
{
    return {.low = low, .high = high};
}

inline constexpr FieldRule aProbability = {.low = 0.01, .high = 0.99};
inline constexpr FieldRule aShare = {.low = 0, .high = 1};
inline constexpr FieldRule anAnswer = {.low = 0, .high = 10};
inline constexpr FieldRule aCount = {.low = 0, .high = 1'000'000'000};
inline constexpr FieldRule notNegative = {.low = 0};

/// The identifier of the thing itself.
inline constexpr FieldRule ownId = {.isId = true, .required = true};

/// The identifier of something else; may be empty.
inline constexpr FieldRule linkId = {.isId = true};

/// The same rule for a member that must be present because no default would be true.
[[nodiscard]] constexpr FieldRule required(FieldRule rule = {})
{
    rule.required = true;
    return rule;
}

} // namespace soundings
