// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace soundings {

/// Bytes that must not outlive their use, such as a passphrase: in memory of their own that stays out of core dumps and,
/// where the system lets it, of swap, and that is wiped in the end. Moved, never copied.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::size_t size); ///< zeros
    /// Takes over what somebody typed and wipes the place it comes from.
    [[nodiscard]] static Secret taking(std::string& text);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    [[nodiscard]] unsigned char* data() { return m_data; }
    [[nodiscard]] const unsigned char* data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char*>(m_data), m_size}; }
    /// A second one, for whoever needs it longer than the first lives.
    [[nodiscard]] Secret copy() const;
    /// Compares in a time that does not depend on where they differ.
    [[nodiscard]] bool operator==(const Secret& other) const;

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites a text so that it does not stay in memory that is given back.
void wipe(std::string& text) noexcept;

} // namespace soundings
