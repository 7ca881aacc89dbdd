// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sharing_folder.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace soundings {
namespace {

constexpr std::string_view firstLine = "Soundings contact card 1";
constexpr std::size_t longestName = 80;
constexpr std::size_t largestCard = 4096;

std::string cardText(const std::string& name, const PublicKeys& keys)
{
    std::string text = fmt::format("soundings-card-1\n{}\n", name);
    text += viewOf(keys.sealing);
    text += viewOf(keys.signing);
    return text;
}

/// The lines "Name: value" of a card behind its first.
std::map<std::string, std::string> membersOf(std::string_view text)
{
    std::map<std::string, std::string> members;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (const std::size_t colon = line.find(':'); colon != std::string_view::npos)
            members.emplace(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return members;
}

} // namespace

std::string contactName(const std::string& typed)
{
    std::string name(trimmed(typed));
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    if (name.empty() || !isUtf8(name)) throw Error(ErrorKind::Input, "A contact needs a name; give one.");
    return shortened(name, longestName);
}

std::string writeCard(const std::string& name, const KeyPairs& keys)
{
    const std::string line = contactName(name);
    const Signature signature = keys.sign(cardText(line, keys.open()));
    return fmt::format(
        "{}\nName: {}\nSealing key: {}\nSigning key: {}\nSigned: {}\n\nFingerprint, to compare by voice: {}\n",
        firstLine, line, hexOf(viewOf(keys.open().sealing)), hexOf(viewOf(keys.open().signing)),
        hexOf(viewOf(signature)), fingerprintOf(keys.open()));
}

Contact readCard(std::string_view text, std::string_view source)
{
    const std::string_view card = trimmed(text);
    const auto damaged = [&] {
        return Error(ErrorKind::Input,
                     fmt::format("“{}” is a contact’s card, but it is damaged; ask for it again.", source));
    };
    if (!card.starts_with(firstLine.substr(0, firstLine.size() - 2)) || text.size() > largestCard || !isUtf8(text))
        throw Error(ErrorKind::Input, fmt::format("“{}” is no contact’s card; choose another file.", source));
    if (!card.starts_with(firstLine))
        throw Error(ErrorKind::Foreign,
                    fmt::format("“{}” was written by a newer Soundings; bring this one up to date.", source));
    auto members = membersOf(card);
    Contact contact;
    try {
        contact.name = contactName(members["Name"]);
        contact.keys.sealing = arrayOf<32>(bytesOfHex(members["Sealing key"], 32));
        contact.keys.signing = arrayOf<32>(bytesOfHex(members["Signing key"], 32));
        const auto signature = arrayOf<64>(bytesOfHex(members["Signed"], 64));
        if (contact.name != members["Name"] ||
            !isSignedBy(contact.keys, signature, cardText(contact.name, contact.keys)))
            throw damaged();
    } catch (const Error&) {
        throw damaged();
    }
    return contact;
}

} // namespace soundings
