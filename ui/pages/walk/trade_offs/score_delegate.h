// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QStyledItemDelegate>

namespace soundings::ui {

/// Draws a cell of the table of scores: what was typed, and beneath it the range as a stroke on its scale. Its editor is
/// one line; the keys that end it belong to the table.
class ScoreDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ScoreDelegate(QObject* parent = nullptr);

    [[nodiscard]] QLineEdit* editor() const { return m_editor; } ///< the open one, null where none is
    [[nodiscard]] QModelIndex edited() const { return m_edited; }
    void close();

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void opened();
    void typed(const QString& text);
    /// The text is final: by Enter, Tab, an arrow, or because the keyboard went elsewhere (`key` 0).
    void ended(const QString& text, int key);
    void cancelled();

private:
    mutable QPointer<QLineEdit> m_editor;
    mutable QPersistentModelIndex m_edited;
};

} // namespace soundings::ui
