// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/choice_row.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace soundings::ui {

ChoiceRow::ChoiceRow(const QString& name, const QString& label, const std::vector<Word>& words, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(name);
    setAccessibleName(label);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    for (const Word& word : words) {
        auto* button = new QPushButton(word.text, this);
        button->setObjectName(QStringLiteral("%1.%2").arg(name).arg(m_buttons.size()));
        button->setCheckable(true);
        button->setProperty("choice", true);
        button->setProperty("input", true);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(label, word.text));
        button->setAccessibleDescription(word.help);
        button->setToolTip(word.help);
        button->installEventFilter(this);
        const int index = int(m_buttons.size());
        connect(button, &QPushButton::clicked, this, [this, index](bool on) {
            if (m_readOnly) return show(m_choice);
            choose(on ? std::optional(index) : std::nullopt);
        });
        m_buttons.push_back(button);
        m_keys.push_back(word.key.toLower());
        layout->addWidget(button);
    }
    layout->addStretch(1);
    show({});
}

void ChoiceRow::setChoice(std::optional<int> choice)
{
    m_choice = choice;
    show(choice);
}

void ChoiceRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

bool ChoiceRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) makeTabStop();
    if (event->type() == QEvent::KeyPress && move(watched, *static_cast<QKeyEvent*>(event))) return true;
    if (event->type() == QEvent::KeyPress && !m_readOnly) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool plain = (press->modifiers() & ~Qt::ShiftModifier) == 0;
        if (plain && (press->key() == Qt::Key_Backspace || press->key() == Qt::Key_Delete)) {
            choose({});
            return true;
        }
        for (std::size_t i = 0; plain && i < m_keys.size(); ++i) {
            if (press->text().compare(QString(m_keys[i]), Qt::CaseInsensitive) != 0) continue;
            m_buttons[i]->setFocus(Qt::OtherFocusReason);
            choose(int(i));
            emit keyChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChoiceRow::choose(std::optional<int> choice)
{
    const bool changed = choice != m_choice;
    setChoice(choice);
    if (changed) emit choiceChanged(choice);
}

void ChoiceRow::show(std::optional<int> choice)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(choice == int(i));
    makeTabStop();
}

void ChoiceRow::makeTabStop()
{
    std::size_t stop = m_choice ? std::size_t(*m_choice) : 0;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]->hasFocus()) stop = i;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

bool ChoiceRow::move(const QObject* from, const QKeyEvent& press)
{
    if ((press.modifiers() & ~Qt::KeypadModifier) != 0) return false;
    const bool on = press.key() == Qt::Key_Down || press.key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool back = press.key() == Qt::Key_Up || press.key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (!on && !back) return false;
    const auto at = std::ranges::find(m_buttons, from);
    if (at == m_buttons.end()) return false;
    const std::size_t count = m_buttons.size();
    const std::size_t to = (std::size_t(at - m_buttons.begin()) + (on ? 1 : count - 1)) % count;
    m_buttons[to]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace soundings::ui
