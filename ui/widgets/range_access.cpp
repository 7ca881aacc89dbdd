// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/range_access.h"

#include "ui/widgets/range_slider.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace soundings::ui {

namespace {

/// A slider in the unit of its scale, whose text says low, likely and high.
class RangeAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit RangeAccess(RangeSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) return slider()->said();
        const QString own = QAccessibleWidget::text(kind);
        return kind == QAccessible::Description ? own + QStringLiteral(". ") + slider()->said() : own;
    }
    [[nodiscard]] QVariant currentValue() const override
    {
        const auto& range = slider()->range();
        return range ? QVariant(range->likely) : QVariant();
    }
    void setCurrentValue(const QVariant& value) override
    {
        bool number = false;
        const double likely = value.toDouble(&number);
        if (number) slider()->setLikelyByHand(likely);
    }
    [[nodiscard]] QVariant maximumValue() const override
    {
        return std::max(slider()->scale().left, slider()->scale().right);
    }
    [[nodiscard]] QVariant minimumValue() const override
    {
        return std::min(slider()->scale().left, slider()->scale().right);
    }
    [[nodiscard]] QVariant minimumStepSize() const override { return slider()->scale().step(); }

private:
    [[nodiscard]] RangeSlider* slider() const { return static_cast<RangeSlider*>(object()); }
};

QAccessibleInterface* makeRangeAccess(const QString&, QObject* object)
{
    auto* slider = qobject_cast<RangeSlider*>(object);
    return slider ? new RangeAccess(slider) : nullptr;
}

} // namespace

void installRangeAccess()
{
    QAccessible::installFactory(makeRangeAccess); // the same function is kept once
}

} // namespace soundings::ui
