// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ask the team: questionnaires out, answers in.
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/assessment/checkup_picture.h"
#include "core/exchange/answer_import.h"
#include "core/exchange/session_form.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

const char* wordOf(const AnswerFate& fate)
{
    if (!fate.refusal.empty()) return "refused";
    switch (fate.taken) {
    case AnswerTaken::Added: return "added";
    case AnswerTaken::Replaced: return "replaced";
    case AnswerTaken::Known: return "known";
    }
    return "";
}

Json jsonOf(const AnswerPlan& plan, const Request& request)
{
    Json files = Json::array();
    for (const AnswerFate& fate : plan.fates)
        files.push_back({{"file", fate.name},
                         {"fate", wordOf(fate)},
                         {"refusal", fate.refusal.empty() ? Json(nullptr) : Json(fate.refusal)},
                         {"person", fate.person},
                         {"function", fate.function},
                         {"entry", fate.entry.empty() ? Json(nullptr) : Json(fate.entry)},
                         {"numbers_in_words", fate.inWords}});
    return {{"dry_run", request.dryRun}, {"added", plan.added},     {"replaced", plan.replaced},
            {"known", plan.known},       {"refused", plan.refused}, {"files", std::move(files)}};
}

std::string lineOf(const AnswerFate& fate)
{
    if (!fate.refusal.empty()) return fmt::format("  {}: {}\n", fate.name, fate.refusal);
    std::string who = withVisibleControls(fate.person);
    if (!fate.function.empty()) who += " (" + withVisibleControls(functionName(fate.function)) + ")";
    const char* form = fate.taken == AnswerTaken::Added      ? "  {}: {} on “{}”{}\n"
                       : fate.taken == AnswerTaken::Replaced ? "  {}: {} on “{}” again, in place of the earlier one{}\n"
                                                             : "  {}: {} on “{}”, known already{}\n";
    std::string text = fmt::format(fmt::runtime(form), fate.name, who, withVisibleControls(shortened(fate.about, 60)),
                                   fate.hidden ? "; hidden until the reveal" : "");
    if (fate.inWords > 0)
        text += fmt::format("    {} for a number answered by words that are none; kept as words.\n",
                            fate.inWords == 1 ? "1 question" : fmt::format("{} questions", fate.inWords));
    for (const std::string& said : fate.says) text += "    " + said + "\n";
    return text;
}

std::string textOf(const AnswerPlan& plan, const Request& request)
{
    std::string text =
        fmt::format("{}: {} new, {} again, {} known already, {} refused.\n",
                    request.dryRun ? "Would take in" : "Took in", plan.added, plan.replaced, plan.known, plan.refused);
    for (const AnswerFate& fate : plan.fates) text += lineOf(fate);
    if (request.dryRun)
        text += "\nNothing was written; run it without --dry-run to take them in.\n";
    else if (!plan.changed.empty())
        text += fmt::format("\nsoundings import --undo {} takes them back.\n", request.journal);
    return text;
}

std::optional<Error> complaintOf(const AnswerPlan& plan)
{
    if (plan.refused == 0) return {};
    return Error(
        ErrorKind::Input,
        fmt::format("{} of {} answer {} refused; the list says why. A history from another program needs --from.",
                    plan.refused, plan.fates.size(), plan.fates.size() == 1 ? "file was" : "files were"));
}

} // namespace

Answer askTeam(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    Found found = loadEntry(journal, request.ids.front());
    if (found.seal)
        throw Error(ErrorKind::Input,
                    fmt::format("“{}” is sealed, so its voices are as they were; ask before you seal.",
                                shortened(found.entry.title, 60)));
    const Date today = world.clock.today();
    const Date until = request.until.empty() ? lastDayToAnswer(found.entry, today) : parseDate(request.until);
    if (until < today)
        throw Error(ErrorKind::Input, fmt::format("{} is past; give people a day that is to come.", toIso(until)));
    carryDue(found.entry, journal, today, world.ids);
    const AskingWords words{request.who, request.introduction};
    const bool retell = request.retell || found.entry.story() != nullptr;
    const Asking asking = retell ? noteRetellAsking(found.entry, words, until, world.clock.now(), world.ids)
                                 : noteAsking(found.entry, words, until, world.clock.now(), world.ids);
    const std::string html = questionnaireHtml(formOf(found.entry, asking));
    // First what can fail without a trace; a questionnaire that nobody has does no harm.
    journal.save(found.entry, "ask");
    writeFileAtomically(request.out, html);
    if (request.out == "-") return {};
    if (request.json)
        return jsonAnswer({{"written", request.out}, {"questionnaire", asking.id}, {"until", toIso(until)}});
    return {
        fmt::format("Wrote the questionnaire to {}; answers count until {}. soundings import {} FILE takes them in.\n",
                    request.out, toIso(until), request.journal),
        {}};
}

Answer importAnswers(const Request& request, const World& world)
{
    std::vector<AnswerText> texts;
    for (const std::string& file : request.files)
        texts.push_back({file == "-" ? "standard input" : file, readFile(file)});
    const auto mode = request.dryRun ? Journal::Mode::ReadOnly : Journal::Mode::ReadWrite;
    Journal journal = Journal::open(request.journal, mode, world.outside());
    const AnswerPlan plan = planAnswers(texts, lookupIn(journal), world.clock.today(), world.ids);
    if (!request.dryRun && !plan.changed.empty()) (void)journal.addAll(plan.changed, "answers");
    Answer answer = request.json ? jsonAnswer(jsonOf(plan, request)) : Answer{textOf(plan, request), {}};
    answer.complaint = complaintOf(plan);
    return answer;
}

} // namespace soundings::app
