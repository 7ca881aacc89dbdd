// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walk_checks.h"
#include "core/forecast/judgeability.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr int soonDays = 90; ///< one prediction at least is due within so many days

void checkSignpost(const Signpost& post, bool imperative, const std::string& pointer, Date today, FindingList& list)
{
    if (!post.due)
        list.add(Severity::Advice, "signposts.due", pointer + "/due",
                 "A signpost has no date; without one it is never read.");
    else if (daysBetween(today, *post.due) < 0)
        list.add(Severity::Remark, "signposts.due_past", pointer + "/due",
                 "The date of a signpost is past; read it, or set the date that holds.");
    if (isBlank(post.stop))
        list.add(Severity::Advice, "signposts.stop", pointer + "/stop",
                 "A signpost does not say at what you stop or change; write the mark now, before you know.");
    if (imperative && post.subject == SignpostSubject::Option)
        list.add(Severity::Advice, "signposts.imperative", pointer + "/subject",
                 "This is an imperative: let the signpost end a tactic or question a reason, not the thing itself.");
}

} // namespace

bool isComplete(const Prediction& prediction)
{
    return !isBlank(prediction.statement) && prediction.due && hasNumbers(prediction);
}

bool contradictsItself(const OutsideView& view)
{
    return view.succeeded && view.outOf && (*view.outOf <= 0 || *view.succeeded < 0 || *view.succeeded > *view.outOf);
}

bool isWorkedOut(const Constraint& constraint)
{
    if (isBlank(constraint.text) || !constraint.kind) return false;
    if (*constraint.kind == ConstraintKind::Nature) return true;
    return !isBlank(constraint.wouldMoveIt) && !isBlank(constraint.owner) && constraint.due;
}

void checkConstraints(const Decision& decision, Date today, FindingList& list)
{
    for (std::size_t i = 0; i < decision.constraints.size(); ++i) {
        const Constraint& constraint = decision.constraints[i];
        const std::string pointer = fmt::format("/belief/constraints/{}", i);
        if (isBlank(constraint.text))
            list.add(Severity::Missing, "constraints.text", pointer + "/text",
                     "A constraint says nothing yet; write what stands in the way.");
        if (!constraint.kind) {
            list.add(Severity::Advice, "constraints.kind", pointer + "/kind",
                     "Say what a constraint is made of: nature, money, agreement or belief. Only nature cannot move.");
            continue;
        }
        if (*constraint.kind == ConstraintKind::Nature) continue;
        if (isBlank(constraint.wouldMoveIt))
            list.add(Severity::Advice, "constraints.would_move_it", pointer + "/wouldMoveIt",
                     "Nothing is named that would move a constraint; write what would.");
        if (isBlank(constraint.owner) || !constraint.due)
            list.add(Severity::Advice, "constraints.owner", pointer + "/owner",
                     "A constraint moves when someone moves it by a day; name who and by when.");
        else if (daysBetween(today, *constraint.due) < 0)
            list.add(Severity::Remark, "constraints.due_past", pointer + "/due",
                     "The date of a constraint is past; say what came of it, or set the date that holds.");
        if (*constraint.kind == ConstraintKind::Belief && isBlank(constraint.alreadyDoneBy))
            list.add(Severity::Advice, "constraints.already_done_by", pointer + "/alreadyDoneBy",
                     "A belief yields to an example: who has already done it?");
    }
}

void checkExpectations(const Decision& decision, Date today, FindingList& list)
{
    const OutsideView& outside = decision.outsideView;
    if (!outside.succeeded || !outside.outOf)
        list.add(Severity::Advice, "expect.outside_view", "/belief/outsideView",
                 "Before your own numbers, the outside view: of ten who tried this, how many got there?");
    else if (contradictsItself(outside))
        list.add(Severity::Missing, "expect.outside_view_numbers", "/belief/outsideView",
                 "More got there than tried; correct the numbers of the outside view.");
    if (decision.predictions.empty())
        list.add(Severity::Advice, "expect.no_prediction", "/belief/predictions",
                 "Nothing is predicted; write one thing that you expect, with a number and a date.");
    else if (std::none_of(decision.predictions.begin(), decision.predictions.end(), [today](const Prediction& p) {
                 return p.due && daysBetween(today, *p.due) >= 0 && daysBetween(today, *p.due) <= soonDays;
             }))
        list.add(Severity::Advice, "expect.none_soon", "/belief/predictions",
                 "No prediction is due within 90 days; add one, so that you learn while you can still change course.");
    for (std::size_t i = 0; i < decision.predictions.size(); ++i)
        for (Finding& finding :
             judgeabilityOf(decision.predictions[i], fmt::format("/belief/predictions/{}", i), today, list.translate()))
            list.add(std::move(finding));
    if (decision.signposts.empty())
        list.add(Severity::Advice, "expect.no_signpost", "/belief/signposts",
                 "There is no signpost; write at what, and by when, you would stop or change.");
    const bool imperative = decision.tenacity.label == TenacityKind::Imperative;
    for (std::size_t i = 0; i < decision.signposts.size(); ++i)
        checkSignpost(decision.signposts[i], imperative, fmt::format("/belief/signposts/{}", i), today, list);
}

void checkSeal(const Decision& decision, Date today, FindingList& list)
{
    if (decision.chosen.empty())
        list.add(Severity::Missing, "seal.chosen", "/belief/chosen",
                 "No option is chosen; choose one, doing nothing included.");
    if (isBlank(decision.because))
        list.add(Severity::Advice, "seal.because", "/belief/because",
                 "The reason is blank; write in one sentence why this option, for the one who reads it later.");
    if (!decision.review)
        list.add(Severity::Advice, "seal.review", "/belief/review", "No date is set to look again; set one.");
    else if (daysBetween(today, *decision.review) <= 0)
        list.add(Severity::Advice, "seal.review_past", "/belief/review",
                 "The date to look again is not in the future; set a later one.");
    for (std::size_t i = 0; i < decision.commitments.size(); ++i) {
        const Commitment& made = decision.commitments[i];
        if (!isBlank(made.text) && (isBlank(made.owner) || !made.due))
            list.add(Severity::Remark, "seal.commitment", fmt::format("/belief/commitments/{}", i),
                     "A commitment is kept when someone keeps it by a day; name who and by when.");
    }
    if (decision.round.isHidden())
        list.add(Severity::Missing, "seal.blind", "/belief/round",
                 "A blind round is still running; reveal its voices before you seal.");
    for (std::size_t i = 0; i < decision.voices.size() && !decision.round.isHidden(); ++i) {
        const Voice& voice = decision.voices[i];
        if (voice.stance == Stance::Against && voice.heard != true)
            list.add(Severity::Advice, "seal.unheard", fmt::format("/belief/voices/{}", i),
                     "{person} is against it and has not been heard; hear them before you seal.",
                     fmt::arg("person", isBlank(voice.person) ? std::string("Someone") : voice.person));
    }
}

} // namespace soundings
