// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/clock.h"

#include <cstdint>
#include <string>
#include <utility>

namespace soundings::test {

/// Makes entries at 2026-03-02 09:00 UTC, until its clock is moved, with ids that are the same at each run.
struct EntryMaker {
    FixedClock clock{Instant{1772442000000, "Europe/Berlin"}};
    SeededIds ids;

    explicit EntryMaker(std::uint64_t seed = 7) : ids(seed) {}

    [[nodiscard]] static Answer answer(const std::string& question, double value, const std::string& evidence = {})
    {
        Answer answer;
        answer.question = question;
        answer.value = value;
        answer.evidence = evidence;
        return answer;
    }
    [[nodiscard]] Entry entry(const std::string& title, Belief belief)
    {
        Entry entry;
        entry.id = ids.next();
        entry.created = clock.now();
        entry.title = title;
        entry.belief = std::move(belief);
        return entry;
    }
    /// A small decision with something in most of its parts; nothing in it is due.
    [[nodiscard]] Entry decision(const std::string& title)
    {
        Entry made = entry(title, Decision{});
        Decision& decision = *made.decision();
        decision.frame.question = "Should we " + title + "?";
        decision.frame.aim = "Own the managed service";
        decision.must = {answer("must.survival", 8, "two rivals have it")};
        Option option;
        option.id = ids.next();
        option.title = "Build it";
        option.can = {answer("can.people", 3)};
        decision.options = {option};
        decision.because = "it is inevitable";
        return made;
    }
    [[nodiscard]] Entry note(const Id& about, const std::string& text, bool isPrivate = true)
    {
        return entry("A note",
                     Note{.about = about, .item = {}, .text = text, .isPrivate = isPrivate, .by = {}, .extra = {}});
    }
    template <typename What>
    [[nodiscard]] SinceItem since(What what)
    {
        return {.id = ids.next(), .at = clock.now(), .what = std::move(what), .extra = {}};
    }
};

} // namespace soundings::test
