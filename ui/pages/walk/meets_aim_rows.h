// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/option.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace soundings::ui {

class ChoiceRow;
class RangeFields;
class WalkStepPage;

/// One row an option: whether it meets the aim wholly, partly or not, by one key, with a range for who wants one.
class MeetsAimRows : public QWidget {
    Q_OBJECT
public:
    explicit MeetsAimRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const std::vector<Option>& options);
    void setReadOnly(bool readOnly);

private:
    struct Row {
        Id option;
        QWidget* box;
        QLabel* title;
        ChoiceRow* choice;
        QToolButton* more;
        RangeFields* range;
    };
    void addRow();

    WalkStepPage& m_step;
    std::vector<Row> m_rows;
    bool m_readOnly = false;
};

} // namespace soundings::ui
