// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/diagnosis.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class DiagnosisSection;
class RevealQuestion;
class VoiceForm;

/// Where one person after the other answers while a blind round runs: an empty form for whoever is at the machine, and
/// of those before only that they have answered.
///
/// What is being typed waits as an unfinished card beside the entry and belongs to it only when the next person comes;
/// who comes back to the page is asked first whether the half-filled answer is theirs.
class BlindDesk : public QWidget {
    Q_OBJECT
public:
    BlindDesk(DiagnosisSection& section, QWidget* parent = nullptr);

    /// Another entry, or the page was left: what is typed is put away.
    void close();
    void redraw();
    /// Keeps what is typed as an answer and makes room for the next person; false where nothing is typed.
    bool nextPerson();
    void focusFirst();

signals:
    void revealed();

private:
    void makeWaiting(QVBoxLayout* to);
    void store();
    void keepAnswer();
    void reveal();

    DiagnosisSection& m_section;
    QWidget* m_waiting;
    QLabel* m_waitingWords;
    QLabel* m_answered;
    VoiceForm* m_form;
    QPushButton* m_next;
    QPushButton* m_reveal;
    RevealQuestion* m_sure;
    DiagnosisVoice m_typed;
    bool m_resumed = false; ///< what is typed is shown: who is at the machine began it, or said so
};

} // namespace soundings::ui
