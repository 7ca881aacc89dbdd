// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QTextCursor>
#include <QTextFormat>

class QTextDocument;

namespace soundings::ui {

/// Formats of our own in a report's document.
enum ReportFormat {
    KeepWithNext = QTextFormat::UserProperty + 1, ///< on blocks: headings, captions
    FigureIndex,                                  ///< on characters: which FigureBlock or BarsBlock of the report
    BoardObject = QTextFormat::UserObject + 1,
    BarsObject,
};

/// Puts a report's blocks into an empty document by formats, never by markup. `unitsPerPoint` is what the layout scales
/// to one point on the device.
class ReportBuilder {
public:
    ReportBuilder(QTextDocument& document, qreal unitsPerPoint);
    void add(const Report& report);

private:
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const BulletList& list);
    void add(const Table& table);
    void add(const FigureBlock& figure);
    void add(const BarsBlock& bars);
    void addObject(int type, int index);
    void add(const PageBreak&);
    void begin(QTextBlockFormat block, const QTextCharFormat& text);

    QTextCursor m_cursor;
    qreal m_unit;
    bool m_first = true;
    bool m_breakPending = false;
    int m_figures = 0;
    int m_bars = 0;
};

/// Text as a document may hold it: line breaks kept, characters that mean something to a text document left out.
[[nodiscard]] QString plainText(const std::string& text);

/// Inserts such a text so that every character of it can be copied out of a PDF again.
void insertPlain(QTextCursor& cursor, const QString& text, const QTextCharFormat& format);

} // namespace soundings::ui
