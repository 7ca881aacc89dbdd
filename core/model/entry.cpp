// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entry.h"

namespace soundings {

std::string areaOf(const Entry& entry)
{
    if (const Decision* decision = entry.decision()) return decision->frame.area;
    if (const LonePrediction* lone = entry.lonePrediction()) return lone->area;
    if (const Diagnosis* diagnosis = entry.diagnosis()) return diagnosis->area;
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

} // namespace soundings
