// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "core/support/text.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

CLI::App* verb(CLI::App* session, Request& request, Verb verb, const char* name, const char* description)
{
    CLI::App* sub = session->add_subcommand(name, description);
    sub->add_flag("--json", request.json, "Answer, and complain, as JSON");
    sub->callback([&request, verb] { request.verb = verb; });
    return sub;
}

CLI::App* onJournal(CLI::App* session, Request& request, Verb which, const char* name, const char* description)
{
    CLI::App* sub = verb(session, request, which, name, description);
    sub->add_option("--passphrase-file", request.passphraseFile,
                    "The file whose first line opens a locked journal (- is standard input); without it you are asked");
    sub->add_option("JOURNAL", request.journal, "The journal file")->required();
    return sub;
}

void addNew(CLI::App* session, Request& request)
{
    SessionWords& words = request.session;
    CLI::App* made = onJournal(session, request, Verb::SessionNew, "new", "Begin a session");
    made->add_option("--title", words.title, "Its title");
    made->add_option("--date", words.date, "The day (YYYY-MM-DD); today by itself");
    auto* engagement = made->add_option("--engagement", words.engagement,
                                        "The engagement that it belongs to: any unique beginning of its id");
    made->add_option("--client", words.client, "Make a new engagement for this client, and the session in it")
        ->excludes(engagement)
        ->check([](const std::string& name) { return isBlank(name) ? "a client needs a name" : std::string(); });
    made->add_option("--worth", words.worth, "What would make this hour worth it");
    made->add_option("--participant", words.participants,
                     "Somebody who is in it, as \"Name\" or \"Name:role\"; by itself those of the session before")
        ->take_all()
        ->check([](const std::string& word) {
            return isBlank(word.substr(0, word.rfind(':'))) ? "whoever is in it needs a name" : std::string();
        });
    made->add_option("--questions", words.questions,
                     "Cards from this set: its id (soundings session questions), or a file that holds one");
    made->add_flag("--agenda", words.keep, "With the agenda that soundings session agenda proposes");
}

} // namespace

void addSessionCommands(CLI::App& app, Request& request)
{
    SessionWords& words = request.session;
    CLI::App* session = app.add_subcommand("session", "Sessions: begin one, propose its agenda, write its summary");
    session->require_subcommand(1);
    addNew(session, request);
    onJournal(session, request, Verb::SessionList, "list",
              "Sessions, the newest first, what was promised in them and has not ended, engagements");
    CLI::App* agenda = onJournal(
        session, request, Verb::SessionAgenda, "agenda",
        "What to talk about: what was promised, is due, was not heard, drifts; without ID, for a next session");
    agenda->add_option("ID", request.ids, "The session: any unique beginning of its id")->expected(0, 1);
    agenda->add_option("--engagement", words.engagement, "Only what was promised in this engagement");
    agenda->add_flag("--keep", words.keep, "Put it into the session that ID names");
    CLI::App* report = onJournal(session, request, Verb::SessionReport, "report",
                                 "Write the summary of a session; private notes are never in it");
    report->add_option("ID", request.ids, "The session: any unique beginning of its id")->required()->expected(1);
    report
        ->add_option("-o,--output", request.out,
                     "The file to write, by its ending .pdf, .html, .odt or .md; - is standard output")
        ->capture_default_str();
    report->add_option("--format", request.format, "pdf, html, odt or md, where the name does not say")
        ->check(CLI::IsMember({"pdf", "html", "odt", "md"}));
    report->add_flag("--roles", request.roles, "With roles instead of people's names");
    report->add_option("--only", words.only, "Name only these entries, and what concerns none: beginnings of ids")
        ->take_all();
    CLI::App* questions = verb(session, request, Verb::SessionQuestions, "questions",
                               "The sets of questions; with SET, that one as a file for somebody else");
    questions->add_option("SET", words.questions, "The id of a set, or a file that holds one, which is checked");
    questions->add_option("-o,--output", request.out, "The file to write; - is standard output")->capture_default_str();
}

} // namespace soundings::app
