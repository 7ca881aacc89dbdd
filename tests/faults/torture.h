// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the programs share that work while the tests of faults hurt them.
#pragma once

#include "core/journal/journal.h"
#include "core/journal/locking.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace soundings::torture {

/// A plain write, so that no buffer holds back what was promised and a recorder can see it.
inline void tell(const std::string& line)
{
    const std::string text = line + "\n";
    if (::write(1, text.data(), text.size()) < 0) std::exit(9);
}

/// The key of a journal that is locked from its first byte, where the environment asks for one; else none.
inline SharedKey keyAt(const std::string& path)
{
    if (std::getenv("SOUNDINGS_TEST_LOCKED") == nullptr) return {};
    std::string passphrase = "one for every run";
    const Secret secret = Secret::taking(passphrase);
    return std::filesystem::exists(path) ? keyOf(path, secret) : newKey(secret, KeyCost::Least);
}

/// Whether a journal verifies; what does not is told.
inline bool isIntact(const VerifyReport& report)
{
    for (const VerifyProblem& problem : report.problems)
        tell(fmt::format("FAIL verify: {} [{}] {}", problem.seal, problem.field, problem.sentence));
    return report.intact();
}

/// The exit code of what `command` does; an error is told.
template <typename Command>
int run(Command command)
{
    try {
        return command();
    } catch (const Error& e) {
        tell("FAIL " + e.message() + " (" + e.detail() + ")");
        return exitCode(e.kind());
    }
}

} // namespace soundings::torture
