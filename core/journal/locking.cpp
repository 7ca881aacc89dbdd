// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/locking.h"

#include "core/journal/journal_path.h"
#include "core/journal/lock_file.h"
#include "core/journal/sqlite/cipher.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <tuple>

namespace soundings {
namespace {

/// What must be the same of a journal and its copy.
std::tuple<VerifyReport, std::size_t> contentOf(const std::string& path, Journal::Outside outside)
{
    const Journal journal = Journal::open(path, Journal::Mode::ReadOnly, std::move(outside));
    return {journal.verify(), journal.count({})};
}

} // namespace

bool canLockJournals()
{
    return sqlite::hasCipher();
}

bool isLocked(const std::string& path)
{
    return sqlite::saltOf(pathOfExistingJournal(path)).has_value();
}

SharedKey keyOf(const std::string& path, const Secret& passphrase)
{
    const auto salt = sqlite::saltOf(pathOfExistingJournal(path));
    if (!salt) throw Error(ErrorKind::Input, fmt::format("{} is not locked, so it needs no passphrase.", path));
    return std::make_shared<const JournalKey>(passphrase, *salt);
}

SharedKey newKey(const Secret& passphrase, KeyCost cost)
{
    if (!canLockJournals())
        throw Error(ErrorKind::Input,
                    "This build of Soundings cannot lock journals, because it was made without ciphers.");
    return std::make_shared<const JournalKey>(passphrase, KeySalt::fresh(cost));
}

SharedKey lockAnew(const std::string& path, Journal::Outside outside, const Secret& passphrase, KeyCost cost)
{
    const std::string real = pathOfExistingJournal(path);
    const LockFile lock(real, outside.clock.now());
    const auto before = contentOf(real, outside);
    const SharedKey made = passphrase.empty() ? nullptr : newKey(passphrase, cost);
    SharedKey key;
    replaceJournalFile(real, [&](const std::string& temporary) {
        sqlite::copyUnderKey(real, outside.key.get(), temporary, made.get());
        // Not the key at hand: what opens the new file is what the passphrase and the file's own first bytes give.
        key = made ? keyOf(temporary, passphrase) : nullptr;
        if (contentOf(temporary, {outside.clock, outside.ids, key}) != before)
            throw Error(ErrorKind::Storage, fmt::format("The new file of {} does not hold what the old one does, so "
                                                        "the old one stays; check the disk and try again.",
                                                        path));
    });
    return key;
}

} // namespace soundings
