// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace soundings::ui {

/// A probability as people say it: "60", "60 %", "0.6", "3:1", "1 in 5" (core/forecast/probability_text.h); blank = not
/// given. What cannot be read, and certainty, counts as not given, with a word why. Commits while typing.
class ProbabilityEdit : public QWidget {
    Q_OBJECT
public:
    explicit ProbabilityEdit(QWidget* parent = nullptr);
    ~ProbabilityEdit() override;

    /// 0.01..0.99. Words that are no probability stay when none is set again, for the same thing (`of`) only.
    void setProbability(std::optional<double> probability, const QString& of = {});
    void clear(); ///< also of what was not understood
    /// What stands there and is no probability.
    [[nodiscard]] QString notUnderstood() const;
    [[nodiscard]] std::optional<double> probability() const { return m_probability; }
    void setReadOnly(bool readOnly);
    /// Tells who cannot see why no probability is shown; empty where one may be.
    void cover(const QString& words);
    [[nodiscard]] QLineEdit* lineEdit() { return m_line; }
    /// Where there is no room beside the line: its words are told by `remarkChanged` alone.
    void hideRemark();

signals:
    void probabilityChanged(std::optional<double> probability);
    void remarkChanged(const QString& words); ///< the number in other words, or what to write instead; may be empty

private:
    void read(const QString& text);
    void remark(const QString& words);

    QLineEdit* m_line;
    QLabel* m_word;
    std::optional<double> m_probability;
    QString m_covered;
    QString m_of;
};

} // namespace soundings::ui
