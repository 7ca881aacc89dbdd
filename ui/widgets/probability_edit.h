// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;

namespace soundings::ui {

/// A probability as people say it: "60", "60 %", "0.6", "3:1", "1 in 5"; blank = not given. Clamped to 1..99 % with a
/// word why. Commits while typing whenever the text reads as a probability.
class ProbabilityEdit : public QWidget {
    Q_OBJECT
public:
    explicit ProbabilityEdit(QWidget* parent = nullptr);

    void setProbability(std::optional<double> probability); ///< 0.01..0.99
    [[nodiscard]] std::optional<double> probability() const { return m_probability; }
    void setReadOnly(bool readOnly);
    [[nodiscard]] QLineEdit* lineEdit() { return m_line; }

signals:
    void probabilityChanged(std::optional<double> probability);

private:
    QLineEdit* m_line;
    std::optional<double> m_probability;
};

} // namespace soundings::ui
