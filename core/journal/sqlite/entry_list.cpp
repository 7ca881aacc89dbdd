// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/entry_table.h"
#include "core/journal/sqlite/full_text_query.h"

#include <algorithm>
#include <limits>

namespace soundings::sqlite {
namespace {

/// The part of an SQL statement that a query's filters add, and the values they bind, in the same order.
class Filters {
public:
    explicit Filters(const EntryQuery& query) : m_query(query) {}

    /// Conditions on `table`, each begun by " AND".
    [[nodiscard]] std::string conditions(const std::string& table) const
    {
        std::string sql;
        if (!m_query.kind.empty()) sql += " AND " + table + ".kind = ?";
        if (m_query.stage) sql += " AND " + table + ".stage = ?";
        if (!m_query.area.empty()) sql += " AND " + table + ".area = ?";
        if (m_query.standing) sql += " AND " + table + ".standing = ?";
        return sql;
    }
    void bindTo(Query& query) const
    {
        if (!m_query.kind.empty()) query.bind(m_query.kind);
        if (m_query.stage) query.bind(static_cast<std::int64_t>(*m_query.stage));
        if (!m_query.area.empty()) query.bind(m_query.area);
        if (m_query.standing) query.bind(static_cast<std::int64_t>(*m_query.standing));
    }

private:
    const EntryQuery& m_query;
};

const std::string summaryColumns = "e.row, e.id, e.kind, e.title, e.area, e.stage, e.created_ms, e.created_zone, "
                                   "e.changed_ms, e.changed_zone, e.standing, "
                                   "(SELECT min(date) FROM due WHERE entry = e.row)";

EntrySummary summaryFrom(Query& query)
{
    EntrySummary summary;
    summary.row = query.integer();
    summary.id = query.text();
    summary.kind = query.text();
    summary.title = query.text();
    summary.area = query.text();
    summary.stage = static_cast<Stage>(query.integer());
    summary.created = query.instant();
    summary.changed = query.instant();
    if (query.isNull())
        query.skip();
    else
        summary.standing = static_cast<Standing>(query.integer());
    if (!query.isNull()) summary.nextDue = parseDate(query.text());
    return summary;
}

std::int64_t bounded(std::size_t count)
{
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(std::min(count, most));
}

std::int64_t firstRowBelow(const EntryQuery& query)
{
    return query.beforeRow > 0 ? query.beforeRow : std::numeric_limits<std::int64_t>::max();
}

} // namespace

std::vector<EntrySummary> EntryTable::list(const EntryQuery& query) const
{
    const Filters filters(query);
    const std::string words = fullTextQuery(query);
    const bool ranked = query.ranked && !words.empty();
    // The order of the joins is fixed: the index gives rows newest first, and reading stops with the page.
    std::string sql = "SELECT " + summaryColumns;
    if (words.empty())
        sql += " FROM entry i INDEXED BY entry_list CROSS JOIN entry e ON e.row = i.row WHERE i.row < ?" +
               filters.conditions("i") + " ORDER BY i.row DESC LIMIT ?";
    else if (ranked)
        sql += " FROM entry_text t CROSS JOIN entry e ON e.row = t.rowid WHERE t.entry_text MATCH ? AND t.rowid < ?" +
               filters.conditions("e") + " ORDER BY t.rank LIMIT ? OFFSET ?";
    else
        sql += " FROM entry_text t CROSS JOIN entry e ON e.row = t.rowid WHERE t.entry_text MATCH ? AND t.rowid < ?" +
               filters.conditions("e") + " ORDER BY t.rowid DESC LIMIT ?";
    Query rows(m_database.prepared(sql));
    if (!words.empty()) rows.bind(words);
    rows.bind(ranked ? std::numeric_limits<std::int64_t>::max() : firstRowBelow(query));
    filters.bindTo(rows);
    rows.bind(bounded(query.limit));
    if (ranked) rows.bind(bounded(query.offset));
    std::vector<EntrySummary> page;
    while (rows.next()) page.push_back(summaryFrom(rows));
    return page;
}

std::size_t EntryTable::count(const EntryQuery& query, std::size_t most) const
{
    const Filters filters(query);
    const std::string words = fullTextQuery(query);
    std::string sql;
    if (words.empty()) {
        sql = "SELECT coalesce(sum(t.entries), 0) FROM tally t WHERE 1" + filters.conditions("t");
    } else {
        sql = "SELECT count(*) FROM (SELECT 1 FROM entry_text t CROSS JOIN entry i INDEXED BY entry_list ON i.row = "
              "t.rowid "
              "WHERE t.entry_text MATCH ?" +
              filters.conditions("i") + " LIMIT ?)";
    }
    Query counted(m_database.prepared(sql));
    if (!words.empty()) counted.bind(words);
    filters.bindTo(counted);
    if (!words.empty()) counted.bind(bounded(most));
    return counted.next() ? std::min(static_cast<std::size_t>(counted.integer()), most) : 0;
}

std::vector<std::string> EntryTable::areas() const
{
    Query query(m_database.prepared("SELECT DISTINCT area FROM tally WHERE area <> '' ORDER BY area"));
    std::vector<std::string> areas;
    while (query.next()) areas.push_back(query.text());
    return areas;
}

} // namespace soundings::sqlite
