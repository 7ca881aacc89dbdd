// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace soundings::ui {

/// What happened to a decision, oldest first: begun, sealed, and everything added since, each with its date.
class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);
    void show(const Entry& entry, const std::optional<SealStamp>& seal);

private:
    void addLine(const QString& date, const QString& what, const QString& text);
    QGridLayout* m_grid;
};

} // namespace soundings::ui
