// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings {

/// The kinds of things in an entry that have a date and wait to be dealt with.
enum class DueKind { Review, Prediction, Signpost, Commitment, Constraint, Deadline, Checkup, BlindSpot };

} // namespace soundings
