// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/since.h"
#include "core/tenacity/commitments.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QPushButton;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class TextField;

/// Asks what became of a commitment: kept, not kept or no longer needed, and a word about it, which waits as an unfinished
/// card until it is said.
class CommitmentClosing : public QWidget {
    Q_OBJECT
public:
    /// Object names begin with `name`.
    CommitmentClosing(const QString& name, JournalBridge& journal, QWidget* parent = nullptr);

    /// The commitment it asks about; `words` is what it is called. The editor is owned elsewhere.
    void show(EntryEditor& editor, const Id& commitment, const QString& words);
    void focusFirst();
    void focusWord();

signals:
    void finished(); ///< what became of it was written and stored
    void errorHappened(const QString& sentence);

private:
    void finish(CommitmentEnd end);
    [[nodiscard]] QString card() const;

    JournalBridge& m_journal;
    QPointer<EntryEditor> m_editor;
    Id m_commitment;
    TextField* m_word;
    std::vector<QPushButton*> m_ends;
};

/// What became of a commitment, and when.
[[nodiscard]] QString becameOf(const CommitmentHistory& history, Date today);

} // namespace soundings::ui
