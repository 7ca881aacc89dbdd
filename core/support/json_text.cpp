// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json_text.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace soundings {
namespace {

constexpr double largestPlainWhole = 1e15; // written by ECMAScript as its digits, and exact in 64 bits

void appendWhole(std::string& out, std::int64_t value)
{
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end.ptr);
}

void appendEscaped(std::string& out, char c)
{
    constexpr std::string_view shortForms = "\b\t\n\f\r\"\\";
    constexpr std::string_view letters = "btnfr\"\\";
    const auto place = shortForms.find(c);
    if (place != std::string_view::npos) {
        out += '\\';
        out += letters[place];
    } else {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    }
}

} // namespace

void appendJsonText(std::string& out, std::string_view text)
{
    // NUL is well-formed UTF-8, but nothing that we read or store may hold it.
    if (!isUtf8(text))
        throw Error(ErrorKind::Input, "A text that is not UTF-8 cannot be written; enter that text again.");
    out += '"';
    std::size_t plain = 0; // where what needs no escape begins
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain, i - plain);
        appendEscaped(out, c);
        plain = i + 1;
    }
    out.append(text, plain);
    out += '"';
}

// ECMA-262, Number::toString with radix 10, as RFC 8785 section 3.2.2.3 prescribes.
void appendJsonNumber(std::string& out, double value)
{
    if (!std::isfinite(value))
        throw Error(ErrorKind::Input,
                    "A number that is not finite cannot be written as JSON; put a finite number there.");
    if (std::fabs(value) < largestPlainWhole && std::trunc(value) == value) // minus zero becomes zero
        return appendWhole(out, static_cast<std::int64_t>(value));
    // The shortest decimal digits that read back as the value, and the place of the decimal point after them.
    std::array<char, 32> buffer{};
    char* const begin = buffer.data();
    const char* const end =
        std::to_chars(begin, begin + buffer.size(), std::fabs(value), std::chars_format::scientific).ptr;
    const char* const e = std::find(static_cast<const char*>(begin), end, 'e');
    int point = 0;
    std::from_chars(e + (e[1] == '+' ? 2 : 1), end, point);
    ++point;
    if (e - begin > 2) begin[1] = begin[0]; // over the decimal point
    const char* const first = e - begin > 2 ? begin + 1 : begin;
    const std::string_view digits(first, static_cast<std::size_t>(e - first));
    const int count = static_cast<int>(digits.size());
    const auto zeros = [](int number) { return static_cast<std::size_t>(number); };
    if (value < 0) out += '-';
    if (count <= point && point <= 21) {
        out.append(digits).append(zeros(point - count), '0');
    } else if (0 < point && point <= 21) {
        out.append(digits, 0, zeros(point)).append(1, '.').append(digits, zeros(point));
    } else if (-6 < point && point <= 0) {
        out.append("0.").append(zeros(-point), '0').append(digits);
    } else {
        out += digits[0];
        if (count > 1) out.append(1, '.').append(digits, 1);
        out += 'e';
        out += point > 0 ? '+' : '-';
        appendWhole(out, std::abs(point - 1));
    }
}

bool precedesInUtf16(std::string_view a, std::string_view b)
{
    // What is beyond the basic plane (lead bytes F0..F4) comes in UTF-16 as surrogates, which sort before U+E000..U+FFFF
    // (lead bytes EE, EF).
    const auto rank = [](char c) {
        const unsigned byte = static_cast<unsigned char>(c);
        if (byte >= 0xf0) return byte - 2; // F0..F4 -> EE..F2
        if (byte >= 0xee) return byte + 5; // EE, EF -> F3, F4
        return byte;
    };
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() || y == b.end()) return y != b.end();
    return rank(*x) < rank(*y);
}

} // namespace soundings
