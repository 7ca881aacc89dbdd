// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/number_field.h"

#include "ui/pages/walk/walk_labels.h"

namespace soundings::ui {

NumberField::NumberField(const QString& name, const QString& label, double lowest, double highest, QWidget* parent)
    : QuietLine(parent), m_lowest(lowest), m_highest(highest)
{
    setObjectName(name);
    setAccessibleName(label);
    setMinimumWidth(64);
    setMaximumWidth(120);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        const auto read = numberIn(text, m_lowest, m_highest);
        if (read == m_number || (!read && !text.trimmed().isEmpty())) return;
        m_number = read;
        emit numberChanged(read);
    });
    connect(this, &QLineEdit::editingFinished, this, &NumberField::left);
}

void NumberField::setNumber(std::optional<double> number, const QString& subject)
{
    if (m_subject != subject) {
        m_subject = subject;
        m_number = number;
        setText(shownNumber(number));
        return;
    }
    if (number == m_number && (number || isUnreadable())) return;
    m_number = number;
    const auto shown = numberIn(text(), m_lowest, m_highest);
    if (number && shown == number) return;
    setText(shownNumber(number));
}

bool NumberField::isUnreadable() const
{
    return !text().trimmed().isEmpty() && !numberIn(text(), m_lowest, m_highest);
}

} // namespace soundings::ui
