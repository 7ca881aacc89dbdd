// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenacity/pursuit.h"
#include "ui/pages/decision/tenacity/card_form.h"

namespace soundings::ui {

// What can be written about a sealed decision that is pursued; each card becomes one dated item of `since`.

/// What a card is about, short enough for its title; all of its words stand among the answers.
[[nodiscard]] QString cardSubject(const std::string& text, const QString& placeholder);

/// Three one-key readings, and behind a line what else is known by now.
[[nodiscard]] Card lookCard(const Decision& decision);
/// `ids` outlives the card and gives the new tactic its id.
[[nodiscard]] Card beginTacticCard(const Decision& decision, Date today, IdSource& ids);
[[nodiscard]] Card endTacticCard(const Tactic& tactic, Date today);
/// A number, or where there is none to count a word.
[[nodiscard]] Card readSignpostCard(const Signpost& signpost);
/// A goal post moved; only with a reason.
[[nodiscard]] Card moveSignpostCard(const Signpost& signpost);
[[nodiscard]] Card setSignpostCard(IdSource& ids);
[[nodiscard]] Card reclassifyCard(std::optional<TenacityKind> now);
/// Owner, what stopping would mean and who outside confirms it, where the decision does not say or no longer rightly.
[[nodiscard]] Card groundCard(const Pursuit& pursuit);
[[nodiscard]] Card constraintMovedCard(const Constraint& constraint);

} // namespace soundings::ui
