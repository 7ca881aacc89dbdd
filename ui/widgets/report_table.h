// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QTableWidget>

namespace soundings::ui {

/// A table of a report on screen: as high as its rows, cells wrapped, one stop for Tab. Rows that open something do so by
/// Enter, Space or a click.
class ReportTable : public QTableWidget {
    Q_OBJECT
public:
    ReportTable(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    void show(const Table& table);
    void setRowsOpen(bool open) { m_rowsOpen = open; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rowOpened(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void fit();
    [[nodiscard]] int fullHeight() const;

    std::vector<double> m_widths;
    bool m_rowsOpen = false;
};

} // namespace soundings::ui
