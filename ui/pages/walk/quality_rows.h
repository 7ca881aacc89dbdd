// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/reviews.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;

namespace soundings::ui {

class ChoiceRow;
class WalkStepPage;

/// A rating of the decision's six links, 0 to 10 by one key each (x is 10); blank stays blank.
class QualityRows : public QWidget {
    Q_OBJECT
public:
    /// Where the rating stands: its object name, its JSON pointer, and the value in a decision (null: nowhere).
    struct Place {
        QString name;
        std::function<QString()> pointer;
        std::function<QualityLinks*(Decision&)> find;
    };
    /// One's own rating.
    explicit QualityRows(WalkStepPage& step, QWidget* parent = nullptr);
    QualityRows(WalkStepPage& step, Place place, QWidget* parent);

    void show(const QualityLinks& quality);
    void setReadOnly(bool readOnly);

private:
    WalkStepPage& m_step;
    Place m_place;
    std::vector<QualityLink> m_links;
    std::vector<ChoiceRow*> m_rows;
    QLabel* m_weakest;
};

} // namespace soundings::ui
