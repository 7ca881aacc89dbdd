// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/since.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace soundings::ui {

class ChoicesEdit;
class ProbabilityEdit;
class RangeFields;
class TextField;

/// A later statement of one prediction: its new numbers and the reason, which a large move cannot do without.
class UpdateForm : public QWidget {
    Q_OBJECT
public:
    explicit UpdateForm(const QString& name, QWidget* parent = nullptr);

    /// Begins with what was said last.
    void begin(const Prediction& now);
    void focusFirst();

signals:
    void written(const soundings::PredictionUpdate& update);
    void cancelled();

private:
    void weigh();
    void submit();

    Prediction m_now;
    PredictionUpdate m_update;
    ProbabilityEdit* m_probability;
    ChoicesEdit* m_choices;
    RangeFields* m_quantity;
    TextField* m_reason;
    QLabel* m_hint;
    QPushButton* m_write;
};

} // namespace soundings::ui
