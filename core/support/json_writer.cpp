// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace soundings {
namespace {

using Json = nlohmann::json;

/// The shortest decimal digits that read back as `value`, and the place of the decimal point after them: value =
/// 0.digits * 10^point.
struct ShortestDecimal {
    std::string digits;
    int point = 0;
};

ShortestDecimal shortestDecimal(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    const std::size_t firstExponentDigit = e + (text[e + 1] == '+' ? 2 : 1);
    ShortestDecimal decimal;
    std::from_chars(text.data() + firstExponentDigit, text.data() + text.size(), decimal.point);
    ++decimal.point;
    decimal.digits = text[0];
    if (e > 2) decimal.digits += text.substr(2, e - 2);
    return decimal;
}

/// ECMA-262, Number::toString with radix 10, as RFC 8785 section 3.2.2.3 prescribes.
std::string numberText(double value)
{
    if (!std::isfinite(value))
        throw Error(ErrorKind::Input,
                    "A number that is not finite cannot be written as JSON; put a finite number there.");
    if (value == 0) return "0"; // also for minus zero
    const std::string sign = value < 0 ? "-" : "";
    const auto [digits, point] = shortestDecimal(std::fabs(value));
    const int count = static_cast<int>(digits.size());
    if (count <= point && point <= 21) return sign + digits + std::string(static_cast<std::size_t>(point - count), '0');
    if (0 < point && point <= 21) return sign + std::string(digits).insert(static_cast<std::size_t>(point), ".");
    if (-6 < point && point <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    const std::string mantissa = count == 1 ? digits : std::string(digits).insert(1, ".");
    return fmt::format("{}{}e{}{}", sign, mantissa, point > 0 ? '+' : '-', std::abs(point - 1));
}

void writeText(std::string& out, std::string_view text)
{
    // NUL is well-formed UTF-8, but nothing that we read or store may hold it.
    if (!isUtf8(text))
        throw Error(ErrorKind::Input, "A text that is not UTF-8 cannot be written; enter that text again.");
    constexpr std::string_view shortForms = "\b\t\n\v\f\r";
    constexpr std::string_view letters = "btn?fr";
    out += '"';
    for (const char c : text) {
        const auto place = shortForms.find(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (place != std::string_view::npos && c != '\v') {
            out += '\\';
            out += letters[place];
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    out += '"';
}

/// A byte order of UTF-8 texts that is the order of their UTF-16 code units: what is beyond the basic plane (lead bytes
/// F0..F4) comes in UTF-16 as surrogates, which sort before U+E000..U+FFFF (lead bytes EE, EF).
bool precedesInUtf16(std::string_view a, std::string_view b)
{
    const auto rank = [](char c) {
        const unsigned byte = static_cast<unsigned char>(c);
        if (byte >= 0xf0) return byte - 2; // F0..F4 -> EE..F2
        if (byte >= 0xee) return byte + 5; // EE, EF -> F3, F4
        return byte;
    };
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [&](char x, char y) { return rank(x) < rank(y); });
}

class JsonWriter {
public:
    explicit JsonWriter(int indent) : m_indent(indent) {}

    void write(const Json& value)
    {
        switch (value.type()) {
        case Json::value_t::object: return writeObject(value);
        case Json::value_t::array: return writeArray(value);
        case Json::value_t::string: return writeText(m_out, value.get_ref<const std::string&>());
        case Json::value_t::boolean: m_out += value.get<bool>() ? "true" : "false"; return;
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
        case Json::value_t::number_float: m_out += numberText(value.get<double>()); return;
        default: m_out += "null"; return;
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void writeObject(const Json& object)
    {
        std::vector<std::string_view> names;
        names.reserve(object.size());
        for (const auto& member : object.items()) names.push_back(member.key());
        std::sort(names.begin(), names.end(), precedesInUtf16);
        open('{');
        for (const auto name : names) {
            separate();
            writeText(m_out, name);
            m_out += m_indent > 0 ? ": " : ":";
            write(object.at(name));
        }
        close('}', names.empty());
    }

    void writeArray(const Json& array)
    {
        open('[');
        for (const auto& item : array) {
            separate();
            write(item);
        }
        close(']', array.empty());
    }

    void open(char bracket)
    {
        m_out += bracket;
        ++m_depth;
        m_first = true;
    }

    void separate()
    {
        if (!m_first) m_out += ',';
        m_first = false;
        breakLine();
    }

    void close(char bracket, bool isEmpty)
    {
        --m_depth;
        if (!isEmpty) breakLine();
        m_out += bracket;
        m_first = false;
    }

    void breakLine()
    {
        if (m_indent > 0) m_out += '\n' + std::string(static_cast<std::size_t>(m_indent * m_depth), ' ');
    }

    std::string m_out;
    int m_indent;
    int m_depth = 0;
    bool m_first = true;
};

} // namespace

std::string canonicalJson(const nlohmann::json& value)
{
    JsonWriter writer(0);
    writer.write(value);
    return writer.take();
}

std::string prettyJson(const nlohmann::json& value)
{
    JsonWriter writer(2);
    writer.write(value);
    return writer.take() + "\n";
}

} // namespace soundings
