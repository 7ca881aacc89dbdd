// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_problem.h"
#include "core/assessment/walk_checks.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

/// More than so many are seldom told apart; several then usually say the same.
constexpr std::size_t manyCriteria = 8;

/// Lower case for ASCII, white space as single blanks.
std::string foldedName(const std::string& name)
{
    std::string folded;
    for (const char c : trimmed(name)) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (!blank)
            folded += lower;
        else if (!folded.empty() && folded.back() != ' ')
            folded += ' ';
    }
    return folded;
}

bool isEmptyCriterion(const Criterion& c)
{
    return isBlank(c.name) && !c.worst && !c.best && isBlank(c.worstWords) && isBlank(c.bestWords) && c.scale.empty();
}

void checkCriteria(const Decision& decision, FindingList& list)
{
    for (std::size_t i = 0; i < decision.criteria.size(); ++i) {
        const Criterion& criterion = decision.criteria[i];
        const std::string pointer = fmt::format("/belief/criteria/{}", i);
        if (isBlank(criterion.name)) {
            list.add(Severity::Missing, "trade_offs.name", pointer + "/name", "A criterion has no name; give it one.");
            continue;
        }
        const std::string name = foldedName(criterion.name);
        const auto twin =
            std::find_if(decision.criteria.begin(), decision.criteria.begin() + static_cast<std::ptrdiff_t>(i),
                         [&name](const Criterion& other) { return foldedName(other.name) == name; });
        if (twin != decision.criteria.begin() + static_cast<std::ptrdiff_t>(i))
            list.add(Severity::Advice, "trade_offs.same_twice", pointer + "/name",
                     "Two criteria are called {criterion}; what is listed twice counts twice. Take one away or say how "
                     "they differ.",
                     fmt::arg("criterion", criterion.name));
        if (const auto scale = ValueScale::of(criterion); scale && !scale->isMonotone())
            list.add(Severity::Remark, "trade_offs.scale_turns", pointer + "/scale",
                     "The scale of {criterion} rises and falls again; that is right only where the best lies in the "
                     "middle.",
                     fmt::arg("criterion", criterion.name));
    }
    if (decision.criteria.size() > manyCriteria)
        list.add(Severity::Advice, "trade_offs.many_criteria", "/belief/criteria",
                 "There are {count} criteria; more than eight are seldom told apart. Merge those that say the same.",
                 fmt::arg("count", decision.criteria.size()));
}

} // namespace

TradeOffProgress tradeOffProgress(const Decision& decision)
{
    const bool begun = !std::all_of(decision.criteria.begin(), decision.criteria.end(), isEmptyCriterion);
    if (!begun) return TradeOffProgress::Untouched;
    const TradeOffProblem problem = tradeOffProblem(decision);
    const bool anchored =
        std::all_of(problem.scales.begin(), problem.scales.end(), [](const auto& scale) { return scale.has_value(); });
    const bool scored = std::all_of(problem.cells.begin(), problem.cells.end(), [](const auto& row) {
        return std::none_of(row.begin(), row.end(),
                            [](const TradeOffCell& cell) { return cell.state == CellState::NotAssessed; });
    });
    const bool whole = problem.options.size() >= 2 && anchored && scored && problem.weights.missing.empty() &&
                       problem.tooLarge.empty();
    return whole ? TradeOffProgress::Whole : TradeOffProgress::Begun;
}

void checkTradeOffs(const Decision& decision, const Translate& translate, FindingList& list)
{
    const auto serious = seriousOptions(decision);
    if (serious.size() < 2)
        list.add(Severity::Missing, "trade_offs.too_few_options", "/belief/options",
                 "Fewer than two options are serious, so there is nothing to trade off; add one, or leave this step "
                 "out.");
    if (decision.criteria.empty()) {
        list.add(Severity::Missing, "trade_offs.no_criteria", "/belief/criteria",
                 "No criterion is named; write what you would give up something else for.");
        return;
    }
    checkCriteria(decision, list);
    for (Finding& finding : tradeOffProblem(decision, translate).findings) list.add(std::move(finding));
    const bool reference = std::any_of(decision.options.begin(), decision.options.end(),
                                       [](const Option& option) { return option.doNothing && !option.struckOut; });
    if (reference)
        list.add(Severity::Remark, "trade_offs.reference_left_out", "/belief/options",
                 "Doing nothing is the reference and takes no part here; if it is a serious way, write it as an option "
                 "of its own.");
}

} // namespace soundings
