// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "tests/support/random_entry.h"

#include <cstdio>
#include <cstdlib>

// Prints the documents of so many random entries, one a line, for a check by somebody else's validator.
int main(int argc, char** argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 1;
    for (int seed = 1; seed <= count; ++seed)
        std::printf("%s\n",
                    soundings::documentBytes(soundings::test::randomEntry(static_cast<unsigned>(seed))).c_str());
    return 0;
}
