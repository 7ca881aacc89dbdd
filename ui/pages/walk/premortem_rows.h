// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decision.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class TextField;
class WalkStepPage;

/// Reasons why it failed, imagined before: one field each.
class PremortemRows : public QWidget {
    Q_OBJECT
public:
    explicit PremortemRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const std::vector<PremortemReason>& reasons);
    void setReadOnly(bool readOnly);

private:
    struct Row {
        QWidget* box;
        TextField* text;
        QPushButton* remove;
    };
    void addRow();
    void store(std::size_t row, const QString& text);
    void drop(std::size_t row);

    WalkStepPage& m_step;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Row> m_rows;
    bool m_readOnly = false;
};

} // namespace soundings::ui
