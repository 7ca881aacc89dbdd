// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/cipher.h"

#include "core/journal/sqlite/database.h"
#include "core/support/error.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <tuple>

namespace soundings::sqlite {
namespace {

constexpr int waitForOthersMs = 2000;

/// Where each page of a locked journal keeps its nonce and its authenticator.
constexpr unsigned char reservedBytes = 32;

void appendHex(std::string& out, const unsigned char* bytes, std::size_t size)
{
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = 0; i < size; ++i) {
        out += digits[bytes[i] >> 4U];
        out += digits[bytes[i] & 15U];
    }
}

/// "raw:", the key and the salt, as the library takes a key that is none of its own making. To be wiped.
std::string rawKey(const JournalKey& key)
{
    std::string raw = "raw:";
    raw.reserve(128);
    appendHex(raw, key.bytes().data(), key.bytes().size());
    appendHex(raw, key.salt().bytes().data(), key.salt().bytes().size());
    return raw;
}

/// The address of a file with the key that is to lock it, none by an empty one. To be wiped.
std::string addressWithKey(const std::string& path, const JournalKey* key)
{
    std::string address;
    address.reserve(3 * path.size() + 300);
    address = fileAddress(path);
    if (key == nullptr) return address += "?key=";
    std::string raw = rawKey(*key);
    address += "?hexkey=";
    appendHex(address, reinterpret_cast<const unsigned char*>(raw.data()), raw.size());
    wipe(raw);
    return address;
}

using PageHead = std::array<unsigned char, 24>;
constexpr std::string_view plainHead = "SQLite format 3";

/// The salt at the beginning of a first page: beside it stand the payload fractions that each SQLite file has, and room
/// for an authenticator on each page.
std::optional<KeySalt> saltIn(const PageHead& head)
{
    if (head[20] != reservedBytes || head[21] != 64 || head[22] != 32 || head[23] != 32) return {};
    KeySalt::Bytes salt{};
    std::copy_n(head.begin(), salt.size(), salt.begin());
    return KeySalt::from(salt);
}

std::uint32_t bigEndian(const char* bytes)
{
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes[i]);
    return number;
}

/// Where the power went while the first page was written, the file may begin with anything; the log then holds that page.
/// No lock is on a log, so that it may be read as a file.
std::optional<KeySalt> saltInLog(const std::string& path)
{
    constexpr std::streamoff logHead = 32;
    constexpr std::streamoff frameHead = 24;
    std::ifstream log(path + "-wal", std::ios::binary);
    std::array<char, logHead> head{};
    if (!log.read(head.data(), head.size())) return {};
    const std::uint32_t pageSize = bigEndian(head.data() + 8);
    if (pageSize < 512 || pageSize > 65536) return {};
    std::array<char, frameHead + std::tuple_size_v<PageHead>> frame{};
    for (std::streamoff at = logHead; log.seekg(at) && log.read(frame.data(), frame.size());
         at += frameHead + pageSize) {
        if (bigEndian(frame.data()) != 1) continue; // another page
        PageHead page{};
        std::copy_n(frame.begin() + frameHead, page.size(), reinterpret_cast<char*>(page.data()));
        if (auto salt = saltIn(page)) return salt;
    }
    return {};
}

} // namespace

bool hasCipher()
{
#ifdef SOUNDINGS_LOCKING
    return true;
#else
    return false;
#endif
}

void useKey([[maybe_unused]] sqlite3* connection, [[maybe_unused]] const JournalKey& key)
{
#ifdef SOUNDINGS_LOCKING
    // What SQLite gives back holds the text of a locked journal: it is wiped, in this process, from now on.
    sqlite3_exec(connection, "PRAGMA memory_security=fill", nullptr, nullptr, nullptr);
    std::string raw = rawKey(key);
    const int code = sqlite3_key(connection, raw.data(), static_cast<int>(raw.size()));
    wipe(raw);
    if (code != SQLITE_OK)
        throw Error(ErrorKind::Internal, "SQLite did not take the key of a journal; try again.",
                    fmt::format("SQLite {}", code));
#else
    throw Error(ErrorKind::Internal, "This build of Soundings cannot open locked journals; install one that can.");
#endif
}

std::optional<KeySalt> saltOf(const std::string& path)
{
    sqlite3* connection = nullptr;
    PageHead head{};
    sqlite3_file* file = nullptr;
    const bool read =
        sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, nullptr) == SQLITE_OK &&
        sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) == SQLITE_OK &&
        file != nullptr && file->pMethods != nullptr &&
        file->pMethods->xRead(file, head.data(), static_cast<int>(head.size()), 0) == SQLITE_OK;
    sqlite3_close(connection);
    if (!read || std::equal(plainHead.begin(), plainHead.end(), head.begin())) return {};
    if (auto salt = saltIn(head)) return salt;
    return saltInLog(path);
}

void copyUnderKey(const std::string& from, const JournalKey* old, const std::string& to, const JournalKey* key)
{
    std::string address = addressWithKey(to, key);
    try {
        SQLite::Database source(from,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI,
                                waitForOthersMs);
        if (old != nullptr) useKey(source.getHandle(), *old);
#ifdef SOUNDINGS_LOCKING
        source.exec("PRAGMA memory_security=fill");
#endif
        source.exec("PRAGMA temp_store=MEMORY");
        source.exec("PRAGMA secure_delete=ON");
        source.exec("PRAGMA synchronous=FULL");
        if (source.execAndGet("PRAGMA journal_mode=DELETE").getString() != "delete")
            throw Error(ErrorKind::Held, fmt::format("{} is open elsewhere; close it there and try again.", from));
        SQLite::Statement copy(source, "VACUUM INTO ?");
        copy.bindNoCopy(1, address);
        copy.exec();
    } catch (const SQLite::Exception& e) {
        wipe(address);
        throw storageError(from, e.getExtendedErrorCode(), 0, "copying under another key");
    } catch (...) {
        wipe(address);
        throw;
    }
    wipe(address);
}

} // namespace soundings::sqlite
