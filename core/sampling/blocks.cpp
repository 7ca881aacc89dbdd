// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/blocks.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace soundings {

unsigned workersFor(unsigned threads, std::uint64_t samples)
{
    const unsigned wanted = threads != 0 ? threads : std::clamp(std::thread::hardware_concurrency(), 1U, 2U);
    const auto blocks = std::max<std::uint64_t>(1, blocksIn(samples));
    return static_cast<unsigned>(std::min<std::uint64_t>(wanted, blocks));
}

bool forEachBlock(std::uint64_t samples, unsigned workers, const std::stop_token& stop,
                  const std::function<void(unsigned worker, const DrawBlock& block)>& work)
{
    const std::uint64_t blocks = blocksIn(samples);
    std::atomic<std::uint64_t> next{0};
    std::atomic<bool> ended{false};
    std::exception_ptr failure;
    std::mutex failureMutex;

    const auto run = [&](unsigned worker) {
        try {
            while (!ended) {
                if (stop.stop_requested()) {
                    ended = true;
                    return;
                }
                const std::uint64_t index = next.fetch_add(1);
                if (index >= blocks) return;
                const std::uint64_t rest = samples - index * drawsPerBlock;
                work(worker, {index, static_cast<std::size_t>(std::min<std::uint64_t>(rest, drawsPerBlock))});
            }
        } catch (...) {
            const std::lock_guard lock(failureMutex);
            if (!failure) failure = std::current_exception();
            ended = true;
        }
    };

    {
        std::vector<std::jthread> others;
        others.reserve(workers);
        for (unsigned worker = 1; worker < workers; ++worker) {
            try {
                others.emplace_back(run, worker);
            } catch (const std::system_error&) {
                break; // no more threads to be had: the ones that run do all the blocks
            }
        }
        run(0);
    }
    if (failure) std::rethrow_exception(failure);
    return !ended;
}

} // namespace soundings
