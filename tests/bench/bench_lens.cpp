// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessment.h"
#include "core/support/random.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

using namespace soundings;

namespace {

LensProblem sixAndSix(unsigned threads)
{
    LensProblem problem;
    for (int i = 0; i < 6; ++i) {
        LensQuestion question;
        question.range = Distribution::elicited(0.3 + 0.05 * i, 0.5 + 0.05 * i, 0.65 + 0.05 * i);
        problem.must.questions.push_back(question);
        problem.can.questions.push_back(question);
    }
    problem.correlation = 0.3;
    problem.samples = 100'000;
    problem.threads = threads;
    return problem;
}

/// Milliseconds of a plain loop of as many uniform draws as the run below makes: the yardstick of the same minute.
double plainLoopMs(std::size_t draws)
{
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    for (int round = 0; round < 5; ++round) {
        const auto start = Clock::now();
        Random random(1);
        double sum = 0;
        for (std::size_t i = 0; i < draws; ++i) sum += random.uniform();
        benchmark::DoNotOptimize(sum);
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return best;
}

template <typename Run>
void measure(benchmark::State& state, std::size_t draws, Run run)
{
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    for ([[maybe_unused]] auto round : state) {
        const auto start = Clock::now();
        run();
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    const double plain = plainLoopMs(draws);
    state.counters["best_ms"] = best;
    state.counters["times_plain_loop"] = best / plain;
}

void lens(benchmark::State& state)
{
    const auto problem = sixAndSix(static_cast<unsigned>(state.range(0)));
    measure(state, 12 * 100'000, [&] { benchmark::DoNotOptimize(scoreLens(problem)); });
}

void assessFourOptions(benchmark::State& state)
{
    SeededIds ids(1);
    Entry entry = newDecision("Bench", {}, parseDate("2026-01-05"), ids);
    Decision& decision = *entry.decision();
    const auto answersTo = [](const QuestionSet& set, double value) {
        std::vector<Answer> answers;
        for (const Question& question : set.questions) {
            Answer answer;
            answer.question = question.id;
            answer.value = value;
            answers.push_back(std::move(answer));
        }
        return answers;
    };
    decision.must = answersTo(standardQuestions().must, 7);
    for (int i = 0; i < 4; ++i) {
        Option option;
        option.id = ids.next();
        option.meetsAim = AimMet::Wholly;
        option.can = answersTo(standardQuestions().can, 3 + i);
        decision.options.push_back(std::move(option));
    }
    measure(state, 12 * 100'000, [&] { benchmark::DoNotOptimize(assess(entry, {})); });
}

BENCHMARK(lens)->ArgName("threads")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);
BENCHMARK(assessFourOptions)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
