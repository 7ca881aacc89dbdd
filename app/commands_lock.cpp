// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// lock, unlock, passphrase: how a journal opens.
#include "app/commands.h"
#include "app/json_answer.h"
#include "app/passphrase.h"
#include "core/journal/locking.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings::app {
namespace {

Answer done(const Request& request, bool locked, const std::string& sentence)
{
    if (request.json) return jsonAnswer({{"journal", request.journal}, {"locked", locked}});
    return {sentence, {}};
}

void requireKey(const Request& request, const World& world)
{
    if (world.key) return;
    (void)Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside()); // says what else is wrong with it
    throw Error(ErrorKind::Input, fmt::format("{} is not locked; soundings lock locks it.", request.journal));
}

} // namespace

Answer lockJournal(const Request& request, const World& world)
{
    if (isLocked(request.journal))
        throw Error(ErrorKind::Input,
                    fmt::format("{} is locked already; soundings passphrase gives it another one.", request.journal));
    (void)Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside()); // before anybody is asked anything
    lockAnew(request.journal, world.outside(), readNewPassphrase(request.passphraseFile, request.journal));
    return done(
        request, true,
        fmt::format("Locked {}. Without the passphrase nobody can read it again, you included.\n", request.journal));
}

Answer unlockJournal(const Request& request, const World& world)
{
    requireKey(request, world);
    lockAnew(request.journal, world.outside(), {});
    return done(request, false, fmt::format("{} opens without a passphrase now.\n", request.journal));
}

Answer changePassphrase(const Request& request, const World& world)
{
    requireKey(request, world);
    // The old one is tried before the new one is asked for.
    (void)Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    lockAnew(request.journal, world.outside(), readNewPassphrase(request.newPassphraseFile, request.journal));
    return done(request, true, fmt::format("{} opens by its new passphrase now.\n", request.journal));
}

} // namespace soundings::app
