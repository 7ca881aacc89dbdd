// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/number_field.h"

#include "ui/pages/walk/walk_labels.h"

#include <QToolTip>

#include <limits>

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
        if (!isUnreadable()) setToolTip({});
        if (read == m_number) return;
        m_number = read;
        emit numberChanged(read);
    });
    connect(this, &QLineEdit::editingFinished, this, &NumberField::complain);
    connect(this, &QLineEdit::editingFinished, this, &NumberField::left);
}

QString NumberField::complaint() const
{
    if (!isUnreadable()) return {};
    return numberIn(text(), -std::numeric_limits<double>::max(), std::numeric_limits<double>::max())
               ? tr("Only a number from %1 to %2 counts here.").arg(shownNumber(m_lowest), shownNumber(m_highest))
               : tr("“%1” does not read as a number and counts as blank; write 12000 or 12k.").arg(text().trimmed());
}

void NumberField::complain()
{
    if (isReadOnly()) return; // what stands there is not its reader's
    const QString said = complaint();
    setToolTip(said.toHtmlEscaped());
    setAccessibleDescription(said);
    if (!said.isEmpty() && isVisible()) QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this);
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

QLabel* complaintsOf(const std::vector<NumberField*>& fields, const QString& name, QWidget* parent)
{
    auto* label = helpLabel({}, parent);
    label->setObjectName(name + QStringLiteral(".refused"));
    label->setForegroundRole(QPalette::WindowText);
    label->hide();
    const auto said = [fields] {
        QString first;
        for (const NumberField* field : fields)
            if (first.isEmpty()) first = field->complaint();
        return first;
    };
    for (const NumberField* field : fields) {
        QObject::connect(field, &NumberField::left, label, [label, said] {
            label->setText(said());
            label->setVisible(!label->text().isEmpty());
        });
        // Nobody is corrected in the middle of a word; what is mended, or shows another thing's number, is not scolded.
        QObject::connect(field, &QLineEdit::textChanged, label, [label, said] {
            if (said().isEmpty()) label->hide();
        });
    }
    return label;
}

} // namespace soundings::ui
