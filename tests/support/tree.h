// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace soundings::test {

/// Where this checkout lies. Only `tree.cpp` is compiled with its paths, so that every other object of the tests is the
/// same in each checkout and comes from the compiler's cache.
[[nodiscard]] QString sourcePath(const char* path = "");
/// In the build folder.
[[nodiscard]] QString buildPath(const char* path = "");
/// The program of this build. Only for tests that depend on it.
[[nodiscard]] QString programPath();

} // namespace soundings::test
