// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include "core/document/entry_json.h"
#include "core/document/read_place.h"
#include "core/support/digest.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace soundings {
namespace {

using Json = nlohmann::json;

std::string escapedForPointer(std::string_view name)
{
    std::string escaped;
    for (const char c : name) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return escaped;
}

void collectLeaves(const Json& value, const std::string& pointer, std::map<std::string, std::string>& leaves)
{
    if (!value.is_structured() || value.empty()) {
        leaves.emplace(pointer, sha256Hex(canonicalJson(value)));
        return;
    }
    if (value.is_object()) {
        for (const auto& member : value.items())
            collectLeaves(member.value(), pointer + '/' + escapedForPointer(member.key()), leaves);
        return;
    }
    for (std::size_t i = 0; i < value.size(); ++i) collectLeaves(value[i], fmt::format("{}/{}", pointer, i), leaves);
}

/// The entries of an export; refuses one that holds the same entry twice.
std::vector<Entry> entriesOfExport(const Json& file, std::string_view source)
{
    ReadPlace place(source, "");
    {
        const ReadStep step(place, "format");
        if (!file.contains("format")) place.failMissing("the number 1");
        if (place.wholeNumber(file["format"], within(1, 1'000'000)) > documentFormat) place.failForeign(file["format"]);
    }
    const ReadStep step(place, "entries");
    const Json& list = file["entries"];
    place.requireList(list);
    std::vector<Entry> entries;
    entries.reserve(list.size());
    std::set<Id> ids;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const ReadStep item(place, i);
        entries.push_back(entryFromJson(list[i], source, fmt::format("/entries/{}", i)));
        if (!ids.insert(entries.back().id).second)
            place.fail("has the identifier of an earlier entry of the file; give each entry its own");
    }
    return entries;
}

} // namespace

Entry fromJson(const nlohmann::json& document, std::string_view source)
{
    return entryFromJson(document, source, "");
}

Entry readEntry(std::string_view text, std::string_view source)
{
    return fromJson(parseJson(text, source), source);
}

std::map<std::string, std::string> leavesOf(std::string_view canonicalBytes)
{
    std::map<std::string, std::string> leaves;
    collectLeaves(parseJson(canonicalBytes, "the sealed bytes"), "", leaves);
    return leaves;
}

std::vector<Entry> readEntries(std::string_view text, std::string_view source)
{
    const Json file = parseJson(text, source);
    if (file.is_object() && file.contains("entries")) return entriesOfExport(file, source);
    return {fromJson(file, source)};
}

std::string writeEntries(const std::vector<Entry>& entries)
{
    Json list = Json::array();
    for (const auto& entry : entries) list.push_back(toJson(entry));
    return prettyJson(Json{{"format", documentFormat}, {"entries", std::move(list)}});
}

} // namespace soundings
