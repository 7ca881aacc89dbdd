// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// An object of another program's JSON file, read leniently: what is missing or null is blank, numbers may be texts. What
/// cannot be read as what it should be throws Error{Input} that names the file and the member. The document and the
/// name must outlive it.
class JsonMembers {
public:
    /// Throws where `value` is no object; `what` says in words what it should be.
    JsonMembers(const nlohmann::json& value, std::string_view file, std::string_view what);

    /// A text, number or truth value in words; empty where it is missing, null, a list or an object.
    [[nodiscard]] std::string scalar(std::string_view name) const;
    [[nodiscard]] std::optional<double> number(std::string_view name) const;
    [[nodiscard]] std::optional<Instant> instant(std::string_view name) const;
    /// The object of that name; one without members where there is none.
    [[nodiscard]] JsonMembers object(std::string_view name) const;
    [[nodiscard]] std::vector<JsonMembers> list(std::string_view name) const;
    [[nodiscard]] std::vector<JsonMembers> requiredList(std::string_view name) const;
    /// Canonical JSON of a member that is a list or an object with something in it, else empty.
    [[nodiscard]] std::string verbatim(std::string_view name) const;

private:
    [[nodiscard]] const nlohmann::json* find(std::string_view name) const;
    [[noreturn]] void fail(std::string_view name, std::string_view expected) const;

    const nlohmann::json* m_object;
    std::string_view m_file;
};

} // namespace soundings
