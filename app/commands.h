// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/assessment/assessment.h"
#include "core/journal/journal.h"
#include "core/report/report.h"
#include "core/support/error.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// What a command says: text for standard output, written only when it has come to its end, and where something was
/// found wrong (verify) the sentence for standard error with its exit code.
struct Answer {
    std::string text;
    std::optional<Error> complaint;
    std::string remark = {}; ///< a sentence for standard error where all is well
};

/// What comes from outside: time and new identifiers, both outlive the command, and the key of a locked journal.
struct World {
    const Clock& clock;
    IdSource& ids;
    SharedKey key = {};

    [[nodiscard]] Journal::Outside outside() const { return {clock, ids, key}; }
};

// One function for each command. Each throws Error; none writes to standard output itself.
[[nodiscard]] Answer newJournal(const Request& request, const World& world);
[[nodiscard]] Answer listEntries(const Request& request, const World& world);
[[nodiscard]] Answer showEntry(const Request& request, const World& world);
[[nodiscard]] Answer addEntries(const Request& request, const World& world);
[[nodiscard]] Answer exportEntries(const Request& request, const World& world);
[[nodiscard]] Answer scoreEntry(const Request& request, const World& world);
[[nodiscard]] Answer judgeTenacity(const Request& request, const World& world);
[[nodiscard]] Answer diagnoseEntry(const Request& request, const World& world);
[[nodiscard]] Answer tellStory(const Request& request, const World& world);
[[nodiscard]] Answer sealEntry(const Request& request, const World& world);
[[nodiscard]] Answer verifyJournal(const Request& request, const World& world);
[[nodiscard]] Answer listDue(const Request& request, const World& world);
[[nodiscard]] Answer writeReport(const Request& request, const World& world, int& argc, char** argv);
[[nodiscard]] Answer computeKind(const Request& request);
[[nodiscard]] Answer reviewDecision(const Request& request, const World& world);
[[nodiscard]] Answer resolvePrediction(const Request& request, const World& world);
[[nodiscard]] Answer updatePrediction(const Request& request, const World& world);
[[nodiscard]] Answer keepCommitments(const Request& request, const World& world);
[[nodiscard]] Answer repairJournal(const Request& request, const World& world);
[[nodiscard]] Answer showCalibration(const Request& request, const World& world);
[[nodiscard]] Answer showWeek(const Request& request, const World& world);
[[nodiscard]] Answer showPortfolio(const Request& request, const World& world, int& argc, char** argv);
[[nodiscard]] Answer showAreas(const Request& request, const World& world, int& argc, char** argv);
/// Whether `checkup` begins or answers one, and does not only show it.
[[nodiscard]] bool writesCheckup(const Request& request);
[[nodiscard]] Answer showCheckup(const Request& request, const World& world, int& argc, char** argv);

[[nodiscard]] Answer beginSession(const Request& request, const World& world);
[[nodiscard]] Answer listSessions(const Request& request, const World& world);
[[nodiscard]] Answer proposeSessionAgenda(const Request& request, const World& world);
[[nodiscard]] Answer writeSessionReport(const Request& request, const World& world, int& argc, char** argv);
[[nodiscard]] Answer showQuestionSets(const Request& request);

[[nodiscard]] Answer lockJournal(const Request& request, const World& world);
[[nodiscard]] Answer unlockJournal(const Request& request, const World& world);
[[nodiscard]] Answer changePassphrase(const Request& request, const World& world);
[[nodiscard]] Answer keepContacts(const Request& request, const World& world);
[[nodiscard]] Answer shareBundle(const Request& request, const World& world);
[[nodiscard]] Answer keepPractice(const Request& request, const World& world);
[[nodiscard]] Answer importFiles(const Request& request, const World& world);
[[nodiscard]] Answer askTeam(const Request& request, const World& world);
/// `import` without --from: answers to questionnaires.
[[nodiscard]] Answer importAnswers(const Request& request, const World& world);
[[nodiscard]] Answer writeCalendarFile(const Request& request, const World& world);
/// `export --as`: the forecasts of these entries as a file for another program.
[[nodiscard]] Answer exportForecastFile(const Request& request, const World& world, const std::vector<Entry>& entries,
                                        const Journal& journal);

/// An entry with what a journal knows about it.
struct Found {
    Entry entry;
    std::optional<SealStamp> seal;
    std::vector<ReportNote> notes;
    bool superseded = false; ///< by a later decision of the journal
};

/// A line for each decision of the journal that stands in the place of this one.
[[nodiscard]] std::string heirsOf(const Journal& journal, const Id& id);

/// The decision that `score` and `report` are about: of a journal (two words), of a file (one word), or the sample.
[[nodiscard]] Found findDecision(const Request& request, const World& world);

/// The same, and diagnoses and stories too.
[[nodiscard]] Found findReported(const Request& request, const World& world);

/// The report of a diagnosis, as covered as it is today unless --uncover was said.
[[nodiscard]] Report diagnosisReport(const Request& request, const Entry& entry, const World& world);

/// `report --as story` and `--as memo`: of an entry that tells a story; throws Error{Input} for another.
[[nodiscard]] Report storyReport(const Request& request, const Found& found, const World& world);

/// The decision to begin with of the sample journal, sealed as it was then.
[[nodiscard]] Found sampleDecision(const World& world);

/// The entry of a journal that the request's one id names.
[[nodiscard]] Found loadEntry(const Journal& journal, const std::string& prefix);

/// The assessment that the request's samples and seed ask for.
[[nodiscard]] Assessment assessAs(const Request& request, const Entry& entry, const World& world);

/// Stores where a decision stands, as the journal's list shows it.
void storeStanding(Journal& journal, const Entry& entry, const World& world);

/// The first eight digits of an id, as lists show it.
[[nodiscard]] std::string shortId(const Id& id);

/// "standing", "superseded" or "dropped".
[[nodiscard]] const char* wordOf(Life life);

/// "draft", "sealed" or "reviewed".
[[nodiscard]] const char* wordOf(Stage stage);
/// Of a decision as it is; a prediction that stands alone is "draft", "open" or "resolved"; null for what has no stage.
[[nodiscard]] const char* stageWordOf(const EntrySummary& row);

} // namespace soundings::app
