// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <string>

class QPainter;

namespace soundings::ui {

/// What a drawing says of itself.
struct SvgWords {
    QString kind; ///< begins the names of its parts, e.g. "board"
    std::string title;
    std::string description;
};

/// A drawing as an SVG element on white, of a size in px, without an XML prologue: text stays text. Made to stand in an
/// HTML page beside others.
[[nodiscard]] std::string svgElement(int width, int height, const SvgWords& words,
                                     const std::function<void(QPainter&)>& paint);

} // namespace soundings::ui
