// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// fuzz-seeds FOLDER: writes what each target begins with into a folder of its own below FOLDER.
#include "core/support/atomic_file.h"
#include "tests/fuzz/targets.h"

#include <filesystem>
#include <string>

int main(int argc, char** argv)
{
    if (argc != 2) return 64;
    for (const auto& target : soundings::fuzz::targets()) {
        const std::string folder = std::string(argv[1]) + "/" + target.name;
        std::filesystem::create_directories(folder);
        int number = 0;
        for (const std::string& seed : target.seeds())
            soundings::writeFileAtomically(folder + "/seed" + std::to_string(++number), seed);
    }
    return 0;
}
