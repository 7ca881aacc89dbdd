// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/derived_kind.h"

#include "core/assessment/decision_lens.h"
#include "core/assessment/plain_words.h"
#include "core/assessment/walk_checks.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr std::uint64_t draws = 1U << 15U;
// As a quadrant is named: twice as much as what speaks against it (methods.md section 7).
constexpr double mostReadings = 2.0 / 3;

LensResult mustAlone(LensAxis must, const TenacityInput& input)
{
    LensProblem problem;
    problem.must = std::move(must);
    problem.can.threshold = 0;
    problem.can.questions.push_back(
        {.weight = 1, .range = Distribution::certain(1), .floor = {}, .trigger = {}, .answered = true});
    problem.samples = draws;
    if (input.lens != nullptr) problem.seed = input.lens->seed;
    return scoreLens(problem);
}

std::optional<TenacityKind> kindByShare(double share)
{
    if (share >= mostReadings) return TenacityKind::Imperative;
    if (share <= 1 - mostReadings) return TenacityKind::Bet;
    return {};
}

/// The kind if every blank answer had this value.
std::optional<TenacityKind> kindWithBlanksAt(LensAxis must, double value, const TenacityInput& input)
{
    for (LensQuestion& question : must.questions)
        if (!question.answered) question.range = Distribution::certain(value);
    return kindByShare(mustAlone(std::move(must), input).pMust);
}

/// "Half" and "none" ask for another grammar than "all", "most" and "few".
std::string holdsOn(double pMust, const Translate& translate)
{
    const std::string share = readingsIn(pMust, translate);
    const auto readings = fmt::arg("readings", share);
    const bool plain = pMust >= 0.6 || (pMust < 0.4 && pMust >= 0.1);
    return plain ? say(translate, "MUST holds on {readings} readings of them", readings)
                 : say(translate, "MUST holds on {readings} of their readings", readings);
}

} // namespace

const Option* pursuedOption(const Decision& decision, const Assessment* lens)
{
    const auto withId = [&decision](const Id& id) -> const Option* {
        const auto found = std::ranges::find(decision.options, id, &Option::id);
        return found == decision.options.end() ? nullptr : &*found;
    };
    if (!decision.chosen.empty()) return withId(decision.chosen);
    if (lens == nullptr || lens->standsBy < 0 || static_cast<std::size_t>(lens->standsBy) >= lens->options.size())
        return nullptr;
    return withId(lens->options[static_cast<std::size_t>(lens->standsBy)].option);
}

PursuedMust pursuedMust(const Decision& decision, const Assessment* lens)
{
    if (!decision.mustPerOption) return {&decision.must, "/belief/must"};
    const Option* option = pursuedOption(decision, lens);
    if (option == nullptr) return {};
    return {&option->must, fmt::format("/belief/options/{}/must", option - decision.options.data())};
}

DerivedKind deriveKind(const Decision& decision, const TenacityInput& input)
{
    const QuestionSet& set = (input.questions != nullptr ? *input.questions : standardQuestions()).must;
    const PursuedMust must = pursuedMust(decision, input.lens);
    if (must.answers == nullptr || !isHalfAnswered(*must.answers, set)) return {};
    std::vector<Finding> unused; // the lens says them
    const LensAxis axis =
        decisionLens(Axis::Must, set, decision.mustRules, *must.answers, must.pointer, input.translate, unused).axis;
    const LensResult result = mustAlone(axis, input);
    DerivedKind derived;
    derived.pMust = result.pMust;
    derived.byTrigger = std::ranges::any_of(result.triggerHits, [](const RoleHit& hit) {
        return hit.axis == Axis::Must && hit.probability >= mostReadings;
    });
    derived.kind = kindByShare(result.pMust);
    const bool anyBlank = std::ranges::any_of(axis.questions, [](const LensQuestion& q) { return !q.answered; });
    if (derived.kind && anyBlank && kindWithBlanksAt(axis, 0, input) != kindWithBlanksAt(axis, 1, input))
        derived.kind.reset();
    return derived;
}

std::string kindSentenceOf(const DerivedKind& derived, std::optional<TenacityKind> label, const Translate& translate)
{
    std::string said;
    if (!label) said = say(translate, "You have not said whether it is an imperative or a bet.");
    if (label == TenacityKind::Imperative) said = say(translate, "You call it an imperative.");
    if (label == TenacityKind::Bet) said = say(translate, "You call it a bet.");
    if (!derived.pMust)
        return said + " " + say(translate, "Your MUST answers do not say yet; fewer than half of them are given.");
    const std::string holdsWords = holdsOn(*derived.pMust, translate);
    const auto holds = fmt::arg("holds", holdsWords);
    if (!derived.kind) return said + " " + say(translate, "Your MUST answers leave it open: {holds}.", holds);
    std::string answers;
    const bool same = derived.kind == label;
    if (same)
        answers = say(translate, "Your MUST answers say the same: {holds}.", holds);
    else if (derived.kind == TenacityKind::Imperative)
        answers = say(translate, "Your MUST answers make it an imperative: {holds}.", holds);
    else
        answers = say(translate, "Your MUST answers make it a bet: {holds}.", holds);
    if (derived.byTrigger) answers += " " + say(translate, "One reason alone carries it.");
    if (label && !same)
        answers += " " + say(translate, "The two do not fit: change the label and say why, or answer MUST again.");
    return said + " " + answers;
}

} // namespace soundings
