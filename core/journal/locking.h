// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journal_key.h"

#include <string>

namespace soundings {

/// Whether this build can lock journals and open locked ones.
[[nodiscard]] bool canLockJournals();

/// Whether a journal opens only by its passphrase. False for what is no journal; opening that says why.
[[nodiscard]] bool isLocked(const std::string& path);

/// The key that this passphrase gives for a locked journal; whether it is the right one, opening the journal tells. Slow
/// on purpose. Throws Error{Input} where the journal is not locked, Error{NotFound} where there is none.
[[nodiscard]] SharedKey keyOf(const std::string& path, const Secret& passphrase);

/// The key of a journal that is to be made locked.
[[nodiscard]] SharedKey newKey(const Secret& passphrase, KeyCost cost = KeyCost::Moderate);

/// Writes a journal anew under another passphrase, or under none where `passphrase` is empty (`outside.key` opens it as
/// it is now), and returns the key that it has after that; null without a passphrase. The new file is opened by the
/// passphrase itself, and all that it holds compared with the old one, before it takes the place of it; whatever happens
/// before that, and wherever it is stopped, the journal opens as it did. Nobody may have it open meanwhile: throws
/// Error{Held}; Error{Locked}, Error{Foreign} and Error{Storage} as opening does.
SharedKey lockAnew(const std::string& path, Journal::Outside outside, const Secret& passphrase,
                   KeyCost cost = KeyCost::Moderate);

} // namespace soundings
