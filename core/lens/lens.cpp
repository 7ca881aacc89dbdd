// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lens/lens.h"

#include "core/lens/tally.h"
#include "core/sampling/blocks.h"
#include "core/sampling/elementary.h"
#include "core/sampling/normal.h"
#include "core/support/error.h"
#include "core/support/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr std::uint64_t mostSamples = 100'000'000;

/// What all workers read.
struct LensRun {
    std::span<const LensProblem> problems;
    LensBand band;
    std::uint64_t bandSamples = 0; ///< 0: no bands
    std::vector<AxisPlan> musts;   ///< the distinct ones
    std::vector<OptionPlan> options;

    [[nodiscard]] std::size_t mustQuestions() const { return musts.front().items.size(); }
    [[nodiscard]] std::size_t canQuestions() const { return options.front().can.items.size(); }
};

/// What one worker owns.
struct LensWorker {
    std::vector<double> deviates;
    AxisTile must;
    AxisTile can;
    std::vector<std::array<double, drawsPerTile>> meetsAim; ///< by option
    std::vector<LensTally> tallies;                         ///< by option
};

LensRun planRun(std::span<const LensProblem> problems)
{
    LensRun run;
    run.problems = problems;
    run.musts.reserve(problems.size());
    run.options.reserve(problems.size());
    std::vector<std::size_t> firstWith; // problem whose must axis each distinct plan was made from
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const LensProblem& problem = problems[i];
        std::size_t must = 0;
        while (must < firstWith.size() && !(problems[firstWith[must]].must == problem.must &&
                                            problems[firstWith[must]].correlation == problem.correlation))
            ++must;
        if (must == firstWith.size()) {
            firstWith.push_back(i);
            run.musts.emplace_back(problem.must, Axis::Must, problem.correlation);
        }
        if (problem.meetsAim.mode() < 0 || problem.meetsAim.mode() > 1)
            throw Error(ErrorKind::Input, "How far an option meets the aim is not between 0 and 1; correct it.");
        run.options.push_back(
            {&run.musts[must], AxisPlan(problem.can, Axis::Can, problem.correlation), DrawTable(problem.meetsAim)});
    }
    return run;
}

/// Draws one tile and counts it for each option, at the problem's own correlation and, early on, at the band's ends.
void runTile(const LensRun& run, std::size_t count, bool withBand, LensWorker& worker, std::vector<LensSums>& sums)
{
    const double* mustDeviates = worker.deviates.data();
    const double* canDeviates = mustDeviates + (run.mustQuestions() + 1) * count;
    const double* aimDeviates = canDeviates + (run.canQuestions() + 1) * count;
    for (std::size_t option = 0; option < run.options.size(); ++option)
        run.options[option].meetsAim.draw({aimDeviates, count}, {worker.meetsAim[option].data(), count});

    // The common deviates make options comparable; pass 0 is the result, passes 1 and 2 the ends of the band.
    const std::size_t passes = withBand ? 3 : 1;
    for (std::size_t pass = 0; pass < passes; ++pass) {
        const double bandRho = pass == 1 ? run.band.correlationLow : run.band.correlationHigh;
        for (const AxisPlan& must : run.musts) {
            worker.must.fill(must, pass == 0 ? must.correlation : bandRho, mustDeviates, count);
            for (std::size_t i = 0; i < run.options.size(); ++i) {
                const OptionPlan& option = run.options[i];
                if (option.must != &must) continue;
                worker.can.fill(option.can, pass == 0 ? option.can.correlation : bandRho, canDeviates, count);
                const double* k = worker.meetsAim[i].data();
                LensTally& tally = worker.tallies[i];
                if (pass == 0)
                    tallyTile(option, worker.must, worker.can, k, count, run.band.threshold, tally, sums[i]);
                else
                    tallyQuadrants(option, worker.must, worker.can, k, count, tally.correlationBand[pass - 1]);
            }
        }
    }
}

void runBlock(const LensRun& run, const DrawBlock& block, LensWorker& worker, std::vector<LensSums>& sums)
{
    Random random(run.problems.front().seed, block.index);
    const std::size_t rows = run.mustQuestions() + run.canQuestions() + 3;
    for (std::size_t done = 0; done < block.draws; done += drawsPerTile) {
        const std::size_t count = std::min(drawsPerTile, block.draws - done);
        const std::span<double> deviates(worker.deviates.data(), rows * count);
        for (double& value : deviates) value = random.uniform();
        toNormal(deviates);
        runTile(run, count, block.index * drawsPerBlock + done < run.bandSamples, worker, sums);
    }
}

Standing quadrantNamed(const QuadrantCounts& counts)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    const auto first = std::max_element(counts.begin(), counts.end());
    std::uint64_t next = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (it != first) next = std::max(next, *it);
    // P >= .6, and at least twice the next.
    if (5 * *first < 3 * total || *first < 2 * next) return Standing::NotSettled;
    return static_cast<Standing>(first - counts.begin());
}

Standing verdictOf(const OptionPlan& plan, const LensTally& tally)
{
    constexpr double half = 0.5 + 1e-12;
    if (plan.must->blankWeight > half || plan.can.blankWeight > half) return Standing::NotAskedYet;
    const bool anyBlank = plan.must->anyBlank || plan.can.anyBlank;
    if (anyBlank && quadrantNamed(tally.blanksAtZero) != quadrantNamed(tally.blanksAtOne)) return Standing::NotAskedYet;
    return quadrantNamed(tally.quadrants(2, 2));
}

std::ptrdiff_t leaderOf(const QuadrantCounts& counts)
{
    return std::max_element(counts.begin(), counts.end()) - counts.begin();
}

/// A named quadrant stands only if it leads everywhere inside the band.
bool holdsInBand(Standing named, const LensTally& tally)
{
    const auto leader = static_cast<std::ptrdiff_t>(named);
    for (std::size_t must = 1; must <= 3; ++must)
        for (std::size_t can = 1; can <= 3; ++can)
            if (leaderOf(tally.quadrants(must, can)) != leader) return false;
    return std::all_of(tally.correlationBand.begin(), tally.correlationBand.end(),
                       [leader](const QuadrantCounts& counts) { return leaderOf(counts) == leader; });
}

/// Mutual information in bits of a question's third and the quadrant.
double informationIn(const LensTally::Thirds& thirds)
{
    constexpr double ln2 = 0.69314718055994530942;
    QuadrantCounts quadrants{};
    std::uint64_t total = 0;
    for (const QuadrantCounts& third : thirds)
        for (std::size_t q = 0; q < 4; ++q) {
            quadrants[q] += third[q];
            total += third[q];
        }
    double sum = 0;
    for (const QuadrantCounts& third : thirds) {
        const auto inThird = static_cast<double>(std::accumulate(third.begin(), third.end(), std::uint64_t{0}));
        for (std::size_t q = 0; q < 4; ++q) {
            if (third[q] == 0) continue;
            const auto both = static_cast<double>(third[q]);
            sum += both * naturalLog(both / inThird * (static_cast<double>(total) / static_cast<double>(quadrants[q])));
        }
    }
    // Rounding may leave a trace below zero.
    return std::max(0.0, sum / (static_cast<double>(total) * ln2));
}

double fogQuantile(const std::array<std::uint32_t, LensTally::fogBins>& bins, double share, std::uint64_t samples,
                   double lowest, double highest)
{
    const double wanted = share * static_cast<double>(samples);
    double below = 0;
    std::size_t bin = 0;
    while (bin + 1 < bins.size() && below + bins[bin] < wanted) below += bins[bin++];
    const double within = bins[bin] == 0 ? 0 : (wanted - below) / bins[bin];
    return std::clamp((static_cast<double>(bin) + within) / LensTally::fogBins, lowest, highest);
}

Fog fogOf(const LensTally& tally, const LensSums& sums, std::uint64_t samples)
{
    Fog fog;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        Fog::Band& band = axis == 0 ? fog.must : fog.can;
        const auto at = [&](double share) {
            return fogQuantile(tally.fog[axis], share, samples, tally.lowest[axis], tally.highest[axis]);
        };
        band = {at(0.1), at(0.5), at(0.9)};
    }
    const auto n = static_cast<double>(samples);
    const double mustVariance = sums.mustSquared / n - (sums.must / n) * (sums.must / n);
    const double canVariance = sums.canSquared / n - (sums.can / n) * (sums.can / n);
    const double covariance = sums.product / n - (sums.must / n) * (sums.can / n);
    if (mustVariance > 1e-12 && canVariance > 1e-12)
        fog.tilt = std::clamp(covariance / std::sqrt(mustVariance * canVariance), -1.0, 1.0);
    return fog;
}

LensResult resultOf(const LensProblem& problem, const OptionPlan& plan, const LensTally& tally, const LensSums& sums)
{
    const auto n = static_cast<double>(problem.samples);
    const QuadrantCounts counts = tally.quadrants(2, 2);
    LensResult result;
    for (std::size_t q = 0; q < 4; ++q) result.quadrants[q] = static_cast<double>(counts[q]) / n;
    result.pMust = static_cast<double>(counts[0] + counts[1]) / n;
    result.pCan = static_cast<double>(counts[0] + counts[2]) / n;
    result.verdict = verdictOf(plan, tally);
    for (const Axis axis : {Axis::Must, Axis::Can}) {
        const auto a = static_cast<std::size_t>(axis);
        const AxisPlan& axisPlan = axis == Axis::Must ? *plan.must : plan.can;
        const LensAxis& given = axis == Axis::Must ? problem.must : problem.can;
        for (std::size_t q = 0; q < axisPlan.items.size(); ++q) {
            if (given.questions[q].floor)
                result.floorFailures.push_back({axis, q, static_cast<double>(tally.floorFailures[a][q]) / n});
            if (given.questions[q].trigger)
                result.triggerHits.push_back({axis, q, static_cast<double>(tally.triggerHits[a][q]) / n});
            result.settle.push_back({axis, q, informationIn(tally.thirds[a][q])});
        }
    }
    std::stable_sort(result.settle.begin(), result.settle.end(),
                     [](const SettleItem& a, const SettleItem& b) { return a.bits > b.bits; });
    result.mustPoint = plan.must->point * std::clamp(problem.meetsAim.mode(), 0.0, 1.0);
    result.canPoint = plan.can.point;
    result.fog = fogOf(tally, sums, problem.samples);
    result.samples = problem.samples;
    result.seed = problem.seed;
    return result;
}

void requireAlike(std::span<const LensProblem> problems)
{
    const LensProblem& first = problems.front();
    if (first.samples == 0 || first.samples > mostSamples)
        throw Error(ErrorKind::Input, "The number of samples is not between 1 and 100000000; choose one that is.");
    for (const LensProblem& problem : problems)
        if (problem.samples != first.samples || problem.seed != first.seed ||
            problem.must.questions.size() != first.must.questions.size() ||
            problem.can.questions.size() != first.can.questions.size())
            throw Error(ErrorKind::Internal, "Options were to be scored together that do not share their draws.");
}

std::vector<BandedLens> simulate(LensRun& run, const std::stop_token& stop)
{
    const LensProblem& first = run.problems.front();
    const std::size_t options = run.options.size();
    const unsigned workerCount = workersFor(first.threads, first.samples);
    std::vector<LensWorker> workers(workerCount);
    for (LensWorker& worker : workers) {
        worker.deviates.resize((run.mustQuestions() + run.canQuestions() + 3) * drawsPerTile);
        worker.meetsAim.resize(options);
        worker.tallies.assign(options, LensTally(run.mustQuestions(), run.canQuestions()));
    }
    std::vector<std::vector<LensSums>> sums(blocksIn(first.samples), std::vector<LensSums>(options));
    const bool finished = forEachBlock(first.samples, workerCount, stop, [&](unsigned worker, const DrawBlock& block) {
        runBlock(run, block, workers[worker], sums[block.index]);
    });
    if (!finished) throw Cancelled{};

    std::vector<BandedLens> results;
    results.reserve(options);
    for (std::size_t i = 0; i < options; ++i) {
        LensTally& tally = workers.front().tallies[i];
        for (std::size_t w = 1; w < workers.size(); ++w) tally.add(workers[w].tallies[i]);
        LensSums total;
        for (const auto& blockSums : sums) total.add(blockSums[i]);
        BandedLens banded{resultOf(run.problems[i], run.options[i], tally, total), {}};
        banded.standing = banded.lens.verdict;
        if (run.bandSamples > 0 && banded.standing < Standing::NotSettled && !holdsInBand(banded.standing, tally))
            banded.standing = Standing::NotSettled;
        results.push_back(std::move(banded));
    }
    return results;
}

} // namespace

LensResult scoreLens(const LensProblem& problem, const std::stop_token& stop)
{
    const std::span<const LensProblem> problems(&problem, 1);
    requireAlike(problems);
    LensRun run = planRun(problems);
    run.band.threshold = 0;
    return std::move(simulate(run, stop).front().lens);
}

std::vector<BandedLens> scoreOptions(std::span<const LensProblem> problems, const LensBand& band,
                                     const std::stop_token& stop)
{
    if (problems.empty()) return {};
    requireAlike(problems);
    LensRun run = planRun(problems);
    run.band = band;
    run.bandSamples = std::max<std::uint64_t>(1, std::min(band.correlationSamples, problems.front().samples));
    return simulate(run, stop);
}

} // namespace soundings
