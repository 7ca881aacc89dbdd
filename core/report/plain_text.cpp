// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escape.h"
#include "core/report/report.h"

#include <algorithm>
#include <numeric>

namespace soundings {

namespace {

constexpr std::size_t columnGap = 2;
constexpr std::size_t narrowest = 6;

std::size_t charactersIn(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

// The bytes of the first `characters` characters.
std::size_t bytesOf(std::string_view text, std::size_t characters)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if ((static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U && characters-- == 0) return at;
        ++at;
    }
    return at;
}

// Breaks at spaces; a word longer than a line is cut.
void wrapLine(std::string_view line, std::size_t width, std::vector<std::string>& out)
{
    std::string current;
    while (!line.empty()) {
        const std::size_t space = line.find(' ');
        std::string_view word = line.substr(0, space);
        line = space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
        if (word.empty()) continue;
        if (!current.empty() && charactersIn(current) + 1 + charactersIn(word) > width) {
            out.push_back(std::move(current));
            current.clear();
        }
        while (charactersIn(word) > width) {
            const std::size_t cut = bytesOf(word, width);
            out.emplace_back(word.substr(0, cut));
            word = word.substr(cut);
        }
        if (!current.empty()) current += ' ';
        current += word;
    }
    out.push_back(std::move(current));
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width)
{
    std::vector<std::string> out;
    for (const std::string& line : linesOf(text)) wrapLine(line, width, out);
    while (out.size() > 1 && out.back().empty()) out.pop_back();
    return out;
}

std::vector<std::size_t> naturalWidths(const Table& table)
{
    std::vector<std::size_t> widths(table.header.size(), narrowest);
    const auto widen = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < std::min(cells.size(), widths.size()); ++i)
            for (const std::string& line : linesOf(cells[i])) widths[i] = std::max(widths[i], charactersIn(line));
    };
    widen(table.header);
    for (const auto& row : table.rows) widen(row);
    return widths;
}

/// What a column needs so that no word of usual length is cut.
std::vector<std::size_t> leastWidths(const Table& table)
{
    constexpr std::size_t usualWord = 16;
    std::vector<std::size_t> least(table.header.size(), narrowest);
    const auto widen = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < std::min(cells.size(), least.size()); ++i)
            for (const std::string& line : linesOf(cells[i]))
                for (std::size_t at = 0; at <= line.size();) {
                    const std::size_t end = std::min(line.find(' ', at), line.size());
                    const std::size_t word = charactersIn(std::string_view(line).substr(at, end - at));
                    if (word <= usualWord) least[i] = std::max(least[i], word);
                    at = end + 1;
                }
    };
    widen(table.header);
    for (const auto& row : table.rows) widen(row);
    return least;
}

std::vector<std::size_t> columnWidths(const Table& table, std::size_t width)
{
    const std::size_t columns = table.header.size();
    const std::size_t gaps = columns > 0 ? (columns - 1) * columnGap : 0;
    const std::size_t room = std::max(width - std::min(width, gaps), columns * narrowest);
    std::vector<std::size_t> widths = naturalWidths(table);
    std::size_t sum = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    if (sum <= room) return widths;
    if (table.widths.size() == columns) {
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(narrowest, static_cast<std::size_t>(static_cast<double>(room) * table.widths[i]));
        sum = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    }
    const std::vector<std::size_t> least = leastWidths(table);
    if (std::accumulate(least.begin(), least.end(), std::size_t{0}) <= room) {
        for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], least[i]);
        sum = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
        for (; sum > room; --sum) { // from what can spare most
            std::size_t widest = 0;
            for (std::size_t i = 1; i < columns; ++i)
                if (widths[i] - least[i] > widths[widest] - least[widest]) widest = i;
            --widths[widest];
        }
    }
    for (; sum > room; --sum) --*std::ranges::max_element(widths);
    return widths;
}

class PlainTable {
public:
    PlainTable(const Table& table, std::size_t width) : m_table(table), m_widths(columnWidths(table, width)) {}

    std::string write()
    {
        addRow(m_table.header);
        std::string rule;
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            rule += std::string(i == 0 ? 0 : columnGap, ' ') + std::string(m_widths[i], '-');
        m_out += rule + "\n";
        // A blank line sets rows of several lines apart from their neighbours.
        bool tallBefore = false;
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            const bool tall = heightOf(m_table.rows[i]) > 1;
            if (i > 0 && (tall || tallBefore)) m_out += "\n";
            tallBefore = tall;
            addRow(m_table.rows[i]);
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::size_t heightOf(const std::vector<std::string>& cells) const
    {
        std::size_t height = 1;
        for (std::size_t i = 0; i < std::min(cells.size(), m_widths.size()); ++i)
            height = std::max(height, wrapped(cells[i], m_widths[i]).size());
        return height;
    }

    [[nodiscard]] bool isNumeric(std::size_t column) const
    {
        return std::ranges::find(m_table.numeric, column) != m_table.numeric.end();
    }

    void addRow(const std::vector<std::string>& cells)
    {
        const std::size_t height = heightOf(cells);
        std::vector<std::vector<std::string>> columns;
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            columns.push_back(i < cells.size() ? wrapped(cells[i], m_widths[i]) : std::vector<std::string>{});
        for (std::size_t at = 0; at < height; ++at) {
            std::string line;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const std::string text = at < columns[i].size() ? columns[i][at] : std::string();
                const std::string padding(m_widths[i] - std::min(m_widths[i], charactersIn(text)), ' ');
                if (i > 0) line += std::string(columnGap, ' ');
                line += isNumeric(i) ? padding + text : text + padding;
            }
            line.erase(line.find_last_not_of(' ') + 1);
            m_out += line + "\n";
        }
    }

    const Table& m_table;
    std::vector<std::size_t> m_widths;
    std::string m_out;
};

class PlainWriter {
public:
    explicit PlainWriter(std::size_t width) : m_width(width) {}

    void operator()(const Heading& heading)
    {
        std::string text = lines(heading.text, {}, {});
        if (heading.level <= 2) {
            const std::size_t last = text.rfind('\n', text.size() - 2);
            const std::size_t length = charactersIn(text) - 1 - (last == std::string::npos ? 0 : last + 1);
            text += std::string(length, heading.level == 1 ? '=' : '-') + "\n";
        }
        block(text);
    }
    void operator()(const Paragraph& paragraph) { block(lines(paragraph.text, {}, {})); }
    void operator()(const BulletList& list)
    {
        std::string all;
        for (const std::string& item : list.items) all += lines(item, "- ", "  ");
        block(all);
    }
    void operator()(const Table& table)
    {
        if (!table.caption.empty()) block(lines(table.caption, {}, {}));
        block(toPlainText(table, m_width));
    }
    void operator()(const FigureBlock& figure) { (*this)(boardTable(figure.figure)); }
    void operator()(const BarsBlock& /*block*/) {} // its table follows
    void operator()(const PageBreak& /*block*/) { block(std::string(m_width, '=') + "\n"); }

    [[nodiscard]] std::string take(const std::string& footer)
    {
        if (!footer.empty()) block(lines(footer, {}, {}));
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string lines(const std::string& text, const std::string& first, const std::string& next) const
    {
        std::string out;
        for (const std::string& line : wrapped(text, m_width - first.size()))
            out += (out.empty() ? first : next) + line + "\n";
        return out;
    }

    void block(const std::string& text)
    {
        if (text.empty() || text == "\n") return;
        if (!m_out.empty()) m_out += "\n";
        m_out += text;
    }

    std::size_t m_width;
    std::string m_out;
};

} // namespace

std::string toPlainText(const Table& table, std::size_t width)
{
    return PlainTable(table, width).write();
}

std::string toPlainText(const Report& report, std::size_t width)
{
    PlainWriter writer(width);
    for (const Block& block : report.blocks) std::visit(writer, block);
    return writer.take(report.footer);
}

} // namespace soundings
