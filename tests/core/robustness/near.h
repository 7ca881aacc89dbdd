// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QString>

#include <cmath>
#include <string>

/// Shares of n draws: 4.42 standard errors, one false alarm in 100,000.
#define VERIFY_SHARE(actual, expected, n)                                                                              \
    QVERIFY2(std::abs((actual) - (expected)) <=                                                                        \
                 4.42 * std::sqrt((expected) * (1 - (expected)) / static_cast<double>(n)) + 1e-12,                     \
             qPrintable(QString("%1, not %2").arg(actual).arg(expected)))

#define VERIFY_NEAR(actual, expected, tolerance)                                                                       \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                                           \
             qPrintable(QString("%1, not %2").arg(actual, 0, 'g', 12).arg(expected, 0, 'g', 12)))

/// The message of the Error{Input} that `run` throws, empty where there is none.
template <typename Run>
std::string refusalOf(Run run)
{
    try {
        (void)run();
    } catch (const soundings::Error& error) {
        return error.kind() == soundings::ErrorKind::Input ? error.message() : "wrong kind: " + error.message();
    }
    return {};
}
