// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_step.h"

namespace soundings::ui {

/// A number bound to the std::optional<double> that `access` (value -> pointer, null where there is none) finds.
template <typename Step, typename Access>
void bindNumber(Step& step, NumberField* field, const QString& label, const typename Step::Pointer& pointer,
                Access access)
{
    QObject::connect(field, &NumberField::numberChanged, &step,
                     [&step, pointer, access, label](std::optional<double> number) {
                         step.change(WalkStepPage::tr("Edit “%1”").arg(label), pointer(), [&](typename Step::Value& d) {
                             if (auto* value = access(d)) *value = number;
                         });
                     });
    QObject::connect(field, &NumberField::left, &step, [&step] { step.endMerge(); });
    step.bind(
        pointer,
        [&step, field, pointer, access](const typename Step::Value& d) {
            const auto* value = access(d);
            field->setNumber(value != nullptr ? *value : std::nullopt,
                             QString::fromStdString(step.entry().id) + pointer());
        },
        [field](bool readOnly) { field->setReadOnly(readOnly); });
}

} // namespace soundings::ui
