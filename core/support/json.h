// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace soundings {

/// Bounds of a strict parse; beyond them the text is refused. `advice` must outlive the parse.
struct JsonLimits {
    std::size_t maxBytes = 50U << 20U;
    int maxDepth = 64;
    std::string_view advice = "Mend the file and try again."; ///< what the sentence of a refusal ends with
};

/// Parses one JSON text strictly: UTF-8 (a byte-order mark is allowed), no duplicate keys, bounded depth and size, no
/// NaN, nothing after the value. Throws Error{Input} with one sentence that says what, on which line and column, and
/// what to do; `source` names the file or "standard input".
[[nodiscard]] nlohmann::json parseJson(std::string_view text, std::string_view source, JsonLimits limits = {});

/// The canonical bytes of a value (RFC 8785: keys by UTF-16 code units, ECMAScript numbers, minimal escapes).
/// Throws Error{Input} for a number that is not finite.
[[nodiscard]] std::string canonicalJson(const nlohmann::json& value);

/// For people and files: two spaces of indentation, keys in canonical order, numbers in their shortest form.
[[nodiscard]] std::string prettyJson(const nlohmann::json& value);

} // namespace soundings
