// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/board_labels.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace soundings::ui {

namespace {

struct LabelForm {
    QStringList lines;
    QString note;
    QSizeF size;
};

LabelForm formOf(const LabelWish& wish, qreal width, int most, bool withNote)
{
    const QFontMetricsF metrics(wish.font);
    LabelForm form{wrapped(wish.text, wish.font, width, most), withNote ? wish.note : QString(), {}};
    qreal widest = form.note.isEmpty() ? 0 : metrics.horizontalAdvance(form.note);
    for (const auto& line : form.lines) widest = std::max(widest, metrics.horizontalAdvance(line));
    const auto rows = form.lines.size() + (form.note.isEmpty() ? 0 : 1);
    form.size = QSizeF(widest + 6, metrics.height() * qreal(rows) + 2);
    return form;
}

/// What is taken already, and what a place costs.
class LabelGround {
public:
    LabelGround(const QRectF& bounds, const std::vector<QRectF>& taken, const std::vector<QLineF>& lines,
                const std::vector<LabelWish>& wishes)
        : m_bounds(bounds), m_taken(taken), m_lines(lines)
    {
        for (const auto& wish : wishes) {
            const qreal r = wish.markSize * 1.3 + 1;
            m_taken.emplace_back(wish.at.x() - r, wish.at.y() - r, 2 * r, 2 * r);
        }
    }
    [[nodiscard]] bool free(const QRectF& rect) const
    {
        if (!m_bounds.contains(rect)) return false;
        const QRectF room = rect.adjusted(-2, -1, 2, 1);
        return std::none_of(m_taken.begin(), m_taken.end(),
                            [&](const QRectF& other) { return other.intersects(room); });
    }
    [[nodiscard]] qreal crossings(const QRectF& rect) const
    {
        qreal count = 0;
        for (const auto& line : m_lines) {
            const QRectF thin = QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1);
            if (thin.intersects(rect)) count += 1;
        }
        return count;
    }
    void take(const QRectF& rect) { m_taken.push_back(rect); }
    [[nodiscard]] const QRectF& bounds() const { return m_bounds; }

private:
    QRectF m_bounds;
    std::vector<QRectF> m_taken;
    std::vector<QLineF> m_lines;
};

struct LabelPlace {
    QRectF rect;
    qreal cost = 0;
    bool leader = false;
};

/// How much of `body` a label would cover, 0..1.
qreal covered(const QRectF& body, const QRectF& label)
{
    const QRectF both = body.intersected(label);
    return body.isEmpty() ? 0 : both.width() * both.height() / (body.width() * body.height());
}

/// Around the mark in rings; the cheapest free place wins: near, to the right, off the thresholds and off its own cloud.
std::optional<LabelPlace> near(const LabelGround& ground, const LabelWish& wish, const QSizeF& size, qreal unit,
                               int rings)
{
    struct Side {
        qreal x, y, cost;
    };
    static constexpr std::array sides{Side{1, 0, 0},    Side{1, -1, 2},  Side{1, 1, 2},     Side{-1, 0, 2.5},
                                      Side{-1, -1, 4},  Side{-1, 1, 4},  Side{0, -1, 3},    Side{0, 1, 3},
                                      Side{0.5, -1, 3}, Side{0.5, 1, 3}, Side{-0.5, -1, 4}, Side{-0.5, 1, 4}};
    std::optional<LabelPlace> best;
    for (int ring = 0; ring < rings; ++ring) {
        const qreal gap = wish.markSize * 1.3 + 3 + ring * unit * 0.45;
        for (const auto& side : sides) {
            const QPointF centre = wish.at + QPointF(side.x * (size.width() / 2 + (side.y == 0 ? gap : gap * 0.5)),
                                                     side.y * (size.height() / 2 + gap));
            QRectF rect(centre - QPointF(size.width() / 2, size.height() / 2), size);
            // A place that is a little outside is pushed in; it must still be free there.
            rect.moveLeft(std::clamp(rect.left(), ground.bounds().left(),
                                     std::max(ground.bounds().left(), ground.bounds().right() - size.width())));
            const qreal cost = side.cost + 2.5 * ring + 6 * ground.crossings(rect) + 14 * covered(wish.body, rect);
            if (best && cost >= best->cost) continue;
            if (ground.free(rect)) best = LabelPlace{rect, cost, ring > 3};
        }
    }
    return best;
}

std::optional<LabelPlace> anywhere(const LabelGround& ground, const LabelWish& wish, const QSizeF& size)
{
    std::optional<LabelPlace> best;
    const QRectF b = ground.bounds();
    for (qreal y = b.top(); y + size.height() <= b.bottom(); y += 4) {
        for (qreal x = b.left(); x + size.width() <= b.right(); x += 6) {
            const QRectF rect(QPointF(x, y), size);
            const qreal cost = QLineF(rect.center(), wish.at).length();
            if (best && cost >= best->cost) continue;
            if (ground.free(rect)) best = LabelPlace{rect, cost, true};
        }
    }
    return best;
}

PlacedLabel place(LabelGround& ground, const LabelWish& wish)
{
    struct Try {
        qreal ems;
        int lines;
        bool note;
        int rings;
    };
    static constexpr std::array tries{Try{13, 2, true, 4}, Try{9, 2, true, 5},  Try{9, 3, false, 7},
                                      Try{7, 3, false, 7}, Try{7, 2, false, 7}, Try{5, 2, false, 8},
                                      Try{5, 1, false, 8}};
    const qreal unit = QFontMetricsF(wish.font).height();
    for (const auto& attempt : tries) {
        const qreal width = std::min(attempt.ems * unit * 0.8, ground.bounds().width() * 0.5);
        const LabelForm form = formOf(wish, width, attempt.lines, attempt.note);
        if (const auto found = near(ground, wish, form.size, unit, attempt.rings)) {
            ground.take(found->rect);
            return {found->rect, form.lines, form.note, found->leader};
        }
    }
    const LabelForm form = formOf(wish, 5 * unit, 1, false);
    if (const auto found = anywhere(ground, wish, form.size)) {
        ground.take(found->rect);
        return {found->rect, form.lines, form.note, true};
    }
    return {};
}

} // namespace

QStringList wrapped(const QString& text, const QFont& font, qreal width, int most)
{
    const QFontMetricsF metrics(font);
    const QStringList words = text.simplified().split(' ', Qt::SkipEmptyParts);
    QStringList lines;
    for (int i = 0; i < words.size(); ++i) {
        if (lines.size() == most - 1) {
            QString rest = metrics.elidedText(words.mid(i).join(' '), Qt::ElideRight, width);
            lines << rest.replace(" \u2026", "\u2026");
            return lines;
        }
        QString line = words[i];
        while (i + 1 < words.size() && metrics.horizontalAdvance(line + ' ' + words[i + 1]) <= width)
            line += ' ' + words[++i];
        lines << metrics.elidedText(line, Qt::ElideRight, width);
    }
    return lines;
}

std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const QRectF& bounds,
                                     const std::vector<QRectF>& taken, const std::vector<QLineF>& lines)
{
    LabelGround ground(bounds, taken, lines, wishes);
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wishes[a].priority > wishes[b].priority; });
    std::vector<PlacedLabel> placed(wishes.size());
    for (const auto index : order)
        if (!wishes[index].text.isEmpty()) placed[index] = place(ground, wishes[index]);
    return placed;
}

} // namespace soundings::ui
