// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QString>

#include <initializer_list>

class QFrame;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

// What the cards of sharing are put together from; each part is added below those before it.

[[nodiscard]] QVBoxLayout* cardColumn(QFrame* card);
/// A label of plain text that breaks its lines.
QLabel* cardLabel(QFrame* card, const char* name, const QString& text, TextSize size);
/// A button that stands nowhere yet.
[[nodiscard]] QPushButton* cardButton(QFrame* card, const char* name, const QString& text);
/// A list with room around each row's words, at least so many lines high.
QListWidget* cardList(QFrame* card, const char* name, const QString& label, int lines);
/// Buttons at the right of a line of their own.
void addButtons(QFrame* card, std::initializer_list<QPushButton*> buttons);

} // namespace soundings::ui
