// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_offs.h"
#include "ui/pages/walk/walk_step.h"

class QLabel;

namespace soundings::ui {

class ChoiceRow;
class ConstraintRows;
class PairRows;
class WeightRows;

/// How much each criterion's swing from worst to best matters, asked in the way one chooses.
class WeightsForm : public QWidget {
    Q_OBJECT
public:
    explicit WeightsForm(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const Decision& decision, const QString& origin, bool readOnly);
    void showAssessment(const TradeOffAssessment& assessment);

private:
    WalkStepPage& m_step;
    ChoiceRow* m_method;
    QLabel* m_how;
    WeightRows* m_rows;
    PairRows* m_pairs;
    ConstraintRows* m_constraints;
};

} // namespace soundings::ui
