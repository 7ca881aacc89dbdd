// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>

class QApplication;

namespace soundings::ui {

enum class ColourScheme { System, Light, Dark, HighContrast };

/// Every colour of the program, by what it is for; one table per scheme, the only place where colours are written.
struct Tokens {
    QColor window, surface, raised;             ///< behind pages, in inputs and lists, in cards
    QColor text, muted, disabled;               ///< muted is still 4.5:1 on window and surface
    QColor line, outline;                       ///< hairlines; outlines of controls (3:1)
    QColor accent, onAccent, accentSoft;        ///< the one clear action, its text, a wash behind what is selected
    QColor focus;                               ///< the focus ring (3:1)
    QColor caution, onCaution;                  ///< advice, never blame
    QColor doIt, findAWay, resist, letGo, open; ///< standings: lines and text of clouds (4.5:1 on surface)
    bool dark = false;
};

[[nodiscard]] const Tokens& tokens();               ///< of the scheme in force
[[nodiscard]] Tokens tokensOf(ColourScheme scheme); ///< System is resolved first
/// What System means from the next applyTheme() on: "dark", "light", or, with neither, what the desktop's own palette is.
void setDesktopWish(const QString& colours);
void applyTheme(ColourScheme scheme); ///< style, palette, font; callable again at any time

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
}
inline constexpr int radius = 6;
inline constexpr int controlHeight = 32;

enum class TextSize { Small, Body, Lead, Title, Display }; ///< 11 13 15 20 28 px at 96 dpi
[[nodiscard]] QFont fontOf(TextSize size, QFont::Weight weight = QFont::Normal);

/// One of our line icons (resources/icons/<name>.svg), tinted from the palette, crisp at every scale.
[[nodiscard]] QIcon icon(const QString& name);

} // namespace soundings::ui
