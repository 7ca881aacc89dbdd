// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace soundings::ui {

/// Takes the placeholder off a field that became read-only, and puts it back when it may be written into again: a hint at
/// what to write would make a blank answer look like one that can still be given. `hint` keeps it meanwhile.
template <typename Field>
void keepHint(Field& field, std::optional<QString>& hint)
{
    if (field.isReadOnly() == hint.has_value()) return; // said again
    if (field.isReadOnly()) {
        hint = field.placeholderText();
        field.setPlaceholderText({});
    } else {
        field.setPlaceholderText(*hint);
        hint.reset();
    }
}

} // namespace soundings::ui
