// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"
#include "ui/pages/walk/walk_step.h"

#include <memory>

class QLabel;

namespace soundings::ui {

class BadNumbersForm;
class SignalsForm;
class TacticsForm;
class TenacityAssessor;
class VerdictView;

/// Tenacity: whether this is an imperative or a bet, what was tried for it, which numbers may be bad for a while, what is
/// watched for, and what the answers say about going on.
class TenacityStep : public WalkStepPage {
    Q_OBJECT
public:
    TenacityStep(WalkContext& context, QWidget* parent);
    ~TenacityStep() override;

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    [[nodiscard]] QString helpTopic() const override;
    void assessed() override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    void makeKind();
    void makeStopping();
    void makeOutside();
    void makeTactics();
    void makeBadNumbers();
    void makeSignals();
    void makeLosses();
    void makeVerdict();
    void ask();
    void showAssessment(const TenacityAssessment& assessment);

    std::unique_ptr<TacticsForm> m_tactics;
    std::unique_ptr<BadNumbersForm> m_badNumbers;
    std::unique_ptr<SignalsForm> m_signals;
    TenacityAssessor* m_assessor;
    QLabel* m_mustSays = nullptr;
    QLabel* m_consequences = nullptr;
    QLabel* m_voices = nullptr;
    VerdictView* m_verdict = nullptr;
};

} // namespace soundings::ui
