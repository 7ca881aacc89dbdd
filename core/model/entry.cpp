// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entry.h"

#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr std::size_t longestTitle = 160;

} // namespace

std::string areaOf(const Entry& entry)
{
    if (const Decision* decision = entry.decision()) return decision->frame.area;
    if (const LonePrediction* lone = entry.lonePrediction()) return lone->area;
    if (const Diagnosis* diagnosis = entry.diagnosis()) return diagnosis->area;
    if (entry.area() != nullptr) return entry.title;
    if (const Story* story = entry.story()) return story->area;
    return {};
}

Entry newDecision(std::string title, const Instant& now, Date today, IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    entry.title = std::move(title);
    Decision decision;
    Option doNothing;
    doNothing.id = ids.next();
    doNothing.title = "Do nothing";
    doNothing.doNothing = true;
    decision.options.push_back(std::move(doNothing));
    decision.review = addMonths(today, 3);
    entry.belief = std::move(decision);
    return entry;
}

Entry newArea(std::string name, const Instant& now, IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    entry.title = std::move(name);
    entry.belief = Area{};
    return entry;
}

std::string titleFrom(std::string_view statement)
{
    std::string line(trimmed(statement));
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return shortened(line, longestTitle);
}

Entry newPrediction(const Instant& now, IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    LonePrediction lone;
    lone.prediction.id = ids.next();
    entry.belief = std::move(lone);
    return entry;
}

Entry newStory(const Instant& now, IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    entry.belief = Story{};
    return entry;
}

} // namespace soundings
