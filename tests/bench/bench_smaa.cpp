// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_smaa: a plain program; every figure is the best of several runs, and ratios come from the same process.
// bench_smaa --problem writes the reference problem for smaa_numpy.py.
#include "core/robustness/smaa_run.h"
#include "core/support/random.h"
#include "tests/bench/hand_kernel.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string_view>

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

void reference()
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
}

void variations()
{
    const auto show = [](const char* what, const SmaaProblem& problem) {
        const double seconds = bestOf(7, [&] { (void)smaa(problem); });
        fmt::print("  {:<44} {:7.1f} ms   {:6.1f} million draws/s\n", what, seconds * 1e3,
                   millions(problem.samples, seconds));
    };
    fmt::print("10 x 8, 2^20 draws, one thread\n");
    auto problem = problemOf(10, 8);
    show("triangular", problem);
    auto with = problem;
    with.confidence = true;
    show("with confidence factors", with);
    with.findingOut = true;
    show("with the value of finding out too", with);
    with = problem;
    with.weights = OrdinalWeights{{{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}}};
    show("complete order of weights", with);
    with.weights = OrdinalWeights{{{0, 1, 2}, {3, 4}, {5, 6, 7}}};
    show("groups of weights", with);
    with.weights = IntervalWeights{std::vector<IntervalWeights::Bounds>(8, {0.0625, 0.1875})};
    show("intervals, equal weights +-50 %", with);
    LinearWeights chain;
    for (std::size_t j = 0; j + 1 < 8; ++j) {
        WeightRule rule{std::vector<double>(8, 0.0), 0, {}};
        rule.coefficients[j] = 1;
        rule.coefficients[j + 1] = -1.5;
        chain.rules.push_back(rule);
    }
    with.weights = chain;
    show("hit-and-run, each 1.5 times the next", with);
    with = problem;
    with.correlation = 0.3;
    show("correlation 0.3", with);
    with = problem;
    for (auto& row : with.scores)
        for (auto& score : row) score = Distribution::pert(score.low(), score.mode(), score.high());
    show("PERT", with);
    fmt::print("First picture: 10 x 8, 10,000 draws, set-up included\n");
    for (const bool correlated : {false, true}) {
        auto live = problem;
        live.samples = 10'000;
        live.correlation = correlated ? 0.3 : 0;
        show(correlated ? "correlation 0.3" : "independent", live);
        live.confidence = live.findingOut = true;
        show("  with confidence and finding out", live);
    }
}

void sizes()
{
    fmt::print("Sizes, triangular, uniform weights, one thread: nanoseconds for each draw of a score\n");
    for (const std::size_t options : {2U, 5U, 10U, 20U, 50U, 100U, 200U}) {
        fmt::print("  {:4} options", options);
        for (const std::size_t criteria : {2U, 4U, 8U, 16U, 30U}) {
            auto problem = problemOf(options, criteria);
            problem.samples = std::max<std::uint64_t>(16384, (1U << 26U) / (options * criteria) / 16384 * 16384 / 4);
            const double seconds = bestOf(3, [&] { (void)smaa(problem); });
            fmt::print("  x {:2}: {:5.2f}", criteria,
                       seconds * 1e9 / static_cast<double>(problem.samples * options * criteria));
        }
        fmt::print("\n");
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
    reference();
    if (argc > 1) return 0;
    memory();
    variations();
    sizes();
    return 0;
}
