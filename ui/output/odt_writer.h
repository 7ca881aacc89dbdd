// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <string>

namespace soundings::ui {

/// A report as an OpenDocument text with its figures drawn. Needs a QGuiApplication. Errors as odtFile().
[[nodiscard]] std::string toOdt(const Report& report);

} // namespace soundings::ui
