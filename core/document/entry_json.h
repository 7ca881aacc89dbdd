// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace soundings {

/// The entry that `document` describes; `source` and `pointer` (the document's own place in the source, empty for the
/// whole) appear in the sentences of errors. Throws as fromJson does.
[[nodiscard]] Entry entryFromJson(const nlohmann::json& document, std::string_view source, std::string pointer);

} // namespace soundings
