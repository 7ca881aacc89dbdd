// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/tenacity/item_form.h"

namespace soundings::ui {

class ProbabilityEdit;

struct FindVoices {
    auto& operator()(auto& decision) const { return decision.voices; }
};

/// Everyone who was asked: stance, why, what would change their mind, how sure, whether they were heard, the card "we are
/// about to do something stupid because ...", their own probabilities, and how they rate the decision.
class VoicesForm : public ItemForm<Voice, FindVoices> {
public:
    explicit VoicesForm(WalkStepPage& step);

private:
    void addProbability(WalkStepPage& step, QVBoxLayout* to);
    void makeProbabilities(WalkStepPage& step);
    void addRow(const Id& prediction, const QString& statement);
    void redrawProbabilities(const Decision& decision);
    void makeQuality(WalkStepPage& step);

    WalkStepPage& m_of;
    QLabel* m_covered = nullptr;
    QVBoxLayout* m_rows = nullptr;
    std::vector<std::pair<Id, ProbabilityEdit*>> m_edits; ///< by prediction
    std::vector<std::pair<Id, std::string>> m_asked;      ///< what the rows are made for
    bool m_readOnly = false;
};

} // namespace soundings::ui
