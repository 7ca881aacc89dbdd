// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/pyramid_edits.h"

#include <QAbstractItemModel>

namespace soundings::ui {

/// The arguments of a pyramid with their evidence, as an outline of two levels. It shows the value and asks for changes;
/// it makes none.
class StoryModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        BlankRole = Qt::UserRole + 1, ///< whether the line has no words yet: what is shown then is a hint
    };
    explicit StoryModel(QObject* parent = nullptr);

    void show(const Pyramid& pyramid, bool readOnly);
    [[nodiscard]] PyramidPlace placeAt(const QModelIndex& index) const; ///< of a valid index
    [[nodiscard]] QModelIndex indexAt(const std::optional<PyramidPlace>& place) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void textChanged(const QModelIndex& index, const QString& text);
    void moveRequested(const soundings::PyramidPlace& from, const soundings::PyramidPlace& before);

private:
    [[nodiscard]] QString words(const PyramidPlace& place) const;
    [[nodiscard]] QString said(const PyramidPlace& place) const;
    [[nodiscard]] static PyramidPlace landing(const PyramidPlace& from, int row, const QModelIndex& parent);

    Pyramid m_pyramid;
    bool m_readOnly = false;
};

} // namespace soundings::ui
