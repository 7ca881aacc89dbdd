// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace soundings {

/// Memory for the kernel's vectors, which are as wide as a cache line.
template <typename T>
struct LineAllocator {
    using value_type = T;
    static constexpr std::align_val_t alignment{64};

    LineAllocator() = default;
    template <typename Other>
    LineAllocator(const LineAllocator<Other>&) noexcept // NOLINT(google-explicit-constructor): allocators convert
    {
    }
    [[nodiscard]] T* allocate(std::size_t count)
    {
        return static_cast<T*>(::operator new(count * sizeof(T), alignment));
    }
    void deallocate(T* memory, std::size_t) noexcept { ::operator delete(memory, alignment); }
    template <typename Other>
    bool operator==(const LineAllocator<Other>&) const noexcept
    {
        return true;
    }
};

template <typename T>
using LineVector = std::vector<T, LineAllocator<T>>;

} // namespace soundings
