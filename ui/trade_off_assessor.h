// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_offs.h"

#include <QObject>

namespace soundings::ui {

class Latest;

/// Assesses trade-offs off the GUI thread while somebody edits: a first picture from few draws, then a precise one in its
/// place. Asking again stops both; nothing of an older value is shown.
class TradeOffAssessor : public QObject {
    Q_OBJECT
public:
    explicit TradeOffAssessor(QObject* parent = nullptr);

    void ask(const Entry& entry);
    void forget();
    [[nodiscard]] bool isBusy() const;

    /// What is asked of the core, first and when refining.
    [[nodiscard]] static TradeOffInput firstInput();
    [[nodiscard]] static TradeOffInput refinedInput();

signals:
    void ready(const soundings::TradeOffAssessment& assessment, bool refined);

private:
    Latest* m_latest;
};

} // namespace soundings::ui
