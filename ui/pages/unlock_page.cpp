// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/unlock_page.h"

#include "ui/theme.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/wrapped_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace soundings::ui {

UnlockPage::UnlockPage(QWidget* parent)
    : QWidget(parent),
      m_heading(new WrappedLabel(this)),
      m_sentence(new WrappedLabel(this)),
      m_field(new PassphraseField("unlock.passphrase", tr("Passphrase"), this)),
      m_open(new PrimaryButton("unlock.open", tr("Open the journal"), this)),
      m_other(new QPushButton(tr("Open another journal"), this))
{
    setObjectName("unlockPage");
    setAccessibleName(tr("This journal is locked"));
    m_heading->setObjectName("unlock.heading");
    m_heading->setFont(fontOf(TextSize::Display, QFont::DemiBold));
    m_sentence->setObjectName("unlock.sentence");
    m_other->setObjectName("unlock.other");
    m_other->setAccessibleName(m_other->text());
    auto* column = new QWidget(this);
    column->setMaximumWidth(560);
    auto* inner = new QVBoxLayout(column);
    inner->setSpacing(space::m);
    inner->addStretch(1);
    inner->addWidget(m_heading);
    inner->addWidget(m_sentence);
    inner->addWidget(m_field);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    inner->addLayout(buttons);
    inner->addStretch(2);
    auto* centre = new QHBoxLayout(this);
    centre->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    PassphraseField::orderTabs({m_field}, {m_open, m_other});
    setFocusProxy(m_field);
    connect(m_field, &PassphraseField::edited, this, &UnlockPage::update);
    connect(m_field, &PassphraseField::entered, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::given);
    connect(m_other, &QPushButton::clicked, this, &UnlockPage::otherWanted);
}

void UnlockPage::ask(const QString& path, const QString& heading, const QString& sentence)
{
    if (path != m_path) m_field->clear();
    m_path = path;
    m_waits = false;
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    update();
    m_field->select();
}

void UnlockPage::wait(const QString& sentence)
{
    m_waits = true;
    m_sentence->setText(sentence);
    update();
}

void UnlockPage::goOn()
{
    m_waits = false;
    update();
}

void UnlockPage::update()
{
    m_field->setEnabled(!m_waits);
    m_other->setEnabled(!m_waits);
    m_open->setEnabled(!m_waits && !m_field->isEmpty());
}

Secret UnlockPage::passphrase() const
{
    return m_field->secret();
}

void UnlockPage::forget()
{
    m_field->clear();
    update();
}

} // namespace soundings::ui
