// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// Reads the members of one object of a file of questions or causes. Every failure is an Error{Input} that names the
/// file and the place in it.
class MemberReader {
public:
    /// `where` says in words what the object is; empty: the document itself. `source` must outlive the reader.
    MemberReader(const nlohmann::json& object, std::string where, std::string_view source);

    [[noreturn]] void fail(std::string_view what) const;

    /// A text; where it is required, one that is not empty.
    [[nodiscard]] std::string text(const char* name, bool required = true);
    /// A list of texts, none of them empty; empty where it is absent.
    [[nodiscard]] std::vector<std::string> texts(const char* name, bool required = true);
    [[nodiscard]] double number(const char* name, double low, double high, double otherwise);
    /// False where it is absent.
    [[nodiscard]] bool flag(const char* name);
    /// A list that is not empty.
    [[nodiscard]] const nlohmann::json& list(const char* name);

    /// Call last: refuses members that were never asked for.
    void refuseOthers() const;

private:
    const nlohmann::json* find(const char* name, bool required);

    const nlohmann::json& m_object;
    std::string m_where;
    std::string_view m_source;
    std::set<std::string, std::less<>> m_known;
};

} // namespace soundings
