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
        if (m_query.withoutNotes) sql += " AND " + table + ".kind <> 'note'";
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

/// The part of an SQL statement that finds words: what was expected counts where nothing is covered.
class Words {
public:
    Words(const EntryQuery& query, Date today)
        : m_all(fullTextQuery(query, true)),
          m_open(query.alsoCovered ? std::string() : fullTextQuery(query, false)),
          m_today(toIso(today))
    {
    }

    [[nodiscard]] bool none() const { return m_all.empty(); }
    /// A condition on the full-text table `t` and the row of `life` beside it, `l`.
    [[nodiscard]] std::string condition() const
    {
        std::string sql = "t.entry_text MATCH ?";
        if (!m_open.empty())
            sql += " AND (coalesce(l.covered_from, '') NOT BETWEEN '0' AND ? "
                   "OR EXISTS (SELECT 1 FROM entry_text o WHERE o.rowid = t.rowid AND o.entry_text MATCH ?))";
        return sql;
    }
    void bindTo(Query& query) const
    {
        query.bind(m_all);
        if (!m_open.empty()) query.bind(m_today).bind(m_open);
    }

private:
    std::string m_all;
    std::string m_open; ///< the same words, where what is covered does not count
    std::string m_today;
};

/// Null for all but predictions that stand alone; one has a place for as long as it is being written.
const std::string loneState =
    "CASE WHEN e.kind <> 'prediction' THEN NULL "
    "WHEN EXISTS (SELECT 1 FROM forecast WHERE entry = e.row AND resolved IS NOT NULL) THEN 2 "
    "WHEN EXISTS (SELECT 1 FROM place WHERE entry = e.row AND word <> '') THEN 0 ELSE 1 END";
const std::string summaryColumns = "e.row, e.id, e.kind, e.title, e.area, e.stage, e.created_ms, e.created_zone, "
                                   "e.changed_ms, e.changed_zone, e.standing, "
                                   "(SELECT min(date) FROM due WHERE entry = e.row), "
                                   "iif(l.dropped, 2, EXISTS (SELECT 1 FROM supersedes WHERE id = e.id)), " +
                                   loneState;
/// What most entries have no row of, looked up once for all that is asked of it.
const std::string withLife = " LEFT JOIN life l ON l.entry = e.row";

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
    if (query.isNull())
        query.skip();
    else
        summary.nextDue = parseDate(query.text());
    summary.life = static_cast<Life>(query.integer());
    if (!query.isNull()) summary.lone = static_cast<LoneState>(query.integer());
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

bool EntryTable::isRare(const EntryQuery& query, Date today) const
{
    constexpr std::size_t few = 1000;
    return !query.kind.empty() && (query.stage || count(query, today, few) < few);
}

std::vector<EntrySummary> EntryTable::list(const EntryQuery& query, Date today) const
{
    const Filters filters(query);
    const Words words(query, today);
    const bool ranked = query.ranked && !words.none();
    // The order of the joins is fixed: the index gives rows newest first, and reading stops with the page. What is rare
    // may stand far down: it is looked up by its kind and stage, and put in order.
    std::string sql = "SELECT " + summaryColumns;
    if (words.none())
        sql += std::string(" FROM entry i INDEXED BY ") + (isRare(query, today) ? "entry_rare" : "entry_list") +
               " CROSS JOIN entry e ON e.row = i.row" + withLife + " WHERE i.row < ?" + filters.conditions("i") +
               " ORDER BY i.row DESC LIMIT ?";
    else if (ranked)
        sql += " FROM entry_text t CROSS JOIN entry e ON e.row = t.rowid" + withLife + " WHERE " + words.condition() +
               " AND t.rowid < ?" + filters.conditions("e") + " ORDER BY t.rank LIMIT ? OFFSET ?";
    else
        sql += " FROM entry_text t CROSS JOIN entry e ON e.row = t.rowid" + withLife + " WHERE " + words.condition() +
               " AND t.rowid < ?" + filters.conditions("e") + " ORDER BY t.rowid DESC LIMIT ?";
    Query rows(m_database.prepared(sql));
    if (!words.none()) words.bindTo(rows);
    rows.bind(ranked ? std::numeric_limits<std::int64_t>::max() : firstRowBelow(query));
    filters.bindTo(rows);
    rows.bind(bounded(query.limit));
    if (ranked) rows.bind(bounded(query.offset));
    std::vector<EntrySummary> page;
    while (rows.next()) page.push_back(summaryFrom(rows));
    return page;
}

std::size_t EntryTable::count(const EntryQuery& query, Date today, std::size_t most) const
{
    const Filters filters(query);
    const Words words(query, today);
    std::string sql;
    if (words.none()) {
        sql = "SELECT coalesce(sum(t.entries), 0) FROM tally t WHERE 1" + filters.conditions("t");
    } else {
        sql = "SELECT count(*) FROM (SELECT 1 FROM entry_text t CROSS JOIN entry i INDEXED BY entry_list ON i.row = "
              "t.rowid LEFT JOIN life l ON l.entry = t.rowid WHERE " +
              words.condition() + filters.conditions("i") + " LIMIT ?)";
    }
    Query counted(m_database.prepared(sql));
    if (!words.none()) words.bindTo(counted);
    filters.bindTo(counted);
    if (!words.none()) counted.bind(bounded(most));
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
