// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <QAbstractButton>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

/// One line of an ItemList: what an item is, and beneath it what is known about it.
class ItemRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit ItemRow(QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& detail, bool blank);
    void setOpen(bool open);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_detail;
    bool m_blank = false;
    bool m_open = false;
};

/// A list of small things of which at most one is open: the open one shows its fields beneath its line, so that a screen
/// never holds more than one form.
class ItemList : public QWidget {
    Q_OBJECT
public:
    struct Item {
        Id id;
        QString title; ///< empty: `untitled` is shown instead, quietly
        QString detail;
    };

    /// `form` holds the fields of the open item and belongs to the list; buttons are called `name`.add, `name`.remove and
    /// `name`.<n> for the lines.
    ItemList(const QString& name, const QString& addWords, const QString& removeWords, const QString& untitled,
             QWidget* form, QWidget* parent = nullptr);

    void setItems(const std::vector<Item>& items);
    /// Opens an item (none for an unknown id), without `opened`.
    void setOpen(const Id& id);
    [[nodiscard]] const Id& open() const { return m_open; }
    void setReadOnly(bool readOnly);

signals:
    void opened(const QString& id); ///< by the user; empty when closed
    void addRequested();
    void removeRequested(const QString& id);

private:
    void place();

    QString m_name;
    QString m_untitled;
    QWidget* m_formBox;
    QPushButton* m_add;
    QPushButton* m_remove;
    QVBoxLayout* m_layout;
    std::vector<ItemRow*> m_rows;
    std::vector<Item> m_items;
    Id m_open;
};

} // namespace soundings::ui
