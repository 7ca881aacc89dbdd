// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pursuit_since.h"
#include "core/model/signpost.h"
#include "core/support/date.h"
#include "core/support/say.h"

#include <string>

namespace soundings {

// Small words that sentences of the core and reports share.

/// At most two decimals, none where they are zero: "7.5", "8".
[[nodiscard]] std::string plainNumber(double value);

/// "15 Jun 2015".
[[nodiscard]] std::string mediumDate(Date date, const Translate& translate = {});

/// How long something runs: "1 day", "400 days", from two years on "11 years".
[[nodiscard]] std::string spanInWords(int days, const Translate& translate = {});

/// "it worked", "between the two", "stop or change".
[[nodiscard]] std::string nameOf(SignpostReading reading, const Translate& translate = {});

/// "imperative", "bet".
[[nodiscard]] std::string nameOf(TenacityKind kind, const Translate& translate = {});

/// A user's text for the middle of a sentence: trimmed, on one line, without its full stop, at most 90
/// characters, controls made visible.
[[nodiscard]] std::string inSentence(const std::string& text);

} // namespace soundings
