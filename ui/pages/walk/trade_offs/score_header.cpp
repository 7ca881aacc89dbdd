// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/score_header.h"

#include "ui/figures/wrapped_text.h"
#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/theme.h"

#include <QPainter>

namespace soundings::ui {

namespace {

constexpr int widestNames = 200; // px of the options' names

} // namespace

ScoreHeader::ScoreHeader(Qt::Orientation orientation, QWidget* parent) : QHeaderView(orientation, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
    setMinimumSectionSize(orientation == Qt::Horizontal ? 96 : 46);
}

QSize ScoreHeader::sizeHint() const
{
    const QFontMetrics body(fontOf(TextSize::Body, QFont::DemiBold));
    const QFontMetrics small(fontOf(TextSize::Small));
    if (orientation() == Qt::Horizontal) return {0, 2 * body.lineSpacing() + small.lineSpacing() + 2 * space::s};
    int widest = 80;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, body.horizontalAdvance(model()->headerData(i, Qt::Vertical).toString()));
    const int room = parentWidget() != nullptr ? parentWidget()->width() * 3 / 10 : widestNames;
    return {std::min({widest + 2 * space::s + 2, widestNames, std::max(90, room)}), 0};
}

void ScoreHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Tokens& t = tokens();
    const bool across = orientation() == Qt::Horizontal;
    painter->save();
    painter->fillRect(rect, t.raised);
    painter->setPen(t.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    QRectF inner = QRectF(rect).adjusted(space::s, space::xs, -space::s, -space::xs);
    const QString detail = model()->headerData(section, orientation(), ScoreModel::DetailRole).toString();
    const QFont small = fontOf(TextSize::Small);
    const QFontMetricsF smallMetrics(small);
    if (!detail.isEmpty()) {
        painter->setFont(small);
        painter->setPen(t.muted);
        const QRectF line(inner.left(), inner.bottom() - smallMetrics.lineSpacing(), inner.width(),
                          smallMetrics.lineSpacing());
        painter->drawText(line, Qt::AlignHCenter | Qt::AlignVCenter,
                          smallMetrics.elidedText(detail, Qt::ElideRight, line.width()));
        inner.setBottom(line.top());
    }
    const QFont face = fontOf(TextSize::Body, QFont::DemiBold);
    painter->setPen(t.text);
    const QString name = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    drawLines(*painter, inner, linesOf(name, face, inner.width(), 2), face, across ? Qt::AlignHCenter : Qt::AlignLeft);
    painter->restore();
}

} // namespace soundings::ui
