// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_access.h"

#include "ui/widgets/answer_edit.h"
#include "ui/widgets/answer_painter.h"

#include <QAccessibleWidget>

namespace soundings::ui {

namespace {

/// A slider from 0 to 10 whose text says the whole answer, also when it is unknown.
class AnswerAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AnswerAccess(AnswerEdit* edit) : QAccessibleWidget(edit, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) return answerText(edit()->answer());
        if (kind == QAccessible::Description) {
            const QString own = QAccessibleWidget::text(kind);
            return own.isEmpty() ? answerText(edit()->answer()) : own + ". " + answerText(edit()->answer());
        }
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QVariant currentValue() const override { return edit()->answer().value.value_or(-1); }
    void setCurrentValue(const QVariant& value) override
    {
        bool ok = false;
        const double number = value.toDouble(&ok);
        edit()->setValueByHand(ok && number >= 0 ? std::optional(number) : std::nullopt);
    }
    [[nodiscard]] QVariant maximumValue() const override { return 10.0; }
    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 0.5; }

private:
    [[nodiscard]] AnswerEdit* edit() const { return static_cast<AnswerEdit*>(object()); }
};

QAccessibleInterface* makeAnswerAccess(const QString&, QObject* object)
{
    auto* edit = qobject_cast<AnswerEdit*>(object);
    return edit ? new AnswerAccess(edit) : nullptr;
}

} // namespace

void installAnswerAccess()
{
    QAccessible::installFactory(makeAnswerAccess); // the same function is kept once
}

} // namespace soundings::ui
