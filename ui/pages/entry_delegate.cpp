// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entry_delegate.h"

#include "core/assessment/assessment.h"
#include "core/journal/journal.h"
#include "ui/models/entry_list_model.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QPainter>

namespace soundings::ui {
namespace {

constexpr int narrowest = 160;

QColor colourOf(Standing standing)
{
    const Tokens& colours = tokens();
    switch (standing) {
    case Standing::DoIt: return colours.doIt;
    case Standing::FindAWay: return colours.findAWay;
    case Standing::Resist: return colours.resist;
    case Standing::LetGo: return colours.letGo;
    case Standing::NotSettled:
    case Standing::NotAskedYet: break;
    }
    return colours.open;
}

} // namespace

void paintStanding(QPainter& painter, const QRectF& square, Standing standing)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = colourOf(standing);
    painter.setPen(QPen(colour, 1.25));
    painter.setBrush(Qt::NoBrush);
    const QRectF box = square.adjusted(1, 1, -1, -1);
    const QPointF middle = box.center();
    // The board in small: must upwards, can to the right.
    QRectF quarter;
    switch (standing) {
    case Standing::DoIt: quarter = {QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y())}; break;
    case Standing::FindAWay: quarter = {box.topLeft(), middle}; break;
    case Standing::Resist: quarter = {middle, box.bottomRight()}; break;
    case Standing::LetGo: quarter = {QPointF(box.left(), middle.y()), QPointF(middle.x(), box.bottom())}; break;
    case Standing::NotSettled:
        painter.setBrush(QBrush(colour, Qt::Dense5Pattern));
        painter.drawEllipse(box);
        painter.restore();
        return;
    case Standing::NotAskedYet:
        painter.setPen(QPen(colour, 1.25, Qt::DotLine));
        painter.drawEllipse(box);
        painter.restore();
        return;
    }
    painter.drawRoundedRect(box, 2, 2);
    painter.fillRect(quarter.adjusted(0.5, 0.5, -0.5, -0.5), colour);
    painter.restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int lines = QFontMetrics(fontOf(TextSize::Body)).height() + QFontMetrics(fontOf(TextSize::Small)).height();
    return {narrowest, lines + 2 * space::m}; // the list gives its whole width
}

void EntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* entry = index.data(EntryListModel::SummaryRole).value<const EntrySummary*>();
    if (!entry) return;
    const Tokens& colours = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(space::xs, 2, -space::xs, -2);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.accentSoft : colours.raised);
        painter->drawRoundedRect(row, radius, radius);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), radius, radius);
    }
    QRectF inner = row.adjusted(space::m, space::s, -space::m, -space::s);

    const QFont small = fontOf(TextSize::Small);
    painter->setFont(small);
    if (entry->standing && inner.width() > 320) {
        const QString word = qs(nameOf(*entry->standing, coreTranslate()));
        const qreal width = 132;
        const QRectF right(inner.right() - width, inner.top(), width, inner.height());
        paintStanding(*painter, {right.left(), right.center().y() - 7, 14, 14}, *entry->standing);
        painter->setPen(colours.text);
        painter->drawText(right.adjusted(14 + space::s, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
        inner.setRight(right.left() - space::m);
    }
    const QFont body = fontOf(TextSize::Body, entry->stage == Stage::Draft ? QFont::Normal : QFont::DemiBold);
    const QFontMetricsF metrics(body);
    painter->setFont(body);
    painter->setPen(colours.text);
    painter->drawText(QRectF(inner.left(), inner.top(), inner.width(), metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(titleText(entry->title), Qt::ElideRight, inner.width()));
    QStringList parts{stageText(*entry), dateText(entry->created)};
    if (!entry->area.empty()) parts.append(oneLine(entry->area));
    painter->setFont(small);
    painter->setPen(colours.muted);
    const QFontMetricsF smallMetrics(small);
    painter->drawText(
        QRectF(inner.left(), inner.bottom() - smallMetrics.height(), inner.width(), smallMetrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        smallMetrics.elidedText(parts.join("  ·  "), Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace soundings::ui
