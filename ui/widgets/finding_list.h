// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/finding.h"

#include <QWidget>

#include <vector>

namespace soundings::ui {

/// Findings as quiet sentences with an icon and word each; a click or Enter asks to go where it can be mended.
class FindingList : public QWidget {
    Q_OBJECT
public:
    explicit FindingList(QWidget* parent = nullptr);
    /// Of the rows, see FindingRow.
    void setInset(int pixels) { m_inset = pixels; }
    void setFindings(const std::vector<Finding>& findings);

signals:
    void mendRequested(const QString& pointer);

private:
    int m_inset;
};

} // namespace soundings::ui
