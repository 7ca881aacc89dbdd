// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page_column.h"

#include "ui/journal_bridge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {

QVBoxLayout* makePageColumn(QWidget* page, const QString& name, int width)
{
    auto* scroll = new QScrollArea(page);
    scroll->setObjectName(name + ".scroll");
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* body = new QWidget;
    auto* centre = new QHBoxLayout(body);
    centre->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto* column = new QWidget(body);
    column->setMaximumWidth(width);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    scroll->setWidget(body);
    return layout;
}

QLabel* pageLabel(const QString& name, TextSize size, QFont::Weight weight, bool quiet)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(size, weight));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (quiet) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

Journal::Outside outsideOf(JournalBridge& journal)
{
    return {journal.clock(), journal.ids()};
}

void emptyLayout(QVBoxLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace soundings::ui
