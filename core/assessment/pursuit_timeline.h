// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Numbers agreed in advance to be bad for a while.
struct TimelineBand {
    std::string label;
    Date from{};
    Date until{};
    bool openStart = false; ///< no date was agreed; drawn to the figure's edge
    bool openEnd = false;
    std::string description;
    std::string pointer;

    bool operator==(const TimelineBand&) const = default;
};

/// One tactic as a bar.
struct TimelineTactic {
    std::string label;
    std::string aside; ///< "moved a signal", "moved no signal", "runs"
    Date from{};
    Date until{};
    bool openStart = false; ///< when it began is not known
    bool running = false;
    std::optional<bool> signalMoved;
    std::string description;
    std::string pointer;

    bool operator==(const TimelineTactic&) const = default;
};

enum class TimelineMarkKind {
    Due,      ///< the date of a signpost as it stands
    MovedDue, ///< one that was moved away from
    Read,     ///< with its reading
    SignalMoved,
    NoSignal,
    Looked, ///< nothing said of signals
    Review,
    Reclassified,
    Dropped,
};

/// Something at one date.
struct TimelineMark {
    TimelineMarkKind kind = TimelineMarkKind::Looked;
    Date on{};
    std::optional<SignpostReading> reading; ///< of Read
    bool agreed = false;                    ///< bad, and inside a window agreed in advance
    std::string description;
    std::string pointer;

    bool operator==(const TimelineMark&) const = default;
};

struct TimelineSignpost {
    std::string label;
    std::string aside;               ///< how it stands, in few words
    std::vector<TimelineMark> marks; ///< by date
    std::string description;
    std::string pointer;

    bool operator==(const TimelineSignpost&) const = default;
};

/// Something pursued over the years. Data only, as BoardFigure is; ui/figures paints it for screen, PDF and SVG.
struct PursuitTimeline {
    std::string title;
    Date from{}; ///< the axis; at least two months long
    Date until{};
    Date today{};
    std::vector<TimelineBand> bands;
    std::vector<TimelineTactic> tactics; ///< by beginning
    std::string earlier;                 ///< "4 earlier tactics are not drawn."; empty where all are
    std::vector<TimelineSignpost> signposts;
    std::vector<TimelineMark> events; ///< looks, reviews, changes of the label, the end; by date
    std::string description;          ///< alt text

    bool operator==(const PursuitTimeline&) const = default;

    [[nodiscard]] bool empty() const { return tactics.empty() && signposts.empty() && events.empty() && bands.empty(); }
};

/// The timeline of a decision; at most so many of the latest tactics. Dates more than sixty years from today are drawn at
/// the edge.
[[nodiscard]] PursuitTimeline pursuitTimelineOf(const Entry& entry, Date today, const Translate& translate = {},
                                                std::size_t mostTactics = 1000);

} // namespace soundings
