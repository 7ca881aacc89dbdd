// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/odt_writer.h"

#include "ui/figures/board_painter.h"
#include "ui/figures/report_bars.h"
#include "ui/output/odt_file.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace soundings::ui {
namespace {

constexpr int sharpness = 3; ///< pixels of a PNG to a unit of its SVG: about 250 to the inch on the page

OdtDrawing drawn(std::string svg)
{
    QSvgRenderer renderer(QByteArray::fromStdString(svg));
    QImage image(renderer.defaultSize() * sharpness, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {std::move(svg), png.toStdString()};
}

} // namespace

std::string toOdt(const Report& report)
{
    std::vector<OdtDrawing> drawings;
    for (const Block& block : report.blocks) {
        if (const auto* board = std::get_if<FigureBlock>(&block)) drawings.push_back(drawn(boardSvg(board->figure)));
        if (const auto* bars = std::get_if<BarsBlock>(&block)) drawings.push_back(drawn(barsSvg(*bars)));
    }
    return odtFile(report, drawings);
}

} // namespace soundings::ui
