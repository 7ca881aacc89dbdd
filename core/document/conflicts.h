// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <cstddef>
#include <string>
#include <vector>

namespace soundings {

/// One value against the one that stands, in words: what somebody chooses between.
struct Choosing {
    std::size_t conflict = 0; ///< of Entry::conflicts
    std::size_t other = 0;    ///< of its values
    std::string where;        ///< "options: Build it: title"
    std::string stands;       ///< empty: nothing stands there
    std::string instead;      ///< empty: taken out
    bool bothFit = false;     ///< both are texts, which can stand one after the other

    bool operator==(const Choosing&) const = default;
};

/// Everything that is to be chosen in an entry, in order.
[[nodiscard]] std::vector<Choosing> choosingsOf(const Entry& entry);

/// Whose the two values are, as far as what one's own side said before the merge tells.
enum class WhoseValue { Unknown, StandsMine, OtherMine };

/// `before` is the entry as it was here before what somebody else wrote was merged into it.
[[nodiscard]] WhoseValue whoseIs(const Entry& entry, const Choosing& choosing, const Entry& before);

enum class Settle { Keep, TakeOther, KeepBoth };

/// The entry with one of them settled. Throws Error{Input} where that would not give an entry, as when the item that the
/// value belongs to is gone; keeping what stands is always possible.
[[nodiscard]] Entry settled(const Entry& entry, const Choosing& choosing, Settle how);

/// A place and what stands there, in words.
struct PlacedText {
    std::string where;
    std::string text;

    bool operator==(const PlacedText&) const = default;
};

/// What `one` says in its belief or its title that neither `other` nor `base` (or null) says there.
[[nodiscard]] std::vector<PlacedText> onlyIn(const Entry& one, const Entry& other, const Entry* base);

} // namespace soundings
