// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decision.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>

namespace soundings::ui {

/// A place in the table of scores.
struct ScorePlace {
    Id option;
    Id criterion;

    auto operator<=>(const ScorePlace&) const = default;
};

/// The table of scores: serious options by criteria. It shows the value; text that could not be read is kept beside it
/// until it can, and changes nothing.
class ScoreModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        ShareRole = Qt::UserRole + 1, ///< QVariantList of low, likely, high on the way from worst (0) to best (1)
        UnreadRole,                   ///< the sentence about a text that could not be read
        DetailRole,                   ///< of headers: the second line
    };
    explicit ScoreModel(QObject* parent = nullptr);

    void show(const Decision& decision);
    [[nodiscard]] ScorePlace placeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const ScorePlace& place) const;
    [[nodiscard]] const Score* scoreAt(const QModelIndex& index) const; ///< null where not assessed

    void keepUnread(const QModelIndex& index, const QString& text, const QString& problem);
    void dropUnread(const QModelIndex& index);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void tellChanges(const std::vector<Option>& before, const std::vector<Criterion>& criteriaBefore);
    struct Unread {
        QString text;
        QString problem;
    };
    [[nodiscard]] QString saidAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant sharesAt(const QModelIndex& index) const;

    std::vector<Option> m_options;
    std::vector<Criterion> m_criteria;
    std::map<ScorePlace, Unread> m_unread;
};

/// "18 → 6 months": the swing of a criterion in numbers, else in words; empty where it has no anchors yet.
[[nodiscard]] QString swingOf(const Criterion& criterion);

/// The name of a criterion or option, or what stands for one that has none.
[[nodiscard]] QString shownName(const Criterion& criterion);
[[nodiscard]] QString shownName(const Option& option);

} // namespace soundings::ui
