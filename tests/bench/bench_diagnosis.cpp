// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/diagnosis.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>

using namespace soundings;

namespace {

constexpr std::size_t answers = 3;

/// The n-th of a sequence in (0, 1) that the yardstick makes alike.
double numberAt(std::size_t n)
{
    return std::fmod(static_cast<double>(n) * 0.6180339887498949 + 0.5, 1.0);
}

DiagnosisProblem problemOf(std::size_t causes, std::size_t items, std::size_t questions)
{
    DiagnosisProblem problem;
    problem.prior.assign(causes, 1);
    for (std::size_t i = 0; i < items; ++i) {
        DiagnosisEvidence& item = problem.evidence.emplace_back();
        for (std::size_t c = 0; c < causes; ++c) item.likelihood.push_back(0.05 + 0.9 * numberAt(i * causes + c));
    }
    for (std::size_t q = 0; q < questions; ++q) {
        DiagnosisQuestion& question = problem.questions.emplace_back();
        question.cost = 1;
        for (std::size_t c = 0; c < causes; ++c) {
            auto& row = question.likelihood.emplace_back();
            for (std::size_t a = 0; a < answers; ++a) row.push_back(0.05 + numberAt((q * causes + c) * answers + a));
            const double sum = std::accumulate(row.begin(), row.end(), 0.0);
            for (double& p : row) p /= sum;
        }
    }
    return problem;
}

struct Yardstick {
    double ms = 0;
    double gain = 0;
};

/// The numpy program beside this one; zeros where there is no numpy.
Yardstick numpyRun(std::size_t causes, std::size_t items, std::size_t questions)
{
    const std::string command = std::string("python3 " SOUNDINGS_SOURCE_DIR "/tests/bench/diagnosis_numpy.py ") +
                                std::to_string(causes) + " " + std::to_string(items) + " " + std::to_string(questions);
    Yardstick result;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return result;
    if (std::fscanf(pipe, "%lf %lf", &result.ms, &result.gain) != 2) result = {};
    pclose(pipe);
    return result;
}

void diagnosis(benchmark::State& state)
{
    using Clock = std::chrono::steady_clock;
    const auto causes = static_cast<std::size_t>(state.range(0));
    const auto items = static_cast<std::size_t>(state.range(1));
    const auto questions = static_cast<std::size_t>(state.range(2));
    const auto problem = problemOf(causes, items, questions);
    double best = 1e9;
    double gain = 0;
    for ([[maybe_unused]] auto round : state) {
        const auto start = Clock::now();
        const auto result = diagnose(problem);
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        gain = 0;
        for (const QuestionValue& value : result.questions) gain += *value.gainBits;
    }
    state.counters["best_ms"] = best;
    const Yardstick numpy = numpyRun(causes, items, questions);
    if (numpy.ms > 0) {
        state.counters["times_numpy"] = best / numpy.ms;
        if (std::abs(numpy.gain - gain) > 1e-9 * (1 + gain)) state.SkipWithError("numpy has other gains");
    }
}

BENCHMARK(diagnosis)
    ->ArgNames({"causes", "items", "questions"})
    ->Args({20, 200, 100})
    ->Args({40, 200, 100})
    ->Args({20, 400, 100})
    ->Args({20, 200, 200})
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
