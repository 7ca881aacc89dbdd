// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"
#include "core/support/digest.h"

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace soundings::sqlite {

/// A prepared statement in use: parameters are bound in order, columns read in order. It is reset when it goes, so that
/// no read transaction stays open behind it. Bound text must outlive it.
class Query {
public:
    explicit Query(SQLite::Statement& statement) : m_statement(statement) {}
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    Query& bind(std::int64_t value);
    Query& bind(const std::string& text);
    Query& bind(std::string&&) = delete;
    Query& bind(const Digest& digest);
    Query& bindBlob(const std::string& bytes);
    Query& bindReal(double value);
    Query& bindNull();
    Query& bind(const Instant& instant); ///< two parameters: milliseconds, zone

    /// Steps to the next row; false at the end.
    bool next();
    /// Steps to the end of a statement that gives no rows.
    void run();

    /// The columns of the present row, from the first on.
    [[nodiscard]] std::int64_t integer();
    [[nodiscard]] double real();
    [[nodiscard]] std::string text(); ///< of text and of blobs
    [[nodiscard]] Digest digest();    ///< zeros where the column does not hold 32 bytes
    [[nodiscard]] Instant instant();
    [[nodiscard]] bool isNull() const; ///< whether the next column to read is NULL
    void skip() { ++m_column; }

private:
    SQLite::Statement& m_statement;
    int m_parameter = 0;
    int m_column = 0;
};

} // namespace soundings::sqlite
