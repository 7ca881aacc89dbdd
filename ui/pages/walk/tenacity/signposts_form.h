// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/tenacity/item_form.h"

namespace soundings::ui {

struct FindSignposts {
    auto& operator()(auto& decision) const { return decision.signposts; }
};

/// Signposts as data: what is looked at and when, the two thresholds as words and as numbers with the grey band between,
/// what is then done and who decides; or a ceiling on what may be spent.
class SignpostsForm : public ItemForm<Signpost, FindSignposts> {
public:
    explicit SignpostsForm(WalkStepPage& step);

private:
    void makeKind(WalkStepPage& step);
    void makeThresholds(WalkStepPage& step);
    void makeConsequence(WalkStepPage& step);
    void redraw(const Decision& decision);

    QWidget* m_ceiling = nullptr;
    QLabel* m_workedLabel = nullptr;
    QLabel* m_stopLabel = nullptr;
    QLabel* m_band = nullptr;
};

} // namespace soundings::ui
