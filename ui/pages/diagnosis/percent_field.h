// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/diagnosis/diagnosis_section.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_fields.h"

#include <QVBoxLayout>

namespace soundings::ui {

/// A share of 0..1 that is typed as a percentage, bound to the std::optional<double> that `access`
/// (diagnosis -> pointer, null where there is none) finds.
template <typename Access>
NumberField* addPercent(DiagnosisSection& section, QVBoxLayout* to, const FieldWords& words,
                        const DiagnosisSection::Pointer& at, Access access)
{
    auto* field = new NumberField(words.name, words.label, 0, 100);
    QObject::connect(field, &NumberField::numberChanged, &section,
                     [&section, at, access, label = words.label](std::optional<double> percent) {
                         section.change(DiagnosisSection::tr("Edit “%1”").arg(label), at(), [&](Diagnosis& d) {
                             if (auto* value = access(d))
                                 *value = percent ? std::optional(*percent / 100) : std::nullopt;
                         });
                     });
    QObject::connect(field, &NumberField::left, &section, [&section] { section.endMerge(); });
    section.bind(
        at,
        [field, at, access](const Diagnosis& d) {
            const auto* value = access(d);
            const bool set = value != nullptr && value->has_value();
            field->setNumber(set ? std::optional(**value * 100) : std::nullopt, at());
        },
        [field](bool readOnly) { field->setReadOnly(readOnly); });
    addLabelled(to, words, field);
    to->addWidget(complaintsOf({field}, words.name, nullptr));
    return field;
}

} // namespace soundings::ui
