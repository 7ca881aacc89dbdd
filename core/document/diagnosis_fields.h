// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/cause_fields.h"
#include "core/document/expectation_fields.h"
#include "core/document/pursuit_fields.h"
#include "core/model/diagnosis.h"

namespace soundings {

// The members and words of a diagnosis; how descriptions work: field_rule.h.

constexpr std::array<std::string_view, 3> wordsOf(Type<PointsAt>)
{
    return {"themselves", "away", "nobody"};
}

template <typename Visitor>
void describe(Visitor& member, Type<Miss>)
{
    member("metric", &Miss::metric);
    member("unit", &Miss::unit);
    member("target", &Miss::target);
    member("actual", &Miss::actual);
    member("since", &Miss::since);
    member("howMeasured", &Miss::howMeasured);
    member("blamedToday", &Miss::blamedToday);
}

template <typename Visitor>
void describe(Visitor& member, Type<OwnPart>)
{
    member("issue", &OwnPart::issue);
    member("myPart", &OwnPart::myPart);
    member("thinkNow", &OwnPart::thinkNow);
}

template <typename Visitor>
void describe(Visitor& member, Type<Discount>)
{
    member("wouldKnow", &Discount::wouldKnow, aShare);
    member("wouldSayAnyway", &Discount::wouldSayAnyway, aShare);
}

template <typename Visitor>
void describe(Visitor& member, Type<DiagnosisVoice>)
{
    member("id", &DiagnosisVoice::id, ownId);
    member("person", &DiagnosisVoice::person);
    member("function", &DiagnosisVoice::function);
    member("answer", &DiagnosisVoice::answer);
    member("cause", &DiagnosisVoice::cause, linkId);
    member("costOfBeingRight", &DiagnosisVoice::costOfBeingRight);
    member("pointsAt", &DiagnosisVoice::pointsAt);
    member("onlyTheySee", &DiagnosisVoice::onlyTheySee);
    member("discount", &DiagnosisVoice::discount);
    member("asking", &DiagnosisVoice::asking, linkId);
    member("at", &DiagnosisVoice::at);
}

template <typename Visitor>
void describe(Visitor& member, Type<Hypothesis>)
{
    member("causes", &Hypothesis::causes, linkId);
    member("text", &Hypothesis::text);
    member("because", &Hypothesis::because);
    member("test", &Hypothesis::test);
}

template <typename Visitor>
void describe(Visitor& member, Type<Diagnosis>)
{
    member("miss", &Diagnosis::miss);
    member("ownPart", &Diagnosis::ownPart);
    member("area", &Diagnosis::area);
    member("causes", &Diagnosis::causes);
    member("round", &Diagnosis::round);
    member("askings", &Diagnosis::askings);
    member("voices", &Diagnosis::voices);
    member("evidence", &Diagnosis::evidence);
    member("originCorrelation", &Diagnosis::originCorrelation, aShare);
    member("questions", &Diagnosis::questions);
    member("hypothesis", &Diagnosis::hypothesis);
    member("decision", &Diagnosis::decision, linkId);
    member("tags", &Diagnosis::tags);
}

} // namespace soundings
