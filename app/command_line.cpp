// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/parse_words.h"
#include "app/session_words.h"
#include "app/sharing_words.h"
#include "core/compute/compute.h"
#include "core/journal/locking.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>

namespace soundings::app {

namespace {

constexpr std::uint64_t mostSamples = 1U << 26U;

class Grammar {
public:
    explicit Grammar(Request& request) : m_request(request)
    {
        m_app.name("soundings");
        m_app.set_version_flag("--version", std::string("soundings " SOUNDINGS_VERSION) +
                                                (canLockJournals() ? "" : " (built without locking)"));
        m_app.add_flag("--json", m_request.json, "Answer, and complain, as JSON");
        m_app.add_option(
            "JOURNAL", m_request.journal,
            "The journal that the window opens; without it, the one opened last. A command always names its own");
        m_app.add_flag("--time-to-window", m_request.timeToWindow)->group("");
        m_app.footer(
            "Exit codes: 0 done, 1 a fault of the program, 2 unusable input, 3 not found, 4 foreign or newer "
            "file,\n5 held by another, 6 storage, 7 a seal does not verify,\n8 locked and no right passphrase, 64 "
            "wrong words here.");
        m_app.require_subcommand(0, 1);
        addJournalCommands();
        addSealCommands();
        addResultCommands();
        addStoryAndReport();
        addReviewCommands();
        addPredictionCommands();
        addCommitmentCommand();
        addInsightCommands();
        addExchangeCommands();
        addLockCommands();
        addSharingCommands(m_app, m_request);
        addSessionCommands(m_app, m_request);
    }

    CLI::App& app() { return m_app; }

private:
    CLI::App* command(Verb verb, const char* name, const char* description)
    {
        CLI::App* sub = m_app.add_subcommand(name, description);
        sub->add_flag("--json", m_request.json, "Answer, and complain, as JSON");
        sub->add_option(
            "--passphrase-file", m_request.passphraseFile,
            "The file whose first line opens a locked journal (- is standard input); without it you are asked");
        sub->callback([this, verb] { m_request.verb = verb; });
        return sub;
    }

    CLI::App* onJournal(Verb verb, const char* name, const char* description)
    {
        CLI::App* sub = command(verb, name, description);
        sub->add_option("JOURNAL", m_request.journal, "The journal file")->required();
        return sub;
    }

    void addId(CLI::App* sub, bool required)
    {
        auto* id = sub->add_option("ID", m_request.ids, "The entry: any unique beginning of its id")->expected(0, 1);
        if (required) id->required()->expected(1);
    }

    void addPrivate(CLI::App* sub)
    {
        sub->add_flag("--private", m_request.includePrivate, "With private notes, which are left out otherwise");
    }

    void addRoles(CLI::App* sub)
    {
        sub->add_flag("--roles", m_request.roles, "With functions instead of people's names, and without notes");
    }

    void addUncover(CLI::App* sub, const char* what) { sub->add_flag("--uncover", m_request.uncover, what); }

    void addChance(CLI::App* sub)
    {
        sub->add_option("--samples", m_request.samples, "How many draws to simulate")
            ->check(CLI::Range(std::uint64_t{1}, mostSamples));
        sub->add_option("--seed", m_request.seed, "Start of the random draws; the same seed gives the same numbers")
            ->check([](const std::string& word) {
                return word.starts_with('-') ? word + " is below 0; a seed is a whole number from 0 on" : std::string();
            });
    }

    void addJournalCommands()
    {
        CLI::App* made = onJournal(Verb::New, "new", "Make a new, empty journal");
        auto* sample = made->add_flag("--sample", m_request.sample, "With the decisions of the sample journal in it");
        made->add_flag("--locked", m_request.locked, "Locked by a passphrase from its first byte")->excludes(sample);
        CLI::App* list = onJournal(Verb::List, "list", "List the decisions of a journal, newest first");
        list->add_option("--search", m_request.search, "Only those that hold these words");
        list->add_option("--stage", m_request.stage, "Only those at this stage: draft, sealed or reviewed")
            ->check(CLI::IsMember({"draft", "sealed", "reviewed"}));
        list->add_option(
                "--kind", m_request.entryKind,
                "decision (by itself), diagnosis, story, prediction, area, checkup, session, engagement, note or all")
            ->check(CLI::IsMember({"decision", "diagnosis", "story", "prediction", "area", "checkup", "session",
                                   "engagement", "note", "all"}));
        addUncover(list, "Search why something was expected also where that is covered today");
        CLI::App* show = onJournal(Verb::Show, "show", "Show one entry in full");
        addId(show, true);
        addPrivate(show);
        addUncover(show, showsAnyway);
        addChance(show);
        CLI::App* add = onJournal(Verb::Add, "add", "Add the entries of a JSON file to a journal");
        add->add_option("FILE", m_request.file, "A document or an export; - is standard input")->required();
        add->add_option("--file-passphrase-file", m_request.sealedBy,
                        "The file whose first line opens the export of a locked journal; without it you are asked");
        CLI::App* out = onJournal(Verb::Export, "export", "Write entries (all of them without ID) as JSON");
        out->add_option("ID", m_request.ids, "Entries to write: any unique beginning of an id");
        out->add_option("-o,--output", m_request.out, "The file to write; - is standard output")->capture_default_str();
        out->add_option("--as", m_request.as, "Only the forecasts, as a file for this program")
            ->check(CLI::IsMember({"fatebook", "predictionbook"}));
        out->add_flag("--plain", m_request.plain, "Readable to everybody, though the journal is locked");
        addPrivate(out);
        addUncover(out, "With what was expected and is covered today, which is left out otherwise");
        onJournal(Verb::Doctor, "doctor", "Rebuild what a journal derives from its documents");
    }

    void addSealCommands()
    {
        addId(onJournal(Verb::Seal, "seal", "Seal a decision; on the command line a seal stands at once"), true);
        onJournal(Verb::Verify, "verify", "Check every seal of a journal");
        CLI::App* due = onJournal(Verb::Due, "due", "What has a date and is not dealt with, earliest first");
        due->add_option("--until", m_request.until, "Up to and including this date (YYYY-MM-DD)");
        auto* move = due->add_option("--move-to", m_request.moveTo, "Move their reminders to this date (YYYY-MM-DD)");
        due->add_flag("--let-go", m_request.letGo, "Remind of them no more")->excludes(move);
    }

    void addLockCommands()
    {
        onJournal(Verb::Lock, "lock", "Lock a journal by a passphrase, without which nobody can read it");
        onJournal(Verb::Unlock, "unlock", "Let a journal open without its passphrase again");
        onJournal(Verb::Passphrase, "passphrase", "Give a locked journal another passphrase")
            ->add_option("--new-passphrase-file", m_request.newPassphraseFile,
                         "The file whose first line is the new one; without it you are asked");
    }

    void addExchangeCommands()
    {
        CLI::App* import =
            onJournal(Verb::Import, "import",
                      "Take in answers to questionnaires, or a history of forecasts from another program");
        CLI::Option* files =
            import->add_option("FILE", m_request.files,
                               "Answers that came back; with --from one export, CSV or JSON; - is standard input");
        import->add_option("--from", m_request.program, "Which program wrote it; without it, answers")
            ->check(CLI::IsMember({"fatebook", "predictionbook"}));
        import->add_option("--me", m_request.me, "Whose forecasts are yours, where the file holds several people's");
        import->add_flag("--dry-run", m_request.dryRun, "Only say what would come in, and what has no place here");
        import->add_flag("--undo", m_request.undo, "Take the last import back")->excludes(files);
        CLI::App* ask = onJournal(Verb::Ask, "ask",
                                  "Write a questionnaire about a decision, a diagnosis, a check-up, a session or a "
                                  "story: one HTML file");
        addId(ask, true);
        ask->add_option("-o,--output", m_request.out, "The file to write; - is standard output")->capture_default_str();
        ask->add_option("--until", m_request.until, "The last day for answers (YYYY-MM-DD); in two weeks by itself");
        ask->add_option("--who", m_request.who, "Whom it goes to, as a note for yourself");
        ask->add_option("--introduction", m_request.introduction,
                        "Your words above the questions; else the miss, or the question to decide");
        ask->add_flag("--retell", m_request.retell,
                      "Readers see the story once and tell it back; of a story that stands alone by itself");
        CLI::App* calendar = onJournal(Verb::Calendar, "calendar", "Write what is due as a calendar file (iCalendar)");
        calendar
            ->add_option("-o,--output", m_request.out,
                         "The file to write or bring up to date; FOLDER/ gets one named after the journal; - is "
                         "standard output")
            ->capture_default_str();
        calendar->add_option("--until", m_request.until, "Up to and including this date (YYYY-MM-DD)");
        calendar->add_flag("--alarms", m_request.alarms, "With a reminder at nine on each day");
    }

    void addResultCommands()
    {
        CLI::App* score = command(Verb::Score, "score", "Where the options of a decision stand");
        score->add_option("JOURNAL", m_request.journal, "The journal, or alone a JSON file; - is standard input")
            ->required();
        addId(score, false);
        addChance(score);
        CLI::App* tenacity =
            onJournal(Verb::Tenacity, "tenacity", "What an imperative or a bet asks for today, and why");
        addId(tenacity, false);
        tenacity->add_flag("--constraints", m_request.constraints,
                           "Instead: every constraint once called immovable, and what moved it");
        tenacity->add_option("--limit", m_request.limit, "How many imperatives a journal can stand (3 by itself)")
            ->check(CLI::Range(std::size_t{1}, std::size_t{1000}));
        addChance(tenacity);
        CLI::App* diagnose = command(Verb::Diagnose, "diagnose", "Why it isn't working: what a diagnosis says");
        diagnose->add_option("JOURNAL", m_request.journal, "The journal, or alone a JSON file; - is standard input")
            ->required();
        addId(diagnose, false);
        addRoles(diagnose);
        addUncover(diagnose, "Show what a blind round hides; the journal keeps that you did");
        addChance(diagnose);
        CLI::App* compute =
            command(Verb::Compute, "compute", "Compute one method from a JSON problem to a JSON result");
        compute->add_option("KIND", m_request.kind, "Which method: " + computeKinds())->required();
        compute->add_option("FILE", m_request.file, "The problem; - is standard input")->capture_default_str();
        compute->add_flag("--example", m_request.example,
                          "Print a small problem of the kind instead, to begin your own from");
        addChance(compute);
    }

    void addStoryAndReport()
    {
        CLI::App* story =
            onJournal(Verb::Story, "story", "What a story says, what readers retold of it, how it was before");
        addId(story, true);
        auto* versions = story->add_flag("--versions", m_request.versions, "Instead: its earlier versions");
        auto* from = story->add_option("--from", m_request.fromVersion, "Instead: what changed since this version");
        story->add_option("--to", m_request.toVersion, "Up to that version, not up to now")->needs(from);
        story->add_option("--restore", m_request.restore, "Make this version the story again")
            ->excludes(versions)
            ->excludes(from);
        CLI::App* report =
            command(Verb::Report, "report",
                    "Write the report of a decision, a diagnosis or a story as PDF, HTML, ODT or Markdown");
        report->add_option("JOURNAL", m_request.journal, "The journal, or alone a JSON file; - is standard input");
        addId(report, false);
        report->add_flag("--sample", m_request.sample, "Of the sample decision that comes with the program");
        addReportFile(report);
        auto* brief = report->add_flag("--brief", m_request.brief, "One page, without the full record");
        report
            ->add_option(
                "--as", m_request.as,
                "brief, record (both of it by itself), story (its story on one page) or memo (all of the story)")
            ->check(CLI::IsMember({"brief", "record", "story", "memo"}))
            ->excludes(brief);
        report->add_flag("--without-open", m_request.withoutHoles, "A memo that does not end with what is still open");
        addPrivate(report);
        addRoles(report);
        addUncover(report, showsAnyway);
        addChance(report);
    }

    void addReportFile(CLI::App* command)
    {
        command
            ->add_option("-o,--output", m_request.out,
                         "The file to write, by its ending .pdf, .html, .odt or .md; "
                         "- is standard output")
            ->capture_default_str();
        command->add_option("--format", m_request.format, "pdf, html, odt or md, where the name does not say")
            ->check(CLI::IsMember({"pdf", "html", "odt", "md"}));
    }

    void addReviewCommands()
    {
        CLI::App* review = onJournal(Verb::Review, "review",
                                     "Say what came of a decision; without ID, which reviews are due, without "
                                     "--happened, what this one asks");
        addId(review, false);
        review->add_option("--happened", m_request.happened, "What happened, in words")
            ->check([](const std::string& words) { return isBlank(words) ? "nothing was said" : std::string(); });
        review
            ->add_option("--outcome", m_request.outcome, "How it turned out: good or bad; without it, too early to say")
            ->check(CLI::IsMember({"good", "bad"}));
        review->add_option("--hit", m_request.hits, "A reason of the premortem that came true: the beginning of its id")
            ->take_all();
        review->add_option("--lesson", m_request.lessons, "What to do otherwise next time")->take_all();
        review->add_option("--tag", m_request.tags, "A word by which the lesson is found")->take_all();
        review->add_option("--next", m_request.next, "When to look again (YYYY-MM-DD)");
    }

    static constexpr const char* showsAnyway = "Show what is covered today anyway; the journal keeps that you did";

    void addPredictionCommands()
    {
        const auto onPrediction = [this](Verb verb, const char* name, const char* description) {
            CLI::App* sub = onJournal(verb, name, description);
            addId(sub, true);
            sub->add_option("--prediction", m_request.prediction,
                            "Which one: its number as soundings show lists it, or any unique beginning of its id")
                ->required();
            return sub;
        };
        CLI::App* resolve = onPrediction(Verb::Resolve, "resolve", "Write what happened to a prediction");
        resolve
            ->add_option("--outcome", m_request.outcome,
                         "yes, no or void; which of the possible answers; or the number it came to")
            ->required();
        resolve->add_option("--on", m_request.on, "The day it was decided (YYYY-MM-DD); today without it");
        resolve->add_option("--note", m_request.note, "What happened, in your own words");
        CLI::App* predict = onPrediction(Verb::Predict, "predict", "Change the probability of a prediction");
        predict
            ->add_option("--probability", m_request.probability,
                         "As 70 %, 7:3 or 1 in 5; for several answers all in their order, \"50 %; 30 %; 20 %\"; for a "
                         "number its interval, \"10; 20\" or \"10; 14; 20\"")
            ->required();
        predict->add_option("--reason", m_request.reason, "What you have learned; a large move needs it");
    }

    void addCommitmentCommand()
    {
        CLI::App* commitment = onJournal(Verb::Commitment, "commitment",
                                         "Who does what by when: list a decision's commitments, add one, or say what "
                                         "became of one");
        addId(commitment, true);
        auto* item = commitment->add_option("--item", m_request.item,
                                            "Which one: its number as listed, or any unique beginning of its id");
        auto* end = commitment->add_option("--end", m_request.end, "What became of it: kept, not_kept or not_needed")
                        ->check(CLI::IsMember({"kept", "not_kept", "not_needed"}));
        item->needs(end);
        end->needs(item);
        commitment->add_option("--word", m_request.word, "A word about it")->needs(end);
        auto* add = commitment->add_option("--add", m_request.promise, "Something promised, in words")
                        ->excludes(item)
                        ->check([](const std::string& words) {
                            return isBlank(words) ? std::string("it is blank; say what is promised") : std::string();
                        });
        commitment->add_option("--by", m_request.until, "The day by which it is kept (YYYY-MM-DD)")->needs(add);
        commitment->add_option("--owner", m_request.owner, "Who keeps it")->needs(add);
        commitment->add_option("--for", m_request.forDecision, "Of a session: the decision it follows from")
            ->needs(add);
    }

    void addInsightCommands()
    {
        CLI::App* calibration = onJournal(Verb::Calibration, "calibration", "How far your percentages can be trusted");
        calibration->add_option("--by", m_request.by, "Tell apart by area, kind, horizon, function or period")
            ->check(CLI::IsMember({"area", "kind", "horizon", "function", "period"}));
        CLI::App* week =
            onJournal(Verb::Week, "week", "What was resolved, fell due or moved; the last seven days by itself");
        week->add_option("--from", m_request.from, "The first day (YYYY-MM-DD)");
        week->add_option("--to", m_request.to, "The last day (YYYY-MM-DD); today by itself");
        CLI::App* portfolio = onJournal(Verb::Portfolio, "portfolio",
                                        "The whole for a board meeting: open decisions, imperatives, commitments, "
                                        "calibration, quality against outcome");
        addReportFile(portfolio);
        addChance(portfolio);
        addReportFile(onJournal(Verb::Areas, "areas",
                                "The map of areas: owners, targets, what crosses areas and waits for management"));
        CLI::App* checkup = onJournal(Verb::Checkup, "checkup",
                                      "The latest check-up (or ID): the five principles, understanding, next steps");
        addId(checkup, false);
        checkup->add_flag("--new", m_request.begin, "Begin one instead");
        checkup->add_option("--not-looking-at", m_request.notLookingAt, "What you are not looking at, in words");
        checkup->add_option("--answer", m_request.answers,
                            "must, story, tenacity, excellence, diagnosis or a function, and 0 to 10 or a range: "
                            "tenacity=4, \"sales=5; 6; 8\"");
        addRoles(checkup);
        addReportFile(checkup);
    }

    Request& m_request;
    CLI::App m_app{"Soundings: decisions in the fog, what must be done and what was believed.\n"
                   "Without a command the window opens."};
};

} // namespace

std::optional<Request> readCommandLine(int argc, const char* const* argv, std::string& answer)
{
    Request request;
    Grammar grammar(request);
    CLI::App& app = grammar.app();
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        answer = helpAskedOf(app);
        return std::nullopt;
    } catch (const CLI::CallForAllHelp&) {
        answer = app.help("", CLI::AppFormatMode::All);
        return std::nullopt;
    } catch (const CLI::CallForVersion&) {
        answer = app.version() + "\n";
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorKind::Usage, sentenceOf(error));
    }
    return request;
}

} // namespace soundings::app
