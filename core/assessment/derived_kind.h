// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"

#include <string>

namespace soundings {

/// The option that a pursuit is judged by: the one chosen, else the one the lens says the decision stands by; null where
/// there is neither.
[[nodiscard]] const Option* pursuedOption(const Decision& decision, const Assessment* lens);

/// The MUST answers that a pursuit stands on, of the aim or of its option, and where they lie.
struct PursuedMust {
    const std::vector<Answer>* answers = nullptr; ///< null where options are asked apart and none is pursued
    std::string pointer;
};
[[nodiscard]] PursuedMust pursuedMust(const Decision& decision, const Assessment* lens);

/// What the MUST answers make of it. An aim is asked whole here: how far one option meets it is no part of what it is.
/// Blank while less than half of the questions' weight is answered, or while the blank ones could turn it.
[[nodiscard]] DerivedKind deriveKind(const Decision& decision, const TenacityInput& input);

/// The derived kind beside the founder's label, a mismatch said plainly.
[[nodiscard]] std::string kindSentenceOf(const DerivedKind& derived, std::optional<TenacityKind> label,
                                         const Translate& translate);

} // namespace soundings
