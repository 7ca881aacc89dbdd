// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_off_problem.h"
#include "ui/pages/walk/walk_step.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace soundings::ui {

/// Two swings at a time: which matters more, and how much.
class PairRows : public QWidget {
    Q_OBJECT
public:
    explicit PairRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const Decision& decision, bool readOnly);
    /// How well the judgements fit together, and which fit worst.
    void showConsistency(const WeightReading& reading);

private:
    struct Row {
        QWidget* box;
        QLabel* words;
        QComboBox* choice;
    };
    void addRow();
    void fill(Row& row, const Criterion& first, const Criterion& second);

    WalkStepPage& m_step;
    QVBoxLayout* m_layout;
    QLabel* m_consistency;
    std::vector<Row> m_rows;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs;
};

} // namespace soundings::ui
