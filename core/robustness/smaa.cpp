// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/smaa.h"

#include "core/robustness/refuse.h"
#include "core/robustness/smaa_run.h"
#include "core/robustness/smaa_tally.h"
#include "core/sampling/blocks.h"
#include "core/support/cancelled.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr std::uint64_t mostSmaaDraws = 100'000'000;
constexpr std::size_t mostAlternatives = 200;
constexpr std::size_t mostCriteria = 30;
constexpr std::uint64_t blocksPerWave = 16; ///< between two looks at the precision; does not depend on threads

void requireUsable(const SmaaProblem& problem)
{
    if (problem.scores.empty() || problem.scores.front().empty())
        refuse("There is nothing to compare; give at least one alternative and one criterion.");
    const std::size_t criteria = problem.scores.front().size();
    if (problem.scores.size() > mostAlternatives || criteria > mostCriteria)
        refuse(fmt::format("There are {} alternatives and {} criteria; at most {} and {} can be compared.",
                           problem.scores.size(), criteria, mostAlternatives, mostCriteria));
    for (std::size_t a = 0; a < problem.scores.size(); ++a)
        if (problem.scores[a].size() != criteria)
            refuse(fmt::format("Alternative {} has {} scores and alternative 0 has {}; give each one as many.", a,
                               problem.scores[a].size(), criteria));
    if (!(problem.correlation >= 0 && problem.correlation <= 1))
        refuse("The correlation is not between 0 and 1; correct it.");
    if (problem.samples == 0 || problem.samples > mostSmaaDraws)
        refuse(fmt::format("The number of samples is not between 1 and {}; choose one that is.", mostSmaaDraws));
    if (problem.precision && !(*problem.precision > 0 && *problem.precision <= 1))
        refuse("The precision is not above 0 and at most 1; correct it.");
}

struct SmaaWorker {
    explicit SmaaWorker(const SmaaRun& run)
        : tally(run.alternatives(), run.criteria()),
          w(run.criteria() * tileDraws),
          value(run.alternatives() * tileDraws)
    {
    }

    SmaaTally tally;
    WeightSampler::State weights;
    ScoreSampler::State scores;
    LineVector<float> w;
    LineVector<float> value;
};

void runBlock(const SmaaRun& run, const DrawBlock& block, SmaaWorker& worker, SmaaSums& sums)
{
    run.weights.restart(worker.weights, run.problem.seed, block.index);
    run.scores.restart(worker.scores, run.problem.seed, block.index);
    worker.tally.reset(sums);
    for (std::size_t done = 0; done < block.draws; done += tileDraws) {
        if (run.stop.stop_requested()) throw Cancelled{};
        run.weights.draw(worker.weights, worker.w.data());
        run.scores.total(worker.scores, worker.w.data(), worker.value.data());
        const std::size_t draws = std::min(tileDraws, block.draws - done);
        worker.tally.addTile(run.kernel, worker.value.data(), worker.w.data(), draws, sums);
    }
}

/// Waves of blocks until the precision or the limit is reached.
SmaaResult simulate(const SmaaRun& run)
{
    const SmaaProblem& problem = run.problem;
    const unsigned workerCount = workersFor(problem.threads, problem.samples);
    std::vector<SmaaWorker> workers;
    for (unsigned i = 0; i < workerCount; ++i) workers.emplace_back(run);
    SmaaSums total;
    workers.front().tally.reset(total);
    std::vector<SmaaSums> waveSums(blocksPerWave);
    SmaaCounts counts;
    bool precise = false;
    for (std::uint64_t done = 0; done < problem.samples && !precise;) {
        const std::uint64_t draws = std::min<std::uint64_t>(problem.samples - done, blocksPerWave * drawsPerBlock);
        const std::uint64_t firstBlock = done / drawsPerBlock;
        const bool finished = forEachBlock(
            draws, std::min<unsigned>(workerCount, static_cast<unsigned>(blocksIn(draws))), run.stop,
            [&](unsigned worker, const DrawBlock& block) {
                runBlock(run, {firstBlock + block.index, block.draws}, workers[worker], waveSums[block.index]);
            });
        if (!finished) throw Cancelled{};
        for (std::uint64_t block = 0; block < blocksIn(draws); ++block) total.add(waveSums[block]);
        done += draws;
        if (!problem.precision && done < problem.samples) continue;
        counts = {};
        for (SmaaWorker& worker : workers) counts.add(worker.tally.counts());
        precise = problem.precision && standardErrorMax(counts, total) < *problem.precision;
    }
    for (SmaaWorker& worker : workers) {
        counts.candidates += worker.weights.candidates;
        counts.accepted += worker.weights.accepted;
    }
    SmaaResult result = resultOf(run.alternatives(), run.criteria(), counts, total);
    result.precise = precise;
    return result;
}

/// Nothing varies: one look says it all, in doubles, on a grid on which rounding does not break ties.
SmaaResult evaluateOnce(const SmaaRun& run)
{
    SmaaTally tally(run.alternatives(), run.criteria());
    SmaaSums sums;
    tally.reset(sums);
    const std::vector<double>& w = *run.weights.fixed();
    std::vector<double> totals;
    for (const auto& row : run.problem.scores) {
        double total = 0;
        for (std::size_t j = 0; j < row.size(); ++j) total += w[j] * std::clamp(row[j].mode(), 0.0, 1.0);
        totals.push_back(onGrid(total));
    }
    tally.addDraw(totals, w, sums);
    SmaaResult result = resultOf(run.alternatives(), run.criteria(), tally.counts(), sums);
    result.samples = run.problem.samples;
    result.standardErrorMax = 0;
    result.precise = run.problem.precision.has_value();
    return result;
}

/// Weights drawn as floats sum to 1 but for rounding; fixed ones are known.
void tidyCentralWeights(const WeightSampler& weights, SmaaResult& result)
{
    for (auto& central : result.centralWeights) {
        if (!central) continue;
        if (weights.fixed()) {
            central = weights.fixed();
            continue;
        }
        const double sum = std::accumulate(central->begin(), central->end(), 0.0);
        for (double& weight : *central) weight /= sum;
    }
}

} // namespace

SmaaResult smaa(const SmaaProblem& problem, const Kernel& kernel, const std::stop_token& stop)
{
    requireUsable(problem);
    const WeightSampler weights(problem.weights, problem.scores.front().size(), kernel);
    const ScoreSampler scores(problem.scores, problem.correlation, weights.fixed(), kernel);
    const SmaaRun run{problem, kernel, weights, scores, stop};
    const bool certain = scores.allCertain() && weights.fixed().has_value();
    SmaaResult result = certain ? evaluateOnce(run) : simulate(run);
    result.seed = problem.seed;
    tidyCentralWeights(weights, result);
    if (problem.confidence && weights.fixed()) {
        // At fixed weights the question is the one that the first rank has answered.
        for (const auto& row : result.rankAcceptability)
            result.confidenceFactors.push_back(row[0] > 0 ? std::optional(row[0]) : std::nullopt);
    } else if (problem.confidence && scores.allCertain()) {
        certainConfidence(problem, result);
    }
    if (problem.findingOut && scores.allCertain())
        result.findingOut.assign(run.alternatives(), std::vector<double>(run.criteria(), 0.0));
    const bool confidenceLeft = problem.confidence && result.confidenceFactors.empty();
    const bool findingLeft = problem.findingOut && result.findingOut.empty();
    if (confidenceLeft || findingLeft) replay(run, result);
    return result;
}

SmaaResult smaa(const SmaaProblem& problem, const std::stop_token& stop)
{
    return smaa(problem, bestKernel(), stop);
}

void requireSatisfiable(const WeightModel& model, std::size_t criteria)
{
    (void)WeightSampler(model, criteria, bestKernel());
}

} // namespace soundings
