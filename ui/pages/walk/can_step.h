// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/question_step.h"

class QPushButton;

namespace soundings::ui {

/// Can: what each option needs and what is there today, one question of all options after the other.
class CanStep : public QuestionStep {
    Q_OBJECT
public:
    CanStep(WalkContext& context, QWidget* parent);

protected:
    [[nodiscard]] bool perOption(const Decision& decision) const override;
    void addFollowUps(QVBoxLayout* to) override;
    void redrawMore() override;
    [[nodiscard]] RoleSwitch* newRoleSwitch() override;
    [[nodiscard]] bool mayHaveRole(const Question& question) const override;
    [[nodiscard]] QString roleCaveat(const Answer& answer) const override;

private:
    void addConstraint();
    void redrawOnce();
    [[nodiscard]] const Constraint* listed() const;
    QPushButton* m_add = nullptr;
    QLabel* m_listed = nullptr;
    QLabel* m_onceTitle = nullptr;
    QLabel* m_once = nullptr;
};

} // namespace soundings::ui
