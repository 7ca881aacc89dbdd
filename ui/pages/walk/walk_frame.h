// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/stepper.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
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
    void showStep(QWidget* step);
    void setSteps(std::vector<Stepper::Item> items, int current);
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
    std::vector<QWidget*> m_steps;
};

} // namespace soundings::ui
