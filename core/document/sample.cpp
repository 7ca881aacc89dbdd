// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/sample.h"

#include "core/document/document.h"
#include "core/support/json.h"
#include "core/support/resource.h"

#include <nlohmann/json.hpp>

namespace soundings {

SampleJournal readSampleJournal()
{
    constexpr std::string_view source = "the sample journal";
    const std::string_view text = embeddedResource("sample/journal.json");
    SampleJournal sample{.entries = readEntries(text, source), .seals = {}};
    const auto file = parseJson(text, source);
    for (const auto& seal : file.at("seals"))
        sample.seals.emplace_back(
            seal.at("entry").get<std::string>(),
            parseInstant(seal.at("at").at("utc").get<std::string>(), seal.at("at").at("zone").get<std::string>()));
    return sample;
}

} // namespace soundings
