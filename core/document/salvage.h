// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// What a file gave back although not all that stands in it can be used.
struct Salvage {
    std::vector<Entry> entries;
    std::vector<std::string> leftOut; ///< where and what, such as "/entries/0/belief/review \"2026-02-30\""
};

/// As readEntries, for texts that must not be lost: a value that no document may hold is left out and named instead of
/// the whole being refused. Throws Error{Input} where the text is no JSON at all, Error{Foreign} for a newer form.
[[nodiscard]] Salvage salvageEntries(std::string_view text, std::string_view source);

/// As writeEntries, but an entry that no document can hold does not keep the others from being written.
[[nodiscard]] std::string writeWhatCanBeWritten(const std::vector<Entry>& entries);

} // namespace soundings
