// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"
#include "ui/translate.h"

namespace soundings::ui {

/// Does what a slot of `page` does and tells an Error through page.errorHappened(sentence): one that left a slot would
/// end the program.
template <typename Page, typename Action>
void guarded(Page& page, Action action)
{
    try {
        action();
    } catch (const Error& error) {
        emit page.errorHappened(qs(error.message()));
    }
}

} // namespace soundings::ui
