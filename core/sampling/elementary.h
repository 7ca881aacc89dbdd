// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings {

/// The elementary functions that the tables are made with, of +, -, * and / only: the C library's differ in their last
/// bits between processors. Relative error below 1e-11.

/// e^-x for x >= 0; 0 beyond x = 160.
[[nodiscard]] double expOfMinus(double x);

/// ln x for a positive normal x.
[[nodiscard]] double naturalLog(double x);

} // namespace soundings
