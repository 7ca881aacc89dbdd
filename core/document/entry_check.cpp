// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/entry_fields.h"
#include "core/support/json.h"

#include <algorithm>
#include <type_traits>
#include <vector>

namespace soundings {
namespace {

/// Tells without reading anything back whether the reader is certain to take an entry's document, by the same rules of
/// the fields. Of what cannot be said quickly, such as kept members, it is not certain. Texts are left to the writer,
/// which refuses what is not UTF-8.
class CertaintyCheck {
public:
    [[nodiscard]] bool isCertain(const Entry& entry)
    {
        check(entry, {});
        std::visit([&](const auto& belief) { check(belief, {}); }, entry.belief);
        return m_certain;
    }

private:
    void require(bool holds) { m_certain = m_certain && holds; }

    void check(const std::string& text, const FieldRule& rule)
    {
        if (rule.isId) require(acceptsId(text, rule));
    }
    void check(bool, const FieldRule&) {}
    void check(int number, const FieldRule& rule) { require(accepts(number, rule)); }
    void check(double number, const FieldRule& rule) { require(accepts(number, rule)); }
    void check(Date date, const FieldRule&)
    {
        using std::chrono::year;
        require(date.ok() && date.year() >= year{1} && date.year() <= year{9999});
    }
    void check(const Instant& instant, const FieldRule&)
    {
        constexpr std::int64_t first = -62'135'596'800'000; // of the year 1, and below of the year 10000
        constexpr std::int64_t beyond = 253'402'300'800'000;
        require(instant.utcMs >= first && instant.utcMs < beyond);
    }
    void check(const SinceItem& item, const FieldRule&)
    {
        members(item);
        std::visit([&](const auto& what) { check(what, {}); }, item.what);
    }

    template <typename T>
    void check(const std::optional<T>& value, const FieldRule& rule)
    {
        if (value) check(*value, rule);
    }

    template <typename T>
    void check(const std::vector<T>& values, FieldRule rule)
    {
        rule.required = rule.isId; // a list holds no empty identifiers
        for (const auto& value : values) check(value, rule);
        if constexpr (requires(const T& value) { value.id; }) requireDifferentIds(values);
    }

    template <typename T>
    void check(const T& value, const FieldRule& rule)
    {
        if constexpr (std::is_enum_v<T>) {
            require(static_cast<std::size_t>(value) < wordsOf(Type<T>{}).size());
        } else {
            if constexpr (std::is_same_v<T, Range>)
                require(rises(value) && accepts(value.low, rule) && accepts(value.high, rule));
            members(value);
        }
    }

    template <typename T>
    void members(const T& owner)
    {
        auto member = [&](const char* /*name*/, auto place, const FieldRule& rule = {}) { check(owner.*place, rule); };
        describe(member, Type<T>{});
        require(owner.extra.empty());
    }

    template <typename T>
    void requireDifferentIds(const std::vector<T>& values)
    {
        std::vector<std::string_view> ids;
        ids.reserve(values.size());
        for (const auto& value : values) ids.push_back(value.id);
        std::ranges::sort(ids);
        require(std::ranges::adjacent_find(ids) == ids.end());
    }

    bool m_certain = true;
};

} // namespace

std::string readableDocumentBytes(const Entry& entry)
{
    std::string bytes = documentBytes(entry);
    const bool certain = bytes.size() <= JsonLimits{}.maxBytes && CertaintyCheck().isCertain(entry);
    if (!certain) (void)readEntry(bytes, entry.title.empty() ? entry.id : entry.title);
    return bytes;
}

} // namespace soundings
