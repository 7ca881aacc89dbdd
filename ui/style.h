// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QProxyStyle>

namespace soundings::ui {

/// Fusion with flat, rounded controls of 32 px, outlines of 3:1 and focus rings of 2 px; every colour is taken from the
/// tokens in force, so switching the scheme needs no new style. A button whose palette's Button is the accent is drawn
/// solid: the one clear action of a page.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                       const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
    /// Our own arrow for a menu bar that is too wide: the base style's one loads every image plugin at the start.
    [[nodiscard]] QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option = nullptr,
                                     const QWidget* widget = nullptr) const override
    {
        return pixmap == SP_ToolBarHorizontalExtensionButton ? icon("chevron-right")
                                                             : QProxyStyle::standardIcon(pixmap, option, widget);
    }
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

protected:
    /// Enter presses the button that has the keyboard, as Space does.
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace soundings::ui
