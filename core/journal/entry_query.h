// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/lens.h"
#include "core/model/entry.h"

#include <optional>
#include <string>

namespace soundings {

/// The outcome of a decision's life: it stands until a sealed one replaces it, or it is dropped.
enum class Life { Standing, Superseded, Dropped };

/// Where a prediction that stands alone is in its life: nothing of it is ever sealed.
enum class LoneState { Draft, Open, Resolved };

/// A row of the journal's list: what a list shows without reading the document.
struct EntrySummary {
    Id id;
    std::int64_t row = 0; ///< newest have the highest
    std::string kind;     ///< a word of the document form: "decision", "diagnosis", "area" ...
    std::string title;
    std::string area;
    Stage stage = Stage::Draft;
    Instant created;
    Instant changed;
    std::optional<Standing> standing; ///< once computed
    std::optional<Date> nextDue;
    Life life = Life::Standing;
    std::optional<LoneState> lone; ///< of a prediction that stands alone

    bool operator==(const EntrySummary&) const = default;
};

/// What a list or search asks for. Empty members do not restrict.
struct EntryQuery {
    std::string text{}; ///< words, all of which must occur (the first 32 count); the last one is also a prefix
    std::optional<Stage> stage{};
    std::string area{};
    std::optional<Standing> standing{};
    std::string kind = "decision"; ///< empty = all
    bool withoutNotes = false;     ///< of all kinds, those that a list shows: not the notes
    bool ranked = false;           ///< by relevance instead of newest first; only with a text
    std::int64_t beforeRow = 0;    ///< keyset paging, newest first: rows below it; 0 = from the newest
    std::size_t offset = 0;        ///< only with `ranked`
    std::size_t limit = 50;
    bool alsoCovered = false; ///< search why something was expected also where that is covered today
    bool alsoPrivate = false; ///< search private notes, too
};

} // namespace soundings
