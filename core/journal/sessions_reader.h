// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/sessions_picture.h"
#include "core/journal/journal.h"

#include <stop_token>

namespace soundings {

/// The sessions and engagements of a journal. Documents are read one at a time: beside what it returns, memory does not
/// grow with the journal. Throws Cancelled when a stop was requested.
[[nodiscard]] SessionsPicture sessionsOf(const Journal& journal, Date today, const Translate& translate = {},
                                         const std::stop_token& stop = {});

} // namespace soundings
