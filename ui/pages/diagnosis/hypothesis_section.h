// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/diagnosis/diagnosis_section.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace soundings::ui {

class Disclosure;

/// The one hypothesis that the founder leaves with, what it rests on, the cheapest test that could prove it wrong, and
/// the way into a decision.
class HypothesisSection final : public DiagnosisSection {
    Q_OBJECT
public:
    explicit HypothesisSection(DiagnosisContext& context);

    void goToPlace(const QString& place) override;
    [[nodiscard]] QString placeOf(const QStringList& parts) const override;
    bool commit() override;

signals:
    void decisionRequested();

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;
    void redrawAssessment() override;

private:
    void makeWords();
    void makeTest();
    void decide();
    void redrawCauses();
    void tick(const Id& cause, bool on);

    QWidget* m_causes;
    QVBoxLayout* m_likely;
    Disclosure* m_others;
    std::vector<QCheckBox*> m_ticks;
    QLabel* m_remark;
    QPushButton* m_decide;
};

} // namespace soundings::ui
