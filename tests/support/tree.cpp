// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

namespace soundings::test {

QString sourcePath(const char* path)
{
    return QStringLiteral(SOUNDINGS_SOURCE_DIR "/") + QString::fromUtf8(path);
}

QString buildPath(const char* path)
{
    return QStringLiteral(SOUNDINGS_BINARY_DIR "/") + QString::fromUtf8(path);
}

QString programPath()
{
    return buildPath("app/soundings");
}

} // namespace soundings::test
