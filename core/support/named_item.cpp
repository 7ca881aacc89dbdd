// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/named_item.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <charconv>

namespace soundings {
namespace {

constexpr std::size_t longestNumber = 3; ///< digits: more of them begin an id

} // namespace

std::size_t itemNamed(const std::vector<std::string_view>& ids, std::string_view which, const ItemWords& words)
{
    const std::string_view name = trimmed(which);
    if (ids.empty()) throw Error(ErrorKind::NotFound, fmt::format("This {} has no {}.", words.owner, words.one));
    std::size_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool isNumber = read.ec == std::errc() && read.ptr == name.data() + name.size();
    if (isNumber && number >= 1 && number <= ids.size()) return number - 1;
    // A few digits are a number and nothing else: what it does not name is not to hit an id that begins so.
    const bool mayBeId = !name.empty() && !(isNumber && name.size() <= longestNumber);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (mayBeId && ids[i].starts_with(name)) found.push_back(i);
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
        throw Error(ErrorKind::Input, fmt::format("{} {} have an id that begins with {}; write more of it.",
                                                  found.size(), words.many, withVisibleControls(name)));
    throw Error(
        ErrorKind::NotFound,
        fmt::format("There is no {} {}; this {} has {}.", words.one, withVisibleControls(name), words.owner,
                    ids.size() == 1 ? std::string("one, number 1") : fmt::format("numbers 1 to {}", ids.size())));
}

} // namespace soundings
