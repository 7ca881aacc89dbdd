// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bar_parts.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/timeline.h"
#include "ui/figures/timeline_marks.h"
#include "ui/figures/wrapped_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <functional>
#include <memory>

namespace soundings::ui {

namespace {

struct TimelineText {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr qreal narrowestTimeline = 300; ///< what heights are measured for on screen, where the width is not known yet
constexpr qreal timelineOnPaper = 560;   ///< as figures of bars have on paper

QString inQt(const std::string& text)
{
    return QString::fromStdString(text);
}

/// From days to the horizontal place.
class TimeScale {
public:
    TimeScale(const QRectF& area, const PursuitTimeline& figure)
        : m_area(area), m_from(figure.from), m_days(std::max(1, daysBetween(figure.from, figure.until)))
    {
    }
    [[nodiscard]] int days() const { return m_days; }
    [[nodiscard]] qreal x(Date date) const
    {
        const qreal share = qreal(daysBetween(m_from, date)) / m_days;
        return m_area.left() + m_area.width() * std::clamp<qreal>(share, 0, 1);
    }

private:
    QRectF m_area;
    Date m_from;
    int m_days;
};

struct Tick {
    Date at{};
    QString label;
};

/// Years, or months at steps that leave room for their labels.
std::vector<Tick> ticksOf(const PursuitTimeline& figure, const TimeScale& scale, qreal width, qreal labelWidth)
{
    const qreal room = std::max<qreal>(1, width / labelWidth);
    const qreal months = scale.days() / 30.4;
    int step = 1;
    for (const int candidate : {1, 2, 3, 6, 12, 24, 60, 120, 240, 480}) {
        step = candidate;
        if (months / candidate <= room) break;
    }
    std::vector<Tick> ticks;
    const QLocale locale;
    const int year = int(figure.from.year());
    const Date first{std::chrono::year{year - (step > 12 ? year % (step / 12) : 0)}, std::chrono::month{1},
                     std::chrono::day{1}};
    for (Date at = first; at <= figure.until; at = addMonths(at, step)) {
        if (at < figure.from) continue;
        const bool january = at.month() == std::chrono::month{1};
        ticks.push_back({at, step >= 12 || january
                                 ? QString::number(int(at.year()))
                                 : locale.standaloneMonthName(int(unsigned(at.month())), QLocale::ShortFormat)});
    }
    return ticks;
}

/// Paints the rows from the top down.
class TimelinePainting {
public:
    TimelinePainting(QPainter& painter, const QRectF& area, const PursuitTimeline& figure, const FigureStyle& style)
        : m_painter(painter),
          m_area(area),
          m_figure(figure),
          m_style(style),
          m_unit(style.fontPixels),
          m_scale(barRow(area, area.top(), style).bar, figure),
          m_top(area.top())
    {
    }

    FigureHits paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintAxis();
        for (const TimelineBand& band : m_figure.bands) paintBand(band);
        if (!m_figure.earlier.empty()) paintCaption(inQt(m_figure.earlier));
        for (const TimelineTactic& tactic : m_figure.tactics) paintTactic(tactic);
        for (const TimelineSignpost& signpost : m_figure.signposts) paintSignpost(signpost);
        if (!m_figure.events.empty()) paintEvents();
        paintKeys();
        return std::move(m_hits);
    }

private:
    void paintAxis()
    {
        const QFont face = m_style.font(0.82);
        const QFontMetricsF metrics(face);
        const QRectF line = barRow(m_area, m_top, m_style).bar;
        m_ticks = ticksOf(m_figure, m_scale, line.width(), metrics.horizontalAdvance("2028") + m_unit * 1.6);
        m_painter.setFont(face);
        for (const Tick& tick : m_ticks) {
            m_painter.setPen(m_style.tokens.muted);
            const qreal wide = metrics.horizontalAdvance(tick.label);
            const qreal x = std::clamp(m_scale.x(tick.at) - wide / 2, m_area.left(), m_area.right() - wide);
            m_painter.drawText(QPointF(x, m_top + metrics.ascent() + m_unit * 0.2), tick.label);
        }
        m_top += m_unit * 1.6;
        m_painter.setPen(QPen(m_style.tokens.outline, 1));
        m_painter.drawLine(QPointF(line.left(), m_top), QPointF(line.right(), m_top));
        for (const Tick& tick : m_ticks)
            m_painter.drawLine(QPointF(m_scale.x(tick.at), m_top - 3), QPointF(m_scale.x(tick.at), m_top));
    }

    /// The next row, with the ring where it has the focus; lines of time run behind its bar.
    BarRow nextRow(std::size_t hits)
    {
        const BarRow row = barRow(m_area, m_top, m_style);
        m_top += barRowHeight(m_style);
        if (hits == 1) {
            if (m_style.focused == int(m_hits.size())) paintBarFocus(m_painter, row, m_style);
            m_hits.push_back(row.all);
        }
        m_painter.setPen(QPen(m_style.tokens.line, 1));
        for (const Tick& tick : m_ticks) {
            const qreal x = m_scale.x(tick.at);
            m_painter.drawLine(QPointF(x, row.bar.top()), QPointF(x, row.bar.bottom()));
        }
        return row;
    }

    void paintToday(const BarRow& row)
    {
        const qreal x = m_scale.x(m_figure.today);
        m_painter.setPen(QPen(m_style.tokens.text, 1.2, Qt::DashLine));
        m_painter.drawLine(QPointF(x, row.bar.top() + 1), QPointF(x, row.bar.bottom() + 2));
    }

    void paintBand(const TimelineBand& band)
    {
        const BarRow row = nextRow(1);
        paintBarWords(m_painter, row.words, inQt(band.label), TimelineText::tr("agreed in advance"), m_style, false);
        const qreal from = m_scale.x(band.from);
        const QRectF place(from, row.bar.top(), std::max<qreal>(3, m_scale.x(band.until) - from), row.bar.height());
        paintBarFill(m_painter, place, BarFill::Upright, m_style.tokens.open, m_style);
        paintToday(row);
    }

    void paintTactic(const TimelineTactic& tactic)
    {
        const BarRow row = nextRow(1);
        paintBarWords(m_painter, row.words, inQt(tactic.label), inQt(tactic.aside), m_style, tactic.running);
        const qreal from = m_scale.x(tactic.from);
        const QRectF place(from, row.bar.top() + row.bar.height() * 0.1,
                           std::max<qreal>(3, m_scale.x(tactic.until) - from), row.bar.height() * 0.8);
        const BarFill fill = !tactic.signalMoved   ? BarFill::Open
                             : *tactic.signalMoved ? BarFill::Solid
                                                   : BarFill::Rising;
        paintBarFill(m_painter, place, fill, m_style.tokens.accent, m_style);
        paintToday(row);
        if (!tactic.running) return;
        const qreal tip = place.height() * 0.5; // it goes on
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.tokens.accent);
        m_painter.drawPolygon(QPolygonF({place.topRight() + QPointF(1, 0), place.bottomRight() + QPointF(1, 0),
                                         QPointF(place.right() + tip + 1, place.center().y())}));
    }

    /// Marks in a row, each beside the one before where they would cover each other.
    std::vector<QRectF> paintMarks(const BarRow& row, const std::vector<TimelineMark>& marks)
    {
        m_painter.setPen(QPen(m_style.tokens.outline, 1));
        m_painter.drawLine(QPointF(row.bar.left(), row.bar.center().y()),
                           QPointF(row.bar.right(), row.bar.center().y()));
        paintToday(row);
        const qreal size = timelineMarkSize(m_style);
        std::vector<QRectF> places;
        qreal last = row.bar.left() - size * 3;
        for (const TimelineMark& mark : marks) {
            const qreal x = std::min(std::max(m_scale.x(mark.on), last + size * 2.3), row.bar.right());
            last = x;
            places.emplace_back(x - size * 1.8, row.bar.center().y() - size * 1.8, size * 3.6, size * 3.6);
        }
        for (std::size_t i = 0; i < marks.size(); ++i)
            paintTimelineMark(m_painter, places[i].center(), marks[i], m_style);
        return places;
    }

    void paintSignpost(const TimelineSignpost& signpost)
    {
        const BarRow row = nextRow(1);
        paintBarWords(m_painter, row.words, inQt(signpost.label), inQt(signpost.aside), m_style, false);
        paintMarks(row, signpost.marks);
    }

    void paintEvents()
    {
        const BarRow row = nextRow(0);
        paintBarWords(m_painter, row.words, TimelineText::tr("Looks, reviews and changes"), {}, m_style, false);
        for (const QRectF& place : paintMarks(row, m_figure.events)) {
            if (m_style.focused == int(m_hits.size())) {
                m_painter.setBrush(Qt::NoBrush);
                m_painter.setPen(QPen(m_style.tokens.focus, 2));
                m_painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 3, 3);
            }
            m_hits.push_back(place);
        }
    }

    void paintCaption(const QString& text)
    {
        const QFont face = m_style.font(0.88);
        const QFontMetricsF metrics(face);
        m_painter.setFont(face);
        m_painter.setPen(m_style.tokens.muted);
        const qreal left = barRow(m_area, m_top, m_style).bar.left();
        m_painter.drawText(QPointF(left, m_top + m_unit * 0.3 + metrics.ascent()),
                           metrics.elidedText(text, Qt::ElideRight, m_area.right() - left));
        m_top += m_unit * 1.6;
    }

    /// What shapes and fills stand for, in as many lines as it takes.
    void paintKeys()
    {
        const QFont face = m_style.font(0.82);
        const QFontMetricsF metrics(face);
        const QRectF line = barRow(m_area, m_top, m_style).bar;
        m_top += m_unit * 0.5;
        qreal x = line.left();
        const auto place = [&](const QString& text, const std::function<void(const QPointF&)>& shape) {
            const qreal wide = m_unit * 2.1 + metrics.horizontalAdvance(text);
            if (x > line.left() && x + wide > line.right()) {
                x = line.left();
                m_top += m_unit * 1.5;
            }
            shape(QPointF(x + m_unit * 0.7, m_top + m_unit * 0.7));
            m_painter.setFont(face);
            m_painter.setPen(m_style.tokens.muted);
            m_painter.drawText(QPointF(x + m_unit * 1.9, m_top + m_unit * 0.7 + metrics.capHeight() / 2),
                               metrics.elidedText(text, Qt::ElideRight, line.right() - x - m_unit * 1.9));
            x += wide + m_unit * 0.9;
        };
        if (!m_figure.tactics.empty())
            for (const auto& [fill, text] : {std::pair(BarFill::Solid, TimelineText::tr("moved a signal")),
                                             std::pair(BarFill::Rising, TimelineText::tr("moved none")),
                                             std::pair(BarFill::Open, TimelineText::tr("not said"))})
                place(text, [&, shown = fill](const QPointF& c) {
                    paintBarFill(m_painter,
                                 QRectF(c.x() - m_unit * 0.6, c.y() - m_unit * 0.35, m_unit * 1.2, m_unit * 0.7), shown,
                                 m_style.tokens.accent, m_style);
                });
        for (const TimelineKey& key : timelineKeys(m_figure))
            place(key.words, [&](const QPointF& c) { paintTimelineMark(m_painter, c, key.mark, m_style); });
        place(TimelineText::tr("today"), [&](const QPointF& c) {
            m_painter.setPen(QPen(m_style.tokens.text, 1.2, Qt::DashLine));
            m_painter.drawLine(c - QPointF(0, m_unit * 0.6), c + QPointF(0, m_unit * 0.6));
        });
    }

    QPainter& m_painter;
    QRectF m_area;
    const PursuitTimeline& m_figure;
    const FigureStyle& m_style;
    qreal m_unit;
    TimeScale m_scale;
    qreal m_top;
    std::vector<Tick> m_ticks;
    FigureHits m_hits;
};

/// How many lines the words under the figure take, broken as paintKeys breaks them.
int keyLinesOf(const PursuitTimeline& figure, const FigureStyle& style, qreal width)
{
    QStringList keys;
    if (!figure.tactics.empty())
        keys << TimelineText::tr("moved a signal") << TimelineText::tr("moved none") << TimelineText::tr("not said");
    for (const TimelineKey& key : timelineKeys(figure)) keys << key.words;
    keys << TimelineText::tr("today");
    const QFontMetricsF metrics(style.font(0.82));
    const qreal room = width - style.fontPixels;
    qreal x = 0;
    int lines = 1;
    for (const QString& key : keys) {
        const qreal wide = style.fontPixels * 2.1 + metrics.horizontalAdvance(key);
        if (x > 0 && x + wide > room) {
            x = 0;
            ++lines;
        }
        x += wide + style.fontPixels * 0.9;
    }
    return lines;
}

} // namespace

qreal timelineHeight(const PursuitTimeline& figure, const FigureStyle& style)
{
    const std::size_t rows =
        figure.bands.size() + figure.tactics.size() + figure.signposts.size() + (figure.events.empty() ? 0 : 1);
    const qreal keyLines = qreal(keyLinesOf(figure, style, style.paper ? timelineOnPaper : narrowestTimeline));
    return style.fontPixels * (1.6 + (figure.earlier.empty() ? 0 : 1.6) + 0.5 + 1.5 * keyLines + 0.3) +
           qreal(rows) * barRowHeight(style);
}

FigureHits paintTimeline(QPainter& painter, const QRectF& area, const PursuitTimeline& figure, const FigureStyle& style)
{
    if (figure.empty()) return {};
    return TimelinePainting(painter, area, figure, style).paint();
}

void showTimeline(FigureView& view, PursuitTimeline figure)
{
    std::vector<FigureView::Bar> bars;
    const auto add = [&bars](const auto& items) {
        for (const auto& item : items) bars.push_back({inQt(item.description), inQt(item.pointer)});
    };
    add(figure.bands);
    add(figure.tactics);
    for (const TimelineSignpost& signpost : figure.signposts) {
        std::string text = signpost.description;
        for (const TimelineMark& mark : signpost.marks)
            if (mark.kind == TimelineMarkKind::Read) text += " " + mark.description;
        bars.push_back({inQt(text), inQt(signpost.pointer)});
    }
    add(figure.events);
    const qreal height = timelineHeight(figure, view.screenStyle());
    const QString description = inQt(figure.description);
    const auto shared = std::make_shared<const PursuitTimeline>(std::move(figure));
    view.setFigure([shared](QPainter& painter, const QRectF& area,
                            const FigureStyle& style) { return paintTimeline(painter, area, *shared, style); },
                   height, std::move(bars), description);
}

} // namespace soundings::ui
