// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/criterion.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class NumberField;
class ScaleCurve;

/// The value scale of a criterion: straight, or up to five points of what is worth how much, with the curve they make.
class ScaleEdit : public QWidget {
    Q_OBJECT
public:
    explicit ScaleEdit(const QString& name, QWidget* parent = nullptr);

    void setCriterion(const Criterion& criterion);
    void setReadOnly(bool readOnly);

signals:
    void scaleChanged(const std::vector<soundings::ScalePoint>& scale); ///< by the user only
    void left();

private:
    struct Row {
        QWidget* box;
        NumberField* at;
        QLabel* unit;
        NumberField* worth;
        QPushButton* remove;
    };
    void addRow();
    void addPoint();
    void showPoints();

    QString m_name;
    QVBoxLayout* m_layout;
    ScaleCurve* m_curve;
    QPushButton* m_add;
    QLabel* m_words;
    std::vector<Row> m_rows;
    Criterion m_criterion;
    bool m_readOnly = false;
};

} // namespace soundings::ui
