// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/entry_fields.h"
#include "core/document/entry_json.h"
#include "core/document/read_place.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

namespace soundings {
namespace {

using Json = nlohmann::json;

template <typename T>
concept HasId = requires(const T& value) {
    { value.id } -> std::convertible_to<Id>;
};

using Names = std::set<std::string, std::less<>>;

/// The names of the members that a struct knows.
template <typename T>
const Names& knownNames()
{
    static const Names names = [] {
        Names found;
        auto collect = [&found](const char* name, auto /*member*/, const FieldRule& = {}) { found.insert(name); };
        describe(collect, Type<T>{});
        return found;
    }();
    return names;
}

template <typename T>
std::string quotedWords(Type<T> type)
{
    std::string quoted;
    for (const auto word : wordsOf(type)) quoted += fmt::format("{}\"{}\"", quoted.empty() ? "" : ", ", word);
    return "one of " + quoted;
}

/// The place of a word in `wordsOf(type)`, or its size where it is not among them.
template <typename T>
std::size_t wordIndex(std::string_view word, Type<T> type)
{
    const auto words = wordsOf(type);
    return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

class EntryReader {
public:
    EntryReader(std::string_view source, std::string pointer) : m_place(source, std::move(pointer)) {}

    [[nodiscard]] Entry entry(const Json& json)
    {
        m_place.requireObject(json);
        readFormat(json);
        Entry entry;
        chooseAlternative(json, "kind", entry.belief);
        readMembers(json, entry);
        keepUnknown(json, entry.extra, knownNames<Entry>(), {"format", "kind", "belief"});
        const ReadStep step(m_place, "belief");
        if (!json.contains("belief")) m_place.failMissing("an object");
        std::visit([&](auto& belief) { readStruct(json["belief"], belief, {}); }, entry.belief);
        return entry;
    }

private:
    /// Reads one member where it is present.
    template <typename Owner>
    class MemberReader {
    public:
        MemberReader(EntryReader& reader, const Json& json, Owner& owner)
            : m_reader(reader), m_json(json), m_owner(owner)
        {
        }
        template <typename Value>
        void operator()(const char* name, Value Owner::* member, const FieldRule& rule = {}) const
        {
            const ReadStep step(m_reader.m_place, name);
            const auto found = m_json.find(name);
            if (found != m_json.end())
                m_reader.read(*found, m_owner.*member, rule);
            else if (rule.required)
                m_reader.m_place.failMissing(expectation(Type<Value>{}, rule));
        }

    private:
        EntryReader& m_reader;
        const Json& m_json;
        Owner& m_owner;
    };

    template <typename Value>
    static std::string expectation(Type<Value> type, const FieldRule& rule)
    {
        if constexpr (std::is_enum_v<Value>)
            return quotedWords(type);
        else if constexpr (std::is_same_v<Value, Instant>)
            return "an object with \"utc\" and \"zone\"";
        else if constexpr (std::is_arithmetic_v<Value>)
            return "a number";
        else
            return rule.isId ? "an identifier (a UUID in lower case)" : "text in double quotes";
    }

    void readFormat(const Json& json)
    {
        const ReadStep step(m_place, "format");
        if (!json.contains("format")) m_place.failMissing("the number 1");
        const int format = m_place.wholeNumber(json["format"], within(1, 1'000'000));
        if (format > documentFormat) m_place.failForeign(json["format"]);
    }

    /// Makes the variant hold the alternative whose word stands in the member `name`.
    template <typename... Alternatives>
    void chooseAlternative(const Json& json, const char* name, std::variant<Alternatives...>& chosen)
    {
        const ReadStep step(m_place, name);
        constexpr Type<std::variant<Alternatives...>> type;
        if (!json.contains(name)) m_place.failMissing(quotedWords(type));
        std::size_t index = wordIndex(m_place.text(json[name]), type);
        if (index == sizeof...(Alternatives)) m_place.failForeign(json[name]);
        (void)((index-- == 0 ? (chosen.template emplace<Alternatives>(), true) : false) || ...);
    }

    template <typename T>
    void readMembers(const Json& json, T& value)
    {
        MemberReader<T> member(*this, json, value);
        describe(member, Type<T>{});
    }

    template <typename T>
    void readStruct(const Json& json, T& value, const FieldRule& rule)
    {
        m_place.requireObject(json);
        if constexpr (std::is_same_v<T, Range>) return readRange(json, value, rule);
        readMembers(json, value);
        keepUnknown(json, value.extra, knownNames<T>(), {});
    }

    void readRange(const Json& json, Range& range, const FieldRule& rule)
    {
        readMembers(json, range);
        keepUnknown(json, range.extra, knownNames<Range>(), {});
        if (!rises(range))
            m_place.fail(fmt::format("is a range upside down: low {}, likely {}, high {} must rise in this order",
                                     range.low, range.likely, range.high));
        if (!accepts(range.low, rule) || !accepts(range.high, rule))
            m_place.fail(fmt::format("must lie within {} to {}, but reaches from {} to {}", rule.low, rule.high,
                                     range.low, range.high));
    }

    void keepUnknown(const Json& json, Extra& extra, const Names& known,
                     std::initializer_list<std::string_view> alsoKnown)
    {
        for (const auto& member : json.items()) {
            const bool isKnown = known.contains(member.key()) ||
                                 std::find(alsoKnown.begin(), alsoKnown.end(), member.key()) != alsoKnown.end();
            if (!isKnown) extra.emplace(member.key(), canonicalJson(member.value()));
        }
    }

    void read(const Json& json, std::string& value, const FieldRule& rule)
    {
        value = rule.isId ? m_place.id(json, rule) : m_place.text(json);
    }
    void read(const Json& json, bool& value, const FieldRule&) { value = m_place.yesOrNo(json); }
    void read(const Json& json, int& value, const FieldRule& rule) { value = m_place.wholeNumber(json, rule); }
    void read(const Json& json, double& value, const FieldRule& rule) { value = m_place.number(json, rule); }

    void read(const Json& json, Date& value, const FieldRule&)
    {
        try {
            value = parseDate(m_place.text(json));
        } catch (const Error&) {
            m_place.failExpected("a date of the calendar such as 2026-02-28", json);
        }
    }

    void read(const Json& json, Instant& value, const FieldRule&)
    {
        m_place.requireObject(json);
        for (const auto& member : json.items())
            if (member.key() != "utc" && member.key() != "zone") m_place.fail("may hold only \"utc\" and \"zone\"");
        const auto zone = json.find("zone");
        {
            const ReadStep step(m_place, "zone");
            if (zone != json.end()) value.zone = m_place.text(*zone);
        }
        const ReadStep step(m_place, "utc");
        constexpr std::string_view expected = "a moment in UTC such as 2026-02-28T09:30:00.000Z";
        if (!json.contains("utc")) m_place.failMissing(expected);
        try {
            value = parseInstant(m_place.text(json["utc"]), value.zone);
        } catch (const Error&) {
            m_place.failExpected(expected, json["utc"]);
        }
    }

    void read(const Json& json, SinceItem& item, const FieldRule&)
    {
        m_place.requireObject(json);
        chooseAlternative(json, "type", item.what);
        readMembers(json, item);
        std::visit(
            [&]<typename What>(What& what) {
                readMembers(json, what);
                Names known = knownNames<What>();
                known.insert(knownNames<SinceItem>().begin(), knownNames<SinceItem>().end());
                keepUnknown(json, item.extra, known, {"type"});
            },
            item.what);
    }

    template <typename T>
    void read(const Json& json, T& value, const FieldRule& rule)
    {
        if constexpr (std::is_enum_v<T>) {
            const std::size_t index =
                json.is_string() ? wordIndex(json.get_ref<const std::string&>(), Type<T>{}) : wordsOf(Type<T>{}).size();
            if (index == wordsOf(Type<T>{}).size()) m_place.failExpected(quotedWords(Type<T>{}), json);
            value = static_cast<T>(index);
        } else {
            readStruct(json, value, rule);
        }
    }

    template <typename T>
    void read(const Json& json, std::optional<T>& value, const FieldRule& rule)
    {
        value.emplace();
        read(json, *value, rule);
    }

    template <typename T>
    void read(const Json& json, std::vector<T>& values, const FieldRule& rule)
    {
        m_place.requireList(json);
        values.clear();
        values.reserve(json.size());
        FieldRule itemRule = rule;
        itemRule.required = rule.isId; // a list holds no empty identifiers
        std::set<Id> ids;
        for (std::size_t i = 0; i < json.size(); ++i) {
            const ReadStep step(m_place, i);
            read(json[i], values.emplace_back(), itemRule);
            if constexpr (HasId<T>) {
                if (!ids.insert(values.back().id).second)
                    m_place.fail("has the identifier of an earlier item of its list; give each item its own");
            }
        }
    }

    ReadPlace m_place;
};

} // namespace

Entry entryFromJson(const nlohmann::json& document, std::string_view source, std::string pointer)
{
    return EntryReader(source, std::move(pointer)).entry(document);
}

} // namespace soundings
