// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <string>
#include <vector>

namespace soundings {

/// How often an option takes each rank: one bar, split by rank.
struct AcceptabilityBar {
    Id option;
    std::string label;
    std::vector<double> shares; ///< 0..1 by rank, first rank first; their sum is 1
    bool emphasised = false;    ///< the chosen option
    std::string description;    ///< for screen readers and alt texts
    std::string pointer;        ///< of the option

    bool operator==(const AcceptabilityBar&) const = default;
};

/// Data only, as BoardFigure is; ui/figures paints it for screen, PDF and SVG.
struct AcceptabilityFigure {
    std::string title;
    std::vector<std::string> ranks;     ///< "1st", "2nd", ...
    std::vector<AcceptabilityBar> bars; ///< most often first on top
    std::string description;            ///< alt text: one sentence a bar

    bool operator==(const AcceptabilityFigure&) const = default;
};

/// The leader's lead as one answer moves through its range, all others at their middle.
struct TornadoFigureBar {
    std::string label;    ///< "On-premise first: runway"
    double low = 0;       ///< the lead at the answer's P10 on the value scale, -1..1; below 0 the rival leads
    double high = 0;      ///< at its P90
    bool flips = false;   ///< the lead changes sides within the bar
    std::string lowWords; ///< the answer there, in its unit: "4 months"
    std::string highWords;
    std::string description;
    std::string pointer; ///< of the answer

    bool operator==(const TornadoFigureBar&) const = default;
};

struct TornadoFigure {
    std::string title;                  ///< "Lead of A over B"
    double base = 0;                    ///< the lead with every answer at its middle
    std::vector<TornadoFigureBar> bars; ///< widest first
    std::string explained; ///< how much of the way the lead varies such one-way looks show; empty where it does not
    std::string description;

    bool operator==(const TornadoFigure&) const = default;
};

/// What knowing one answer would be worth.
struct FindingOutBar {
    std::string label; ///< "Runway of On-premise first"
    double gain = 0;   ///< in the chance of choosing right, 0..1
    std::string sentence;
    std::string pointer;

    bool operator==(const FindingOutBar&) const = default;
};

struct FindingOutFigure {
    std::string title;
    std::vector<FindingOutBar> bars; ///< most worth knowing first; those that would change nothing are left out
    std::string description;

    bool operator==(const FindingOutFigure&) const = default;
};

} // namespace soundings
