// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/pages/walk/walk_step.h"

class QLabel;
class QPushButton;

namespace soundings::ui {

class ChoiceRow;
class RangeSlider;
class ScoreTable;
struct RangeText;

/// How each option does on each criterion: the table, and beneath it the cell one is at, with its range as fog and what
/// it is based on.
class ScoresForm : public QWidget {
    Q_OBJECT
public:
    explicit ScoresForm(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const Decision& decision, const QString& origin, bool readOnly);
    void setPlace(const ScorePlace& place);
    [[nodiscard]] ScorePlace place() const;

private:
    void makeCell(QVBoxLayout* to);
    void makeShape(QVBoxLayout* to);
    void setRange(const ScorePlace& place, const std::optional<Range>& range, const QString& key);
    void enter(const ScorePlace& place, const RangeText& text);
    void showCell();
    void showProblem();
    [[nodiscard]] QString pointer(const char* member) const;

    WalkStepPage& m_step;
    QLabel* m_nothing;
    ScoreTable* m_table;
    QLabel* m_problem;
    QWidget* m_cell;
    QLabel* m_title;
    QLabel* m_said;
    RangeSlider* m_range;
    QPushButton* m_unknown;
    QPushButton* m_clear;
    ChoiceRow* m_shape;
    QLabel* m_shapeSaid;
    QWidget* m_shapeBox;
    bool m_readOnly = false;
};

} // namespace soundings::ui
