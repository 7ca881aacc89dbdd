// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_off_edits.h"
#include "core/model/entry.h"

#include <string>
#include <vector>

namespace soundings::ui {

/// A decision between three ways, with two criteria of which less is better on the first.
inline Entry tradedDecision(IdSource& ids, const Instant& now, bool scored = true)
{
    Entry entry = newDecision("Where to build next", now, utcDate(now), ids);
    Decision& d = *entry.decision();
    std::vector<Id> options;
    for (const char* title : {"Cloud first", "On-premise first", "Both at once"}) {
        Option option;
        option.id = ids.next();
        option.title = title;
        options.push_back(option.id);
        d.options.insert(d.options.end() - 1, option);
    }
    const auto criterion = [&](const char* name, const char* unit, double worst, double best) {
        Criterion made;
        made.id = ids.next();
        made.name = name;
        made.unit = unit;
        made.worst = worst;
        made.best = best;
        addCriterion(d, made);
        return made.id;
    };
    const Id runway = criterion("Runway needed", "months", 18, 6);
    const Id reach = criterion("Customers reached", "customers", 0, 200);
    const Id risk = criterion("What we learn", "points", 0, 10);
    if (!scored) return entry;
    setScoreRange(d, options[0], runway, Range{8, 11, 15, {}});
    setScoreRange(d, options[1], runway, Range{7, 9, 12, {}});
    setScoreRange(d, options[2], runway, Range{11, 14, 18, {}});
    setScoreRange(d, options[0], reach, Range{40, 110, 190, {}});
    setScoreRange(d, options[1], reach, Range{20, 50, 80, {}});
    setScoreRange(d, options[2], reach, Range{60, 120, 200, {}});
    setScoreRange(d, options[0], risk, Range{6, 8, 9, {}});
    setScoreRange(d, options[1], risk, std::nullopt);
    setScoreRange(d, options[2], risk, Range{5, 7, 9, {}});
    return entry;
}

} // namespace soundings::ui
