// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/question_value.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace soundings {
namespace {

constexpr double roundingOfRows = 1e-6; ///< as people type thirds
constexpr double roundingOfGains = 1e-12;

/// A gain is never negative, and what rounding leaves is none.
double settled(double gain)
{
    return gain < roundingOfGains ? 0 : gain;
}

std::optional<double> perCost(double gain, std::optional<double> cost)
{
    if (!cost) return {};
    if (*cost > 0) return gain / *cost;
    if (gain > 0) return std::numeric_limits<double>::infinity();
    return {};
}

} // namespace

void requireUsable(const DiagnosisQuestion& question, std::size_t causes, const std::string& place)
{
    const auto& table = question.likelihood;
    if (table.size() != causes)
        throw Error(ErrorKind::Input,
                    fmt::format("{}.likelihood has {} rows for {} causes; give one row for each cause.", place,
                                table.size(), causes));
    for (std::size_t cause = 0; cause < causes; ++cause) {
        const auto& row = table[cause];
        if (row.empty() || row.size() != table.front().size())
            throw Error(
                ErrorKind::Input,
                fmt::format("{}.likelihood[{}] has {} answers and the first row {}; give each row the same answers.",
                            place, cause, row.size(), table.front().size()));
        for (const double p : row)
            if (!(p >= 0 && p <= 1))
                throw Error(ErrorKind::Input,
                            fmt::format("{}.likelihood[{}] holds {}, which is not between 0 and 1; correct it.", place,
                                        cause, p));
        const double sum = std::accumulate(row.begin(), row.end(), 0.0);
        if (std::abs(sum - 1) > roundingOfRows)
            throw Error(ErrorKind::Input,
                        fmt::format("{}.likelihood[{}] adds up to {}, not to 1; make the answers of each cause add up.",
                                    place, cause, sum));
    }
    if (question.cost && !(*question.cost >= 0 && std::isfinite(*question.cost)))
        throw Error(ErrorKind::Input, fmt::format("{}.cost is {}; give a cost of 0 or more.", place, *question.cost));
}

QuestionValue valueOf(const DiagnosisQuestion& question, std::span<const double> posterior, const std::string& place)
{
    requireUsable(question, posterior.size(), place);
    const std::size_t causes = posterior.size();
    const std::size_t answers = question.likelihood.front().size();
    std::vector<double> rowSums;
    for (const auto& row : question.likelihood) rowSums.push_back(std::accumulate(row.begin(), row.end(), 0.0));
    QuestionValue value;
    value.pAnswer.emplace(answers, 0.0);
    value.posteriorByAnswer.resize(answers);
    double gain = 0;
    double expectedBest = 0;
    std::vector<double> joint(causes);
    for (std::size_t answer = 0; answer < answers; ++answer) {
        double p = 0;
        for (std::size_t cause = 0; cause < causes; ++cause) {
            joint[cause] = posterior[cause] * (question.likelihood[cause][answer] / rowSums[cause]);
            p += joint[cause];
        }
        (*value.pAnswer)[answer] = p;
        if (!(p > 0)) continue;
        auto& after = value.posteriorByAnswer[answer].emplace(causes, 0.0);
        for (std::size_t cause = 0; cause < causes; ++cause) {
            after[cause] = joint[cause] / p;
            // The mutual information of cause and answer: the same as the mean drop of the entropy, without its
            // cancellation.
            if (joint[cause] > 0) gain += joint[cause] * std::log2(after[cause] / posterior[cause]);
        }
        expectedBest += *std::max_element(joint.begin(), joint.end());
    }
    value.gainBits = settled(gain);
    value.gainPerCost = perCost(*value.gainBits, question.cost);
    value.probabilityGain = settled(expectedBest - *std::max_element(posterior.begin(), posterior.end()));
    return value;
}

} // namespace soundings
