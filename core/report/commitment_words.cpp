// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/commitment_words.h"

namespace soundings {

std::string stateOf(const CommitmentHistory& history, Date today, const Translate& translate)
{
    if (history.closed) {
        switch (history.closed->end) {
        case CommitmentEnd::Kept: return say(translate, "kept");
        case CommitmentEnd::NotKept: return say(translate, "not kept");
        case CommitmentEnd::NotNeeded: return say(translate, "no longer needed");
        }
    }
    if (history.isLate(today)) return say(translate, "late");
    return history.isOpen() ? say(translate, "open") : say(translate, "looked back on");
}

} // namespace soundings
