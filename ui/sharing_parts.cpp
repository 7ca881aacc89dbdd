// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing_parts.h"

#include "ui/widgets/wrapped_label.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace soundings::ui {

QVBoxLayout* cardColumn(QFrame* card)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    return column;
}

QLabel* cardLabel(QFrame* card, const char* name, const QString& text, TextSize size)
{
    auto* label = new WrappedLabel(text, card);
    label->setObjectName(name);
    label->setFont(fontOf(size, size == TextSize::Lead ? QFont::DemiBold : QFont::Normal));
    static_cast<QVBoxLayout*>(card->layout())->addWidget(label);
    return label;
}

QPushButton* cardButton(QFrame* card, const char* name, const QString& text)
{
    auto* button = new QPushButton(text, card);
    button->setObjectName(name);
    button->setAccessibleName(text);
    return button;
}

void addButtons(QFrame* card, std::initializer_list<QPushButton*> buttons)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton* button : buttons) row->addWidget(button);
    static_cast<QVBoxLayout*>(card->layout())->addLayout(row);
}

} // namespace soundings::ui
