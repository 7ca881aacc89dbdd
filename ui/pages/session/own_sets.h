// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_questions.h"

#include <QString>

#include <vector>

namespace soundings::ui {

/// The sets that come with the program, then one's own, kept as files beside the journals. A file there that is no set
/// any more is left out.
[[nodiscard]] std::vector<CardSet> allCardSets();

/// Takes a file in as a set of one's own; one of the same id is replaced. Throws Error as readCardSet does, and where the
/// set has the id of one that comes with the program.
CardSet takeCardSet(const QString& file);

/// Writes a set for somebody else. Throws Error{Storage}.
void writeCardSetTo(const CardSet& set, const QString& file);

} // namespace soundings::ui
