// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/decision_lens.h"

#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double scaleTop = 10;
constexpr std::size_t mostRoles = 2;

bool isUsable(const Range& range, double top)
{
    return std::isfinite(range.low) && std::isfinite(range.likely) && std::isfinite(range.high) &&
           range.low <= range.likely && range.likely <= range.high && range.likely >= 0 && range.likely <= top;
}

/// P10 and P90 are cut at the scale's ends; the triangle through them is not.
Distribution elicitedWithin(double low, double likely, double high)
{
    return Distribution::elicited(std::max(0.0, low), likely, std::min(1.0, high));
}

/// Half of the P10 to P90 width on [0, 1].
double halfWidth(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Sure: return 0.05;
    case Sureness::Roughly: return 0.15;
    case Sureness::Guess: return 0.30;
    }
    return 0.30;
}

int findAnswer(const std::vector<Answer>& answers, const std::string& question)
{
    const auto it = std::find_if(answers.begin(), answers.end(),
                                 [&question](const Answer& answer) { return answer.question == question; });
    return it == answers.end() ? -1 : static_cast<int>(it - answers.begin());
}

/// Switches the founder's roles on: triggers on MUST, floors on CAN.
class RoleSwitch {
public:
    RoleSwitch(Axis axis, const QuestionSet& set, const std::vector<Answer>& answers, const Translate& translate,
               std::vector<Finding>& findings)
        : m_axis(axis), m_set(set), m_answers(answers), m_translate(translate), m_findings(findings)
    {
    }

    void apply(const LensRules& rules, DecisionLens& lens)
    {
        std::size_t applied = 0;
        for (std::size_t i = 0; i < rules.roles.size(); ++i) {
            const FactorRole& role = rules.roles[i];
            m_pointer = fmt::format("/belief/{}/roles/{}", m_axis == Axis::Must ? "mustRules" : "canRules", i);
            const auto question =
                std::find_if(m_set.questions.begin(), m_set.questions.end(),
                             [&role](const Question& candidate) { return candidate.id == role.question; });
            if (!isAllowed(question, role)) continue;
            if (applied == mostRoles) {
                add("roles.too_many", Severity::Advice,
                    say(m_translate, "More than two questions decide alone on one lens; only the first two count. "
                                     "Take the others off."));
                return;
            }
            const auto index = static_cast<std::size_t>(question - m_set.questions.begin());
            if (m_axis == Axis::Must && !isSupported(*question, lens.answerOf[index])) continue;
            auto& sampled = lens.axis.questions[index];
            (m_axis == Axis::Must ? sampled.trigger : sampled.floor) = std::clamp(role.level / scaleTop, 0.0, 1.0);
            ++applied;
        }
    }

private:
    void add(const char* code, Severity severity, std::string sentence)
    {
        m_findings.push_back({code, severity, std::move(sentence), m_pointer});
    }

    bool isAllowed(std::vector<Question>::const_iterator question, const FactorRole& role)
    {
        const bool known = question != m_set.questions.end();
        const bool allowed = known && (m_axis == Axis::Must ? question->mayBeTrigger : question->mayBeFloor);
        if (allowed && std::isfinite(role.level)) return true;
        add("roles.not_allowed", Severity::Advice,
            say(m_translate, "“{question}” cannot decide alone on this lens and is weighed like the others.",
                fmt::arg("question", known ? question->name : role.question)));
        return false;
    }

    /// A trigger counts only with a written consequence and a voice from outside the founder's head.
    bool isSupported(const Question& question, int answerIndex)
    {
        if (answerIndex >= 0) {
            const Answer& answer = m_answers[static_cast<std::size_t>(answerIndex)];
            if (!isBlank(answer.consequence) && !isBlank(answer.outsideVoice)) return true;
        }
        add("must.trigger_unsupported", Severity::Advice,
            say(m_translate,
                "“{question}” would make the aim a must by itself. That counts once you write what happens in three "
                "years if you do not, and who outside this room says so; until then it is weighed like the others.",
                fmt::arg("question", question.name)));
        return false;
    }

    Axis m_axis;
    const QuestionSet& m_set;
    const std::vector<Answer>& m_answers;
    const Translate& m_translate;
    std::vector<Finding>& m_findings;
    std::string m_pointer;
};

} // namespace

bool isAnswered(const Answer& answer)
{
    if (answer.range) return isUsable(*answer.range, scaleTop);
    return answer.value && *answer.value >= 0 && *answer.value <= scaleTop;
}

Distribution distributionOf(const Answer& answer)
{
    if (!isAnswered(answer)) return {};
    if (answer.range)
        return elicitedWithin(answer.range->low / scaleTop, answer.range->likely / scaleTop,
                              answer.range->high / scaleTop);
    const double value = *answer.value / scaleTop;
    const double half = halfWidth(answer.sureness);
    return elicitedWithin(value - half, value, value + half);
}

Distribution distributionOfAim(const Option& option)
{
    if (option.meetsAimRange && isUsable(*option.meetsAimRange, 1)) {
        const Range& range = *option.meetsAimRange;
        return elicitedWithin(range.low, range.likely, range.high);
    }
    if (!option.meetsAim) return {};
    switch (*option.meetsAim) {
    case AimMet::Wholly: return Distribution::certain(1);
    case AimMet::Partly: return Distribution::uniform(0.3, 0.7);
    case AimMet::Not: return Distribution::certain(0);
    }
    return {};
}

DecisionLens decisionLens(Axis axis, const QuestionSet& set, const LensRules& rules, const std::vector<Answer>& answers,
                          std::string pointer, const Translate& translate, std::vector<Finding>& findings)
{
    DecisionLens lens;
    lens.pointer = std::move(pointer);
    lens.axis.threshold = rules.threshold.value_or(set.threshold);
    lens.axis.correlation = rules.correlation.value_or(set.correlation);
    for (const Question& question : set.questions) {
        const int index = findAnswer(answers, question.id);
        LensQuestion sampled{.weight = question.weight, .range = {}, .floor = {}, .trigger = {}, .answered = false};
        if (index >= 0) {
            const Answer& answer = answers[static_cast<std::size_t>(index)];
            sampled.answered = isAnswered(answer);
            sampled.range = distributionOf(answer);
            if (!sampled.answered && (answer.value || answer.range))
                findings.push_back({"answer.unusable", Severity::Missing,
                                    say(translate,
                                        "The answer about {question} does not fit the scale from 0 to 10 and counts "
                                        "as blank; set it again.",
                                        fmt::arg("question", question.name)),
                                    fmt::format("{}/{}", lens.pointer, index)});
        }
        lens.axis.questions.push_back(std::move(sampled));
        lens.answerOf.push_back(index);
    }
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (set.find(answers[i].question) == nullptr)
            findings.push_back(
                {"answer.unknown_question", Severity::Remark,
                 say(translate, "One answer belongs to a question that this program does not have; it is kept "
                                "and not counted."),
                 fmt::format("{}/{}", lens.pointer, i)});
    RoleSwitch(axis, set, answers, translate, findings).apply(rules, lens);
    return lens;
}

} // namespace soundings
