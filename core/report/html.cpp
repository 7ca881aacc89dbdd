// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escape.h"
#include "core/report/report.h"
#include "core/report/wording.h"
#include "core/support/digest.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

// Everything that looks like something is in this one element; its hash is all that the page may apply.
constexpr std::string_view style = R"css(
:root{color-scheme:light dark;--page:#fff;--ink:#1c2430;--quiet:#566070;--line:#c9cfd8;--wash:#f3f5f8;--accent:#1d5b8f}
@media (prefers-color-scheme:dark){:root{--page:#14181e;--ink:#e6eaf0;--quiet:#a3adbb;--line:#3a4350;--wash:#1c222b;--accent:#8ec5f4}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
main,footer{max-width:48rem;margin:0 auto;padding:1rem}
main{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.75rem 0 .5rem;border-top:1px solid var(--line);padding-top:.75rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem;font-weight:600}
p,li{unicode-bidi:isolate}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-left:1.25rem}
li{margin:.35rem 0}
.lead{font-size:1.2rem;line-height:1.4;font-weight:600}
.quiet{color:var(--quiet);font-size:.9rem}
figure{margin:1.25rem 0}
figure .drawing{background:#fff;color:#000;border:1px solid var(--line);border-radius:6px;padding:.5rem}
figure svg{display:block;width:100%;height:auto;max-height:32rem}
figcaption,caption{color:var(--quiet);font-size:.875rem;text-align:left;padding:.25rem 0}
.scroll{overflow-x:auto;margin:.75rem 0}
.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.4rem .5rem;border-bottom:1px solid var(--line);min-width:4.5rem;unicode-bidi:isolate}
th{background:var(--wash);font-weight:600}
.number{text-align:right;white-space:nowrap}
hr{border:0;border-top:2px solid var(--line);margin:3rem 0 0}
footer{color:var(--quiet);font-size:.75rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
@media (max-width:30rem){main,footer{padding:.75rem}h1{font-size:1.4rem}.lead{font-size:1.08rem}.wide td,.wide th{min-width:6rem}}
@media print{
@page{size:A4;margin:18mm 16mm}
:root{--page:#fff;--ink:#000;--quiet:#333;--line:#777;--wash:#fff;--accent:#000}
body{font-size:10pt}main,footer{max-width:none;padding:0}
hr{break-after:page;border:0;margin:0}
h1,h2,h3,h4,caption{break-after:avoid}
li,tr,figure{break-inside:avoid}
thead{display:table-header-group}
th{border-bottom:2px solid #000}
.scroll{overflow:visible}
figure svg{max-height:85mm}
}
)css";

std::string inHtml(const std::string& text)
{
    std::string out;
    for (const std::string& line : linesOf(text)) {
        if (!out.empty()) out += "<br>";
        out += htmlEscaped(withBoundPercents(line));
    }
    return out;
}

// Attributes and titles hold one line.
std::string inAttribute(const std::string& text)
{
    std::string out;
    for (const std::string& line : linesOf(text)) {
        if (!out.empty() && !line.empty()) out += ' ';
        out += htmlEscaped(line);
    }
    return out;
}

class HtmlWriter {
public:
    HtmlWriter(const FigureToSvg& figures, const BarsToSvg& bars, std::string& out)
        : m_figures(figures), m_bars(bars), m_out(out)
    {
    }

    void operator()(const Heading& heading)
    {
        // A level is never skipped, whatever the tree says: screen readers navigate by them.
        m_level = std::clamp(heading.level, 1, std::min(m_level + 1, 6));
        m_heading = heading.text;
        m_out += fmt::format("<h{0}>{1}</h{0}>\n", m_level, inAttribute(heading.text));
    }

    void operator()(const Paragraph& paragraph)
    {
        const char* kind = paragraph.lead ? " class=\"lead\"" : paragraph.quiet ? " class=\"quiet\"" : "";
        m_out += fmt::format("<p{}>{}</p>\n", kind, inHtml(paragraph.text));
    }

    void operator()(const BulletList& list)
    {
        m_out += "<ul>\n";
        for (const std::string& item : list.items) m_out += "<li>" + inHtml(item) + "</li>\n";
        m_out += "</ul>\n";
    }

    void operator()(const Table& table)
    {
        // A wide table scrolls by itself, also by keyboard, so that a narrow page never does.
        m_out += fmt::format("<div class=\"scroll{}\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n<table>\n",
                             table.header.size() > 3 ? " wide" : "",
                             inAttribute(table.caption.empty() ? m_heading : table.caption));
        if (!table.caption.empty()) m_out += "<caption>" + inHtml(table.caption) + "</caption>\n";
        m_out += "<thead><tr>";
        for (std::size_t i = 0; i < table.header.size(); ++i)
            m_out += fmt::format("<th scope=\"col\"{}>{}</th>", classOf(table, i), inHtml(table.header[i]));
        m_out += "</tr></thead>\n<tbody>\n";
        for (const auto& cells : table.rows) {
            m_out += "<tr>";
            for (std::size_t i = 0; i < table.header.size(); ++i)
                m_out += fmt::format("<td{}>{}</td>", classOf(table, i),
                                     i < cells.size() ? inHtml(cells[i]) : std::string());
            m_out += "</tr>\n";
        }
        m_out += "</tbody>\n</table>\n</div>\n";
    }

    void operator()(const FigureBlock& block)
    {
        const std::string drawing = m_figures ? m_figures(block.figure) : std::string();
        if (drawing.empty()) {
            (*this)(boardTable(block.figure));
            (*this)(Paragraph{block.alternative, true, false});
            return;
        }
        m_out += fmt::format("<figure>\n<div class=\"drawing\" role=\"img\" aria-label=\"{}\">\n{}\n</div>\n"
                             "<figcaption aria-hidden=\"true\">{}</figcaption>\n</figure>\n",
                             inAttribute(block.alternative), drawing, inHtml(block.alternative));
    }

    void operator()(const BarsBlock& block)
    {
        const std::string drawing = m_bars ? m_bars(block) : std::string();
        if (drawing.empty()) return;
        const std::string told = std::visit([](const auto& figure) { return figure.description; }, block.figure);
        m_out +=
            fmt::format("<figure>\n<div class=\"drawing\" role=\"img\" aria-label=\"{}\">\n{}\n</div>\n</figure>\n",
                        inAttribute(told), drawing);
    }

    void operator()(const PageBreak& /*block*/) { m_out += "<hr>\n"; }

private:
    static const char* classOf(const Table& table, std::size_t column)
    {
        return std::ranges::find(table.numeric, column) == table.numeric.end() ? "" : " class=\"number\"";
    }

    const FigureToSvg& m_figures;
    const BarsToSvg& m_bars;
    std::string& m_out;
    int m_level = 0;
    std::string m_heading;
};

} // namespace

std::string toHtml(const Report& report, const FigureToSvg& figures, const BarsToSvg& bars)
{
    std::string out = "<!DOCTYPE html>\n";
    out += fmt::format("<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", inAttribute(report.language));
    out += fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'sha256-{}'; img-src data:; form-action 'none'; base-uri 'none'; "
                       "connect-src 'none'\">\n",
                       toBase64(sha256(style)));
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Soundings\">\n";
    if (!report.subject.empty())
        out += fmt::format("<meta name=\"description\" content=\"{}\">\n", inAttribute(report.subject));
    out += fmt::format("<meta name=\"date\" content=\"{}\">\n", toIso(report.date));
    out += fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n", inAttribute(report.title),
                       style);
    HtmlWriter writer(figures, bars, out);
    for (const Block& block : report.blocks) std::visit(writer, block);
    out += "</main>\n";
    if (!report.footer.empty()) out += "<footer><p>" + inHtml(report.footer) + "</p></footer>\n";
    return out + "</body>\n</html>\n";
}

} // namespace soundings
