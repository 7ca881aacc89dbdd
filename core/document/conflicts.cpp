// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/conflicts.h"

#include "core/document/document.h"
#include "core/document/place.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace soundings {
namespace {

using Json = nlohmann::json;

/// "whatHappened", "do_nothing" -> "what happened", "do nothing".
std::string spacedWords(const std::string& name)
{
    std::string words;
    for (const char c : name) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital) words += ' ';
        words += capital ? static_cast<char>(c - 'A' + 'a') : c == '_' ? ' ' : c;
    }
    return words;
}

/// What people know an item by.
std::string spokenNameOf(const Json& item)
{
    if (item.is_object())
        for (const char* member : {"title", "text", "statement", "name", "person", "function", "question"})
            if (const auto at = item.find(member); at != item.end() && at->is_string() && !at->empty())
                return at->get<std::string>();
    return {};
}

std::string whereIn(const Json& document, const std::string& place)
{
    std::string words;
    std::string at;
    for (const std::string& step : stepsOf(place)) {
        const Json* const owner = valueAt(document, at);
        at = placeWithin(at, step);
        if (step == "belief" && words.empty()) continue;
        std::string word = spacedWords(step);
        if (owner != nullptr && owner->is_array()) {
            const Json* const item = valueAt(document, at);
            const std::string name = item != nullptr ? spokenNameOf(*item) : std::string();
            word = !name.empty() ? name : item != nullptr ? "one of them" : "one that is gone";
        }
        words += (words.empty() ? "" : ": ") + word;
    }
    return words.empty() ? "everything" : words;
}

/// Whether a text there is somebody's sentence, not a word of the form, a date, an id or a name.
bool isFreeText(const std::string& place)
{
    static constexpr std::array<std::string_view, 30> names = {
        "text",   "why",    "because",  "aim",    "context",       "known",       "unknown",   "evidence",
        "word",   "reason", "note",     "notes",  "whatHappened",  "headline",    "statement", "wouldChangeTheirMind",
        "issue",  "myPart", "thinkNow", "answer", "stupidBecause", "question",    "proposal",  "worthIt",
        "taking", "aims",   "unseen",   "what",   "argument",      "introduction"};
    const auto steps = stepsOf(place);
    return !steps.empty() && std::ranges::find(names, steps.back()) != names.end();
}

std::string valueInWords(const Json* value)
{
    if (value == nullptr) return {};
    return value->is_string() ? value->get<std::string>() : prettyJson(*value);
}

std::optional<Json> parsedOther(const std::string& other)
{
    return other.empty() ? std::nullopt : std::optional(parseJson(other, "a value in conflict"));
}

class Difference {
public:
    Difference(const Json& one, const Json& other, const Json* base) : m_one(one), m_other(other), m_base(base) {}

    void walk(const Json& value, const std::string& place)
    {
        const std::string key = keyOfList(value);
        if (value.is_object()) {
            for (const auto& member : value.items())
                if (member.key() != "nonce") walk(member.value(), placeWithin(place, member.key())); // nobody's words
        } else if (!key.empty()) {
            for (const Json& item : value) walk(item, placeWithin(place, nameOfItem(item, key)));
        } else if (!stands(&m_other, place, value) && !stands(m_base, place, value)) {
            m_texts.push_back({whereIn(m_one, place), valueInWords(&value)});
        }
    }
    [[nodiscard]] std::vector<PlacedText> take() { return std::move(m_texts); }

private:
    static bool stands(const Json* document, const std::string& place, const Json& value)
    {
        const Json* const there = document != nullptr ? valueAt(*document, place) : nullptr;
        return there != nullptr && *there == value;
    }

    const Json& m_one;
    const Json& m_other;
    const Json* m_base;
    std::vector<PlacedText> m_texts;
};

void dropOther(Entry& entry, const Choosing& choosing)
{
    auto& others = entry.conflicts.at(choosing.conflict).others;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(choosing.other));
    if (others.empty()) entry.conflicts.erase(entry.conflicts.begin() + static_cast<std::ptrdiff_t>(choosing.conflict));
}

} // namespace

std::vector<Choosing> choosingsOf(const Entry& entry)
{
    std::vector<Choosing> choosings;
    if (entry.conflicts.empty()) return choosings;
    const Json document = toJson(entry);
    for (std::size_t i = 0; i < entry.conflicts.size(); ++i) {
        const Conflict& conflict = entry.conflicts[i];
        const Json* const stands = valueAt(document, conflict.place);
        for (std::size_t k = 0; k < conflict.others.size(); ++k) {
            const auto other = parsedOther(conflict.others[k]);
            const bool texts = stands != nullptr && stands->is_string() && other && other->is_string();
            choosings.push_back({i, k, whereIn(document, conflict.place),
                                 conflict.place.empty() ? entry.title : valueInWords(stands),
                                 valueInWords(other ? &*other : nullptr), texts && isFreeText(conflict.place)});
        }
    }
    return choosings;
}

WhoseValue whoseIs(const Entry& entry, const Choosing& choosing, const Entry& before)
{
    const Conflict& conflict = entry.conflicts.at(choosing.conflict);
    const Json document = toJson(entry);
    const Json earlier = toJson(before);
    const auto textAt = [&](const Json& of) {
        const Json* const value = valueAt(of, conflict.place);
        return value != nullptr ? canonicalJson(*value) : std::string();
    };
    const std::string mine = textAt(earlier);
    if (mine == conflict.others.at(choosing.other)) return WhoseValue::OtherMine;
    return mine == textAt(document) ? WhoseValue::StandsMine : WhoseValue::Unknown;
}

std::vector<PlacedText> onlyIn(const Entry& one, const Entry& other, const Entry* base)
{
    const Json first = toJson(one);
    const Json second = toJson(other);
    const std::optional<Json> before = base != nullptr ? std::optional(toJson(*base)) : std::nullopt;
    Difference difference(first, second, before ? &*before : nullptr);
    difference.walk(first["title"], "/title");
    difference.walk(first["belief"], "/belief");
    return difference.take();
}

Entry settled(const Entry& entry, const Choosing& choosing, Settle how)
{
    Entry result = entry;
    dropOther(result, choosing);
    if (how == Settle::Keep) return result;
    const Conflict& conflict = entry.conflicts.at(choosing.conflict);
    const auto other = parsedOther(conflict.others.at(choosing.other));
    Json document = toJson(result);
    const Json* const stands = valueAt(document, conflict.place);
    std::optional<Json> value = other;
    if (how == Settle::KeepBoth) {
        if (!choosing.bothFit || stands == nullptr) throw Error(ErrorKind::Input, "Only texts can stand both.");
        value = stands->get<std::string>() + "\n\n" + other->get<std::string>();
    }
    const Json open = document.contains("conflicts") ? document["conflicts"] : Json();
    if (!putAt(document, conflict.place, value ? &*value : nullptr))
        throw Error(ErrorKind::Input,
                    fmt::format("What “{}” belongs to is gone, so nothing can be put there; keep what "
                                "stands, and write it where it belongs now.",
                                choosing.where));
    if (conflict.place.empty() && !open.is_null()) document["conflicts"] = open;
    return fromJson(document, entry.title);
}

} // namespace soundings
