// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"
#include "core/model/factor.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace soundings::ui {

class TextField;

/// Makes a question a floor (below its level the option fails) or a trigger (at its level it alone is enough), with the
/// level and the reason, and says when it does not count.
class RoleSwitch : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name; `words` what the switch says, `help` what that means.
    RoleSwitch(const QString& name, const QString& words, const QString& help, QWidget* parent = nullptr);

    /// `taken`: two other questions have the role already, which is as many as a lens may have.
    void show(const Question& question, const std::optional<FactorRole>& role, bool taken, const QString& caveat);
    void setReadOnly(bool readOnly);

signals:
    /// By the user only; `member` is what was edited: "role", "level" or "reason".
    void roleChanged(const std::optional<soundings::FactorRole>& role, const QString& member);
    void left();

private:
    QCheckBox* m_on;
    QWidget* m_detail;
    QLineEdit* m_level;
    QLabel* m_anchor;
    TextField* m_reason;
    QLabel* m_note;
    Question m_question;
    std::optional<FactorRole> m_role;
    bool m_readOnly = false;
    bool m_taken = false;
};

} // namespace soundings::ui
