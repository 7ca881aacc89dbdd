// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The entry of one target for libFuzzer; FUZZ_TARGET names it.
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace soundings::fuzz;
    static const Target& target = *std::ranges::find(targets(), std::string_view(FUZZ_TARGET),
                                                     [](const Target& one) { return std::string_view(one.name); });
    try {
        (void)readsOrRefuses(target.run, {reinterpret_cast<const char*>(data), size});
    } catch (const Broken& broken) {
        std::fprintf(stderr, "%s: %s\n", target.name, broken.what());
        std::abort();
    }
    return 0;
}
