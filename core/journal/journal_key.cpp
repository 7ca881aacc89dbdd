// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_key.h"

#include "core/support/error.h"

#include <sodium.h>

#include <algorithm>

#include <sys/resource.h>

namespace soundings {
namespace {

constexpr std::array<unsigned char, 4> mark{'S', 'd', 'g', 's'};
constexpr std::string_view sealedMark = "Soundings sealed text 1\n";
constexpr std::size_t headSize = sealedMark.size() + std::tuple_size_v<KeySalt::Bytes>;
constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

KeySalt KeySalt::fresh(KeyCost cost)
{
    Bytes bytes{};
    std::ranges::copy(mark, bytes.begin());
    bytes[4] = static_cast<unsigned char>(cost);
    randombytes_buf(bytes.data() + 8, bytes.size() - 8);
    return KeySalt(bytes);
}

std::optional<KeySalt> KeySalt::from(const Bytes& bytes)
{
    if (!std::equal(mark.begin(), mark.end(), bytes.begin())) return {};
    const bool known = (bytes[4] == static_cast<unsigned char>(KeyCost::Moderate) ||
                        bytes[4] == static_cast<unsigned char>(KeyCost::Least)) &&
                       bytes[5] == 0 && bytes[6] == 0 && bytes[7] == 0;
    if (!known)
        throw Error(ErrorKind::Foreign, "This journal was locked by a newer version of Soundings, or its first bytes "
                                        "are damaged; update Soundings, or go back to a backup.");
    return KeySalt(bytes);
}

JournalKey::JournalKey(const Secret& passphrase, const KeySalt& salt) : m_salt(salt), m_bytes(size)
{
    static_assert(crypto_pwhash_SALTBYTES == std::tuple_size_v<KeySalt::Bytes>);
    if (passphrase.empty()) throw Error(ErrorKind::Input, "A passphrase has at least one character; type one.");
    // A program that has a locked journal open leaves no picture of its memory behind, should it crash.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    const bool moderate = salt.cost() == KeyCost::Moderate;
    const unsigned long long passes = moderate ? crypto_pwhash_OPSLIMIT_MODERATE : crypto_pwhash_OPSLIMIT_MIN;
    const std::size_t memory = moderate ? crypto_pwhash_MEMLIMIT_MODERATE : crypto_pwhash_MEMLIMIT_MIN;
    if (crypto_pwhash(m_bytes.data(), m_bytes.size(), passphrase.view().data(), passphrase.size(), salt.bytes().data(),
                      passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Error(ErrorKind::Internal, "A passphrase needs 256 MB of memory for half a second, and there is not as "
                                         "much; close other programs and try again.");
}

Secret JournalKey::keyForTexts() const
{
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    static constexpr std::string_view purpose = "texts that wait outside the journal";
    crypto_generichash(key.data(), key.size(), bytesOf(purpose), purpose.size(), m_bytes.data(), m_bytes.size());
    return key;
}

std::string JournalKey::sealed(std::string_view text) const
{
    const Secret key = keyForTexts();
    std::string out(sealedMark);
    out.append(reinterpret_cast<const char*>(m_salt.bytes().data()), m_salt.bytes().size());
    const std::string head = out; // authenticated with the text
    out.resize(head.size() + nonceSize + text.size() + tagSize);
    auto* nonce = reinterpret_cast<unsigned char*>(out.data()) + head.size();
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, bytesOf(text), text.size(), bytesOf(head),
                                               head.size(), nullptr, nonce, key.data());
    return out;
}

std::optional<KeySalt> JournalKey::saltOfSealed(std::string_view bytes)
{
    if (!bytes.starts_with(sealedMark) || bytes.size() < headSize + nonceSize + tagSize) return {};
    KeySalt::Bytes salt{};
    std::copy_n(bytes.begin() + sealedMark.size(), salt.size(), salt.begin());
    return KeySalt::from(salt);
}

std::optional<std::string> JournalKey::unsealed(std::string_view bytes) const
{
    if (!bytes.starts_with(sealedMark) || bytes.size() < headSize + nonceSize + tagSize) return {};
    const auto* nonce = bytesOf(bytes) + headSize;
    const std::size_t length = bytes.size() - headSize - nonceSize;
    std::string text(length - tagSize, '\0');
    const Secret key = keyForTexts();
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(text.data()), nullptr, nullptr,
                                                   nonce + nonceSize, length, bytesOf(bytes), headSize, nonce,
                                                   key.data()) != 0)
        return {};
    return text;
}

} // namespace soundings
