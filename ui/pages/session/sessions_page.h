// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/sessions_picture.h"
#include "core/journal/due_item.h"
#include "ui/pages/later_refresh.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class JournalBridge;
class Latest;
class RowButton;

/// All hours: what was promised in them and waits, the sessions, the newest first, and the engagements that they belong
/// to. All is read off the GUI thread on a connection of its own.
class SessionsPage : public QWidget {
    Q_OBJECT
public:
    explicit SessionsPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~SessionsPage() override;

    void refresh(); ///< reads again, when the page comes to the front
    [[nodiscard]] bool isBusy() const;

signals:
    void entryRequested(const QString& id);
    void dueRequested(const soundings::DueItem& item);
    void sessionRequested();
    void engagementRequested();
    void errorHappened(const QString& sentence);
    void shown(); ///< the newest picture is on the page

private:
    /// A part of the page: a heading over rows, of which the first ones are shown until all are asked for.
    struct Part {
        QString name;
        QLabel* heading = nullptr;
        QVBoxLayout* rows = nullptr;
        std::size_t first = 0;
        bool all = false;
    };

    void build();
    Part addPart(QVBoxLayout& column, const QString& name, const QString& heading, std::size_t first);
    void show(const SessionsPicture& picture);
    void showRows();
    /// Fills a part by rows that `make` makes of an index.
    void fill(Part& part, std::size_t count, const std::function<RowButton*(std::size_t)>& make);
    [[nodiscard]] RowButton* promiseRow(const OpenPromise& promise);
    [[nodiscard]] RowButton* sessionRow(const SessionLine& line);
    [[nodiscard]] RowButton* engagementRow(const EngagementLine& line);

    JournalBridge& m_journal;
    Latest* m_latest;
    LaterRefresh m_refresh;
    std::optional<SessionsPicture> m_picture;
    QLabel* m_lead = nullptr;
    QPushButton* m_begin = nullptr;
    QPushButton* m_agree = nullptr;
    Part m_promises;
    Part m_sessions;
    Part m_engagements;
};

} // namespace soundings::ui
