// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Something that was written at a time.
template <typename What>
struct Dated {
    Instant at;
    What what;
    std::size_t item = 0; ///< its index in the entry's since

    bool operator==(const Dated&) const = default;
};

/// A signpost from its setting to its last reading.
struct SignpostHistory {
    Signpost first; ///< as it was set
    Signpost now;   ///< with every amendment
    std::vector<Dated<SignpostAmendment>> amendments;
    std::vector<Dated<Reading>> readings;
    std::optional<Reading> reading;     ///< the last one since its date was last moved; blank = not read
    std::optional<std::size_t> setBy{}; ///< index in since; blank = with the decision itself
    std::string pointer{};              ///< of it as it was set: "/belief/signposts/0", "/since/2/sign"

    bool operator==(const SignpostHistory&) const = default;
};

/// A tactic with its end, wherever that was written.
struct TacticHistory {
    Tactic tactic;
    std::optional<bool> signalMoved; ///< blank = nobody said
    bool ended = false;
    std::string pointer{}; ///< "/belief/tactics/0", "/since/2/tactic"

    bool operator==(const TacticHistory&) const = default;
};

/// Words of a pursuit as they stand now, and where they were written.
struct PursuitText {
    std::string text;
    std::string pointer; ///< "/belief/frame/owner", "/since/2/owner"

    bool operator==(const PursuitText&) const = default;
};

/// All that an entry says of something pursued, its belief and what was added since in one picture.
struct Pursuit {
    std::optional<TenacityKind> kind; ///< the founder's label as it stands now
    std::vector<Dated<Reclassification>> reclassifications;
    PursuitText owner{{}, "/belief/frame/owner"};
    PursuitText consequenceOfStopping{{}, "/belief/tenacity/consequenceOfStopping"};
    PursuitText outsideConfirmation{{}, "/belief/tenacity/outsideConfirmation"};
    std::vector<SignpostHistory> signposts; ///< those of the belief, then those set since
    std::vector<TacticHistory> tactics;     ///< likewise; the one that runs has no end
    std::vector<Dated<Look>> looks;
    bool dropped = false;

    bool operator==(const Pursuit&) const = default;
};

/// The pursuit of a decision; empty for other entries.
[[nodiscard]] Pursuit pursuitOf(const Entry& entry);

} // namespace soundings
