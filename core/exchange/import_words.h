// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_plan.h"

namespace soundings {

/// Writes the loss report of a plan: what was read, what has no home, what is unclear.
void describeImport(const ForeignHistory& history, ImportPlan& plan, const Translate& translate);

} // namespace soundings
