// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <optional>
#include <set>

namespace soundings {

/// What of an entry's old beliefs is out of sight today, until what happened has been written down.
struct Covering {
    bool review = false;       ///< the review is due and not written: every expectation is covered
    std::set<Id> predictions;  ///< due and not resolved: covered by themselves
    std::optional<Date> since; ///< the earliest of the dates that cover something
    bool voices = false;       ///< a blind round runs: nobody sees what others said until the reveal

    bool operator==(const Covering&) const = default;

    [[nodiscard]] bool any() const { return review || voices || !predictions.empty(); }
    /// Whether the numbers and reasons of a prediction are covered.
    [[nodiscard]] bool covers(const Id& prediction) const { return review || predictions.contains(prediction); }
};

/// Whether a blind round runs that is not revealed yet.
[[nodiscard]] bool hasHiddenRound(const Entry& entry);

/// What is covered on `today`. Only what stands is: sealed decisions, and lone predictions (`sealed` does not matter for
/// those). Covering begins on the due date, not before; moving a reminder does not move it. "Show anyway" uncovers all
/// that was due by then, for good; what falls due later is covered again. A dropped decision has nothing to wait for.
/// A review in which neither what happened nor an outcome was written uncovers nothing. A blind round covers its voices
/// whatever the day; nothing is sealed before the reveal.
[[nodiscard]] Covering coveringOf(const Entry& entry, bool sealed, Date today);

/// The first day on which something of the entry is covered as it stands; blank where that day never comes.
[[nodiscard]] std::optional<Date> coveredFrom(const Entry& entry, bool sealed);

/// The entry as it may be seen: what is covered is blank. Of a covered prediction stay its statement, kind, unit, date,
/// judge and the texts of its choices, by which it is resolved; probabilities, intervals and reasons go, also from its
/// updates, and voices' probabilities for it. Under a covered review go, besides, the outside view, the ratings of the
/// decision's quality and the premortem's hits of earlier reviews; the premortem's reasons stay, to be ticked off. Of a
/// voice in a blind round stay the person and the function; the evidence and the answered questions made of it go. Values in
/// conflict go, too. Of an
/// answer in a session's blind round stays who gave it.
[[nodiscard]] Entry asCovered(Entry entry, const Covering& covering);

} // namespace soundings
