// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

enum class EvidenceKind { Data, Story, LongForm, Proof };

/// Something that an argument stands on.
struct Evidence {
    Id id;
    std::string text;
    std::optional<EvidenceKind> kind;
    std::string source;
    std::optional<Date> date;
    Extra extra;

    bool operator==(const Evidence&) const = default;
};

struct Argument {
    Id id;
    std::string text;
    std::vector<Evidence> evidence;
    Extra extra;

    bool operator==(const Argument&) const = default;
};

/// A headline that stands on arguments that stand on evidence.
struct Pyramid {
    std::string headline;
    std::vector<Argument> arguments;
    Extra extra;

    bool operator==(const Pyramid&) const = default;
};

} // namespace soundings
