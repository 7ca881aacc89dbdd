// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_button.h"

#include "ui/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace soundings::ui {
namespace {

/// One line of text, shaped once: measuring, cutting and drawing a string would each do so again.
class RowText {
public:
    RowText(const QString& text, const QFont& font) : m_layout(text, font)
    {
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::NoWrap);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        m_line = m_layout.createLine();
        m_layout.endLayout();
    }

    [[nodiscard]] qreal width() const { return m_line.isValid() ? m_line.naturalTextWidth() : 0; }

    /// At the left of `place` and in the middle of its height, cut where it is longer.
    void draw(QPainter& painter, const QRectF& place) const
    {
        if (!m_line.isValid()) return;
        if (width() > place.width()) {
            const QFontMetricsF metrics(m_layout.font());
            painter.setFont(m_layout.font());
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(m_layout.text(), Qt::ElideRight, place.width()));
            return;
        }
        m_layout.draw(&painter, {place.left(), place.center().y() - m_line.height() / 2});
    }

private:
    QTextLayout m_layout;
    QTextLine m_line;
};

} // namespace

RowButton::RowButton(const QString& title, const QString& detail, const QString& aside, QWidget* parent)
    : LeadingRow(parent), m_detail(detail), m_aside(aside)
{
    QString shown = title;
    setText(shown.replace('&', "&&")); // no mnemonics in what people wrote
    QStringList spoken{title};
    for (const auto& part : {aside, detail})
        if (!part.isEmpty()) spoken.append(part);
    setAccessibleName(spoken.join(", "));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RowButton::sizeHint() const
{
    const int lines = QFontMetrics(fontOf(TextSize::Body)).height() + QFontMetrics(fontOf(TextSize::Small)).height();
    return {320, lines + 2 * space::m};
}

QSize RowButton::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void RowButton::paintEvent(QPaintEvent*)
{
    const Tokens& colours = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(rect()).adjusted(0.5, 2, -0.5, -2);
    // One rounded shape within the other: a stroked outline costs several times as much.
    const QRectF box = row.adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal half = hasFocus() ? 1 : 0.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasFocus() ? colours.focus : colours.line);
    painter.drawRoundedRect(box.adjusted(-half, -half, half, half), radius + half, radius + half);
    painter.setBrush(isDown() ? colours.accentSoft : underMouse() ? colours.raised : colours.surface);
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half);
    QRectF inner = row.adjusted(space::m, space::s, -space::m, -space::s);
    const QFont small = fontOf(TextSize::Small);
    if (!m_aside.isEmpty()) {
        const RowText aside(m_aside, small);
        const qreal width = std::min(aside.width() + 1, inner.width() * 0.45);
        painter.setPen(colours.muted);
        aside.draw(painter, {inner.right() - width, inner.top(), width, inner.height()});
        inner.setRight(inner.right() - width - space::m);
    }
    QString title = text();
    title.replace("&&", "&");
    const QFont body = fontOf(TextSize::Body, QFont::Medium);
    const bool alone = m_detail.isEmpty();
    painter.setPen(colours.text);
    RowText(title, body)
        .draw(painter,
              {inner.left(), inner.top(), inner.width(), alone ? inner.height() : QFontMetricsF(body).height()});
    if (alone) return;
    const qreal height = QFontMetricsF(small).height();
    painter.setPen(colours.muted);
    RowText(m_detail, small).draw(painter, {inner.left(), inner.bottom() - height, inner.width(), height});
}

} // namespace soundings::ui
