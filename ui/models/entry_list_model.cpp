// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_list_model.h"

#include "core/assessment/assessment.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <algorithm>
#include <utility>

namespace soundings::ui {

EntryListModel::EntryListModel(JournalBridge& journal, QObject* parent) : QAbstractListModel(parent), m_journal(journal)
{
    m_restart.setSingleShot(true);
    m_restart.setInterval(0);
    connect(&m_restart, &QTimer::timeout, this, &EntryListModel::restart);
    connect(&journal, &JournalBridge::listChanged, &m_restart, qOverload<>(&QTimer::start));
    connect(&journal, &JournalBridge::entryChanged, this, [this](const QString& id) { entryChanged(id); });
}

void EntryListModel::setQuery(EntryQuery query)
{
    m_query = std::move(query);
    beginResetModel();
    m_pages.clear();
    m_used.clear();
    m_starts = {0};
    m_rows = 0;
    m_atEnd = false;
    endResetModel();
    fetchMore({});
    emit reloaded();
}

void EntryListModel::restart()
{
    const auto known = m_rows;
    setQuery(m_query);
    while (m_rows < known && m_rows < pageSize * pagesKept && !m_atEnd) fetchMore({});
}

int EntryListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

std::vector<EntrySummary> EntryListModel::read(std::size_t number) const
{
    EntryQuery query = m_query;
    query.limit = pageSize;
    if (query.ranked)
        query.offset = number * pageSize;
    else
        query.beforeRow = m_starts[number];
    try {
        return m_journal.reader().list(query);
    } catch (const Error& error) {
        emit const_cast<EntryListModel*>(this)->failed(qs(error.message()));
        return {};
    }
}

void EntryListModel::keep(std::size_t number, std::vector<EntrySummary> rows) const
{
    while (m_pages.size() >= pagesKept) {
        m_pages.erase(m_used.back());
        m_used.pop_back();
    }
    m_used.push_front(number);
    m_pages.insert_or_assign(number, Page{std::move(rows), m_used.begin()});
}

const EntryListModel::Page* EntryListModel::page(std::size_t number) const
{
    if (number >= m_starts.size()) return nullptr;
    const auto found = m_pages.find(number);
    if (found != m_pages.end()) {
        m_used.splice(m_used.begin(), m_used, found->second.use);
        return &found->second;
    }
    keep(number, read(number));
    return &m_pages.at(number);
}

bool EntryListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_atEnd;
}

void EntryListModel::fetchMore(const QModelIndex&)
{
    if (m_atEnd) return;
    const auto number = m_starts.size() - 1;
    auto rows = read(number);
    m_atEnd = rows.size() < pageSize;
    if (rows.empty()) return;
    const auto first = static_cast<int>(m_rows);
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows.size();
    if (!m_atEnd) m_starts.push_back(rows.back().row);
    keep(number, std::move(rows));
    endInsertRows();
}

const EntrySummary* EntryListModel::summary(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows) return nullptr;
    const auto index = static_cast<std::size_t>(row);
    const Page* rows = page(index / pageSize);
    if (!rows || index % pageSize >= rows->rows.size()) return nullptr;
    return &rows->rows[index % pageSize];
}

int EntryListModel::rowOf(const Id& id) const
{
    for (const auto& [number, page] : m_pages) {
        const auto found = std::ranges::find(page.rows, id, &EntrySummary::id);
        if (found != page.rows.end())
            return static_cast<int>(number * pageSize) + static_cast<int>(found - page.rows.begin());
    }
    return -1;
}

QVariant EntryListModel::data(const QModelIndex& index, int role) const
{
    const EntrySummary* entry = summary(index.row());
    if (!entry) return {};
    switch (role) {
    case Qt::DisplayRole: return titleText(entry->title);
    case IdRole: return qs(entry->id);
    case SummaryRole: return QVariant::fromValue(entry);
    case Qt::AccessibleTextRole: {
        QStringList parts{titleText(entry->title), stageText(*entry), dateText(entry->created)};
        if (entry->standing) parts.append(qs(nameOf(*entry->standing, coreTranslate())));
        if (!entry->area.empty()) parts.append(oneLine(entry->area));
        return parts.join(", ");
    }
    default: return {};
    }
}

void EntryListModel::entryChanged(const QString& id)
{
    const int row = rowOf(id.toStdString());
    if (row < 0) {
        if (m_rows < pageSize) m_restart.start(); // it may belong here now
        return;
    }
    const auto number = static_cast<std::size_t>(row) / pageSize;
    auto fresh = read(number);
    auto& page = m_pages.at(number);
    if (fresh.size() != page.rows.size() || fresh[static_cast<std::size_t>(row) % pageSize].id != id.toStdString()) {
        m_restart.start();
        return;
    }
    page.rows = std::move(fresh);
    emit dataChanged(index(row), index(row));
}

} // namespace soundings::ui
