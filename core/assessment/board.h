// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"

#include <string>
#include <vector>

namespace soundings {

/// One cloud of the board: MUST upwards, CAN to the right, both 0..1.
struct BoardCloud {
    Id id; ///< of the option (one decision) or entry (many)
    std::string label;
    Fog fog;
    Standing standing = Standing::NotAskedYet;
    bool emphasised = false; ///< the chosen option
    bool faded = false;      ///< struck out
    std::string description; ///< for screen readers and alt texts: the option's sentence

    bool operator==(const BoardCloud&) const = default;
};

/// What the board shows: data only; ui/figures paints it for screen, PDF and SVG.
struct BoardFigure {
    std::string title;
    double mustThreshold = 0.6;
    double canThreshold = 0.6;
    std::vector<BoardCloud> clouds; ///< those with a place (settled or not)
    std::vector<BoardCloud> margin; ///< those not asked yet: named in the margin
    std::string description;        ///< alt text: one sentence a cloud
    bool ofDecisions = false;       ///< each cloud is a decision; else an option of one

    bool operator==(const BoardFigure&) const = default;
};

/// The board of one decision's options.
[[nodiscard]] BoardFigure boardOf(const Entry& entry, const Assessment& assessment, const Translate& translate = {});

} // namespace soundings
