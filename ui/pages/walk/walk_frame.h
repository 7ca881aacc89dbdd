// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/stepper.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace soundings::ui {

class SidePanel;

/// Where things stand in the walk: the stepper above, the question on the left, what the answers say on the right. Below
/// 900 px the right side waits behind a button.
class WalkFrame : public QWidget {
    Q_OBJECT
public:
    explicit WalkFrame(QWidget* parent = nullptr);

    [[nodiscard]] SidePanel& panel() const { return *m_panel; }
    void addStep(QWidget* step);
    /// `picture` is what the step shows instead of the board, null for the board; where it is narrow, beneath the step.
    void showStep(QWidget* step, QWidget* picture);
    /// All steps; those that wait are behind "More".
    void setSteps(std::vector<Stepper::Item> steps, int current);
    void setProgress(const QString& words);
    void setMoves(bool back, bool next);
    void setSealed(bool sealed);
    void setShown(bool shown); ///< false: there is no decision to walk
    void toTop();

signals:
    void stepChosen(int step);
    void nextRequested();
    void backRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeQuestionSide();
    void fit();
    void placePicture(bool small);
    void choose(int item);
    void openMenu(const QRect& below, bool waitingOnly);

    Stepper* m_stepper;
    SidePanel* m_panel;
    QWidget* m_questionSide = nullptr;
    QWidget* m_body = nullptr;
    QWidget* m_column = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_progress = nullptr;
    QLabel* m_sealedNote = nullptr;
    QLabel* m_nothing = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_toggle = nullptr;
    QWidget* m_line = nullptr;
    QWidget* m_picture = nullptr;
    QMenu* m_menu = nullptr;
    std::vector<Stepper::Item> m_all;
    std::vector<int> m_shown; ///< by item of the stepper: the step's index
    std::vector<QWidget*> m_steps;
};

} // namespace soundings::ui
