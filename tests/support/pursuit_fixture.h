// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"

#include <string>
#include <utility>

namespace soundings::test {

inline const Id theSignpost = "11111111-1111-4111-8111-111111111111";
inline const Id theOption = "22222222-2222-4222-8222-222222222222";
inline const Id otherOption = "33333333-3333-4333-8333-333333333333";
inline const Id theTactic = "44444444-4444-4444-8444-444444444444";
inline const Id theConstraint = "55555555-5555-4555-8555-555555555555";

inline Date day(const char* iso)
{
    return parseDate(iso);
}

/// Something that happened at noon of a day.
inline void write(Entry& entry, const char* on, SinceWhat what)
{
    entry.since.push_back({"66666666-6666-4666-8666-" + fmt::format("{:012}", entry.since.size()),
                           parseInstant(std::string(on) + "T12:00:00Z", "UTC"),
                           std::move(what),
                           {}});
}

/// One answer to every question of a set.
inline std::vector<Answer> answersTo(const QuestionSet& set, double value)
{
    std::vector<Answer> answers;
    for (const Question& question : set.questions) {
        Answer answer;
        answer.question = question.id;
        answer.value = value;
        answer.sureness = Sureness::Sure;
        answers.push_back(std::move(answer));
    }
    return answers;
}

/// A pursuit that nothing speaks against on 1 May 2026: MUST and CAN high, owned, one signpost until 1 June 2026.
inline Entry pursued(TenacityKind kind, double must = 9)
{
    Entry entry;
    entry.id = "77777777-7777-4777-8777-777777777777";
    entry.title = "Cloud";
    entry.created = parseInstant("2026-01-01T12:00:00Z", "UTC");
    Decision decision;
    decision.frame.owner = "Ada";
    decision.frame.aim = "Run it for others";
    decision.must = answersTo(standardQuestions().must, must);
    Option option;
    option.id = theOption;
    option.title = "Hosted service";
    option.meetsAim = AimMet::Wholly;
    option.can = answersTo(standardQuestions().can, 8);
    Option other = option;
    other.id = otherOption;
    other.title = "Partner";
    decision.options = {option, other};
    decision.chosen = theOption;
    decision.because = "Our customers move there.";
    decision.tenacity.label = kind;
    decision.tenacity.consequenceOfStopping = "We end as its authors.";
    decision.tenacity.outsideConfirmation = "Two rivals have begun.";
    Signpost signpost;
    signpost.id = theSignpost;
    signpost.state = "Paying companies";
    signpost.workedAt = 20;
    signpost.stopAt = 5;
    signpost.due = day("2026-06-01");
    decision.signposts = {signpost};
    Tactic tactic;
    tactic.id = theTactic;
    tactic.hypothesis = "Small companies first";
    tactic.start = day("2026-01-10");
    decision.tactics = {tactic};
    entry.belief = std::move(decision);
    return entry;
}

inline TenacityInput onDay(const char* iso)
{
    TenacityInput input;
    input.today = day(iso);
    return input;
}

inline Reading readAs(SignpostReading reading)
{
    return {theSignpost, reading, {}, {}, {}, {}};
}

inline Reading readAt(double value)
{
    return {theSignpost, SignpostReading::Grey, value, {}, {}, {}};
}

/// Tactics that ended without moving a signal, one each month from February on.
inline void varyInVain(Entry& entry, int times)
{
    for (int i = 0; i < times; ++i) {
        Tactic tactic;
        tactic.id = fmt::format("88888888-8888-4888-8888-{:012}", i);
        tactic.hypothesis = fmt::format("Variation {}", i + 1);
        tactic.start = day("2026-01-10");
        const std::string end = fmt::format("2026-{:02}-01", i + 2);
        write(entry, end.c_str(), TacticBegun{tactic, {}});
        write(entry, end.c_str(), TacticEnded{tactic.id, day(end.c_str()), "A month", "Nobody came", false, {}});
    }
}

} // namespace soundings::test
