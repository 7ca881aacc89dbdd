// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace soundings {

/// Members of a JSON object that this version does not know, kept as canonical JSON text by name, so that a document
/// written by a later version of the same format survives a round trip.
using Extra = std::map<std::string, std::string>;

} // namespace soundings
