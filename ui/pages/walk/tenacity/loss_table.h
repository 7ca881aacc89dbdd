// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

#include <array>

class QLabel;

namespace soundings::ui {

class NumberField;

/// What each action costs where each hypothesis is true, in the founder's unit; blank where nothing was said.
class LossTable : public QWidget {
    Q_OBJECT
public:
    /// Fields are called losses.<action>.<hypothesis>.
    explicit LossTable(WalkStepPage& step, QWidget* parent = nullptr);

private:
    void show(const Tenacity& tenacity);

    WalkStepPage& m_step;
    std::array<QLabel*, 4> m_actions{};
    std::array<std::array<NumberField*, 4>, 4> m_fields{};
};

} // namespace soundings::ui
