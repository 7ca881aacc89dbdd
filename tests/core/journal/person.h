// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle.h"
#include "journal_fixture.h"

#include <cstdint>
#include <string>
#include <vector>

namespace soundings::test {

/// Somebody with a journal, keys and contacts.
struct Person {
    std::string name;
    Surroundings world;
    SharingFolder folder{world.folder.path().toStdString() + "/sharing"};
    Journal journal;
    Entry edited;

    Person(std::string called, std::uint64_t seed) : name(std::move(called)), journal(withIds(seed).create())
    {
        (void)folder.setOwn(name);
    }
    /// Two journals are never one.
    Surroundings& withIds(std::uint64_t seed)
    {
        world.ids = SeededIds(seed);
        return world;
    }
    void meets(const Person& other) const { folder.add({other.name, other.folder.own()->keys.open(), {}}); }
    /// A bundle for another, remembered as sent.
    std::string sends(const Person& other, const std::vector<Id>& ids)
    {
        world.clock.advanceMs(1000);
        const MadeBundle made =
            makeBundle(journal, folder, ids, folder.contactNamed(other.name), "Have a look", world.clock.now());
        JournalSharing::keepSent(journal, made.content.versions);
        return made.bytes;
    }
    OpenBundle looksAt(const std::string& bytes) const { return planBundleFile(bytes, "a.bundle", journal, folder); }
    OpenBundle takes(const std::string& bytes)
    {
        world.clock.advanceMs(1000);
        OpenBundle open = looksAt(bytes);
        (void)takeBundle(journal, folder, open.plan);
        return open;
    }
    Entry& edits(const Id& id)
    {
        edited = journal.load(id);
        return edited;
    }
    void saves() { journal.save(edited); }
};

} // namespace soundings::test
