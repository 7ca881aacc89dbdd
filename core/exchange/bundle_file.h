// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sharing_keys.h"
#include "core/support/digest.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace soundings {

/// What a bundle says besides its content: what is signed together with it.
struct BundleHead {
    std::string journal;     ///< id of the journal that it comes from
    std::int64_t number = 0; ///< of the last record in that journal's chain
    Digest head{};           ///< and its hash

    bool operator==(const BundleHead&) const = default;
};

/// A bundle that was opened: everything in it is authenticated.
struct OpenedBundle {
    PublicKeys sender;
    BundleHead head;
    std::string content;
};

/// The largest bundle that is read or written.
inline constexpr std::size_t largestBundle = 256U << 20U;

/// Encrypts and signs. The bytes: "SoundingsBundle" and a version, readable to everybody; a key sealed for the recipient
/// (crypto_box_seal); then a secretstream in chunks of 64 KiB whose additional data are all bytes before it and the
/// purpose. In the stream stand the sender's keys, a signature over the recipient's keys, the purpose, the chain's head and
/// the content's checksum, and the content.
[[nodiscard]] std::string sealBundle(const KeyPairs& sender, const PublicKeys& recipient, const BundleHead& head,
                                     std::string_view content);

/// Decrypts the whole file, checks the signature and that the sender is known, and only then hands the content out; nothing
/// of it is read before. `name` is the file's. Throws Error{Foreign} for what is no bundle or one of a newer version,
/// Error{Input} where it was not sealed for these keys or was changed since (nobody can tell these two apart before the
/// key opens it), Error{NotFound} with the fingerprint where the sender is not known.
[[nodiscard]] OpenedBundle openBundle(const KeyPairs& recipient, std::string_view bytes, std::string_view name,
                                      const std::function<bool(const PublicKeys&)>& isKnown);

/// Whether bytes begin as a bundle does; says nothing about the rest.
[[nodiscard]] bool looksLikeBundle(std::string_view bytes);

} // namespace soundings
