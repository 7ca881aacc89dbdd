// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/secret.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace soundings {

Secret::Secret(std::size_t size) : m_size(size)
{
    if (size == 0) return;
    if (sodium_init() < 0) throw std::bad_alloc();
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (m_data == nullptr) throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

Secret Secret::taking(std::string& text)
{
    Secret secret(text.size());
    if (!text.empty()) std::memcpy(secret.m_data, text.data(), text.size());
    wipe(text);
    return secret;
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_data); // wipes it first
}

Secret Secret::copy() const
{
    Secret second(m_size);
    if (m_size > 0) std::memcpy(second.m_data, m_data, m_size);
    return second;
}

bool Secret::operator==(const Secret& other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

void wipe(std::string& text) noexcept
{
    // All that the text ever reached: what stands behind its end may be the rest of something longer.
    text.resize(text.capacity());
    sodium_memzero(text.data(), text.size());
    text.clear();
}

} // namespace soundings
