// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace soundings::ui {

namespace {

void collect(const QLayout* layout, std::vector<QWidget*>& stops);

void collect(QWidget* widget, std::vector<QWidget*>& stops)
{
    if (widget->focusPolicy() != Qt::NoFocus) stops.push_back(widget);
    if (const auto* scroll = qobject_cast<const QScrollArea*>(widget); scroll != nullptr && scroll->widget() != nullptr)
        collect(scroll->widget(), stops);
    else if (widget->layout() != nullptr)
        collect(widget->layout(), stops);
}

void collect(const QLayout* layout, std::vector<QWidget*>& stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget() != nullptr)
            collect(item->widget(), stops);
        else if (item->layout() != nullptr)
            collect(item->layout(), stops);
    }
}

bool takesTab(const QWidget& widget, const QWidget& window)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.focusProxy() == nullptr &&
           widget.isEnabled() && widget.isVisibleTo(&window);
}

/// The first stop beyond the page; the first of its own (`stops`, in the direction of the move) where there is none.
QWidget* outside(QWidget& page, const std::vector<QWidget*>& stops, bool next)
{
    const auto step = [next](const QWidget* from) {
        return next ? from->nextInFocusChain() : from->previousInFocusChain();
    };
    for (QWidget* other = step(&page); other != &page; other = step(other))
        if (!page.isAncestorOf(other) && takesTab(*other, *page.window())) return other;
    const auto first =
        std::find_if(stops.begin(), stops.end(), [&](const QWidget* stop) { return takesTab(*stop, *page.window()); });
    return first != stops.end() ? *first : nullptr;
}

} // namespace

bool moveFocusByLayout(QWidget& page, bool next)
{
    std::vector<QWidget*> stops;
    if (page.layout() != nullptr) collect(page.layout(), stops);
    if (!next) std::reverse(stops.begin(), stops.end());
    auto at = stops.end();
    for (QWidget* here = page.window()->focusWidget(); here != nullptr && at == stops.end();
         here = here->parentWidget())
        at = std::find(stops.begin(), stops.end(), here);
    if (at == stops.end()) return false;
    const auto found =
        std::find_if(at + 1, stops.end(), [&](const QWidget* stop) { return takesTab(*stop, *page.window()); });
    QWidget* target = found != stops.end() ? *found : outside(page, stops, next);
    if (target == nullptr) return false;
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace soundings::ui
