// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"
#include "core/model/entry.h"

#include <string>
#include <vector>

namespace soundings::ui {

inline const Id pursuedSignpost = "11111111-1111-4111-8111-111111111111";
inline const Id pursuedConstraint = "55555555-5555-4555-8555-555555555555";
inline const Id pursuedSignal = "99999999-9999-4999-8999-999999999999";

/// A decision that is pursued and owned, with all MUST answers alike, a signpost until 1 June 2026 between 5 and 20, and a
/// tactic that runs.
inline Entry pursuedDecision(TenacityKind kind, double must = 9)
{
    const auto answers = [](const QuestionSet& set, double value) {
        std::vector<Answer> all;
        for (const Question& question : set.questions) {
            Answer answer;
            answer.question = question.id;
            answer.value = value;
            answer.sureness = Sureness::Sure;
            all.push_back(std::move(answer));
        }
        return all;
    };
    Entry entry;
    entry.id = "77777777-7777-4777-8777-777777777777";
    entry.title = "Cloud";
    entry.created = parseInstant("2026-01-01T12:00:00Z", "UTC");
    Decision decision;
    decision.frame.owner = "Ada";
    decision.frame.aim = "Run it for others";
    decision.must = answers(standardQuestions().must, must);
    for (const char* title : {"Hosted service", "Partner"}) {
        Option option;
        option.id = std::string("22222222-2222-4222-8222-22222222222") + (decision.options.empty() ? "1" : "2");
        option.title = title;
        option.meetsAim = AimMet::Wholly;
        option.can = answers(standardQuestions().can, 8);
        decision.options.push_back(option);
    }
    decision.chosen = decision.options[0].id;
    decision.because = "Our customers move there.";
    decision.tenacity.label = kind;
    decision.tenacity.consequenceOfStopping = "We end as its authors.";
    decision.tenacity.outsideConfirmation = "Two rivals have begun.";
    decision.tenacity.watched = {Signal{pursuedSignal, "Trials stay alive", {}, {}}};
    Signpost signpost;
    signpost.id = pursuedSignpost;
    signpost.state = "Paying companies";
    signpost.workedAt = 20;
    signpost.stopAt = 5;
    signpost.due = parseDate("2026-06-01");
    decision.signposts = {signpost};
    Tactic tactic;
    tactic.id = "44444444-4444-4444-8444-444444444444";
    tactic.hypothesis = "Small companies first";
    tactic.start = parseDate("2026-01-10");
    decision.tactics = {tactic};
    Constraint constraint;
    constraint.id = pursuedConstraint;
    constraint.text = "Nobody of us has run a service";
    constraint.kind = ConstraintKind::Belief;
    decision.constraints = {constraint};
    entry.belief = std::move(decision);
    return entry;
}

} // namespace soundings::ui
