// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace soundings::ui {

class EntryListModel;
class JournalBridge;

/// The entries of the journal, newest first, of one kind or of all: search as you type, filters, one list that reads what
/// is looked at.
class JournalPage : public QWidget {
    Q_OBJECT
public:
    explicit JournalPage(JournalBridge& journal, QWidget* parent = nullptr);

    /// A search of its own goes over everything.
    void focusSearch();
    /// Where only a search had everything listed, and it is over.
    void listDecisionsAgain();
    void setSearch(const QString& text);
    /// Reads what may have changed while the page was hidden (areas for the filter).
    void refresh();

signals:
    void entryRequested(const QString& id);
    void newRequested();
    void errorHappened(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEmptyState();
    QWidget* makeFilters();
    void search(bool ranked);
    void showState();
    void showEmpty(bool filtered);
    /// What is listed, in the order of the filter.
    enum class Kind { Decisions, Predictions, Diagnoses, Areas, Checkups, Stories, Sessions, Everything };
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString countText(const QString& number, bool one, bool more) const;
    /// Looks for the same words in all of that kind; where that is done already, without the words.
    void showAll(Kind kind);
    [[nodiscard]] std::size_t others(const std::string& words) const;
    void open(int row);

    JournalBridge& m_journal;
    EntryListModel* m_model;
    QLineEdit* m_search;
    QComboBox* m_kind;
    QComboBox* m_stage;
    QComboBox* m_area;
    QComboBox* m_standing;
    QListView* m_list;
    QStackedWidget* m_stack;
    QLabel* m_emptyTitle;
    QLabel* m_emptyText;
    QPushButton* m_emptyButton;
    QLabel* m_count;
    QTimer m_rank;
    bool m_widened = false; ///< everything is listed for a search, not because somebody chose it
};

} // namespace soundings::ui
