// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/locking.h"
#include "core/support/error.h"
#include "tests/support/entry_maker.h"

#include <QTemporaryDir>
#include <QtGlobal>

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace soundings::test {

inline Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
}

/// The key of the journals that these tests make: none, unless the environment says that they are to be locked.
inline const SharedKey& testKey()
{
    static const SharedKey key = [] {
        std::string passphrase = "the same for all tests";
        return qEnvironmentVariableIsSet("SOUNDINGS_TEST_LOCKED") ? newKey(Secret::taking(passphrase), KeyCost::Least)
                                                                  : nullptr;
    }();
    return key;
}

/// A folder that is gone afterwards, with time and ids: what a journal needs from outside.
struct Surroundings : EntryMaker {
    QTemporaryDir folder;

    [[nodiscard]] std::string path(const std::string& name = "j.soundings") const
    {
        return folder.path().toStdString() + "/" + name;
    }
    [[nodiscard]] Journal::Outside outside() { return {clock, ids, testKey()}; }
    [[nodiscard]] Journal create(const std::string& name = "j.soundings")
    {
        return Journal::create(path(name), outside());
    }
    [[nodiscard]] Journal open(Journal::Mode mode = Journal::Mode::ReadWrite, const std::string& name = "j.soundings")
    {
        return Journal::open(path(name), mode, outside());
    }
};

/// The error that `work` throws; none where it throws none.
inline std::optional<Error> errorOf(const std::function<void()>& work)
{
    try {
        work();
        return {};
    } catch (const Error& e) {
        return e;
    }
}

} // namespace soundings::test
