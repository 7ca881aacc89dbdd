// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <string>
#include <vector>

namespace soundings::test {

/// A decision with something in every place, its text `text` where one is given.
[[nodiscard]] Entry fullEntry(const std::string& text = {});

/// A result made by hand for it, so that these tests hold whatever the simulation does.
[[nodiscard]] Assessment assessmentOf(const Entry& entry);

/// Sealed, with a public and a private note, on a fixed day.
[[nodiscard]] ReportOptions sealedOptions();

/// Text that tries to be mark-up, a script, a table, a link, or to change its direction; one line each.
[[nodiscard]] const std::vector<std::string>& hostileTexts();

} // namespace soundings::test
