// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include <vector>

namespace soundings::ui {

/// What a KeyGrid shows; strings only, so that what a key means stays with whoever uses it.
struct GridContent {
    struct Head {
        QString text;
        QString help; ///< tooltip and what a screen reader says; the text where empty
    };
    struct Cell {
        QString text;
        QString spoken;      ///< what a screen reader says of the cell beside its heads
        QString edit;        ///< what an editor begins with
        double weight = 0;   ///< 0..1: how dark the wash behind it is
        bool quiet = false;  ///< not answered here: taken from elsewhere
        bool locked = false; ///< keys do nothing to it
    };
    std::vector<Head> rows;
    std::vector<Head> columns;
    std::vector<std::vector<Cell>> cells; ///< rows x columns
};

class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps places where the shape stays. Returns whether it stayed.
    bool setContent(GridContent content);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] bool isLocked(const QModelIndex& index) const;

signals:
    void typed(int row, int column, const QString& text);

private:
    GridContent m_content;
    bool m_readOnly = false;
};

/// A table that is filled by single keys: arrows move, any letter or digit is told and moves on down the column, Delete
/// blanks, Enter or F2 begins typing a value of one's own. One stop for Tab. As high as its rows, scrolls sideways.
class KeyGrid : public QTableView {
    Q_OBJECT
public:
    KeyGrid(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    void show(GridContent content);
    void setReadOnly(bool readOnly);
    void setPlace(int row, int column);
    [[nodiscard]] int row() const { return currentIndex().row(); }
    [[nodiscard]] int column() const { return currentIndex().column(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void keyed(int row, int column, QChar key);
    void blanked(int row, int column);
    void typed(int row, int column, const QString& text); ///< a value of one's own
    void moved(int row, int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] int fullHeight() const;

    GridModel* m_model;
    bool m_readOnly = false;
};

} // namespace soundings::ui
