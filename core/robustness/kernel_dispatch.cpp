// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/kernel.h"
#include "core/support/random.h"

namespace soundings {

namespace kernel_baseline {
extern const Kernel kernel;
}
#ifdef SOUNDINGS_X86_KERNELS
namespace kernel_avx2 {
extern const Kernel kernel;
}
namespace kernel_avx512 {
extern const Kernel kernel;
}
#endif

KernelList usableKernels()
{
    KernelList list{{&kernel_baseline::kernel}, 1};
#ifdef SOUNDINGS_X86_KERNELS
    if (__builtin_cpu_supports("avx2") != 0) list.kernels[list.count++] = &kernel_avx2::kernel;
    if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
        __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512bw") != 0)
        list.kernels[list.count++] = &kernel_avx512::kernel;
#endif
    return list;
}

const Kernel& bestKernel()
{
    const KernelList list = usableKernels();
    return *list.kernels[list.count - 1];
}

LaneRandom laneRandom(std::uint64_t seed, std::uint64_t stream)
{
    std::uint64_t state = seed;
    state = splitMix64(state) ^ (stream * 0xd1342543de82ef95ULL + 0x2545f4914f6cdd1dULL);
    LaneRandom random;
    for (auto& words : random.state)
        for (std::size_t lane = 0; lane < laneCount; lane += 2) {
            const std::uint64_t bits = splitMix64(state);
            words[lane] = static_cast<std::uint32_t>(bits);
            words[lane + 1] = static_cast<std::uint32_t>(bits >> 32U);
        }
    return random;
}

} // namespace soundings
