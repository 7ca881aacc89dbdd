// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/args.h>
#include <fmt/format.h>

#include <functional>
#include <string>
#include <utility>

namespace soundings {

/// Turns an English template into the user's language; an empty function leaves it as it is.
using Translate = std::function<std::string(const char* english)>;

/// A sentence of the core: an English template with named arguments, e.g.
/// `say(tr, "{option} has no date.", fmt::arg("option", title))`. The translator sees the template only, so user text
/// is never looked up and never read as a template. `lupdate` finds the templates through the alias `say`.
template <typename... Args>
[[nodiscard]] std::string say(const Translate& translate, const char* english, const Args&... args)
{
    const std::string form = translate ? translate(english) : std::string(english);
    return fmt::format(fmt::runtime(form), args...);
}

} // namespace soundings
