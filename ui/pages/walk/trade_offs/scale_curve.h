// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/criterion.h"

#include <QWidget>

namespace soundings::ui {

/// A criterion's value scale as a small curve: from worst (left, worth nothing) to best (right, worth all).
class ScaleCurve : public QWidget {
    Q_OBJECT
public:
    explicit ScaleCurve(QWidget* parent = nullptr);
    void setCriterion(const Criterion& criterion);
    [[nodiscard]] QSize sizeHint() const override { return {132, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Criterion m_criterion;
};

} // namespace soundings::ui
