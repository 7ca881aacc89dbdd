// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/prediction_history.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class OutcomeForm;
class UpdateForm;

/// One prediction of a sealed decision, or one that stands alone: what was said of it over time, a change of its
/// probability, and "Did it happen?". What is covered (coveringOf) stays covered here. It writes through the editor,
/// waits until that is stored, and redraws itself when the entry changes.
class ResolveCard : public QWidget {
    Q_OBJECT
public:
    /// `name` is its object name; fields are called `name`.outcome, `name`.on, `name`.note, `name`.write and so on.
    ResolveCard(const QString& name, JournalBridge& journal, QWidget* parent = nullptr);

    /// Shows a prediction of the editor's entry; half-typed words of another one are forgotten. The editor is owned
    /// elsewhere and may go; null, or an unknown id, shows nothing.
    void open(EntryEditor* editor, const Id& prediction);
    [[nodiscard]] const Id& prediction() const { return m_id; }
    /// Whether what happened can be written here and is not yet.
    [[nodiscard]] bool isOpen() const;
    /// Whether something is chosen or typed here that is not written; it waits beside the entry until it is.
    [[nodiscard]] bool isHalfDone() const;
    /// Writes what is said, says what is missing; returns whether it is stored.
    [[nodiscard]] bool finish();
    /// Puts the keyboard to "Did it happen?".
    void focusOutcome();
    /// Without the statement, where the page around it shows that already.
    void hideStatement();

signals:
    void resolved(const QString& prediction); ///< stored
    void updated(const QString& prediction);  ///< stored
    void errorHappened(const QString& sentence);

private:
    void build();
    void redraw();
    void redrawHistory(const PredictionHistory& history, bool covered);
    void redrawOutcome(const PredictionHistory& history, bool covered);
    void redrawForms(const PredictionHistory& history, bool covered);
    bool write(SinceWhat what); ///< whether it is stored
    bool writeOutcome(const Resolution& resolution);
    [[nodiscard]] QString waiting() const; ///< the name of the card under which what is half done waits
    [[nodiscard]] std::optional<PredictionHistory> history() const;
    [[nodiscard]] bool stands() const;

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    Id m_id;
    bool m_correcting = false;
    bool m_withStatement = true;
    QWidget* m_content;
    QLabel* m_statement;
    QLabel* m_about;
    QLabel* m_state;
    QWidget* m_said;
    QGridLayout* m_history;
    QLabel* m_ended;
    QPushButton* m_change;
    QPushButton* m_correct;
    UpdateForm* m_update;
    OutcomeForm* m_outcome;
};

} // namespace soundings::ui
