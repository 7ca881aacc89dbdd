// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/wrapped_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace soundings::ui {

QStringList linesOf(const QString& text, const QFont& font, qreal width, int most)
{
    const QString flat = text.simplified();
    const QFontMetricsF metrics(font);
    QStringList lines;
    QTextLayout layout(flat, font);
    QTextOption wrap(Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(std::max<qreal>(1, width));
        const bool last = lines.size() + 1 == most;
        lines << (last ? metrics.elidedText(flat.mid(line.textStart()), Qt::ElideRight, width)
                       : flat.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void drawLines(QPainter& painter, const QRectF& area, const QStringList& lines, const QFont& font, Qt::Alignment across)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    qreal y = area.center().y() - metrics.lineSpacing() * double(lines.size()) / 2 + metrics.ascent();
    for (const QString& line : lines) {
        const qreal wide = metrics.horizontalAdvance(line);
        const qreal x = across & Qt::AlignHCenter ? area.center().x() - wide / 2
                        : across & Qt::AlignRight ? area.right() - wide
                                                  : area.left();
        painter.drawText(QPointF(x, y), line);
        y += metrics.lineSpacing();
    }
}

} // namespace soundings::ui
