// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/finding.h"
#include "ui/widgets/leading_row.h"

namespace soundings::ui {

/// One finding of a FindingList: icon, word, sentence wrapped over as many lines as it needs.
class FindingRow : public LeadingRow {
    Q_OBJECT
public:
    explicit FindingRow(QWidget* parent = nullptr);
    /// How far the words stand from the row's left edge; 0 where they begin at the edge of a column of text.
    void setInset(int pixels);
    void setFinding(const Finding& finding);
    [[nodiscard]] const QString& pointer() const { return m_pointer; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect textRect(int width) const;
    [[nodiscard]] int textLeft() const;

    Severity m_severity = Severity::Remark;
    int m_inset;
    QString m_word;
    QString m_sentence;
    QString m_pointer;
};

} // namespace soundings::ui
