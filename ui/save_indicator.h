// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal_bridge.h"

#include <QLabel>

namespace soundings::ui {

/// Says in one word whether what was typed is safe.
class SaveIndicator : public QLabel {
    Q_OBJECT
public:
    explicit SaveIndicator(QWidget* parent = nullptr);
    /// Null = no journal is open.
    void follow(const JournalBridge* journal);

private:
    void show(const JournalBridge& journal);
};

} // namespace soundings::ui
