// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause_catalogue.h"
#include "core/model/entry.h"
#include "core/support/say.h"

#include <string>
#include <vector>

namespace soundings {

/// One person's place in a row.
struct VoiceMark {
    std::string who;
    std::string initials; ///< at most two letters, to stand within the mark
    double at = 0;        ///< along the row, 0..1; of no meaning where the row has no ends
    bool own = false;     ///< the founder
    bool filled = false;  ///< what the figure's legend says of filled marks

    bool operator==(const VoiceMark&) const = default;
};

/// One thing that everyone was asked.
struct VoicesRow {
    std::string label;
    std::string aside;             ///< "45 points apart", "3 of 5"
    std::vector<std::string> ends; ///< words along the row from left to right; empty: marks stand side by side
    std::vector<VoiceMark> marks;  ///< in the order of the voices, the founder first
    std::string description;       ///< the same in words, for screen readers and alt texts
    std::string pointer;           ///< of what was asked about

    bool operator==(const VoicesRow&) const = default;
};

/// Where voices stand apart. Data only, as BoardFigure is; ui/figures paints it for screen, PDF and SVG. No rows: there is
/// nothing to compare, or a blind round runs.
struct VoicesFigure {
    std::string title;
    std::vector<VoicesRow> rows;
    std::string legend;      ///< what filled and other marks mean; empty where all are alike
    std::string description; ///< alt text: one sentence a row

    bool operator==(const VoicesFigure&) const = default;
};

/// Of a decision, as it may be seen: for, torn or against, then each prediction that somebody spoke to, the widest apart
/// first. Nobody is ranked.
[[nodiscard]] VoicesFigure voicesFigureOf(const Decision& decision, const Translate& translate = {});

/// Of a diagnosis, as it may be seen: who names which cause, the one that most name first; filled where an answer points
/// at whoever gives it.
[[nodiscard]] VoicesFigure voicesFigureOf(const Diagnosis& diagnosis, const CauseCatalogue& catalogue,
                                          const Translate& translate = {});

} // namespace soundings
