// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_facts.h"

#include <string>
#include <vector>

namespace soundings {

/// What sentences about a verdict are made from.
struct VerdictSource {
    const EntryFacts& read;
    const TenacityResult& result;
    const std::vector<SignpostRow>& signposts;
    const Translate& translate;
};

/// The verdict of its row in one or two sentences.
[[nodiscard]] std::string verdictSentence(const VerdictSource& source);

/// The facts that fired the row, each as a sentence with its place.
[[nodiscard]] std::vector<Because> verdictBecause(const VerdictSource& source);

/// "If a signal moved: go on." Empty where no single change gives another verdict.
[[nodiscard]] std::string flipSentence(const VerdictSource& source, const std::optional<VerdictFlip>& flip);

/// Whether it rests on the everyday readings or was worked through, and then what that says.
[[nodiscard]] std::string modeSentence(const VerdictSource& source);

} // namespace soundings
