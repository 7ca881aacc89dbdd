// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/finding.h"
#include "ui/pages/walk/walk_step.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class NumberField;

/// What is known of the weights beside their numbers: one swing matters at least as much as another, or makes up between
/// so much and so much of the whole. Where they contradict each other, the sentence stands beneath them.
class ConstraintRows : public QWidget {
    Q_OBJECT
public:
    explicit ConstraintRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const Decision& decision, bool readOnly);
    void showFindings(const std::vector<Finding>& findings);

private:
    struct Row {
        QWidget* box;
        QComboBox* criterion;
        QWidget* comparison; ///< shown for "at least as much as"
        NumberField* times;
        QComboBox* than;
        QWidget* limits; ///< shown for "between"
        NumberField* lower;
        NumberField* upper;
        QPushButton* remove;
    };
    void addRow();
    void makeComparison(Row& row, std::size_t index);
    void makeLimits(Row& row, std::size_t index);
    void add(bool comparison);
    void fill(QComboBox* box, const Decision& decision, const Id& chosen);
    void change(const QString& key, std::size_t index, const std::function<void(WeightConstraint&)>& edit);

    WalkStepPage& m_step;
    QVBoxLayout* m_layout;
    QPushButton* m_addComparison;
    QPushButton* m_addLimits;
    QLabel* m_problem;
    std::vector<Row> m_rows;
};

} // namespace soundings::ui
