// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/say.h"
#include "core/tenacity/commitments.h"

#include <string>

namespace soundings {

/// What became of a commitment: "kept", "late", "open", "looked back on".
[[nodiscard]] std::string stateOf(const CommitmentHistory& history, Date today, const Translate& translate = {});

} // namespace soundings
