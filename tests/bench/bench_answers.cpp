// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes in 500 answer files to one diagnosis at once and compares it with the bare parse of the same files: read from the
// disk as well, strict JSON into a document, nothing else. Two ratios: of planning (read, check the digest, match, make
// voices), and of the whole import with its one durable write into a journal. Medians of rounds that each begin anew.
#include "core/assessment/diagnosis_edits.h"
#include "core/exchange/answer_import.h"
#include "core/support/atomic_file.h"
#include "core/support/json.h"
#include "tests/bench/figures.h"
#include "tests/support/answer_file.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace soundings {
namespace {

constexpr int rounds = 15;
constexpr int files = 500;

std::string answerOf(const QuestionnaireForm& form, int number, const std::string& cause)
{
    return test::answerText(
        form, fmt::format("Person {}", number),
        {{"answer",
          "They begin readily, then wait for a week until somebody has time for their data; by then the one who "
          "wanted it is busy with something else."},
         {"cause", cause},
         {"cost", "We would have to own the first month, and say no to two projects for it."},
         {"points", "themselves"},
         {"only", "The queue of imports, which nobody else ever looks at."}});
}

void run()
{
    const Instant now{1'795'000'000'000, "UTC"};
    SeededIds ids(1);
    Entry diagnosis = newDiagnosis("Renewals fall short", now, ids);
    const Asking asking = noteAsking(diagnosis, {"everyone", {}}, {}, now, ids);
    const QuestionnaireForm form = formOf(diagnosis, asking);
    const FixedClock clock(now);
    Times bare;
    Times planned;
    Times whole;
    for (int round = 0; round < rounds; ++round) {
        const test::TemporaryFolder folder;
        const auto path = [&](int number) { return folder.path(fmt::format("{}.json", number)); };
        Journal journal = Journal::create(folder.path("j.soundings"), {clock, ids});
        journal.save(diagnosis);
        for (int i = 0; i < files; ++i)
            writeFileAtomically(path(i), answerOf(form, i, diagnosis.diagnosis()->causes[9].id));
        std::size_t members = 0;
        bare.take([&] {
            for (int i = 0; i < files; ++i) members += parseJson(readFile(path(i)), path(i)).size();
        });
        AnswerPlan plan;
        planned.take([&] {
            std::vector<AnswerText> texts;
            for (int i = 0; i < files; ++i) texts.push_back({path(i), readFile(path(i))});
            plan = planAnswers(texts, lookupIn(journal), localDate(now), ids);
        });
        const double toWrite = milliseconds([&] { (void)journal.addAll(plan.changed, "answers"); });
        if (plan.added != files || members == 0) throw Error(ErrorKind::Internal, "Not all answers came in.");
        whole.ms.push_back(planned.ms.back() + toWrite);
    }
    fmt::print("{} answer files, median of {} rounds\n", files, rounds);
    fmt::print("bare parse {:.2f} ms\n", bare.median());
    fmt::print("read, check, match {:.2f} ms, {:.2f} times the bare parse\n", planned.median(),
               planned.median() / bare.median());
    fmt::print("with the durable write {:.2f} ms\n", whole.median());
    report("answers taken in: against the bare parse", whole.median() / bare.median(), 3, "x");
}

} // namespace
} // namespace soundings

int main()
{
    return soundings::measured(soundings::run);
}
