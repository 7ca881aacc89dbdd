// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/weight_reduction.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double equal = 1e-12;

/// Each weight as a multiple of its root's, roots with or without a value.
class Ties {
public:
    explicit Ties(std::size_t criteria) : m_root(criteria), m_scale(criteria, 1.0), m_value(criteria)
    {
        for (std::size_t j = 0; j < criteria; ++j) m_root[j] = j;
    }

    void pin(std::size_t criterion, double value)
    {
        m_value[m_root[criterion]] = value / m_scale[criterion];
        m_any = true;
    }

    /// w_a = ratio * w_b.
    void tie(std::size_t a, std::size_t b, double ratio)
    {
        const std::size_t from = m_root[a];
        const std::size_t to = m_root[b];
        if (from == to) return;
        const double scale = ratio * m_scale[b] / m_scale[a];
        if (m_value[from]) m_value[to] = *m_value[from] / scale;
        for (std::size_t j = 0; j < m_root.size(); ++j) {
            if (m_root[j] != from) continue;
            m_root[j] = to;
            m_scale[j] *= scale;
        }
        m_any = true;
    }

    [[nodiscard]] std::optional<WeightReduction> reduction() const
    {
        if (!m_any) return std::nullopt;
        const std::size_t criteria = m_root.size();
        WeightReduction result{.variables = 0,
                               .variable = std::vector<std::optional<std::size_t>>(criteria),
                               .share = std::vector<double>(criteria),
                               .constant = std::vector<double>(criteria)};
        double mass = 1;
        std::vector<double> total(criteria);
        for (std::size_t j = 0; j < criteria; ++j) {
            const auto& value = m_value[m_root[j]];
            result.constant[j] = value ? *value * m_scale[j] : 0;
            mass -= result.constant[j];
            if (!value) total[m_root[j]] += m_scale[j];
        }
        if (mass <= equal) return result;
        std::vector<std::optional<std::size_t>> numbers(criteria);
        for (std::size_t j = 0; j < criteria; ++j) {
            const std::size_t root = m_root[j];
            if (m_value[root]) continue;
            if (!numbers[root]) numbers[root] = result.variables++;
            result.variable[j] = numbers[root];
            result.share[j] = mass * m_scale[j] / total[root];
        }
        return result;
    }

private:
    std::vector<std::size_t> m_root;
    std::vector<double> m_scale;
    std::vector<std::optional<double>> m_value;
    bool m_any = false;
};

bool areOpposite(const WeightRule& one, const WeightRule& other)
{
    const auto largest = [](const WeightRule& rule) {
        double most = 0;
        for (const double value : rule.coefficients) most = std::max(most, std::abs(value));
        return most;
    };
    const double a = largest(one);
    const double b = largest(other);
    if (!(a > 0) || !(b > 0) || std::abs(one.atLeast / a + other.atLeast / b) > equal) return false;
    for (std::size_t j = 0; j < one.coefficients.size(); ++j)
        if (std::abs(one.coefficients[j] / a + other.coefficients[j] / b) > equal) return false;
    return true;
}

/// What the rule says as an equation, where it is about one weight or the ratio of two.
void take(const WeightRule& rule, Ties& ties)
{
    std::vector<std::size_t> named;
    for (std::size_t j = 0; j < rule.coefficients.size(); ++j)
        if (rule.coefficients[j] != 0) named.push_back(j);
    if (named.size() == 1) ties.pin(named[0], rule.atLeast / rule.coefficients[named[0]]);
    if (named.size() != 2 || rule.atLeast != 0) return;
    const double ratio = -rule.coefficients[named[1]] / rule.coefficients[named[0]];
    if (ratio > 0) ties.tie(named[0], named[1], ratio);
}

} // namespace

WeightRule WeightReduction::reduced(const WeightRule& rule) const
{
    WeightRule result{std::vector<double>(variables, 0.0), rule.atLeast, rule.name};
    for (std::size_t j = 0; j < constant.size(); ++j) {
        result.atLeast -= rule.coefficients[j] * constant[j];
        if (variable[j]) result.coefficients[*variable[j]] += rule.coefficients[j] * share[j];
    }
    // What is left of an equation is rounding.
    const auto clear = [](double& value) {
        if (std::abs(value) < equal) value = 0;
    };
    clear(result.atLeast);
    for (double& value : result.coefficients) clear(value);
    return result;
}

std::optional<std::vector<double>> WeightReduction::only() const
{
    if (variables > 1) return std::nullopt;
    std::vector<double> weights;
    for (std::size_t j = 0; j < constant.size(); ++j) weights.push_back(constant[j] + share[j]);
    return weights;
}

std::optional<WeightReduction> reductionOf(std::span<const WeightRule> rules, std::size_t criteria)
{
    Ties ties(criteria);
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (std::size_t k = i + 1; k < rules.size(); ++k)
            if (areOpposite(rules[i], rules[k])) take(rules[i], ties);
    return ties.reduction();
}

std::optional<WeightReduction> reductionOf(const IntervalWeights& intervals)
{
    Ties ties(intervals.bounds.size());
    for (std::size_t j = 0; j < intervals.bounds.size(); ++j)
        if (intervals.bounds[j].high - intervals.bounds[j].low < equal) ties.pin(j, intervals.bounds[j].low);
    return ties.reduction();
}

} // namespace soundings
