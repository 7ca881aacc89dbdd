// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_entry.h"

#include "core/document/entry_fields.h"
#include "core/support/json.h"
#include "core/support/random.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace soundings::test {
namespace {

/// Texts that have broken parsers, escapers, sorters and renderers before.
constexpr std::array<std::string_view, 30> nastyTexts = {
    "plain words",
    " ",
    "\t\r\n\b\f\v",
    "\x01\x1f\x7f",
    "\"quoted\" \\ and / slashed",
    "</script><b>bold</b> & &amp;",
    "line one\nline two\r\nline three",
    "{\"format\": 2}",
    "{name} {0} %1 %s",
    "grüße, naïve façade",
    "e\u0301 and \u00e9",
    "日本語のテキスト",
    "עברית مع عربي",
    "\u202eright to left\u202c",
    "\u2066isolate\u2069",
    "👩‍👩‍👧‍👦 family",
    "🇪🇺🏳️‍🌈",
    "\U0001f600\U0010ffff",
    "\ud7ff\ue000\uffff\ufffe",
    "\ufeffbyte-order mark inside",
    "\u2028separator\u2029",
    "\u200bzero\u200dwidth",
    "\u00a0no break\u3000",
    "=SUM(A1:A9)",
    "-1e400",
    "NaN",
    "null",
    "../../etc/passwd",
    "'; DROP TABLE entry; --",
    "Ａ full width ﬁ ligature ß İ ı",
};

constexpr std::array<std::string_view, 6> unknownNames = {"zz_new", "€", "a/b~c", "", "\U0001f600", "\ufb33"};

class RandomFiller {
public:
    explicit RandomFiller(std::uint64_t seed) : m_random(seed), m_ids(seed) {}

    [[nodiscard]] Entry entry()
    {
        Entry entry;
        fillMembers(entry);
        if (const auto kind = below(16); kind == 0)
            entry.belief = Note{};
        else if (kind == 1)
            entry.belief = LonePrediction{};
        else if (kind < 4)
            entry.belief = Diagnosis{};
        else if (kind == 4)
            entry.belief = Area{};
        else if (kind == 5)
            entry.belief = Checkup{};
        else if (kind == 6)
            entry.belief = Story{};
        else if (kind == 7)
            entry.belief = Session{};
        else if (kind == 8)
            entry.belief = Engagement{};
        std::visit([this](auto& belief) { fillStruct(belief); }, entry.belief);
        fillExtra(entry.extra);
        return entry;
    }

private:
    template <typename Owner>
    struct MemberFiller {
        RandomFiller& filler;
        Owner& owner;

        template <typename Value>
        void operator()(const char* /*name*/, Value Owner::* member, const FieldRule& rule = {}) const
        {
            filler.fill(owner.*member, rule);
        }
    };

    [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_random.bits() % count); }

    template <typename T>
    void fillMembers(T& value)
    {
        MemberFiller<T> member{*this, value};
        describe(member, Type<T>{});
    }

    template <typename T>
    void fillStruct(T& value)
    {
        fillMembers(value);
        fillExtra(value.extra);
    }

    void fillExtra(Extra& extra)
    {
        if (below(8) != 0) return;
        const std::size_t count = 1 + below(3);
        for (std::size_t i = 0; i < count; ++i)
            extra[std::string(oneOf(unknownNames))] = canonicalJson(unknownValue(3));
    }

    nlohmann::json unknownValue(int depth)
    {
        switch (below(depth > 0 ? 7 : 5)) {
        case 0: return nullptr;
        case 1: return below(2) == 0;
        case 2: return number({});
        case 3: return text();
        case 4: return static_cast<std::int64_t>(m_random.bits() >> 11) - (std::int64_t{1} << 52);
        case 5: {
            auto list = nlohmann::json::array();
            for (std::size_t i = below(4); i > 0; --i) list.push_back(unknownValue(depth - 1));
            return list;
        }
        default: {
            auto object = nlohmann::json::object();
            for (std::size_t i = below(4); i > 0; --i) object[text()] = unknownValue(depth - 1);
            return object;
        }
        }
    }

    template <typename List>
    [[nodiscard]] typename List::value_type oneOf(const List& list)
    {
        return list[below(list.size())];
    }

    std::string text()
    {
        std::string joined;
        for (std::size_t i = below(3); i > 0; --i) joined += oneOf(nastyTexts);
        return joined;
    }

    double number(const FieldRule& rule)
    {
        const bool bounded = std::isfinite(rule.low) && std::isfinite(rule.high);
        if (!bounded) {
            const double magnitude = std::ldexp(m_random.uniform(), static_cast<int>(below(200)) - 100);
            return std::isfinite(rule.low) || below(2) == 0 ? magnitude : -magnitude;
        }
        switch (below(6)) {
        case 0: return rule.low;
        case 1: return rule.high;
        default: return std::clamp(rule.low + (rule.high - rule.low) * m_random.uniform(), rule.low, rule.high);
        }
    }

    void fill(std::string& value, const FieldRule& rule)
    {
        if (!rule.isId)
            value = text();
        else if (rule.required || below(3) > 0)
            value = m_ids.next();
    }

    void fill(bool& value, const FieldRule&) { value = below(2) == 0; }
    void fill(double& value, const FieldRule& rule) { value = number(rule); }
    void fill(int& value, const FieldRule&) { value = static_cast<int>(below(1000)); }

    void fill(Date& value, const FieldRule&)
    {
        constexpr int daysOfAllYears = 3652058;
        value = addDays(Date{std::chrono::year{1}, std::chrono::January, std::chrono::day{1}},
                        static_cast<int>(below(daysOfAllYears + 1)));
    }

    void fill(Instant& value, const FieldRule&)
    {
        Date date;
        fill(date, {});
        value.utcMs = std::chrono::sys_days{date}.time_since_epoch().count() * std::int64_t{86'400'000} +
                      static_cast<std::int64_t>(below(86'400'000));
        value.zone = below(2) == 0 ? "Europe/Vienna" : text();
    }

    void fill(Range& value, const FieldRule& rule)
    {
        std::array<double, 3> numbers = {number(rule), number(rule), number(rule)};
        std::sort(numbers.begin(), numbers.end());
        value.low = numbers[0];
        value.likely = numbers[1];
        value.high = numbers[2];
        fillExtra(value.extra);
    }

    void fill(SinceItem& item, const FieldRule&)
    {
        fillMembers(item);
        holdAlternative(item.what, below(std::variant_size_v<SinceWhat>));
        std::visit([this](auto& what) { fillMembers(what); }, item.what);
        fillExtra(item.extra);
    }

    template <typename... Alternatives>
    static void holdAlternative(std::variant<Alternatives...>& variant, std::size_t index)
    {
        static_cast<void>(((index-- == 0 ? (variant.template emplace<Alternatives>(), true) : false) || ...));
    }

    template <typename T>
    void fill(T& value, const FieldRule&)
    {
        if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(below(wordsOf(Type<T>{}).size()));
        else
            fillStruct(value);
    }

    template <typename T>
    void fill(std::optional<T>& value, const FieldRule& rule)
    {
        value.reset();
        if (below(2) == 0) fill(value.emplace(), rule);
    }

    template <typename T>
    void fill(std::vector<T>& values, FieldRule rule)
    {
        rule.required = rule.isId;
        values.clear();
        for (std::size_t i = below(3); i > 0; --i) fill(values.emplace_back(), rule);
    }

    Random m_random;
    SeededIds m_ids;
};

} // namespace

Entry randomEntry(std::uint64_t seed)
{
    return RandomFiller(seed).entry();
}

} // namespace soundings::test
