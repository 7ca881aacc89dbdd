// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/option_because.h"

#include "core/assessment/standing_words.h"

#include <algorithm>

namespace soundings {
namespace {

std::string sureWord(Sureness sureness, const Translate& translate)
{
    switch (sureness) {
    case Sureness::Sure: return say(translate, "sure");
    case Sureness::Roughly: return say(translate, "roughly");
    case Sureness::Guess: return say(translate, "a guess");
    }
    return {};
}

std::string lensName(Axis axis, const Translate& translate)
{
    return axis == Axis::Must ? say(translate, "Must") : say(translate, "Can");
}

std::string answerSentence(Axis axis, const Question& question, const Answer* answer, const Translate& translate)
{
    const std::string lensInWords = lensName(axis, translate); // fmt::arg refers to it
    const auto lens = fmt::arg("lens", lensInWords);
    const auto name = fmt::arg("question", question.name);
    if (answer == nullptr || !isAnswered(*answer))
        return say(translate, "{lens}, {question}: blank, so the whole scale from 0 to 10 counts.", lens, name);
    if (answer->range)
        return say(translate, "{lens}, {question}: most likely {likely} of 10, between {low} and {high}.", lens, name,
                   fmt::arg("likely", fmt::format("{:g}", answer->range->likely)),
                   fmt::arg("low", fmt::format("{:g}", std::max(0.0, answer->range->low))),
                   fmt::arg("high", fmt::format("{:g}", std::min(10.0, answer->range->high))));
    return say(translate, "{lens}, {question}: {value} of 10, {sure}.", lens, name,
               fmt::arg("value", fmt::format("{:g}", *answer->value)),
               fmt::arg("sure", sureWord(answer->sureness, translate)));
}

void addAnswers(Axis axis, const QuestionSet& set, const DecisionLens& lens, const std::vector<Answer>& answers,
                const Translate& translate, std::vector<Because>& all)
{
    for (std::size_t q = 0; q < set.questions.size(); ++q) {
        const int index = lens.answerOf[q];
        const Answer* answer = index < 0 ? nullptr : &answers[static_cast<std::size_t>(index)];
        all.push_back({answerSentence(axis, set.questions[q], answer, translate),
                       index < 0 ? lens.pointer : fmt::format("{}/{}", lens.pointer, index)});
    }
}

std::string aimSentence(const Option& option, const Translate& translate)
{
    if (option.meetsAimRange)
        return say(translate, "Meets the aim: most likely {likely} %, between {low} % and {high} %.",
                   fmt::arg("likely", fmt::format("{:.0f}", option.meetsAimRange->likely * 100)),
                   fmt::arg("low", fmt::format("{:.0f}", option.meetsAimRange->low * 100)),
                   fmt::arg("high", fmt::format("{:.0f}", option.meetsAimRange->high * 100)));
    if (!option.meetsAim) return say(translate, "Meets the aim: blank, so anything from not at all to wholly counts.");
    switch (*option.meetsAim) {
    case AimMet::Wholly: return say(translate, "Meets the aim: wholly.");
    case AimMet::Partly: return say(translate, "Meets the aim: partly, so MUST counts by 30 % to 70 %.");
    case AimMet::Not: return say(translate, "Meets the aim: not, so MUST does not count for it.");
    }
    return {};
}

void addRoles(const BecauseSource& source, std::vector<Because>& all)
{
    const auto pointerOf = [&source](Axis axis, std::size_t question) {
        const DecisionLens& lens = axis == Axis::Must ? source.must : source.can;
        const int answer = lens.answerOf[question];
        return answer < 0 ? lens.pointer : fmt::format("{}/{}", lens.pointer, answer);
    };
    const auto question = [&source](Axis axis, std::size_t index) -> const Question& {
        return (axis == Axis::Must ? source.sets.must : source.sets.can).questions[index];
    };
    for (const RoleHit& hit : source.result.floorFailures)
        all.push_back({say(source.translate, "{question}: below the floor on {percent} of readings.",
                           fmt::arg("question", question(hit.axis, hit.question).name),
                           fmt::arg("percent", percentOf(hit.probability, source.translate))),
                       pointerOf(hit.axis, hit.question)});
    for (const RoleHit& hit : source.result.triggerHits)
        all.push_back({say(source.translate, "{question}: reason enough by itself on {percent} of readings.",
                           fmt::arg("question", question(hit.axis, hit.question).name),
                           fmt::arg("percent", percentOf(hit.probability, source.translate))),
                       pointerOf(hit.axis, hit.question)});
}

} // namespace

std::vector<Because> becauseOf(const BecauseSource& source)
{
    const Translate& translate = source.translate;
    std::vector<Because> all;
    all.push_back({say(translate, "Must holds on {percent} of readings.",
                       fmt::arg("percent", percentOf(source.result.pMust, translate))),
                   source.must.pointer});
    if (source.asksAim)
        all.push_back(
            {aimSentence(source.option, translate), fmt::format("/belief/options/{}/meetsAim", source.optionIndex)});
    addAnswers(Axis::Must, source.sets.must, source.must, source.mustAnswers, translate, all);
    all.push_back({say(translate, "Can holds on {percent} of readings.",
                       fmt::arg("percent", percentOf(source.result.pCan, translate))),
                   source.can.pointer});
    addAnswers(Axis::Can, source.sets.can, source.can, source.option.can, translate, all);
    addRoles(source, all);
    return all;
}

} // namespace soundings
