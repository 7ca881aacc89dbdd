// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace soundings::ui {

/// The setting of how many imperatives at once are too many, behind a quiet line with the reason why there is a limit.
class ImperativeLimit : public QWidget {
    Q_OBJECT
public:
    explicit ImperativeLimit(QWidget* parent = nullptr);

signals:
    void changed();
};

} // namespace soundings::ui
