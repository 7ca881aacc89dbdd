// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walk.h"

#include "core/assessment/voices_picture.h"
#include "core/assessment/walk_checks.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

StepState stateFrom(bool begun, bool enough)
{
    if (enough) return StepState::Enough;
    return begun ? StepState::Begun : StepState::Untouched;
}

bool saysAnything(const Answer& answer)
{
    return answer.value || answer.range || !isBlank(answer.evidence) || !isBlank(answer.consequence) ||
           !isBlank(answer.outsideVoice) || !isBlank(answer.wouldHaveToBeTrue);
}

bool anythingIn(const std::vector<Answer>& answers)
{
    return std::any_of(answers.begin(), answers.end(), saysAnything);
}

StepState frameState(const Frame& frame)
{
    const bool begun = !isBlank(frame.question) || !isBlank(frame.aim) || !isBlank(frame.context) ||
                       !isBlank(frame.area) || !isBlank(frame.owner) || frame.reversibility || frame.deadline ||
                       !isBlank(frame.known) || !isBlank(frame.unknown) || !frame.understanding.empty();
    return stateFrom(begun, !isBlank(frame.question) && !isBlank(frame.aim));
}

StepState lensState(const Decision& decision, bool must)
{
    bool begun = must && !decision.mustPerOption && anythingIn(decision.must);
    bool enough = must && !decision.mustPerOption && isHalfAnswered(decision.must, standardQuestions().must);
    if (must && !decision.mustPerOption) return stateFrom(begun, enough);
    const auto options = seriousOptions(decision);
    enough = !options.empty();
    for (const std::size_t index : options) {
        const Option& option = decision.options[index];
        const auto& answers = must ? option.must : option.can;
        begun = begun || anythingIn(answers);
        enough = enough && isHalfAnswered(answers, must ? standardQuestions().must : standardQuestions().can);
    }
    return stateFrom(begun, enough);
}

StepState optionsState(const Decision& decision)
{
    const auto options = seriousOptions(decision);
    const bool begun = std::any_of(decision.options.begin(), decision.options.end(),
                                   [](const Option& option) { return !option.doNothing; });
    const bool allMeasured = std::all_of(options.begin(), options.end(), [&decision](std::size_t index) {
        const Option& option = decision.options[index];
        return !isBlank(option.title) && (decision.mustPerOption || option.meetsAim || option.meetsAimRange);
    });
    return stateFrom(begun, options.size() >= 2 && allMeasured);
}

StepState wayState(const Decision& decision)
{
    const bool enough = !decision.constraints.empty() &&
                        std::all_of(decision.constraints.begin(), decision.constraints.end(), isWorkedOut);
    return stateFrom(!decision.constraints.empty(), enough);
}

StepState expectState(const Decision& decision)
{
    const OutsideView& outside = decision.outsideView;
    const bool begun = outside.succeeded || outside.outOf || !isBlank(outside.who) || !decision.predictions.empty() ||
                       !decision.signposts.empty();
    const bool enough = std::any_of(decision.predictions.begin(), decision.predictions.end(), isComplete) &&
                        std::any_of(decision.signposts.begin(), decision.signposts.end(),
                                    [](const Signpost& post) { return post.due && !isBlank(post.stop); });
    return stateFrom(begun, enough);
}

StepState storyState(const Pyramid& pyramid)
{
    const auto stands = [](const Argument& argument) {
        return !isBlank(argument.text) &&
               std::ranges::any_of(argument.evidence, [](const Evidence& evidence) { return !isBlank(evidence.text); });
    };
    return stateFrom(!isBlank(pyramid.headline) || !pyramid.arguments.empty(),
                     !isBlank(pyramid.headline) && !pyramid.arguments.empty() &&
                         std::ranges::all_of(pyramid.arguments, stands));
}

} // namespace

StepState stateOf(const Entry& entry, WalkStep step)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return StepState::Untouched;
    switch (step) {
    case WalkStep::Frame: return frameState(decision->frame);
    case WalkStep::Must: return lensState(*decision, true);
    case WalkStep::Options: return optionsState(*decision);
    case WalkStep::Can: return lensState(*decision, false);
    case WalkStep::FindAWay: return wayState(*decision);
    case WalkStep::Expect: return expectState(*decision);
    case WalkStep::Seal:
        return stateFrom(!decision->chosen.empty() || !isBlank(decision->because),
                         !decision->chosen.empty() && !isBlank(decision->because) && decision->review);
    case WalkStep::TradeOffs: {
        const TradeOffProgress progress = tradeOffProgress(*decision);
        return stateFrom(progress != TradeOffProgress::Untouched, progress == TradeOffProgress::Whole);
    }
    case WalkStep::Tenacity: {
        const TenacityProgress progress = tenacityProgress(*decision);
        return stateFrom(progress != TenacityProgress::Untouched, progress == TenacityProgress::Enough);
    }
    case WalkStep::Story: return storyState(decision->pyramid);
    case WalkStep::Voices: {
        const auto heard = [](const Voice& voice) { return voice.stance == Stance::For || voice.heard == true; };
        return stateFrom(!decision->voices.empty(), !decision->voices.empty() && !decision->round.isHidden() &&
                                                        std::ranges::all_of(decision->voices, heard));
    }
    }
    return StepState::Untouched;
}

const char* wordOf(WalkStep step)
{
    switch (step) {
    case WalkStep::Frame: return "frame";
    case WalkStep::Must: return "must";
    case WalkStep::Options: return "options";
    case WalkStep::Can: return "can";
    case WalkStep::FindAWay: return "find_a_way";
    case WalkStep::Expect: return "expect";
    case WalkStep::Seal: return "seal";
    case WalkStep::TradeOffs: return "trade_offs";
    case WalkStep::Tenacity: return "tenacity";
    case WalkStep::Voices: return "voices";
    case WalkStep::Story: return "story";
    }
    return "";
}

std::string nameOf(WalkStep step, const Translate& translate)
{
    switch (step) {
    case WalkStep::Frame: return say(translate, "Frame");
    case WalkStep::Must: return say(translate, "Must");
    case WalkStep::Options: return say(translate, "Options");
    case WalkStep::Can: return say(translate, "Can");
    case WalkStep::FindAWay: return say(translate, "Find a way");
    case WalkStep::Expect: return say(translate, "Expect");
    case WalkStep::Seal: return say(translate, "Seal");
    case WalkStep::TradeOffs: return say(translate, "Trade-offs");
    case WalkStep::Tenacity: return say(translate, "Tenacity");
    case WalkStep::Voices: return say(translate, "Voices");
    case WalkStep::Story: return say(translate, "Story");
    }
    return {};
}

std::vector<Finding> findingsAt(const Entry& entry, WalkStep step, Date today, const Translate& translate)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    FindingList list(translate);
    switch (step) {
    case WalkStep::Frame: checkFrame(*decision, today, list); break;
    case WalkStep::Must: checkMust(*decision, list); break;
    case WalkStep::Options: checkOptions(*decision, list); break;
    case WalkStep::Can: checkCan(*decision, list); break;
    case WalkStep::FindAWay: checkConstraints(*decision, today, list); break;
    case WalkStep::Expect: checkExpectations(*decision, today, list); break;
    case WalkStep::Seal: checkSeal(*decision, today, list); break;
    case WalkStep::TradeOffs: checkTradeOffs(*decision, translate, list); break;
    case WalkStep::Tenacity: checkTenacity(*decision, list); break;
    case WalkStep::Voices: return voiceFindings(*decision, translate);
    case WalkStep::Story: checkStory(decision->pyramid, decision->retell, list); break;
    }
    return list.take();
}

} // namespace soundings
