// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/story/story_model.h"

#include "core/support/text.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace soundings::ui {

namespace {

const QString lineMime = QStringLiteral("application/x-soundings-outline-line");

std::optional<PyramidPlace> placeFrom(const QMimeData* data)
{
    if (data == nullptr || !data->hasFormat(lineMime)) return {};
    QDataStream in(data->data(lineMime));
    qint32 argument = -1, evidence = -1;
    in >> argument >> evidence;
    if (in.status() != QDataStream::Ok || argument < 0) return {};
    PyramidPlace place{std::size_t(argument), {}};
    if (evidence >= 0) place.evidence = std::size_t(evidence);
    return place;
}

/// Whether two pyramids have the same lines in the same order.
bool sameLines(const Pyramid& a, const Pyramid& b)
{
    const auto places = placesIn(a);
    return places == placesIn(b) &&
           std::ranges::all_of(places, [&](const PyramidPlace& place) { return idAt(a, place) == idAt(b, place); });
}

} // namespace

StoryModel::StoryModel(QObject* parent) : QAbstractItemModel(parent)
{
}

void StoryModel::show(const Pyramid& pyramid, bool readOnly)
{
    const bool same = sameLines(pyramid, m_pyramid) && readOnly == m_readOnly;
    if (!same) beginResetModel();
    const Pyramid before = std::exchange(m_pyramid, pyramid);
    m_readOnly = readOnly;
    if (!same) return endResetModel();
    for (const PyramidPlace& place : placesIn(m_pyramid)) {
        const Argument& now = m_pyramid.arguments[place.argument];
        const Argument& then = before.arguments[place.argument];
        const bool alike =
            place.evidence ? now.evidence[*place.evidence] == then.evidence[*place.evidence] : now.text == then.text;
        if (!alike) emit dataChanged(indexAt(place), indexAt(place));
    }
}

PyramidPlace StoryModel::placeAt(const QModelIndex& index) const
{
    if (index.internalId() == 0) return {std::size_t(index.row()), {}};
    return {std::size_t(index.internalId() - 1), std::size_t(index.row())};
}

QModelIndex StoryModel::indexAt(const std::optional<PyramidPlace>& place) const
{
    if (!place || !isIn(m_pyramid, *place)) return {};
    return place->evidence ? createIndex(int(*place->evidence), 0, quintptr(place->argument) + 1)
                           : createIndex(int(place->argument), 0, quintptr(0));
}

QModelIndex StoryModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex StoryModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0) return {};
    return createIndex(int(child.internalId() - 1), 0, quintptr(0));
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) return int(m_pyramid.arguments.size());
    if (parent.internalId() != 0) return 0;
    return int(m_pyramid.arguments[std::size_t(parent.row())].evidence.size());
}

int StoryModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QString StoryModel::words(const PyramidPlace& place) const
{
    const std::string& text = textAt(m_pyramid, place);
    if (isBlank(text)) return place.evidence ? tr("What shows it?") : tr("An argument");
    QString shown = oneLine(text);
    if (!place.evidence) return shown;
    const Evidence& evidence = m_pyramid.arguments[place.argument].evidence[*place.evidence];
    if (evidence.kind) shown += QStringLiteral(" · ") + nameOfEvidence(*evidence.kind);
    if (!isBlank(evidence.source)) shown += QStringLiteral(" · ") + oneLine(evidence.source);
    return shown;
}

/// For screen readers: where the line stands, and what it says.
QString StoryModel::said(const PyramidPlace& place) const
{
    const QString text = isBlank(textAt(m_pyramid, place)) ? tr("blank") : words(place);
    if (!place.evidence) return tr("Argument %1: %2").arg(place.argument + 1).arg(text);
    return tr("Evidence %1 of argument %2: %3").arg(*place.evidence + 1).arg(place.argument + 1).arg(text);
}

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const PyramidPlace place = placeAt(index);
    switch (role) {
    case Qt::DisplayRole: return words(place);
    case Qt::EditRole: return qs(textAt(m_pyramid, place));
    case Qt::AccessibleTextRole: return said(place);
    case Qt::FontRole: return fontOf(TextSize::Body, place.evidence ? QFont::Normal : QFont::DemiBold);
    case BlankRole: return isBlank(textAt(m_pyramid, place));
    default: return {};
    }
}

bool StoryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || m_readOnly) return false;
    emit textChanged(index, value.toString());
    return true;
}

Qt::ItemFlags StoryModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    if (!m_readOnly) flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return flags;
}

QStringList StoryModel::mimeTypes() const
{
    return {lineMime};
}

QMimeData* StoryModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty()) return nullptr;
    const PyramidPlace place = placeAt(indexes.first());
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint32(place.argument) << (place.evidence ? qint32(*place.evidence) : qint32(-1));
    auto* data = new QMimeData;
    data->setData(lineMime, bytes);
    data->setText(qs(textAt(m_pyramid, place)));
    return data;
}

/// Before which line something lands that is dropped between rows (`row`) or on a line (`row` below zero).
PyramidPlace StoryModel::landing(const PyramidPlace& from, int row, const QModelIndex& parent)
{
    constexpr std::size_t behindAll = std::numeric_limits<std::int32_t>::max();
    const bool onEvidence = parent.isValid() && parent.internalId() != 0;
    if (!from.evidence) {
        if (!parent.isValid()) return {row < 0 ? behindAll : std::size_t(row), {}};
        return {onEvidence ? std::size_t(parent.internalId()) : std::size_t(parent.row()), {}};
    }
    if (onEvidence) return {std::size_t(parent.internalId() - 1), std::size_t(parent.row())};
    if (parent.isValid()) {
        PyramidPlace place{std::size_t(parent.row()), {}};
        if (row >= 0) place.evidence = std::size_t(row);
        return place;
    }
    // Between two arguments: it belongs to the one above.
    return {std::size_t(std::max(row - 1, 0)), row == 0 ? std::optional<std::size_t>(0) : std::nullopt};
}

bool StoryModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int /*row*/, int /*column*/,
                                 const QModelIndex& /*parent*/) const
{
    const auto from = placeFrom(data);
    return !m_readOnly && action == Qt::MoveAction && from && isIn(m_pyramid, *from);
}

bool StoryModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                              const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    emit moveRequested(*placeFrom(data), landing(*placeFrom(data), row, parent));
    return false; // the change is the value's: the view takes nothing out by itself
}

} // namespace soundings::ui
