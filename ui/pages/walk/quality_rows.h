// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/reviews.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace soundings::ui {

class ChoiceRow;
class WalkStepPage;

/// One's own rating of the decision's six links, 0 to 10 by one key each (x is 10); blank stays blank.
class QualityRows : public QWidget {
    Q_OBJECT
public:
    explicit QualityRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const QualityLinks& quality);
    void setReadOnly(bool readOnly);

private:
    WalkStepPage& m_step;
    std::vector<QualityLink> m_links;
    std::vector<ChoiceRow*> m_rows;
    QLabel* m_weakest;
};

} // namespace soundings::ui
