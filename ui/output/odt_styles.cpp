// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/odt_styles.h"

#include "core/report/escape.h"
#include "core/support/text.h"

#include <fmt/format.h>

namespace soundings::ui {
namespace {

constexpr std::size_t longestFooter = 300; ///< characters: two lines

// Noncharacters that XML 1.0 forbids; linesOf() has dropped the controls.
std::string withoutForbidden(std::string line)
{
    for (const char* sequence : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (auto at = line.find(sequence); at != std::string::npos; at = line.find(sequence, at)) line.erase(at, 3);
    return line;
}

struct ParagraphLook {
    const char* name;
    const char* shown;
    const char* parent;
    XmlAttributes paragraph;
    XmlAttributes text;
};

void addLook(pugi::xml_node to, const ParagraphLook& look, int outline = 0)
{
    auto style =
        addElement(to, "style:style",
                   {{"style:name", look.name}, {"style:display-name", look.shown}, {"style:family", "paragraph"}});
    if (*look.parent != '\0') style.append_attribute("style:parent-style-name") = look.parent;
    if (outline > 0) {
        style.append_attribute("style:default-outline-level") = outline;
        style.append_attribute("style:next-style-name") = "Text_20_body";
    }
    if (!look.paragraph.empty()) addElement(style, "style:paragraph-properties", look.paragraph);
    if (!look.text.empty()) addElement(style, "style:text-properties", look.text);
}

void addParagraphLooks(pugi::xml_node styles, const std::string& language)
{
    auto all = addElement(styles, "style:default-style", {{"style:family", "paragraph"}});
    addElement(all, "style:paragraph-properties",
               {{"fo:orphans", "2"}, {"fo:widows", "2"}, {"fo:line-height", "130%"}});
    addElement(all, "style:text-properties",
               {{"fo:font-family", "Inter, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"},
                {"fo:font-size", "10pt"},
                {"fo:color", "#1c2430"},
                {"fo:language", language},
                {"fo:country", "none"}});
    addLook(styles, {"Standard", "Standard", "", {}, {}});
    addLook(styles, {"Text_20_body", "Text body", "Standard", {{"fo:margin-bottom", "6pt"}}, {}});
    addLook(styles, {"Lead",
                     "Lead",
                     "Text_20_body",
                     {{"fo:margin-bottom", "8pt"}},
                     {{"fo:font-size", "12.5pt"}, {"fo:font-weight", "600"}}});
    addLook(styles, {"Quiet", "Quiet", "Text_20_body", {}, {{"fo:color", "#566070"}, {"fo:font-size", "9pt"}}});
    addLook(styles, {"List_20_item", "List item", "Text_20_body", {{"fo:margin-bottom", "3pt"}}, {}});
    addLook(styles, {"Caption", "Caption", "Quiet", {{"fo:margin-top", "6pt"}, {"fo:keep-with-next", "always"}}, {}});
    addLook(styles, {"Figure", "Figure", "Standard", {{"fo:margin-top", "6pt"}, {"fo:margin-bottom", "8pt"}}, {}});
    addLook(styles, {"Table_20_Contents", "Table Contents", "Standard", {}, {{"fo:font-size", "9pt"}}});
    addLook(styles, {"Table_20_Number", "Table Number", "Table_20_Contents", {{"fo:text-align", "end"}}, {}});
    addLook(styles, {"Table_20_Heading",
                     "Table Heading",
                     "Table_20_Contents",
                     {{"fo:keep-with-next", "always"}},
                     {{"fo:font-weight", "600"}}});
    addLook(styles,
            {"Table_20_Number_20_Heading", "Table Number Heading", "Table_20_Heading", {{"fo:text-align", "end"}}, {}});
    addLook(styles, {"Page_20_start",
                     "Page start",
                     "Standard",
                     {{"fo:break-before", "page"}, {"fo:line-height", "1pt"}},
                     {{"fo:font-size", "1pt"}}});
    addLook(styles, {"Footer",
                     "Footer",
                     "Standard",
                     {{"fo:margin-top", "6pt"}, {"fo:padding-top", "4pt"}, {"fo:border-top", "0.5pt solid #c9cfd8"}},
                     {{"fo:font-size", "7pt"}, {"fo:color", "#566070"}}});
    const char* const sizes[] = {"20pt", "14pt", "11.5pt", "10.5pt", "10pt", "10pt"};
    for (int level = 1; level <= 6; ++level) {
        const std::string name = fmt::format("Heading_20_{}", level);
        const std::string shown = fmt::format("Heading {}", level);
        addLook(styles,
                {name.c_str(),
                 shown.c_str(),
                 "Standard",
                 {{"fo:margin-top", level == 1   ? "0pt"
                                    : level == 2 ? "16pt"
                                                 : "11pt"},
                  {"fo:margin-bottom", "4pt"},
                  {"fo:line-height", "115%"},
                  {"fo:keep-with-next", "always"}},
                 {{"fo:font-size", sizes[level - 1]}, {"fo:font-weight", "600"}}},
                level);
    }
}

void addListLook(pugi::xml_node styles)
{
    auto list = addElement(styles, "text:list-style", {{"style:name", "Bullets"}});
    auto level = addElement(list, "text:list-level-style-bullet", {{"text:level", "1"}, {"text:bullet-char", "•"}});
    auto place = addElement(level, "style:list-level-properties",
                            {{"text:list-level-position-and-space-mode", "label-alignment"}});
    addElement(place, "style:list-level-label-alignment",
               {{"text:label-followed-by", "listtab"},
                {"text:list-tab-stop-position", "0.5cm"},
                {"fo:text-indent", "-0.5cm"},
                {"fo:margin-left", "0.5cm"}});
}

void addPage(pugi::xml_node root, const Report& report)
{
    auto automatic = addElement(root, "office:automatic-styles");
    auto layout = addElement(automatic, "style:page-layout", {{"style:name", "A4"}});
    addElement(layout, "style:page-layout-properties",
               {{"fo:page-width", "21cm"},
                {"fo:page-height", "29.7cm"},
                {"style:print-orientation", "portrait"},
                {"fo:margin-top", "1.6cm"},
                {"fo:margin-bottom", "1.3cm"},
                {"fo:margin-left", "2cm"},
                {"fo:margin-right", "2cm"}});
    addElement(addElement(layout, "style:footer-style"), "style:header-footer-properties",
               {{"fo:min-height", "0.8cm"}, {"fo:margin-top", "0.4cm"}});
    auto masters = addElement(root, "office:master-styles");
    auto page =
        addElement(masters, "style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
    auto footer = addElement(page, "style:footer");
    auto words = addElement(footer, "text:p", {{"text:style-name", "Footer"}});
    addOdfText(words, shortened(report.footer.empty() ? report.title : report.footer, longestFooter));
    auto number = addElement(footer, "text:p", {{"text:style-name", "Footer_20_page"}});
    addElement(number, "text:page-number", {{"text:select-page", "current"}}).text() = "1";
    number.append_child(pugi::node_pcdata).set_value(" / ");
    addElement(number, "text:page-count").text() = "1";
}

} // namespace

pugi::xml_node addElement(pugi::xml_node parent, const char* name, const XmlAttributes& attributes)
{
    auto element = parent.append_child(name);
    for (const auto& [key, value] : attributes) element.append_attribute(key) = value.c_str();
    return element;
}

pugi::xml_node addOdfRoot(pugi::xml_document& document, const char* name)
{
    auto declaration = document.prepend_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto root = document.append_child(name);
    const std::pair<const char*, const char*> spaces[] = {
        {"office", "office:1.0"},        {"text", "text:1.0"},   {"style", "style:1.0"},
        {"fo", "xsl-fo-compatible:1.0"}, {"table", "table:1.0"}, {"draw", "drawing:1.0"},
        {"svg", "svg-compatible:1.0"},   {"meta", "meta:1.0"}};
    for (const auto& [prefix, space] : spaces)
        root.append_attribute(fmt::format("xmlns:{}", prefix).c_str()) =
            fmt::format("urn:oasis:names:tc:opendocument:xmlns:{}", space).c_str();
    root.append_attribute("xmlns:xlink") = "http://www.w3.org/1999/xlink";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("office:version") = "1.3";
    return root;
}

void addOdfText(pugi::xml_node to, const std::string& text)
{
    bool first = true;
    for (const std::string& line : linesOf(text)) {
        if (!first) addElement(to, "text:line-break");
        first = false;
        // OpenDocument takes a run of spaces for one.
        std::string run;
        const std::string clean = withoutForbidden(line);
        const auto put = [&] {
            if (!run.empty()) to.append_child(pugi::node_pcdata).set_value(run.c_str());
            run.clear();
        };
        for (std::size_t i = 0; i < clean.size(); ++i) {
            if (clean[i] == ' ' && i > 0 && clean[i - 1] == ' ') {
                put();
                addElement(to, "text:s");
            } else {
                run += clean[i];
            }
        }
        put();
    }
}

void addOdfStyles(pugi::xml_document& document, const Report& report)
{
    auto root = addOdfRoot(document, "office:document-styles");
    auto styles = addElement(root, "office:styles");
    addParagraphLooks(styles, report.language);
    addLook(styles, {"Footer_20_page",
                     "Footer page",
                     "Standard",
                     {{"fo:text-align", "end"}},
                     {{"fo:font-size", "7pt"}, {"fo:color", "#566070"}}});
    addListLook(styles);
    addPage(root, report);
}

} // namespace soundings::ui
