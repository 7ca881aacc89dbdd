// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace soundings {

/// `soundings compute KIND`: reads one JSON object, returns one JSON object as text (methods.md section 13). Throws
/// Error{Input} with one sentence for unusable input (unknown members are refused by name) and Error{Usage} for an
/// unknown kind.
[[nodiscard]] std::string compute(std::string_view kind, std::string_view problem);

/// A small problem of the kind, as a person would write it, that `compute` takes as it is. Throws Error{Usage} for an
/// unknown kind.
[[nodiscard]] std::string computeExample(std::string_view kind);

/// The kinds there are: "lens, smaa, ...".
[[nodiscard]] std::string computeKinds();

} // namespace soundings
