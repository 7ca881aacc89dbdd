// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/disclosure.h"

#include "ui/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace soundings::ui {

Disclosure::Disclosure(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent), m_button(new QToolButton(this)), m_content(new QWidget(this)), m_body(new QVBoxLayout(m_content))
{
    setObjectName(name);
    m_button->setObjectName(name + QStringLiteral(".toggle"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_body->setContentsMargins(space::xl, space::xs, 0, 0);
    m_body->setSpacing(space::s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_content);
    setTitle(title);
    connect(m_button, &QToolButton::toggled, this, [this](bool open) {
        m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_content->setVisible(open);
        emit toggled(open);
    });
    m_button->setArrowType(Qt::RightArrow);
    m_content->hide();
}

void Disclosure::setOpen(bool open)
{
    m_button->setChecked(open);
}

bool Disclosure::isOpen() const
{
    return m_button->isChecked();
}

void Disclosure::setTitle(const QString& title)
{
    m_button->setText(title);
    m_button->setAccessibleName(title);
}

} // namespace soundings::ui
