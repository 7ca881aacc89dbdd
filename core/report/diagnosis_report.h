// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"
#include "core/report/report.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace soundings {

/// What a report of a diagnosis is built from beside the entry.
struct DiagnosisReportOptions {
    bool rolesForNames = false; ///< people's names are replaced by their functions, also inside texts
    bool uncover = false;       ///< with what a blind round hides
    std::size_t questions = 5;  ///< how many of the next best questions are printed
    Instant now;
    std::uint64_t seed = 1;
    std::optional<std::uint64_t> samples; ///< how many draws; the default of DiagnosisInput where it is not said
    Translate translate;
};

/// The reasoning in its order: sentence, miss, own part, causes, voices, matrix, what the leader rests on, the next best
/// questions, hypothesis and its test. `entry` holds a diagnosis.
[[nodiscard]] Report diagnosisReportOf(const Entry& entry, const DiagnosisReportOptions& options);

/// The entry with every person's name replaced by the name of their function (in a session their role), where they stand
/// as persons and inside all texts, as whole words, also of what was added since. Who has none is called "a colleague".
/// Names of one letter are left.
[[nodiscard]] Entry withRolesForNames(Entry entry, const Translate& translate = {});

} // namespace soundings
