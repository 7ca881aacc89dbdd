// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A small problem for each kind of `soundings compute`, to begin one's own from.
namespace soundings::examples {

extern const char* const lens;
extern const char* const smaa;
extern const char* const sensitivity;
extern const char* const weights;
extern const char* const diagnosis;
extern const char* const ach;
extern const char* const forecast;
extern const char* const tenacity;

} // namespace soundings::examples
