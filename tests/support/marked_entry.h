// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/entry_fields.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

namespace soundings::test {

/// Fills entries so that every text in them is a word that stands nowhere else, members that a later version may know among
/// them: by the description of the documents, so that no member is left out, also none that is added tomorrow.
class Marking {
public:
    /// `dressing` follows each word, to make it hostile.
    explicit Marking(std::string dressing = {}) : m_dressing(std::move(dressing)) {}

    template <typename Kind>
    [[nodiscard]] Entry entry()
    {
        Entry entry;
        entry.id = m_ids.next();
        entry.created = {1'795'000'000'000, "UTC"};
        entry.title = word();
        Kind kind;
        fill(kind, {});
        entry.belief = std::move(kind);
        return entry;
    }
    [[nodiscard]] SeededIds& ids() { return m_ids; }

private:
    template <typename Owner>
    struct MemberOf {
        Marking& marking;
        Owner& owner;

        template <typename Value>
        void operator()(const char* /*name*/, Value Owner::* member, const FieldRule& rule = {}) const
        {
            marking.fill(owner.*member, rule);
        }
    };

    std::string word()
    {
        std::string number = std::to_string(++m_words);
        return "marzipan" + std::string(4 - number.size(), '0') + number + "q" + m_dressing;
    }
    void fill(std::string& value, const FieldRule& rule)
    {
        if (!rule.isId)
            value = word();
        else if (rule.required)
            value = m_ids.next();
    }
    void fill(bool& value, const FieldRule&) { value = false; }
    void fill(int&, const FieldRule&) {}
    void fill(double& value, const FieldRule& rule)
    {
        value = std::isfinite(rule.high) ? (std::max(rule.low, 0.0) + rule.high) / 2 : 7;
    }
    void fill(Date& value, const FieldRule&) { value = parseDate("2026-11-20"); }
    void fill(Instant& value, const FieldRule&) { value = {1'795'000'000'000, "UTC"}; }
    void fill(Range& value, const FieldRule& rule)
    {
        double middle = 0;
        fill(middle, rule);
        value = {middle, middle, middle, {}};
    }
    template <typename T>
    void fill(T& value, const FieldRule&)
    {
        if constexpr (!std::is_enum_v<T>) {
            MemberOf<T> member{*this, value};
            describe(member, Type<T>{});
            value.extra["zz_later"] = canonicalJson(word());
        }
    }
    template <typename T>
    void fill(std::optional<T>& value, const FieldRule& rule)
    {
        fill(value.emplace(), rule);
    }
    template <typename T>
    void fill(std::vector<T>& values, const FieldRule& rule)
    {
        FieldRule each = rule;
        each.required = rule.isId;
        for (int i = 0; i < 3; ++i) fill(values.emplace_back(), each);
    }

    SeededIds m_ids{5};
    std::string m_dressing;
    int m_words = 0;
};

/// Every word of an entry that `Marking` filled, and where it stands in the document: "/belief/rounds/0/first/*/text". Of
/// lists only that of rounds is told apart, because what of them may be seen depends on each.
inline std::map<std::string, std::string> markedPlaces(const Entry& entry)
{
    std::map<std::string, std::string> places;
    const auto walk = [&](const auto& self, const nlohmann::json& value, const std::string& place) -> void {
        if (value.is_object()) {
            for (const auto& member : value.items()) self(self, member.value(), place + "/" + member.key());
        } else if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                self(self, value[i], place + "/" + (place == "/belief/rounds" ? std::to_string(i) : "*"));
        } else if (value.is_string() && value.get_ref<const std::string&>().starts_with("marzipan")) {
            places[value.get<std::string>()] = place;
        }
    };
    walk(walk, toJson(entry), "");
    return places;
}

/// The places of an entry whose words stand in a text, whatever their case.
inline std::set<std::string> placesIn(std::string text, const Entry& entry)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    std::set<std::string> found;
    for (const auto& [word, place] : markedPlaces(entry))
        if (text.find(word) != std::string::npos) found.insert(place);
    return found;
}

/// A session with three rounds: one that runs, one whose second turn runs, one that is over; everyone has answered in each.
inline Entry markedSession(Marking& marking)
{
    Entry entry = marking.entry<Session>();
    Session& session = *entry.session();
    for (SessionRound& round : session.rounds) {
        for (auto* answers : {&round.first, &round.second})
            for (std::size_t i = 0; i < answers->size(); ++i) {
                (*answers)[i].participant = session.participants[i].id;
                (*answers)[i].choice = round.choices[i].id;
            }
        round.kind = RoundKind::Text;
    }
    session.rounds[0].revealed.reset();
    session.rounds[0].revealedAgain.reset();
    session.rounds[1].revealedAgain.reset();
    return entry;
}

} // namespace soundings::test
