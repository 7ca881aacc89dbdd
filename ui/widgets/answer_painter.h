// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"
#include "core/model/factor.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <array>
#include <optional>
#include <vector>

class QPainter;
class QWidget;

namespace soundings::ui {

/// What of an AnswerEdit can be taken by the mouse.
enum class AnswerPart { None, Low, Likely, High, Track, Sure, Roughly, Guess, Unknown };

/// The fog of an answer on 0..10: the range set by hand, else value +- sureness cut at the ends; none where blank.
[[nodiscard]] std::optional<Range> fogOf(const Answer& answer);

/// "7", "6.5", "unknown": how a value of the scale is said.
[[nodiscard]] QString scaleNumber(double value);

/// The whole answer as text: "7, roughly: 5.5 to 8.5" or "unknown".
[[nodiscard]] QString answerText(const Answer& answer);

/// The anchor nearest to a value (the lower one when between two), null without anchors.
[[nodiscard]] const Anchor* nearestAnchor(const Question& question, double value);

/// Where everything of an AnswerEdit is, for one width.
struct AnswerScene {
    AnswerScene(const Question& question, qreal width);

    QRectF number, words, band; ///< band: x is the scale from 0 to 10, y the height of the fog
    qreal baseline = 0;
    std::vector<QRectF> anchors;      ///< one an anchor of the question; empty where it is not drawn
    std::vector<QString> anchorWords; ///< as drawn: shortened where they are too long even for many lines
    std::array<QRectF, 4> chips;      ///< sure, roughly, guess, unknown
    qreal height = 0;

    [[nodiscard]] qreal xOf(double value) const;
    [[nodiscard]] double valueAt(qreal x) const; ///< to the next half, 0..10
    [[nodiscard]] AnswerPart partAt(const QPointF& position, const Answer& answer) const;
};

struct AnswerLook {
    bool focused = false, enabled = true, readOnly = false;
    AnswerPart hovered = AnswerPart::None;
};

void paintAnswer(QPainter& painter, const AnswerScene& scene, const Question& question, const Answer& answer,
                 const AnswerLook& look);

} // namespace soundings::ui
