// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/secret.h"

#include <array>
#include <compare>
#include <string>
#include <string_view>

namespace soundings {

/// What others may know of somebody: the X25519 key that bundles are sealed for, and the Ed25519 key that checks what they
/// signed.
struct PublicKeys {
    std::array<unsigned char, 32> sealing{};
    std::array<unsigned char, 32> signing{};

    auto operator<=>(const PublicKeys&) const = default;
};

using Signature = std::array<unsigned char, 64>;

/// Somebody's own two key pairs. Moved, never copied.
class KeyPairs {
public:
    [[nodiscard]] static KeyPairs fresh();
    /// From the two seeds (32 bytes each) that `secrets` gives; throws Error{Input} for any other size.
    explicit KeyPairs(const Secret& secrets);

    [[nodiscard]] const PublicKeys& open() const { return m_public; }
    /// What makes them again, 64 bytes: for the file of one's own keys, and for nothing else.
    [[nodiscard]] const Secret& secrets() const { return m_secrets; }
    [[nodiscard]] Signature sign(std::string_view message) const;
    /// What was sealed for `open().sealing`; empty where it was not, or was changed.
    [[nodiscard]] Secret unseal(std::string_view sealed) const;

private:
    Secret m_secrets;
    Secret m_sealing; ///< X25519 secret key
    Secret m_signing; ///< Ed25519 secret key
    PublicKeys m_public;
};

/// Seals for the holder of a key; 48 bytes longer than what is sealed.
[[nodiscard]] std::string sealedFor(const PublicKeys& keys, const Secret& bytes);

[[nodiscard]] bool isSignedBy(const PublicKeys& keys, const Signature& signature, std::string_view message);

/// Eight groups of five digits that two people read to each other: equal where both have the same two keys, and nobody finds
/// other keys that give the same ones.
[[nodiscard]] std::string fingerprintOf(const PublicKeys& keys);

/// Bytes as lower-case hex digits, and back; throws Error{Input} where they are not `size` bytes.
[[nodiscard]] std::string hexOf(std::string_view bytes);
[[nodiscard]] std::string bytesOfHex(std::string_view hex, std::size_t size);

template <std::size_t Size>
[[nodiscard]] std::string_view viewOf(const std::array<unsigned char, Size>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), Size};
}

template <std::size_t Size>
[[nodiscard]] std::array<unsigned char, Size> arrayOf(std::string_view bytes)
{
    std::array<unsigned char, Size> array{};
    for (std::size_t i = 0; i < Size && i < bytes.size(); ++i) array[i] = static_cast<unsigned char>(bytes[i]);
    return array;
}

} // namespace soundings
