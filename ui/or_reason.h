// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/cancelled.h"
#include "core/support/error.h"

#include <exception>
#include <type_traits>

namespace soundings::ui {

/// What `assess` gives; what cannot be assessed has no result, and its sentence says why. Cancelled is passed on.
template <typename Assess>
[[nodiscard]] std::invoke_result_t<Assess> orReason(Assess assess)
{
    std::invoke_result_t<Assess> none;
    try {
        return assess();
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        none.sentence = error.message();
    } catch (const std::exception& error) {
        none.sentence = error.what();
    }
    return none;
}

} // namespace soundings::ui
