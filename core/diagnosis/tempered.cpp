// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/tempered.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace soundings {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

[[noreturn]] void refuseTempering(std::string message)
{
    throw Error(ErrorKind::Input, std::move(message));
}

void requireShare(double value, const std::string& place)
{
    if (!(value >= 0 && value <= 1))
        refuseTempering(fmt::format("{} is {}, which is not between 0 and 1; correct it.", place, value));
}

void requireUsable(const DiagnosisProblem& problem)
{
    if (problem.prior.empty()) refuseTempering("There is no cause to weigh; give at least one.");
    for (std::size_t cause = 0; cause < problem.prior.size(); ++cause)
        if (!(problem.prior[cause] >= 0) || !std::isfinite(problem.prior[cause]))
            refuseTempering(
                fmt::format("prior[{}] is {}; give each cause a prior of 0 or more.", cause, problem.prior[cause]));
    if (!(std::accumulate(problem.prior.begin(), problem.prior.end(), 0.0) > 0))
        refuseTempering("Every cause has the prior 0; let at least one be possible.");
    requireShare(problem.groupCorrelation, "group_correlation");
    for (std::size_t i = 0; i < problem.evidence.size(); ++i) {
        const DiagnosisEvidence& item = problem.evidence[i];
        const auto place = [i](const char* member) { return fmt::format("evidence[{}].{}", i, member); };
        if (item.likelihood.size() != problem.prior.size())
            refuseTempering(fmt::format("{} has {} numbers for {} causes; give one for each cause.",
                                        place("likelihood"), item.likelihood.size(), problem.prior.size()));
        for (const double likelihood : item.likelihood) requireShare(likelihood, place("likelihood"));
        requireShare(item.alpha, place("alpha"));
        if (!item.informant) continue;
        requireShare(item.informant->reliability, place("informant.reliability"));
        requireShare(item.informant->wouldSayAnyway, place("informant.would_say_anyway"));
    }
}

double saidUnder(const DiagnosisEvidence& item, std::size_t cause)
{
    if (!item.informant) return item.likelihood[cause];
    const double known = item.informant->reliability;
    return known * item.likelihood[cause] + (1 - known) * item.informant->wouldSayAnyway;
}

} // namespace

std::vector<TemperedItem> temperEvidence(const DiagnosisProblem& problem)
{
    requireUsable(problem);
    // What counts for nothing is no second telling of the same story.
    std::map<std::string, int, std::less<>> sizeOf;
    for (const DiagnosisEvidence& item : problem.evidence)
        if (!item.group.empty() && item.alpha > 0) ++sizeOf[item.group];
    std::vector<TemperedItem> items;
    items.reserve(problem.evidence.size());
    for (const DiagnosisEvidence& item : problem.evidence) {
        TemperedItem tempered;
        tempered.alpha = item.alpha;
        if (!item.group.empty() && item.alpha > 0)
            tempered.alpha /= 1 + (sizeOf[item.group] - 1) * problem.groupCorrelation;
        tempered.weights.assign(problem.prior.size(), 0);
        if (tempered.alpha > 0) // else 0 * ln 0
            for (std::size_t cause = 0; cause < problem.prior.size(); ++cause)
                tempered.weights[cause] = tempered.alpha * std::log(saidUnder(item, cause));
        items.push_back(std::move(tempered));
    }
    return items;
}

std::vector<double> logPrior(const DiagnosisProblem& problem)
{
    const double sum = std::accumulate(problem.prior.begin(), problem.prior.end(), 0.0);
    std::vector<double> logs;
    for (const double prior : problem.prior) logs.push_back(prior > 0 ? std::log(prior / sum) : impossible);
    return logs;
}

double logSum(const std::vector<double>& logs)
{
    const double most = *std::max_element(logs.begin(), logs.end());
    if (most == impossible) return impossible;
    double sum = 0;
    for (const double value : logs) sum += std::exp(value - most);
    return most + std::log(sum);
}

std::optional<std::size_t> leaderAmong(const std::vector<double>& logs)
{
    const auto most = std::max_element(logs.begin(), logs.end());
    if (*most == impossible) return {};
    return static_cast<std::size_t>(most - logs.begin());
}

} // namespace soundings
