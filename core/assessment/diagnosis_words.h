// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"

#include <string>

namespace soundings {

// The sentences of a diagnosis; each reads the numbers that are there already.

/// "Most likely it is “price”: 64 %, ahead of “timing” with 11 %."
[[nodiscard]] std::string headlineOf(const Diagnosis& diagnosis, const DiagnosisAssessment& result,
                                     const Translate& translate);
/// What the discounts change, or that they change nothing; empty where none is set.
[[nodiscard]] std::string discountWords(const DiagnosisAssessment& result, bool discounted, const Translate& translate);
/// What would have to be wrong for the leader to fall.
[[nodiscard]] std::string fallWords(const Diagnosis& diagnosis, const DiagnosisAssessment& result,
                                    const Translate& translate);
[[nodiscard]] std::string causeWords(const CauseStanding& cause, const Translate& translate);
[[nodiscard]] std::string evidenceWords(const EvidenceStanding& item, const DiagnosisAssessment& result,
                                        const Translate& translate);
[[nodiscard]] std::string questionWords(const QuestionStanding& question, const Translate& translate);

/// "2.3 bits", "ruled out" where they are infinite.
[[nodiscard]] std::string bitsText(double bits, const Translate& translate);

} // namespace soundings
