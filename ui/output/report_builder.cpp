// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/report_builder.h"

#include "core/support/text.h"
#include "ui/theme.h"

#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings::ui {

namespace {

QTextCharFormat letters(qreal points, const QColor& colour, QFont::Weight weight = QFont::Normal)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(weight);
    format.setForeground(colour);
    return format;
}

Tokens paper()
{
    return tokensOf(ColourScheme::Light);
}

/// Shares of the width: as the report says, else by how much text a column holds, with room for the shortest.
std::vector<double> sharesOf(const Table& table)
{
    const std::size_t columns = table.header.size();
    std::vector<double> shares(columns, 1);
    if (table.widths.size() == columns) {
        shares = table.widths;
    } else {
        for (std::size_t c = 0; c < columns; ++c) {
            std::size_t longest = table.header[c].size();
            for (const auto& row : table.rows)
                if (c < row.size()) longest = std::max(longest, std::min<std::size_t>(row[c].size(), 90));
            shares[c] = std::sqrt(double(longest) + 4);
        }
    }
    for (auto& share : shares) share = std::isfinite(share) && share > 0 ? share : 0.1;
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (auto& share : shares) share /= sum;
    return shares;
}

QVector<QTextLength> lengthsOf(const Table& table)
{
    QVector<QTextLength> lengths;
    for (const double share : sharesOf(table)) lengths << QTextLength(QTextLength::PercentageLength, share * 100);
    return lengths;
}

} // namespace

QString plainText(const std::string& text)
{
    QString result;
    for (const QChar letter : QString::fromStdString(withBoundPercents(text))) {
        const char16_t code = letter.unicode();
        if (letter == '\n' || code == QChar::ParagraphSeparator)
            result += QChar(QChar::LineSeparator);
        else if (letter == '\t')
            result += ' ';
        else if (code == QChar::ObjectReplacementCharacter || (code >= 0xFDD0 && code <= 0xFDEF) ||
                 (code < 0x20 || (code >= 0x7F && code < 0xA0)))
            continue;
        else
            result += letter;
    }
    while (result.endsWith(QChar(QChar::LineSeparator))) result.chop(1);
    return result;
}

void insertPlain(QTextCursor& cursor, const QString& text, const QTextCharFormat& format)
{
    // Inter draws these signs otherwise beside figures and capitals, with shapes that stand for no character: whoever
    // copies, searches or listens to the PDF would miss them, and read "1 %" for "< 1 %".
    static const QString shaped = QStringLiteral("()[]{}<>:+-=*/\\|@#&~^_\u2013\u2014\u2022\u00b7\u2192\u00d7");
    QTextCharFormat asIs = format;
    asIs.setFontStyleStrategy(QFont::PreferNoShaping);
    const auto isShaped = [&](qsizetype at) {
        if (text[at] != 'x') return shaped.contains(text[at]);
        const qsizetype before = at > 0 && text[at - 1] == ' ' ? at - 2 : at - 1;
        const qsizetype after = at + 1 < text.size() && text[at + 1] == ' ' ? at + 2 : at + 1;
        return before >= 0 && after < text.size() && text[before].isDigit() && text[after].isDigit();
    };
    for (qsizetype from = 0, to = 0; from < text.size(); from = to) {
        const bool here = isShaped(from);
        for (to = from + 1; to < text.size() && isShaped(to) == here;) ++to;
        cursor.insertText(text.mid(from, to - from), here ? asIs : format);
    }
}

ReportBuilder::ReportBuilder(QTextDocument& document, qreal unitsPerPoint) : m_cursor(&document), m_unit(unitsPerPoint)
{
}

void ReportBuilder::add(const Report& report)
{
    // One edit: without it every insertion lays the document out again.
    m_cursor.beginEditBlock();
    for (const auto& block : report.blocks) std::visit([this](const auto& part) { add(part); }, block);
    m_cursor.endEditBlock();
}

void ReportBuilder::begin(QTextBlockFormat block, const QTextCharFormat& text)
{
    if (m_breakPending && !m_first) block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    m_breakPending = false;
    if (m_first) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(text);
        m_cursor.setCharFormat(text);
    } else {
        m_cursor.insertBlock(block, text);
    }
    m_first = false;
}

void ReportBuilder::add(const Heading& heading)
{
    const Tokens t = paper();
    const int level = std::clamp(heading.level, 1, 6);
    const qreal points = level == 1 ? 19 : level == 2 ? 12.5 : level == 3 ? 10.5 : 9.5;
    QTextBlockFormat block;
    block.setHeadingLevel(level);
    block.setProperty(KeepWithNext, true);
    block.setTopMargin((m_first ? 0 : level == 1 ? 20 : level == 2 ? 13 : 9) * m_unit);
    block.setBottomMargin((level == 1 ? 6 : 3) * m_unit);
    block.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
    const QTextCharFormat text = letters(points, level == 2 ? t.accent : t.text, QFont::DemiBold);
    begin(block, text);
    insertPlain(m_cursor, plainText(heading.text), text);
}

void ReportBuilder::add(const Paragraph& paragraph)
{
    const Tokens t = paper();
    QTextBlockFormat block;
    block.setBottomMargin((paragraph.lead ? 7 : 4.5) * m_unit);
    block.setLineHeight(paragraph.quiet ? 122 : 130, QTextBlockFormat::ProportionalHeight);
    const QTextCharFormat text = paragraph.lead    ? letters(11.5, t.text, QFont::Medium)
                                 : paragraph.quiet ? letters(8.5, t.muted)
                                                   : letters(9.5, t.text);
    begin(block, text);
    insertPlain(m_cursor, plainText(paragraph.text), text);
}

void ReportBuilder::add(const BulletList& list)
{
    const QTextCharFormat text = letters(9.5, paper().text);
    QTextList* bullets = nullptr;
    for (const auto& item : list.items) {
        QTextBlockFormat block;
        block.setBottomMargin(2.5 * m_unit);
        block.setLineHeight(128, QTextBlockFormat::ProportionalHeight);
        begin(block, text);
        if (bullets) {
            bullets->add(m_cursor.block());
        } else {
            QTextListFormat format;
            format.setStyle(QTextListFormat::ListDisc);
            format.setIndent(1);
            bullets = m_cursor.createList(format);
        }
        insertPlain(m_cursor, plainText(item), text);
    }
}

void ReportBuilder::add(const Table& table)
{
    const Tokens t = paper();
    const int columns = int(table.header.size());
    if (columns == 0) return;
    if (!table.caption.empty()) {
        QTextBlockFormat block;
        block.setProperty(KeepWithNext, true);
        block.setTopMargin(4 * m_unit);
        block.setBottomMargin(2 * m_unit);
        const QTextCharFormat text = letters(8.5, t.muted, QFont::Medium);
        begin(block, text);
        insertPlain(m_cursor, plainText(table.caption), text);
    }
    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellPadding(2.6 * m_unit);
    format.setCellSpacing(0);
    format.setTopMargin(2 * m_unit);
    format.setBottomMargin(8 * m_unit);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(lengthsOf(table));
    if (m_breakPending && !m_first) format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    m_breakPending = false;
    m_first = false;
    QTextTable* cells = m_cursor.insertTable(int(table.rows.size()) + 1, columns, format);
    for (int row = 0; row <= int(table.rows.size()); ++row) {
        const auto& texts = row == 0 ? table.header : table.rows[std::size_t(row - 1)];
        for (int column = 0; column < columns; ++column) {
            QTextTableCell cell = cells->cellAt(row, column);
            QTextTableCellFormat look = cell.format().toTableCellFormat();
            if (row == 0) look.setBackground(t.window);
            look.setBottomBorder(row == 0 ? 1 : 0.6);
            look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBottomBorderBrush(row == 0 ? t.outline : t.line);
            cell.setFormat(look);
            QTextCursor into = cell.firstCursorPosition();
            QTextBlockFormat block;
            block.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
            const auto isNumeric = [&](int at) {
                return std::find(table.numeric.begin(), table.numeric.end(), std::size_t(at)) != table.numeric.end();
            };
            if (isNumeric(column)) {
                block.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
                if (!isNumeric(column + 1)) block.setRightMargin(4 * m_unit); // words that follow begin at the left
            }
            into.setBlockFormat(block);
            const QTextCharFormat text = letters(8.5, t.text, row == 0 ? QFont::DemiBold : QFont::Normal);
            if (std::size_t(column) < texts.size()) insertPlain(into, plainText(texts[std::size_t(column)]), text);
        }
    }
    m_cursor.movePosition(QTextCursor::End);
    // The block every table ends with: kept thin.
    QTextBlockFormat thin;
    thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(thin);
    m_cursor.setBlockCharFormat(letters(1, t.text));
}

void ReportBuilder::add(const FigureBlock&)
{
    addObject(BoardObject, m_figures++);
}

void ReportBuilder::add(const BarsBlock&)
{
    addObject(BarsObject, m_bars++);
}

void ReportBuilder::addObject(int type, int index)
{
    QTextBlockFormat block;
    block.setTopMargin(4 * m_unit);
    block.setBottomMargin(6 * m_unit);
    QTextCharFormat object;
    object.setObjectType(type);
    object.setProperty(FigureIndex, index);
    begin(block, {});
    m_cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), object);
}

void ReportBuilder::add(const PageBreak&)
{
    m_breakPending = true;
}

} // namespace soundings::ui
