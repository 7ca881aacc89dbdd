// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/question_step.h"

class QCheckBox;

namespace soundings::ui {

/// Must: what success requires, asked of the aim before any option is looked at; or of each option where they serve
/// different aims.
class MustStep : public QuestionStep {
    Q_OBJECT
public:
    MustStep(WalkContext& context, QWidget* parent);

protected:
    [[nodiscard]] bool perOption(const Decision& decision) const override;
    void addFollowUps(QVBoxLayout* to) override;
    void redrawMore() override;
    [[nodiscard]] RoleSwitch* newRoleSwitch() override;
    [[nodiscard]] bool mayHaveRole(const Question& question) const override;
    [[nodiscard]] QString roleCaveat(const Answer& answer) const override;

private:
    void setPerOption(bool on);
    QCheckBox* m_perOption = nullptr;
};

} // namespace soundings::ui
