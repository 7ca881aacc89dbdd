// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sharing_keys.h"

#include "core/support/digest.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <sodium.h>

#include <cstring>

namespace soundings {
namespace {

constexpr std::size_t seedSize = 32;
static_assert(crypto_box_SEEDBYTES == seedSize && crypto_sign_SEEDBYTES == seedSize);
static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_sign_PUBLICKEYBYTES == 32);
static_assert(crypto_sign_BYTES == sizeof(Signature));

const unsigned char* bytesIn(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

KeyPairs KeyPairs::fresh()
{
    Secret secrets(2 * seedSize);
    randombytes_buf(secrets.data(), secrets.size());
    return KeyPairs(secrets);
}

KeyPairs::KeyPairs(const Secret& secrets)
    : m_secrets(secrets.copy()), m_sealing(crypto_box_SECRETKEYBYTES), m_signing(crypto_sign_SECRETKEYBYTES)
{
    if (secrets.size() != 2 * seedSize) throw Error(ErrorKind::Input, "These are not two keys.");
    crypto_box_seed_keypair(m_public.sealing.data(), m_sealing.data(), secrets.data());
    crypto_sign_seed_keypair(m_public.signing.data(), m_signing.data(), secrets.data() + seedSize);
}

Signature KeyPairs::sign(std::string_view message) const
{
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytesIn(message), message.size(), m_signing.data());
    return signature;
}

Secret KeyPairs::unseal(std::string_view sealed) const
{
    if (sealed.size() < crypto_box_SEALBYTES) return {};
    Secret bytes(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(bytes.data(), bytesIn(sealed), sealed.size(), m_public.sealing.data(), m_sealing.data()) !=
        0)
        return {};
    return bytes;
}

std::string sealedFor(const PublicKeys& keys, const Secret& bytes)
{
    std::string sealed(bytes.size() + crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal(reinterpret_cast<unsigned char*>(sealed.data()), bytes.data(), bytes.size(),
                        keys.sealing.data()) != 0)
        throw Error(ErrorKind::Input, "Nothing can be sealed for this key; ask for the contact’s card again.");
    return sealed;
}

bool isSignedBy(const PublicKeys& keys, const Signature& signature, std::string_view message)
{
    return crypto_sign_verify_detached(signature.data(), bytesIn(message), message.size(), keys.signing.data()) == 0;
}

std::string fingerprintOf(const PublicKeys& keys)
{
    constexpr int groups = 8;
    constexpr std::size_t each = 8; // bytes for five digits: what is left over by the division does not matter
    std::string input("soundings-fingerprint-1");
    input += viewOf(keys.sealing);
    input += viewOf(keys.signing);
    const Digest first = sha256(input);
    const Digest second = sha256(input + std::string(viewOf(first)));
    std::string bytes(viewOf(first));
    bytes += viewOf(second);
    std::string words;
    for (int group = 0; group < groups; ++group) {
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < each; ++i)
            number = (number << 8U) | static_cast<unsigned char>(bytes[static_cast<std::size_t>(group) * each + i]);
        words += fmt::format("{}{:05}", group > 0 ? " " : "", number % 100'000);
    }
    return words;
}

std::string hexOf(std::string_view bytes)
{
    std::string hex;
    hex.reserve(2 * bytes.size());
    constexpr std::string_view digits = "0123456789abcdef";
    for (const char c : bytes) {
        hex += digits[static_cast<unsigned char>(c) >> 4U];
        hex += digits[static_cast<unsigned char>(c) & 15U];
    }
    return hex;
}

std::string bytesOfHex(std::string_view hex, std::size_t size)
{
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9') return c - '0';
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    std::string bytes;
    bytes.reserve(size);
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const int high = digit(hex[i]);
        const int low = digit(hex[i + 1]);
        if (high < 0 || low < 0) break;
        bytes += static_cast<char>(high * 16 + low);
    }
    if (hex.size() != 2 * size || bytes.size() != size)
        throw Error(ErrorKind::Input, fmt::format("A key or a checksum must be {} hex digits.", 2 * size));
    return bytes;
}

} // namespace soundings
