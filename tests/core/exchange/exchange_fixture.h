// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_plan.h"
#include "core/forecast/prediction_history.h"
#include "core/journal/journal.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "tests/support/surroundings.h"
#include "tests/support/tree.h"

#include <QByteArray>
#include <QString>
#include <QTest>

#include <optional>
#include <string>
#include <vector>

namespace soundings::test {

/// A file of tests/core/exchange/data.
inline std::string dataFile(const std::string& name)
{
    return readFile(sourcePath("tests/core/exchange/data/").toStdString() + name);
}

inline ImportPlan planFor(const Journal& journal, std::string_view bytes, ForeignFormat format,
                          const std::string& me = {})
{
    const ForeignHistory history = readForeignHistory(bytes, format, "file");
    return planImport(history, personOf(history, me, "file"), [&](const Id& id) { return journal.find(id); });
}

/// Reads, plans and writes; what the journal did.
inline BulkDone import(Journal& journal, std::string_view bytes, ForeignFormat format, const std::string& me = {})
{
    const ImportPlan plan = planFor(journal, bytes, format, me);
    return journal.addAll(plan.entries, plan.source);
}

inline std::vector<Entry> entriesOf(const Journal& journal)
{
    EntryQuery query;
    query.kind.clear();
    query.limit = 100'000;
    std::vector<Entry> entries;
    for (const EntrySummary& row : journal.list(query)) entries.insert(entries.begin(), journal.load(row.id));
    return entries;
}

/// The entry whose statement begins so.
inline Entry entryAbout(const Journal& journal, const std::string& start)
{
    for (const Entry& entry : entriesOf(journal))
        if (entry.lonePrediction() && entry.lonePrediction()->prediction.statement.starts_with(start)) return entry;
    qFatal("no entry about %s", start.c_str());
}

inline PredictionHistory historyOf(const Entry& entry)
{
    return predictionHistories(entry, entry.created).front();
}

inline QByteArray messageOf(const std::optional<Error>& error)
{
    return error ? QByteArray::fromStdString(error->message()) : QByteArray("no error");
}

} // namespace soundings::test

/// Checks that `work` is refused as unusable input, in one sentence that says `part`.
#define VERIFY_REFUSED(part, ...)                                                                                      \
    do {                                                                                                               \
        const auto caught = soundings::test::errorOf([&] { __VA_ARGS__; });                                            \
        QVERIFY2(caught && caught->kind() == soundings::ErrorKind::Input, soundings::test::messageOf(caught));         \
        QVERIFY2(caught->message().find(part) != std::string::npos, soundings::test::messageOf(caught));               \
        QVERIFY2(caught->message().ends_with('.'), soundings::test::messageOf(caught));                                \
    } while (false)
