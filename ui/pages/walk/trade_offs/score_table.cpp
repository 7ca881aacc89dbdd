// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/score_table.h"

#include "ui/pages/walk/trade_offs/score_delegate.h"
#include "ui/pages/walk/trade_offs/score_header.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr int narrowestColumn = 112;

bool endsCell(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab ||
           key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

ScoreTable::ScoreTable(QWidget* parent)
    : QTableView(parent), m_model(new ScoreModel(this)), m_delegate(new ScoreDelegate(this))
{
    setHorizontalHeader(new ScoreHeader(Qt::Horizontal, this));
    setVerticalHeader(new ScoreHeader(Qt::Vertical, this));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::DoubleClicked);
    setTabKeyNavigation(true);
    setCornerButtonEnabled(false);
    setShowGrid(false); // cells draw their own lines, in the scheme's colour
    if (auto* corner = findChild<QAbstractButton*>()) corner->installEventFilter(this);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrap(false);
    setProperty("input", true);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(46);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_delegate, &ScoreDelegate::opened, this, [this] {
        const Score* score = m_model->scoreAt(m_delegate->edited());
        m_before = score != nullptr ? std::optional(*score) : std::nullopt;
    });
    connect(m_delegate, &ScoreDelegate::typed, this, [this](const QString& text) {
        const RangeText read = readRange(text);
        // Emptied is only final once the cell is left: the next key may fill it again.
        if (read.kind == RangeText::Kind::Stated || read.kind == RangeText::Kind::Unknown)
            emit entered(m_model->placeOf(m_delegate->edited()), read);
    });
    connect(m_delegate, &ScoreDelegate::ended, this, &ScoreTable::end);
    connect(m_delegate, &ScoreDelegate::cancelled, this, &ScoreTable::cancel);
}

void ScoreTable::show(const Decision& decision, bool mine)
{
    if (!mine) m_delegate->close();
    m_model->show(decision);
    if (!currentIndex().isValid()) {
        QModelIndex index = m_model->indexOf(m_wanted);
        if (!index.isValid()) index = m_model->index(0, 0);
        setCurrentIndex(index);
    }
    fit();
}

void ScoreTable::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setEditTriggers(readOnly ? QAbstractItemView::NoEditTriggers
                             : QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                                   QAbstractItemView::DoubleClicked);
}

ScorePlace ScoreTable::place() const
{
    return m_model->placeOf(currentIndex());
}

void ScoreTable::setPlace(const ScorePlace& place)
{
    m_wanted = place;
    if (const QModelIndex index = m_model->indexOf(place); index.isValid()) setCurrentIndex(index);
}

QString ScoreTable::problem() const
{
    return currentIndex().data(ScoreModel::UnreadRole).toString();
}

void ScoreTable::forgetUnread()
{
    m_model->dropUnread(currentIndex());
    emit changed();
}

void ScoreTable::end(const QString& text, int key)
{
    const QPersistentModelIndex index = m_delegate->edited();
    const RangeText read = readRange(text);
    const ScorePlace place = m_model->placeOf(index);
    if (read.kind == RangeText::Kind::Unreadable) {
        // The value from before typing: what could be read on the way to an unreadable text was never meant.
        emit restored(place, m_before);
        m_model->keepUnread(index, text, read.problem);
    } else {
        m_model->dropUnread(index);
        emit entered(place, read);
        m_delegate->close();
        if (key != 0) {
            setFocus(Qt::OtherFocusReason);
            move(key);
        }
        emit left();
    }
    emit changed();
}

void ScoreTable::cancel()
{
    const QPersistentModelIndex index = m_delegate->edited();
    emit restored(m_model->placeOf(index), m_before);
    m_model->dropUnread(index);
    m_delegate->close();
    setFocus(Qt::OtherFocusReason);
    emit left();
    emit changed();
}

void ScoreTable::move(int key)
{
    const int rows = m_model->rowCount();
    const int columns = m_model->columnCount();
    int row = currentIndex().row();
    int column = currentIndex().column();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (++row == rows && column + 1 < columns) {
            row = 0;
            ++column;
        }
        break;
    case Qt::Key_Tab:
        if (++column == columns && row + 1 < rows) {
            column = 0;
            ++row;
        }
        break;
    case Qt::Key_Backtab:
        if (--column < 0 && row > 0) {
            column = columns - 1;
            --row;
        }
        break;
    case Qt::Key_Up: --row; break;
    case Qt::Key_Down: ++row; break;
    default: return;
    }
    setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1), std::clamp(column, 0, columns - 1)));
}

void ScoreTable::keyPressEvent(QKeyEvent* event)
{
    const auto more = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const QModelIndex at = currentIndex();
    const int key = event->key();
    if (more == Qt::ControlModifier && at.isValid() && (key == Qt::Key_Home || key == Qt::Key_End)) {
        setCurrentIndex(key == Qt::Key_Home ? m_model->index(0, 0)
                                            : m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1));
        return;
    }
    if (more || !at.isValid()) {
        event->ignore(); // Alt+Right and the like are the page's
        return;
    }
    const bool last = at.row() + 1 == m_model->rowCount() && at.column() + 1 == m_model->columnCount();
    if ((key == Qt::Key_Tab && last) || (key == Qt::Key_Backtab && at.row() == 0 && at.column() == 0)) {
        event->ignore(); // out of the table
        return;
    }
    if (endsCell(key)) {
        move(key);
        event->accept();
        return;
    }
    if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && !m_readOnly) {
        m_model->dropUnread(at);
        emit entered(m_model->placeOf(at), {});
        emit left();
        emit changed();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ScoreTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) m_wanted = m_model->placeOf(current);
    emit changed();
}

/// The corner between the headers is theirs.
bool ScoreTable::eventFilter(QObject* watched, QEvent* event)
{
    auto* corner = qobject_cast<QAbstractButton*>(watched);
    if (corner == nullptr || corner->parent() != this || event->type() != QEvent::Paint)
        return QTableView::eventFilter(watched, event);
    QPainter painter(corner);
    painter.fillRect(corner->rect(), tokens().raised);
    painter.setPen(tokens().line);
    painter.drawLine(corner->rect().bottomLeft(), corner->rect().bottomRight());
    painter.drawLine(corner->rect().topRight(), corner->rect().bottomRight());
    return true;
}

void ScoreTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void ScoreTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

/// As high as its rows, and its columns as wide as there is room for.
void ScoreTable::fit()
{
    verticalHeader()->setFixedWidth(verticalHeader()->sizeHint().width());
    const int columns = m_model->columnCount();
    const int room = width() - verticalHeader()->width() - 2 * frameWidth();
    for (int i = 0; i < columns; ++i) {
        const int rest = i + 1 == columns ? room - (columns - 1) * (room / columns) : room / columns;
        setColumnWidth(i, std::max(narrowestColumn, rest));
    }
    updateGeometry();
}

QSize ScoreTable::sizeHint() const
{
    const int rows = m_model->rowCount() * verticalHeader()->defaultSectionSize();
    const int room = width() - verticalHeader()->width() - 2 * frameWidth();
    const bool scrolls = m_model->columnCount() * narrowestColumn > room;
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    return {480, horizontalHeader()->sizeHint().height() + rows + bar + 2 * frameWidth()};
}

QSize ScoreTable::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

} // namespace soundings::ui
