// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace soundings::ui {

namespace {

QColor mixedColour(const QColor& from, const QColor& to, qreal share)
{
    return QColor::fromRgbF(float(from.redF() * (1 - share) + to.redF() * share),
                            float(from.greenF() * (1 - share) + to.greenF() * share),
                            float(from.blueF() * (1 - share) + to.blueF() * share));
}

void box(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal width, qreal round)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), round, round);
    painter->restore();
}

void chevron(QPainter* painter, const QPointF& centre, const QColor& colour, bool up)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal tip = up ? -2 : 2;
    painter->drawPolyline(QPolygonF{centre + QPointF(-4, -tip), centre + QPointF(0, tip), centre + QPointF(4, -tip)});
    painter->restore();
}

struct ControlLook {
    bool enabled, focus, hover, down;
    explicit ControlLook(const QStyleOption* option)
        : enabled(option->state & QStyle::State_Enabled),
          focus(enabled && (option->state & QStyle::State_HasFocus)),
          hover(enabled && (option->state & QStyle::State_MouseOver)),
          down(option->state & (QStyle::State_Sunken | QStyle::State_On))
    {
    }
};

void field(QPainter* painter, const QStyleOption* option, const QColor& fill)
{
    const Tokens& t = tokens();
    const ControlLook look(option);
    const QColor line = look.focus ? t.focus : fill == t.surface ? t.outline : t.line;
    box(painter, option->rect, fill, line, look.focus ? 2 : 1, radius);
}

bool isSolid(const QStyleOption* option)
{
    return (option->state & QStyle::State_Enabled) && option->palette.color(QPalette::Button) == tokens().accent;
}

/// An icon for a solid button: its own tint would not be seen there.
QIcon tinted(const QIcon& source, const QSize& size, qreal scale, const QColor& colour)
{
    QPixmap pixmap = source.pixmap(size, scale);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), colour);
    painter.end();
    return QIcon(pixmap);
}

/// Where the keyboard is, around a button.
void focusRing(QPainter* painter, const QRectF& ring, bool solid)
{
    box(painter, ring, {}, tokens().focus, 2, radius);
    if (solid) box(painter, ring.adjusted(2, 2, -2, -2), {}, tokens().onAccent, 1, radius - 2);
}

void pushButton(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = tokens();
    const ControlLook look(option);
    const bool solid = isSolid(option);
    QColor fill = look.enabled ? option->palette.color(QPalette::Button) : t.window;
    if (look.down)
        fill = mixedColour(fill, solid ? t.window : t.accent, solid ? 0.22 : 0.18);
    else if (look.hover)
        fill = mixedColour(fill, solid ? t.window : t.accent, solid ? 0.12 : 0.08);
    box(painter, option->rect, fill, solid ? QColor() : look.enabled ? t.outline : t.line, 1, radius);
    if (look.focus) focusRing(painter, option->rect, solid); // the Fusion style asks for none around these
}

void toolButton(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = tokens();
    const ControlLook look(option);
    if (look.down)
        box(painter, option->rect, t.accentSoft, t.outline == t.text ? t.outline : QColor(), 1, radius);
    else if (look.hover)
        box(painter, option->rect, mixedColour(t.window, t.text, 0.07), {}, 0, radius);
}

void tick(QPainter* painter, const QRectF& r, const QColor& colour, bool partly)
{
    painter->setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at = [&r](qreal x, qreal y) { return QPointF(r.left() + r.width() * x, r.top() + r.height() * y); };
    if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
}

void indicator(QPainter* painter, const QStyleOption* option, bool radio)
{
    const Tokens& t = tokens();
    const ControlLook look(option);
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF r = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const QColor mark = look.enabled ? t.onAccent : t.window;
    const QColor fill = on ? (look.enabled ? t.accent : t.disabled) : (look.enabled ? t.surface : t.window);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(on ? fill : look.enabled ? t.outline : t.line, 1.2));
    if (radio)
        painter->drawEllipse(r);
    else
        painter->drawRoundedRect(r, 4, 4);
    if (on && radio) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(r.center(), r.width() * 0.2, r.width() * 0.2);
    } else if (on) {
        tick(painter, r, mark, option->state & QStyle::State_NoChange);
    }
    if (look.focus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.focus, 2));
        if (radio)
            painter->drawEllipse(r.adjusted(-1, -1, 1, 1));
        else
            painter->drawRoundedRect(r.adjusted(-1, -1, 1, 1), 5, 5);
    }
    painter->restore();
}

/// The frame of an open editor is a field; that of any other scroll area is left out unless it was asked for.
bool isEditor(const QWidget* widget)
{
    const bool editor = widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
    return editor && !widget->property("readOnly").toBool();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create("Fusion"))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Tokens& t = tokens();
    switch (element) {
    case PE_PanelButtonCommand: pushButton(painter, option); return;
    case PE_PanelButtonTool: toolButton(painter, option); return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            const bool open = (option->state & State_Enabled) && !(option->state & State_ReadOnly);
            field(painter, option, open ? t.surface : t.window);
        }
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea*>(widget) && !widget->inherits("QComboBoxPrivateContainer")) {
            const ControlLook look(option);
            const QColor line = look.focus ? t.focus : !isEditor(widget) ? t.line : look.enabled ? t.outline : t.line;
            box(painter, option->rect, {}, line, look.focus ? 2 : 1, radius);
            return;
        }
        break;
    case PE_FrameMenu: box(painter, option->rect, {}, t.outline, 1, 0); return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QToolButton*>(widget)) return focusRing(painter, widget->rect(), isSolid(option));
        if (qobject_cast<const QAbstractButton*>(widget)) return; // drawn with the mark or the panel
        if (qobject_cast<const QAbstractItemView*>(widget))
            return box(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), {}, t.focus, 2, radius);
        break;
    case PE_IndicatorCheckBox: indicator(painter, option, false); return;
    case PE_IndicatorRadioButton: indicator(painter, option, true); return;
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem: {
        const ControlLook look(option);
        const QRectF row = QRectF(option->rect).adjusted(2, 1, -2, -1);
        if (option->state & State_Selected)
            box(painter, row, t.accentSoft, {}, 0, radius);
        else if (look.hover)
            box(painter, row, mixedColour(t.surface, t.text, 0.05), {}, 0, radius);
        return;
    }
    case PE_PanelTipLabel: box(painter, option->rect, t.raised, t.outline, 1, 0); return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Tokens& t = tokens();
    if (element == CE_ItemViewItem) {
        // Selection is a soft wash, so the text keeps its own colour.
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem copy(*item);
            copy.palette.setColor(QPalette::HighlightedText, copy.palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button && !button->icon.isNull() && isSolid(option)) {
            QStyleOptionButton copy(*button);
            copy.icon = tinted(button->icon, button->iconSize, painter->device()->devicePixelRatioF(), t.onAccent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter) {
        const bool upright = option->state & State_Horizontal;
        const QPointF mid = QRectF(option->rect).center();
        painter->setPen(QPen(t.line, 1));
        painter->drawLine(upright ? QPointF(mid.x(), option->rect.top()) : QPointF(option->rect.left(), mid.y()),
                          upright ? QPointF(mid.x(), option->rect.bottom()) : QPointF(option->rect.right(), mid.y()));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Tokens& t = tokens();
    const ControlLook look(option);
    const QColor ink = look.enabled ? t.muted : t.disabled;
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (!combo || combo->frame) field(painter, option, look.enabled ? t.surface : t.window);
        chevron(painter, QRectF(subControlRect(control, option, SC_ComboBoxArrow, widget)).center(), ink, false);
        return;
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (!spin || spin->frame) field(painter, option, look.enabled ? t.surface : t.window);
        if (spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const auto arrow = [&](SubControl sub, bool up, QAbstractSpinBox::StepEnabledFlag flag) {
                const QRect where = subControlRect(control, option, sub, widget);
                chevron(painter, QRectF(where).center(), (spin->stepEnabled & flag) ? ink : t.line, up);
            };
            arrow(SC_SpinBoxUp, true, QAbstractSpinBox::StepUpEnabled);
            arrow(SC_SpinBoxDown, false, QAbstractSpinBox::StepDownEnabled);
        }
        return;
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar) return;
        QRectF handle = subControlRect(control, option, SC_ScrollBarSlider, widget);
        handle = bar->orientation == Qt::Vertical ? handle.adjusted(3, 2, -3, -2) : handle.adjusted(2, 3, -2, -3);
        painter->fillRect(option->rect, option->palette.color(widget ? widget->backgroundRole() : QPalette::Window));
        if (bar->maximum > bar->minimum) {
            const qreal round = std::min(handle.width(), handle.height()) / 2;
            box(painter, handle, look.hover || look.down ? t.muted : t.outline, {}, 0, round);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
    case CT_PushButton:
        result.rwidth() += space::s;
        result.setHeight(std::max(result.height(), controlHeight));
        break;
    case CT_ToolButton: result.setHeight(std::max(result.height(), controlHeight)); break;
    case CT_MenuItem:
        if (result.height() > 12) result.setHeight(std::max(result.height(), 28));
        break;
    default: break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(space::xs, 0, -space::xs, 0) : rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                            const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        // No arrow buttons: the whole bar is groove.
        if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine) return {};
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar) return option->rect;
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? option->rect.height() : option->rect.width();
        const int range = bar->maximum - bar->minimum;
        const int handle =
            range > 0 ? std::clamp(int(qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep)), 28, length)
                      : length;
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
        const auto slice = [&](int from, int span) {
            return upright ? QRect(option->rect.left(), option->rect.top() + from, option->rect.width(), span)
                           : QRect(option->rect.left() + from, option->rect.top(), span, option->rect.height());
        };
        switch (sub) {
        case SC_ScrollBarSlider: return slice(start, handle);
        case SC_ScrollBarSubPage: return slice(0, start);
        case SC_ScrollBarAddPage: return slice(start + handle, length - start - handle);
        default: return option->rect;
        }
    }
    QRect rect = QProxyStyle::subControlRect(control, option, sub, widget);
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) rect.adjust(space::xs, 0, 0, 0);
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return space::m;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return space::s;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 18;
    case PM_ButtonMargin: return space::m;
    case PM_DefaultFrameWidth: return 2;
    case PM_SplitterWidth: return 5;
    case PM_ScrollBarExtent: return 12;
    case PM_ButtonShiftHorizontal: return 0;
    case PM_FocusFrameHMargin: // the margin of a text in its cell
    case PM_HeaderMargin:
        if (widget && widget->property("padded").toBool()) return space::s;
        [[fallthrough]];
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_FormLayoutLabelAlignment: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_ComboBox_AllowWheelScrolling: // a page that is scrolled must not change an answer on its way
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace soundings::ui

#include "moc_style.cpp" // keeps tests of this file free of everything else
