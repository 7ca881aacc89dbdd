// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/support/error.h"
#include "tests/support/surroundings.h"

#include <QByteArray>
#include <QTest>

#include <sqlite3.h>

#include <optional>
#include <string>

namespace soundings::test {

inline Decision& decisionIn(Entry& entry)
{
    return std::get<Decision>(entry.belief);
}

inline QByteArray kindAndMessage(const std::optional<Error>& error)
{
    return error
               ? QByteArray::number(static_cast<int>(error->kind())) + " " + QByteArray::fromStdString(error->message())
               : QByteArray("no error");
}

#define VERIFY_ERROR(expectedKind, expectedPart, ...)                                                                  \
    do {                                                                                                               \
        const auto caught = soundings::test::errorOf([&] { __VA_ARGS__; });                                            \
        QVERIFY2(caught && caught->kind() == (expectedKind), soundings::test::kindAndMessage(caught).constData());     \
        QVERIFY2(caught->message().find(expectedPart) != std::string::npos,                                            \
                 soundings::test::kindAndMessage(caught).constData());                                                 \
    } while (false)

/// A connection of its own to a journal's file, which does what an intruder can do.
class RawFile {
public:
    explicit RawFile(const std::string& path)
    {
        if (sqlite3_open_v2(path.c_str(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
            qFatal("cannot open");
        if (testKey()) {
            const auto hex = [](const auto* bytes, std::size_t size) {
                return QByteArray(reinterpret_cast<const char*>(bytes), int(size)).toHex();
            };
            run(("PRAGMA key='raw:" + hex(testKey()->bytes().data(), JournalKey::size) +
                 hex(testKey()->salt().bytes().data(), 16) + "'")
                    .toStdString());
        }
        run("PRAGMA ignore_check_constraints=ON");
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile() { sqlite3_close(m_handle); }

    [[nodiscard]] bool tryRun(const std::string& sql)
    {
        return sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    void run(const std::string& sql)
    {
        if (!tryRun(sql)) qFatal("%s: %s", sql.c_str(), sqlite3_errmsg(m_handle));
    }
    void takeTriggersAway()
    {
        for (const char* name : {"seal_stays", "seal_remains", "seal_follows"})
            run(std::string("DROP TRIGGER IF EXISTS ") + name);
    }
    [[nodiscard]] std::string value(const std::string& sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.c_str(), sqlite3_errmsg(m_handle));
        std::string result;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
            result.assign(bytes != nullptr ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
        }
        sqlite3_finalize(statement);
        return result;
    }
    /// Runs an update with one parameter, bound as text or as a blob.
    void update(const std::string& sql, const std::string& bytes, bool blob)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.c_str(), sqlite3_errmsg(m_handle));
        if (blob)
            sqlite3_bind_blob(statement, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        else
            sqlite3_bind_text(statement, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        if (sqlite3_step(statement) != SQLITE_DONE) qFatal("%s: %s", sql.c_str(), sqlite3_errmsg(m_handle));
        sqlite3_finalize(statement);
    }

private:
    sqlite3* m_handle = nullptr;
};

/// Whether a report names this seal and field.
inline bool names(const VerifyReport& report, std::int64_t seal, const std::string& field)
{
    for (const VerifyProblem& problem : report.problems)
        if (problem.seal == seal && problem.field == field) return true;
    return false;
}

inline QByteArray textOf(const VerifyReport& report)
{
    QByteArray text;
    for (const VerifyProblem& p : report.problems)
        text += QByteArray::number(static_cast<qlonglong>(p.seal)) + " [" + QByteArray::fromStdString(p.field) + "] " +
                QByteArray::fromStdString(p.sentence) + "\n";
    return text.isEmpty() ? QByteArray("intact") : text;
}

} // namespace soundings::test
