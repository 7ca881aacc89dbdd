// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/sensitivity.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr double samePlace = 1e-12; ///< of a joint weight
constexpr double tieWidth = 1e-12;  ///< totals this close, relative to the largest value, are level

void requireUsable(const SensitivityProblem& problem)
{
    const std::size_t criteria = problem.weights.size();
    if (problem.values.empty() || criteria == 0)
        throw Error(ErrorKind::Input, "There is nothing to compare; give at least one alternative and one criterion.");
    for (const auto& row : problem.values) {
        if (row.size() != criteria)
            throw Error(ErrorKind::Input, "The values and the weights differ in the number of criteria; give each "
                                          "alternative one value for each weight.");
        for (const double value : row)
            if (!std::isfinite(value))
                throw Error(ErrorKind::Input, "A value is not a finite number; give plain numbers.");
    }
    double sum = 0;
    for (const double weight : problem.weights) {
        if (!(weight >= 0) || !std::isfinite(weight))
            throw Error(ErrorKind::Input, "A weight is negative or not a number; give 0 or more.");
        sum += weight;
    }
    if (!(sum > 0) || !std::isfinite(sum))
        throw Error(ErrorKind::Input, "The weights sum to nothing usable; give at least one above 0.");
    std::vector<bool> seen(criteria);
    for (const std::size_t criterion : problem.group) {
        if (criterion >= criteria || seen[criterion])
            throw Error(ErrorKind::Input,
                        fmt::format("The group names criterion {}, which is not there or named twice; name each once, "
                                    "counted from 0.",
                                    criterion));
        seen[criterion] = true;
    }
    if (!problem.ranges.empty() && problem.ranges.size() != problem.values.size())
        throw Error(ErrorKind::Input, "The ranges and the values differ in size; give a range for each value.");
    for (const auto& row : problem.ranges)
        if (row.size() != criteria)
            throw Error(ErrorKind::Input, "The ranges and the values differ in size; give a range for each value.");
}

struct Scene {
    const Matrix& values;
    std::vector<double> weights;
    std::vector<double> totals;
    std::size_t leader = 0;
    double tie = 0;

    [[nodiscard]] double lead(std::size_t rival) const
    {
        const double difference = totals[leader] - totals[rival];
        return std::abs(difference) <= tie ? 0 : difference;
    }
};

Scene sceneOf(const SensitivityProblem& problem)
{
    Scene scene{problem.values, problem.weights, {}, 0, 0};
    const double sum = std::accumulate(scene.weights.begin(), scene.weights.end(), 0.0);
    for (double& weight : scene.weights) weight /= sum;
    double largest = 0;
    for (const auto& row : problem.values) {
        scene.totals.push_back(std::inner_product(row.begin(), row.end(), scene.weights.begin(), 0.0));
        for (const double value : row) largest = std::max(largest, std::abs(value));
    }
    scene.tie = tieWidth * largest;
    const double highest = *std::max_element(scene.totals.begin(), scene.totals.end());
    while (scene.totals[scene.leader] < highest - scene.tie) ++scene.leader;
    return scene;
}

/// V_a(t) = t v_ak + (1 - t) U_a with U_a the total over the other criteria in their proportions.
std::optional<StabilityInterval> stabilityOf(const Scene& scene, std::size_t criterion)
{
    const double weight = scene.weights[criterion];
    if (weight >= 1) return {};
    const auto others = [&](std::size_t a) {
        double sum = 0;
        for (std::size_t j = 0; j < scene.weights.size(); ++j)
            if (j != criterion) sum += scene.weights[j] * scene.values[a][j];
        return sum / (1 - weight);
    };
    StabilityInterval interval;
    const double leaders = others(scene.leader);
    for (std::size_t a = 0; a < scene.values.size(); ++a) {
        if (a == scene.leader) continue;
        const double behind = others(a) - leaders;
        const double slope = scene.values[scene.leader][criterion] - scene.values[a][criterion] + behind;
        if (std::abs(slope) <= scene.tie) continue; // parallel: they never meet
        // Where they meet the lead is 0; a level start stays the meeting point despite rounding.
        const double meet = scene.lead(a) == 0 ? weight : behind / slope;
        if (slope > 0)
            interval.low = std::max(interval.low, std::min(meet, weight));
        else
            interval.high = std::min(interval.high, std::max(meet, weight));
    }
    return interval;
}

struct Line {
    double start = 0; ///< the total where the group has no weight
    double slope = 0;
};

std::vector<Line> groupLines(const Scene& scene, const std::vector<std::size_t>& group)
{
    std::vector<bool> inside(scene.weights.size());
    double share = 0;
    for (const std::size_t j : group) {
        inside[j] = true;
        share += scene.weights[j];
    }
    // Without weight inside or outside there are no proportions to keep; one criterion needs none.
    if (group.empty() || (share <= 0 && group.size() > 1) || share >= 1 - 1e-15) return {};
    std::vector<Line> lines;
    for (const auto& row : scene.values) {
        double in = 0;
        double out = 0;
        for (std::size_t j = 0; j < row.size(); ++j) (inside[j] ? in : out) += scene.weights[j] * row[j];
        const double groupValue = share > 0 ? in / share : row[group.front()];
        lines.push_back({out / (1 - share), groupValue - out / (1 - share)});
    }
    return lines;
}

/// The upper envelope of the lines over [0, 1], from left to right.
std::vector<LeaderSegment> envelope(const std::vector<Line>& lines, double tie)
{
    std::vector<LeaderSegment> segments;
    if (lines.empty()) return segments;
    std::size_t best = 0;
    for (std::size_t a = 1; a < lines.size(); ++a) {
        const double ahead = lines[a].start - lines[best].start;
        if (ahead > tie || (ahead >= -tie && lines[a].slope > lines[best].slope + tie)) best = a;
    }
    for (double from = 0;;) {
        std::size_t next = best;
        double meet = 1;
        for (std::size_t a = 0; a < lines.size(); ++a) {
            if (lines[a].slope <= lines[best].slope + tie) continue;
            const double at = (lines[best].start - lines[a].start) / (lines[a].slope - lines[best].slope);
            // Where several meet in one point but for rounding, the steepest follows.
            const bool together = next != best && std::abs(at - meet) <= samePlace;
            if (together ? lines[a].slope > lines[next].slope : at < meet - (next == best ? samePlace : 0)) {
                meet = std::max(at, from);
                next = a;
            }
        }
        segments.push_back({best, from, next == best ? 1 : meet});
        if (next == best) return segments;
        from = meet;
        best = next;
    }
}

/// The lead over ||d - mean d||, d the leader's advantages: how far weights that still sum to 1 must move together.
std::optional<double> jointDistanceOf(const Scene& scene)
{
    std::optional<double> nearest;
    const auto n = static_cast<double>(scene.weights.size());
    for (std::size_t a = 0; a < scene.values.size(); ++a) {
        if (a == scene.leader) continue;
        double sum = 0;
        double squares = 0;
        for (std::size_t j = 0; j < scene.weights.size(); ++j)
            sum += scene.values[scene.leader][j] - scene.values[a][j];
        for (std::size_t j = 0; j < scene.weights.size(); ++j) {
            const double centred = scene.values[scene.leader][j] - scene.values[a][j] - sum / n;
            squares += centred * centred;
        }
        const double length = std::sqrt(squares);
        if (length <= scene.tie) continue; // ahead by the same on every criterion: no weights change that
        const double distance = scene.lead(a) / length;
        if (!nearest || distance < *nearest) nearest = distance;
    }
    return nearest;
}

std::vector<SmallestChange> smallestChangesOf(const Scene& scene)
{
    std::vector<SmallestChange> changes;
    for (std::size_t a = 0; a < scene.values.size(); ++a) {
        if (a == scene.leader) continue;
        for (std::size_t j = 0; j < scene.weights.size(); ++j) {
            SmallestChange change{scene.leader, a, j, {}};
            const double advantage = scene.values[scene.leader][j] - scene.values[a][j];
            const double lead = scene.lead(a);
            if (lead == 0) {
                change.delta = 0;
            } else if (std::abs(advantage) > scene.tie) {
                const double delta = -lead / advantage;
                const double weight = scene.weights[j] + delta;
                if (weight >= -1e-15 && weight <= 1 + 1e-15) change.delta = delta;
            }
            changes.push_back(change);
        }
    }
    return changes;
}

std::optional<std::size_t> rivalOf(const Scene& scene)
{
    if (scene.totals.size() < 2) return {};
    std::size_t rival = scene.leader == 0 ? 1 : 0;
    for (std::size_t a = 0; a < scene.totals.size(); ++a)
        if (a != scene.leader && scene.totals[a] > scene.totals[rival] + scene.tie) rival = a;
    return rival;
}

std::vector<TornadoBar> tornadoOf(const Scene& scene, const std::vector<std::vector<Distribution>>& ranges)
{
    std::vector<TornadoBar> bars;
    const auto behind = rivalOf(scene);
    if (ranges.empty() || !behind) return bars;
    const std::size_t rival = *behind;
    for (const std::size_t a : {scene.leader, rival})
        for (std::size_t j = 0; j < scene.weights.size(); ++j) {
            const auto leadAt = [&](double score) {
                const double change = scene.weights[j] * (score - scene.values[a][j]);
                return scene.lead(rival) + (a == scene.leader ? change : -change);
            };
            TornadoBar bar{a, j, leadAt(ranges[a][j].quantile(0.1)), leadAt(ranges[a][j].quantile(0.9)), false};
            bar.flips = std::min(bar.low, bar.high) < -scene.tie && std::max(bar.low, bar.high) > scene.tie;
            bars.push_back(bar);
        }
    std::stable_sort(bars.begin(), bars.end(), [](const TornadoBar& x, const TornadoBar& y) {
        return std::abs(x.high - x.low) > std::abs(y.high - y.low);
    });
    return bars;
}

double lowest(const Distribution& score)
{
    return std::clamp(score.low(), 0.0, 1.0);
}

double highest(const Distribution& score)
{
    return std::clamp(score.high(), 0.0, 1.0);
}

bool dominates(const std::vector<Distribution>& better, const std::vector<Distribution>& worse)
{
    bool somewhere = false;
    for (std::size_t j = 0; j < better.size(); ++j) {
        if (lowest(better[j]) < highest(worse[j])) return false;
        somewhere = somewhere || lowest(better[j]) > highest(worse[j]);
    }
    return somewhere;
}

} // namespace

SensitivityResult sensitivity(const SensitivityProblem& problem)
{
    requireUsable(problem);
    const Scene scene = sceneOf(problem);
    SensitivityResult result;
    result.totals = scene.totals;
    result.leader = scene.leader;
    result.rival = rivalOf(scene);
    for (std::size_t j = 0; j < scene.weights.size(); ++j) result.weightStability.push_back(stabilityOf(scene, j));
    result.groupSegments = envelope(groupLines(scene, problem.group), scene.tie);
    result.jointDistance = jointDistanceOf(scene);
    result.smallestChange = smallestChangesOf(scene);
    result.tornado = tornadoOf(scene, problem.ranges);
    return result;
}

std::vector<Dominance> dominated(const std::vector<std::vector<Distribution>>& scores)
{
    std::vector<Dominance> pairs;
    for (const auto& row : scores)
        if (row.size() != scores.front().size())
            throw Error(ErrorKind::Input, "The alternatives differ in the number of criteria; give each one as many.");
    for (std::size_t a = 0; a < scores.size(); ++a)
        for (std::size_t b = 0; b < scores.size(); ++b)
            if (a != b && dominates(scores[b], scores[a])) {
                pairs.push_back({a, b});
                break;
            }
    return pairs;
}

} // namespace soundings
