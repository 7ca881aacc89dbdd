// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/diagnosis.h"

#include "core/diagnosis/tempered.h"
#include "core/support/cancelled.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace soundings {
namespace {

constexpr double ruledOut = -std::numeric_limits<double>::infinity();

/// Sums that an item can be taken out of again: what is impossible is counted apart.
class LogTally {
public:
    explicit LogTally(const std::vector<double>& prior) : m_finite(prior), m_impossible(prior.size(), 0)
    {
        for (std::size_t cause = 0; cause < prior.size(); ++cause) add(cause, 0, prior[cause] == ruledOut ? 1 : 0);
        for (double& value : m_finite)
            if (value == ruledOut) value = 0;
    }

    void add(const std::vector<double>& weights)
    {
        for (std::size_t cause = 0; cause < weights.size(); ++cause) {
            const bool impossible = weights[cause] == ruledOut;
            add(cause, impossible ? 0 : weights[cause], impossible ? 1 : 0);
        }
    }

    /// Of each cause; minus `without` where one is given.
    [[nodiscard]] std::vector<double> logs(const std::vector<double>* without = nullptr) const
    {
        std::vector<double> result(m_finite.size());
        for (std::size_t cause = 0; cause < result.size(); ++cause) {
            const bool wasImpossible = without != nullptr && (*without)[cause] == ruledOut;
            const int impossible = m_impossible[cause] - (wasImpossible ? 1 : 0);
            const double finite = m_finite[cause] - (without == nullptr || wasImpossible ? 0 : (*without)[cause]);
            result[cause] = impossible > 0 ? ruledOut : finite;
        }
        return result;
    }

private:
    void add(std::size_t cause, double finite, int impossible)
    {
        m_finite[cause] += finite;
        m_impossible[cause] += impossible;
    }

    std::vector<double> m_finite;
    std::vector<int> m_impossible;
};

/// Bits from the beliefs `before` to `after`, both as unnormalised logs.
double divergence(const std::vector<double>& after, const std::vector<double>& before)
{
    const double sumAfter = logSum(after);
    const double sumBefore = logSum(before);
    double nats = 0;
    for (std::size_t cause = 0; cause < after.size(); ++cause) {
        if (after[cause] == ruledOut) continue;
        const double now = after[cause] - sumAfter;
        nats += std::exp(now) * (now - (before[cause] - sumBefore));
    }
    return std::max(0.0, nats / std::numbers::ln2);
}

std::vector<std::optional<double>> weightsAgainst(std::size_t rival, const std::vector<double>& weights)
{
    std::vector<std::optional<double>> bits;
    for (const double weight : weights) {
        if (weight == ruledOut && weights[rival] == ruledOut)
            bits.emplace_back();
        else
            bits.emplace_back((weight - weights[rival]) / std::numbers::ln2);
    }
    return bits;
}

std::vector<std::size_t> itemsThatRuleOut(const std::vector<TemperedItem>& items, const std::vector<double>& prior)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t cause = 0; cause < prior.size(); ++cause)
            if (prior[cause] != ruledOut && items[i].weights[cause] == ruledOut) {
                found.push_back(i);
                break;
            }
    return found;
}

void setPosterior(const std::vector<double>& logs, DiagnosisResult& result)
{
    const double sum = logSum(logs);
    result.leader = leaderAmong(logs);
    auto& posterior = result.posterior.emplace();
    double nats = 0;
    for (const double value : logs) {
        const double share = value - sum;
        posterior.push_back(std::exp(share));
        if (value != ruledOut) nats -= posterior.back() * share;
    }
    result.entropyBits = std::max(0.0, nats / std::numbers::ln2);
}

void valueQuestions(const DiagnosisProblem& problem, const std::stop_token& stop, DiagnosisResult& result)
{
    const auto isBetter = [&result](std::optional<double> QuestionValue::* gain, std::size_t i,
                                    std::optional<std::size_t> best) {
        const auto value = result.questions[i].*gain;
        return value && *value > 0 && (!best || *value > *(result.questions[*best].*gain));
    };
    for (std::size_t i = 0; i < problem.questions.size(); ++i) {
        if (stop.stop_requested()) throw Cancelled{};
        const std::string place = fmt::format("questions[{}]", i);
        if (!result.posterior) {
            requireUsable(problem.questions[i], problem.prior.size(), place);
            result.questions.emplace_back();
            continue;
        }
        result.questions.push_back(valueOf(problem.questions[i], *result.posterior, place));
        if (isBetter(&QuestionValue::gainBits, i, result.bestByGain)) result.bestByGain = i;
        if (isBetter(&QuestionValue::gainPerCost, i, result.bestByGainPerCost)) result.bestByGainPerCost = i;
    }
}

} // namespace

DiagnosisResult diagnose(const DiagnosisProblem& problem, const std::stop_token& stop)
{
    const auto items = temperEvidence(problem);
    const auto prior = logPrior(problem);
    const std::size_t favourite = *leaderAmong(prior);
    LogTally tally(prior);
    DiagnosisResult result;
    auto before = prior;
    for (const TemperedItem& item : items) {
        if (stop.stop_requested()) throw Cancelled{};
        tally.add(item.weights);
        auto after = tally.logs();
        EvidenceEffect effect;
        effect.alpha = item.alpha;
        if (leaderAmong(after)) effect.bitsMoved = divergence(after, before);
        effect.weightBits = weightsAgainst(favourite, item.weights);
        result.evidence.push_back(std::move(effect));
        before = std::move(after);
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        result.evidence[i].leaderWithout = leaderAmong(tally.logs(&items[i].weights));
    const auto logs = tally.logs();
    if (leaderAmong(logs))
        setPosterior(logs, result);
    else
        result.contradiction = itemsThatRuleOut(items, prior);
    valueQuestions(problem, stop, result);
    return result;
}

} // namespace soundings
