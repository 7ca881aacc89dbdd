// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/report_table.h"

#include "ui/theme.h"
#include "ui/translate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <numeric>

namespace soundings::ui {

ReportTable::ReportTable(const QString& name, const QString& accessibleName, QWidget* parent) : QTableWidget(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(true);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    setProperty("padded", true);
    horizontalHeader()->setProperty("padded", true);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignBottom | Qt::Alignment(Qt::TextWordWrap));
    setFont(fontOf(TextSize::Body));
}

void ReportTable::show(const Table& table)
{
    const int columns = int(table.header.size());
    m_widths = table.widths.size() == table.header.size() ? table.widths : std::vector<double>(table.header.size(), 1);
    setRowCount(0);
    setColumnCount(columns);
    setRowCount(int(table.rows.size()));
    const auto alignment = [&table](std::size_t column) {
        const bool number = std::ranges::find(table.numeric, column) != table.numeric.end();
        return Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    };
    for (int c = 0; c < columns; ++c) {
        auto* header = new QTableWidgetItem(qs(table.header[std::size_t(c)]));
        header->setTextAlignment(alignment(std::size_t(c)));
        setHorizontalHeaderItem(c, header);
        for (int r = 0; r < rowCount(); ++r) {
            const auto& cells = table.rows[std::size_t(r)];
            const std::string text = std::size_t(c) < cells.size() ? cells[std::size_t(c)] : std::string();
            auto* cell = new QTableWidgetItem(qs(text));
            cell->setTextAlignment(alignment(std::size_t(c)));
            setItem(r, c, cell);
        }
    }
    setVisible(rowCount() > 0);
    fit();
}

void ReportTable::fit()
{
    if (m_widths.empty()) return;
    const double sum = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    int left = viewport()->width();
    for (int c = 0; c < columnCount(); ++c) {
        const bool last = c + 1 == columnCount();
        const int width = last ? left : int(viewport()->width() * m_widths[std::size_t(c)] / sum);
        setColumnWidth(c, std::max(24, width));
        left -= width;
    }
    resizeRowsToContents();
    const int height = fullHeight();
    if (height != this->height()) setFixedHeight(height);
}

int ReportTable::fullHeight() const
{
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int r = 0; r < rowCount(); ++r) height += rowHeight(r);
    return height;
}

QSize ReportTable::sizeHint() const
{
    return {320, fullHeight()};
}

QSize ReportTable::minimumSizeHint() const
{
    return {180, fullHeight()};
}

void ReportTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fit();
}

void ReportTable::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (m_rowsOpen && currentRow() >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        emit rowOpened(currentRow());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void ReportTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableWidget::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (m_rowsOpen && event->button() == Qt::LeftButton && index.isValid()) emit rowOpened(index.row());
}

void ReportTable::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls, not the table
}

void ReportTable::focusInEvent(QFocusEvent* event)
{
    QTableWidget::focusInEvent(event);
    if (currentRow() < 0 && rowCount() > 0) setCurrentCell(0, 0);
}

} // namespace soundings::ui
