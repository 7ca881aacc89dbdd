// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/entry_fields.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace soundings::test {

/// Somebody who edits entries at random: each edit writes, adds, moves, takes out or changes one thing somewhere in what is
/// frozen by a seal, found by the description of the documents, so that no member is left out. Texts are words that nobody
/// else writes: a name and a number. The same seed gives the same edits.
class RandomEdits {
public:
    RandomEdits(std::uint64_t seed, std::string name) : m_random(seed), m_ids(seed * 977 + 5), m_name(std::move(name))
    {
    }

    void edit(Entry& entry)
    {
        m_edits.clear();
        find(entry.title, {});
        std::visit([this](auto& belief) { findIn(belief); }, entry.belief);
        m_edits[below(m_edits.size())]();
    }

private:
    template <typename Owner>
    struct MemberOf {
        RandomEdits& edits;
        Owner& owner;
        bool fresh; ///< to be filled, not to be edited

        template <typename Value>
        void operator()(const char* /*name*/, Value Owner::* member, const FieldRule& rule = {}) const
        {
            if (fresh)
                edits.fill(owner.*member, rule);
            else
                edits.find(owner.*member, rule);
        }
    };

    std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random); }
    std::string word() { return m_name + std::to_string(++m_words) + "x" + std::string(below(4), 'y'); }
    double number(const FieldRule& rule)
    {
        const double low = std::isfinite(rule.low) ? rule.low : 0;
        const double high = std::isfinite(rule.high) ? rule.high : low + 100;
        return low + (high - low) * double(below(1000)) / 1000;
    }

    template <typename T>
    void findIn(T& value)
    {
        MemberOf<T> member{*this, value, false};
        describe(member, Type<T>{});
    }
    template <typename T>
    void fillIn(T& value)
    {
        MemberOf<T> member{*this, value, true};
        describe(member, Type<T>{});
    }

    void find(std::string& value, const FieldRule& rule)
    {
        if (!rule.isId) m_edits.push_back([this, &value] { value = word(); });
    }
    void find(bool& value, const FieldRule&)
    {
        m_edits.push_back([&value] { value = !value; });
    }
    void find(int&, const FieldRule&) {}
    void find(double& value, const FieldRule& rule)
    {
        m_edits.push_back([this, &value, rule] { value = number(rule); });
    }
    void find(Date& value, const FieldRule&)
    {
        m_edits.push_back([this, &value] { value = parseDate("2026-0" + std::to_string(1 + below(9)) + "-11"); });
    }
    void find(Instant& value, const FieldRule&)
    {
        m_edits.push_back([this, &value] { value.utcMs = 1'772'442'000'000 + std::int64_t(below(1'000'000)); });
    }
    void find(Range& value, const FieldRule& rule)
    {
        m_edits.push_back([this, &value, rule] { fill(value, rule); });
    }
    template <typename T>
    void find(T& value, const FieldRule&)
    {
        if constexpr (std::is_enum_v<T>)
            m_edits.push_back([this, &value] { value = static_cast<T>(below(wordsOf(Type<T>{}).size())); });
        else
            findIn(value);
    }
    template <typename T>
    void find(std::optional<T>& value, const FieldRule& rule)
    {
        m_edits.push_back([this, &value, rule] {
            if (value && below(3) == 0)
                value.reset();
            else
                fill(value.emplace(), rule);
        });
        if constexpr (std::is_class_v<T>)
            if (value) find(*value, rule);
    }
    template <typename T>
    void find(std::vector<T>& values, const FieldRule& rule)
    {
        FieldRule each = rule;
        each.required = rule.isId;
        for (int more = 0; more < 2; ++more)
            m_edits.push_back([this, &values, each] {
                T added{};
                fill(added, each);
                values.insert(values.begin() + std::ptrdiff_t(below(values.size() + 1)), std::move(added));
            });
        if (values.empty()) return;
        m_edits.push_back([this, &values] { values.erase(values.begin() + std::ptrdiff_t(below(values.size()))); });
        if (values.size() > 1)
            m_edits.push_back(
                [this, &values] { std::swap(values[below(values.size())], values[below(values.size())]); });
        for (T& value : values) find(value, rule);
    }

    void fill(std::string& value, const FieldRule& rule)
    {
        if (!rule.isId)
            value = word();
        else if (rule.required)
            value = m_ids.next();
    }
    void fill(bool& value, const FieldRule&) { value = below(2) == 0; }
    void fill(int&, const FieldRule&) {}
    void fill(double& value, const FieldRule& rule) { value = number(rule); }
    void fill(Date& value, const FieldRule&) { value = parseDate("2026-0" + std::to_string(1 + below(9)) + "-12"); }
    void fill(Instant& value, const FieldRule&) { value = {1'772'442'000'000 + std::int64_t(below(1'000'000)), "UTC"}; }
    void fill(Range& value, const FieldRule& rule)
    {
        double numbers[]{number(rule), number(rule), number(rule)};
        std::ranges::sort(numbers);
        value = {numbers[0], numbers[1], numbers[2], {}};
    }
    template <typename T>
    void fill(T& value, const FieldRule&)
    {
        if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(below(wordsOf(Type<T>{}).size()));
        else
            fillIn(value);
    }
    template <typename T>
    void fill(std::optional<T>& value, const FieldRule& rule)
    {
        if (below(2) == 0) fill(value.emplace(), rule);
    }
    template <typename T>
    void fill(std::vector<T>& values, const FieldRule& rule)
    {
        FieldRule each = rule;
        each.required = rule.isId;
        for (std::size_t i = below(3); i > 0; --i) fill(values.emplace_back(), each);
    }

    std::mt19937_64 m_random;
    SeededIds m_ids;
    std::string m_name;
    int m_words = 0;
    std::vector<std::function<void()>> m_edits;
};

} // namespace soundings::test
