// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/range.h"
#include "ui/widgets/fog_band.h"

#include <QWidget>

#include <optional>

namespace soundings::ui {

/// The scale of a RangeSlider: what stands at its left and right end; either may be the lower number.
struct SliderScale {
    double left = 0;
    double right = 1;
    QString unit;
    QString leftWords;
    QString rightWords;

    bool operator==(const SliderScale&) const = default;
    [[nodiscard]] double step() const; ///< about a hundredth of the scale, a round number
};

/// Low, likely and high on a scale with a unit, as fog with three handles: Left and Right move what Up and Down have
/// chosen (all three, the low end, the high end), Shift+Left and Shift+Right narrow and widen, Home and End go to the
/// ends, Delete makes it blank. Accessible as a slider whose text says the whole range.
class RangeSlider : public QWidget {
    Q_OBJECT
public:
    explicit RangeSlider(QWidget* parent = nullptr);

    void setScale(const SliderScale& scale);
    [[nodiscard]] const SliderScale& scale() const { return m_scale; }
    /// `blank` says what it means that there is no range.
    void setRange(const std::optional<Range>& range, const QString& blank);
    [[nodiscard]] const std::optional<Range>& range() const { return m_range; }
    void setReadOnly(bool readOnly);
    /// As if the user had moved the likely value there; assistive technology does.
    void setLikelyByHand(double likely);
    [[nodiscard]] QString said() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rangeChanged(const std::optional<soundings::Range>& range); ///< by the user only
    void left();                                                     ///< a movement has come to its end

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    enum class Moved { All, Low, High };
    [[nodiscard]] QRectF band() const;
    [[nodiscard]] qreal xOf(double value) const;
    [[nodiscard]] double valueAt(qreal x) const;
    [[nodiscard]] std::optional<FogPlaces> places() const;
    [[nodiscard]] double within(double value) const;
    [[nodiscard]] FogHandle handleOf(Moved moved) const;
    void paintScale(QPainter& painter) const;
    void put(std::optional<Range> range);
    void moveTo(Moved moved, double value);
    void widen(double by);
    bool pressed(int key, bool shift);

    SliderScale m_scale;
    std::optional<Range> m_range;
    QString m_blank;
    Moved m_moved = Moved::All;
    FogHandle m_hovered = FogHandle::None;
    bool m_dragging = false;
    bool m_readOnly = false;
};

} // namespace soundings::ui
