// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <optional>

namespace soundings::ui {

/// A plain-text field that grows with its text (one to `maxLines` lines), never takes rich text, lets Tab move on and
/// leaves Ctrl+Z to the program's own undo.
class TextField : public QPlainTextEdit {
    Q_OBJECT
public:
    /// `maxLines` 1 makes Return move on like Tab.
    explicit TextField(int minLines = 1, int maxLines = 12, QWidget* parent = nullptr);

    /// Replaces the text without moving the cursor where the text is the same, and without `edited`.
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return toPlainText(); }

signals:
    void edited(const QString& text); ///< by the user only
    void left();                      ///< focus went elsewhere

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void fit();
    int m_minLines;
    int m_maxLines;
    bool m_setting = false;
    std::optional<QString> m_hint; ///< while it is read-only
};

} // namespace soundings::ui
