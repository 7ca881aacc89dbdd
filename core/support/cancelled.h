// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings {

/// Thrown by long work when a stop was requested.
struct Cancelled {};

} // namespace soundings
