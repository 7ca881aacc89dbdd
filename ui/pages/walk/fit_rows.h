// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace soundings::ui {

/// As many rows as there are things to show: `add` appends one, what is too many goes from the end. A row's widget is its
/// `box`; it may be the sender of what is being handled, so it is hidden now and deleted later.
template <typename Row, typename Add>
void fitRows(std::vector<Row>& rows, std::size_t count, Add add)
{
    while (rows.size() > count) {
        rows.back().box->hide();
        rows.back().box->deleteLater();
        rows.pop_back();
    }
    while (rows.size() < count) add();
}

} // namespace soundings::ui
