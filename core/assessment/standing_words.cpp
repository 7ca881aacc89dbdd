// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/standing_words.h"

#include <cmath>

namespace soundings {
namespace {

std::string mustPart(const StandingFacts& facts, const Translate& translate)
{
    const std::string readings = readingsIn(facts.pMust, translate); // fmt::arg refers to it
    const auto share = fmt::arg("share", readings);
    // "Half" and "none" ask for another grammar than "all", "most" and "few".
    const bool plain = facts.pMust >= 0.6 || (facts.pMust < 0.4 && facts.pMust >= 0.1);
    return plain ? say(translate, "Must: on {share} readings of your answers.", share)
                 : say(translate, "Must: on {share} of the readings of your answers.", share);
}

std::string canPart(const StandingFacts& facts, const Translate& translate)
{
    if (facts.standing != Standing::FindAWay)
        return say(translate, "Can: on {share}.", fmt::arg("share", readingsIn(facts.pCan, translate)));
    if (facts.scarcest.empty()) return say(translate, "Can: not yet.");
    return facts.scarcestIsPlural
               ? say(translate, "Can: not yet; {ingredient} are the scarcest.", fmt::arg("ingredient", facts.scarcest))
               : say(translate, "Can: not yet; {ingredient} is the scarcest.", fmt::arg("ingredient", facts.scarcest));
}

std::string closingPart(const StandingFacts& facts, const Translate& translate)
{
    const bool open = facts.standing == Standing::NotSettled || facts.standing == Standing::NotAskedYet;
    if (!open || facts.settlingQuestion.empty())
        return say(translate, "{standing}.", fmt::arg("standing", nameOf(facts.standing, translate)));
    return facts.standing == Standing::NotSettled
               ? say(translate, "Not settled: what would settle it most is “{question}”",
                     fmt::arg("question", facts.settlingQuestion))
               : say(translate, "Not asked yet: the open question that matters most is “{question}”",
                     fmt::arg("question", facts.settlingQuestion));
}

} // namespace

std::string nameOf(Standing standing, const Translate& translate)
{
    switch (standing) {
    case Standing::DoIt: return say(translate, "Do it");
    case Standing::FindAWay: return say(translate, "Find a way");
    case Standing::Resist: return say(translate, "Small bet or no");
    case Standing::LetGo: return say(translate, "Let go");
    case Standing::NotSettled: return say(translate, "Not settled");
    case Standing::NotAskedYet: return say(translate, "Not asked yet");
    }
    return {};
}

const char* wordOf(Standing standing)
{
    switch (standing) {
    case Standing::DoIt: return "do_it";
    case Standing::FindAWay: return "find_a_way";
    case Standing::Resist: return "resist";
    case Standing::LetGo: return "let_go";
    case Standing::NotSettled: return "not_settled";
    case Standing::NotAskedYet: return "not_asked_yet";
    }
    return "";
}

std::string readingsIn(double share, const Translate& translate)
{
    if (share >= 0.9) return say(translate, "nearly all");
    if (share >= 0.6) return say(translate, "most");
    if (share >= 0.4) return say(translate, "about half");
    if (share >= 0.1) return say(translate, "few");
    return say(translate, "almost none");
}

std::string percentOf(double share, const Translate& translate)
{
    if (share > 0 && share < 0.005) return say(translate, "less than 1 %");
    if (share < 1 && share >= 0.995) return say(translate, "more than 99 %");
    return say(translate, "{percent} %", fmt::arg("percent", std::lround(share * 100)));
}

std::string sentenceOf(const StandingFacts& facts, const Translate& translate)
{
    std::string closing = closingPart(facts, translate);
    // Shares of readings mean nothing while too little is answered.
    if (facts.standing == Standing::NotAskedYet) return closing;
    return say(translate, "{must} {can} {closing}", fmt::arg("must", mustPart(facts, translate)),
               fmt::arg("can", canPart(facts, translate)), fmt::arg("closing", closing));
}

} // namespace soundings
