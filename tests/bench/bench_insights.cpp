// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page of insights costs with 100,000 resolved predictions: all of its work on a connection of its own, as the
// window does it, against a bare connection that only sums. A plain program: bench_insights [PREDICTIONS].
#include "core/assessment/calibration_figure.h"
#include "core/journal/insights_summary.h"
#include "core/report/insights_report.h"
#include "core/support/random.h"
#include "tests/bench/figures.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

namespace soundings {
namespace {

Entry prediction(Random& random, SeededIds& ids, int number)
{
    const std::int64_t made = 1'400'000'000'000 + std::int64_t{number} * 3'600'000;
    const double p = std::round(1 + random.uniform() * 98) / 100;
    Entry entry;
    entry.id = ids.next();
    entry.created = {made, "UTC"};
    entry.title = fmt::format("Prediction {}", number);
    LonePrediction lone;
    lone.prediction.id = ids.next();
    lone.prediction.statement = entry.title;
    lone.prediction.probability = p;
    lone.prediction.due = addDays(utcDate(entry.created), 1 + static_cast<int>(random.uniform() * 500));
    lone.prediction.function = number % 5 == 0 ? "" : fmt::format("function {}", number % 5);
    lone.area = fmt::format("area {}", number % 12);
    entry.belief = lone;
    PredictionUpdate update;
    update.prediction = lone.prediction.id;
    update.probability = std::clamp(p + 0.05, 0.01, 0.99);
    entry.since.push_back({ids.next(), {made + 5 * 86'400'000LL, "UTC"}, update, {}});
    Resolution resolution;
    resolution.prediction = lone.prediction.id;
    resolution.outcome = random.uniform() < p ? PredictionOutcome::Yes : PredictionOutcome::No;
    resolution.on = lone.prediction.due;
    entry.since.push_back({ids.next(), {made + 600 * 86'400'000LL, "UTC"}, resolution, {}});
    return entry;
}

/// The same sums by SQLite alone: one connection, each statement stepped to its end.
std::size_t sumBare(const std::string& path, const std::vector<std::string>& statements)
{
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        throw Error(ErrorKind::Internal, "The bare connection does not open.");
    std::size_t rows = 0;
    double sum = 0;
    for (const std::string& sql : statements) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw Error(ErrorKind::Internal, sqlite3_errmsg(handle));
        while (sqlite3_step(statement) == SQLITE_ROW) {
            ++rows;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) sum += sqlite3_column_double(statement, i);
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(handle);
    return sum < 0 ? 0 : rows;
}

const std::string scoreSums =
    "SELECT probability, happened, count(*), sum(first_loss), sum(average_loss), count(reference), "
    "sum((reference - happened) * (reference - happened)) FROM f GROUP BY probability, happened";
const std::string daySums = "SELECT resolved, count(*), sum(loss), sum(loss * loss) FROM f GROUP BY resolved";
const std::string barestSums = "SELECT probability, happened, count(*) FROM f GROUP BY probability, happened";

/// A copy of what is scored with the best index for each sum, for SQLite alone to sum.
void copyBare(const std::string& path, const std::string& to)
{
    sqlite3* handle = nullptr;
    const std::string sql =
        "ATTACH '" + path +
        "' AS j; CREATE TABLE f AS SELECT probability, happened, first_loss, average_loss, reference, resolved, "
        "(probability - happened) * (probability - happened) AS loss FROM j.forecast WHERE status = 1; "
        "CREATE INDEX f_score ON f(probability, happened, first_loss, average_loss, reference); "
        "CREATE INDEX f_day ON f(resolved, loss)";
    if (sqlite3_open(to.c_str(), &handle) != SQLITE_OK ||
        sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw Error(ErrorKind::Internal, sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

void measure(const std::string& path, const std::string& copy, Journal::Outside outside, Date today)
{
    Times ours;
    Times bare;
    Times one;
    std::size_t resolved = 0;
    for (int i = 0; i < 40; ++i) {
        const auto page = [&] {
            const Journal journal = Journal::open(path, Journal::Mode::ReadOnly, outside);
            const InsightsSummary shown = insightsSummaryOf(journal, today);
            resolved = shown.insights.resolved + calibrationFigureOf(shown.insights).points.size() * 0;
        };
        // Alternately first, so that neither profits from the other's warm pages.
        if (i % 2 == 0) ours.take(page);
        bare.take([&] { (void)sumBare(copy, {scoreSums, daySums}); });
        one.take([&] { (void)sumBare(copy, {barestSums}); });
        if (i % 2 != 0) ours.take(page);
    }
    fmt::print("{} predictions scored; bare sums {:.2f} ms, barely counting probability x outcome {:.2f} ms\n",
               resolved, bare.median(), one.median());
    report("page of insights, opened and computed: median", ours.median(), 100, "ms");
    report("page of insights: against the bare sums", ours.median() / bare.median(), 2, "x");
    const Journal journal = Journal::open(path, Journal::Mode::ReadOnly, outside);
    for (const SplitBy by : {SplitBy::Area, SplitBy::Kind, SplitBy::Horizon, SplitBy::Function, SplitBy::Period}) {
        Times split;
        InsightsInput input;
        input.by = by;
        for (int i = 0; i < 11; ++i) split.take([&] { (void)insightsSummaryOf(journal, today, input); });
        fmt::print("{:<62} {:9.3f} ms (no bar)\n", fmt::format("told apart by {}: median", wordOf(by)), split.median());
    }
    Times opened;
    for (int i = 0; i < 11; ++i) opened.take([&] { (void)predictionsSaid(journal, 0.6, 0.7, today); });
    fmt::print("{:<62} {:9.3f} ms (no bar)\n", "a bin opened, a hundred predictions: median", opened.median());
}

void run(int predictions)
{
    const test::TemporaryFolder folder;
    const std::string path = folder.path("many.soundings");
    const FixedClock clock(Instant{1'800'000'000'000, "UTC"});
    SeededIds ids(1);
    Random random(3);
    {
        std::vector<Entry> entries;
        entries.reserve(static_cast<std::size_t>(predictions));
        for (int i = 0; i < predictions; ++i) entries.push_back(prediction(random, ids, i));
        Journal journal = Journal::create(path, {clock, ids});
        Times adding;
        adding.take([&] { (void)journal.addAll(entries, "bench", {}); });
        fmt::print("{} entries added in {:.0f} ms\n", predictions, adding.median());
    }
    copyBare(path, folder.path("bare.db"));
    measure(path, folder.path("bare.db"), {clock, ids}, clock.today());
}

} // namespace
} // namespace soundings

int main(int argc, char** argv)
{
    return soundings::measured([&] { soundings::run(argc > 1 ? std::atoi(argv[1]) : 100'000); });
}
