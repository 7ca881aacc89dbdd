// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/retelling.h"
#include "core/narrative/drift.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// What readers made of a story. Only who was told the headline as it stands now counts.
struct RetellPicture {
    std::string sentence; ///< what it comes to; says it, too, where nobody has answered
    std::string because;  ///< which words survive, which vanish, which come instead; may be empty
    std::size_t asked = 0;
    Survival survival;
    bool cannotBeRetold = false; ///< enough readers, too few of the headline's words

    struct Reader {
        Id id;
        std::string who;
        std::string headline; ///< in their words
        std::string argument; ///< in their words; may be empty
        std::optional<Drift> drift;
        std::string sentence; ///< how far it drifted, and by which words
        bool earlier = false; ///< was told another headline, which its drift is from

        bool operator==(const Reader&) const = default;
    };
    std::vector<Reader> readers; ///< in the order in which they answered

    /// How many readers one argument stayed with, by the words that they have in common with it.
    struct Stayed {
        std::string argument;
        std::size_t readers = 0;

        bool operator==(const Stayed&) const = default;
    };
    std::vector<Stayed> arguments; ///< in the order of the pyramid, those that say something

    bool operator==(const RetellPicture&) const = default;
};

[[nodiscard]] RetellPicture retellPictureOf(const Pyramid& pyramid, const RetellTest& test,
                                            const Translate& translate = {},
                                            const RetellRules& rules = standardRetellRules());

} // namespace soundings
