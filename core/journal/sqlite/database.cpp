// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/database.h"

#include "core/journal/lock_file.h"
#include "core/journal/sqlite/cipher.h"
#include "core/journal/sqlite/schema.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <sys/stat.h>
#include <utility>
#include <vector>

namespace soundings::sqlite {
namespace {

/// How long a busy database is waited for; the lock file already keeps a second writer away.
constexpr int busyMs = 2000;

bool lacksSharedMemory(const SQLite::Exception& e)
{
    const int code = e.getErrorCode() & 0xff;
    return code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
}

bool hasLeftoverWal(const std::string& path)
{
    struct stat info{};
    return ::stat((path + "-wal").c_str(), &info) == 0 && info.st_size > 0;
}

} // namespace

std::string fileAddress(const std::string& path)
{
    std::string uri = "file:";
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                           c == '.' || c == '-' || c == '_';
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

Database::Database(std::string path, Access access, SharedKey key)
    : m_path(std::move(path)), m_access(access), m_held(m_path), m_key(std::move(key))
{
    checkHead();
    try {
        try {
            open(false);
            checkIdentity();
        } catch (const SQLite::Exception& e) {
            // In a folder that cannot be written, a reader of a WAL database has no place for its shared memory. Without a
            // WAL the file alone is the whole journal and can be read as it lies there.
            if (access != Access::ReadOnly || !lacksSharedMemory(e) || hasLeftoverWal(m_path)) throw;
            open(true);
            checkIdentity();
        }
        configure();
    } catch (const SQLite::Exception& e) {
        if ((e.getErrorCode() & 0xff) == SQLITE_NOTADB) explainUnreadable(e);
        fail(e);
    }
    struct stat info{};
    if (::lstat(m_path.c_str(), &info) == 0) {
        m_device = info.st_dev;
        m_inode = info.st_ino;
    }
    if (m_access == Access::ReadWrite) m_log = logInode(); // it was made by the first look into the journal
}

Database::~Database()
{
    m_statements.clear(); // before the connection: an open statement would keep it from closing
    m_database.reset();
    if (m_access == Access::ReadOnly) tidyUp();
}

/// A reader of a WAL database makes an empty WAL and its index, and may not take them away again; a connection that may
/// write does when it is the last one to close. SQLite's own locks say whether it is: while any other process or
/// connection has the journal open, nothing is touched. A writer is asked for by the lock file, too: SQLite's locks are gone
/// where somebody in its process opened and closed the file (held_file.h). A WAL that holds something is left to the next
/// writer.
void Database::tidyUp() const noexcept
{
    struct stat wal{};
    struct stat file{};
    const bool emptyWal = ::lstat((m_path + "-wal").c_str(), &wal) == 0 && wal.st_size == 0;
    const bool sameFile = ::lstat(m_path.c_str(), &file) == 0 && file.st_dev == m_device && file.st_ino == m_inode;
    if (!emptyWal || !sameFile || isHeldByWriter(m_path)) return;
    try {
        SQLite::Database last(m_path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE);
        if (m_key) useKey(last.getHandle(), *m_key);
        last.exec("PRAGMA schema_version"); // only a connection that has read takes part in the WAL
    } catch (const SQLite::Exception&) {
        // Where writing is not allowed, the empty files stay. They hold nothing, the next writer takes them away, and we may
        // not: somebody who can write may just have opened the log, and what he wrote next would be lost with it.
        return;
    }
}

void Database::open(bool immutable)
{
    // A journal belongs to one thread (journal.h): locks around each column that is read would guard nothing.
    int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    flags |= m_access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (immutable) flags |= SQLITE_OPEN_URI;
    m_database =
        std::make_unique<SQLite::Database>(immutable ? fileAddress(m_path) + "?immutable=1" : m_path, flags, busyMs);
    int now = 0;
    sqlite3* handle = m_database->getHandle();
    if (m_key) useKey(handle, *m_key);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &now);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &now);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &now);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, &now);
    // A plan that depends on what is bound would be made anew for each search.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, &now);
    limit();
}

void Database::limit()
{
    sqlite3* handle = m_database->getHandle();
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 100'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 50);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 3);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50);
}

/// Opening a file in WAL mode makes files beside it, even for reading: what is not ours is refused before that. Asked
/// through SQLite, since closing a file of one's own would drop the locks that another connection of this process has.
void Database::checkHead() const
{
    try {
        SQLite::Database head(fileAddress(m_path) + "?immutable=1",
                              SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE);
        if (m_key) useKey(head.getHandle(), *m_key);
        const int application = head.execAndGet("PRAGMA application_id").getInt();
        if (application != 0) refuseUnknown(application, head.execAndGet("PRAGMA user_version").getInt());
    } catch (const SQLite::Exception&) {
        // Opening it in earnest says better what is wrong.
    }
}

void Database::refuseUnknown(int application, int version) const
{
    if (application != applicationId)
        throw Error(
            ErrorKind::Foreign,
            fmt::format("{} is a database of another application, not a Soundings journal; choose another file.",
                        m_path),
            fmt::format("application_id {}", application));
    if (version > schemaVersion)
        throw Error(
            ErrorKind::Foreign,
            fmt::format("{} was written by a newer version of Soundings (its form is {}, this one knows up to {}); "
                        "update Soundings to open it.",
                        m_path, version, schemaVersion));
}

/// A locked journal looks like chance: whether a passphrase is wrong or the first page damaged, nobody can tell.
void Database::explainUnreadable(const SQLite::Exception& e) const
{
    const auto salt = saltOf(m_path);
    if (!salt && !m_key) fail(e);
    std::string sentence;
    if (!salt)
        sentence = "{} is not a Soundings journal, or not a locked one; choose another file, or go back to a backup.";
    else if (!hasCipher())
        sentence = "{} is locked, and this build of Soundings cannot open locked journals; install one that can.";
    else if (!m_key)
        sentence = "{} is locked; give its passphrase to open it.";
    else if (salt != m_key->salt())
        sentence = "{} was given another passphrase meanwhile; close it and open it again.";
    else
        sentence =
            "The passphrase does not open {}; type it again, or go back to a backup if you are sure of it, for then "
            "the file is damaged.";
    throw Error(salt ? ErrorKind::Locked : ErrorKind::Foreign, fmt::format(fmt::runtime(sentence), m_path), e.what());
}

void Database::checkIdentity()
{
    // Asked before any setting that writes, so that another application's file is left as it is.
    const int version = m_database->execAndGet("PRAGMA user_version").getInt();
    refuseUnknown(m_database->execAndGet("PRAGMA application_id").getInt(), version);
    if (version < 1)
        throw Error(ErrorKind::Foreign,
                    fmt::format("{} says that it is a Soundings journal, but its form {} is not known; "
                                "it may be damaged.",
                                m_path, version));
    if (m_access == Access::ReadWrite && sqlite3_db_readonly(m_database->getHandle(), "main") == 1)
        throw storageError(m_path, SQLITE_READONLY, 0, "opened read-only");
}

void Database::configure()
{
    m_database->exec("PRAGMA foreign_keys=ON");
    m_database->exec("PRAGMA cell_size_check=ON");
    m_database->exec("PRAGMA mmap_size=0");
    m_database->exec("PRAGMA temp_store=MEMORY");
    m_database->exec("PRAGMA secure_delete=ON");
    if (m_access == Access::ReadOnly) {
        m_database->exec("PRAGMA query_only=ON");
        return;
    }
    // WAL needs shared memory, which network file systems do not have; a truncated rollback journal is as durable.
    std::string mode = m_database->execAndGet("PRAGMA journal_mode=WAL").getString();
    if (mode != "wal") mode = m_database->execAndGet("PRAGMA journal_mode=TRUNCATE").getString();
    m_database->exec("PRAGMA synchronous=FULL");
    m_database->exec("PRAGMA fullfsync=ON");
    m_database->exec("PRAGMA checkpoint_fullfsync=ON");
    m_database->exec("PRAGMA wal_autocheckpoint=1000");
    const bool durable = (mode == "wal" || mode == "truncate") &&
                         m_database->execAndGet("PRAGMA synchronous").getInt() == 2 &&
                         m_database->execAndGet("PRAGMA foreign_keys").getInt() == 1;
    if (!durable)
        throw Error(
            ErrorKind::Storage,
            fmt::format("The disk that holds {} does not let a journal be written safely; move it to another disk.",
                        m_path),
            "journal mode " + mode);
}

SQLite::Statement& Database::prepared(const std::string& sql)
{
    auto& statement = m_statements[sql];
    if (!statement) statement = std::make_unique<SQLite::Statement>(*m_database, sql);
    return *statement;
}

void Database::checkUsable() const
{
    if (!m_abandoned.empty()) throw Error(ErrorKind::Storage, m_abandoned);
}

void Database::checkStillOurs()
{
    // In WAL mode SQLite goes on writing into a file that was renamed away or replaced, without an error.
    int moved = 0;
    struct stat info{};
    const bool sameFile =
        sqlite3_file_control(m_database->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
        moved == 0 && ::lstat(m_path.c_str(), &info) == 0 && info.st_dev == m_device && info.st_ino == m_inode;
    if (sameFile) return;
    abandon(
        fmt::format("{} was moved, replaced or deleted while it was open, so nothing more is written to it; put that "
                    "file back in its place, or close the journal and open it again.",
                    m_path));
    checkUsable();
}

void Database::abandon(std::string reason) noexcept
{
    m_abandoned = std::move(reason);
    // Closing must neither copy the WAL into a file we no longer trust nor delete a WAL that belongs to another file.
    sqlite3_db_config(m_database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Database::begin()
{
    checkUsable();
    if (m_access == Access::ReadOnly)
        throw Error(ErrorKind::Storage, fmt::format("{} is open for reading only.", m_path));
    checkStillOurs();
    Query(prepared("BEGIN IMMEDIATE")).run();
}

void Database::commit()
{
    Query(prepared("COMMIT")).run();
    if (m_log != 0 && logInode() != m_log) keepWithoutLog();
}

/// The inode of the WAL; 0 where there is none.
ino_t Database::logInode() const
{
    struct stat info{};
    return ::lstat((m_path + "-wal").c_str(), &info) == 0 ? info.st_ino : 0;
}

/// The WAL was taken away or replaced while we write it: what was committed lies in a file without a name, and would be
/// gone with this process. It goes into the journal at once; what came next would be lost, and is refused.
void Database::keepWithoutLog()
{
    SQLite::Statement checkpoint(*m_database, "PRAGMA wal_checkpoint(FULL)"); // busy, pages in the WAL, pages copied
    const bool copied = checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0 &&
                        checkpoint.getColumn(1).getInt() == checkpoint.getColumn(2).getInt();
    checkpoint.reset();
    if (copied)
        return abandon(fmt::format("Another program took away the log of {} while it was open. What was written until "
                                   "then is kept; close the journal and open it again.",
                                   m_path));
    abandon(
        fmt::format("Another program took away the log of {} while it was open, and what was written last could not "
                    "be kept; copy it, close the journal and open it again.",
                    m_path));
    checkUsable();
}

void Database::rollBack(int extendedCode) noexcept
{
    // A failed COMMIT may have rolled back already. After a failed fsync the kernel may have dropped the pages, and the
    // next fsync would succeed without them: this connection is not used again.
    if (sqlite3_get_autocommit(m_database->getHandle()) == 0) m_database->tryExec("ROLLBACK");
    if (extendedCode == SQLITE_IOERR_FSYNC || extendedCode == SQLITE_IOERR_DIR_FSYNC)
        abandon(storageError(m_path, extendedCode, 0, {}).message());
}

void Database::fail(const SQLite::Exception& e) const
{
    const int systemError = m_database ? sqlite3_system_errno(m_database->getHandle()) : 0;
    const int code = e.getExtendedErrorCode() & 0xff;
    const bool ioError = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
    throw storageError(m_path, e.getExtendedErrorCode(), ioError ? systemError : 0, e.what());
}

std::vector<std::string> Database::damage(int most)
{
    std::vector<std::string> lines;
    Query check(prepared(fmt::format("PRAGMA integrity_check({})", most)));
    while (check.next()) {
        std::string line = check.text();
        if (line != "ok") lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace soundings::sqlite
