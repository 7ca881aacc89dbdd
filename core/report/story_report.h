// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace soundings {

/// What is written from a pyramid alone, for people who were not there.
struct StoryReportOptions {
    enum class Form {
        Brief, ///< one page: the headline, each argument with its strongest evidence
        Memo,  ///< everything in its order, evidence by kind with source and date, what is open at the end
    };
    Form form = Form::Brief;
    bool withHoles = true;         ///< the memo ends with what is open
    std::optional<SealStamp> seal; ///< of the decision that tells it
    Instant now;
    Translate translate;
};

/// `entry` is a decision or a story. Nothing else of a decision is in it, and of what readers retold only whether it is one
/// of the holes.
[[nodiscard]] Report storyReportOf(const Entry& entry, const StoryReportOptions& options);

/// The evidence that an argument shows where there is room for one piece only; null where there is none. Something that
/// runs is stronger than numbers, numbers than one customer's story, that than a long argument, that than what is of no
/// kind; of the same kind, what has a source, then the newest, then the first.
[[nodiscard]] const Evidence* strongestEvidence(const Argument& argument);

} // namespace soundings
