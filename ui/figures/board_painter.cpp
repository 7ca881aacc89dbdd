// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/board_painter.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace soundings::ui {

std::vector<BoardHit> paintBoard(QPainter& painter, const QRectF& area, const BoardFigure& figure,
                                 const BoardStyle& style)
{
    std::vector<BoardHit> hits;
    const QRectF plot = area.adjusted(24, 8, -8, -24);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.tokens.line, 1));
    painter.setBrush(style.tokens.surface);
    painter.drawRect(plot);
    QFont font = fontOf(TextSize::Body);
    font.setPixelSize(int(style.fontPixels));
    painter.setFont(font);
    const auto x = [&](double v) { return plot.left() + v * plot.width(); };
    const auto y = [&](double v) { return plot.bottom() - v * plot.height(); };
    for (const auto& cloud : figure.clouds) {
        const QRectF body(QPointF(x(cloud.fog.can.p10), y(cloud.fog.must.p90)),
                          QPointF(x(cloud.fog.can.p90), y(cloud.fog.must.p10)));
        QColor fog = style.tokens.accent;
        fog.setAlphaF(0.3F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fog);
        painter.drawEllipse(body);
        const QString text = QString::fromStdString(cloud.label);
        const QRectF label(body.center() + QPointF(6, -8), QSizeF(120, 18));
        painter.setPen(style.tokens.text);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, text);
        hits.push_back({QString::fromStdString(cloud.id), body, label});
    }
    painter.restore();
    return hits;
}

std::string boardSvg(const BoardFigure& figure, int width, int height)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({width, height});
    generator.setViewBox(QRect(0, 0, width, height));
    BoardStyle style;
    style.tokens = tokensOf(ColourScheme::Light);
    style.paper = true;
    QPainter painter(&generator);
    paintBoard(painter, QRectF(0, 0, width, height), figure, style);
    painter.end();
    const QByteArray svg = buffer.data();
    return svg.mid(svg.indexOf("<svg")).toStdString();
}

} // namespace soundings::ui
