// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/odt_file.h"

#include "core/report/escape.h"
#include "core/support/error.h"
#include "ui/output/odt_styles.h"
#include "ui/output/zip_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

namespace soundings::ui {
namespace {

constexpr double textWidthCm = 17;
constexpr double tallestCm = 22;
constexpr const char* odtType = "application/vnd.oasis.opendocument.text";

std::string xmlBytes(const pugi::xml_document& document)
{
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

/// Width and height of an SVG file's view box; 4 to 3 where it says nothing.
std::pair<double, double> sizeOf(const std::string& svg)
{
    pugi::xml_document document;
    if (document.load_buffer(svg.data(), svg.size())) {
        std::istringstream box(document.document_element().attribute("viewBox").value());
        double x = 0, y = 0, width = 0, height = 0;
        if (box >> x >> y >> width >> height && width > 0 && height > 0) return {width, height};
    }
    return {4, 3};
}

std::string cm(double length)
{
    return fmt::format("{:.2f}cm", length);
}

/// Writes the blocks of a report into content.xml, and its pictures into the package.
class OdtContent {
public:
    OdtContent(const Report& report, const std::vector<OdtDrawing>& drawings, std::vector<ZipMember>& package)
        : m_drawings(drawings), m_package(package), m_root(addOdfRoot(m_document, "office:document-content"))
    {
        m_looks = addElement(m_root, "office:automatic-styles");
        addCellLook("Cell", {{"fo:border-bottom", "0.5pt solid #c9cfd8"}});
        addCellLook("Head_20_cell", {{"fo:border-bottom", "1pt solid #566070"}, {"fo:background-color", "#f3f5f8"}});
        auto row = addElement(m_looks, "style:style", {{"style:name", "Row"}, {"style:family", "table-row"}});
        addElement(row, "style:table-row-properties", {{"fo:keep-together", "always"}});
        m_text = addElement(addElement(m_root, "office:body"), "office:text");
        for (const Block& block : report.blocks) std::visit(*this, block);
    }

    [[nodiscard]] std::string bytes() const { return xmlBytes(m_document); }

    void operator()(const Heading& heading)
    {
        m_level = std::clamp(heading.level, 1, std::min(m_level + 1, 6)); // as in HTML: none is skipped
        auto to = addElement(m_text, "text:h",
                             {{"text:style-name", fmt::format("Heading_20_{}", m_level)},
                              {"text:outline-level", std::to_string(m_level)}});
        addOdfText(to, heading.text);
        m_heading = heading.text;
    }
    void operator()(const Paragraph& paragraph)
    {
        add(paragraph.lead ? "Lead" : paragraph.quiet ? "Quiet" : "Text_20_body", paragraph.text);
    }
    void operator()(const BulletList& list)
    {
        auto items = addElement(m_text, "text:list", {{"text:style-name", "Bullets"}});
        for (const auto& item : list.items)
            addOdfText(addElement(addElement(items, "text:list-item"), "text:p", {{"text:style-name", "List_20_item"}}),
                       item);
    }
    void operator()(const Table& table)
    {
        if (!table.caption.empty()) add("Caption", table.caption);
        auto to = addElement(m_text, "table:table",
                             {{"table:name", fmt::format("Table {}", ++m_tables)}, {"table:style-name", "Table"}});
        const std::string& told = table.caption.empty() ? m_heading : table.caption;
        if (m_tables == 1) addTableLook();
        for (std::size_t i = 0; i < table.header.size(); ++i)
            addElement(to, "table:table-column",
                       {{"table:style-name", columnLook(i < table.widths.size() ? table.widths[i] : 1)}});
        addElement(to, "table:title").text() = oneLine(told).c_str();
        const auto isNumber = [&](std::size_t column) {
            return std::ranges::find(table.numeric, column) != table.numeric.end();
        };
        auto head = addElement(addElement(to, "table:table-header-rows"), "table:table-row");
        for (std::size_t i = 0; i < table.header.size(); ++i)
            addCell(head, "Head_20_cell", isNumber(i) ? "Table_20_Number_20_Heading" : "Table_20_Heading",
                    table.header[i]);
        for (const auto& cells : table.rows) {
            auto row = addElement(to, "table:table-row", {{"table:style-name", "Row"}});
            for (std::size_t i = 0; i < table.header.size(); ++i)
                addCell(row, "Cell", isNumber(i) ? "Table_20_Number" : "Table_20_Contents",
                        i < cells.size() ? cells[i] : std::string());
        }
        // What follows a table would otherwise touch it.
        addElement(m_text, "text:p", {{"text:style-name", "Table_20_Contents"}});
    }
    void operator()(const FigureBlock& block)
    {
        if (!addDrawing("Board", block.alternative)) (*this)(boardTable(block.figure));
        add("Quiet", block.alternative);
    }
    void operator()(const BarsBlock& block)
    {
        std::visit([this](const auto& figure) { addDrawing(figure.title, figure.description); }, block.figure);
    }
    void operator()(const PageBreak& /*block*/) { add("Page_20_start", {}); }

private:
    static std::string oneLine(const std::string& text)
    {
        std::string out;
        for (const auto& line : linesOf(text)) out += (out.empty() || line.empty() ? "" : " ") + line;
        return out;
    }
    void add(const char* look, const std::string& text)
    {
        addOdfText(addElement(m_text, "text:p", {{"text:style-name", look}}), text);
    }
    void addCell(pugi::xml_node row, const char* cellLook, const char* look, const std::string& text)
    {
        auto cell =
            addElement(row, "table:table-cell", {{"table:style-name", cellLook}, {"office:value-type", "string"}});
        addOdfText(addElement(cell, "text:p", {{"text:style-name", look}}), text);
    }
    void addCellLook(const char* name, const XmlAttributes& more)
    {
        auto look = addElement(m_looks, "style:style", {{"style:name", name}, {"style:family", "table-cell"}});
        auto properties = addElement(look, "style:table-cell-properties", {{"fo:padding", "0.12cm"}});
        for (const auto& [key, value] : more) properties.append_attribute(key) = value.c_str();
    }
    void addTableLook()
    {
        auto look = addElement(m_looks, "style:style", {{"style:name", "Table"}, {"style:family", "table"}});
        addElement(look, "style:table-properties",
                   {{"style:width", cm(textWidthCm)}, {"table:align", "margins"}, {"fo:margin-bottom", "0.2cm"}});
    }
    std::string columnLook(double share)
    {
        const auto weight = std::max(1L, std::lround(share * 1000));
        const auto [known, isNew] = m_columns.emplace(weight, fmt::format("Column{}", m_columns.size() + 1));
        if (isNew) {
            auto look =
                addElement(m_looks, "style:style", {{"style:name", known->second}, {"style:family", "table-column"}});
            addElement(look, "style:table-column-properties", {{"style:rel-column-width", fmt::format("{}*", weight)}});
        }
        return known->second;
    }
    /// Whether the next figure is drawn.
    bool addDrawing(const std::string& title, const std::string& told)
    {
        const std::size_t number = m_figures++;
        if (number >= m_drawings.size() || m_drawings[number].svg.empty()) return false;
        const OdtDrawing& drawing = m_drawings[number];
        const auto [w, h] = sizeOf(drawing.svg);
        const double width = std::min(textWidthCm, tallestCm * w / h);
        auto frame = addElement(addElement(m_text, "text:p", {{"text:style-name", "Figure"}}), "draw:frame",
                                {{"draw:name", fmt::format("Figure {}", number + 1)},
                                 {"text:anchor-type", "as-char"},
                                 {"svg:width", cm(width)},
                                 {"svg:height", cm(width * h / w)}});
        addPicture(frame, fmt::format("Pictures/figure{}.svg", number + 1), "image/svg+xml", drawing.svg);
        if (!drawing.png.empty())
            addPicture(frame, fmt::format("Pictures/figure{}.png", number + 1), "image/png", drawing.png);
        addElement(frame, "svg:title").text() = oneLine(title).c_str();
        addElement(frame, "svg:desc").text() = oneLine(told).c_str();
        return true;
    }
    void addPicture(pugi::xml_node frame, const std::string& name, const char* type, const std::string& bytes)
    {
        addElement(frame, "draw:image",
                   {{"xlink:href", name},
                    {"xlink:type", "simple"},
                    {"xlink:show", "embed"},
                    {"xlink:actuate", "onLoad"},
                    {"draw:mime-type", type}});
        m_package.push_back({name, bytes, type});
    }

    const std::vector<OdtDrawing>& m_drawings;
    std::vector<ZipMember>& m_package;
    pugi::xml_document m_document;
    pugi::xml_node m_root;
    pugi::xml_node m_looks;
    pugi::xml_node m_text;
    std::map<long, std::string> m_columns; ///< styles by weight
    int m_level = 0;
    int m_tables = 0;
    std::size_t m_figures = 0;
    std::string m_heading;
};

std::string metaBytes(const Report& report)
{
    pugi::xml_document document;
    auto meta = addElement(addOdfRoot(document, "office:document-meta"), "office:meta");
    addElement(meta, "meta:generator").text() = "Soundings";
    addOdfText(addElement(meta, "dc:title"), report.title);
    if (!report.subject.empty()) addOdfText(addElement(meta, "dc:subject"), report.subject);
    addElement(meta, "dc:language").text() = report.language.c_str();
    const std::string at = toIso(report.date);
    addElement(meta, "meta:creation-date").text() = at.c_str();
    addElement(meta, "dc:date").text() = at.c_str();
    return xmlBytes(document);
}

std::string stylesBytes(const Report& report)
{
    pugi::xml_document document;
    addOdfStyles(document, report);
    return xmlBytes(document);
}

std::string manifestBytes(const std::vector<ZipMember>& package)
{
    pugi::xml_document document;
    auto root = addElement(
        document, "manifest:manifest",
        {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
    const auto entry = [&](const std::string& path, const std::string& type) {
        addElement(root, "manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    entry("/", odtType);
    for (const auto& member : package)
        if (!member.type.empty()) entry(member.name, member.type);
    return xmlBytes(document);
}

} // namespace

std::string odtFile(const Report& report, const std::vector<OdtDrawing>& drawings)
{
    std::vector<ZipMember> package;
    package.push_back({"mimetype", odtType, {}}); // first and not compressed: how a file of this kind is known
    const OdtContent content(report, drawings, package);
    package.push_back({"content.xml", content.bytes(), "text/xml"});
    package.push_back({"styles.xml", stylesBytes(report), "text/xml"});
    package.push_back({"meta.xml", metaBytes(report), "text/xml"});
    package.push_back({"META-INF/manifest.xml", manifestBytes(package), {}});
    return zipFile(package, report.date.utcMs / 1000);
}

} // namespace soundings::ui
