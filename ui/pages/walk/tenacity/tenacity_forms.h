// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/tenacity/item_form.h"

class QComboBox;

namespace soundings::ui {

/// Where the lists of a pursuit are in a decision, const with it.
struct FindTactics {
    auto& operator()(auto& decision) const { return decision.tactics; }
};
struct FindBadNumbers {
    auto& operator()(auto& decision) const { return decision.tenacity.badNumbers; }
};
struct FindSignals {
    auto& operator()(auto& decision) const { return decision.tenacity.watched; }
};

/// The tactics so far, each with its hypothesis, option, days, price, what it taught and its signals.
class TacticsForm : public ItemForm<Tactic, FindTactics> {
public:
    explicit TacticsForm(WalkStepPage& step);

private:
    void makeOption(WalkStepPage& step);
    void redrawOptions(const Decision& decision);
    QComboBox* m_option = nullptr;
    std::vector<Id> m_options;
};

/// Numbers that were agreed to be bad for a while.
class BadNumbersForm : public ItemForm<BadNumbersWindow, FindBadNumbers> {
public:
    explicit BadNumbersForm(WalkStepPage& step);
};

/// Signals named before looking, and behind a line how likely each is to be seen.
class SignalsForm : public ItemForm<Signal, FindSignals> {
public:
    explicit SignalsForm(WalkStepPage& step);
};

/// What is believed before any signal is seen, and what each mistake costs; behind "Work it through".
void addLossFields(WalkStepPage& step, QVBoxLayout* to);

} // namespace soundings::ui
