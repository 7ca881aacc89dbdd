// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page_column.h"

#include "ui/journal_bridge.h"
#include "ui/widgets/wrapped_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {

QScrollArea* columnScroll(const QString& name, QWidget* column)
{
    auto* centred = new QWidget;
    auto* centre = new QHBoxLayout(centred);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(column, 1000);
    centre->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(name);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(centred);
    return scroll;
}

QVBoxLayout* makePageColumn(QWidget* page, const QString& name, int width)
{
    auto* column = new QWidget;
    column->setMaximumWidth(width + 2 * space::xl);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::s);
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(columnScroll(name + ".scroll", column));
    return layout;
}

QLabel* pageLabel(const QString& name, TextSize size, QFont::Weight weight, bool quiet)
{
    auto* label = new WrappedLabel;
    label->setObjectName(name);
    label->setFont(fontOf(size, weight));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (quiet) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

Journal::Outside outsideOf(JournalBridge& journal)
{
    return journal.outside();
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
