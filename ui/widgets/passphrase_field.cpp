// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passphrase_field.h"

#include "ui/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <string>

namespace soundings::ui {

PassphraseField::PassphraseField(const QString& name, const QString& label, QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_shown(new QCheckBox(tr("Show"), this))
{
    auto* words = new QLabel(label, this);
    words->setTextFormat(Qt::PlainText);
    words->setFont(fontOf(TextSize::Small));
    words->setBuddy(m_field);
    m_field->setObjectName(name);
    m_field->setAccessibleName(label);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(1000);
    m_field->setDragEnabled(false);
    m_shown->setObjectName(name + ".show");
    m_shown->setAccessibleName(tr("Show what is typed: %1").arg(label));
    auto* row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_shown);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(words);
    column->addLayout(row);
    setFocusProxy(m_field);
    connect(m_shown, &QCheckBox::toggled, this,
            [this](bool show) { m_field->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_field, &QLineEdit::returnPressed, this, &PassphraseField::entered);
    connect(m_field, &QLineEdit::textEdited, this, &PassphraseField::edited);
}

bool PassphraseField::isEmpty() const
{
    return m_field->text().isEmpty();
}

Secret PassphraseField::secret() const
{
    std::string typed = m_field->text().toStdString();
    return Secret::taking(typed);
}

void PassphraseField::clear()
{
    m_field->clear();
}

void PassphraseField::orderTabs(const std::vector<PassphraseField*>& fields, const std::vector<QWidget*>& rest)
{
    std::vector<QWidget*> stops;
    for (const PassphraseField* field : fields) stops.push_back(field->m_field);
    stops.insert(stops.end(), rest.begin(), rest.end());
    for (const PassphraseField* field : fields) stops.push_back(field->m_shown);
    for (std::size_t i = 1; i < stops.size(); ++i) setTabOrder(stops[i - 1], stops[i]);
}

void PassphraseField::select()
{
    m_field->setFocus();
    m_field->selectAll();
}

} // namespace soundings::ui
