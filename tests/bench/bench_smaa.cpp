// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The reference problem against a kernel written by hand and against plain numpy, in turns within the same run; then
// Google Benchmark's table of variations and sizes (its own options work). --problem writes the reference problem for
// smaa_numpy.py, --reference stops after the ratios.
#include "core/robustness/smaa_run.h"
#include "core/support/random.h"
#include "tests/bench/hand_kernel.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

using namespace soundings;

namespace {

SmaaProblem problemOf(std::size_t options, std::size_t criteria, unsigned threads = 1)
{
    SmaaProblem problem;
    Random random(42);
    problem.scores.resize(options);
    for (auto& row : problem.scores)
        for (std::size_t j = 0; j < criteria; ++j) {
            double a = random.uniform();
            double b = random.uniform();
            double c = random.uniform();
            if (a > b) std::swap(a, b);
            if (b > c) std::swap(b, c);
            if (a > b) std::swap(a, b);
            row.push_back(Distribution::triangular(a, b, c));
        }
    problem.threads = threads;
    problem.confidence = false;
    return problem;
}

HandProblem handProblemOf(const SmaaProblem& problem)
{
    HandProblem hand{};
    for (std::size_t o = 0; o < 10; ++o)
        for (std::size_t j = 0; j < 8; ++j) {
            hand.low[o][j] = static_cast<float>(problem.scores[o][j].low());
            hand.mode[o][j] = static_cast<float>(problem.scores[o][j].mode());
            hand.high[o][j] = static_cast<float>(problem.scores[o][j].high());
        }
    return hand;
}

template <typename Run>
double secondsOf(Run run)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    run();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

template <typename Run>
double bestOf(int repeats, Run run)
{
    double best = 1e9;
    for (int i = 0; i < repeats; ++i) best = std::min(best, secondsOf(run));
    return best;
}

double millions(std::uint64_t draws, double seconds)
{
    return static_cast<double>(draws) / seconds / 1e6;
}

/// Best seconds of the numpy program for the reference problem; 0 where there is no numpy.
double numpySeconds(const std::string& program)
{
    // The workplace may pin numpy's library to an old processor; the comparison is with what this one can do.
    const std::string command = "\"" + program + "\" --problem | env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE " +
                                "OMP_NUM_THREADS=1 /usr/bin/python3 " SOUNDINGS_SOURCE_DIR
                                "/tests/bench/smaa_numpy.py --seconds";
    double seconds = 0;
    if (FILE* pipe = popen(command.c_str(), "r")) {
        if (std::fscanf(pipe, "%lf", &seconds) != 1) seconds = 0;
        pclose(pipe);
    }
    return seconds;
}

void reference(const std::string& program)
{
    const auto problem = problemOf(10, 8);
    const std::uint64_t draws = problem.samples;
    const HandProblem hand = handProblemOf(problem);
    HandResult handResult;
    double handBest = 1e9;
    const KernelList list = usableKernels();
    std::array<double, 3> best{1e9, 1e9, 1e9};
    SmaaResult result;
    // In turns, so that a busy moment of the machine meets all of them.
    for (int i = 0; i < 25; ++i) {
        handBest = std::min(handBest, secondsOf([&] { handResult = handKernel(hand, draws, 1); }));
        for (std::size_t k = 0; k < list.count; ++k)
            best[k] = std::min(best[k], secondsOf([&] { result = smaa(problem, *list.kernels[k], {}); }));
    }
    double difference = 0;
    for (std::size_t o = 0; o < 10; ++o)
        difference =
            std::max(difference, std::abs(static_cast<double>(handResult.ranks[o][0]) / static_cast<double>(draws) -
                                          result.rankAcceptability[o][0]));
    fmt::print("10 x 8, triangular, uniform weights, 2^20 draws, one thread\n");
    fmt::print("  by hand for AVX2     {:6.1f} million draws/s   (first ranks differ by {:.4f} at most)\n",
               millions(draws, handBest), difference);
    for (std::size_t k = 0; k < list.count; ++k)
        fmt::print("  {:<20} {:6.1f} million draws/s   {:.2f} of it\n", list.kernels[k]->name, millions(draws, best[k]),
                   handBest / best[k]);
    auto two = problem;
    two.threads = 2;
    const double both = bestOf(9, [&] { (void)smaa(two); });
    fmt::print("  two threads          {:6.1f} million draws/s   {:.2f} of it\n", millions(draws, both),
               handBest / both);
    if (const double numpy = numpySeconds(program); numpy > 0)
        fmt::print("  plain numpy          {:6.1f} million draws/s   the fastest above is {:.0f} times as fast\n",
                   millions(draws, numpy), numpy / *std::min_element(best.begin(), best.begin() + list.count));
}

void add(const std::string& name, SmaaProblem problem)
{
    benchmark::RegisterBenchmark(name.c_str(), [problem = std::move(problem)](benchmark::State& state) {
        for ([[maybe_unused]] auto round : state) benchmark::DoNotOptimize(smaa(problem));
        const auto cells = static_cast<double>(problem.scores.size() * problem.scores.front().size());
        const auto draws = static_cast<double>(problem.samples);
        state.counters["draws/s"] = benchmark::Counter(draws, benchmark::Counter::kIsIterationInvariantRate);
        state.counters["s/cell"] = benchmark::Counter(draws * cells, benchmark::Counter::kIsIterationInvariantRate |
                                                                         benchmark::Counter::kInvert);
    })->Unit(benchmark::kMillisecond);
}

LinearWeights chain()
{
    LinearWeights weights;
    for (std::size_t j = 0; j + 1 < 8; ++j) {
        WeightRule rule{std::vector<double>(8, 0.0), 0, {}};
        rule.coefficients[j] = 1;
        rule.coefficients[j + 1] = -1.5;
        weights.rules.push_back(rule);
    }
    return weights;
}

/// 10 x 8 and 2^20 draws on one thread, what may be asked besides, and other weights.
void addVariations()
{
    const auto problem = problemOf(10, 8);
    add("triangular", problem);
    auto with = problem;
    with.confidence = true;
    add("confidence factors", with);
    with.findingOut = true;
    add("confidence factors and finding out", with);
    with = problem;
    with.weights = OrdinalWeights{{{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}}};
    add("complete order of weights", with);
    with.weights = OrdinalWeights{{{0, 1, 2}, {3, 4}, {5, 6, 7}}};
    add("groups of weights", with);
    with.weights = IntervalWeights{std::vector<IntervalWeights::Bounds>(8, {0.0625, 0.1875})};
    add("intervals, equal weights +-50 %", with);
    with.weights = chain();
    add("hit-and-run, each 1.5 times the next", with);
    with = problem;
    with.correlation = 0.3;
    add("correlation 0.3", with);
    with = problem;
    for (auto& row : with.scores)
        for (auto& score : row) score = Distribution::pert(score.low(), score.mode(), score.high());
    add("PERT", with);
}

/// What the window computes first while a slider moves: 10,000 draws, set-up included.
void addFirstPictures()
{
    for (const bool correlated : {false, true}) {
        auto live = problemOf(10, 8);
        live.samples = 10'000;
        live.correlation = correlated ? 0.3 : 0;
        const std::string name = correlated ? "first picture, correlation 0.3" : "first picture";
        add(name, live);
        live.confidence = live.findingOut = true;
        add(name + ", with confidence and finding out", live);
    }
}

void addSizes()
{
    for (const std::size_t options : {2U, 5U, 10U, 20U, 50U, 100U, 200U})
        for (const std::size_t criteria : {2U, 4U, 8U, 16U, 30U}) {
            auto problem = problemOf(options, criteria);
            problem.samples = std::max<std::uint64_t>(16384, (1U << 26U) / (options * criteria) / 16384 * 16384 / 4);
            add(fmt::format("size {} x {}", options, criteria), problem);
        }
}

void memory()
{
    const auto peak = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    auto problem = problemOf(10, 8, 2);
    (void)smaa(problem);
    const long before = peak();
    problem.samples = 16U << 20U;
    (void)smaa(problem);
    fmt::print("Peak memory: {} KiB after 2^20 draws, {} KiB after 2^24\n", before, peak());
}

void writeProblem()
{
    const auto problem = problemOf(10, 8);
    for (const auto& row : problem.scores)
        for (const auto& score : row) fmt::print("{} {} {}\n", score.low(), score.mode(), score.high());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "--problem") {
        writeProblem();
        return 0;
    }
    reference(argv[0]);
    if (argc > 1 && std::string_view(argv[1]) == "--reference") return 0;
    memory();
    addVariations();
    addFirstPictures();
    addSizes();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
