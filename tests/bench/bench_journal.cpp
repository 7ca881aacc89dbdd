// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures the journal with 100,000 decisions of about 2 KB against bare SQLite on the same file system and against a journal of
// ten. Prints each figure with its bar; the exit code says whether all bars were met. Argument: how many decisions.
#include "core/document/document.h"
#include "core/journal/journal.h"
#include "core/journal/searchable_text.h"
#include "core/support/digest.h"
#include "core/support/random.h"
#include "tests/bench/figures.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace soundings {
namespace {

void check(int code, sqlite3* handle)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw Error(ErrorKind::Internal, sqlite3_errmsg(handle));
}

/// Bare SQLite: a connection and one statement at a time.
class Bare {
public:
    explicit Bare(const std::string& path) { check(sqlite3_open(path.c_str(), &m_handle), m_handle); }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;
    ~Bare()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_handle);
    }
    void run(const char* sql) { check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr), m_handle); }
    void prepare(const std::string& sql)
    {
        sqlite3_finalize(m_statement);
        m_statement = nullptr;
        check(sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &m_statement, nullptr), m_handle);
    }
    Bare& bind(int at, const std::string& text)
    {
        sqlite3_bind_text(m_statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        return *this;
    }
    Bare& bindBlob(int at, const Digest& digest)
    {
        sqlite3_bind_blob(m_statement, at, digest.data(), static_cast<int>(digest.size()), SQLITE_STATIC);
        return *this;
    }
    Bare& bind(int at, std::int64_t value)
    {
        sqlite3_bind_int64(m_statement, at, value);
        return *this;
    }
    /// Runs to the end, copying every text column, as any client would.
    std::size_t stepAll()
    {
        std::size_t rows = 0;
        int code = 0;
        while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
                if (const auto* text = sqlite3_column_text(m_statement, i))
                    m_copy = reinterpret_cast<const char*>(text);
            ++rows;
        }
        check(code, m_handle);
        sqlite3_reset(m_statement);
        return rows;
    }

private:
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    std::string m_copy;
};

/// Words that occur as words do: the n-th as often as 1/n.
std::string word(Random& random)
{
    const auto rank = static_cast<unsigned>(std::pow(20000.0, random.uniform()));
    std::string text;
    for (unsigned rest = rank * 7919 + 17; rest > 0; rest /= 21)
        text += "bcdfghjklmnpqrstvwxyz"[rest % 21], text += "aeiou"[rest % 5];
    return text;
}

Entry decision(Random& random, SeededIds& ids, std::int64_t number)
{
    const auto words = [&](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += word(random) + " ";
        return text;
    };
    Entry entry;
    entry.id = ids.next();
    entry.created = {1'400'000'000'000 + number * 60'000, "UTC"};
    entry.title = words(6);
    Decision decision;
    decision.frame.question = words(10);
    decision.frame.aim = words(10);
    decision.frame.context = "commonest " + words(90);
    decision.frame.area = fmt::format("area {}", number % 12);
    decision.because = words(30);
    for (int i = 0; i < 3; ++i) {
        Option option;
        option.id = ids.next();
        option.title = words(4);
        decision.options.push_back(option);
    }
    decision.review = addDays(Date{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{1}},
                              static_cast<int>(number % 900));
    entry.belief = decision;
    return entry;
}

/// Fills a new journal past its rules, in one transaction: only the measuring needs so many at once.
void fill(const std::string& path, int entries)
{
    const FixedClock clock(Instant{1'500'000'000'000, "UTC"});
    SeededIds ids(1);
    {
        Journal journal = Journal::create(path, {clock, ids});
    }
    Random random(3);
    Bare table(path);
    Bare texts(path);
    table.run("PRAGMA synchronous=OFF; PRAGMA cache_size=-200000; BEGIN");
    double bytes = 0;
    table.prepare("INSERT INTO entry(row, id, kind, title, area, about, stage, created_ms, created_zone, changed_ms, "
                  "changed_zone, "
                  "derived, digest, document) VALUES(?, ?, 'decision', ?, ?, '', 0, ?, 'UTC', ?5, 'UTC', 0, ?, ?)");
    std::vector<std::pair<std::string, std::string>> due;
    std::vector<SearchableText> searchable;
    for (int i = 1; i <= entries; ++i) {
        const Entry entry = decision(random, ids, i);
        const std::string document = documentBytes(entry);
        bytes += static_cast<double>(document.size());
        searchable.push_back(searchableTextOf(entry));
        due.emplace_back(std::to_string(i), toIso(*entry.decision()->review));
        table.bind(1, std::int64_t{i}).bind(2, entry.id).bind(3, entry.title).bind(4, entry.decision()->frame.area);
        table.bind(5, entry.created.utcMs).bindBlob(6, sha256(document)).bind(7, document).stepAll();
    }
    table.prepare("INSERT INTO due(entry, kind, item, date, text) VALUES(?, 0, '', ?, '')");
    for (const auto& [row, date] : due) table.bind(1, std::int64_t{std::stoll(row)}).bind(2, date).stepAll();
    table.prepare("INSERT INTO entry_text(rowid, open, covered, private) VALUES(?, ?, ?, '')");
    for (std::size_t i = 0; i < searchable.size(); ++i)
        table.bind(1, static_cast<std::int64_t>(i + 1))
            .bind(2, searchable[i].open)
            .bind(3, searchable[i].covered)
            .stepAll();
    table.run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    fmt::print("{} decisions of {:.0f} bytes each\n", entries, bytes / entries);
}

constexpr const char* searchSql =
    "SELECT e.row, e.id, e.kind, e.title, e.area, e.stage, e.created_ms, e.created_zone, e.changed_ms, e.changed_zone, "
    "e.standing, "
    "(SELECT min(date) FROM due WHERE entry = e.row) FROM entry_text t CROSS JOIN entry e ON e.row = t.rowid WHERE "
    "t.entry_text MATCH ? AND t.rowid < 9223372036854775807 AND e.kind = 'decision' ORDER BY t.rowid DESC LIMIT 50";

void measureSearch(const Journal& journal, const std::string& path)
{
    Bare bare(path);
    bare.run("PRAGMA mmap_size=0");
    bare.prepare(searchSql);
    Random random(9);
    struct Kind {
        const char* name;
        std::function<std::string()> typed;
    };
    const Kind kinds[] = {{"any word", [&] { return word(random) + " "; }},
                          {"the commonest word", [] { return std::string("commonest "); }},
                          {"a three-letter prefix", [&] { return (word(random) + "bab").substr(0, 3); }},
                          {"two words", [&] { return word(random) + " " + word(random) + " "; }}};
    for (const Kind& kind : kinds) {
        Times ours;
        Times theirs;
        for (int i = 0; i < 300; ++i) {
            EntryQuery query;
            query.text = kind.typed();
            std::string match = "{open} : (";
            for (std::size_t at = 0; at < query.text.size();) {
                const std::size_t end = std::min(query.text.find(' ', at), query.text.size());
                match += (at > 0 ? " AND \"" : "\"") + query.text.substr(at, end - at) + "\"";
                if (end == query.text.size()) match += " *";
                at = end + 1;
            }
            match += ")";
            std::size_t found = 0;
            std::size_t foundBare = 0;
            // Alternately first, so that neither profits from the other's warm pages.
            if (i % 2 == 0) ours.take([&] { found = journal.list(query).size(); });
            theirs.take([&] { foundBare = bare.bind(1, match).stepAll(); });
            if (i % 2 != 0) ours.take([&] { found = journal.list(query).size(); });
            if (found != foundBare) throw Error(ErrorKind::Internal, "The two searches differ for " + match);
        }
        report(fmt::format("search, {}: median", kind.name), ours.median(), 16, "ms");
        report(fmt::format("search, {}: 95th percentile", kind.name), ours.at(0.95), 50, "ms");
        report(fmt::format("search, {}: against the bare query", kind.name), ours.median() / theirs.median(), 1.5, "x");
    }
    Times ranked;
    EntryQuery query;
    query.text = "commonest ";
    query.ranked = true;
    for (int i = 0; i < 20; ++i) ranked.take([&] { (void)journal.list(query); });
    fmt::print("{:<58} {:9.3f} ms (after a pause; no bar)\n", "search, the commonest word, ranked: median",
               ranked.median());
}

void measureSaving(Journal& journal, const std::string& barePath)
{
    Entry entry = journal.load(journal.list({}).at(20).id);
    std::string document = documentBytes(entry);
    Bare bare(barePath);
    bare.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT)");
    bare.prepare("INSERT INTO t VALUES(1, ?)");
    bare.bind(1, document).stepAll();
    bare.prepare("UPDATE t SET body = ? WHERE id = 1");
    Times ours;
    Times theirs;
    for (int i = 0; i < 600; ++i) {
        std::get<Decision>(entry.belief).because = fmt::format("because of {:06}", i);
        document[10] = static_cast<char>('a' + i % 26);
        if (i % 2 == 0) ours.take([&] { journal.save(entry); });
        theirs.take([&] { bare.bind(1, document).stepAll(); });
        if (i % 2 != 0) ours.take([&] { journal.save(entry); });
    }
    Times writing;
    for (int i = 0; i < 600; ++i) writing.take([&] { (void)readableDocumentBytes(entry); });
    for (const auto& [name, share] : {std::pair{"median", 0.5}, std::pair{"least", 0.0}})
        fmt::print("{:<58} {:9.3f} ms, bare commit {:.3f} ms, {:.2f} x; checked document {:.3f} ms\n",
                   fmt::format("autosave of one field: {}", name), ours.at(share), theirs.at(share),
                   ours.at(share) / theirs.at(share), writing.at(share));
    report("autosave of one field: against a bare durable commit", ours.median() / theirs.median(), 1.5, "x");
}

void measureSize(const std::string& small, const std::string& large)
{
    const FixedClock clock(Instant{1'500'000'000'000, "UTC"});
    SeededIds ids(2);
    Times open[2];
    Times page[2];
    for (int i = 0; i < 100; ++i)
        for (int which = 0; which < 2; ++which) {
            std::optional<Journal> journal;
            open[which].take([&] {
                journal.emplace(Journal::open(which == 0 ? small : large, Journal::Mode::ReadWrite, {clock, ids}));
                if (journal->count({}) == 0) throw Error(ErrorKind::Internal, "empty");
            });
            EntryQuery query;
            query.limit = 10;
            (void)journal->list(query);
            page[which].take([&] { (void)journal->list(query); });
        }
    fmt::print("{:<58} {:9.3f} ms and {:.3f} ms\n", "open and count: median with 10 and with all", open[0].median(),
               open[1].median());
    report("open and count: with all against 10", open[1].median() / open[0].median(), 1.5, "x");
    fmt::print("{:<58} {:9.3f} ms and {:.3f} ms\n", "first ten of the list: median with 10 and with all",
               page[0].median(), page[1].median());
    report("first ten of the list: with all against 10", page[1].median() / page[0].median(), 1.5, "x");
}

void run(int entries)
{
    const test::TemporaryFolder folder;
    const std::string large = folder.path("large.soundings");
    const std::string small = folder.path("small.soundings");
    fill(large, entries);
    fill(small, 10);
    const FixedClock clock(Instant{1'500'000'000'000, "UTC"});
    SeededIds ids(2);
    {
        Journal journal = Journal::open(large, Journal::Mode::ReadWrite, {clock, ids});
        measureSearch(journal, large);
        measureSaving(journal, folder.path("bare.db"));
    }
    measureSize(small, large);
}

} // namespace
} // namespace soundings

int main(int argc, char** argv)
{
    return soundings::measured([&] { soundings::run(argc > 1 ? std::atoi(argv[1]) : 100'000); });
}
