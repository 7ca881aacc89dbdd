// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QAbstractListModel>
#include <QTimer>

#include <list>
#include <map>
#include <optional>
#include <vector>

namespace soundings::ui {

class JournalBridge;

/// The journal's rows as a list that reads only what is looked at: pages by keyset, a bounded number of them kept.
class EntryListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, SummaryRole };
    static constexpr std::size_t pageSize = 64;
    static constexpr std::size_t pagesKept = 32;

    explicit EntryListModel(JournalBridge& journal, QObject* parent = nullptr);

    void setQuery(EntryQuery query);
    [[nodiscard]] const EntryQuery& query() const { return m_query; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// Null beyond the rows known so far.
    [[nodiscard]] const EntrySummary* summary(int row) const;
    /// -1 where the entry is not among the pages in memory.
    [[nodiscard]] int rowOf(const Id& id) const;
    [[nodiscard]] std::size_t pagesInMemory() const { return m_pages.size(); }

signals:
    void reloaded(); ///< the first page of a query is there
    void failed(const QString& sentence);

private:
    struct Page {
        std::vector<EntrySummary> rows;
        std::list<std::size_t>::iterator use;
    };

    [[nodiscard]] std::vector<EntrySummary> read(std::size_t page) const;
    const Page* page(std::size_t number) const;
    void keep(std::size_t number, std::vector<EntrySummary> rows) const;
    void entryChanged(const QString& id);
    void restart();

    JournalBridge& m_journal;
    EntryQuery m_query;
    std::vector<std::int64_t> m_starts{0}; ///< each page's keyset start; only numbers, so that they may all stay
    std::size_t m_rows = 0;
    bool m_atEnd = false;
    mutable std::map<std::size_t, Page> m_pages;
    mutable std::list<std::size_t> m_used; ///< the most recently used page first
    QTimer m_restart;
};

} // namespace soundings::ui
Q_DECLARE_METATYPE(const soundings::EntrySummary*)
