// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::ui {

/// Makes RangeSlider known to assistive technology as a slider; calling it again does nothing.
void installRangeAccess();

} // namespace soundings::ui
