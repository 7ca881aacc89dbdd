// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace soundings {
namespace {

constexpr std::size_t mostColumns = 200;
constexpr std::size_t mostCellBytes = 1U << 20U;
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
constexpr std::array<std::string_view, 11> formulaStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                            "\n", "＝", "＋", "－", "＠"};

[[noreturn]] void refuseTable(std::string_view source, std::size_t line, std::string_view what)
{
    throw Error(ErrorKind::Input, fmt::format("{}, line {}: {}", source, line, what));
}

/// Whether a spreadsheet might compute the cell.
bool looksLikeFormula(std::string_view text)
{
    const auto starts = [](std::string_view cell) {
        return std::ranges::any_of(formulaStarts, [&](std::string_view start) { return cell.starts_with(start); });
    };
    if (starts(text)) return true;
    while (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    return starts(trimmed(text));
}

std::string_view withoutApostrophes(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return text;
}

/// The character between the cells of the header: the one that stands there most often outside quotes.
unsigned char separatorOf(std::string_view bytes)
{
    std::array<std::size_t, 3> counts{};
    constexpr std::string_view separators = ",;\t";
    bool quoted = false;
    for (const char c : bytes) {
        if (c == '"') quoted = !quoted;
        if ((c == '\n' || c == '\r') && !quoted) break;
        if (const auto which = separators.find(c); which != std::string_view::npos && !quoted) ++counts[which];
    }
    return static_cast<unsigned char>(
        separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())]);
}

/// Collects what libcsv finds. Its callbacks may not throw through C, so the first complaint waits here.
class CsvReader {
public:
    explicit CsvReader(std::string_view source) : m_source(source)
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; }); // blanks belong to the cell
    }
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;
    ~CsvReader() { csv_free(&m_parser); }

    CsvTable read(std::string_view bytes)
    {
        csv_set_delim(&m_parser, separatorOf(bytes));
        constexpr std::size_t step = 64U << 10U;
        m_bytes = bytes;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            const std::string_view part = bytes.substr(at, step);
            const std::size_t read =
                csv_parse(&m_parser, part.data(), part.size(), &CsvReader::onCell, &CsvReader::onRow, this);
            if (!m_complaint.empty()) refuseTable(m_source, m_complaintLine, m_complaint);
            if (read != part.size())
                refuseTable(m_source, lineAt(at + read),
                            "A quotation mark stands where none may be; double it or quote the whole cell.");
        }
        if (csv_fini(&m_parser, &CsvReader::onCell, &CsvReader::onRow, this) != 0)
            refuseTable(m_source, m_line,
                        "A quotation mark is opened and never closed; the file may have been cut off.");
        if (!m_complaint.empty()) refuseTable(m_source, m_complaintLine, m_complaint);
        return std::move(m_table);
    }

private:
    static void onCell(void* text, std::size_t size, void* self)
    {
        static_cast<CsvReader*>(self)->cell({static_cast<const char*>(text), size});
    }
    static void onRow(int, void* self) { static_cast<CsvReader*>(self)->row(); }

    void cell(std::string_view text)
    {
        if (!m_complaint.empty()) return;
        if (text.size() > mostCellBytes) return complain("A cell is larger than 1 MB.");
        if (m_cells.size() == mostColumns) return complain("There are more than 200 columns.");
        m_breaks += static_cast<std::size_t>(std::ranges::count(text, '\n'));
        if (m_cells.empty()) m_cells.reserve(m_table.header.size());
        m_cells.emplace_back(text);
    }

    void row()
    {
        if (!m_complaint.empty()) return;
        skipEmptyLines();
        if (m_table.header.empty()) {
            m_table.header = std::move(m_cells);
        } else {
            if (m_cells.size() > m_table.header.size())
                return complain(
                    fmt::format("There are {} cells where the header has {}.", m_cells.size(), m_table.header.size()));
            m_cells.resize(m_table.header.size());
            m_table.rows.push_back({m_line, std::move(m_cells)});
        }
        m_cells.clear();
        m_line += 1 + m_breaks;
        m_position = nextLine(m_breaks + 1);
        m_breaks = 0;
    }

    /// libcsv passes over empty lines without a word; they count as lines all the same.
    void skipEmptyLines()
    {
        for (;;) {
            if (m_bytes.substr(m_position).starts_with("\n"))
                m_position += 1;
            else if (m_bytes.substr(m_position).starts_with("\r\n"))
                m_position += 2;
            else
                return;
            ++m_line;
        }
    }

    /// Where the text goes on after so many line breaks.
    [[nodiscard]] std::size_t nextLine(std::size_t breaks) const
    {
        std::size_t at = m_position;
        for (; breaks > 0 && at < m_bytes.size(); --breaks)
            at = std::min(m_bytes.find('\n', at), m_bytes.size() - 1) + 1;
        return at;
    }

    [[nodiscard]] std::size_t lineAt(std::size_t position) const
    {
        return 1 + static_cast<std::size_t>(std::ranges::count(m_bytes.substr(0, position), '\n'));
    }

    void complain(std::string what)
    {
        m_complaint = std::move(what);
        m_complaintLine = m_line;
    }

    std::string_view m_source;
    std::string_view m_bytes;
    csv_parser m_parser{};
    CsvTable m_table;
    std::vector<std::string> m_cells;
    std::size_t m_line = 1;
    std::size_t m_breaks = 0;
    std::size_t m_position = 0;
    std::string m_complaint;
    std::size_t m_complaintLine = 0;
};

} // namespace

std::size_t CsvTable::column(std::string_view name) const
{
    const auto found = std::ranges::find(header, name);
    return found == header.end() ? npos : static_cast<std::size_t>(found - header.begin());
}

CsvTable readCsv(std::string_view bytes, std::string_view source)
{
    if (bytes.starts_with(byteOrderMark)) bytes.remove_prefix(byteOrderMark.size());
    if (!isUtf8(bytes))
        throw Error(
            ErrorKind::Input,
            fmt::format("{} is not plain text in UTF-8; save it again as CSV with the encoding UTF-8.", source));
    CsvTable table = CsvReader(source).read(bytes);
    if (table.column(csvMarker) == CsvTable::npos) return table;
    for (CsvRow& row : table.rows)
        for (std::string& cell : row.cells)
            if (cell.starts_with('\'') && looksLikeFormula(withoutApostrophes(cell))) cell.erase(0, 1);
    return table;
}

std::string csvText(std::string_view text)
{
    std::string cell = "\"";
    if (looksLikeFormula(withoutApostrophes(text))) cell += '\'';
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

} // namespace soundings
