// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

// What one answer rests on, one thing a line; blanks are left out here because the answer itself says "not answered".
std::string groundsOf(const ReportParts& parts, const Answer& answer)
{
    std::string grounds;
    const auto add = [&](const char* form, const std::string& text) {
        if (isBlank(text)) return;
        if (!grounds.empty()) grounds += "\n";
        grounds += say(parts.tr, form, fmt::arg("text", ReportParts::text(text)));
    };
    add("Evidence: {text}", answer.evidence);
    add("If we do not: {text}", answer.consequence);
    add("Outside voice: {text}", answer.outsideVoice);
    add("Would have to be true: {text}", answer.wouldHaveToBeTrue);
    return grounds.empty() ? say(parts.tr, "no evidence") : grounds;
}

bool isWritten(const Answer& answer)
{
    return answer.value || answer.range || !isBlank(answer.evidence) || !isBlank(answer.consequence) ||
           !isBlank(answer.outsideVoice) || !isBlank(answer.wouldHaveToBeTrue);
}

std::string roleOf(const ReportParts& parts, const LensRules& rules, const std::string& question, bool must)
{
    const auto role = std::ranges::find(rules.roles, question, &FactorRole::question);
    if (role == rules.roles.end()) return {};
    return "\n" + say(parts.tr, must ? "Trigger at {level}: {reason}" : "Floor at {level}: {reason}",
                      fmt::arg("level", plainNumber(role->level)),
                      fmt::arg("reason", answerOr(role->reason, parts.tr)));
}

// Every question of the set in its order, blank ones as "not answered"; then answers to questions this program does
// not know.
Table answersTable(const ReportParts& parts, const std::vector<Answer>& answers, bool must, const std::string& caption)
{
    const QuestionSet& set = must ? standardQuestions().must : standardQuestions().can;
    const LensRules& rules = must ? parts.decision.mustRules : parts.decision.canRules;
    Table table;
    table.header = {say(parts.tr, "Question"), say(parts.tr, "Answer"), say(parts.tr, "What it rests on")};
    table.widths = {0.36, 0.2, 0.44};
    table.caption = caption;
    const auto add = [&](const std::string& question, const Answer* answer) {
        table.rows.push_back({parts.question(question) + roleOf(parts, rules, question, must),
                              answer ? answerInWords(*answer, parts.tr) : notAnswered(parts.tr),
                              answer && isWritten(*answer) ? groundsOf(parts, *answer) : std::string()});
    };
    for (const Question& question : set.questions) {
        const auto found = std::ranges::find(answers, question.id, &Answer::question);
        add(question.id, found == answers.end() ? nullptr : &*found);
    }
    for (const Answer& answer : answers)
        if (!set.find(answer.question)) add(answer.question, &answer);
    return table;
}

bool anyWritten(const std::vector<Answer>& answers)
{
    return std::ranges::any_of(answers, isWritten);
}

std::string optionName(const ReportParts& parts, const Option& option)
{
    std::string name = answerOr(option.title, parts.tr);
    if (option.id == parts.decision.chosen) name += say(parts.tr, " (chosen)");
    return name;
}

std::string aimInWords(const ReportParts& parts, const Option& option)
{
    if (option.meetsAimRange)
        return say(parts.tr, "{likely} ({low} to {high}, set by hand)",
                   fmt::arg("likely", percentOf(option.meetsAimRange->likely)),
                   fmt::arg("low", percentOf(option.meetsAimRange->low)),
                   fmt::arg("high", percentOf(option.meetsAimRange->high)));
    return option.meetsAim ? nameOf(*option.meetsAim, parts.tr) : notAnswered(parts.tr);
}

std::vector<std::string> optionRow(const ReportParts& parts, const Option& option)
{
    std::vector<std::string> row{optionName(parts, option)};
    if (option.doNothing) {
        row.insert(row.end(), {say(parts.tr, "the reference"), "", "", "", "", say(parts.tr, "not rated")});
        return row;
    }
    row.push_back(aimInWords(parts, option));
    const auto found = std::ranges::find(parts.assessment.options, option.id, &OptionAssessment::option);
    if (found == parts.assessment.options.end()) {
        row.insert(row.end(), {"", "", "", "", say(parts.tr, "not rated")});
        return row;
    }
    const bool asked = found->standing != Standing::NotAskedYet;
    for (const double share : found->lens.quadrants) row.push_back(asked ? sampledPercentOf(share) : std::string());
    row.push_back(nameOf(found->standing, parts.tr));
    return row;
}

void addOptionSentences(ReportParts& parts)
{
    std::vector<std::string> items;
    for (const Option& option : parts.decision.options) {
        std::vector<std::string> lines;
        const auto found = std::ranges::find(parts.assessment.options, option.id, &OptionAssessment::option);
        if (found != parts.assessment.options.end() && !found->sentence.empty())
            lines.push_back(ReportParts::text(found->sentence));
        if (!isBlank(option.description)) lines.push_back(ReportParts::text(option.description));
        if (!isBlank(option.ownAim))
            lines.push_back(say(parts.tr, "Its own aim: {aim}", fmt::arg("aim", ReportParts::text(option.ownAim))));
        if (option.struckOut)
            lines.push_back(
                say(parts.tr, "Struck out: {reason}", fmt::arg("reason", answerOr(option.strikeReason, parts.tr))));
        if (lines.empty()) continue;
        std::string item = answerOr(option.title, parts.tr);
        for (const std::string& line : lines) item += "\n" + line;
        items.push_back(std::move(item));
    }
    parts.bullets(std::move(items));
}

} // namespace

void addMust(ReportParts& parts)
{
    parts.heading(3, say(parts.tr, "Must: what success requires of us"));
    if (parts.decision.mustPerOption) {
        parts.paragraph(say(parts.tr, "The options serve different aims, so MUST was asked of each."));
        for (const Option& option : parts.decision.options) {
            if (option.doNothing) continue;
            parts.table(answersTable(parts, option.must, true, answerOr(option.title, parts.tr)));
        }
        return;
    }
    if (!anyWritten(parts.decision.must))
        parts.paragraph(say(parts.tr, "None of the questions was answered."));
    else
        parts.table(answersTable(parts, parts.decision.must, true, {}));
}

void addOptions(ReportParts& parts)
{
    parts.heading(3, say(parts.tr, "Options"));
    if (parts.decision.options.empty()) {
        parts.paragraph(say(parts.tr, "No option has been named."));
        return;
    }
    Table table;
    table.header = {say(parts.tr, "Option"),
                    say(parts.tr, "Meets the aim"),
                    nameOf(Standing::DoIt, parts.tr),
                    nameOf(Standing::FindAWay, parts.tr),
                    nameOf(Standing::Resist, parts.tr),
                    nameOf(Standing::LetGo, parts.tr),
                    say(parts.tr, "Stands")};
    table.numeric = {2, 3, 4, 5};
    table.widths = {0.27, 0.16, 0.09, 0.11, 0.11, 0.09, 0.17};
    table.caption = say(parts.tr, "Share of the readings of the answers in which an option falls into each quadrant");
    for (const Option& option : parts.decision.options) table.rows.push_back(optionRow(parts, option));
    parts.table(std::move(table));
    addOptionSentences(parts);
}

void addCan(ReportParts& parts)
{
    parts.heading(3, say(parts.tr, "Can: what stands in the way of each option"));
    bool any = false;
    for (const Option& option : parts.decision.options) {
        if (option.doNothing) continue;
        any = true;
        parts.heading(4, answerOr(option.title, parts.tr));
        if (anyWritten(option.can))
            parts.table(answersTable(parts, option.can, false, {}));
        else
            parts.paragraph(say(parts.tr, "None of the questions was answered."));
    }
    if (!any) parts.paragraph(say(parts.tr, "No option beside doing nothing has been named."));
}

void addConstraints(ReportParts& parts)
{
    if (parts.decision.constraints.empty()) return;
    parts.heading(3, say(parts.tr, "Find a way"));
    Table table;
    table.header = {say(parts.tr, "Constraint"), say(parts.tr, "Made of"), say(parts.tr, "What would move it"),
                    say(parts.tr, "Owner"),      say(parts.tr, "By"),      say(parts.tr, "Who has already done it")};
    table.widths = {0.25, 0.12, 0.23, 0.12, 0.11, 0.17};
    for (const Constraint& constraint : parts.decision.constraints) {
        std::string text = answerOr(constraint.text, parts.tr);
        if (const Option* option = parts.option(constraint.option))
            text += "\n" + say(parts.tr, "Hinders: {option}", fmt::arg("option", answerOr(option->title, parts.tr)));
        table.rows.push_back({std::move(text),
                              constraint.kind ? nameOf(*constraint.kind, parts.tr) : notAnswered(parts.tr),
                              answerOr(constraint.wouldMoveIt, parts.tr), answerOr(constraint.owner, parts.tr),
                              parts.date(constraint.due), answerOr(constraint.alreadyDoneBy, parts.tr)});
    }
    parts.table(std::move(table));
}

} // namespace soundings
