// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing_parts.h"

#include "ui/widgets/wrapped_label.h"

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

/// The wash and the frame of the row that is chosen lie around its words, not on them.
class RoomyRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * space::xs);
    }
};

} // namespace

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

QListWidget* cardList(QFrame* card, const char* name, const QString& label, int lines)
{
    auto* list = new QListWidget(card);
    list->setObjectName(name);
    list->setAccessibleName(label);
    list->setItemDelegate(new RoomyRows(list));
    list->setMinimumHeight(list->fontMetrics().lineSpacing() * lines);
    static_cast<QVBoxLayout*>(card->layout())->addWidget(list, 1);
    return list;
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
