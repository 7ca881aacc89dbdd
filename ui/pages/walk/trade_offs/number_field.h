// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/quiet_line.h"

#include <optional>
#include <vector>

class QLabel;

namespace soundings::ui {

/// One number or nothing: counts while typing. Text that does not read as a number within its limits stays in the field,
/// counts as blank, and is said to do so when the field is left.
class NumberField : public QuietLine {
    Q_OBJECT
public:
    NumberField(const QString& name, const QString& label, double lowest, double highest, QWidget* parent = nullptr);

    /// `subject` says whose number it is: text that cannot be read stays for as long as that is the same one's and its
    /// number does not change, and never goes over to another.
    void setNumber(std::optional<double> number, const QString& subject);
    [[nodiscard]] std::optional<double> number() const { return m_number; }
    /// Whether there is text that is no number within the limits.
    [[nodiscard]] bool isUnreadable() const;

    /// What is said of text that is no number within the limits; empty where all is well.
    [[nodiscard]] QString complaint() const;

signals:
    void numberChanged(std::optional<double> number); ///< by the user only
    void left();

private:
    void complain();

    std::optional<double> m_number;
    QString m_subject;
    double m_lowest;
    double m_highest;
};

/// A line that says what does not count in one of several fields, once that was left; hidden while all is well. It is
/// called `name`.refused.
[[nodiscard]] QLabel* complaintsOf(const std::vector<NumberField*>& fields, const QString& name, QWidget* parent);

} // namespace soundings::ui
