// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_key.h"
#include "core/journal/sqlite/query.h"
#include "core/support/error.h"
#include "core/support/held_file.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <memory>
#include <string>
#include <sys/types.h>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace soundings::sqlite {

/// One connection to a journal file: open flags, settings and limits, a cache of prepared statements, transactions, and
/// SQLite's failures said in sentences. It never creates a file.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// `path` has its parent resolved (resolvedJournalPath). Throws Error{Foreign} for a file that is no journal or that
    /// a newer version wrote, Error{Locked} where it needs a key or another one, Error{Storage} where it cannot be used.
    Database(std::string path, Access access, SharedKey key);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    /// The statement for `sql`, prepared once; `sql` must not be in use already.
    [[nodiscard]] SQLite::Statement& prepared(const std::string& sql);

    /// Runs several statements that give no rows, within a write.
    void execute(const std::string& statements) { m_database->exec(statements); }

    /// The row that the last insert wrote.
    [[nodiscard]] std::int64_t lastRow() const { return m_database->getLastInsertRowid(); }

    /// How much of the file is kept in memory at most, in KiB; usualCache until another is set.
    static constexpr int usualCache = 2000;
    void setCache(int kib) noexcept { (void)m_database->tryExec("PRAGMA cache_size=-" + std::to_string(kib)); }

    /// Runs `work`, which only reads, and translates failures.
    template <typename Work>
    auto read(const Work& work) -> std::invoke_result_t<const Work&>
    {
        try {
            checkUsable();
            return work();
        } catch (const SQLite::Exception& e) {
            fail(e);
        }
    }

    /// Runs `work`, which only reads, on one unchanging view of the journal, also while another process writes.
    template <typename Work>
    void readSnapshot(const Work& work)
    {
        read([&] {
            Query(prepared("BEGIN")).run();
            try {
                work();
            } catch (...) {
                rollBack(0);
                throw;
            }
            rollBack(0);
        });
    }

    /// Runs `work` in one transaction, durable when this returns; nothing is changed when it throws.
    template <typename Work>
    auto write(const Work& work) -> std::invoke_result_t<const Work&>
    {
        try {
            begin();
            if constexpr (std::is_void_v<std::invoke_result_t<const Work&>>) {
                work();
                commit();
            } else {
                auto result = work();
                commit();
                return result;
            }
        } catch (const SQLite::Exception& e) {
            rollBack(e.getExtendedErrorCode());
            fail(e);
        } catch (...) {
            rollBack(0);
            throw;
        }
    }

    /// Whether this connection must not be used again.
    [[nodiscard]] bool isAbandoned() const { return !m_abandoned.empty(); }

    /// What PRAGMA integrity_check says beside "ok", at most `most` lines.
    [[nodiscard]] std::vector<std::string> damage(int most);

private:
    void open(bool immutable);
    [[noreturn]] void explainUnreadable(const SQLite::Exception& e) const;
    void checkHead() const;
    void checkIdentity();
    void refuseUnknown(int application, int version) const;
    void configure();
    void limit();
    void tidyUp() const noexcept;
    void begin();
    void commit();
    void rollBack(int extendedCode) noexcept;
    void checkUsable() const;
    void checkStillOurs();
    void abandon(std::string reason) noexcept;
    void keepWithoutLog();
    [[nodiscard]] ino_t logInode() const;
    [[noreturn]] void fail(const SQLite::Exception& e) const;

    std::string m_path;
    Access m_access;
    HeldFile m_held;
    SharedKey m_key; ///< null for a journal that is not locked
    std::unique_ptr<SQLite::Database> m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    ino_t m_log = 0;         ///< of the WAL that this connection writes; 0 = none
    std::string m_abandoned; ///< why this connection must not be used again; empty = it may
};

/// The address of a file as SQLite takes it, before any question mark.
[[nodiscard]] std::string fileAddress(const std::string& path);

/// The sentence for a failure of SQLite on the file `path`; `systemError` is errno or 0.
[[nodiscard]] Error storageError(const std::string& path, int extendedCode, int systemError, const std::string& detail);

} // namespace soundings::sqlite
