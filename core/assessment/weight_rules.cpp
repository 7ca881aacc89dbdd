// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/weight_rules.h"

#include "core/support/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace soundings {
namespace {

// How many times as much one weight may be said to count as another: beyond is a slip of the pen.
constexpr double leastTimes = 1e-6;
constexpr double mostTimes = 1e6;

/// Makes rules of one constraint.
class RuleMaker {
public:
    RuleMaker(const Decision& decision, const Translate& translate) : m_decision(decision), m_translate(translate) {}

    [[nodiscard]] std::optional<std::size_t> indexOf(const Id& id) const
    {
        const auto found = std::find_if(m_decision.criteria.begin(), m_decision.criteria.end(),
                                        [&id](const Criterion& criterion) { return criterion.id == id; });
        if (id.empty() || found == m_decision.criteria.end()) return std::nullopt;
        return static_cast<std::size_t>(found - m_decision.criteria.begin());
    }

    [[nodiscard]] WeightRule atLeastTimes(std::size_t one, std::size_t other, double times) const
    {
        WeightRule rule = blank();
        rule.coefficients[one] = 1;
        rule.coefficients[other] = -times;
        const std::string first = criterionName(m_decision, one, m_translate);
        const std::string second = criterionName(m_decision, other, m_translate);
        rule.name = times == 1 ? say(m_translate, "“{first}” counts at least as much as “{second}”",
                                     fmt::arg("first", first), fmt::arg("second", second))
                               : say(m_translate, "“{first}” counts at least {times} times as much as “{second}”",
                                     fmt::arg("first", first), fmt::arg("second", second),
                                     fmt::arg("times", fmt::format("{:g}", times)));
        return rule;
    }

    [[nodiscard]] WeightRule atLeast(std::size_t criterion, double share) const
    {
        WeightRule rule = blank();
        rule.coefficients[criterion] = 1;
        rule.atLeast = share;
        rule.name = say(m_translate, "“{criterion}” counts at least {percent} %",
                        fmt::arg("criterion", criterionName(m_decision, criterion, m_translate)),
                        fmt::arg("percent", fmt::format("{:.3g}", share * 100)));
        return rule;
    }

    [[nodiscard]] WeightRule atMost(std::size_t criterion, double share) const
    {
        WeightRule rule = blank();
        rule.coefficients[criterion] = -1;
        rule.atLeast = -share;
        rule.name = say(m_translate, "“{criterion}” counts at most {percent} %",
                        fmt::arg("criterion", criterionName(m_decision, criterion, m_translate)),
                        fmt::arg("percent", fmt::format("{:.3g}", share * 100)));
        return rule;
    }

private:
    [[nodiscard]] WeightRule blank() const
    {
        WeightRule rule;
        rule.coefficients.assign(m_decision.criteria.size(), 0.0);
        return rule;
    }

    const Decision& m_decision;
    const Translate& m_translate;
};

bool isShare(const std::optional<double>& share)
{
    return share && std::isfinite(*share) && *share >= 0 && *share <= 1;
}

/// A rule about one weight alone, as bounds; false where it is about several.
bool narrow(const WeightRule& rule, std::vector<IntervalWeights::Bounds>& bounds)
{
    if (std::count_if(rule.coefficients.begin(), rule.coefficients.end(), [](double c) { return c != 0; }) != 1)
        return false;
    const auto at = std::find_if(rule.coefficients.begin(), rule.coefficients.end(), [](double c) { return c != 0; });
    IntervalWeights::Bounds& own = bounds[static_cast<std::size_t>(at - rule.coefficients.begin())];
    if (*at > 0)
        own.low = std::max(own.low, rule.atLeast);
    else
        own.high = std::min(own.high, -rule.atLeast);
    return true;
}

} // namespace

std::string criterionName(const Decision& decision, std::size_t index, const Translate& translate)
{
    const std::string& name = decision.criteria[index].name;
    return isBlank(name) ? say(translate, "criterion {number}", fmt::arg("number", index + 1))
                         : std::string(trimmed(name));
}

std::vector<NamedConstraint> namedConstraints(const Decision& decision, const Translate& translate,
                                              std::vector<Finding>& findings)
{
    const RuleMaker maker(decision, translate);
    std::vector<NamedConstraint> all;
    for (std::size_t i = 0; i < decision.weights.constraints.size(); ++i) {
        const WeightConstraint& said = decision.weights.constraints[i];
        const std::string pointer = fmt::format("/belief/weights/constraints/{}", i);
        const auto criterion = maker.indexOf(said.criterion);
        const auto than = maker.indexOf(said.than);
        const double times = said.times.value_or(1);
        const bool two = criterion && than && *criterion != *than;
        const bool compares = two && times >= leastTimes && times <= mostTimes;
        if (compares) all.push_back({maker.atLeastTimes(*criterion, *than, times), pointer});
        if (criterion && isShare(said.lower)) all.push_back({maker.atLeast(*criterion, *said.lower), pointer});
        if (criterion && isShare(said.upper)) all.push_back({maker.atMost(*criterion, *said.upper), pointer});
        if (two && !compares)
            findings.push_back({"trade_offs.constraint_unreadable", Severity::Remark,
                                say(translate,
                                    "How many times as much “{first}” counts as “{second}” is too large or too small a "
                                    "number and is not counted; change it or take it away.",
                                    fmt::arg("first", criterionName(decision, *criterion, translate)),
                                    fmt::arg("second", criterionName(decision, *than, translate))),
                                pointer});
        if (!criterion || (!two && !said.than.empty()))
            findings.push_back({"trade_offs.constraint_unusable", Severity::Remark,
                                say(translate, "What is said about a weight names no two criteria of this decision and "
                                               "is not counted; choose them again or take it away."),
                                pointer});
    }
    return all;
}

bool isKept(const WeightRule& rule, const std::vector<double>& weights)
{
    double sum = 0;
    for (std::size_t c = 0; c < weights.size(); ++c) sum += rule.coefficients[c] * weights[c];
    return sum >= rule.atLeast - 1e-9;
}

WeightModel withConstraints(const WeightModel& model, const std::vector<NamedConstraint>& constraints,
                            const Decision& decision, const Translate& translate)
{
    const auto* order = std::get_if<OrdinalWeights>(&model);
    IntervalWeights intervals;
    intervals.bounds.resize(decision.criteria.size());
    const bool onlyBounds =
        order == nullptr && std::all_of(constraints.begin(), constraints.end(), [&intervals](const auto& constraint) {
            return narrow(constraint.rule, intervals.bounds);
        });
    double low = 0;
    double high = 0;
    bool open = true;
    for (const auto& bounds : intervals.bounds) {
        low += bounds.low;
        high += bounds.high;
        open = open && bounds.low <= bounds.high;
    }
    // Bounds that contradict each other stay rules, whose names the refusal can say.
    if (onlyBounds && open && low <= 1 && high >= 1) return intervals;
    LinearWeights linear;
    for (const NamedConstraint& constraint : constraints) linear.rules.push_back(constraint.rule);
    if (order == nullptr) return linear;
    const RuleMaker maker(decision, translate);
    for (std::size_t g = 1; g < order->groups.size(); ++g)
        for (const std::size_t above : order->groups[g - 1])
            for (const std::size_t below : order->groups[g])
                linear.rules.push_back(maker.atLeastTimes(above, below, 1));
    return linear;
}

} // namespace soundings
