// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_off_problem.h"
#include "ui/pages/walk/walk_step.h"

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class NumberField;

/// "18 months to 6 months on “Runway needed”": what a weight is about, to be put behind "from".
[[nodiscard]] QString swingWords(const Criterion& criterion);

/// A number for each criterion's swing: points, a rank or a share, as the method says.
class WeightRows : public QWidget {
    Q_OBJECT
public:
    explicit WeightRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const Decision& decision, const QString& origin, bool readOnly);
    /// What the numbers come to.
    void showWeights(const WeightReading& reading);

private:
    struct Row {
        QWidget* box;
        QLabel* words;
        NumberField* field;
        QLabel* unit;
        QLabel* share;
        Id criterion;
    };
    void addRow();
    void edit(std::size_t index, std::optional<double> number);
    [[nodiscard]] static QString pointerOf(const Id& criterion);

    WalkStepPage& m_step;
    QVBoxLayout* m_layout;
    QLabel* m_sum;
    std::vector<Row> m_rows;
    WeightMethod m_method = WeightMethod::NotYetKnown;
};

} // namespace soundings::ui
