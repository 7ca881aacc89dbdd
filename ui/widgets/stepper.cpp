// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepper.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr int stepMark = 16;
constexpr int stepPadding = 10;
constexpr int stepGap = 14; // room for the line between two steps
constexpr int tightEnd = 3; // behind a name, where there is little room,
constexpr int tightGap = 4; // and between two steps, without a line

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Untouched: return Stepper::tr("untouched");
    case StepState::Begun: return Stepper::tr("begun");
    case StepState::Enough: return Stepper::tr("enough");
    }
    return {};
}

QString toldOf(const Stepper::Item& item)
{
    return item.waiting ? Stepper::tr("%1: further steps").arg(item.name)
                        : Stepper::tr("%1: %2").arg(item.name, stateWord(item.state));
}

int stepWidth(const QFontMetrics& metrics, const QString& name, int end = stepPadding)
{
    return stepPadding + stepMark + 7 + metrics.horizontalAdvance(name) + end;
}

QFont stepFont(bool current)
{
    return fontOf(TextSize::Body, current ? QFont::DemiBold : QFont::Normal);
}

/// Three dots: there is more.
void drawDots(QPainter& painter, const QRectF& r, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int i = -1; i <= 1; ++i) painter.drawEllipse(r.center() + QPointF(i * 5, 0), 1.6, 1.6);
}

/// Untouched: an open ring; begun: half filled; enough: filled with a tick.
void drawMark(QPainter& painter, const QRectF& r, StepState state, const QColor& colour, const QColor& tick)
{
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(state == StepState::Enough ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(r);
    if (state == StepState::Begun) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(r.adjusted(2.6, 2.6, -2.6, -2.6), 90 * 16, 180 * 16);
    }
    if (state == StepState::Enough) {
        painter.setPen(QPen(tick, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const auto at = [&r](qreal x, qreal y) { return QPointF(r.left() + r.width() * x, r.top() + r.height() * y); };
        painter.drawPolyline(QPolygonF{at(0.27, 0.53), at(0.44, 0.7), at(0.74, 0.34)});
    }
}

/// Empty where they do not fit.
std::vector<QRect> slotsOf(const std::vector<Stepper::Item>& items, const QSize& size, int end, int gap)
{
    const QFontMetrics metrics(stepFont(true));
    std::vector<QRect> result;
    int x = 0;
    for (const auto& item : items) {
        const int width = stepWidth(metrics, item.name, end);
        result.emplace_back(x, 0, width, size.height());
        x += width + gap;
    }
    if (!items.empty() && x - gap > size.width()) result.clear();
    return result;
}

/// Closer together where there is little room; empty where that is not enough: one line of words then.
std::vector<QRect> slotsOf(const std::vector<Stepper::Item>& items, const QSize& size)
{
    auto result = slotsOf(items, size, stepPadding, stepGap);
    return result.empty() ? slotsOf(items, size, tightEnd, tightGap) : result;
}

} // namespace

Stepper::Stepper(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps of the walk"));
}

void Stepper::setItems(std::vector<Item> items)
{
    m_items = std::move(items);
    m_current = std::clamp(m_current, 0, std::max(0, int(m_items.size()) - 1));
    m_marked = std::clamp(m_marked, 0, std::max(0, int(m_items.size()) - 1));
    setCurrent(m_current);
    updateGeometry();
}

void Stepper::setCurrent(int index)
{
    if (m_items.empty()) return;
    m_current = std::clamp(index, 0, int(m_items.size()) - 1);
    if (!hasFocus()) m_marked = m_current;
    QStringList words;
    for (const auto& item : m_items) words << toldOf(item);
    setAccessibleDescription(tr("%1 of %2: %3. %4.")
                                 .arg(m_current + 1)
                                 .arg(stepCount())
                                 .arg(m_items[std::size_t(m_current)].name, words.join(", ")));
    update();
}

int Stepper::stepCount() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [](const Item& item) { return !item.waiting; }));
}

QRect Stepper::placeOf(int index) const
{
    const auto rects = slotsOf(m_items, size());
    return index >= 0 && std::size_t(index) < rects.size() ? rects[std::size_t(index)] : rect();
}

QSize Stepper::sizeHint() const
{
    const QFontMetrics metrics(stepFont(true));
    int width = 0;
    for (const auto& item : m_items) width += stepWidth(metrics, item.name) + stepGap;
    return {std::max(200, width - stepGap), controlHeight + 4};
}

QSize Stepper::minimumSizeHint() const
{
    return {160, controlHeight + 4};
}

int Stepper::indexAt(const QPoint& position) const
{
    const auto rects = slotsOf(m_items, size());
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (rects[i].contains(position)) return int(i);
    return -1;
}

void Stepper::paintEvent(QPaintEvent*)
{
    if (m_items.empty()) return;
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto rects = slotsOf(m_items, size());
    const bool narrow = rects.empty();
    const int hovered = underMouse() ? indexAt(mapFromGlobal(QCursor::pos())) : -1;
    const auto draw = [&](const QRect& slot, int index, const QString& text) {
        const Item& item = m_items[std::size_t(index)];
        const bool current = index == m_current;
        const QRectF frame = QRectF(slot).adjusted(1, 2, -1, -2);
        if (current || index == hovered) {
            QColor wash = current ? t.accentSoft : t.text;
            if (!current) wash.setAlphaF(0.05F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(wash);
            painter.drawRoundedRect(frame, radius, radius);
        }
        if (hasFocus() && (index == m_marked || narrow)) {
            painter.setPen(QPen(t.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(frame, radius, radius);
        }
        const QRectF mark(slot.left() + stepPadding, slot.center().y() - stepMark / 2.0 + 1.5, stepMark - 2,
                          stepMark - 2);
        const QColor ink = !isEnabled() ? t.disabled : current ? t.accent : t.muted;
        if (item.waiting)
            drawDots(painter, mark, ink);
        else
            drawMark(painter, mark, item.state, ink, current ? t.accentSoft : t.window);
        painter.setFont(stepFont(current));
        painter.setPen(!isEnabled() ? t.disabled : current ? t.text : t.muted);
        const QRect words = slot.adjusted(stepPadding + stepMark + 5, 0, -4, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, words.width()));
    };
    if (narrow) {
        const int shown = hasFocus() ? m_marked : m_current;
        const Item& item = m_items[std::size_t(shown)];
        draw(rect(), shown,
             item.waiting
                 ? tr("%1: further steps").arg(item.name)
                 : tr("%1 of %2: %3 (%4)").arg(shown + 1).arg(stepCount()).arg(item.name, stateWord(item.state)));
        return;
    }
    painter.setPen(QPen(t.outline, 1));
    for (std::size_t i = 1; i < rects.size(); ++i) {
        const qreal y = height() / 2.0;
        if (rects[i].left() - rects[i - 1].right() <= tightGap + 1) continue;
        painter.drawLine(QPointF(rects[i - 1].right() + 3, y), QPointF(rects[i].left() - 3, y));
    }
    for (std::size_t i = 0; i < rects.size(); ++i) draw(rects[i], int(i), m_items[i].name);
}

void Stepper::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    if (const int index = indexAt(event->pos()); index >= 0) {
        m_marked = index;
        emit chosen(index);
    } else if (slotsOf(m_items, size()).empty()) {
        emit listRequested();
    }
}

void Stepper::mouseMoveEvent(QMouseEvent* event)
{
    const bool narrow = slotsOf(m_items, size()).empty();
    setCursor(narrow || indexAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Stepper::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_items.size()) - 1;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!plain || last < 0) {
        event->ignore(); // Alt+Right and the like are the page's
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: m_marked = std::max(0, m_marked - 1); break;
    case Qt::Key_Right: m_marked = std::min(last, m_marked + 1); break;
    case Qt::Key_Home: m_marked = 0; break;
    case Qt::Key_End: m_marked = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: emit chosen(m_marked); return;
    default: event->ignore(); return;
    }
    setAccessibleName(tr("Steps of the walk, at %1").arg(toldOf(m_items[std::size_t(m_marked)])));
    QAccessibleEvent change(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&change);
    update();
}

bool Stepper::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        if (index >= 0) {
            QToolTip::showText(help->globalPos(), toldOf(m_items[std::size_t(index)]), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::FocusOut) m_marked = m_current;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

} // namespace soundings::ui

#include "moc_stepper.cpp" // keeps tests of this file free of everything else
