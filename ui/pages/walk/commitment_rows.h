// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decision.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class DateField;
class TextField;
class WalkStepPage;

/// Who does what by when: one row each.
class CommitmentRows : public QWidget {
    Q_OBJECT
public:
    explicit CommitmentRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const std::vector<Commitment>& commitments);
    void setReadOnly(bool readOnly);
    /// Puts the keyboard to what the row of this index lacks first; to "Add" where there is no such row.
    void focusGap(std::size_t row);

private:
    struct Row {
        QWidget* box;
        TextField* text;
        TextField* owner;
        DateField* due;
        QPushButton* remove;
    };
    void addRow();
    void layOut(const Row& row, const QString& name);
    void follow(const Row& row, std::size_t index);
    template <typename Value>
    void store(std::size_t row, const char* member, Value Commitment::* place, const Value& value);
    void drop(std::size_t row);

    WalkStepPage& m_step;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Row> m_rows;
    bool m_readOnly = false;
};

} // namespace soundings::ui
