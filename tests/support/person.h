// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sharer.h"
#include "tests/support/surroundings.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace soundings::test {

/// Where somebody keeps all that is theirs: made before it, gone after it.
struct OwnFolder {
    QTemporaryDir folder;

    [[nodiscard]] std::string path(const std::string& name) const { return folder.path().toStdString() + "/" + name; }
};

/// Somebody with a journal, keys and contacts in a folder of their own.
struct Person : OwnFolder, Sharer {
    Entry edited;

    Person(const std::string& name, std::uint64_t seed) : Sharer(folder.path().toStdString(), seed, testKey())
    {
        (void)sharing.setOwn(name);
    }
    Entry& edits(const Id& id)
    {
        edited = journal.load(id);
        return edited;
    }
    void saves() { journal.save(edited); }
    /// What `how` does to the journal's file while it is closed.
    template <typename How>
    void whileClosed(How how)
    {
        const std::string file = journal.path();
        const Journal::Outside outside{clock, ids, testKey()};
        journal = Journal::create(path("other.soundings"), outside);
        how(file);
        journal = Journal::open(file, Journal::Mode::ReadWrite, outside);
    }
};

} // namespace soundings::test
