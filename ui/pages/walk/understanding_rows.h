// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decision.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class WalkStepPage;

/// One row a function: its name, the share of its leader's picture that we hold in percent, and a bar with the 80 % mark.
class UnderstandingRows : public QWidget {
    Q_OBJECT
public:
    explicit UnderstandingRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const std::vector<Understanding>& understanding);
    void setReadOnly(bool readOnly);

private:
    struct Row {
        QWidget* box;
        QLineEdit* function;
        QLineEdit* share;
        QWidget* bar;
        QPushButton* remove;
    };
    void addRow();
    void store(std::size_t row);
    void drop(std::size_t row);

    WalkStepPage& m_step;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Row> m_rows;
    bool m_readOnly = false;
};

} // namespace soundings::ui
