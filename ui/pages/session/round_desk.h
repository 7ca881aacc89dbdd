// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/blind_round.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class ChoiceRow;
class ReportTable;
class RevealQuestion;
class SessionSection;
class TextField;

/// Where a blind round is answered by passing the machine: one's name, one's answer, hand over. Nothing of the others can
/// be seen before the reveal; then all of it, with who should speak first, and a second turn after talking.
///
/// What is half typed waits as an unfinished card under whose it is, and is shown only to who says that name.
class RoundDesk : public QWidget {
    Q_OBJECT
public:
    explicit RoundDesk(SessionSection& section, QWidget* parent = nullptr);

    /// Shows a round of the session, or none; who was at the machine is sent away where it is another.
    void show(const SessionRound* round);
    /// The page was left: what is typed is put away.
    void close();
    /// Keeps what is typed as the answer of who is at the machine; false where nobody is.
    bool handOver();
    void focusFirst();

private:
    void makeAnswering(QVBoxLayout* to);
    void makeResult(QVBoxLayout* to);
    void redraw();
    void redrawPeople(bool readOnly);
    void redrawAnswering();
    void redrawResult();
    void sit(const Id& participant);
    void store();
    [[nodiscard]] QString cardName() const;
    [[nodiscard]] std::optional<RoundAnswer> typed() const;
    void reveal();
    [[nodiscard]] std::vector<Id> waiting() const;

    SessionSection& m_section;
    SessionRound m_round; ///< as it may be seen; without an id: none
    Id m_who;             ///< at the machine; empty = nobody
    QLabel* m_state;
    QWidget* m_people;
    QVBoxLayout* m_names;
    std::vector<QPushButton*> m_whoButtons; ///< as many as ever waited; the others are hidden
    QWidget* m_answering;
    QLabel* m_hello;
    TextField* m_range;
    QWidget* m_choicesBox;
    QVBoxLayout* m_choicesLayout;
    ChoiceRow* m_choices = nullptr;
    TextField* m_text;
    QLabel* m_hint;
    QPushButton* m_hand;
    QPushButton* m_reveal;
    RevealQuestion* m_sure;
    QWidget* m_result;
    QLabel* m_first;
    QLabel* m_second;
    QLabel* m_moved;
    ReportTable* m_table;
    QString m_shownChoices;
};

} // namespace soundings::ui
