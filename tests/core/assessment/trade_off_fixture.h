// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_offs.h"

#include <algorithm>
#include <string>

namespace soundings {

inline Criterion criterionOf(const char* id, const char* name, const char* unit, double worst, double best)
{
    Criterion criterion;
    criterion.id = id;
    criterion.name = name;
    criterion.unit = unit;
    criterion.worst = worst;
    criterion.best = best;
    return criterion;
}

inline Score scored(const char* criterion, double low, double likely, double high)
{
    return {criterion, Range{low, likely, high, {}}, "", {}};
}

inline Score markedUnknown(const char* criterion)
{
    return {criterion, std::nullopt, "", {}};
}

inline Option optionOf(const char* id, const char* title, std::vector<Score> scores)
{
    Option option;
    option.id = id;
    option.title = title;
    option.scores = std::move(scores);
    return option;
}

/// Three ways and the reference, on runway (months, more is better) and price (kEUR, less is better).
inline Entry tradeOffEntry()
{
    Entry entry;
    entry.id = "6f1c6f7e-1111-4222-8333-944455556666";
    entry.title = "Which way first?";
    Decision decision;
    Option nothing = optionOf("o0", "Do nothing", {});
    nothing.doNothing = true;
    decision.options = {optionOf("o1", "On-premise first", {scored("c1", 4, 9, 14), scored("c2", 100, 200, 300)}),
                        nothing, optionOf("o2", "Cloud first", {scored("c1", 2, 4, 6), scored("c2", 350, 400, 450)}),
                        optionOf("o3", "Both", {scored("c1", 6, 8, 10), scored("c2", 250, 300, 350)})};
    decision.criteria = {criterionOf("c1", "Runway", "months", 0, 20), criterionOf("c2", "Price", "kEUR", 500, 0)};
    entry.belief = std::move(decision);
    return entry;
}

inline bool hasFinding(const std::vector<Finding>& findings, const char* code, const std::string& pointer = {})
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == code && !finding.sentence.empty() && (pointer.empty() || finding.pointer == pointer);
    });
}

inline void setWeights(Entry& entry, WeightMethod method, double first, double second)
{
    Weights& weights = entry.decision()->weights;
    weights.method = method;
    weights.values = {{"c1", first, {}}, {"c2", second, {}}};
}

} // namespace soundings
