// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/salvage.h"

#include "core/document/document.h"
#include "core/document/entry_json.h"
#include "core/document/read_place.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace soundings {
namespace {

using Json = nlohmann::json;

constexpr std::size_t shownOfValue = 80;

std::string named(const std::string& place, const Json& value)
{
    return fmt::format("{} {}", place, withVisibleControls(shortened(canonicalJson(value), shownOfValue)));
}

/// Takes out what stands at `pointer`, or, where something is missing there, what misses it. False where that is all.
bool takeOut(Json& document, std::string pointer, const std::string& place, std::vector<std::string>& leftOut)
{
    if (!document.contains(Json::json_pointer(pointer))) pointer.erase(pointer.rfind('/'));
    if (pointer.empty()) return false;
    const Json::json_pointer at(pointer);
    leftOut.push_back(named(place + pointer, document.at(at)));
    Json& owner = document.at(at.parent_pointer());
    if (owner.is_array())
        owner.erase(std::stoul(at.back()));
    else
        owner.erase(at.back());
    return true;
}

/// Each round leaves out one more value, so that it ends.
std::optional<Entry> salvaged(Json document, std::string_view source, const std::string& place,
                              std::vector<std::string>& leftOut)
{
    for (;;) {
        try {
            return entryFromJson(document, source, "");
        } catch (const ReadRefusal& refusal) {
            if (takeOut(document, refusal.pointer(), place, leftOut)) continue;
            leftOut.push_back(named(place, document));
            return std::nullopt;
        }
    }
}

} // namespace

Salvage salvageEntries(std::string_view text, std::string_view source)
{
    Json file = parseJson(text, source);
    const bool isExport = file.is_object() && file.contains("entries") && file["entries"].is_array();
    Salvage salvage;
    if (!isExport) {
        if (auto entry = salvaged(std::move(file), source, "", salvage.leftOut))
            salvage.entries.push_back(std::move(*entry));
        return salvage;
    }
    auto& list = file["entries"];
    for (std::size_t i = 0; i < list.size(); ++i)
        if (auto entry = salvaged(std::move(list[i]), source, fmt::format("/entries/{}", i), salvage.leftOut))
            salvage.entries.push_back(std::move(*entry));
    return salvage;
}

std::string writeWhatCanBeWritten(const std::vector<Entry>& entries)
{
    Json list = Json::array();
    for (const auto& entry : entries) {
        try {
            list.push_back(toJson(entry));
        } catch (const Error&) {
            // The caller is writing what it can because the journal cannot; the others must not suffer.
        }
    }
    return prettyJson(Json{{"format", documentFormat}, {"entries", std::move(list)}});
}

} // namespace soundings
