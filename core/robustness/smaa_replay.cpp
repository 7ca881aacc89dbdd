// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/smaa_run.h"
#include "core/sampling/blocks.h"
#include "core/support/cancelled.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace soundings {
namespace {

constexpr std::uint64_t findingOutDraws = 1U << 17U;
constexpr std::uint64_t confidenceWork = std::uint64_t{1} << 34U;
constexpr std::size_t binCount = 10;

/// An uncertain score and the inner edges of its ten equally likely bins.
struct BinnedScore {
    std::size_t row = 0;
    std::array<float, binCount - 1> edges{};
};

struct ReplayPlan {
    std::uint64_t confidenceDraws = 0; ///< 0 = not asked for
    std::uint64_t findingDraws = 0;
    std::vector<std::size_t> centred;    ///< alternatives with central weights
    std::vector<float> centres;          ///< centred x criteria
    std::vector<std::size_t> byRank;     ///< alternatives, those that are first most often first
    std::vector<std::size_t> firstIndex; ///< by alternative: its place among `centred`
    std::vector<BinnedScore> binned;
};

struct ReplayWorker {
    WeightSampler::State weights;
    ScoreSampler::State scores;
    LineVector<float> w;
    LineVector<float> x;
    std::vector<const float*> rivals;
    std::vector<std::uint64_t> firsts; ///< centred x number of those that share the first place with it
    std::vector<std::uint32_t> bins;   ///< binned x bin x centred
};

ReplayPlan planOf(const SmaaRun& run, const SmaaResult& result)
{
    const std::size_t m = run.alternatives();
    const std::size_t n = run.criteria();
    ReplayPlan plan;
    plan.firstIndex.resize(m);
    for (std::size_t a = 0; a < m; ++a) {
        plan.byRank.push_back(a);
        if (!result.centralWeights[a]) continue;
        plan.firstIndex[a] = plan.centred.size();
        plan.centred.push_back(a);
        plan.centres.insert(plan.centres.end(), result.centralWeights[a]->begin(), result.centralWeights[a]->end());
    }
    std::stable_sort(plan.byRank.begin(), plan.byRank.end(), [&](std::size_t a, std::size_t b) {
        return result.rankAcceptability[a][0] > result.rankAcceptability[b][0];
    });
    if (run.problem.confidence && result.confidenceFactors.empty())
        plan.confidenceDraws = std::min<std::uint64_t>(
            result.samples, std::max<std::uint64_t>(drawsPerBlock, confidenceWork / (m * m * n)));
    if (!run.problem.findingOut || !result.findingOut.empty()) return plan;
    plan.findingDraws = std::min(result.samples, findingOutDraws);
    for (std::size_t row = 0; row < m * n; ++row) {
        const Distribution& score = run.problem.scores[row / n][row % n];
        if (score.shape() == Distribution::Shape::Certain) continue;
        std::array<double, binCount - 1> edges{};
        for (std::size_t k = 0; k < edges.size(); ++k) edges[k] = static_cast<double>(k + 1) / binCount;
        score.toQuantiles(edges);
        BinnedScore binned{row, {}};
        for (std::size_t k = 0; k < edges.size(); ++k)
            binned.edges[k] = static_cast<float>(std::clamp(edges[k], 0.0, 1.0));
        plan.binned.push_back(binned);
    }
    return plan;
}

const float* scoresOf(const SmaaRun& run, const ReplayWorker& worker, std::size_t round, std::size_t row)
{
    return &worker.x[(round * run.alternatives() * run.criteria() + row) * laneCount];
}

/// Who is first in the tile at each alternative's central weights.
void countConfidence(const SmaaRun& run, const ReplayPlan& plan, std::size_t draws, ReplayWorker& worker)
{
    const std::size_t m = run.alternatives();
    const std::size_t n = run.criteria();
    for (std::size_t round = 0; round * laneCount < draws; ++round) {
        const std::size_t lanes = std::min(laneCount, draws - round * laneCount);
        for (std::size_t c = 0; c < plan.centred.size(); ++c) {
            const std::size_t a = plan.centred[c];
            const float* centre = &plan.centres[c * n];
            worker.rivals.clear();
            for (const std::size_t b : plan.byRank)
                if (b != a) worker.rivals.push_back(scoresOf(run, worker, round, b * n));
            alignas(64) std::array<float, laneCount> own;
            alignas(64) std::array<std::int32_t, laneCount> shared;
            run.kernel.project(n, centre, scoresOf(run, worker, round, a * n), own.data());
            run.kernel.compareFirst(n, centre, worker.rivals.size(), worker.rivals.data(), own.data(), shared.data());
            for (std::size_t lane = 0; lane < lanes; ++lane)
                if (shared[lane] >= 0) ++worker.firsts[c * m + static_cast<std::size_t>(shared[lane])];
        }
    }
}

/// Which alternative is first, by bins of each uncertain score.
void countBins(const SmaaRun& run, const ReplayPlan& plan, std::size_t draws, ReplayWorker& worker)
{
    const std::size_t n = run.criteria();
    const std::size_t firsts = plan.centred.size();
    for (std::size_t round = 0; round * laneCount < draws; ++round) {
        const std::size_t lanes = std::min(laneCount, draws - round * laneCount);
        std::array<float, laneCount> highest;
        std::array<std::uint32_t, laneCount> first{};
        highest.fill(-1);
        for (std::size_t a = 0; a < run.alternatives(); ++a) {
            std::array<float, laneCount> value{};
            for (std::size_t j = 0; j < n; ++j) {
                const float* x = scoresOf(run, worker, round, a * n + j);
                const float* w = &worker.w[j * tileDraws + round * laneCount];
                for (std::size_t lane = 0; lane < laneCount; ++lane) value[lane] += w[lane] * x[lane];
            }
            const auto index = static_cast<std::uint32_t>(plan.firstIndex[a]);
            for (std::size_t lane = 0; lane < laneCount; ++lane) {
                first[lane] = value[lane] > highest[lane] ? index : first[lane];
                highest[lane] = value[lane] > highest[lane] ? value[lane] : highest[lane];
            }
        }
        for (std::size_t k = 0; k < plan.binned.size(); ++k) {
            const BinnedScore& binned = plan.binned[k];
            const float* x = scoresOf(run, worker, round, binned.row);
            std::array<std::uint32_t, laneCount> bin{};
            for (const float edge : binned.edges)
                for (std::size_t lane = 0; lane < laneCount; ++lane) bin[lane] += x[lane] > edge ? 1U : 0U;
            std::uint32_t* counts = &worker.bins[k * binCount * firsts];
            for (std::size_t lane = 0; lane < lanes; ++lane) ++counts[bin[lane] * firsts + first[lane]];
        }
    }
}

void replayBlock(const SmaaRun& run, const ReplayPlan& plan, const DrawBlock& block, ReplayWorker& worker)
{
    const std::uint64_t start = block.index * drawsPerBlock;
    run.scores.restart(worker.scores, run.problem.seed, block.index);
    run.weights.restart(worker.weights, run.problem.seed, block.index);
    for (std::size_t done = 0; done < block.draws; done += tileDraws) {
        if (run.stop.stop_requested()) throw Cancelled{};
        const auto within = [&](std::uint64_t limit) {
            const std::uint64_t left = limit > start + done ? limit - start - done : 0;
            return std::min({tileDraws, block.draws - done, static_cast<std::size_t>(left)});
        };
        run.scores.draw(worker.scores, worker.x.data());
        if (const std::size_t draws = within(plan.confidenceDraws); draws > 0)
            countConfidence(run, plan, draws, worker);
        if (const std::size_t draws = within(plan.findingDraws); draws > 0) {
            run.weights.draw(worker.weights, worker.w.data());
            countBins(run, plan, draws, worker);
        }
    }
}

/// Sum over bins of P(bin) max P(first | bin), less max P(first).
double gainOf(const std::uint32_t* bins, std::size_t firsts, std::uint64_t draws)
{
    std::vector<std::uint64_t> total(firsts);
    std::uint64_t knowing = 0;
    for (std::size_t bin = 0; bin < binCount; ++bin) {
        std::uint32_t most = 0;
        for (std::size_t f = 0; f < firsts; ++f) {
            most = std::max(most, bins[bin * firsts + f]);
            total[f] += bins[bin * firsts + f];
        }
        knowing += most;
    }
    const std::uint64_t guessing = *std::max_element(total.begin(), total.end());
    return static_cast<double>(knowing - guessing) / static_cast<double>(draws);
}

void fillResult(const SmaaRun& run, const ReplayPlan& plan, const ReplayWorker& total, SmaaResult& result)
{
    const std::size_t m = run.alternatives();
    const std::size_t n = run.criteria();
    const std::size_t firsts = plan.centred.size();
    if (plan.confidenceDraws > 0) {
        result.confidenceFactors.resize(m);
        for (std::size_t c = 0; c < firsts; ++c) {
            double sum = 0;
            for (std::size_t e = 0; e < m; ++e)
                sum += static_cast<double>(total.firsts[c * m + e]) / static_cast<double>(e + 1);
            result.confidenceFactors[plan.centred[c]] = sum / static_cast<double>(plan.confidenceDraws);
        }
    }
    if (plan.findingDraws == 0) return;
    result.findingOut.assign(m, std::vector<double>(n, 0.0));
    for (std::size_t k = 0; k < plan.binned.size(); ++k) {
        const std::size_t row = plan.binned[k].row;
        result.findingOut[row / n][row % n] = gainOf(&total.bins[k * binCount * firsts], firsts, plan.findingDraws);
    }
}

} // namespace

void certainConfidence(const SmaaProblem& problem, SmaaResult& result)
{
    for (std::size_t a = 0; a < problem.scores.size(); ++a) {
        result.confidenceFactors.emplace_back();
        if (!result.centralWeights[a]) continue;
        std::vector<double> totals;
        for (const auto& row : problem.scores) {
            double total = 0;
            for (std::size_t j = 0; j < row.size(); ++j)
                total += (*result.centralWeights[a])[j] * std::clamp(row[j].mode(), 0.0, 1.0);
            totals.push_back(onGrid(total));
        }
        const bool first = totals[a] == *std::max_element(totals.begin(), totals.end());
        const auto sharing = std::count(totals.begin(), totals.end(), totals[a]);
        result.confidenceFactors.back() = first ? 1 / static_cast<double>(sharing) : 0;
    }
}

void replay(const SmaaRun& run, SmaaResult& result)
{
    const ReplayPlan plan = planOf(run, result);
    const std::size_t m = run.alternatives();
    const std::size_t n = run.criteria();
    const std::uint64_t draws = std::max(plan.confidenceDraws, plan.findingDraws);
    std::vector<ReplayWorker> workers(workersFor(run.problem.threads, draws));
    for (ReplayWorker& worker : workers) {
        worker.w.resize(n * tileDraws);
        worker.x.resize(m * n * tileDraws);
        worker.firsts.resize(plan.centred.size() * m);
        worker.bins.resize(plan.binned.size() * binCount * plan.centred.size());
    }
    const auto work = [&](unsigned worker, const DrawBlock& block) { replayBlock(run, plan, block, workers[worker]); };
    if (!forEachBlock(draws, static_cast<unsigned>(workers.size()), run.stop, work)) throw Cancelled{};
    ReplayWorker& total = workers.front();
    for (std::size_t i = 1; i < workers.size(); ++i) {
        for (std::size_t k = 0; k < total.firsts.size(); ++k) total.firsts[k] += workers[i].firsts[k];
        for (std::size_t k = 0; k < total.bins.size(); ++k) total.bins[k] += workers[i].bins[k];
    }
    fillResult(run, plan, total, result);
}

} // namespace soundings
