// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/range_slider.h"

#include "ui/widgets/range_access.h"
#include "ui/widgets/range_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr qreal sliderFrame = 8; ///< between the focus ring and what is drawn
constexpr qreal sliderEnds = 14; ///< so that a handle at an end is whole
constexpr int sliderTicks = 4;

} // namespace

double SliderScale::step() const
{
    const double hundredth = std::abs(right - left) / 100;
    if (!(hundredth > 0) || !std::isfinite(hundredth)) return 0.01;
    const double power = std::pow(10.0, std::floor(std::log10(hundredth)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= hundredth * 0.999) return factor * power;
    return 10 * power;
}

RangeSlider::RangeSlider(QWidget* parent) : QWidget(parent)
{
    installRangeAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Range"));
}

void RangeSlider::setScale(const SliderScale& scale)
{
    if (scale == m_scale) return;
    m_scale = scale;
    m_moved = Moved::All;
    setAccessibleDescription(
        tr("From %1 to %2 %3").arg(shortNumber(scale.left), shortNumber(scale.right), scale.unit).trimmed());
    updateGeometry();
    update();
}

void RangeSlider::setRange(const std::optional<Range>& range, const QString& blank)
{
    if (range == m_range && blank == m_blank) return;
    m_range = range;
    m_blank = blank;
    update();
    QAccessibleValueChangeEvent told(this, m_range ? m_range->likely : m_scale.left);
    QAccessible::updateAccessibility(&told);
}

void RangeSlider::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_dragging = false;
    update();
}

void RangeSlider::setLikelyByHand(double likely)
{
    if (!m_readOnly && isEnabled()) moveTo(Moved::All, likely);
}

QString RangeSlider::said() const
{
    return m_range ? saidRange(*m_range, m_scale.unit) : m_blank;
}

QSize RangeSlider::sizeHint() const
{
    const QFontMetricsF small(fontOf(TextSize::Small));
    const qreal words = m_scale.leftWords.isEmpty() && m_scale.rightWords.isEmpty() ? 0 : small.lineSpacing();
    return {480, int(std::ceil(2 * sliderFrame + fogBandHeight + 10 + small.lineSpacing() + words))};
}

QSize RangeSlider::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

QRectF RangeSlider::band() const
{
    return {sliderFrame + sliderEnds, sliderFrame, std::max<qreal>(40, width() - 2 * (sliderFrame + sliderEnds)),
            fogBandHeight};
}

qreal RangeSlider::xOf(double value) const
{
    const double span = m_scale.right - m_scale.left;
    const double share = span == 0 ? 0.5 : (value - m_scale.left) / span;
    return band().left() + band().width() * std::clamp(share, 0.0, 1.0);
}

double RangeSlider::valueAt(qreal x) const
{
    const double share = std::clamp((x - band().left()) / band().width(), 0.0, 1.0);
    const double step = m_scale.step();
    return within(std::round((m_scale.left + share * (m_scale.right - m_scale.left)) / step) * step);
}

double RangeSlider::within(double value) const
{
    // Steps are decimal numbers that binary ones only come close to: 0.30000000000000004 would be shown.
    const double digits = std::pow(10.0, std::ceil(-std::log10(m_scale.step())) + 1);
    const double rounded = std::round(value * digits) / digits;
    return std::clamp(rounded, std::min(m_scale.left, m_scale.right), std::max(m_scale.left, m_scale.right));
}

std::optional<FogPlaces> RangeSlider::places() const
{
    if (!m_range) return {};
    FogPlaces result{xOf(m_range->low), xOf(m_range->likely), xOf(m_range->high)};
    if (result.left > result.right) std::swap(result.left, result.right);
    return result;
}

FogHandle RangeSlider::handleOf(Moved moved) const
{
    if (moved == Moved::All) return FogHandle::Likely;
    return (moved == Moved::Low) == (m_scale.left <= m_scale.right) ? FogHandle::Left : FogHandle::Right;
}

void RangeSlider::put(std::optional<Range> range)
{
    if (range == m_range) return;
    if (range && m_range) range->extra = m_range->extra;
    m_range = std::move(range);
    update();
    QAccessibleValueChangeEvent told(this, m_range ? m_range->likely : m_scale.left);
    QAccessible::updateAccessibility(&told);
    emit rangeChanged(m_range);
}

/// A blank one becomes a range around the place, a fifth of the scale wide: narrower would claim what nobody said.
void RangeSlider::moveTo(Moved moved, double value)
{
    value = within(value);
    const double reach = std::abs(m_scale.right - m_scale.left) / 10;
    Range range = m_range.value_or(Range{value - reach, value, value + reach, {}});
    if (moved == Moved::Low) range.low = std::min(value, range.likely);
    if (moved == Moved::High) range.high = std::max(value, range.likely);
    if (moved == Moved::All) {
        const double by = value - range.likely;
        range.likely = value;
        range.low = std::min(within(range.low + by), value);
        range.high = std::max(within(range.high + by), value);
    }
    put(range);
}

void RangeSlider::widen(double by)
{
    if (!m_range) return;
    Range range = *m_range;
    range.low = std::min(within(range.low - by), range.likely);
    range.high = std::max(within(range.high + by), range.likely);
    put(range);
}

bool RangeSlider::pressed(int key, bool shift)
{
    const double step = m_scale.step();
    const double rightwards = m_scale.left <= m_scale.right ? step : -step;
    const double middle = within((m_scale.left + m_scale.right) / 2);
    const double now = !m_range                 ? middle
                       : m_moved == Moved::Low  ? m_range->low
                       : m_moved == Moved::High ? m_range->high
                                                : m_range->likely;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool right = key == Qt::Key_Right;
        if (shift)
            widen(right ? step : -step);
        else
            moveTo(m_moved, m_range ? now + (right ? rightwards : -rightwards) : middle);
        return true;
    }
    case Qt::Key_Home: moveTo(m_moved, m_scale.left); return true;
    case Qt::Key_End: moveTo(m_moved, m_scale.right); return true;
    case Qt::Key_Up:
        m_moved = m_moved == Moved::All ? Moved::Low : m_moved == Moved::Low ? Moved::High : Moved::All;
        break;
    case Qt::Key_Down:
        m_moved = m_moved == Moved::All ? Moved::High : m_moved == Moved::High ? Moved::Low : Moved::All;
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: put({}); return true;
    default: return false;
    }
    update();
    return true;
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    const auto more = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (m_readOnly || more || !pressed(event->key(), event->modifiers() & Qt::ShiftModifier)) event->ignore();
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_readOnly) return;
    const auto at = places();
    const FogHandle handle = at ? fogHandleAt(*at, event->position().x()) : FogHandle::None;
    m_dragging = true;
    m_moved = handle == handleOf(Moved::Low) ? Moved::Low : handle == handleOf(Moved::High) ? Moved::High : Moved::All;
    if (handle == FogHandle::None) moveTo(Moved::All, valueAt(event->position().x()));
    update();
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) {
        moveTo(m_moved, valueAt(event->position().x()));
        return;
    }
    const auto at = places();
    const FogHandle hovered = at && !m_readOnly ? fogHandleAt(*at, event->position().x()) : FogHandle::None;
    if (hovered == m_hovered) return;
    m_hovered = hovered;
    setCursor(hovered == FogHandle::None ? Qt::ArrowCursor : Qt::SizeHorCursor);
    update();
}

void RangeSlider::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    if (!m_dragging) return;
    m_dragging = false;
    emit left();
    update();
}

void RangeSlider::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RangeSlider::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_hovered = FogHandle::None;
    emit left();
    update();
}

void RangeSlider::paintScale(QPainter& painter) const
{
    const Tokens& t = tokens();
    const QFont face = fontOf(TextSize::Small);
    const QFontMetricsF metrics(face);
    const QRectF b = band();
    const qreal base = b.bottom() + 2;
    painter.setPen(QPen(isEnabled() ? t.outline : t.line, 1));
    painter.drawLine(QPointF(b.left(), base), QPointF(b.right(), base));
    painter.setFont(face);
    for (int i = 0; i <= sliderTicks; ++i) {
        const double value = m_scale.left + (m_scale.right - m_scale.left) * i / sliderTicks;
        const qreal x = b.left() + b.width() * i / sliderTicks;
        painter.setPen(QPen(isEnabled() ? t.outline : t.line, 1));
        painter.drawLine(QPointF(x, base), QPointF(x, base + 4));
        QString number = shortNumber(value);
        if (i == sliderTicks && !m_scale.unit.isEmpty()) number += QChar(0xa0) + m_scale.unit;
        const qreal wide = std::min(metrics.horizontalAdvance(number), b.width() / sliderTicks);
        const qreal place = std::clamp(x - wide / 2, sliderFrame, this->width() - sliderFrame - wide);
        painter.setPen(isEnabled() ? t.muted : t.disabled);
        painter.drawText(QPointF(place, base + 5 + metrics.ascent()),
                         metrics.elidedText(number, Qt::ElideRight, wide + 1));
    }
    const qreal half = width() / 2.0 - sliderFrame - space::s;
    const QRectF words(sliderFrame, base + 5 + metrics.lineSpacing(), half, metrics.lineSpacing());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_scale.leftWords, Qt::ElideRight, half));
    painter.drawText(words.translated(width() - 2 * sliderFrame - half, 0), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(m_scale.rightWords, Qt::ElideRight, half));
}

void RangeSlider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const auto at = places();
    paintFogBand(painter, band(), at, isEnabled() ? t.accent : t.disabled);
    paintScale(painter);
    if (!at) {
        painter.setFont(fontOf(TextSize::Body));
        painter.setPen(isEnabled() ? t.text : t.disabled);
        painter.drawText(band(), Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(m_blank, Qt::ElideRight, band().width()));
    } else {
        const bool pointed = m_dragging || (hasFocus() && m_moved != Moved::All);
        paintFogHandles(painter, band(), band().bottom() + 2, *at, pointed ? handleOf(m_moved) : m_hovered, t,
                        isEnabled());
    }
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace soundings::ui

#include "moc_range_slider.cpp" // keeps tests of this file free of everything else
