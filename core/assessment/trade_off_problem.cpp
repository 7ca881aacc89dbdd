// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_problem.h"

#include "core/assessment/walk_checks.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

class CellReader {
public:
    CellReader(const Decision& decision, const Translate& translate, TradeOffProblem& problem)
        : m_decision(decision), m_translate(translate), m_problem(problem)
    {
    }

    [[nodiscard]] TradeOffCell read(std::size_t optionIndex, std::size_t criterionIndex)
    {
        const Option& option = m_decision.options[optionIndex];
        const Criterion& criterion = m_decision.criteria[criterionIndex];
        TradeOffCell cell;
        cell.pointer = fmt::format("/belief/options/{}/scores", optionIndex);
        const Score* score = scoreOf(option, criterion.id);
        if (score == nullptr) return cell;
        cell.pointer += fmt::format("/{}", score - option.scores.data());
        const auto& scale = m_problem.scales[criterionIndex];
        if (!score->range) {
            cell.state = CellState::Unknown;
        } else if (!isUsable(*score->range)) {
            add("trade_offs.upside_down", Severity::Missing, cell.pointer,
                say(m_translate,
                    "The score of “{option}” on {criterion} is upside down; give its low, likely and high in rising "
                    "order.",
                    fmt::arg("option", option.title), fmt::arg("criterion", criterion.name)));
        } else if (scale) {
            cell.state = CellState::Assessed;
            cell.value = scale->distributionOf(*score->range, m_decision.scoreShape.value_or(RangeShape::Triangular));
            cell.clipped = !scale->holds(score->range->low) || !scale->holds(score->range->high);
            if (cell.clipped)
                add("trade_offs.clipped", Severity::Advice, cell.pointer,
                    say(m_translate,
                        "The score of “{option}” on {criterion} leaves the anchors; what lies beyond counts as the "
                        "nearer anchor. Widen the anchors if it matters.",
                        fmt::arg("option", option.title), fmt::arg("criterion", criterion.name)));
        }
        return cell;
    }

private:
    void add(const char* code, Severity severity, const std::string& pointer, std::string sentence)
    {
        m_problem.findings.push_back({code, severity, std::move(sentence), pointer});
    }

    const Decision& m_decision;
    const Translate& m_translate;
    TradeOffProblem& m_problem;
};

std::string tooLarge(std::size_t options, std::size_t criteria, const Translate& translate)
{
    if (criteria > mostTradedCriteria)
        return say(translate,
                   "There are {count} criteria and at most {most} can be traded off; merge some or take them away.",
                   fmt::arg("count", criteria), fmt::arg("most", mostTradedCriteria));
    if (options > mostTradedOptions)
        return say(translate,
                   "There are {count} serious options and at most {most} can be traded off; strike some out.",
                   fmt::arg("count", options), fmt::arg("most", mostTradedOptions));
    return {};
}

} // namespace

const Score* scoreOf(const Option& option, const Id& criterion)
{
    const auto found = std::find_if(option.scores.begin(), option.scores.end(),
                                    [&criterion](const Score& score) { return score.criterion == criterion; });
    return found == option.scores.end() ? nullptr : &*found;
}

std::vector<std::vector<Distribution>> TradeOffProblem::scores() const
{
    std::vector<std::vector<Distribution>> all;
    for (const auto& row : cells) {
        all.emplace_back();
        for (const TradeOffCell& cell : row) all.back().push_back(cell.value);
    }
    return all;
}

TradeOffProblem tradeOffProblem(const Decision& decision, const Translate& translate)
{
    TradeOffProblem problem;
    problem.options = seriousOptions(decision);
    problem.tooLarge = tooLarge(problem.options.size(), decision.criteria.size(), translate);
    if (!problem.tooLarge.empty()) {
        const bool criteria = decision.criteria.size() > mostTradedCriteria;
        problem.findings.push_back({"trade_offs.too_large", Severity::Missing, problem.tooLarge,
                                    criteria ? "/belief/criteria" : "/belief/options"});
    }
    for (std::size_t c = 0; c < decision.criteria.size(); ++c) {
        const Criterion& criterion = decision.criteria[c];
        problem.scales.push_back(ValueScale::of(criterion));
        if (problem.scales.back()) continue;
        problem.findings.push_back(
            {"trade_offs.anchors", Severity::Missing,
             isBlank(criterion.name)
                 ? say(translate, "A criterion has no anchors; say the worst you would still discuss and the best you "
                                  "could plausibly get.")
                 : say(translate,
                       "{criterion} has no anchors; say the worst you would still discuss and the best you "
                       "could plausibly get.",
                       fmt::arg("criterion", criterion.name)),
             fmt::format("/belief/criteria/{}", c)});
    }
    CellReader reader(decision, translate, problem);
    for (const std::size_t option : problem.options) {
        problem.cells.emplace_back();
        for (std::size_t c = 0; c < decision.criteria.size(); ++c)
            problem.cells.back().push_back(reader.read(option, c));
    }
    problem.weights = readWeights(decision, translate, problem.findings);
    return problem;
}

} // namespace soundings
