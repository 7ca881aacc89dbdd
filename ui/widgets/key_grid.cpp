// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_grid.h"

#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"
#include "ui/wording.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace soundings::ui {
namespace {

constexpr int gridColumnWidth = 52; // px
constexpr int gridRowHeight = 28;
constexpr int widestRowHead = 220;

/// Paints the wash behind a cell, and edits it in a line that leaves undo to the program.
class GridDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->fillRect(option.rect, tokens().surface);
        painter->fillRect(option.rect, index.data(Qt::BackgroundRole).value<QColor>());
        QStyledItemDelegate::paint(painter, option, index);
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                          const QModelIndex& /*index*/) const override
    {
        auto* line = new QuietLine(parent);
        line->setObjectName(QStringLiteral("grid.editor"));
        line->setAccessibleName(GridModel::tr("A value of your own"));
        line->setFrame(false);
        return line;
    }
};

} // namespace

bool GridModel::setContent(GridContent content)
{
    const bool same =
        content.rows.size() == m_content.rows.size() && content.columns.size() == m_content.columns.size();
    if (!same) beginResetModel();
    m_content = std::move(content);
    if (!same) {
        endResetModel();
        return false;
    }
    if (rowCount() > 0) emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0 && columnCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return true;
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_content.rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_content.columns.size());
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const auto& cell = m_content.cells[std::size_t(index.row())][std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::EditRole: return cell.edit;
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    case Qt::ForegroundRole: return cell.quiet ? tokens().muted : tokens().text;
    case Qt::BackgroundRole: {
        QColor wash = tokens().accentSoft;
        wash.setAlphaF(float(std::clamp(cell.weight, 0.0, 1.0)));
        return wash;
    }
    case Qt::ToolTipRole: return plainToolTip(cell.spoken);
    case Qt::AccessibleTextRole: {
        const auto& row = m_content.rows[std::size_t(index.row())];
        const auto& column = m_content.columns[std::size_t(index.column())];
        return tr("%1; %2: %3").arg(row.text, column.help.isEmpty() ? column.text : column.help, cell.spoken);
    }
    default: return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto& heads = orientation == Qt::Vertical ? m_content.rows : m_content.columns;
    if (section < 0 || std::size_t(section) >= heads.size()) return {};
    const auto& head = heads[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole: return head.text;
    case Qt::ToolTipRole: return plainToolTip(head.help.isEmpty() ? head.text : head.help);
    case Qt::AccessibleTextRole: return head.help.isEmpty() ? head.text : head.help;
    case Qt::TextAlignmentRole:
        return orientation == Qt::Vertical ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignCenter);
    default: return {};
    }
}

bool GridModel::isLocked(const QModelIndex& index) const
{
    return m_readOnly || m_content.cells[std::size_t(index.row())][std::size_t(index.column())].locked;
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return index.isValid() && !isLocked(index) ? plain | Qt::ItemIsEditable : plain;
}

bool GridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || isLocked(index)) return false;
    emit typed(index.row(), index.column(), value.toString());
    return true;
}

KeyGrid::KeyGrid(const QString& name, const QString& accessibleName, QWidget* parent)
    : QTableView(parent), m_model(new GridModel(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setModel(m_model);
    setItemDelegate(new GridDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    viewport()->setAutoFillBackground(false); // behind the last column is the page
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setDefaultSectionSize(gridColumnWidth);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    verticalHeader()->setDefaultSectionSize(gridRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setMaximumWidth(widestRowHead);
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    connect(m_model, &GridModel::typed, this, &KeyGrid::typed);
}

void KeyGrid::show(GridContent content)
{
    const int row = this->row();
    const int column = this->column();
    for (auto& head : content.rows) { // a header cuts words off without saying so
        if (head.help.isEmpty()) head.help = head.text;
        head.text = fontMetrics().elidedText(head.text, Qt::ElideRight, widestRowHead - space::l);
    }
    if (!m_model->setContent(std::move(content))) setPlace(row, column);
    fit();
}

void KeyGrid::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
}

void KeyGrid::setPlace(int row, int column)
{
    if (m_model->rowCount() == 0 || m_model->columnCount() == 0) return;
    setCurrentIndex(
        m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), std::clamp(column, 0, m_model->columnCount() - 1)));
}

int KeyGrid::fullHeight() const
{
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < m_model->rowCount(); ++row) height += rowHeight(row);
    const int wide =
        std::min(verticalHeader()->sizeHint().width(), widestRowHead) + m_model->columnCount() * gridColumnWidth;
    if (wide > width()) height += horizontalScrollBar()->sizeHint().height();
    return height;
}

void KeyGrid::fit()
{
    if (const int height = fullHeight(); height != this->height()) setFixedHeight(height);
}

QSize KeyGrid::sizeHint() const
{
    return {360, fullHeight()};
}

QSize KeyGrid::minimumSizeHint() const
{
    return {240, fullHeight()};
}

void KeyGrid::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex at = currentIndex();
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!at.isValid() || !plain || state() == QAbstractItemView::EditingState) return QTableView::keyPressEvent(event);
    const bool locked = m_model->isLocked(at);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (!locked) edit(at);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!locked) emit blanked(at.row(), at.column());
        return;
    default: break;
    }
    const QString text = event->text();
    if (text.size() != 1 || !text[0].isLetterOrNumber()) return QTableView::keyPressEvent(event);
    if (!locked) emit keyed(at.row(), at.column(), text[0].toLower());
}

void KeyGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) emit moved(current.row(), current.column());
}

void KeyGrid::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid()) setPlace(0, 0);
}

void KeyGrid::wheelEvent(QWheelEvent* event)
{
    const bool sideways = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (sideways)
        QTableView::wheelEvent(event);
    else
        event->ignore(); // the page scrolls, not the table
}

void KeyGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fit();
}

} // namespace soundings::ui
