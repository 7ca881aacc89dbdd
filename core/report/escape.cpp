// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escape.h"

#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWord(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// The length of the well-formed UTF-8 sequence at `at`; 0 where there is none.
std::size_t sequenceAt(std::string_view text, std::size_t at)
{
    for (std::size_t length = 1; length <= 4 && at + length <= text.size(); ++length)
        if (isUtf8(text.substr(at, length))) return length;
    return 0;
}

bool isLineEnd(std::string_view sequence)
{
    return sequence == "\n" || sequence == "\v" || sequence == "\f" || sequence == "\u0085" || sequence == "\u2028" ||
           sequence == "\u2029";
}

// C0 and C1 controls but the tab, which is a space, and non-characters of the byte-order kind.
bool isDropped(std::string_view sequence)
{
    const auto first = static_cast<unsigned char>(sequence.front());
    if (sequence.size() == 1) return first < 0x20 || first == 0x7f;
    return (sequence.size() == 2 && first == 0xc2 && static_cast<unsigned char>(sequence[1]) < 0xa0) ||
           sequence == "\ufeff";
}

// How many characters at the start of a line would make it a heading, list, quote, rule, table or code.
std::size_t blockMarker(std::string_view line)
{
    if (line.empty()) return 0;
    if (std::string_view("#-+=>:~").find(line.front()) != std::string_view::npos) return 1;
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string_view::npos && (line[digits] == '.' || line[digits] == ')'))
        return digits + 1;
    return 0;
}

bool alwaysEscaped(char c)
{
    return std::string_view("\\`*[#|~$").find(c) != std::string_view::npos;
}

// An underscore between letters or digits is no emphasis, a colon is a link only before "//".
bool escapedHere(std::string_view line, std::size_t i)
{
    const char c = line[i];
    if (alwaysEscaped(c)) return true;
    if (c == '_') return i == 0 || i + 1 == line.size() || !isWord(line[i - 1]) || !isWord(line[i + 1]);
    if (c == ':') return line.substr(i + 1).starts_with("//");
    if (c == '.') return i >= 3 && (line.substr(i - 3, 3) == "www" || line.substr(i - 3, 3) == "WWW");
    return false;
}

std::string bandInWords(const Fog::Band& band)
{
    return fmt::format("{} to {}", percentOf(band.p10), percentOf(band.p90));
}

} // namespace

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines(1);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceAt(text, i);
        if (length == 0) {
            // A NUL is well-formed on its own but never text; anything else here is a stray byte.
            if (text[i] != '\0') lines.back() += "\ufffd";
            ++i;
            continue;
        }
        const std::string_view sequence = text.substr(i, length);
        i += length;
        if (sequence == "\r") {
            if (i >= text.size() || text[i] != '\n') lines.emplace_back();
        } else if (isLineEnd(sequence)) {
            lines.emplace_back();
        } else if (sequence == "\t") {
            lines.back() += ' ';
        } else if (!isDropped(sequence)) {
            lines.back() += sequence;
        }
    }
    for (std::string& line : lines) line = std::string(trimmed(line));
    while (lines.size() > 1 && lines.back().empty()) lines.pop_back();
    return lines;
}

std::string htmlEscaped(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        case '"': escaped += "&quot;"; break;
        case '\'': escaped += "&#39;"; break;
        default: escaped += c;
        }
    }
    return escaped;
}

std::string markdownEscaped(std::string_view line, bool startsLine)
{
    std::string escaped;
    escaped.reserve(line.size() + line.size() / 8);
    const std::size_t marker = startsLine ? blockMarker(line) : 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char next = i + 1 < line.size() ? line[i + 1] : ' ';
        if (line[i] == '<' || (line[i] == '&' && (next == '#' || isWord(next)))) {
            escaped += line[i] == '<' ? "&lt;" : "&amp;"; // read alike by every dialect
            continue;
        }
        // Of a marker only its last character is escaped: a backslash before a digit would be shown.
        if (escapedHere(line, i) || (marker != 0 && i + 1 == marker)) escaped += '\\';
        escaped += line[i];
    }
    return escaped;
}

Table boardTable(const BoardFigure& figure)
{
    Table table;
    table.caption = figure.title;
    table.header = {figure.ofDecisions ? "Decision" : "Option", "Stands", "Must", "Can"};
    table.widths = {0.4, 0.24, 0.18, 0.18};
    table.numeric = {2, 3};
    for (const BoardCloud& cloud : figure.clouds) {
        const std::string name =
            cloud.label + (cloud.emphasised ? " (chosen)" : "") + (cloud.faded ? " (struck out)" : "");
        table.rows.push_back({name, nameOf(cloud.standing), bandInWords(cloud.fog.must), bandInWords(cloud.fog.can)});
    }
    for (const BoardCloud& cloud : figure.margin) table.rows.push_back({cloud.label, nameOf(cloud.standing), "", ""});
    return table;
}

} // namespace soundings
