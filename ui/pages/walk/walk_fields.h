// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text_field.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace soundings::ui {

// Fields bound to a part of an entry. `Step` is a page over a value, a step of the walk or a section of a diagnosis: it
// binds, changes and refreshes (see WalkStepPage), and names its Value and Pointer.

/// A pointer that is always the same.
[[nodiscard]] inline FieldPointer fixed(const char* pointer)
{
    return [text = QString::fromLatin1(pointer)] { return text; };
}

/// A text bound to the value that `access` (a generic lambda: value -> pointer, null where there is none) finds.
template <typename Step, typename Access>
TextField* bindText(Step& step, TextField* field, const FieldWords& words, const typename Step::Pointer& pointer,
                    Access access)
{
    field->setObjectName(words.name);
    field->setAccessibleName(words.label);
    field->setPlaceholderText(words.placeholder);
    QObject::connect(field, &TextField::edited, &step,
                     [&step, pointer, access, label = words.label](const QString& text) {
                         step.change(WalkStepPage::tr("Edit “%1”").arg(label), pointer(), [&](typename Step::Value& d) {
                             if (auto* value = access(d)) *value = text.toStdString();
                         });
                     });
    QObject::connect(field, &TextField::left, &step, [&step] { step.endMerge(); });
    step.bind(
        pointer,
        [field, access](const typename Step::Value& d) {
            const auto* value = access(d);
            field->setText(value != nullptr ? qs(*value) : QString());
        },
        [field](bool readOnly) { field->setReadOnly(readOnly); });
    return field;
}

template <typename Step, typename Access>
TextField* addText(Step& step, QVBoxLayout* to, const FieldWords& words, const typename Step::Pointer& pointer,
                   Access access)
{
    auto* field = new TextField(words.minLines, words.maxLines);
    bindText(step, field, words, pointer, access);
    addLabelled(to, words, field);
    return field;
}

template <typename Step, typename Access>
DateField* addDate(Step& step, QVBoxLayout* to, const FieldWords& words, const typename Step::Pointer& pointer,
                   Access access)
{
    auto* field = new DateField(step.today());
    field->setObjectName(words.name);
    field->setAccessibleName(words.label);
    field->lineEdit()->setObjectName(words.name + QStringLiteral(".line"));
    field->lineEdit()->setAccessibleName(words.label);
    QObject::connect(field->lineEdit(), &QLineEdit::editingFinished, &step, [&step] { step.endMerge(); });
    QObject::connect(field, &DateField::dateChanged, &step,
                     [&step, pointer, access, label = words.label](std::optional<Date> date) {
                         step.change(WalkStepPage::tr("Edit “%1”").arg(label), pointer(), [&](typename Step::Value& d) {
                             if (auto* value = access(d)) *value = date;
                         });
                     });
    step.bind(
        pointer,
        [field, access](const typename Step::Value& d) {
            const QSignalBlocker quiet(field);
            const auto* value = access(d);
            field->setDate(value != nullptr ? *value : std::nullopt);
        },
        [field](bool readOnly) { field->setReadOnly(readOnly); });
    addLabelled(to, words, field);
    return field;
}

/// A choice bound to an enumeration; `access` finds a std::optional<Enum> or an Enum.
template <typename Step, typename Access>
ChoiceRow* addChoice(Step& step, QVBoxLayout* to, const FieldWords& words, const std::vector<ChoiceRow::Word>& choices,
                     const typename Step::Pointer& pointer, Access access)
{
    auto* row = new ChoiceRow(words.name, words.label, choices);
    QObject::connect(
        row, &ChoiceRow::choiceChanged, &step,
        [&step, pointer, access, label = words.label](std::optional<int> choice) {
            step.change(WalkStepPage::tr("Change “%1”").arg(label), pointer(), [&](typename Step::Value& d) {
                auto* value = access(d);
                if (value == nullptr) return;
                using Value = std::remove_pointer_t<decltype(value)>;
                if constexpr (std::is_enum_v<Value>)
                    *value = static_cast<Value>(choice.value_or(0));
                else
                    *value = choice ? Value(static_cast<typename Value::value_type>(*choice)) : Value();
            });
            step.endMerge();
            if (!choice) step.refresh({}); // what cannot be blank shows its value again
        });
    step.bind(
        pointer,
        [row, access](const typename Step::Value& d) {
            const auto* value = access(d);
            if (value == nullptr) return row->setChoice({});
            using Value = std::remove_cvref_t<decltype(*value)>;
            if constexpr (std::is_enum_v<Value>)
                row->setChoice(static_cast<int>(*value));
            else
                row->setChoice(*value ? std::optional(static_cast<int>(**value)) : std::nullopt);
        },
        [row](bool readOnly) { row->setReadOnly(readOnly); });
    addLabelled(to, words, row);
    return row;
}

} // namespace soundings::ui
