// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/imperative_line.h"

#include "core/support/text.h"
#include "core/tenacity/pursuit.h"

#include <algorithm>
#include <vector>

namespace soundings {
namespace {

/// When it became what it is: its last change to an imperative, else its seal.
Date sinceWhen(const Pursuit& pursuit, const Instant& sealedAt)
{
    Date since = localDate(sealedAt);
    for (const auto& change : pursuit.reclassifications)
        if (change.what.to == TenacityKind::Imperative) since = localDate(change.at);
    return since;
}

std::string signpostWords(const Pursuit& pursuit, Date today, const Translate& tr)
{
    std::size_t worked = 0;
    std::size_t read = 0;
    std::size_t late = 0;
    for (const SignpostHistory& signpost : pursuit.signposts) {
        if (signpost.reading) {
            ++read;
            if (signpost.reading->reading == SignpostReading::Worked) ++worked;
        } else if (signpost.now.due && *signpost.now.due < today) {
            ++late;
        }
    }
    if (pursuit.signposts.empty()) return say(tr, "No signpost is set.");
    std::string text = read == 0 ? say(tr, "No signpost has been read yet.")
                                 : say(tr, "{worked} of {read} signposts read have worked.", fmt::arg("worked", worked),
                                       fmt::arg("read", read));
    if (late > 0) text += " " + say(tr, "{late} wait for a reading.", fmt::arg("late", late));
    return text;
}

std::string lookWords(const Pursuit& pursuit, const Translate& tr)
{
    if (pursuit.looks.empty() || !pursuit.looks.back().what.signalMoved) return {};
    return " " + (*pursuit.looks.back().what.signalMoved ? say(tr, "A signal moved at the last look.")
                                                         : say(tr, "No signal moved at the last look."));
}

} // namespace

ImperativeLine imperativeLineOf(const Entry& entry, const Instant& sealedAt, Date today, const Translate& translate)
{
    const Pursuit pursuit = pursuitOf(entry);
    ImperativeLine line;
    line.entry = entry.id;
    line.title = entry.title;
    line.since = sinceWhen(pursuit, sealedAt);
    line.days = daysBetween(line.since, today);
    line.tactics = pursuit.tactics.size();
    const auto runs = std::find_if(pursuit.tactics.rbegin(), pursuit.tactics.rend(),
                                   [](const TacticHistory& tactic) { return !tactic.ended; });
    if (runs != pursuit.tactics.rend()) {
        line.tactic = runs->tactic.hypothesis;
        if (const Decision* decision = entry.decision(); decision != nullptr && isBlank(line.tactic)) {
            const auto option = std::ranges::find(decision->options, runs->tactic.option, &Option::id);
            if (option != decision->options.end()) line.tactic = option->title;
        }
    }
    line.progress = signpostWords(pursuit, today, translate) + lookWords(pursuit, translate);
    return line;
}

} // namespace soundings
