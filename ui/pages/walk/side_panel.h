// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"
#include "core/assessment/walk.h"
#include "ui/pages/walk/side_frame.h"

namespace soundings::ui {

class BoardView;

/// What the answers say so far: the sentence, the board with its fog, what it hangs on, what could be mended at this
/// step, and whether all of it is saved.
class SidePanel : public SideFrame {
    Q_OBJECT
public:
    explicit SidePanel(QWidget* parent = nullptr);

    void setAssessment(const Entry& entry, const Assessment& assessment);
    /// Shows a step's own picture instead of the board and what belongs to it; null: the board again. Not owned.
    void setPicture(QWidget* picture);

signals:
    void optionActivated(const QString& id);

private:
    QWidget* m_usual; ///< the board with its sentences
    QWidget* m_picture = nullptr;
    QLabel* m_sentence;
    BoardView* m_board;
    QLabel* m_reason;
    QLabel* m_scarcest;
    QLabel* m_settles;
};

} // namespace soundings::ui
