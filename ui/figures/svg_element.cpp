// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/svg_element.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace soundings::ui {

namespace {

/// What XML cannot hold at all, escaped or not.
QString withoutControls(QString text)
{
    static const QRegularExpression controls("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]");
    return text.remove(controls);
}

QString xmlText(const std::string& text)
{
    return withoutControls(QString::fromStdString(text).toHtmlEscaped());
}

/// The generator repeats the font on every group and writes six digits: a tenth of a pixel and the font of each text
/// are enough.
QString shortened(QString body)
{
    static const QRegularExpression groupFont("(<g [^>]*?)\\s*font-family=[^>]*?\\s*>");
    body.replace(groupFont, "\\1>");
    body.remove(" transform=\"matrix(1,0,0,1,0,0)\"");
    static const QRegularExpression shape(" (?:d|points)=\"[^\"]*\"");
    static const QRegularExpression digits("(\\d+\\.\\d)\\d+");
    QString result;
    qsizetype from = 0;
    for (auto matches = shape.globalMatch(body); matches.hasNext();) {
        const auto match = matches.next();
        result += body.mid(from, match.capturedStart() - from);
        result += match.captured().replace(digits, "\\1");
        from = match.capturedEnd();
    }
    return result + body.mid(from);
}

} // namespace

std::string svgElement(int width, int height, const SvgWords& words, const std::function<void(QPainter&)>& paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({width, height});
    generator.setViewBox(QRect(0, 0, width, height));
    generator.setResolution(96);
    QPainter painter(&generator);
    painter.fillRect(QRectF(0, 0, width, height), Qt::white);
    paint(painter);
    painter.end();

    QString body = withoutControls(QString::fromUtf8(buffer.data()));
    body = body.mid(body.indexOf("</desc>") < 0 ? body.indexOf('>', body.indexOf("<svg")) + 1
                                                : body.indexOf("</desc>") + 7);
    body.remove(QRegularExpression("<defs>\\s*</defs>"));
    body = shortened(body);
    // Groups that only carry a state and hold nothing.
    static const QRegularExpression empty("<g [^>]*>\\s*</g>\\s*");
    body.remove(empty);
    static const QRegularExpression family("font-family=\"([^\",]*)\"");
    body.replace(family, "font-family=\"\\1, system-ui, sans-serif\"");
    body.replace(" xml:space=\"preserve\"", QString());
    body = body.trimmed();

    // Several drawings may stand in one page, so the names of the parts come from what is drawn.
    const QByteArray digest = QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha256).toHex().left(10);
    const QString id = words.kind + QLatin1Char('-') + QString::fromLatin1(digest);
    const QString head = QString("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" "
                                 "height=\"%2\" role=\"img\" aria-labelledby=\"%3-title %3-desc\">\n"
                                 "<title id=\"%3-title\">")
                             .arg(width)
                             .arg(height)
                             .arg(id);
    const QString told = QString("</title>\n<desc id=\"%1-desc\">").arg(id);
    return (head + xmlText(words.title) + told + xmlText(words.description) + "</desc>\n" + body + '\n').toStdString();
}

} // namespace soundings::ui
