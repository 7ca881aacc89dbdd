// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pyramid.h"
#include "core/support/say.h"

#include <string>
#include <vector>

namespace soundings {

/// One thing that differs between two texts of a story.
struct StoryChange {
    enum class What { Added, Removed, Reworded, Moved, Detail };
    enum class Line { Headline, Argument, Evidence };
    What what = What::Added;
    Line line = Line::Headline;
    std::string before; ///< its words then; empty where it was not there
    std::string after;  ///< its words since; empty where it is gone

    bool operator==(const StoryChange&) const = default;
};

/// The headline first, then arguments with their evidence in the order of the later text, then what is gone. A line is
/// known by its id, so that a reworded or moved one is not taken for another. `Moved` is said only of a line that stands
/// elsewhere among those that both texts have, or under another argument; `Detail` of evidence whose kind, source or date
/// is another.
[[nodiscard]] std::vector<StoryChange> changesBetween(const Pyramid& before, const Pyramid& after);

/// "Headline reworded: “A” was “B”.", "Argument added: “A”.", ...
[[nodiscard]] std::string sentenceOf(const StoryChange& change, const Translate& translate = {});

/// "headline reworded; 2 arguments added; 1 piece of evidence moved", or that nothing differs.
[[nodiscard]] std::string summaryOf(const std::vector<StoryChange>& changes, const Translate& translate = {});

} // namespace soundings
