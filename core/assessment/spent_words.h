// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace soundings {

/// What a reason to go on may be made of that is no reason.
enum class SpentReason { Money, Time, NearlyDone };

/// The first sentence of a text that gives it as one, as it was written; blank where none does. A plain search for English
/// words ("already spent", "years of work", "almost there"): it may find what was not meant so, and miss what was.
[[nodiscard]] std::optional<std::string> sentenceGiving(SpentReason reason, const std::string& text);

} // namespace soundings
