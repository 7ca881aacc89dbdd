// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace soundings {

/// Keeps a callback connected; dropping it disconnects. Move-only.
class Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> disconnect) : m_disconnect(std::move(disconnect)) {}
    Subscription(Subscription&& other) noexcept : m_disconnect(std::exchange(other.m_disconnect, nullptr)) {}
    Subscription& operator=(Subscription&& other) noexcept
    {
        if (this != &other) {
            reset();
            m_disconnect = std::exchange(other.m_disconnect, nullptr);
        }
        return *this;
    }
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    ~Subscription() { reset(); }
    void reset()
    {
        if (auto disconnect = std::exchange(m_disconnect, nullptr)) disconnect();
    }

private:
    std::function<void()> m_disconnect;
};

} // namespace soundings
