// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle_file.h"

#include "core/support/error.h"
#include "core/support/id.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace soundings {
namespace {

constexpr std::string_view bundleMagic = "SoundingsBundle";
constexpr char bundleVersion = 1;
constexpr std::string_view bundlePurpose = "soundings-bundle-1: entries and comments between contacts";
constexpr std::size_t bundleOpenSize = bundleMagic.size() + 1;
constexpr std::size_t bundleBox = crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;
constexpr std::size_t bundleStreamAt = bundleOpenSize + bundleBox;
constexpr std::size_t bundleHeaderSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t bundleChunk = 64U << 10U;
constexpr std::size_t bundleTag = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t bundleIdSize = 36;
/// Before the content: two keys, the signature, the journal's id, the number and the hash of its last record.
constexpr std::size_t bundlePreface = 32 + 32 + 64 + bundleIdSize + 8 + 32;

const unsigned char* plainBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string bigEndian(std::int64_t number)
{
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>((static_cast<std::uint64_t>(number) >> static_cast<unsigned>(shift)) & 0xffU);
    return bytes;
}

std::int64_t fromBigEndian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char c : bytes) number = (number << 8U) | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(number);
}

/// What the sender signs: for whom it is, too, so that whoever opens it cannot pass it on as if it had been for another.
std::string signedText(const PublicKeys& recipient, const PublicKeys& sender, const BundleHead& head,
                       std::string_view content)
{
    std::string text(bundlePurpose);
    text += '\0';
    text += viewOf(recipient.sealing);
    text += viewOf(recipient.signing);
    text += viewOf(sender.sealing);
    text += viewOf(sender.signing);
    text += head.journal;
    text += bigEndian(head.number);
    text += viewOf(head.head);
    text += viewOf(sha256(content));
    return text;
}

std::string additionalData(std::string_view before)
{
    return std::string(before) + std::string(bundlePurpose);
}

[[noreturn]] void refuseChanged(std::string_view name)
{
    throw Error(
        ErrorKind::Input,
        fmt::format("“{}” was damaged or changed since it was sealed for you, so nothing of it was read; ask for it "
                    "again.",
                    name));
}

std::string decryptedBundle(const Secret& key, std::string_view bytes, std::string_view name)
{
    crypto_secretstream_xchacha20poly1305_state state;
    std::string_view rest = bytes.substr(bundleStreamAt);
    if (key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES || rest.size() < bundleHeaderSize ||
        crypto_secretstream_xchacha20poly1305_init_pull(&state, plainBytes(rest), key.data()) != 0)
        refuseChanged(name);
    const std::string additional = additionalData(bytes.substr(0, bundleStreamAt + bundleHeaderSize));
    rest.remove_prefix(bundleHeaderSize);
    std::string plain;
    plain.reserve(rest.size());
    bool final = false;
    while (!final) {
        const std::size_t length = std::min(rest.size(), bundleChunk + bundleTag);
        if (length < bundleTag) refuseChanged(name); // cut off
        const std::size_t at = plain.size();
        plain.resize(at + length - bundleTag);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, reinterpret_cast<unsigned char*>(plain.data() + at),
                                                       nullptr, &tag, plainBytes(rest), length, plainBytes(additional),
                                                       additional.size()) != 0)
            refuseChanged(name);
        rest.remove_prefix(length);
        final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    }
    if (!rest.empty() || plain.size() < bundlePreface) refuseChanged(name);
    return plain;
}

void requireBundle(std::string_view bytes, std::string_view name)
{
    if (!looksLikeBundle(bytes))
        throw Error(ErrorKind::Foreign, fmt::format("“{}” is no bundle of Soundings; choose another file.", name));
    if (bytes.size() > bundleMagic.size() && bytes[bundleMagic.size()] != bundleVersion)
        throw Error(
            ErrorKind::Foreign,
            fmt::format("“{}” says that a newer Soundings made it; bring this one up to date to open it.", name));
    if (bytes.size() > largestBundle)
        throw Error(ErrorKind::Input,
                    fmt::format("“{}” is larger than the {} MB that a bundle may have.", name, largestBundle >> 20U));
}

} // namespace

bool looksLikeBundle(std::string_view bytes)
{
    return bytes.starts_with(bundleMagic);
}

std::string sealBundle(const KeyPairs& sender, const PublicKeys& recipient, const BundleHead& head,
                       std::string_view content)
{
    if (!isId(head.journal)) throw Error(ErrorKind::Internal, "A bundle needs the id of its journal.");
    if (content.size() > largestBundle - (1U << 20U))
        throw Error(ErrorKind::Input,
                    fmt::format("A bundle may have {} MB; send fewer entries at once.", largestBundle >> 20U));
    const Signature signature = sender.sign(signedText(recipient, sender.open(), head, content));
    std::string plain(viewOf(sender.open().sealing));
    plain += viewOf(sender.open().signing);
    plain += viewOf(signature);
    plain += head.journal;
    plain += bigEndian(head.number);
    plain += viewOf(head.head);
    plain += content;

    Secret key(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    std::string bytes(bundleMagic);
    bytes += bundleVersion;
    bytes += sealedFor(recipient, key);
    crypto_secretstream_xchacha20poly1305_state state;
    std::array<unsigned char, bundleHeaderSize> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), key.data());
    bytes += viewOf(header);
    const std::string additional = additionalData(bytes);
    for (std::size_t at = 0; at < plain.size(); at += bundleChunk) {
        const std::size_t length = std::min(bundleChunk, plain.size() - at);
        const std::size_t out = bytes.size();
        bytes.resize(out + length + bundleTag);
        crypto_secretstream_xchacha20poly1305_push(
            &state, reinterpret_cast<unsigned char*>(bytes.data() + out), nullptr, plainBytes(plain) + at, length,
            plainBytes(additional), additional.size(),
            at + length == plain.size() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    }
    sodium_memzero(&state, sizeof state);
    wipe(plain);
    return bytes;
}

OpenedBundle openBundle(const KeyPairs& recipient, std::string_view bytes, std::string_view name,
                        const std::function<bool(const PublicKeys&)>& isKnown)
{
    requireBundle(bytes, name);
    const Secret key =
        bytes.size() >= bundleStreamAt ? recipient.unseal(bytes.substr(bundleOpenSize, bundleBox)) : Secret();
    if (key.empty())
        throw Error(ErrorKind::Input,
                    fmt::format("Your key does not open “{}”: it was sealed for somebody else or for an earlier key of "
                                "yours, or it is damaged; give the sender your card and ask for it again.",
                                name));
    const std::string plain = decryptedBundle(key, bytes, name);
    std::string_view rest = plain;
    const auto take = [&rest](std::size_t size) {
        const std::string_view part = rest.substr(0, size);
        rest.remove_prefix(size);
        return part;
    };
    OpenedBundle bundle;
    bundle.sender.sealing = arrayOf<32>(take(32));
    bundle.sender.signing = arrayOf<32>(take(32));
    const auto signature = arrayOf<sizeof(Signature)>(take(sizeof(Signature)));
    bundle.head.journal = take(bundleIdSize);
    bundle.head.number = fromBigEndian(take(8));
    bundle.head.head = arrayOf<32>(take(32));
    if (!isSignedBy(bundle.sender, signature, signedText(recipient.open(), bundle.sender, bundle.head, rest)))
        throw Error(
            ErrorKind::Input,
            fmt::format("“{}” does not carry its sender’s signature for you, so nothing of it was read; ask for "
                        "it again.",
                        name));
    if (!isKnown(bundle.sender))
        throw Error(
            ErrorKind::NotFound,
            fmt::format("“{}” comes from somebody who is not among your contacts, so nothing of it was read; add "
                        "their card first. Their fingerprint is {}.",
                        name, fingerprintOf(bundle.sender)));
    bundle.content = rest;
    return bundle;
}

} // namespace soundings
