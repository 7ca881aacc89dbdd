// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_picture.h"
#include "core/report/report.h"

namespace soundings {

/// A check-up as a report: the sentence first, then each principle with its trend, understanding by function, what
/// changed, and the next steps.
[[nodiscard]] Report checkupReport(const CheckupPicture& picture, const Instant& now, const Translate& translate = {});

// Its tables, as the command shows them too.
[[nodiscard]] Table principlesTable(const CheckupPicture& picture, const Translate& translate = {});
[[nodiscard]] Table functionsTable(const CheckupPicture& picture, const Translate& translate = {});
[[nodiscard]] Table nextStepsTable(const CheckupPicture& picture, const Translate& translate = {});

} // namespace soundings
