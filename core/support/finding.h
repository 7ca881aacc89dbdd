// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings {

/// How much a finding matters to the step it belongs to.
enum class Severity {
    Remark,  ///< worth knowing
    Advice,  ///< would make the decision better
    Missing, ///< without it no result can be named
};

/// Something in an entry that its author can mend: a value, never an exception.
struct Finding {
    std::string code; ///< stable identifier, e.g. "options.whether_or_not"
    Severity severity = Severity::Remark;
    std::string sentence; ///< what is missing or odd, and what to do, for the user
    std::string pointer;  ///< JSON pointer into the entry's document, e.g. "/belief/options/1"; may be empty

    bool operator==(const Finding&) const = default;
};

} // namespace soundings
