// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/say.h"

#include <string>

namespace soundings {

/// An item of `since` in words: what it is, and what it says (lines, perhaps none). User text is shown safely.
struct Told {
    std::string what;
    std::string details;

    bool operator==(const Told&) const = default;
};

[[nodiscard]] Told tell(const Entry& entry, const SinceItem& item, const Translate& translate = {});

/// The prediction or signpost of an entry with this id, of its belief or made since; null where there is none.
[[nodiscard]] const Prediction* predictionOf(const Entry& entry, const Id& id);
[[nodiscard]] const Signpost* signpostOf(const Entry& entry, const Id& id);

} // namespace soundings
