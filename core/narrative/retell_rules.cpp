// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/retell_rules.h"

#include "core/support/json.h"
#include "core/support/member_reader.h"
#include "core/support/resource.h"

#include <nlohmann/json.hpp>

namespace soundings {

RetellRules readRetellRules(std::string_view text, std::string_view source)
{
    constexpr double most = 1'000;
    const nlohmann::json document = parseJson(text, source);
    MemberReader reader(document, {}, source);
    (void)reader.text("id");
    (void)reader.number("version", 1, 1'000'000, 1);
    RetellRules rules;
    const auto count = [&](const char* name, double low, std::size_t otherwise) {
        return static_cast<std::size_t>(reader.number(name, low, most, static_cast<double>(otherwise)));
    };
    rules.readers = count("readers", 1, rules.readers);
    rules.kept = reader.number("kept", 0, 1, rules.kept);
    rules.letters = count("letters", 1, rules.letters);
    rules.ending = count("ending", 0, rules.ending);
    reader.refuseOthers();
    return rules;
}

const RetellRules& standardRetellRules()
{
    static const RetellRules rules =
        readRetellRules(embeddedResource("questions/retell.json"), "the retell test’s rules");
    return rules;
}

} // namespace soundings
