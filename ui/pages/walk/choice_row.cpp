// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/choice_row.h"

#include "ui/theme.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace soundings::ui {

namespace {

/// Tab comes to the word that has the keyboard, else to the chosen one, else to the first.
void makeTabStop(const std::vector<QPushButton*>& buttons, std::optional<int> choice)
{
    std::size_t stop = choice ? std::size_t(*choice) : 0;
    for (std::size_t i = 0; i < buttons.size(); ++i)
        if (buttons[i]->hasFocus()) stop = i;
    for (std::size_t i = 0; i < buttons.size(); ++i)
        buttons[i]->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

/// An arrow goes to the next word or the one before, round at the ends; it chooses nothing, for blank is an answer here.
bool moveAmong(const std::vector<QPushButton*>& buttons, const QObject* from, const QKeyEvent& press)
{
    if ((press.modifiers() & ~Qt::KeypadModifier) != 0) return false;
    const bool mirrored = QGuiApplication::isRightToLeft();
    const bool on = press.key() == Qt::Key_Down || press.key() == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool back = press.key() == Qt::Key_Up || press.key() == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    const auto at = std::ranges::find(buttons, from);
    if ((!on && !back) || at == buttons.end()) return false;
    const std::size_t count = buttons.size();
    buttons[(std::size_t(at - buttons.begin()) + (on ? 1 : count - 1)) % count]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace

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
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) makeTabStop(m_buttons, m_choice);
    if (event->type() == QEvent::KeyPress && moveAmong(m_buttons, watched, *static_cast<QKeyEvent*>(event)))
        return true;
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
    makeTabStop(m_buttons, choice);
}

} // namespace soundings::ui
