// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"
#include "core/model/factor.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace soundings::ui {

/// The rated answer to one question: one key 0..9 (and 'x' or '1''0' for 10) sets the value, s / r / g how sure,
/// Backspace or Delete makes it blank again, arrows move it by a step, Shift+arrows widen or narrow the range; or three
/// handles by mouse. Draws the scale with its anchors in words and the range as fog. Accessible as a slider whose text
/// says the whole answer ("7, roughly: 5.5 to 8.5; unknown").
class AnswerEdit : public QWidget {
    Q_OBJECT
public:
    explicit AnswerEdit(QWidget* parent = nullptr);
    ~AnswerEdit() override;

    void setQuestion(const Question& question);
    /// Only the rated part (value, sureness, range) is shown and edited here.
    void setAnswer(const Answer& answer);
    [[nodiscard]] const Answer& answer() const;
    void setReadOnly(bool readOnly);
    /// As if the user had set it (assistive technology does); nullopt = unknown.
    void setValueByHand(std::optional<double> value);
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void answered(const soundings::Answer& answer);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void change(const std::function<void()>& edit);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
