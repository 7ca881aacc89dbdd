// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace soundings {
struct SessionCard;
}

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class PrivateNotes;
class TextField;

/// The cards of a session on the full screen, one question each, legible from two metres; at the edge how much of its
/// time a question has taken. Right, N and Space lead on, Left back, S and P to the shared and to the private note, Esc
/// away from a note, and then away from the screen.
///
/// The private note is shown only while it has the keyboard: others may be looking.
class LiveSession : public QWidget {
    Q_OBJECT
public:
    /// All outlive it. `editor` holds a session with cards.
    LiveSession(EntryEditor& editor, JournalBridge& journal, PrivateNotes& notes);
    ~LiveSession() override;

    void showCard(std::size_t index);
    [[nodiscard]] Id card() const; ///< that is shown

signals:
    void cardShown(const QString& id);
    void ended();
    void painted(); ///< what a key led to is on the screen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void layOut();
    void followNotes();
    void redraw();
    void tellTime();
    void fit();
    void leaveNote();
    [[nodiscard]] const SessionCard* shown() const;

    EntryEditor& m_editor;
    JournalBridge& m_journal;
    PrivateNotes& m_notes;
    std::size_t m_at = 0;
    std::int64_t m_sinceMs = 0; ///< when the card came up
    QTimer m_tick;
    double m_share = 0; ///< of the card's time that has gone
    QLabel* m_place;
    QLabel* m_clock;
    QLabel* m_question;
    QLabel* m_said; ///< the shared note while it is not being written
    TextField* m_note;
    TextField* m_private;
    QLabel* m_whose; ///< whose the note is that is being written
    QLabel* m_keys;
    QScrollArea* m_scroll = nullptr;
};

} // namespace soundings::ui
