// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/leading_row.h"

namespace soundings::ui {

/// A line of a list that does one thing: a title, a quieter detail below, perhaps a word at the right.
class RowButton : public LeadingRow {
    Q_OBJECT
public:
    RowButton(const QString& title, const QString& detail, const QString& aside, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_detail;
    QString m_aside;
};

} // namespace soundings::ui
