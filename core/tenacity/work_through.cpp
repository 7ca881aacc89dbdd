// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/work_through.h"

#include "core/diagnosis/diagnosis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace soundings {
namespace {

using HypothesisChances = std::array<std::optional<double>, pursuitHypotheses>;

/// By PursuitHypothesis; what is no probability is blank.
HypothesisChances hypothesisChances(const PursuitChances& given)
{
    HypothesisChances chances{given.pathRight, given.pathWrong, given.goalWrong, given.other};
    for (auto& chance : chances)
        if (chance && !(*chance >= 0 && *chance <= 1)) chance.reset();
    return chances;
}

std::vector<double> priorOf(const PursuitChances& given)
{
    const HypothesisChances chances = hypothesisChances(given);
    double said = 0;
    for (const auto& chance : chances) said += chance.value_or(0);
    const auto blanks = std::count(chances.begin(), chances.end(), std::nullopt);
    const double share = blanks > 0 ? std::max(0.0, 1 - said) / static_cast<double>(blanks) : 0;
    std::vector<double> prior;
    for (const auto& chance : chances) prior.push_back(chance.value_or(share));
    if (std::all_of(prior.begin(), prior.end(), [](double p) { return p == 0; }))
        return std::vector<double>(pursuitHypotheses, 1.0 / pursuitHypotheses);
    return prior;
}

/// How probable the signal is under each hypothesis; blank where a named one was not answered.
std::optional<std::vector<double>> likelihoodOf(const Signal& signal)
{
    const HypothesisChances chances = hypothesisChances(signal.chances);
    std::vector<double> likelihood;
    for (std::size_t h = 0; h < pursuitHypotheses; ++h) {
        if (!chances[h] && h != static_cast<std::size_t>(PursuitHypothesis::Other)) return {};
        likelihood.push_back(chances[h].value_or(0.5));
    }
    return likelihood;
}

/// By signal: whether it was seen when it was last looked for.
std::map<Id, bool> lastSeen(const std::vector<Dated<Look>>& looks)
{
    std::map<Id, bool> seen;
    for (const auto& look : looks) {
        for (const Id& id : look.what.notSeen) seen[id] = false;
        for (const Id& id : look.what.seen) seen[id] = true;
    }
    return seen;
}

PursuitLosses lossesOf(const std::vector<Loss>& given)
{
    PursuitLosses losses = equalLosses();
    for (const Loss& loss : given)
        if (std::isfinite(loss.value))
            (*losses[static_cast<std::size_t>(loss.action)])[static_cast<std::size_t>(loss.hypothesis)] = loss.value;
    return losses;
}

} // namespace

WorkThrough workThrough(const Tenacity& tenacity, const std::vector<Dated<Look>>& looks)
{
    WorkThrough result;
    const auto seen = lastSeen(looks);
    DiagnosisProblem problem;
    problem.prior = priorOf(tenacity.prior);
    for (std::size_t i = 0; i < tenacity.watched.size(); ++i) {
        auto likelihood = likelihoodOf(tenacity.watched[i]);
        if (!likelihood) continue;
        ++result.usable;
        const auto found = seen.find(tenacity.watched[i].id);
        if (found == seen.end()) continue;
        if (!found->second)
            for (double& p : *likelihood) p = 1 - p;
        problem.evidence.push_back({.likelihood = std::move(*likelihood), .alpha = 1, .group = {}, .informant = {}});
        result.counted.push_back(i);
    }
    if (problem.evidence.empty()) return result;
    const DiagnosisResult diagnosis = diagnose(problem);
    if (!diagnosis.posterior) {
        result.contradicted = true;
        return result;
    }
    WorkedThrough worked;
    std::copy(diagnosis.posterior->begin(), diagnosis.posterior->end(), worked.posterior.begin());
    worked.losses = lossesOf(tenacity.losses);
    result.worked = worked;
    return result;
}

} // namespace soundings
