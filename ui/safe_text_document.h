// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

namespace soundings::ui {

/// A text document that opens nothing: whatever a text refers to (pictures, style sheets, files) is replaced.
class SafeTextDocument : public QTextDocument {
    Q_OBJECT
public:
    using QTextDocument::QTextDocument;

    /// Shows CommonMark without HTML; text that would be slow to lay out is shown as it is written.
    void setSafeMarkdown(const QString& text);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace soundings::ui
