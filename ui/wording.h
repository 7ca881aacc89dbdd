// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry_query.h"
#include "core/journal/journal.h"

#include <QString>

namespace soundings::ui {

/// How lists say dates, stages and kinds; user text is made safe to show on one line.

[[nodiscard]] QString dateText(Date date);             ///< "22 Nov 2026"
[[nodiscard]] QString dateText(const Instant& moment); ///< its local date
/// The date with how far it is from today: "22 Nov 2026, in 3 days".
[[nodiscard]] QString dateTextFrom(Date today, Date date);
[[nodiscard]] QString stageText(Stage stage);
[[nodiscard]] QString stageText(const EntrySummary& entry); ///< "Sealed, superseded"; "Prediction, resolved"
[[nodiscard]] QString kindText(DueKind kind);
/// "Data", "Customer story", "Long argument" or "Proof of concept".
[[nodiscard]] QString nameOfEvidence(EvidenceKind kind);
/// One line of user text: white space folded, directional controls made visible; `placeholder` where blank.
[[nodiscard]] QString oneLine(const std::string& text, const QString& placeholder = {});
/// User text for a tooltip, which would otherwise read markup out of it.
[[nodiscard]] QString plainToolTip(const QString& text);
[[nodiscard]] QString titleText(const std::string& title); ///< "Untitled" where blank

} // namespace soundings::ui
