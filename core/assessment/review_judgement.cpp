// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/review_judgement.h"

#include <algorithm>
#include <array>

namespace soundings {

std::optional<double> weakestLink(const QualityLinks& quality)
{
    const std::array links{quality.frame,  quality.options,   quality.information,
                           quality.values, quality.reasoning, quality.commitment};
    double weakest = 1;
    for (const auto& link : links) {
        if (!link) return {};
        weakest = std::min(weakest, *link);
    }
    return weakest;
}

std::optional<Judgement> judgementOf(const QualityLinks& quality, const std::optional<OutcomeJudgement>& outcome)
{
    const auto weakest = weakestLink(quality);
    if (!weakest || !outcome) return {};
    const bool decidedWell = *weakest >= goodDecisionFrom;
    if (*outcome == OutcomeJudgement::Good) return decidedWell ? Judgement::Earned : Judgement::Lucky;
    return decidedWell ? Judgement::Unlucky : Judgement::ToLearnFrom;
}

std::string nameOf(Judgement judgement, const Translate& translate)
{
    switch (judgement) {
    case Judgement::Earned: return say(translate, "earned");
    case Judgement::Lucky: return say(translate, "lucky");
    case Judgement::Unlucky: return say(translate, "unlucky");
    case Judgement::ToLearnFrom: return say(translate, "to learn from");
    }
    return {};
}

const char* wordOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Earned: return "earned";
    case Judgement::Lucky: return "lucky";
    case Judgement::Unlucky: return "unlucky";
    case Judgement::ToLearnFrom: return "to_learn_from";
    }
    return "";
}

} // namespace soundings
