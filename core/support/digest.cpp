// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/digest.h"

#include <sodium.h>

#include <algorithm>
#include <cstdint>

namespace soundings {

Digest sha256(std::string_view bytes)
{
    static_assert(crypto_hash_sha256_BYTES == std::tuple_size_v<Digest>);
    Digest digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

Digest blake2b(std::string_view bytes)
{
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    return digest;
}

std::string toHex(const Digest& digest)
{
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text(2 * digest.size(), '0');
    auto place = text.begin();
    for (const unsigned char byte : digest) {
        *place++ = hex[byte >> 4];
        *place++ = hex[byte & 0x0f];
    }
    return text;
}

std::string toBase64(const Digest& digest)
{
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < digest.size(); i += 3) {
        const std::size_t have = std::min<std::size_t>(3, digest.size() - i);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) bits = (bits << 8U) | (k < have ? digest.at(i + k) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += k <= have ? letters[(bits >> (18U - 6U * k)) & 63U] : '=';
    }
    return out;
}

std::string sha256Hex(std::string_view bytes)
{
    return toHex(sha256(bytes));
}

} // namespace soundings
