// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// The version of the document form that this program writes; newer ones are refused.
inline constexpr int documentFormat = 1;

/// The document of an entry: lossless, with unknown members put back where they were. Throws as documentBytes does.
[[nodiscard]] nlohmann::json toJson(const Entry& entry);

/// Reads a document. Throws Error{Input} with one sentence that names the JSON pointer of the first thing that is
/// wrong and what is expected there, or Error{Foreign} for a newer `format`.
[[nodiscard]] Entry fromJson(const nlohmann::json& document, std::string_view source = "document");

/// `fromJson(parseJson(text))`.
[[nodiscard]] Entry readEntry(std::string_view text, std::string_view source);

/// The canonical bytes of the whole document. Throws Error{Input} for what no document can hold: a text that is not
/// UTF-8, a number that is not finite, a choice that is none.
[[nodiscard]] std::string documentBytes(const Entry& entry);

/// The same, for storing: bytes that cannot be read back are refused as readEntry would refuse them.
[[nodiscard]] std::string readableDocumentBytes(const Entry& entry);

/// The canonical bytes of what a seal freezes: the document without `since`.
[[nodiscard]] std::string beliefBytes(const Entry& entry);

/// The canonical bytes of one item of `since`, as its own seal record freezes it.
[[nodiscard]] std::string sinceBytes(const Id& entry, const SinceItem& item);

/// Every leaf of canonical bytes: JSON pointer -> SHA-256 (hex) of the leaf's canonical bytes; empty arrays and objects
/// are leaves too. Sorted by pointer.
[[nodiscard]] std::map<std::string, std::string> leavesOf(std::string_view canonicalBytes);

/// Reads a file's content: one document, or an export `{"format": 1, "entries": [...]}`. Throws as fromJson does.
[[nodiscard]] std::vector<Entry> readEntries(std::string_view text, std::string_view source);

/// An export file of several entries, pretty-printed.
[[nodiscard]] std::string writeEntries(const std::vector<Entry>& entries);

} // namespace soundings
