// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <functional>
#include <stop_token>
#include <string>

namespace soundings {

/// Goes through the entries of a kind (a word of the document form), the newest first, a page of rows at a time. Throws
/// Cancelled when a stop was requested.
void eachOfKind(const Journal& journal, const std::string& kind, const std::function<void(const EntrySummary&)>& work,
                const std::stop_token& stop = {});

} // namespace soundings
