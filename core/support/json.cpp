// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <vector>

namespace soundings {
namespace {

using Json = nlohmann::json;

constexpr double largestExactInteger = 9007199254740992.0; // 2^53

/// Reads the text for the parser and tells how far it has got, which the parser itself tells only on errors.
class TrackedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TrackedIterator(const char* at, const char** furthest) : m_at(at), m_furthest(furthest) {}
    reference operator*() const { return *m_at; }
    TrackedIterator& operator++()
    {
        *m_furthest = ++m_at;
        return *this;
    }
    bool operator==(const TrackedIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const TrackedIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_furthest;
};

/// Where a problem lies and what it is, as the start and the end of a sentence.
[[noreturn]] void refuse(std::string_view text, std::size_t offset, std::string_view source, std::string_view problem,
                         std::string_view advice)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto column = 1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    throw Error(ErrorKind::Input, fmt::format("{}, line {}, column {}: {}. {}", source, line, column, problem, advice));
}

/// The parser's own message in plain words.
std::string_view inPlainWords(std::string_view message)
{
    struct Wording {
        std::string_view sign;
        std::string_view words;
    };
    static constexpr std::array<Wording, 14> wordings = {{
        {"missing closing quote", "the text ends inside double quotes; it may have been cut off"},
        {"unexpected end of input", "the text ends too early; it may have been cut off"},
        {"expected end of input", "something follows the end of the document"},
        {"must be escaped", "a line break or another control character stands inside double quotes; write it as \\n "
                            "or \\u and four digits"},
        {"surrogate", "half a character is written with \\u; write both halves"},
        {"followed by 4 hex digits", "\\u is not followed by four hexadecimal digits"},
        {"forbidden character after backslash", "the backslash is followed by something that it cannot escape"},
        {"number overflow", "the number is too large"},
        {"invalid number", "this is not a number as JSON writes it"},
        {"while parsing object key", "the name of a member in double quotes is missing"},
        {"while parsing object separator", "a colon is missing after the name of a member"},
        {"while parsing object", "a comma or a closing brace is missing"},
        {"while parsing array", "a comma or a closing bracket is missing"},
        {"", "a value is missing: text in double quotes, a number, true, false, null, a list or an object"},
    }};
    const bool lexical = message.find("unexpected") == std::string_view::npos;
    for (const auto& [sign, words] : wordings) {
        if (lexical && sign.starts_with("while parsing")) continue; // the token itself is wrong, not its place
        if (message.find(sign) != std::string_view::npos) return words;
    }
    return wordings.back().words;
}

/// The bytes of the text that a token shown in a message stands for: control characters are shown as <U+XXXX>.
std::size_t rawLength(std::string_view shown)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < shown.size(); ++length) i += shown.substr(i).starts_with("<U+00") ? 8 : 1;
    return length;
}

/// Builds the value from the parser's events and refuses what plain parsing would let pass.
class StrictBuilder final : public nlohmann::json_sax<Json> {
public:
    StrictBuilder(std::string_view text, std::string_view source, JsonLimits limits)
        : m_text(text), m_source(source), m_limits(limits), m_furthest(text.data())
    {
    }

    [[nodiscard]] const char** furthest() { return &m_furthest; }
    [[nodiscard]] Json take() { return std::move(m_root); }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return addWhole(static_cast<double>(value), value); }
    bool number_unsigned(number_unsigned_t value) override { return addWhole(static_cast<double>(value), value); }
    bool number_float(number_float_t value, const string_t& digits) override
    {
        // Whole numbers too long for the parser's integers arrive here.
        if (digits.find_first_of(".eE") == std::string::npos) return addWhole(value, value);
        return add(value);
    }
    bool string(string_t& value) override
    {
        refuseNul(value);
        return add(std::move(value));
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        refuseNul(name);
        if (!m_names.back().insert(name).second)
            refuseAt(startOfTextBefore(offset()), fmt::format("the member “{}” stands in the same object twice",
                                                              withVisibleControls(shortened(name, 60))));
        m_name = name;
        return true;
    }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error) override
    {
        const std::string_view message = error.what();
        const std::size_t end = std::min(position, m_text.size());
        // A bracket, comma or colon is one byte, whatever the parser shows as the token; longer tokens start earlier.
        const bool longToken = message.find("unexpected '") == std::string_view::npos &&
                               (message.find("unexpected") != std::string_view::npos ||
                                message.find("number overflow") != std::string_view::npos);
        std::size_t at = end - std::min(end, longToken ? rawLength(token) : std::size_t{1});
        if (message.find("unexpected end of input") != std::string_view::npos ||
            message.find("missing closing quote") != std::string_view::npos)
            at = m_text.size();
        refuseAt(at, inPlainWords(message));
    }

private:
    [[noreturn]] void refuseAt(std::size_t at, std::string_view problem) const
    {
        refuse(m_text, at, m_source, problem, m_limits.advice);
    }

    [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(m_furthest - m_text.data()); }

    /// Where the text in quotes starts whose closing quote is the last byte before `end`.
    [[nodiscard]] std::size_t startOfTextBefore(std::size_t end) const
    {
        std::size_t at = end - 1;
        while (at > 0) {
            --at;
            if (m_text[at] != '"') continue;
            std::size_t backslashes = 0;
            while (backslashes < at && m_text[at - 1 - backslashes] == '\\') ++backslashes;
            if (backslashes % 2 == 0) return at;
        }
        return at;
    }

    void refuseNul(const std::string& value) const
    {
        if (value.find('\0') != std::string::npos)
            refuseAt(startOfTextBefore(offset()),
                     "this text holds the character NUL (\\u0000), which no text may hold");
    }

    /// Whole numbers beyond 2^53 are taken only as this program writes them: others would silently change.
    template <typename Value>
    bool addWhole(double rounded, Value value)
    {
        if (std::fabs(rounded) <= largestExactInteger && static_cast<Value>(rounded) == value) return add(value);
        const std::size_t end = offset() - std::min<std::size_t>(offset(), 1);
        const auto isPart = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
        std::size_t stop = offset();
        if (stop > 0 && !isPart(m_text[stop - 1])) stop = end; // the parser has looked one byte ahead
        std::size_t start = stop;
        while (start > 0 && isPart(m_text[start - 1])) --start;
        if (canonicalJson(Json(rounded)) == m_text.substr(start, stop - start)) return add(rounded);
        refuseAt(start,
                 "the whole number is larger than 9007199254740992 and would not be kept exactly; write it as text in "
                 "double quotes");
    }

    bool open(Json container)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.maxDepth)
            refuseAt(offset() - 1, fmt::format("lists and objects are nested more than {} deep", m_limits.maxDepth));
        Json* const place = put(std::move(container));
        m_open.push_back(place);
        m_names.emplace_back();
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        m_names.pop_back();
        return true;
    }

    bool add(Json value)
    {
        put(std::move(value));
        return true;
    }

    Json* put(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_name] = std::move(value));
    }

    std::string_view m_text;
    std::string_view m_source;
    JsonLimits m_limits;
    const char* m_furthest;
    Json m_root;
    std::vector<Json*> m_open;
    std::vector<std::set<std::string>> m_names;
    std::string m_name;
};

/// Where the bytes stop being UTF-8 text; only asked once it is known that they do.
std::size_t firstBadByte(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t length = 1;
        while (length <= 4 && !isUtf8(text.substr(at, length))) ++length;
        if (length > 4) break;
        at += length;
    }
    return at;
}

} // namespace

nlohmann::json parseJson(std::string_view text, std::string_view source, JsonLimits limits)
{
    if (text.size() > limits.maxBytes)
        throw Error(ErrorKind::Input, fmt::format("{} is larger than the {} MB that are read at most; split it.",
                                                  source, limits.maxBytes >> 20U));
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    if (isBlank(text))
        throw Error(ErrorKind::Input, fmt::format("{} is empty; it should hold a JSON document.", source));
    if (!isUtf8(text))
        refuse(text, firstBadByte(text), source,
               "the bytes from here on are not UTF-8 text; save the file in the encoding UTF-8", limits.advice);
    StrictBuilder builder(text, source, limits);
    Json::sax_parse(TrackedIterator(text.data(), builder.furthest()),
                    TrackedIterator(text.data() + text.size(), builder.furthest()), &builder);
    return builder.take();
}

} // namespace soundings
