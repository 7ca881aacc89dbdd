// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/schema.h"

#include "core/journal/sqlite/cipher.h"
#include "core/journal/sqlite/database.h"
#include "core/journal/sqlite/seal_table.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace soundings::sqlite {
namespace {

const char* const journalTables = R"(
CREATE TABLE meta(
    one INTEGER PRIMARY KEY CHECK (one = 1),
    journal TEXT NOT NULL CHECK (length(journal) = 36),
    settled INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE entry(
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind <> ''),
    title TEXT NOT NULL,
    area TEXT NOT NULL,
    about TEXT NOT NULL,
    stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 2),
    standing INTEGER CHECK (standing BETWEEN 0 AND 5),
    standing_seed INTEGER,
    created_ms INTEGER NOT NULL,
    created_zone TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    changed_zone TEXT NOT NULL,
    derived INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    document TEXT NOT NULL CHECK (document <> '')
) STRICT;
-- All that a list filters by, in the order of a list: no filter has to read documents.
CREATE INDEX entry_list ON entry(row, kind, stage, area, standing);
-- For what is rare: the few diagnoses, or the one draft, among many decisions.
CREATE INDEX entry_rare ON entry(kind, stage, row, area, standing);
CREATE INDEX entry_about ON entry(about) WHERE about <> '';

CREATE TABLE seal(
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('genesis', 'belief', 'since', 'withdrawal')),
    entry TEXT NOT NULL,
    item TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    at_zone TEXT NOT NULL,
    clock INTEGER NOT NULL CHECK (clock IN (0, 1)),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    bytes BLOB NOT NULL CHECK (length(bytes) > 0),
    leaves BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX seal_entry ON seal(entry, number);
CREATE TRIGGER seal_stays BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'a seal is never changed'); END;
CREATE TRIGGER seal_remains BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'a seal is never deleted'); END;
CREATE TRIGGER seal_follows BEFORE INSERT ON seal
    WHEN NEW.number <> (SELECT coalesce(max(number), -1) + 1 FROM seal)
    BEGIN SELECT RAISE(ABORT, 'a seal follows the last one'); END;

CREATE TABLE version(
    entry INTEGER NOT NULL REFERENCES entry(row) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    at_ms INTEGER NOT NULL,
    at_zone TEXT NOT NULL,
    reason TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    document TEXT NOT NULL CHECK (document <> ''),
    UNIQUE (entry, number)
) STRICT;

CREATE TABLE place(
    entry INTEGER PRIMARY KEY REFERENCES entry(row) ON DELETE CASCADE,
    word TEXT NOT NULL
) STRICT;
)";

// Predictions as scoring counts them (ForecastStatus), days as numbers like 20261127, horizons in days. The partial
// indexes hold all that the sums need: a page of results reads no table.
const char* const forecastTables = R"(
CREATE TABLE forecast(
    row INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry(row) ON DELETE CASCADE,
    prediction TEXT NOT NULL,
    kind INTEGER NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 6),
    probability REAL,
    first REAL,
    happened INTEGER CHECK (happened IN (0, 1)),
    first_loss REAL NOT NULL,
    average_loss REAL NOT NULL,
    reference REAL,
    made INTEGER,
    due INTEGER,
    resolved INTEGER,
    horizon INTEGER,
    pursued INTEGER NOT NULL,
    area TEXT NOT NULL,
    function TEXT NOT NULL,
    source TEXT NOT NULL,
    hit INTEGER,
    choice_score REAL
) STRICT;
CREATE INDEX forecast_entry ON forecast(entry);
CREATE INDEX forecast_scored ON forecast(resolved, probability, happened, first_loss, average_loss, reference)
    WHERE status = 1;
CREATE INDEX forecast_other ON forecast(status, due, hit, choice_score) WHERE status <> 1;
CREATE INDEX forecast_day ON forecast(resolved) WHERE resolved IS NOT NULL;

CREATE TABLE record(
    entry INTEGER PRIMARY KEY REFERENCES entry(row) ON DELETE CASCADE,
    pursued INTEGER NOT NULL,
    good_decision INTEGER,
    good_outcome INTEGER,
    reviewed INTEGER NOT NULL,
    dropped INTEGER NOT NULL
) STRICT;
CREATE INDEX record_pursued ON record(pursued, dropped) WHERE pursued > 0;
CREATE INDEX record_reviewed ON record(good_decision, good_outcome) WHERE reviewed = 1;

-- Only entries that have something to say: a first day of covering ('' = none), or that they were dropped.
CREATE TABLE life(
    entry INTEGER PRIMARY KEY REFERENCES entry(row) ON DELETE CASCADE,
    covered_from TEXT NOT NULL,
    dropped INTEGER NOT NULL CHECK (dropped IN (0, 1))
) STRICT;
-- Which sealed entry replaces which.
CREATE TABLE supersedes(
    entry INTEGER NOT NULL REFERENCES entry(row) ON DELETE CASCADE,
    id TEXT NOT NULL,
    PRIMARY KEY (entry, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX supersedes_id ON supersedes(id);
)";

const char* const textTable = R"(
CREATE VIRTUAL TABLE entry_text USING fts5(open, covered, private, prefix='2 3',
                                           tokenize='unicode61 remove_diacritics 2');
)";

// Which kinds there are is the program's to know: a limit here would lock out those that come later.
const char* const dueTable = R"(
CREATE TABLE due(
    entry INTEGER NOT NULL REFERENCES entry(row) ON DELETE CASCADE,
    kind INTEGER NOT NULL CHECK (kind >= 0),
    item TEXT NOT NULL,
    date TEXT NOT NULL CHECK (length(date) = 10),
    text TEXT NOT NULL,
    PRIMARY KEY (entry, kind, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_date ON due(date, entry);
)";

const char* const derivedTables = R"(
CREATE TABLE dirty(entry INTEGER PRIMARY KEY) STRICT;

-- How many entries there are of each kind that a list filters by, so that counting does not grow with the journal.
CREATE TABLE tally(
    kind TEXT NOT NULL,
    stage INTEGER NOT NULL,
    area TEXT NOT NULL,
    standing INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (kind, stage, area, standing)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entry_counted AFTER INSERT ON entry BEGIN
    INSERT INTO tally VALUES(NEW.kind, NEW.stage, NEW.area, coalesce(NEW.standing, -1), 1)
        ON CONFLICT DO UPDATE SET entries = entries + 1;
END;
CREATE TRIGGER entry_uncounted AFTER DELETE ON entry BEGIN
    UPDATE tally SET entries = entries - 1
        WHERE kind = OLD.kind AND stage = OLD.stage AND area = OLD.area AND standing = coalesce(OLD.standing, -1);
    DELETE FROM tally WHERE entries <= 0;
END;
CREATE TRIGGER entry_recounted AFTER UPDATE OF kind, stage, area, standing ON entry
    WHEN OLD.kind <> NEW.kind OR OLD.stage <> NEW.stage OR OLD.area <> NEW.area OR OLD.standing IS NOT NEW.standing
BEGIN
    UPDATE tally SET entries = entries - 1
        WHERE kind = OLD.kind AND stage = OLD.stage AND area = OLD.area AND standing = coalesce(OLD.standing, -1);
    DELETE FROM tally WHERE entries <= 0;
    INSERT INTO tally VALUES(NEW.kind, NEW.stage, NEW.area, coalesce(NEW.standing, -1), 1)
        ON CONFLICT DO UPDATE SET entries = entries + 1;
END;
)";

} // namespace

void layOut(const std::string& path, const std::string& journalId, const SealRecord& genesis, const JournalKey* key)
{
    try {
        SQLite::Database database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE);
        if (key != nullptr) useKey(database.getHandle(), *key);
        database.exec("PRAGMA page_size=4096");
        SQLite::Transaction transaction(database);
        database.exec(fmt::format("PRAGMA application_id={}", applicationId));
        database.exec(fmt::format("PRAGMA user_version={}", schemaVersion));
        database.exec(journalTables);
        database.exec(dueTable);
        database.exec(derivedTables);
        database.exec(textTable);
        database.exec(forecastTables);
        SQLite::Statement insert(database, "INSERT INTO meta(one, journal) VALUES(1, ?)");
        insert.bind(1, journalId);
        insert.exec();
        SQLite::Statement first(database, "INSERT INTO seal VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        appendRecord(first, genesis);
        transaction.commit();
        database.execAndGet("PRAGMA journal_mode=WAL").getString();
    } catch (const SQLite::Exception& e) {
        throw storageError(path, e.getExtendedErrorCode(), 0, e.what());
    }
}

void layOutText(Database& database)
{
    database.execute("DROP TABLE IF EXISTS entry_text");
    database.execute(textTable);
    database.execute("INSERT OR IGNORE INTO dirty(entry) SELECT row FROM entry");
}

bool hasForecastTables(Database& database)
{
    return Query(database.prepared("SELECT 1 FROM sqlite_schema WHERE name = 'record_reviewed' AND NOT EXISTS "
                                   "(SELECT 1 FROM sqlite_schema WHERE name = 'due' AND sql LIKE '%0 AND 5%')"))
        .next();
}

void layOutForecasts(Database& database)
{
    database.execute("DROP TABLE IF EXISTS forecast");
    for (const char* table : {"due", "record", "life", "supersedes"})
        database.execute(std::string("DROP TABLE IF EXISTS ") + table);
    database.execute(dueTable);
    database.execute(forecastTables);
}

} // namespace soundings::sqlite
