// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/lead_variance.h"

#include "core/robustness/refuse.h"
#include "core/robustness/score_sampler.h"
#include "core/robustness/weight_sampler.h"
#include "core/sampling/blocks.h"
#include "core/support/cancelled.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr std::uint64_t mostLeadDraws = 1U << 16U;
constexpr double leastLeadVariance = 1e-14; ///< of a scale of 1; floats say no less

/// Calls look(weights, advantages) for each draw: w_j and x_0j - x_1j.
class PairDraws {
public:
    explicit PairDraws(const SmaaProblem& pair)
        : m_pair(pair),
          m_criteria(pair.scores.front().size()),
          m_weights(pair.weights, m_criteria, bestKernel()),
          m_scores(pair.scores, pair.correlation, std::nullopt, bestKernel()),
          m_w(m_criteria * tileDraws),
          m_x(2 * m_criteria * tileDraws)
    {
    }

    [[nodiscard]] std::uint64_t count() const { return std::min(m_pair.samples, mostLeadDraws); }
    [[nodiscard]] std::size_t criteria() const { return m_criteria; }

    template <typename Look>
    void each(const std::stop_token& stop, Look look)
    {
        std::vector<double> w(m_criteria);
        std::vector<double> advantage(m_criteria);
        for (std::uint64_t done = 0; done < count(); done += tileDraws) {
            if (stop.stop_requested()) throw Cancelled{};
            if (done % drawsPerBlock == 0) {
                m_weights.restart(m_weightState, m_pair.seed, done / drawsPerBlock);
                m_scores.restart(m_scoreState, m_pair.seed, done / drawsPerBlock);
            }
            m_weights.draw(m_weightState, m_w.data());
            m_scores.draw(m_scoreState, m_x.data());
            for (std::size_t t = 0; t < std::min<std::uint64_t>(tileDraws, count() - done); ++t) {
                const float* x = &m_x[t / laneCount * 2 * m_criteria * laneCount + t % laneCount];
                for (std::size_t j = 0; j < m_criteria; ++j) {
                    w[j] = static_cast<double>(m_w[j * tileDraws + t]);
                    advantage[j] =
                        static_cast<double>(x[j * laneCount]) - static_cast<double>(x[(m_criteria + j) * laneCount]);
                }
                look(w, advantage);
            }
        }
    }

private:
    const SmaaProblem& m_pair;
    std::size_t m_criteria;
    WeightSampler m_weights;
    ScoreSampler m_scores;
    WeightSampler::State m_weightState;
    ScoreSampler::State m_scoreState;
    LineVector<float> m_w;
    LineVector<float> m_x;
};

struct Moments {
    double sum = 0;
    double squares = 0;

    void add(double value)
    {
        sum += value;
        squares += value * value;
    }
    [[nodiscard]] double variance(double count) const
    {
        return std::max(0.0, squares / count - sum / count * (sum / count));
    }
};

double weighed(const std::vector<double>& w, const std::vector<double>& advantage)
{
    double sum = 0;
    for (std::size_t j = 0; j < w.size(); ++j) sum += w[j] * advantage[j];
    return sum;
}

} // namespace

std::optional<LeadVariance> leadVariance(const SmaaProblem& pair, const std::stop_token& stop)
{
    if (pair.scores.size() != 2 || pair.scores[0].empty() || pair.scores[0].size() != pair.scores[1].size())
        refuse("A lead is one alternative’s over another; give two, with a score for each criterion.");
    if (pair.samples == 0) refuse("There are no samples to tell from; give at least one.");
    PairDraws draws(pair);
    const auto count = static_cast<double>(draws.count());
    std::vector<double> meanWeights(draws.criteria());
    std::vector<double> meanAdvantage(draws.criteria());
    draws.each(stop, [&](const std::vector<double>& w, const std::vector<double>& advantage) {
        for (std::size_t j = 0; j < w.size(); ++j) {
            meanWeights[j] += w[j] / count;
            meanAdvantage[j] += advantage[j] / count;
        }
    });
    // Squares are taken from the middle, so that a small variance is not lost beside a large lead.
    const double middle = weighed(meanWeights, meanAdvantage);
    Moments lead;
    Moments byScores;
    Moments byWeights;
    draws.each(stop, [&](const std::vector<double>& w, const std::vector<double>& advantage) {
        lead.add(weighed(w, advantage) - middle);
        byScores.add(weighed(meanWeights, advantage) - middle);
        byWeights.add(weighed(w, meanAdvantage) - middle);
    });
    const double variance = lead.variance(count);
    if (variance <= leastLeadVariance) return std::nullopt;
    LeadVariance result{byScores.variance(count) / variance, byWeights.variance(count) / variance};
    // Both are estimates from the same draws; together they cannot explain more than there is.
    const double together = result.scores + result.weights;
    if (together > 1) result = {result.scores / together, result.weights / together};
    return result;
}

} // namespace soundings
