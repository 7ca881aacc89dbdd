// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle.h"
#include "core/journal/sharing.h"
#include "tests/support/entry_maker.h"
#include "tests/support/open_or_create.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::test {

/// Somebody who shares entries: a journal, and in a folder beside it keys, contacts and anchors.
struct Sharer : EntryMaker {
    SharingFolder sharing;
    Journal journal;

    /// `folder` is there already. Journals that meet need seeds of their own, as two journals are never one.
    Sharer(const std::string& folder, std::uint64_t seed, const SharedKey& key = {})
        : EntryMaker(seed),
          sharing(folder + "/sharing"),
          journal(openOrCreate(folder + "/journal.soundings", {clock, ids, key}))
    {
    }
    /// Takes another, who has keys by now, for a contact.
    void meets(const SharingFolder& other) const
    {
        const auto own = other.own();
        sharing.add({own->name, own->keys.open(), {}});
    }
    void meets(const Sharer& other) const { meets(other.sharing); }
    [[nodiscard]] MadeBundle makes(const std::string& to, const std::vector<Id>& entries,
                                   const std::string& message = "Have a look") const
    {
        return makeBundle(journal, sharing, entries, sharing.contactNamed(to), message, clock.now());
    }
    /// A bundle for a contact, remembered as sent.
    [[nodiscard]] std::string sends(const std::string& to, const std::vector<Id>& entries,
                                    const std::string& message = "Have a look")
    {
        clock.advanceMs(1000);
        const MadeBundle made = makes(to, entries, message);
        JournalSharing::keepSent(journal, made.content.versions);
        return made.bytes;
    }
    [[nodiscard]] std::string sends(const Sharer& other, const std::vector<Id>& entries)
    {
        return sends(other.sharing.own()->name, entries);
    }
    [[nodiscard]] OpenBundle looksAt(std::string_view bytes) const
    {
        return planBundleFile(bytes, "a.bundle", journal, sharing);
    }
    OpenBundle takes(std::string_view bytes)
    {
        clock.advanceMs(1000);
        OpenBundle open = looksAt(bytes);
        (void)takeBundle(journal, sharing, open.plan);
        return open;
    }
};

} // namespace soundings::test
