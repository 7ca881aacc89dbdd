// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/support/error.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever a file holds: it is refused by an Error, or read into entries that are written and read back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<soundings::Entry> entries;
    try {
        entries = soundings::readEntries(text, "fuzz");
    } catch (const soundings::Error& error) {
        if (error.message().empty() || error.kind() == soundings::ErrorKind::Internal) std::abort();
        return 0;
    }
    if (soundings::readEntries(soundings::writeEntries(entries), "again") != entries) std::abort();
    for (const auto& entry : entries) (void)soundings::leavesOf(soundings::beliefBytes(entry));
    return 0;
}
