// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pursuit_fixture.h"

namespace soundings::ui {

inline const Id pursuedSignpost = test::theSignpost;
inline const Id pursuedConstraint = test::theConstraint;
inline const Id pursuedSignal = "99999999-9999-4999-8999-999999999999";

/// What is pursued in the tests of its assessment (a signpost until 1 June 2026 between 5 and 20, a tactic that runs), with
/// a signal that is watched and a constraint.
inline Entry pursuedDecision(TenacityKind kind, double must = 9)
{
    Entry entry = test::pursued(kind, must);
    Decision& decision = *entry.decision();
    decision.tenacity.watched = {Signal{pursuedSignal, "Trials stay alive", {}, {}}};
    Constraint constraint;
    constraint.id = pursuedConstraint;
    constraint.text = "Nobody of us has run a service";
    constraint.kind = ConstraintKind::Belief;
    decision.constraints = {constraint};
    return entry;
}

} // namespace soundings::ui
