// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/score_model.h"

#include "core/assessment/trade_off_problem.h"
#include "core/assessment/value_scale.h"
#include "core/support/text.h"
#include "ui/translate.h"
#include "ui/widgets/range_text.h"

#include <algorithm>
#include <utility>

namespace soundings::ui {

QString shownName(const Criterion& criterion)
{
    return isBlank(criterion.name) ? ScoreModel::tr("A criterion without a name") : qs(criterion.name).simplified();
}

QString shownName(const Option& option)
{
    return isBlank(option.title) ? ScoreModel::tr("An option without a name") : qs(option.title).simplified();
}

QString swingOf(const Criterion& criterion)
{
    if (!criterion.worst || !criterion.best) return {};
    const QString unit = qs(criterion.unit).simplified();
    return QStringLiteral("%1 → %2").arg(shortNumber(*criterion.worst), shortNumber(*criterion.best)) +
           (unit.isEmpty() ? QString() : QStringLiteral(" ") + unit);
}

ScoreModel::ScoreModel(QObject* parent) : QAbstractTableModel(parent)
{
}

void ScoreModel::show(const Decision& decision)
{
    std::vector<Option> options;
    for (const Option& option : decision.options)
        if (!option.doNothing && !option.struckOut) options.push_back(option);
    const auto ids = [](const auto& list) {
        std::vector<Id> result;
        for (const auto& item : list) result.push_back(item.id);
        return result;
    };
    const bool same = ids(options) == ids(m_options) && ids(decision.criteria) == ids(m_criteria);
    if (!same) beginResetModel();
    std::swap(m_options, options);
    auto criteria = std::exchange(m_criteria, decision.criteria);
    if (!same)
        endResetModel();
    else
        tellChanges(options, criteria);
}

/// Cell by cell, so that a slider that moves in one does not paint all others anew.
void ScoreModel::tellChanges(const std::vector<Option>& before, const std::vector<Criterion>& criteriaBefore)
{
    for (int column = 0; column < columnCount(); ++column) {
        const auto c = std::size_t(column);
        const bool rescaled = m_criteria[c] != criteriaBefore[c];
        for (int row = 0; row < rowCount(); ++row) {
            const Score* now = scoreOf(m_options[std::size_t(row)], m_criteria[c].id);
            const Score* then = scoreOf(before[std::size_t(row)], m_criteria[c].id);
            const bool alike = now == nullptr || then == nullptr ? now == then : *now == *then;
            if (rescaled || !alike) emit dataChanged(index(row, column), index(row, column));
        }
        if (rescaled) emit headerDataChanged(Qt::Horizontal, column, column);
    }
    for (int row = 0; row < rowCount(); ++row)
        if (m_options[std::size_t(row)].title != before[std::size_t(row)].title)
            emit headerDataChanged(Qt::Vertical, row, row);
}

ScorePlace ScoreModel::placeOf(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    return {m_options[std::size_t(index.row())].id, m_criteria[std::size_t(index.column())].id};
}

QModelIndex ScoreModel::indexOf(const ScorePlace& place) const
{
    const auto option = std::ranges::find(m_options, place.option, &Option::id);
    const auto criterion = std::ranges::find(m_criteria, place.criterion, &Criterion::id);
    if (option == m_options.end() || criterion == m_criteria.end()) return {};
    return index(int(option - m_options.begin()), int(criterion - m_criteria.begin()));
}

const Score* ScoreModel::scoreAt(const QModelIndex& index) const
{
    const ScorePlace place = placeOf(index);
    return index.isValid() ? scoreOf(m_options[std::size_t(index.row())], place.criterion) : nullptr;
}

void ScoreModel::keepUnread(const QModelIndex& index, const QString& text, const QString& problem)
{
    m_unread[placeOf(index)] = {text, problem};
    emit dataChanged(index, index);
}

void ScoreModel::dropUnread(const QModelIndex& index)
{
    if (m_unread.erase(placeOf(index)) > 0) emit dataChanged(index, index);
}

int ScoreModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_options.size());
}

int ScoreModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_criteria.size());
}

QString ScoreModel::saidAt(const QModelIndex& index) const
{
    const Score* score = scoreAt(index);
    if (score == nullptr) return tr("not assessed yet");
    return score->range ? saidRange(*score->range, qs(m_criteria[std::size_t(index.column())].unit))
                        : tr("unknown, marked so");
}

QVariant ScoreModel::sharesAt(const QModelIndex& index) const
{
    const Score* score = scoreAt(index);
    const Criterion& criterion = m_criteria[std::size_t(index.column())];
    if (score == nullptr || !score->range || !criterion.worst || !criterion.best || *criterion.worst == *criterion.best)
        return {};
    const auto share = [&](double at) {
        return std::clamp((at - *criterion.worst) / (*criterion.best - *criterion.worst), 0.0, 1.0);
    };
    double from = share(score->range->low);
    double to = share(score->range->high);
    if (from > to) std::swap(from, to);
    return QVariantList{from, share(score->range->likely), to};
}

QVariant ScoreModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const auto unread = m_unread.find(placeOf(index));
    const Score* score = scoreAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (unread != m_unread.end()) return unread->second.text;
        return score == nullptr ? QString() : typedRange(score->range);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(shownName(m_options[std::size_t(index.row())]), shownName(m_criteria[std::size_t(index.column())]),
                 unread == m_unread.end() ? saidAt(index) : unread->second.problem);
    case Qt::ToolTipRole: // escaped, since a tooltip would otherwise read markup out of a title
        return QStringLiteral("<p>%1</p>").arg(data(index, Qt::AccessibleTextRole).toString().toHtmlEscaped());
    case ShareRole: return sharesAt(index);
    case UnreadRole: return unread == m_unread.end() ? QVariant() : QVariant(unread->second.problem);
    default: return {};
    }
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool across = orientation == Qt::Horizontal;
    if (section < 0 || section >= (across ? columnCount() : rowCount())) return {};
    const auto at = std::size_t(section);
    const QString name = across ? shownName(m_criteria[at]) : shownName(m_options[at]);
    const QString swing = !across                             ? QString()
                          : swingOf(m_criteria[at]).isEmpty() ? tr("worst and best are missing")
                                                              : swingOf(m_criteria[at]);
    switch (role) {
    case Qt::DisplayRole: return name;
    case DetailRole: return swing;
    case Qt::AccessibleTextRole: return across ? name + QStringLiteral(", ") + swing : name;
    case Qt::ToolTipRole: return QStringLiteral("<p>%1</p>").arg(name.toHtmlEscaped());
    default: return {};
    }
}

Qt::ItemFlags ScoreModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

} // namespace soundings::ui
