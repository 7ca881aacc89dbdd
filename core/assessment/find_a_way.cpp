// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/find_a_way.h"

#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

bool isListed(const Decision& decision, const Id& option, const std::string& question)
{
    return std::any_of(decision.constraints.begin(), decision.constraints.end(), [&](const Constraint& c) {
        return c.question == question && (c.option == option || c.option.empty());
    });
}

} // namespace

bool isNotEnough(const Decision& decision, const Answer& answer, const QuestionSet& can)
{
    const double bar = decision.canRules.threshold.value_or(can.threshold) * 10;
    return answer.value && *answer.value < bar;
}

std::vector<Constraint> suggestedConstraints(const Decision& decision, const QuestionSet& can,
                                             const Translate& translate)
{
    std::vector<Constraint> suggested;
    for (const Option& option : decision.options) {
        if (option.doNothing || option.struckOut) continue;
        for (const Answer& answer : option.can) {
            const bool low = isNotEnough(decision, answer, can);
            const bool said = !isBlank(answer.wouldHaveToBeTrue);
            if ((!low && !said) || isListed(decision, option.id, answer.question)) continue;
            const Question* question = can.find(answer.question);
            const std::string name = question != nullptr ? question->name : answer.question;
            Constraint constraint;
            constraint.option = option.id;
            constraint.question = answer.question;
            constraint.text = said ? std::string(trimmed(answer.wouldHaveToBeTrue))
                                   : say(translate, "Not enough yet: {question}", fmt::arg("question", name));
            suggested.push_back(std::move(constraint));
        }
    }
    return suggested;
}

} // namespace soundings
