// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entry/reveal_question.h"

#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

RevealQuestion::RevealQuestion(const QString& name, QWidget* parent)
    : RevealQuestion(name,
                     {tr("Everyone who sees this screen will see what all have answered. This cannot be taken back."),
                      tr("Reveal now"), tr("Not yet")},
                     parent)
{
}

RevealQuestion::RevealQuestion(const QString& name, const Words& words, QWidget* parent)
    : QWidget(parent), m_no(textButton(name + QStringLiteral(".no"), words.no))
{
    auto* question = helpLabel(words.question);
    question->setObjectName(name);
    question->setForegroundRole(QPalette::WindowText);
    auto* yes = textButton(name + QStringLiteral(".yes"), words.yes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(question);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(yes);
    buttons->addWidget(m_no);
    buttons->addStretch(1);
    column->addLayout(buttons);
    hide();
    connect(yes, &QPushButton::clicked, this, &RevealQuestion::revealed);
    connect(m_no, &QPushButton::clicked, this, [this] {
        hide();
        emit declined();
    });
}

void RevealQuestion::ask()
{
    show();
    m_no->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
