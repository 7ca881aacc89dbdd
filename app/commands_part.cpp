// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands_part.h"

#include "app/commands.h"
#include "app/complaint.h"
#include "app/passphrase.h"
#include "core/support/atomic_file.h"
#include "core/support/clock.h"
#include "core/support/id.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

namespace soundings::app {
namespace {

bool writesReview(const Request& request)
{
    return !request.happened.empty() || !request.lessons.empty() || !request.next.empty();
}

// SOURCE_DATE_EPOCH (seconds since 1970) makes the same words give the same bytes on any day, as reproducible builds
// and tests want it; otherwise the system's clock counts.
std::unique_ptr<Clock> clockFor(const Request& request)
{
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    const Verb verb = request.verb;
    const bool shows = verb == Verb::Show || verb == Verb::Report || verb == Verb::Diagnose;
    const bool writes =
        (shows && request.uncover) || (verb == Verb::Review && writesReview(request)) ||
        (verb == Verb::Checkup && writesCheckup(request)) || verb == Verb::Resolve || verb == Verb::Predict ||
        (verb == Verb::Commitment && (!request.end.empty() || !request.promise.empty())) || verb == Verb::New ||
        verb == Verb::Add || verb == Verb::Seal || verb == Verb::Doctor || verb == Verb::Import || verb == Verb::Ask ||
        verb == Verb::Contact || verb == Verb::Bundle || (verb == Verb::Practice && request.action != "list") ||
        (verb == Verb::Story && request.restore) || verb == Verb::SessionNew ||
        (verb == Verb::SessionAgenda && request.session.keep);
    std::int64_t seconds = 0;
    if (epoch && !writes && std::from_chars(epoch, epoch + std::strlen(epoch), seconds).ec == std::errc())
        return std::make_unique<FixedClock>(Instant{seconds * 1000, "UTC"});
    return std::make_unique<SystemClock>();
}

int openWindow(const Request& request, int& argc, char** argv, OpenWindow open)
{
    if (!request.journal.empty() && !std::filesystem::exists(std::filesystem::symlink_status(request.journal)))
        throw Error(ErrorKind::NotFound, "There is no journal " + request.journal +
                                             " and no command of that name; run soundings --help for the commands, or "
                                             "soundings new to make a journal.");
    return open(argc, argv, {request.journal, request.timeToWindow});
}

Answer answerTo(const Request& request, const World& world, int& argc, char** argv)
{
    switch (request.verb) {
    case Verb::New: return newJournal(request, world);
    case Verb::List: return listEntries(request, world);
    case Verb::Show: return showEntry(request, world);
    case Verb::Add: return addEntries(request, world);
    case Verb::Export: return exportEntries(request, world);
    case Verb::Score: return scoreEntry(request, world);
    case Verb::Tenacity: return judgeTenacity(request, world);
    case Verb::Ask: return askTeam(request, world);
    case Verb::Diagnose: return diagnoseEntry(request, world);
    case Verb::Story: return tellStory(request, world);
    case Verb::Seal: return sealEntry(request, world);
    case Verb::Verify: return verifyJournal(request, world);
    case Verb::Due: return listDue(request, world);
    case Verb::Report: return writeReport(request, world, argc, argv);
    case Verb::Compute: return computeKind(request);
    case Verb::Review: return reviewDecision(request, world);
    case Verb::Resolve: return resolvePrediction(request, world);
    case Verb::Predict: return updatePrediction(request, world);
    case Verb::Commitment: return keepCommitments(request, world);
    case Verb::Doctor: return repairJournal(request, world);
    case Verb::Calibration: return showCalibration(request, world);
    case Verb::Week: return showWeek(request, world);
    case Verb::Portfolio: return showPortfolio(request, world, argc, argv);
    case Verb::Areas: return showAreas(request, world, argc, argv);
    case Verb::Checkup: return showCheckup(request, world, argc, argv);
    case Verb::Import: return importFiles(request, world);
    case Verb::Calendar: return writeCalendarFile(request, world);
    case Verb::Lock: return lockJournal(request, world);
    case Verb::Unlock: return unlockJournal(request, world);
    case Verb::Passphrase: return changePassphrase(request, world);
    case Verb::Contact: return keepContacts(request, world);
    case Verb::Bundle: return shareBundle(request, world);
    case Verb::Practice: return keepPractice(request, world);
    case Verb::SessionNew: return beginSession(request, world);
    case Verb::SessionList: return listSessions(request, world);
    case Verb::SessionAgenda: return proposeSessionAgenda(request, world);
    case Verb::SessionReport: return writeSessionReport(request, world, argc, argv);
    case Verb::SessionQuestions: return showQuestionSets(request);
    case Verb::Window: break;
    }
    return {};
}

int answerWords(int& argc, char** argv, OpenWindow open)
{
    std::string help;
    const std::optional<Request> request = readCommandLine(argc, argv, help);
    if (!request) {
        writeFileAtomically("-", help);
        return 0;
    }
    if (request->verb == Verb::Window) return openWindow(*request, argc, argv, open);
    const std::unique_ptr<Clock> clock = clockFor(*request);
    RandomIds ids;
    const Answer answer = answerTo(*request, {*clock, ids, keyFor(*request)}, argc, argv);
    if (!answer.text.empty()) writeFileAtomically("-", answer.text);
    if (!answer.remark.empty()) std::fprintf(stderr, "soundings: %s\n", answer.remark.c_str());
    return answer.complaint ? complain(*answer.complaint, request->json) : 0;
}

int run(int& argc, char** argv, OpenWindow open)
{
    const bool json = asksForJson(argc, argv);
    try {
        return answerWords(argc, argv, open);
    } catch (...) {
        return complain(std::current_exception(), json);
    }
}

} // namespace

extern "C" const CommandsPart soundingsCommands{{SOUNDINGS_VERSION}, &run};

} // namespace soundings::app
