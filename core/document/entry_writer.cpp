// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/entry_fields.h"
#include "core/document/entry_json.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/json_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <concepts>
#include <type_traits>

namespace soundings {
namespace {

/// What a document leaves out where it is also the default: nothing at all, a blank text, "false".
template <typename T>
bool saysNothing(const T& value)
{
    if constexpr (requires { value.has_value(); })
        return !value.has_value();
    else if constexpr (requires { value.empty(); })
        return value.empty();
    else if constexpr (std::is_same_v<T, bool>)
        return !value;
    else
        return false;
}

/// Writes the canonical bytes straight from the values, without building a JSON value first: this is what every
/// keystroke's save does.
class EntryWriter {
public:
    enum class Part { All, Belief };

    void entry(const Entry& entry, Part part)
    {
        static const Entry defaults;
        const Object object = open();
        member("format", [&] { value(documentFormat); });
        member("kind", [&] { word(wordsOf(Type<Belief>{})[entry.belief.index()]); });
        member("belief", [&] { std::visit([&](const auto& belief) { value(belief); }, entry.belief); });
        m_withoutSince = part == Part::Belief;
        members(entry, defaults);
        putBack(entry.extra, object);
        close(object);
    }

    /// One item of `since` with the entry that it belongs to, as it is sealed.
    void sealedSince(const Id& entry, const SinceItem& item)
    {
        const Object object = open();
        member("format", [&] { value(documentFormat); });
        member("entry", [&] { value(entry); });
        member("item", [&] { value(item); });
        close(object);
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    /// Members are written as they come and put in order when their object closes.
    struct Member {
        std::string_view name;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    struct Object {
        std::size_t firstMember = 0;
        std::size_t begin = 0;
    };

    template <typename Owner>
    class MemberWriter {
    public:
        MemberWriter(EntryWriter& writer, const Owner& owner, const Owner& defaults)
            : m_writer(writer), m_owner(owner), m_defaults(defaults)
        {
        }
        template <typename Value>
        void operator()(const char* name, Value Owner::* member, const FieldRule& = {}) const
        {
            const Value& value = m_owner.*member;
            const Value& byDefault = m_defaults.*member;
            if constexpr (std::is_same_v<Value, std::vector<SinceItem>>) {
                if (m_writer.m_withoutSince) return;
            }
            if (saysNothing(value) && value == byDefault) return;
            if constexpr (requires { value.extra; }) // read in place, so the owner's defaults count
                m_writer.memberStruct(name, value, byDefault);
            else
                m_writer.member(name, [&] { m_writer.value(value); });
        }

    private:
        EntryWriter& m_writer;
        const Owner& m_owner;
        const Owner& m_defaults;
    };

    [[nodiscard]] Object open() const { return {m_members.size(), m_out.size()}; }

    void close(const Object& object)
    {
        const auto first = m_members.begin() + static_cast<std::ptrdiff_t>(object.firstMember);
        std::sort(first, m_members.end(),
                  [](const Member& a, const Member& b) { return precedesInUtf16(a.name, b.name); });
        m_ordered = "{";
        for (auto member = first; member != m_members.end(); ++member) {
            if (member != first) m_ordered += ',';
            m_ordered.append(m_out, member->begin, member->end - member->begin);
        }
        m_ordered += '}';
        m_out.replace(object.begin, std::string::npos, m_ordered);
        m_members.erase(first, m_members.end());
    }

    template <typename Write>
    void member(std::string_view name, const Write& write)
    {
        const std::size_t begin = m_out.size();
        appendJsonText(m_out, name);
        m_out += ':';
        write();
        m_members.push_back({name, begin, m_out.size()});
    }

    template <typename T>
    void memberStruct(std::string_view name, const T& value, const T& defaults)
    {
        const std::size_t begin = m_out.size();
        member(name, [&] { structure(value, defaults); });
        const bool isEmpty = m_out.ends_with(":{}");
        if (!isEmpty || !(value == defaults)) return;
        m_out.resize(begin);
        m_members.pop_back();
    }

    template <typename T>
    void members(const T& value, const T& defaults)
    {
        MemberWriter<T> member(*this, value, defaults);
        describe(member, Type<T>{});
    }

    /// Puts unknown members back; one that has become known since is the known one's.
    void putBack(const Extra& extra, const Object& object)
    {
        for (const auto& [name, text] : extra) {
            const auto first = m_members.begin() + static_cast<std::ptrdiff_t>(object.firstMember);
            if (std::any_of(first, m_members.end(), [&](const Member& known) { return known.name == name; })) continue;
            member(name, [&] { m_out += canonicalJson(parseJson(text, "a kept member")); });
        }
    }

    template <typename T>
    void structure(const T& value, const T& defaults)
    {
        const Object object = open();
        members(value, defaults);
        putBack(value.extra, object);
        close(object);
    }

    void word(std::string_view text) { appendJsonText(m_out, text); }
    void value(const std::string& text) { appendJsonText(m_out, text); }
    void value(bool yes) { m_out += yes ? "true" : "false"; }
    void value(int number) { appendJsonNumber(m_out, number); }
    void value(double number) { appendJsonNumber(m_out, number); }
    void value(Date date) { word(toIso(date)); }

    void value(const Instant& instant)
    {
        const Object object = open();
        member("utc", [&] { word(toIso(instant)); });
        member("zone", [&] { value(instant.zone); });
        close(object);
    }

    void value(const SinceItem& item)
    {
        static const SinceItem defaults;
        const Object object = open();
        member("type", [&] { word(wordsOf(Type<SinceWhat>{})[item.what.index()]); });
        members(item, defaults);
        std::visit(
            [&]<typename What>(const What& what) {
                static const What whatByDefault;
                members(what, whatByDefault);
                putBack(what.extra, object);
            },
            item.what);
        putBack(item.extra, object);
        close(object);
    }

    template <typename T>
    void value(const T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            const auto words = wordsOf(Type<T>{});
            const auto index = static_cast<std::size_t>(value);
            if (index >= words.size())
                throw Error(ErrorKind::Input, fmt::format("A choice that is none of “{}” cannot be written; make "
                                                          "that choice again.",
                                                          fmt::join(words, "”, “")));
            word(words[index]);
        } else {
            static const T defaults;
            structure(value, defaults);
        }
    }

    template <typename T>
    void value(const std::optional<T>& value)
    {
        if (value)
            this->value(*value);
        else
            m_out += "null";
    }

    template <typename T>
    void value(const std::vector<T>& values)
    {
        m_out += '[';
        for (const auto& item : values) {
            value(item);
            m_out += ',';
        }
        if (values.empty())
            m_out += ']';
        else
            m_out.back() = ']';
    }

    std::string m_out;
    std::string m_ordered;
    std::vector<Member> m_members; ///< of all objects that are open
    bool m_withoutSince = false;
};

} // namespace

std::string documentBytes(const Entry& entry)
{
    EntryWriter writer;
    writer.entry(entry, EntryWriter::Part::All);
    return writer.take();
}

std::string beliefBytes(const Entry& entry)
{
    EntryWriter writer;
    writer.entry(entry, EntryWriter::Part::Belief);
    return writer.take();
}

std::string sinceBytes(const Id& entry, const SinceItem& item)
{
    EntryWriter writer;
    writer.sealedSince(entry, item);
    return writer.take();
}

nlohmann::json toJson(const Entry& entry)
{
    return parseJson(documentBytes(entry), entry.title);
}

} // namespace soundings
