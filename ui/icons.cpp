// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace soundings::ui {

namespace {

/// Draws one of our SVG files in the palette's colour when it is first shown; the pixmap cache keeps each size and
/// colour, so an icon costs nothing at start-up and once afterwards.
class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(QString name) : m_name(std::move(name)) {}

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_name); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor colour = colourOf(mode);
        const QString key =
            QString("soundings/%1/%2x%3/%4").arg(m_name).arg(size.width()).arg(size.height()).arg(colour.rgba());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = QPixmap(size);
            result.fill(Qt::transparent);
            QPainter painter(&result);
            draw(painter, QRectF(QPointF(), QSizeF(size)), colour);
            painter.end();
            QPixmapCache::insert(key, result);
        }
        result.setDevicePixelRatio(scale);
        return result;
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * scale).toSize(), mode, state, scale));
    }

private:
    static QColor colourOf(QIcon::Mode mode)
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }

    void draw(QPainter& painter, const QRectF& rect, const QColor& colour) const
    {
        QFile file(":/icons/" + m_name + ".svg");
        if (!file.open(QIODevice::ReadOnly)) return;
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, rect);
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new LineIconEngine(name));
}

} // namespace soundings::ui
