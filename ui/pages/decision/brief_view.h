// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QWidget>

class QVBoxLayout;

namespace soundings::ui {

class CoveredLine;

/// The brief on screen: the same blocks that a report writes, and under the result the answers behind it as links.
class BriefView : public QWidget {
    Q_OBJECT
public:
    explicit BriefView(QWidget* parent = nullptr);

    void show(const Report& report, const std::vector<Because>& because);
    /// The line that stands where something is covered; hidden where nothing is.
    [[nodiscard]] CoveredLine& coveredLine() { return *m_covered; }

signals:
    void answerRequested(const QString& pointer);

private:
    void clear();
    void add(const Block& block);
    void addBecause(const std::vector<Because>& because);
    QVBoxLayout* m_layout;
    CoveredLine* m_covered;
};

} // namespace soundings::ui
