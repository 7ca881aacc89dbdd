// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_edits.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

using Judgements = std::vector<std::vector<double>>;

/// Square, with a row for each criterion; what is missing is not compared yet.
void fitJudgements(Judgements& judgements, std::size_t size)
{
    judgements.resize(size);
    for (std::size_t row = 0; row < size; ++row) {
        judgements[row].resize(size, 0);
        judgements[row][row] = 1;
    }
}

std::vector<Criterion>::iterator criterionIn(Decision& decision, const Id& id)
{
    return std::find_if(decision.criteria.begin(), decision.criteria.end(),
                        [&id](const Criterion& criterion) { return criterion.id == id; });
}

Option* optionIn(Decision& decision, const Id& id)
{
    const auto found = std::find_if(decision.options.begin(), decision.options.end(),
                                    [&id](const Option& option) { return option.id == id; });
    return found == decision.options.end() ? nullptr : &*found;
}

/// The score, made where there is none; null for an unknown option.
Score* scoreIn(Decision& decision, const Id& optionId, const Id& criterion)
{
    Option* option = optionIn(decision, optionId);
    if (option == nullptr) return nullptr;
    for (Score& score : option->scores)
        if (score.criterion == criterion) return &score;
    option->scores.emplace_back().criterion = criterion;
    return &option->scores.back();
}

bool usesValues(WeightMethod method)
{
    return method != WeightMethod::NotYetKnown && method != WeightMethod::Ahp;
}

/// What numbers were given as that waited while the method made no use of them. Whole numbers up to the count of
/// criteria count as places: points that look like that are lost rather than places taken for points.
WeightMethod methodOf(const std::vector<WeightValue>& values, const Decision& decision)
{
    const auto most = double(decision.criteria.size());
    const bool places = std::all_of(values.begin(), values.end(), [most](const WeightValue& value) {
        return value.value >= 1 && value.value <= most && value.value == std::floor(value.value);
    });
    if (places) return WeightMethod::Rank;
    const bool shares =
        std::all_of(values.begin(), values.end(), [](const WeightValue& value) { return value.value <= 1; });
    return shares ? WeightMethod::Direct : WeightMethod::Swing;
}

/// 1 for the greatest, ties sharing a rank.
void toRanks(std::vector<WeightValue>& values)
{
    const std::vector<WeightValue> before = values;
    for (WeightValue& value : values)
        value.value = 1 + double(std::count_if(before.begin(), before.end(), [&value](const WeightValue& other) {
                          return other.value > value.value;
                      }));
}

/// So that `measure` of them becomes `whole`, each rounded to a hundredth of it.
void scaleTo(std::vector<WeightValue>& values, double measure, double whole)
{
    for (WeightValue& value : values) value.value = std::round(value.value / measure * 100) / 100 * whole;
}

} // namespace

void addCriterion(Decision& decision, Criterion criterion)
{
    decision.criteria.push_back(std::move(criterion));
    if (!decision.weights.pairwise.empty()) fitJudgements(decision.weights.pairwise, decision.criteria.size());
}

void dropCriterion(Decision& decision, const Id& id)
{
    const auto found = criterionIn(decision, id);
    if (found == decision.criteria.end()) return;
    const auto index = found - decision.criteria.begin();
    decision.criteria.erase(found);
    for (Option& option : decision.options)
        std::erase_if(option.scores, [&id](const Score& score) { return score.criterion == id; });
    Weights& weights = decision.weights;
    std::erase_if(weights.values, [&id](const WeightValue& value) { return value.criterion == id; });
    std::erase_if(weights.constraints,
                  [&id](const WeightConstraint& rule) { return rule.criterion == id || rule.than == id; });
    if (std::size_t(index) < weights.pairwise.size()) weights.pairwise.erase(weights.pairwise.begin() + index);
    for (auto& row : weights.pairwise)
        if (std::size_t(index) < row.size()) row.erase(row.begin() + index);
}

void moveCriterion(Decision& decision, const Id& id, int by)
{
    const auto found = criterionIn(decision, id);
    if (found == decision.criteria.end()) return;
    const auto last = std::ptrdiff_t(decision.criteria.size()) - 1;
    const std::ptrdiff_t from = found - decision.criteria.begin();
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
    const auto shift = [from, to](auto& list) {
        const auto begin = list.begin();
        if (from < to)
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
    };
    shift(decision.criteria);
    Judgements& judgements = decision.weights.pairwise;
    if (judgements.empty()) return;
    fitJudgements(judgements, decision.criteria.size());
    shift(judgements);
    for (auto& row : judgements) shift(row);
}

void setScore(Decision& decision, const Id& optionId, const Id& criterion, const std::optional<Score>& score)
{
    Option* option = optionIn(decision, optionId);
    if (option == nullptr) return;
    if (score)
        *scoreIn(decision, optionId, criterion) = *score;
    else
        std::erase_if(option->scores, [&criterion](const Score& each) { return each.criterion == criterion; });
}

void setScoreRange(Decision& decision, const Id& option, const Id& criterion, const std::optional<Range>& range)
{
    Score* score = scoreIn(decision, option, criterion);
    if (score == nullptr) return;
    const Extra kept = score->range ? score->range->extra : Extra();
    score->range = range;
    if (score->range) score->range->extra = kept;
}

void setScoreEvidence(Decision& decision, const Id& option, const Id& criterion, const std::string& evidence)
{
    if (Score* score = scoreIn(decision, option, criterion)) score->evidence = evidence;
}

void setWeightValue(Decision& decision, const Id& criterion, std::optional<double> value)
{
    auto& values = decision.weights.values;
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&criterion](const WeightValue& each) { return each.criterion == criterion; });
    if (!value) {
        if (found != values.end()) values.erase(found);
    } else if (found != values.end()) {
        found->value = *value;
    } else {
        values.emplace_back().criterion = criterion;
        values.back().value = *value;
    }
}

std::optional<double> weightValueOf(const Decision& decision, const Id& criterion)
{
    for (const WeightValue& value : decision.weights.values)
        if (value.criterion == criterion) return value.value;
    return {};
}

void setWeightMethod(Decision& decision, WeightMethod method)
{
    Weights& weights = decision.weights;
    if (weights.method == method) return;
    double sum = 0;
    double most = 0;
    for (const WeightValue& value : weights.values) {
        sum += value.value;
        most = std::max(most, value.value);
    }
    const WeightMethod from = usesValues(weights.method) ? weights.method : methodOf(weights.values, decision);
    weights.method = method;
    // The numbers wait for the way back, and judgements in pairs are kept beside them.
    if (from == method || !usesValues(method)) return;
    const bool graded = from == WeightMethod::Swing || from == WeightMethod::Direct;
    if (!graded || most <= 0)
        weights.values.clear();
    else if (method == WeightMethod::Rank)
        toRanks(weights.values);
    else
        scaleTo(weights.values, method == WeightMethod::Swing ? most : sum, method == WeightMethod::Swing ? 100 : 1);
}

void setJudgement(Decision& decision, std::size_t row, std::size_t column, std::optional<double> times)
{
    if (row == column || row >= decision.criteria.size() || column >= decision.criteria.size()) return;
    Judgements& judgements = decision.weights.pairwise;
    fitJudgements(judgements, decision.criteria.size());
    judgements[row][column] = times && *times > 0 ? *times : 0;
    judgements[column][row] = times && *times > 0 ? 1 / *times : 0;
}

std::optional<double> judgementOf(const Decision& decision, std::size_t row, std::size_t column)
{
    const Judgements& judgements = decision.weights.pairwise;
    if (row >= judgements.size() || column >= judgements[row].size() || judgements[row][column] <= 0) return {};
    return judgements[row][column];
}

} // namespace soundings
