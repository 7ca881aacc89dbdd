// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/timeline_marks.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace soundings::ui {

namespace {

struct MarkText {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QPolygonF diamond(const QPointF& c, qreal s)
{
    return QPolygonF({{c.x(), c.y() - s}, {c.x() + s, c.y()}, {c.x(), c.y() + s}, {c.x() - s, c.y()}});
}

QPolygonF triangle(const QPointF& c, qreal s, bool up)
{
    const qreal tip = up ? -s : s;
    return QPolygonF({{c.x(), c.y() + tip}, {c.x() + s, c.y() - tip * 0.8}, {c.x() - s, c.y() - tip * 0.8}});
}

void paintReading(QPainter& painter, const QPointF& c, qreal s, SignpostReading reading, const QColor& ink)
{
    const QRectF box(c.x() - s, c.y() - s, 2 * s, 2 * s);
    if (reading == SignpostReading::Stop) {
        painter.setBrush(ink);
        painter.drawRect(box.adjusted(s * 0.1, s * 0.1, -s * 0.1, -s * 0.1));
        return;
    }
    painter.drawEllipse(box);
    painter.setBrush(ink);
    if (reading == SignpostReading::Worked)
        painter.drawEllipse(box);
    else
        painter.drawPie(box, 90 * 16, 180 * 16);
}

void paintCross(QPainter& painter, const QPointF& c, qreal s, bool upright)
{
    if (upright) {
        painter.drawLine(QPointF(c.x() - s, c.y()), QPointF(c.x() + s, c.y()));
        painter.drawLine(QPointF(c.x(), c.y() - s), QPointF(c.x(), c.y() + s));
        return;
    }
    painter.drawLine(c - QPointF(s, s), c + QPointF(s, s));
    painter.drawLine(c - QPointF(s, -s), c + QPointF(s, -s));
}

void paintPage(QPainter& painter, const QPointF& c, qreal s)
{
    const QRectF page(c.x() - s * 0.8, c.y() - s, s * 1.6, s * 2);
    painter.drawRect(page);
    for (const qreal y : {-0.4, 0.0, 0.4})
        painter.drawLine(QPointF(page.left() + s * 0.35, c.y() + y * s),
                         QPointF(page.right() - s * 0.35, c.y() + y * s));
}

QString wordsFor(const TimelineMark& mark)
{
    switch (mark.kind) {
    case TimelineMarkKind::Due: return MarkText::tr("to be read");
    case TimelineMarkKind::MovedDue: return MarkText::tr("moved away");
    case TimelineMarkKind::Read:
        return mark.reading == SignpostReading::Worked ? MarkText::tr("it worked")
               : mark.reading == SignpostReading::Grey ? MarkText::tr("between the two")
                                                       : MarkText::tr("stop or change");
    case TimelineMarkKind::SignalMoved: return MarkText::tr("a signal moved");
    case TimelineMarkKind::NoSignal: return MarkText::tr("no signal moved");
    case TimelineMarkKind::Looked: return MarkText::tr("looked at");
    case TimelineMarkKind::Review: return MarkText::tr("review");
    case TimelineMarkKind::Reclassified: return MarkText::tr("label changed");
    case TimelineMarkKind::Dropped: return MarkText::tr("dropped");
    }
    return {};
}

} // namespace

qreal timelineMarkSize(const FigureStyle& style)
{
    return style.fontPixels * 0.42;
}

void paintTimelineMark(QPainter& painter, const QPointF& centre, const TimelineMark& mark, const FigureStyle& style)
{
    const QColor ink = style.tokens.text;
    const qreal s = timelineMarkSize(style);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(style.tokens.surface);
    switch (mark.kind) {
    case TimelineMarkKind::Due: painter.drawPolygon(diamond(centre, s * 1.15)); break;
    case TimelineMarkKind::MovedDue:
        painter.setPen(QPen(ink, 1, Qt::DashLine));
        painter.drawPolygon(diamond(centre, s * 1.15));
        break;
    case TimelineMarkKind::Read:
        paintReading(painter, centre, s, mark.reading.value_or(SignpostReading::Grey), ink);
        break;
    case TimelineMarkKind::SignalMoved:
        painter.setBrush(ink);
        painter.drawPolygon(triangle(centre, s, true));
        break;
    case TimelineMarkKind::NoSignal: painter.drawPolygon(triangle(centre, s, false)); break;
    case TimelineMarkKind::Looked: painter.drawEllipse(centre, s * 0.5, s * 0.5); break;
    case TimelineMarkKind::Review: paintPage(painter, centre, s); break;
    case TimelineMarkKind::Reclassified:
        painter.setPen(QPen(ink, 2));
        paintCross(painter, centre, s, true);
        break;
    case TimelineMarkKind::Dropped:
        painter.setPen(QPen(ink, 2));
        paintCross(painter, centre, s, false);
        break;
    }
    if (!mark.agreed) return;
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, s * 1.75, s * 1.75);
}

std::vector<TimelineKey> timelineKeys(const PursuitTimeline& figure)
{
    std::vector<TimelineKey> keys;
    bool anyAgreed = false;
    const auto add = [&](const TimelineMark& mark) {
        anyAgreed = anyAgreed || mark.agreed;
        TimelineMark plain;
        plain.kind = mark.kind;
        plain.reading = mark.reading;
        const bool known = std::ranges::any_of(keys, [&](const TimelineKey& key) {
            return key.mark.kind == plain.kind && key.mark.reading == plain.reading;
        });
        if (!known) keys.push_back({plain, wordsFor(plain)});
    };
    for (const TimelineSignpost& signpost : figure.signposts) std::ranges::for_each(signpost.marks, add);
    std::ranges::for_each(figure.events, add);
    std::ranges::stable_sort(keys, {},
                             [](const TimelineKey& key) { return std::pair(key.mark.kind, key.mark.reading); });
    if (anyAgreed) {
        TimelineMark ringed;
        ringed.kind = TimelineMarkKind::NoSignal;
        ringed.agreed = true;
        keys.push_back({ringed, MarkText::tr("ringed: bad as agreed in advance")});
    }
    return keys;
}

} // namespace soundings::ui
