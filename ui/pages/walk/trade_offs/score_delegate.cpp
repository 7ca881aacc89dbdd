// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/score_delegate.h"

#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace soundings::ui {

namespace {

/// The range as a stroke between worst (left) and best (right), a tick at the likely value.
void paintStroke(QPainter& painter, const QRectF& cell, const QVariantList& shares, const Tokens& t)
{
    const QRectF line(cell.left() + 8, cell.bottom() - 8, cell.width() - 16, 3);
    const auto x = [&](int i) { return line.left() + line.width() * shares[i].toDouble(); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    painter.drawRoundedRect(line, 1.5, 1.5);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(x(0) - 1.5, line.top(), x(2) - x(0) + 3, 3), 1.5, 1.5);
    painter.drawRect(QRectF(x(1) - 1, line.top() - 2.5, 2, 8));
}

/// "?" for a cell marked unknown: a veil over all of the scale.
void paintVeil(QPainter& painter, const QRectF& cell, const Tokens& t)
{
    QPen dots(t.outline, 2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.01, 3});
    painter.setPen(dots);
    painter.drawLine(QPointF(cell.left() + 9, cell.bottom() - 6.5), QPointF(cell.right() - 9, cell.bottom() - 6.5));
}

} // namespace

ScoreDelegate::ScoreDelegate(QObject* parent) : QStyledItemDelegate(parent)
{
}

void ScoreDelegate::close()
{
    QLineEdit* open = std::exchange(m_editor, nullptr);
    if (open != nullptr) emit closeEditor(open, NoHint);
}

void ScoreDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const bool current = option.state & QStyle::State_Selected;
    const bool focused =
        current && (option.state & QStyle::State_Active) && option.widget != nullptr && option.widget->hasFocus();
    const QString problem = index.data(ScoreModel::UnreadRole).toString();
    const QString text = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect);
    painter->fillRect(cell, current ? t.accentSoft : t.surface);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    const auto shares = index.data(ScoreModel::ShareRole).toList();
    if (problem.isEmpty() && shares.size() == 3) paintStroke(*painter, cell, shares, t);
    if (problem.isEmpty() && text == QLatin1String("?")) paintVeil(*painter, cell, t);
    painter->setFont(fontOf(TextSize::Body, problem.isEmpty() ? QFont::Medium : QFont::Normal));
    painter->setPen(!problem.isEmpty() ? t.caution : text.isEmpty() ? t.muted : t.text);
    const QRectF words = cell.adjusted(8, 3, -8, -10);
    painter->drawText(words, Qt::AlignCenter,
                      painter->fontMetrics().elidedText(text.isEmpty() ? QStringLiteral("·") : text, Qt::ElideRight,
                                                        int(words.width())));
    if (!problem.isEmpty()) { // a wavy line, so that colour is not needed
        QPolygonF wave;
        for (int i = 0; i <= 12; ++i) wave << QPointF(cell.center().x() - 24 + 4 * i, cell.bottom() - (i % 2 ? 9 : 6));
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.caution, 1.2));
        painter->drawPolyline(wave);
    }
    if (current) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(focused ? t.focus : t.outline, focused ? 2 : 1));
        painter->drawRect(cell.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QWidget* ScoreDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                     const QModelIndex& index) const
{
    auto* self = const_cast<ScoreDelegate*>(this); // Qt asks for editors of a const delegate
    auto* line = new QuietLine(parent);
    line->setObjectName(QStringLiteral("trade.cell.editor"));
    line->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    line->setAlignment(Qt::AlignCenter);
    line->setFrame(false);
    line->setAutoFillBackground(true);
    connect(line, &QLineEdit::textEdited, self, &ScoreDelegate::typed);
    m_editor = line;
    m_edited = index;
    emit self->opened();
    return line;
}

void ScoreDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // Only once: what is being typed is in the value already, and must not be tidied under the fingers.
    auto* line = static_cast<QLineEdit*>(editor);
    if (line->property("filled").toBool()) return;
    line->setProperty("filled", true);
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

void ScoreDelegate::setModelData(QWidget* editor, QAbstractItemModel* /*model*/, const QModelIndex& /*index*/) const
{
    auto* self = const_cast<ScoreDelegate*>(this);
    if (editor != m_editor) return;
    self->m_editor = nullptr; // the table closes it
    emit self->ended(static_cast<QLineEdit*>(editor)->text(), 0);
}

void ScoreDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -1));
}

bool ScoreDelegate::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == m_editor) {
        const auto* press = static_cast<QKeyEvent*>(event);
        switch (press->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (press->modifiers() & Qt::ControlModifier) return false; // the walk's: the next step
            [[fallthrough]];
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Up:
        case Qt::Key_Down: emit ended(m_editor->text(), press->key()); return true;
        case Qt::Key_Escape: emit cancelled(); return true;
        default: return false;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace soundings::ui
