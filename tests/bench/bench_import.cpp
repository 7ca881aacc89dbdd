// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Imports a Fatebook export of 100,000 rows (one question each) and compares it with bare SQLite that inserts the same
// rows: documents, dates, forecasts, marks for the search, with the same indexes and triggers, prepared once and in one
// durable transaction. What the bare insert is given for nothing is everything before SQLite: reading, turning rows into
// entries, writing documents, checksums. So two ratios: of writing (Journal::addAll, from entries) and of the whole
// import (from the bytes of the file). Each round makes both anew; the medians count. Argument: how many rows.
#include "core/exchange/import_plan.h"
#include "core/journal/journal.h"
#include "core/support/error.h"
#include "tests/bench/figures.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

namespace soundings {
namespace {

constexpr int rounds = 5;

std::string exportOf(int rows)
{
    std::string file =
        "Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question "
        "created by,Question created at,Question resolve by,Resolution,Resolved at,Your Brier score for this "
        "question,Your "
        "relative Brier score for this question,Question notes,Question shared with,Question shared publicly,Question "
        "comments,Question tags\n";
    for (int i = 0; i < rows; ++i) {
        const std::string day = fmt::format("20{:02}-{:02}-{:02}", 10 + i % 15, 1 + i % 12, 1 + i % 28);
        const bool resolved = i % 10 != 0;
        file += fmt::format(
            "\"Will customer number {} sign before the end of the quarter?\",,\"Ada\",0.{:02},{} 09:03:7,\"Ada\",{} "
            "09:03:7,{} 00:00:0,{},{},,,\"Counted when the letter is signed\",\"\",false,\"\",\"gtm; sales\"\n",
            i, 1 + i % 99, day, day, day, resolved ? (i % 3 == 0 ? "\"YES\"" : "\"NO\"") : "",
            resolved ? day + " 17:41:12" : "");
    }
    return file;
}

void check(int code, sqlite3* handle)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw Error(ErrorKind::Internal, sqlite3_errmsg(handle));
}

/// The rows of these tables, as a journal holds them.
constexpr std::array<const char*, 5> tables{"entry", "due", "forecast", "life", "dirty"};

using Row = std::vector<sqlite3_value*>;

class BareCopy {
public:
    explicit BareCopy(const std::string& path) { check(sqlite3_open(path.c_str(), &m_handle), m_handle); }
    BareCopy(const BareCopy&) = delete;
    BareCopy& operator=(const BareCopy&) = delete;
    ~BareCopy() { sqlite3_close(m_handle); }

    void run(const std::string& sql)
    {
        check(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr), m_handle);
    }

    std::vector<Row> rowsOf(const std::string& table)
    {
        sqlite3_stmt* read = nullptr;
        check(sqlite3_prepare_v2(m_handle, ("SELECT * FROM " + table).c_str(), -1, &read, nullptr), m_handle);
        std::vector<Row> rows;
        while (sqlite3_step(read) == SQLITE_ROW) {
            Row row;
            for (int i = 0; i < sqlite3_column_count(read); ++i)
                row.push_back(sqlite3_value_dup(sqlite3_column_value(read, i)));
            rows.push_back(std::move(row));
        }
        sqlite3_finalize(read);
        return rows;
    }

    void insert(const std::string& table, const std::vector<Row>& rows)
    {
        if (rows.empty()) return;
        std::string sql = "INSERT INTO " + table + " VALUES(?";
        for (std::size_t i = 1; i < rows.front().size(); ++i) sql += ", ?";
        sqlite3_stmt* write = nullptr;
        check(sqlite3_prepare_v2(m_handle, (sql + ")").c_str(), -1, &write, nullptr), m_handle);
        for (const Row& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) sqlite3_bind_value(write, static_cast<int>(i + 1), row[i]);
            check(sqlite3_step(write), m_handle);
            sqlite3_reset(write);
        }
        sqlite3_finalize(write);
    }

private:
    sqlite3* m_handle = nullptr;
};

struct Measured {
    Times whole;
    Times writing;
    Times bare;
    Times undo;
};

void measure(const std::string& file, int rows, Measured& round)
{
    const test::TemporaryFolder folder;
    const FixedClock clock(Instant{1'790'000'000'000, "UTC"});
    SeededIds ids(1);
    const std::string ours = folder.path("ours.soundings");
    const std::string theirs = folder.path("bare.soundings");
    (void)Journal::create(theirs, {clock, ids});
    {
        Journal journal = Journal::create(ours, {clock, ids});
        ImportPlan plan;
        round.whole.take([&] {
            const ForeignHistory history = readForeignHistory(file, ForeignFormat::Fatebook, "export");
            plan = planImport(history, personOf(history, {}, "export"), [&](const Id& id) { return journal.find(id); });
        });
        round.writing.take([&] {
            if (journal.addAll(plan.entries, plan.source).added != static_cast<std::size_t>(rows))
                throw Error(ErrorKind::Internal, "Not all rows came in.");
        });
        round.whole.ms.back() += round.writing.ms.back();
    }
    std::vector<std::vector<Row>> content;
    {
        BareCopy copy(ours);
        for (const auto& table : tables) content.push_back(copy.rowsOf(table));
    }
    {
        BareCopy bare(theirs);
        bare.run("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
        round.bare.take([&] {
            bare.run("BEGIN IMMEDIATE");
            for (std::size_t i = 0; i < content.size(); ++i) bare.insert(tables[i], content[i]);
            bare.run("COMMIT");
        });
    }
    for (auto& table : content)
        for (Row& row : table)
            for (sqlite3_value* value : row) sqlite3_value_free(value);
    Journal journal = Journal::open(ours, Journal::Mode::ReadWrite, {clock, ids});
    round.undo.take([&] {
        if (journal.undoImport().removed != static_cast<std::size_t>(rows))
            throw Error(ErrorKind::Internal, "Not all rows went away.");
    });
}

void tell(const char* what, const Times& times, const Times& bare)
{
    fmt::print("{:<48} {:7.3f} s, bare insert {:7.3f} s, {:5.2f} x\n", what, times.median() / 1000,
               bare.median() / 1000, times.median() / bare.median());
}

void run(int rows)
{
    const std::string file = exportOf(rows);
    Measured all;
    for (int i = 0; i < rounds; ++i) measure(file, rows, all);
    fmt::print("{} rows, {} MB of CSV\n", rows, file.size() >> 20U);
    tell("Journal::addAll, from entries to the disk", all.writing, all.bare);
    tell("import, from the bytes of the file to the disk", all.whole, all.bare);
    tell("undoing it", all.undo, all.bare);
    report("import of the file: against the bare insert", all.whole.median() / all.bare.median(), 2, "x");
}

} // namespace
} // namespace soundings

int main(int argc, char** argv)
{
    return soundings::measured([&] { soundings::run(argc > 1 ? std::atoi(argv[1]) : 100'000); });
}
