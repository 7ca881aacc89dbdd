// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"
#include "core/assessment/diagnosis_problem.h"

#include <vector>

namespace soundings {

/// The name of a cause as it was given, or of the catalogue where it is blank.
[[nodiscard]] std::string causeName(const Cause& cause);

/// What is said of a voice beside its words.
[[nodiscard]] VoiceStanding voiceStanding(const Diagnosis& diagnosis, std::size_t voice,
                                          const CauseCatalogue& catalogue);

/// A question in words, with its answers; numbers are still blank.
[[nodiscard]] QuestionStanding describedQuestion(const Diagnosis& diagnosis, const QuestionSource& source,
                                                 const CauseCatalogue& catalogue);

/// What the founder can mend: a miss without a number, unrated items, functions that nobody asked, a hypothesis without
/// a test, a blame that no evidence supports.
[[nodiscard]] std::vector<Finding> diagnosisFindings(const Diagnosis& diagnosis, const DiagnosisAssessment& result,
                                                     const Translate& translate);

} // namespace soundings
