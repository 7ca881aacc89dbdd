// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escape.h"
#include "core/report/report.h"

#include <algorithm>

namespace soundings {

namespace {

// Lines of one paragraph, broken where the text is; empty lines between them would end the block they stand in.
std::string broken(const std::string& text, const std::string& indent)
{
    std::string out;
    for (const std::string& line : linesOf(text)) {
        if (line.empty()) continue;
        if (!out.empty()) out += "\\\n" + indent;
        out += markdownEscaped(line, true);
    }
    return out;
}

std::string onOneLine(const std::string& text, const char* between)
{
    std::string out;
    for (const std::string& line : linesOf(text)) {
        if (line.empty()) continue;
        if (!out.empty()) out += between;
        out += markdownEscaped(line, out.empty());
    }
    return out;
}

class MarkdownWriter {
public:
    void operator()(const Heading& heading)
    {
        const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 6));
        block(std::string(level, '#') + " " + onOneLine(heading.text, " "));
    }

    void operator()(const Paragraph& paragraph)
    {
        const std::string text = broken(paragraph.text, {});
        if (text.empty()) return;
        block(text);
    }

    void operator()(const BulletList& list)
    {
        std::string all;
        for (const std::string& item : list.items) {
            if (!all.empty()) all += "\n";
            all += "- " + broken(item, "  ");
        }
        block(all);
    }

    void operator()(const Table& table)
    {
        if (!table.caption.empty()) block(onOneLine(table.caption, " "));
        std::string all = row(table.header) + "|";
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            const bool right = std::ranges::find(table.numeric, column) != table.numeric.end();
            all += right ? " ---: |" : " --- |";
        }
        for (const auto& cells : table.rows) all += "\n" + trimmedRow(cells, table.header.size());
        block(all);
    }

    void operator()(const FigureBlock& figure)
    {
        (*this)(boardTable(figure.figure));
        (*this)(Paragraph{figure.alternative, false, false});
    }

    void operator()(const BarsBlock& /*block*/) {} // its table follows
    void operator()(const PageBreak& /*block*/) { block("---"); }

    [[nodiscard]] std::string take(const std::string& footer)
    {
        if (!footer.empty()) {
            block("---");
            block(broken(footer, {}));
        }
        return std::move(m_text);
    }

private:
    void block(const std::string& text)
    {
        if (text.empty()) return;
        if (!m_text.empty()) m_text += "\n";
        m_text += text + "\n";
    }

    static std::string trimmedRow(const std::vector<std::string>& cells, std::size_t columns)
    {
        std::string line = "|";
        for (std::size_t i = 0; i < columns; ++i)
            line += " " + (i < cells.size() ? onOneLine(cells[i], " / ") : std::string()) + " |";
        return line;
    }

    static std::string row(const std::vector<std::string>& cells) { return trimmedRow(cells, cells.size()) + "\n"; }

    std::string m_text;
};

} // namespace

std::string toMarkdown(const Report& report)
{
    MarkdownWriter writer;
    for (const Block& block : report.blocks) std::visit(writer, block);
    return writer.take(report.footer);
}

} // namespace soundings
