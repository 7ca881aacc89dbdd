// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/asking.h"
#include "core/model/pyramid.h"

namespace soundings {

/// A questionnaire that showed a story for as long as it was read, and asked for it back.
struct RetellAsking {
    Asking asking;
    Pyramid told; ///< what was shown: headline and arguments as they were then, without their evidence
    Extra extra;

    bool operator==(const RetellAsking&) const = default;
};

/// What one reader wrote back.
struct Retelling {
    Id id;
    std::string person;
    std::string function;
    std::string headline; ///< in their words
    std::string argument; ///< the one that stayed with them, in their words
    Id asking;            ///< whose questionnaire it answers
    std::optional<Instant> at;
    Extra extra;

    bool operator==(const Retelling&) const = default;
};

/// Whether a story is retold as it was told.
struct RetellTest {
    std::vector<RetellAsking> askings;
    std::vector<Retelling> retellings;
    Extra extra;

    bool operator==(const RetellTest&) const = default;
};

} // namespace soundings
