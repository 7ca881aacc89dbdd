// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/pdf_writer.h"

#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/output/pdf_finish.h"
#include "ui/output/report_builder.h"
#include "ui/output/report_document.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace soundings::ui {

namespace {

constexpr int pdfResolution = 600;
constexpr qreal topMm = 16, sideMm = 20, footMm = 13;
constexpr qreal footerMm = 11;             ///< within the page's text, below the report's own
constexpr std::size_t longestFooter = 300; ///< in characters: all that has room
constexpr std::size_t mostText = 200'000;  ///< in characters, a second's work and a hundred pages
constexpr std::size_t perCell = 20;        ///< characters that laying out a cell of a table costs beside its text

qreal pdfUnits(qreal millimetres)
{
    return millimetres / 25.4 * pdfResolution;
}

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

/// How much there is to lay out.
class TextCount {
public:
    void operator()(const Heading& heading) { m_count += heading.text.size(); }
    void operator()(const Paragraph& paragraph) { m_count += paragraph.text.size(); }
    void operator()(const BulletList& list) { add(list.items); }
    void operator()(const Table& table)
    {
        m_count += table.caption.size() + perCell * table.header.size() * (table.rows.size() + 1);
        add(table.header);
        for (const auto& row : table.rows) add(row);
    }
    void operator()(const FigureBlock&) {}
    void operator()(const BarsBlock&) {}
    void operator()(const PageBreak&) {}
    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    void add(const std::vector<std::string>& texts)
    {
        for (const auto& text : texts) m_count += text.size();
    }

    std::size_t m_count = 0;
};

/// Throws where laying the text out would take minutes rather than a moment.
void requireRoom(const Report& report)
{
    TextCount text;
    for (const auto& block : report.blocks) std::visit(text, block);
    if (text.count() > mostText)
        throw Error(ErrorKind::Input, PdfText::tr("This report holds too much text for a PDF, more than %L1 "
                                                  "characters; write it as a web page (.html) or as Markdown (.md).")
                                          .arg(mostText)
                                          .toStdString());
}

/// Small grey text from `at` on, at most `width` wide, all of whose characters can be copied.
void paintSmall(QPainter& painter, QPointF at, qreal width, const QString& text, const QFont& font)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(painter.device());
    document.setDefaultFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    document.setDefaultTextOption(option);
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(tokensOf(ColourScheme::Light).muted);
    QTextCursor cursor(&document);
    insertPlain(cursor, text, format);
    document.setTextWidth(width);
    painter.save();
    painter.translate(at);
    document.drawContents(&painter);
    painter.restore();
}

/// Title or seal at the left, the page at the right, under a hairline.
void paintFooter(QPainter& painter, const QRectF& rect, const QString& words, int page, int pages)
{
    const Tokens t = tokensOf(ColourScheme::Light);
    painter.save();
    painter.setPen(QPen(t.outline, pdfUnits(0.1)));
    const qreal top = rect.top() + pdfUnits(3);
    painter.drawLine(QPointF(rect.left(), top), QPointF(rect.right(), top));
    QFont font = fontOf(TextSize::Small);
    font.setPointSizeF(6.5);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(t.muted);
    const qreal pageRoom = pdfUnits(26);
    const QRectF text = rect.adjusted(0, pdfUnits(4.2), 0, 0);
    paintSmall(painter, text.topLeft(), text.width() - pageRoom, words, font);
    painter.drawText(text, Qt::AlignRight | Qt::AlignTop, PdfText::tr("Page %1 of %2").arg(page).arg(pages));
    painter.restore();
}

} // namespace

std::string toPdf(const Report& report)
{
    requireRoom(report);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfResolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(sideMm, topMm, sideMm, footMm), QPageLayout::Millimeter));
    writer.setTitle(plainText(report.title));
    writer.setCreator("Soundings");

    const QSizeF whole(writer.width(), writer.height());
    const QSizeF page(whole.width(), whole.height() - pdfUnits(footerMm));
    const ReportDocument document(report, writer, page);
    const int pages = document.pageCount();
    const QString words = plainText(shortened(report.footer.empty() ? report.title : report.footer, longestFooter));
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0) writer.newPage();
        document.paintPage(painter, i);
        paintFooter(painter, QRectF(0, page.height(), whole.width(), pdfUnits(footerMm)), words, i + 1, pages);
    }
    painter.end();

    PdfDetails details;
    details.language = report.language;
    details.subject = plainText(report.subject).toStdString();
    details.dateUtcMs = report.date.utcMs;
    for (const auto& mark : document.headings())
        details.outline.push_back(
            {mark.text.toStdString(), mark.level, mark.page, (mark.y + pdfUnits(topMm)) / pdfResolution * 72 - 6});
    return finishedPdf(bytes.toStdString(), details);
}

} // namespace soundings::ui
