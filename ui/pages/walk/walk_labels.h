// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/translate.h"
#include "ui/wording.h"

#include <QLabel>
#include <QPushButton>

#include <optional>

class QVBoxLayout;

namespace soundings::ui {

/// What a field is called and how it explains itself.
struct FieldWords {
    QString name;  ///< object name
    QString label; ///< above the field, and its accessible name
    QString help;  ///< one line below the label; may be empty
    QString placeholder;
    int minLines = 1;
    int maxLines = 12;
};

/// Plain-text labels of the walk: wrapped, at most about 70 characters to the line.
[[nodiscard]] QLabel* questionLabel(const QString& text, QWidget* parent = nullptr);
[[nodiscard]] QLabel* helpLabel(const QString& text, QWidget* parent = nullptr);
[[nodiscard]] QLabel* fieldLabel(const QString& text, QWidget* parent = nullptr);
/// The widest a column of text may be, in px.
[[nodiscard]] int readableWidth();

/// A question and its line of help at the head of a screen; the label is returned so that its words may change.
QLabel* addQuestion(QVBoxLayout* to, const QString& question, const QString& help);
/// Label, help and field, one below the other; returns the label.
QLabel* addLabelled(QVBoxLayout* to, const FieldWords& words, QWidget* field);
[[nodiscard]] QPushButton* textButton(const QString& name, const QString& text, QWidget* parent = nullptr);
/// The number between `low` and `high` that a text reads as, or nothing: 12000, 12 000, 12k, in the locale or plainly.
[[nodiscard]] std::optional<double> numberIn(const QString& text, double low, double high);
[[nodiscard]] QString shownNumber(std::optional<double> number);
[[nodiscard]] QString shownPercent(double probability);
/// What stands in place of a value that is out of sight from its due date on.
[[nodiscard]] QString coveredText();
/// With places to break in words that no line could hold: a label would otherwise push its page wide.
[[nodiscard]] QString breakable(const QString& text);

} // namespace soundings::ui
