// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QTextDocument>

class QPagedPaintDevice;

namespace soundings::ui {

/// A report laid out for one paged device. All text goes in as plain text with formats, nothing is ever loaded from
/// outside, headings, captions and table headers stay with what follows them, and rows of tables are whole.
class ReportDocument : public QTextDocument {
    Q_OBJECT
public:
    /// `page` is the room for text in device units; the device and the report must outlive the document.
    ReportDocument(const Report& report, QPagedPaintDevice& device, const QSizeF& page);

    struct Mark {
        QString text;
        int level = 1;
        int page = 0;
        qreal y = 0; ///< from the top of the page's text, device units
    };
    [[nodiscard]] std::vector<Mark> headings() const;
    void paintPage(QPainter& painter, int page) const;

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    QSizeF m_page;
};

} // namespace soundings::ui
