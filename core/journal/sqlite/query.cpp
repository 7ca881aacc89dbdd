// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/query.h"

#include <SQLiteCpp/Column.h>

#include <algorithm>

namespace soundings::sqlite {

Query::~Query()
{
    m_statement.tryReset();
}

Query& Query::bind(std::int64_t value)
{
    m_statement.bind(++m_parameter, value);
    return *this;
}

Query& Query::bind(const std::string& text)
{
    m_statement.bindNoCopy(++m_parameter, text);
    return *this;
}

Query& Query::bind(const Digest& digest)
{
    m_statement.bind(++m_parameter, digest.data(), static_cast<int>(digest.size()));
    return *this;
}

Query& Query::bindBlob(const std::string& bytes)
{
    m_statement.bindNoCopy(++m_parameter, bytes.data(), static_cast<int>(bytes.size()));
    return *this;
}

Query& Query::bindReal(double value)
{
    m_statement.bind(++m_parameter, value);
    return *this;
}

Query& Query::bindNull()
{
    m_statement.bind(++m_parameter);
    return *this;
}

Query& Query::bind(const Instant& instant)
{
    return bind(instant.utcMs).bind(instant.zone);
}

bool Query::next()
{
    m_column = 0;
    return m_statement.executeStep();
}

void Query::run()
{
    while (next()) {}
}

std::int64_t Query::integer()
{
    return m_statement.getColumn(m_column++).getInt64();
}

double Query::real()
{
    return m_statement.getColumn(m_column++).getDouble();
}

std::string Query::text()
{
    return m_statement.getColumn(m_column++).getString();
}

Digest Query::digest()
{
    const std::string bytes = text();
    Digest digest{};
    if (bytes.size() == digest.size()) std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

Instant Query::instant()
{
    Instant instant;
    instant.utcMs = integer();
    instant.zone = text();
    return instant;
}

bool Query::isNull() const
{
    return m_statement.getColumn(m_column).isNull();
}

} // namespace soundings::sqlite
