// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace soundings::ui {

Banner::Banner(const QString& name, QWidget* parent)
    : QFrame(parent), m_label(new WrappedLabel(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(name);
    setAccessibleName(tr("Message"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_label->setObjectName(name + ".sentence");
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->addWidget(m_label, 1);
    row->addLayout(m_buttons);
    m_buttons->setSpacing(space::s);
    hide();
}

void Banner::say(const QString& sentence, std::vector<Choice> choices, bool lasting)
{
    clear();
    m_label->setText(sentence);
    if (!lasting) choices.push_back({tr("Put away"), {}});
    for (auto& choice : choices) {
        auto* button = new QPushButton(choice.text, this);
        button->setObjectName(objectName() + ".choice");
        button->setAccessibleName(choice.text);
        if (choice.holds) m_holds.push_back(choice.holds);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, lasting, act = std::move(choice.act)] {
            const auto doIt = act; // say() or clear() within may delete this button
            if (!lasting || doIt) clear();
            if (doIt) doIt();
        });
    }
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::refuse(const QString& sentence)
{
    say(sentence);
    m_ofPlace = m_fresh = true;
    QTimer::singleShot(0, this, [this] { m_fresh = false; });
}

void Banner::moveOn()
{
    if (m_ofPlace && !m_fresh)
        clear();
    else
        refresh();
}

QString Banner::sentence() const
{
    return isHidden() ? QString() : m_label->text();
}

void Banner::refresh()
{
    if (!std::ranges::all_of(m_holds, [](const auto& holds) { return holds(); })) clear();
}

void Banner::clear()
{
    m_holds.clear();
    m_ofPlace = false;
    while (auto* item = m_buttons->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    hide();
}

} // namespace soundings::ui
