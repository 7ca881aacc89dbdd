// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QWidget>

namespace soundings::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Tokens lightTokens()
{
    Tokens t;
    t.window = rgb(0xf6f4ef);
    t.surface = rgb(0xfffefb);
    t.raised = rgb(0xfbfaf6);
    t.text = rgb(0x1b2530);
    t.muted = rgb(0x55606b);
    t.disabled = rgb(0x8b9096);
    t.line = rgb(0xe1ddd3);
    t.outline = rgb(0x7f8589);
    t.accent = rgb(0x125a70);
    t.onAccent = rgb(0xffffff);
    t.accentSoft = rgb(0xdbe9ea);
    t.focus = rgb(0x0e7490);
    t.caution = rgb(0x855408);
    t.onCaution = rgb(0xffffff);
    t.doIt = rgb(0x14664c);
    t.findAWay = rgb(0x1c5793);
    t.resist = rgb(0x87550c);
    t.letGo = rgb(0x5b626a);
    t.open = rgb(0x6d4a8c);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.window = rgb(0x14181c);
    t.surface = rgb(0x1b2025);
    t.raised = rgb(0x20262c);
    t.text = rgb(0xe3e6e8);
    t.muted = rgb(0xa2acb5);
    t.disabled = rgb(0x6c757e);
    t.line = rgb(0x2d343b);
    t.outline = rgb(0x77828c);
    t.accent = rgb(0x6dbfd0);
    t.onAccent = rgb(0x0a181c);
    t.accentSoft = rgb(0x1d363d);
    t.focus = rgb(0x82d2e3);
    t.caution = rgb(0xdfb15c);
    t.onCaution = rgb(0x1c1505);
    t.doIt = rgb(0x6ecba1);
    t.findAWay = rgb(0x86b5ec);
    t.resist = rgb(0xdcad61);
    t.letGo = rgb(0xa6aeb7);
    t.open = rgb(0xc2a6e3);
    t.dark = true;
    return t;
}

Tokens highContrastTokens()
{
    Tokens t;
    t.window = rgb(0xffffff);
    t.surface = rgb(0xffffff);
    t.raised = rgb(0xffffff);
    t.text = rgb(0x000000);
    t.muted = rgb(0x262626);
    t.disabled = rgb(0x595959);
    t.line = rgb(0x4d4d4d);
    t.outline = rgb(0x000000);
    t.accent = rgb(0x00344a);
    t.onAccent = rgb(0xffffff);
    t.accentSoft = rgb(0xd4e6ee);
    t.focus = rgb(0x9a0067);
    t.caution = rgb(0x5c3600);
    t.onCaution = rgb(0xffffff);
    t.doIt = rgb(0x00432e);
    t.findAWay = rgb(0x002f6c);
    t.resist = rgb(0x5a3500);
    t.letGo = rgb(0x2e2e2e);
    t.open = rgb(0x481c6b);
    return t;
}

struct Theme {
    Tokens tokens = lightTokens();
    bool paletteDark = false; ///< the desktop's own, before ours replaced it
    QString wish;             ///< the desktop's, which counts more
    bool applied = false;
    QString family;
};

Theme& theme()
{
    static Theme value;
    return value;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& colour) { p.setColor(role, colour); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.raised);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.caution);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.open);
    set(QPalette::ToolTipBase, t.raised);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::PlaceholderText, t.muted);
    set(QPalette::Light, t.raised);
    set(QPalette::Midlight, t.line);
    set(QPalette::Mid, t.outline);
    set(QPalette::Dark, t.outline);
    set(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, t.window);
    p.setColor(QPalette::Disabled, QPalette::Button, t.window);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.muted);
    return p;
}

int pixelsOf(TextSize size)
{
    switch (size) {
    case TextSize::Small: return 11;
    case TextSize::Body: return 13;
    case TextSize::Lead: return 15;
    case TextSize::Title: return 20;
    case TextSize::Display: return 28;
    }
    return 13;
}

} // namespace

const Tokens& tokens()
{
    return theme().tokens;
}

Tokens tokensOf(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::Light: return lightTokens();
    case ColourScheme::Dark: return darkTokens();
    case ColourScheme::HighContrast: return highContrastTokens();
    case ColourScheme::System: break;
    }
    const bool dark = theme().wish.isEmpty() ? theme().paletteDark : theme().wish == "dark";
    return dark ? darkTokens() : lightTokens();
}

void setDesktopWish(const QString& colours)
{
    theme().wish = colours;
}

void applyTheme(ColourScheme scheme)
{
    Theme& now = theme();
    if (!now.applied) {
        const QPalette desktop = QApplication::palette();
        now.paletteDark =
            desktop.color(QPalette::Window).lightnessF() < desktop.color(QPalette::WindowText).lightnessF();
        now.family = QFontDatabase::families().contains("Inter") ? QString("Inter") : QApplication::font().family();
        now.applied = true;
        QApplication::setStyle(new Style);
    }
    now.tokens = tokensOf(scheme);
    QApplication::setFont(fontOf(TextSize::Body));
    QApplication::setPalette(paletteOf(now.tokens));
}

QFont fontOf(TextSize size, QFont::Weight weight)
{
    QFont font(theme().family.isEmpty() ? QString("Inter") : theme().family);
    // In points, so that a desktop's larger text setting (its dpi) is followed: 72/96 pt a px.
    font.setPointSizeF(pixelsOf(size) * 0.75);
    font.setWeight(weight);
    return font;
}

} // namespace soundings::ui
