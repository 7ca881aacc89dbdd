// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>
#include <QTextLayout>

namespace soundings::ui {

/// Plain text that wraps. It asks for the room that a QLabel asks for, but shapes its text once, where that shapes it anew
/// for each width that a layout tries (a dozen before the first paint); and its longest word does not push its page wide.
class WrappedLabel : public QLabel {
public:
    explicit WrappedLabel(QWidget* parent = nullptr);
    explicit WrappedLabel(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool isMeasuredHere() const;
    [[nodiscard]] QSize sizeFor(int width) const;
    [[nodiscard]] QSize freeSize(int widest) const;
    [[nodiscard]] QSize textSize(int width) const;
    [[nodiscard]] QSize laidOut(int width) const;

    mutable QString m_shaped; ///< the text that m_layout holds
    mutable QTextLayout m_layout;
    mutable QHash<int, QSize> m_sizes; ///< of that text, px, by the width it may have
};

} // namespace soundings::ui
