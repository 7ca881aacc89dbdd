// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/board_painter.h"

#include "ui/figures/board_cloud.h"
#include "ui/figures/board_labels.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

/// One painting of the board: ground, names, clouds, marks, labels, margin, in this order.
class BoardPainting {
public:
    BoardPainting(QPainter& painter, const QRectF& area, const BoardFigure& figure, const BoardStyle& style)
        : m_painter(painter), m_area(area), m_figure(figure), m_style(style), m_tokens(style.tokens)
    {
    }
    std::vector<BoardHit> run();

private:
    struct MarginItem {
        QString id, text;
        QRectF rect;
    };

    [[nodiscard]] QFont font(qreal share, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QColor faint(const QColor& colour, qreal alpha) const;
    [[nodiscard]] bool isFocused(const BoardCloud& cloud) const
    {
        return !m_style.focused.isEmpty() && m_style.focused.toStdString() == cloud.id;
    }
    void layOutMargin();
    void paintGround();
    void paintPattern(const QRectF& rect, Standing standing);
    void paintNames();
    void paintAxes();
    void paintClouds();
    void paintCloudMark(const BoardCloud& cloud, const CloudShape& shape);
    void paintLabels();
    void paintLabel(const BoardCloud& cloud, const PlacedLabel& label, const QFont& face);
    void paintMargin();
    [[nodiscard]] qreal unit() const { return m_style.fontPixels; }
    [[nodiscard]] qreal markSize() const { return unit() * 0.36; }

    QPainter& m_painter;
    QRectF m_area;
    const BoardFigure& m_figure;
    const BoardStyle& m_style;
    const Tokens& m_tokens;
    BoardPlot m_plot;
    QPointF m_cross; ///< where the thresholds meet
    std::vector<QRectF> m_names;
    std::vector<CloudShape> m_shapes;
    std::vector<MarginItem> m_margin;
    QRectF m_marginRect;
    std::vector<BoardHit> m_hits;
};

QFont BoardPainting::font(qreal share, QFont::Weight weight) const
{
    QFont face = fontOf(TextSize::Body, weight);
    face.setPixelSize(std::max(6, int(std::lround(unit() * share))));
    // The same widths at every scale and on paper.
    face.setHintingPreference(QFont::PreferNoHinting);
    return face;
}

QColor BoardPainting::faint(const QColor& colour, qreal alpha) const
{
    QColor result = colour;
    result.setAlphaF(float(alpha));
    return result;
}

/// Names of what was not asked yet, in at most two rows under the board.
void BoardPainting::layOutMargin()
{
    if (m_figure.margin.empty()) return;
    const QFontMetricsF metrics(font(0.92));
    const qreal row = metrics.height() + 4;
    const qreal left = m_area.left() + unit() * 0.6;
    const qreal right = m_area.right() - unit() * 0.6;
    const qreal lead = metrics.horizontalAdvance(BoardText::tr("Not asked yet:")) + unit();
    qreal x = left + lead;
    int line = 0;
    for (const auto& cloud : m_figure.margin) {
        const QString whole = QString::fromStdString(cloud.label).simplified();
        const qreal most = std::max(unit() * 4, std::min(unit() * 14, right - left - lead - unit()));
        const QString text = metrics.elidedText(whole, Qt::ElideRight, most);
        const qreal wide = metrics.horizontalAdvance(text) + unit() * 1.4;
        if (x + wide > right && x > left + lead) {
            if (++line == 2) break;
            x = left + lead;
        }
        if (x + wide > right) break;
        m_margin.push_back({QString::fromStdString(cloud.id), text, QRectF(x, line * row, wide, row)});
        x += wide + unit() * 0.5;
    }
    const qreal height = (std::min(line, 1) + 1) * row;
    m_marginRect = QRectF(left, m_area.bottom() - height - 3, right - left, height);
    for (auto& item : m_margin) item.rect.translate(0, m_marginRect.top());
}

void BoardPainting::paintPattern(const QRectF& rect, Standing standing)
{
    if (rect.width() < 4 || rect.height() < 4) return;
    const qreal alpha = m_style.paper ? 0.34 : m_tokens.dark ? 0.16 : 0.17;
    const QColor ink = faint(m_style.paper ? m_tokens.letGo : colourOf(m_tokens, standing), alpha);
    const qreal pitch = unit() * 0.85;
    m_painter.setBrush(Qt::NoBrush);
    if (standing == Standing::FindAWay) {
        // Rising lines, cut at the rectangle by hand: QSvgGenerator knows no clipping.
        m_painter.setPen(QPen(ink, 0.7));
        for (qreal c = rect.left() - rect.height() + pitch; c < rect.right(); c += pitch) {
            const qreal from = std::max(0.0, rect.left() - c);
            const qreal to = std::min(rect.height(), rect.right() - c);
            if (to <= from) continue;
            m_painter.drawLine(QPointF(c + from, rect.bottom() - from), QPointF(c + to, rect.bottom() - to));
        }
    } else if (standing == Standing::Resist) {
        QPen dots(faint(ink, alpha * 1.6), 1.3, Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({0.01, pitch / 1.3});
        m_painter.setPen(dots);
        int row = 0;
        for (qreal y = rect.top() + pitch / 2; y < rect.bottom(); y += pitch * 0.85, ++row)
            m_painter.drawLine(QPointF(rect.left() + (row % 2 ? pitch : pitch / 2), y), QPointF(rect.right() - 2, y));
    } else if (standing == Standing::LetGo) {
        m_painter.setPen(QPen(ink, 0.7));
        for (qreal y = rect.top() + pitch; y < rect.bottom() - 1; y += pitch)
            m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
}

void BoardPainting::paintGround()
{
    const QRectF r = m_plot.rect;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.surface);
    m_painter.drawRect(r);
    const QRectF doIt(QPointF(m_cross.x(), r.top()), QPointF(r.right(), m_cross.y()));
    m_painter.setBrush(faint(m_tokens.doIt, m_style.paper ? 0.06 : m_tokens.dark ? 0.12 : 0.08));
    m_painter.drawRect(doIt);
    paintPattern(QRectF(r.topLeft(), m_cross), Standing::FindAWay);
    paintPattern(QRectF(m_cross, r.bottomRight()), Standing::Resist);
    paintPattern(QRectF(QPointF(r.left(), m_cross.y()), QPointF(m_cross.x(), r.bottom())), Standing::LetGo);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_tokens.outline, 1, Qt::CustomDashLine));
    QPen dashes(m_tokens.outline, 1, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({5, 4});
    m_painter.setPen(dashes);
    m_painter.drawLine(QPointF(m_cross.x(), r.top()), QPointF(m_cross.x(), r.bottom()));
    m_painter.drawLine(QPointF(r.left(), m_cross.y()), QPointF(r.right(), m_cross.y()));
    m_painter.setPen(QPen(m_style.paper ? m_tokens.outline : m_tokens.line, 1));
    m_painter.drawRect(r);
}

/// The four names, each in the outer corner of its quadrant; a name too wide for its row is left out.
void BoardPainting::paintNames()
{
    struct Name {
        Standing standing;
        QString text;
        bool right, top;
    };
    const std::array names{Name{Standing::FindAWay, BoardText::tr("Find a way"), false, true},
                           Name{Standing::DoIt, BoardText::tr("Do it"), true, true},
                           Name{Standing::LetGo, BoardText::tr("Let go"), false, false},
                           Name{Standing::Resist, BoardText::tr("Small bet or no"), true, false}};
    const QRectF r = m_plot.rect;
    const qreal inset = unit() * 0.5;
    for (const auto& name : names) {
        const qreal room = (name.right ? r.right() - m_cross.x() : m_cross.x() - r.left()) - 2 * inset;
        const qreal tall = name.top ? m_cross.y() - r.top() : r.bottom() - m_cross.y();
        QFont face = font(0.92, QFont::DemiBold);
        while (QFontMetricsF(face).horizontalAdvance(name.text) > room && face.pixelSize() > 7)
            face.setPixelSize(face.pixelSize() - 1);
        const QFontMetricsF metrics(face);
        const QSizeF size(metrics.horizontalAdvance(name.text), metrics.height());
        if (size.width() > room || size.height() > tall) continue;
        const QRectF rect(QPointF(name.right ? r.right() - inset - size.width() : r.left() + inset,
                                  name.top ? r.top() + inset * 0.7 : r.bottom() - inset * 0.7 - size.height()),
                          size);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(faint(m_tokens.surface, 0.8));
        m_painter.drawRoundedRect(rect.adjusted(-3, 0, 3, 0), 3, 3);
        m_painter.setFont(face);
        m_painter.setPen(colourOf(m_tokens, name.standing));
        m_painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()), name.text);
        m_names.push_back(rect);
    }
}

void BoardPainting::paintAxes()
{
    const QRectF r = m_plot.rect;
    const QFont face = font(0.85, QFont::DemiBold);
    const QFontMetricsF metrics(face);
    const QColor ink = m_tokens.muted;
    m_painter.setFont(face);
    const auto arrow = [&](const QPointF& from, const QPointF& to) {
        m_painter.setPen(QPen(ink, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawLine(from, to);
        const QPointF along = (to - from) / std::hypot(to.x() - from.x(), to.y() - from.y()) * unit() * 0.28;
        const QPointF aside(-along.y(), along.x());
        m_painter.drawPolyline(QPolygonF{to - along + aside, to, to - along - aside});
    };
    const QString can = BoardText::tr("CAN");
    const qreal canWide = metrics.horizontalAdvance(can);
    const qreal baseline = r.bottom() + metrics.ascent() + unit() * 0.3;
    m_painter.setPen(ink);
    m_painter.drawText(QPointF(r.left() + 2, baseline), can);
    const qreal level = baseline - metrics.xHeight() * 0.65;
    arrow({r.left() + canWide + unit() * 0.6, level}, {r.left() + canWide + unit() * 2.4, level});

    const QString must = BoardText::tr("MUST");
    const qreal mustWide = metrics.horizontalAdvance(must);
    const qreal column = r.left() - unit() * 0.45;
    m_painter.save();
    m_painter.translate(column, r.bottom() - 2);
    m_painter.rotate(-90);
    m_painter.setPen(ink);
    m_painter.drawText(QPointF(0, 0), must);
    m_painter.restore();
    const qreal middle = column - metrics.xHeight() * 0.65;
    arrow({middle, r.bottom() - mustWide - unit() * 0.6}, {middle, r.bottom() - mustWide - unit() * 2.4});
}

void BoardPainting::paintClouds()
{
    for (const auto& cloud : m_figure.clouds) m_shapes.emplace_back(cloud.fog, m_plot, unit() * 0.3);
    // Wide clouds first: a dense one within a wide one stays seen.
    std::vector<std::size_t> order(m_shapes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return m_shapes[a].density() < m_shapes[b].density(); });
    for (const auto i : order) {
        const BoardCloud& cloud = m_figure.clouds[i];
        const QColor colour = cloud.faded ? m_tokens.letGo : colourOf(m_tokens, cloud.standing);
        paintFog(m_painter, m_shapes[i], colour, cloud.faded ? 0.4 : isFocused(cloud) ? 1.15 : 1);
        if (isFocused(cloud)) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(m_tokens.focus, 1.5));
            m_painter.drawPath(m_shapes[i].contour(1.5));
        }
    }
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        paintCloudMark(m_figure.clouds[i], m_shapes[i]);
        m_hits.push_back({QString::fromStdString(m_figure.clouds[i].id), m_shapes[i].contour(1.3).boundingRect(), {}});
    }
}

void BoardPainting::paintCloudMark(const BoardCloud& cloud, const CloudShape& shape)
{
    const QColor ink = cloud.faded ? m_tokens.letGo : colourOf(m_tokens, cloud.standing);
    const QPointF at = shape.middle();
    if (cloud.emphasised) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_tokens.surface, unit() * 0.3));
        m_painter.drawEllipse(at, markSize() * 2.1, markSize() * 2.1);
        m_painter.setPen(QPen(m_tokens.text, unit() * 0.12));
        m_painter.drawEllipse(at, markSize() * 2.1, markSize() * 2.1);
    }
    paintMark(m_painter, at, markSize(), cloud.standing, ink, m_tokens.surface, cloud.faded);
}

void BoardPainting::paintLabels()
{
    std::vector<LabelWish> wishes;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        const BoardCloud& cloud = m_figure.clouds[i];
        LabelWish wish;
        wish.text = QString::fromStdString(cloud.label).simplified();
        if (cloud.standing == Standing::NotSettled && !cloud.faded) wish.note = BoardText::tr("not settled");
        wish.at = m_shapes[i].middle();
        wish.body = m_shapes[i].contour(0.8).boundingRect();
        wish.markSize = markSize() * (cloud.emphasised ? 1.75 : 1);
        wish.font = font(0.96, cloud.emphasised ? QFont::DemiBold : QFont::Medium);
        wish.priority = cloud.faded ? 0 : cloud.emphasised ? 2 : 1;
        wishes.push_back(std::move(wish));
    }
    const QRectF r = m_plot.rect;
    const std::vector<QLineF> lines{{m_cross.x(), r.top(), m_cross.x(), r.bottom()},
                                    {r.left(), m_cross.y(), r.right(), m_cross.y()}};
    const auto placed = placeLabels(wishes, r.adjusted(3, 3, -3, -3), m_names, lines);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        m_hits[i].label = placed[i].rect;
        if (placed[i].rect.isEmpty()) continue;
        if (placed[i].leader) {
            const QRectF& box = placed[i].rect;
            const QPointF to(std::clamp(wishes[i].at.x(), box.left(), box.right()),
                             std::clamp(wishes[i].at.y(), box.top(), box.bottom()));
            m_painter.setPen(QPen(m_tokens.muted, 0.8));
            m_painter.drawLine(wishes[i].at, to);
            paintCloudMark(m_figure.clouds[i], m_shapes[i]);
        }
    }
    for (std::size_t i = 0; i < placed.size(); ++i) paintLabel(m_figure.clouds[i], placed[i], wishes[i].font);
}

void BoardPainting::paintLabel(const BoardCloud& cloud, const PlacedLabel& label, const QFont& face)
{
    if (label.rect.isEmpty()) return;
    const QFontMetricsF metrics(face);
    const bool focused = isFocused(cloud);
    m_painter.setPen(focused ? QPen(m_tokens.focus, 1.5) : QPen(Qt::NoPen));
    m_painter.setBrush(faint(m_tokens.surface, focused ? 0.95 : 0.55));
    m_painter.drawRoundedRect(label.rect, 3, 3);
    m_painter.setFont(face);
    qreal y = label.rect.top() + 1 + metrics.ascent();
    const QColor ink = cloud.faded ? m_tokens.muted : m_tokens.text;
    for (const auto& line : label.lines) {
        m_painter.setPen(ink);
        m_painter.drawText(QPointF(label.rect.left() + 3, y), line);
        if (cloud.faded) {
            const qreal strike = y - metrics.xHeight() * 0.5;
            m_painter.setPen(QPen(ink, 0.9));
            m_painter.drawLine(QPointF(label.rect.left() + 3, strike),
                               QPointF(label.rect.left() + 3 + metrics.horizontalAdvance(line), strike));
        }
        y += metrics.height();
    }
    if (label.note.isEmpty()) return;
    m_painter.setFont(font(0.85));
    m_painter.setPen(m_tokens.muted);
    m_painter.drawText(QPointF(label.rect.left() + 3, y), label.note);
}

void BoardPainting::paintMargin()
{
    if (m_figure.margin.empty()) return;
    const QFont face = font(0.92);
    const QFontMetricsF metrics(face);
    m_painter.setFont(face);
    m_painter.setPen(m_tokens.muted);
    const QString lead = BoardText::tr("Not asked yet:");
    m_painter.drawText(QPointF(m_marginRect.left(), m_marginRect.top() + 2 + metrics.ascent()), lead);
    for (std::size_t i = 0; i < m_margin.size(); ++i) {
        const MarginItem& item = m_margin[i];
        const QPointF ring(item.rect.left() + unit() * 0.4, item.rect.center().y());
        QPen open(m_tokens.open, unit() * 0.11, Qt::CustomDashLine, Qt::FlatCap);
        open.setDashPattern({1.7, 1.5});
        m_painter.setPen(open);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(ring, unit() * 0.3, unit() * 0.3);
        if (isFocused(m_figure.margin[i])) {
            m_painter.setPen(QPen(m_tokens.focus, 1.5));
            m_painter.drawRoundedRect(item.rect.adjusted(-2, 0, 0, 0), 3, 3);
        }
        m_painter.setPen(m_figure.margin[i].faded ? m_tokens.muted : m_tokens.text);
        m_painter.drawText(QPointF(item.rect.left() + unit(), item.rect.top() + 2 + metrics.ascent()), item.text);
        m_hits.push_back({item.id, item.rect, item.rect});
    }
}

std::vector<BoardHit> BoardPainting::run()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    layOutMargin();
    const qreal below = unit() * 1.5 + (m_figure.margin.empty() ? 0 : m_marginRect.height() + unit() * 0.4);
    m_plot.rect = m_area.adjusted(unit() * 1.5, unit() * 0.6, -unit() * 0.6, -below);
    m_cross = m_plot.at(std::clamp(m_figure.canThreshold, 0.0, 1.0), std::clamp(m_figure.mustThreshold, 0.0, 1.0));
    if (m_plot.rect.width() > 40 && m_plot.rect.height() > 40) {
        paintGround();
        paintAxes();
        paintClouds();
        paintNames();
        paintLabels();
    }
    paintMargin();
    m_painter.restore();
    return std::move(m_hits);
}

} // namespace

std::vector<BoardHit> paintBoard(QPainter& painter, const QRectF& area, const BoardFigure& figure,
                                 const BoardStyle& style)
{
    return BoardPainting(painter, area, figure, style).run();
}

} // namespace soundings::ui
