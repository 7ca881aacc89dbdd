// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lens/axis_draws.h"

#include "core/sampling/normal.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

void requireShare(double value, double most, const char* axis, const char* what)
{
    if (!(value >= 0 && value <= most))
        throw Error(ErrorKind::Input,
                    fmt::format("The {} of the {} axis is not between 0 and {}; correct it.", what, axis, most));
}

double sumOfWeights(const LensAxis& axis, const char* name)
{
    if (axis.questions.empty())
        throw Error(ErrorKind::Input, fmt::format("The {} axis has no questions; give it at least one.", name));
    double sum = 0;
    for (const LensQuestion& question : axis.questions) {
        if (!(question.weight >= 0) || !std::isfinite(question.weight))
            throw Error(ErrorKind::Input,
                        fmt::format("A weight of the {} axis is negative or not a number; give 0 or more.", name));
        sum += question.weight;
    }
    if (!(sum > 0) || !std::isfinite(sum))
        throw Error(ErrorKind::Input,
                    fmt::format("The weights of the {} axis sum to nothing usable; give at least one above 0.", name));
    return sum;
}

} // namespace

AxisPlan::AxisPlan(const LensAxis& axis, Axis name, double problemCorrelation)
    : threshold(axis.threshold), correlation(axis.correlation.value_or(problemCorrelation))
{
    const char* word = name == Axis::Must ? "must" : "can";
    requireShare(threshold, 1, word, "threshold");
    requireShare(correlation, 0.99, word, "correlation");
    const double sum = sumOfWeights(axis, word);
    const double third = normalQuantile(1.0 / 3);
    items.reserve(axis.questions.size());
    for (const LensQuestion& question : axis.questions) {
        Item item{.table = DrawTable(question.range), .weight = question.weight / sum, .answered = question.answered};
        if (question.floor) {
            requireShare(*question.floor, 1, word, "floor");
            item.floor = *question.floor;
        }
        if (question.trigger) {
            requireShare(*question.trigger, 1, word, "trigger");
            item.trigger = *question.trigger;
        }
        item.lowThird = item.table.at(third);
        item.highThird = item.table.at(-third);
        point += item.weight * std::clamp(question.range.mode(), 0.0, 1.0);
        if (!item.answered) {
            anyBlank = true;
            blankWeight += item.weight;
            blankFloor = blankFloor || item.floor > 0;
            blankTrigger = blankTrigger || item.trigger <= 1;
        }
        items.push_back(std::move(item));
    }
}

void AxisTile::fill(const AxisPlan& plan, double rho, const double* deviates, std::size_t count)
{
    draws.resize(plan.items.size() * drawsPerTile);
    std::fill_n(answered.begin(), count, 0.0);
    std::fill_n(blank.begin(), count, 0.0);
    std::fill_n(roles.begin(), count, std::uint8_t{0});
    std::fill_n(answeredRoles.begin(), count, std::uint8_t{0});
    const double common = std::sqrt(rho);
    const double own = std::sqrt(1 - rho);
    const double* factor = deviates;
    std::array<double, drawsPerTile> z{};
    for (std::size_t q = 0; q < plan.items.size(); ++q) {
        const AxisPlan::Item& item = plan.items[q];
        const double* noise = deviates + (q + 1) * count;
        for (std::size_t i = 0; i < count; ++i) z[i] = common * factor[i] + own * noise[i];
        double* x = draws.data() + q * drawsPerTile;
        item.table.draw({z.data(), count}, {x, count});
        double* sum = item.answered ? answered.data() : blank.data();
        for (std::size_t i = 0; i < count; ++i) sum[i] += item.weight * x[i];
        if (item.floor <= 0 && item.trigger > 1) continue;
        for (std::size_t i = 0; i < count; ++i) {
            const auto role =
                static_cast<std::uint8_t>((x[i] < item.floor ? failed : 0) | (x[i] >= item.trigger ? triggered : 0));
            roles[i] |= role;
            if (item.answered) answeredRoles[i] |= role;
        }
    }
}

} // namespace soundings
