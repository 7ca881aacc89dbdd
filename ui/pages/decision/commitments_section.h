// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/due_kind.h"
#include "core/tenacity/commitments.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class CommitmentClosing;
class EntryEditor;
class JournalBridge;

/// What was promised in a sealed decision, numbered as the command line numbers it: who, by when, and what became of it.
/// Drafts have theirs in the walk, so for them it is hidden.
class CommitmentsSection : public QWidget {
    Q_OBJECT
public:
    explicit CommitmentsSection(JournalBridge& journal, QWidget* parent = nullptr);

    /// The editor is owned elsewhere and may go; null shows nothing.
    void open(EntryEditor* editor);
    /// Puts the keyboard to "Kept" of a commitment that is due; false where it is not here.
    bool openFor(DueKind kind, const Id& item);

signals:
    void errorHappened(const QString& sentence);
    void shown(QWidget* row); ///< asks to have it in view

private:
    struct Row {
        QWidget* box;
        QLabel* text;
        QLabel* state;
        CommitmentClosing* closing;
        QPushButton* correct;
    };
    void redraw();
    void addRow();
    void fill(const Row& row, std::size_t index, const CommitmentHistory& history);
    void finished(std::size_t index);
    [[nodiscard]] bool stands() const;

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    QVBoxLayout* m_list;
    std::vector<Row> m_rows;
    std::vector<CommitmentHistory> m_shown;
    Id m_correcting; ///< the closed one whose buttons are offered again; empty = none
};

} // namespace soundings::ui
