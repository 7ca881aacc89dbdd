// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/pdf_writer.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace soundings::ui {

std::string toPdf(const Report& report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(report.title));
    QPainter painter(&writer);
    painter.drawText(200, 200, QString::fromStdString(report.title));
    painter.end();
    return bytes.toStdString();
}

} // namespace soundings::ui
