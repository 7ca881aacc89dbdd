// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/prediction.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class ProbabilityEdit;

/// The possible answers of a prediction, each with its probability, and what they add up to.
class ChoicesEdit : public QWidget {
    Q_OBJECT
public:
    explicit ChoicesEdit(const QString& name, QWidget* parent = nullptr);

    void setChoices(const std::vector<Choice>& choices);
    void setReadOnly(bool readOnly);
    /// Tells who cannot see why no probabilities are shown, and not what they add up to; empty where they may be.
    void cover(const QString& words);
    /// Whether the answers stand and only their probabilities may change.
    void setFixed(bool fixed);

signals:
    void choicesChanged(const std::vector<soundings::Choice>& choices); ///< by the user only
    void left();

private:
    struct Row {
        QWidget* box;
        QLineEdit* text;
        ProbabilityEdit* probability;
        QPushButton* remove;
    };
    void addRow();
    void showSum();

    QString m_name;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    QLabel* m_sum;
    std::vector<Row> m_rows;
    std::vector<Choice> m_choices;
    QString m_covered;
    bool m_readOnly = false;
    bool m_fixed = false;
};

} // namespace soundings::ui
