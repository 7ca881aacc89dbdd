// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

#include <set>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class JournalBridge;
class TextField;

/// What people write to each other about an entry: notes that are not private, which go along when it is sent to a contact.
/// One's own can be changed; what came from others stays as it came.
class CommentsPanel : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the object names.
    explicit CommentsPanel(const QString& name, JournalBridge& journal, QWidget* parent = nullptr);

    void show(const Id& about);

signals:
    void errorHappened(const QString& sentence);

private:
    struct Row {
        QWidget* box;
        QLabel* who;
        TextField* text;
        QPushButton* drop;
    };
    void addRow();
    void addComment();
    void read();
    void redraw();
    [[nodiscard]] bool isOwn(const Note& note) const;

    JournalBridge& m_journal;
    std::string m_me; ///< one's own name in bundles; blank where one has none yet
    Id m_about;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Row> m_rows;
    std::vector<Entry> m_comments;
    std::set<Id> m_removed; ///< perhaps a moment before they are gone
};

} // namespace soundings::ui
