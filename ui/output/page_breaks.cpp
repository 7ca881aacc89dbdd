// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/page_breaks.h"

#include "ui/output/report_builder.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings::ui {

namespace {

constexpr qreal rowKeptWhole = 0.3; ///< of the page's height: a higher row may be torn, or pages would stay half empty
constexpr int mostRows = 200;       ///< of a longer table rows may be torn: each page of it would cost as much as all

/// Where the lines of a row begin and end as laid out, and their height as if no page ended within them.
struct RowLines {
    qreal top = std::numeric_limits<qreal>::max();
    qreal bottom = 0;
    qreal height = 0;
};

RowLines linesOf(const QTextDocument& document, const QTextTable& table, int row)
{
    RowLines lines;
    for (int column = 0; column < table.columns(); ++column) {
        qreal height = 0;
        for (auto at = table.cellAt(row, column).begin(); !at.atEnd(); ++at) {
            const QTextBlock block = at.currentBlock();
            const qreal top = document.documentLayout()->blockBoundingRect(block).top();
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                lines.top = std::min(lines.top, top + line.y());
                lines.bottom = std::max(lines.bottom, top + line.y() + line.height());
                height += line.height();
            }
        }
        lines.height = std::max(lines.height, height);
    }
    return lines;
}

bool isKept(const QTextBlock& block)
{
    return block.isValid() && block.blockFormat().boolProperty(KeepWithNext);
}

/// What must begin on the same page as `block`: the block after it, or the first body row where that is a table.
QTextBlock companionOf(const QTextBlock& block)
{
    const QTextBlock next = block.next();
    QTextTable* table = next.isValid() ? QTextCursor(next).currentTable() : nullptr;
    if (!table || QTextCursor(block).currentTable() == table) return next;
    return table->rows() > 1 ? table->cellAt(1, 0).firstCursorPosition().block() : next;
}

/// Begins a page before `block` and all headings right above it; a group is moved once. Gives its first block.
std::optional<QTextBlock> moveGroup(const QTextBlock& block)
{
    QTextBlock first = block;
    while (isKept(first.previous())) first = first.previous();
    QTextBlockFormat format = first.blockFormat();
    if (!first.previous().isValid() || (format.pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore))
        return std::nullopt;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(first).setBlockFormat(format);
    return first;
}

void copyCell(const QTextTableCell& from, QTextTableCell to)
{
    to.setFormat(from.format());
    QTextCursor text = from.firstCursorPosition();
    text.setPosition(from.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    QTextCursor into = to.firstCursorPosition();
    into.insertFragment(text.selection());
    into.setBlockFormat(from.firstCursorPosition().blockFormat());
}

/// Moves the rows from `row` on into a table of their own below, with the same header, that begins a page.
QTextTable* splitTable(QTextTable& table, int row)
{
    QTextTableFormat format = table.format();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor edit = table.lastCursorPosition();
    edit.beginEditBlock();
    edit.movePosition(QTextCursor::NextBlock); // the thin block that every table ends with
    const QTextBlockFormat thin = edit.blockFormat();
    const QTextCharFormat thinText = edit.blockCharFormat();
    const int moved = table.rows() - row;
    QTextTable* below = edit.insertTable(moved + 1, table.columns(), format);
    for (int column = 0; column < table.columns(); ++column) {
        copyCell(table.cellAt(0, column), below->cellAt(0, column));
        for (int i = 0; i < moved; ++i) copyCell(table.cellAt(row + i, column), below->cellAt(i + 1, column));
    }
    QTextCursor after = below->lastCursorPosition();
    after.movePosition(QTextCursor::NextBlock);
    after.setBlockFormat(thin);
    after.setBlockCharFormat(thinText);
    table.removeRows(row, moved);
    edit.endEditBlock();
    return below;
}

/// Moves a row that would be torn. Gives the block to go on from, if it moved anything.
std::optional<QTextBlock> keepWhole(const QTextDocument& document, QTextTable& table, int row, qreal pageHeight)
{
    const RowLines lines = linesOf(document, table, row);
    const qreal pageEnd = (std::floor(lines.top / pageHeight) + 1) * pageHeight;
    if (lines.bottom <= pageEnd || lines.height > pageHeight * rowKeptWhole) return std::nullopt;
    if (row > 1) return splitTable(table, row)->firstCursorPosition().block();
    const QTextBlock above = table.firstCursorPosition().block().previous();
    if (isKept(above)) return moveGroup(above);
    QTextTableFormat format = table.format();
    if (!above.isValid() || (format.pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore)) return std::nullopt;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    table.setFormat(format);
    return table.firstCursorPosition().block();
}

} // namespace

std::optional<qreal> firstLineTop(const QTextDocument& document, const QTextBlock& block)
{
    if (!block.isValid() || !block.layout() || block.layout()->lineCount() == 0) return std::nullopt;
    return document.documentLayout()->blockBoundingRect(block).top() + block.layout()->lineAt(0).y();
}

void breakPages(QTextDocument& document, qreal pageHeight)
{
    const auto pageOf = [pageHeight](qreal y) { return int(std::floor(y / pageHeight)); };
    // What is moved changes only what follows it, so that one walk through the document is enough.
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        std::optional<QTextBlock> moved;
        if (QTextTable* table = QTextCursor(block).currentTable()) {
            const QTextTableCell cell = table->cellAt(block.position());
            const bool beginsRow = cell.row() > 0 && cell.column() == 0 && cell.firstCursorPosition().block() == block;
            if (beginsRow && table->rows() <= mostRows) moved = keepWhole(document, *table, cell.row(), pageHeight);
        } else if (isKept(block)) {
            const auto here = firstLineTop(document, block);
            const auto there = firstLineTop(document, companionOf(block));
            if (here && there && pageOf(*here) != pageOf(*there)) moved = moveGroup(block);
        }
        if (moved) block = *moved;
    }
}

} // namespace soundings::ui
