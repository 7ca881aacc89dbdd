// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_offs.h"
#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/pages/walk/walk_step.h"

#include <optional>

namespace soundings::ui {

class CriteriaForm;
class ScoresForm;
class TradeOffAssessor;
class TradeOffPicture;
class WeightsForm;

/// Trade-offs, where several options stay serious: what is traded off, how much each swing matters, how each option does.
/// Its picture is drawn anew, off the GUI thread, with each edit.
class TradeOffsStep : public WalkStepPage {
    Q_OBJECT
public:
    TradeOffsStep(WalkContext& context, QWidget* parent);
    ~TradeOffsStep() override;

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    [[nodiscard]] QWidget* picture() const override;
    [[nodiscard]] QString helpTopic() const override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    void assess();
    void showAssessment(const TradeOffAssessment& assessment, bool refined);
    [[nodiscard]] ScorePlace placeAt(const QStringList& parts) const;

    CriteriaForm* m_criteria = nullptr;
    WeightsForm* m_weights = nullptr;
    ScoresForm* m_scores = nullptr;
    TradeOffPicture* m_picture = nullptr;
    TradeOffAssessor* m_assessor = nullptr;
    std::optional<Entry> m_asked; ///< the value of the newest question
};

} // namespace soundings::ui
