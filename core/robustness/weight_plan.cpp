// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/refuse.h"
#include "core/robustness/weight_sampler.h"
#include "core/robustness/weights.h"
#include "core/sampling/normal.h"
#include "core/support/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr double cheapAcceptance = 0.01; ///< rejection below it would cost more than the chains
constexpr double goodAcceptance = 0.05;  ///< of the box, before another sampler is tried
constexpr double sumSlip = 1e-9;

void requireSize(std::size_t given, std::size_t criteria, const char* what)
{
    if (given != criteria)
        refuse(fmt::format("There are {} criteria and {} {}; give one for each.", criteria, given, what));
}

using Bounds = std::vector<IntervalWeights::Bounds>;

std::string boundName(const char* side, std::size_t criterion, double value)
{
    return fmt::format("{} {} of criterion {}", side, value, criterion);
}

/// The fewest bounds that already sum to more than 1 (lower ones) or all of them (upper ones).
void refuseSum(const Bounds& bounds, bool lower)
{
    std::vector<std::size_t> order(bounds.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (lower)
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return bounds[a].low > bounds[b].low; });
    std::string names;
    double sum = 0;
    for (std::size_t i = 0; i < order.size() && !(lower && sum > 1 + sumSlip); ++i) {
        const std::size_t j = order[i];
        const double value = lower ? bounds[j].low : bounds[j].high;
        sum += value;
        names += (names.empty() ? "" : ", ") + boundName(lower ? "the lower bound" : "the upper bound", j, value);
    }
    // In three decimals: what floating point adds is nobody's business.
    refuse(fmt::format("No weights satisfy the intervals: {} sum to {:.3g}, {} than 1; change one of them.", names, sum,
                       lower ? "more" : "less"));
}

/// Bounds that can be reached; refuses what nothing satisfies.
Bounds tightened(const Bounds& bounds)
{
    double lows = 0;
    double highs = 0;
    for (std::size_t j = 0; j < bounds.size(); ++j) {
        const auto& [low, high] = bounds[j];
        if (!(low >= 0 && low <= 1 && high >= 0 && high <= 1))
            refuse(fmt::format("The bounds of criterion {} are not between 0 and 1; correct them.", j));
        if (low > high)
            refuse(fmt::format("{} is above {}; change one of them.", boundName("The lower bound", j, low),
                               boundName("the upper bound", j, high)));
        lows += low;
        highs += high;
    }
    if (lows > 1 + sumSlip) refuseSum(bounds, true);
    if (highs < 1 - sumSlip) refuseSum(bounds, false);
    Bounds tight = bounds;
    for (auto& [low, high] : tight) {
        const double least = std::max(low, 1 - (highs - high));
        high = std::max(least, std::min(high, 1 - (lows - low)));
        low = std::min(least, high);
    }
    return tight;
}

} // namespace

void WeightSampler::planFixed(const FixedWeights& model)
{
    requireSize(model.values.size(), m_criteria, "fixed weights");
    double sum = 0;
    for (const double weight : model.values) {
        if (!(weight >= 0) || !std::isfinite(weight))
            refuse("A fixed weight is negative or not a number; give 0 or more.");
        sum += weight;
    }
    if (!(sum > 0) || !std::isfinite(sum))
        refuse("The fixed weights sum to nothing usable; give at least one above 0.");
    m_method = Method::Fixed;
    m_fixed = model.values;
    for (double& weight : *m_fixed) weight /= sum;
}

void WeightSampler::planOrdinal(const OrdinalWeights& model)
{
    std::vector<bool> seen(m_criteria);
    for (const auto& group : model.groups) {
        for (const std::size_t criterion : group) {
            if (criterion >= m_criteria)
                refuse(
                    fmt::format("The order names criterion {}; there are {}, counted from 0.", criterion, m_criteria));
            if (seen[criterion]) refuse(fmt::format("The order names criterion {} twice; name each once.", criterion));
            seen[criterion] = true;
        }
        if (!group.empty()) m_groups.push_back(group);
    }
    const auto missing = std::find(seen.begin(), seen.end(), false);
    if (missing != seen.end())
        refuse(
            fmt::format("The order leaves out criterion {}; put it into one of the groups.", missing - seen.begin()));
    m_method = Method::Ordinal;
}

void WeightSampler::planIntervals(const IntervalWeights& model)
{
    requireSize(model.bounds.size(), m_criteria, "intervals");
    const Bounds bounds = tightened(model.bounds);
    if (auto reduction = reductionOf(IntervalWeights{bounds})) {
        IntervalWeights inner{Bounds(reduction->variables)};
        for (std::size_t j = 0; j < m_criteria; ++j)
            if (const auto& u = reduction->variable[j])
                inner.bounds[*u] = {std::min(1.0, bounds[j].low / reduction->share[j]),
                                    std::min(1.0, bounds[j].high / reduction->share[j])};
        planReduced(inner, std::move(*reduction));
        return;
    }
    double lows = 0;
    double highs = 0;
    for (std::size_t j = 0; j < m_criteria; ++j) {
        const auto& [low, high] = bounds[j];
        m_floor.push_back(static_cast<float>(low));
        m_ceiling.push_back(static_cast<float>(high));
        m_width.push_back(static_cast<float>(high - low));
        if (m_width[j] > m_width[m_widest]) m_widest = j;
        lows += low;
        highs += high;
    }
    m_method = Method::Box;
    m_low = m_floor;
    if (pilotAcceptance() >= goodAcceptance) return;
    // A simplex that stands on the lower bounds, or hangs from the upper ones, whichever is smaller.
    m_method = Method::Cut;
    m_scale = static_cast<float>(1 - lows);
    if (highs - 1 < 1 - lows) {
        m_scale = static_cast<float>(1 - highs);
        m_low = m_ceiling;
    }
    if (pilotAcceptance() >= cheapAcceptance) return;
    std::vector<WeightRule> rules;
    for (std::size_t j = 0; j < m_criteria; ++j)
        for (const double side : {1.0, -1.0}) {
            WeightRule rule{std::vector<double>(m_criteria, 0.0), side > 0 ? bounds[j].low : -bounds[j].high, {}};
            rule.coefficients[j] = side;
            rule.name = boundName(side > 0 ? "the lower bound" : "the upper bound", j, side * rule.atLeast);
            rules.push_back(std::move(rule));
        }
    planChain(rules, requireRoom(m_criteria, rules));
}

void WeightSampler::planLinear(const LinearWeights& model)
{
    for (std::size_t i = 0; i < model.rules.size(); ++i) {
        const WeightRule& rule = model.rules[i];
        if (rule.coefficients.size() != m_criteria)
            refuse(fmt::format("{} has {} coefficients for {} criteria; give one for each.", nameOf(rule, i),
                               rule.coefficients.size(), m_criteria));
        const auto finite = [](double value) { return std::isfinite(value) && std::abs(value) <= 1e9; };
        if (!std::all_of(rule.coefficients.begin(), rule.coefficients.end(), finite) || !finite(rule.atLeast))
            refuse(fmt::format("{} holds something that is not a plain number; correct it.", nameOf(rule, i)));
    }
    requireSolution(m_criteria, model.rules);
    if (auto reduction = reductionOf(model.rules, m_criteria)) {
        LinearWeights inner;
        for (const WeightRule& rule : model.rules) inner.rules.push_back(reduction->reduced(rule));
        planReduced(inner, std::move(*reduction));
        return;
    }
    const RulesRoom room = requireRoom(m_criteria, model.rules);
    m_rules = model.rules;
    m_method = Method::Cut;
    m_low.assign(m_criteria, 0);
    if (pilotAcceptance() < cheapAcceptance) planChain(model.rules, room);
}

void WeightSampler::planReduced(const WeightModel& model, WeightReduction reduction)
{
    if (auto only = reduction.only()) {
        planFixed({std::move(*only)});
        return;
    }
    m_method = Method::Reduced;
    m_inner = std::make_unique<WeightSampler>(model, reduction.variables, m_kernel);
    m_reduction = std::move(reduction);
    if (const auto& fixed = m_inner->fixed()) {
        std::vector<double> weights = m_reduction.constant;
        for (std::size_t j = 0; j < m_criteria; ++j)
            if (const auto& u = m_reduction.variable[j]) weights[j] += m_reduction.share[j] * (*fixed)[*u];
        m_inner.reset();
        planFixed({std::move(weights)});
    }
}

void WeightSampler::planChain(const std::vector<WeightRule>& rules, const RulesRoom& room)
{
    m_method = Method::Chain;
    m_rules = rules;
    m_chain.weights = m_criteria;
    m_chain.slacks = m_criteria + rules.size();
    m_chain.directions = std::max<std::size_t>(64, 4 * m_criteria);
    m_start = room.centre;
    for (const WeightRule& rule : rules)
        m_start.push_back(
            std::inner_product(rule.coefficients.begin(), rule.coefficients.end(), room.centre.begin(), -rule.atLeast));
    std::vector<double> directions(m_chain.directions * m_criteria);
    Random random(0x5eed);
    for (double& value : directions) value = normalQuantile(random.uniform());
    const std::vector<double> round = directions;
    setDirections(directions);
    constexpr std::uint64_t pilots = 5;
    for (std::uint64_t pilot = 0; pilot < pilots; ++pilot) {
        directions = round;
        learnShape(directions, pilot);
        setDirections(directions);
    }
}

void WeightSampler::setDirections(const std::vector<double>& directions)
{
    m_steps.assign(m_chain.directions * m_chain.slacks, 0);
    for (std::size_t d = 0; d < m_chain.directions; ++d) {
        const double* direction = &directions[d * m_criteria];
        const double mean = std::accumulate(direction, direction + m_criteria, 0.0) / static_cast<double>(m_criteria);
        double* steps = &m_steps[d * m_chain.slacks];
        for (std::size_t j = 0; j < m_criteria; ++j) steps[j] = direction[j] - mean; // weights keep their sum
        for (std::size_t r = 0; r < m_rules.size(); ++r)
            steps[m_criteria + r] = std::inner_product(steps, steps + m_criteria, m_rules[r].coefficients.begin(), 0.0);
    }
}

/// Replaces directions of the unit ball by those of the ball that fits the covariance of a pilot run: sets that are long
/// and thin look round along them.
void WeightSampler::learnShape(std::vector<double>& directions, std::uint64_t round)
{
    constexpr std::size_t records = 32;
    const std::size_t n = m_criteria;
    State state;
    state.random = laneRandom(0x5eed, round + 1);
    state.choices = round;
    startChain(state);
    walk(state, 16 * n);
    std::vector<double> mean(n);
    std::vector<double> moments(n * n);
    for (std::size_t record = 0; record < records; ++record) {
        walk(state, 2 * n);
        for (std::size_t lane = 0; lane < laneCount; ++lane)
            for (std::size_t i = 0; i < n; ++i) {
                // From the start's view, so that a thin set's variance is not lost between large squares.
                const double x = state.slack[i * laneCount + lane] - m_start[i];
                mean[i] += x;
                for (std::size_t j = 0; j <= i; ++j)
                    moments[i * n + j] += x * (state.slack[j * laneCount + lane] - m_start[j]);
            }
    }
    constexpr auto count = static_cast<double>(records * laneCount);
    double trace = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            moments[i * n + j] = moments[i * n + j] / count - mean[i] / count * (mean[j] / count);
        trace += moments[i * n + i];
    }
    // Cholesky's factor in place; the covariance is singular by the sum of weights, so a pivot of nothing gives a column
    // of nothing.
    for (std::size_t j = 0; j < n; ++j) {
        double pivot = moments[j * n + j];
        for (std::size_t k = 0; k < j; ++k) pivot -= moments[j * n + k] * moments[j * n + k];
        const double root = pivot > 1e-15 * trace ? std::sqrt(pivot) : 0;
        moments[j * n + j] = root;
        for (std::size_t i = j + 1; i < n; ++i) {
            double sum = moments[i * n + j];
            for (std::size_t k = 0; k < j; ++k) sum -= moments[i * n + k] * moments[j * n + k];
            moments[i * n + j] = root > 0 ? sum / root : 0;
        }
    }
    for (std::size_t d = 0; d < m_chain.directions; ++d)
        for (std::size_t i = n; i-- > 0;) {
            double sum = 0;
            for (std::size_t k = 0; k <= i; ++k) sum += moments[i * n + k] * directions[d * n + k];
            directions[d * n + i] = sum;
        }
}

} // namespace soundings
