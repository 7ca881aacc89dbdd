// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start to the first usable window, and resident memory, with 10 and with 100,000 decisions, against an empty Qt window
// that is started alternately. Prints ratios; leaves with 1 where one is beyond its limit. Without a display it begins
// again on one of its own (xvfb-run): a window that no display has to show is no start that a founder sees. With
// QT_QPA_PLATFORM=offscreen it measures without.
#include "core/journal/journal.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace soundings;

constexpr int rounds = 25;
constexpr int warmUps = 3;

struct Run {
    double ms = 0;
    double memory = 0; ///< peak resident, KiB
};

/// From fork to the moment the program prints its first byte, and what it held in memory.
Run run(std::vector<std::string> command)
{
    int pipes[2];
    if (pipe(pipes) != 0) std::abort();
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDOUT_FILENO);
        close(pipes[0]);
        close(pipes[1]);
        std::vector<char*> arguments;
        for (auto& word : command) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(pipes[1]);
    char byte = 0;
    const auto got = read(pipes[0], &byte, 1);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    while (read(pipes[0], &byte, 1) > 0) {}
    close(pipes[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (got != 1 || status != 0) {
        fmt::print(stderr, "{} did not start\n", command.front());
        std::exit(2);
    }
    return {took.count(), static_cast<double>(usage.ru_maxrss)};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::string fill(const test::TemporaryFolder& folder, int entries)
{
    const std::string path = folder.path(fmt::format("{}.soundings", entries));
    FixedClock clock(parseInstant("2026-01-01T08:00:00.000Z", "UTC"));
    SeededIds ids(static_cast<std::uint64_t>(entries));
    auto journal = Journal::create(path, {clock, ids});
    const std::string context(1500, 'c');
    for (int i = 0; i < entries; ++i) {
        Entry entry = newDecision(fmt::format("Decision number {}", i), clock.now(), clock.today(), ids);
        entry.decision()->frame.context = fmt::format("{} {}", i, context);
        journal.save(entry);
    }
    journal.refreshDerived();
    return path;
}

/// Begins this program again on a display; returns only where that cannot be.
void onDisplay(int argc, char** argv)
{
    std::string screen = "-screen 0 1600x1000x24";
    std::string run = "xvfb-run";
    std::string any = "-a";
    std::string with = "-s";
    std::vector<char*> words{run.data(), any.data(), with.data(), screen.data()};
    words.insert(words.end(), argv, argv + argc);
    words.push_back(nullptr);
    execvp(words[0], words.data());
    fmt::print(stderr, "There is no xvfb-run to make a display; it is measured without one.\n");
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
}

} // namespace

int main(int argc, char** argv)
{
    if (!std::getenv("QT_QPA_PLATFORM") && !std::getenv("DISPLAY")) onDisplay(argc, argv);
    const std::filesystem::path here = std::filesystem::path(argv[0]).parent_path();
    const std::string program = argc > 1 ? argv[1] : (here / "../../app/soundings").string();
    const int many = argc > 2 ? std::atoi(argv[2]) : 100'000;
    const std::string empty = (here / "bench_empty_window").string();
    const test::TemporaryFolder folder;
    setenv("XDG_CONFIG_HOME", folder.path("config").c_str(), 1);
    setenv("XDG_DATA_HOME", folder.path("data").c_str(), 1);
    const std::string small = fill(folder, 10);
    const std::string large = many == 10 ? small : fill(folder, many);

    std::vector<double> emptyMs, smallMs, largeMs, smallMemory, largeMemory;
    for (int round = -warmUps; round < rounds; ++round) {
        const Run bare = run({empty});
        const Run ten = run({program, "--time-to-window", small});
        const Run all = run({program, "--time-to-window", large});
        if (round < 0) continue;
        emptyMs.push_back(bare.ms);
        smallMs.push_back(ten.ms);
        largeMs.push_back(all.ms);
        smallMemory.push_back(ten.memory);
        largeMemory.push_back(all.memory);
    }
    const double start = median(smallMs) / median(emptyMs);
    const double growth = median(largeMs) / median(smallMs);
    const double memory = median(largeMemory) / median(smallMemory);
    const char* platform = std::getenv("QT_QPA_PLATFORM");
    fmt::print("platform {}\n", platform ? platform : "of the display");
    fmt::print("empty window {:.0f} ms, 10 decisions {:.0f} ms, {} decisions {:.0f} ms (medians of {})\n",
               median(emptyMs), median(smallMs), many, median(largeMs), rounds);
    fmt::print("start against an empty window: {:.2f} (at most 2)\n", start);
    fmt::print("start with {} against 10 decisions: {:.2f} (at most 1.10)\n", many, growth);
    fmt::print("memory with {} against 10 decisions: {:.2f} (at most 1.30; {:.0f} MB)\n", many, memory,
               median(largeMemory) / 1024);
    return start <= 2 && growth <= 1.10 && memory <= 1.30 ? 0 : 1;
}
