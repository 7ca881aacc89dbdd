// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/can_step.h"

#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/role_switch.h"
#include "ui/pages/walk/walk_fields.h"

#include <QVBoxLayout>

namespace soundings::ui {

CanStep::CanStep(WalkContext& context, QWidget* parent)
    : QuestionStep(context, WalkStep::Can, standardQuestions().can, parent)
{
    build();
}

bool CanStep::perOption(const Decision& /*decision*/) const
{
    return true;
}

void CanStep::addFollowUps(QVBoxLayout* to)
{
    addAnswerText(to, QStringLiteral("wouldHaveToBeTrue"), tr("What would have to be true?"),
                  tr("For the answer to be a clear yes."), &Answer::wouldHaveToBeTrue,
                  QStringLiteral("wouldHaveToBeTrue"));
    m_add = textButton(QStringLiteral("can.addConstraint"), tr("Add to Find a way"));
    connect(m_add, &QPushButton::clicked, this, &CanStep::addConstraint);
    to->addWidget(m_add, 0, Qt::AlignLeft);
    m_listed = helpLabel(tr("Listed in Find a way."));
    to->addWidget(m_listed);
}

const Constraint* CanStep::listed() const
{
    for (const Constraint& constraint : decision().constraints)
        if (constraint.option == option() && question() != nullptr && constraint.question == question()->id)
            return &constraint;
    return nullptr;
}

void CanStep::redrawMore()
{
    const bool there = listed() != nullptr;
    m_add->setVisible(!there && !isReadOnly() && !isBlank(answer().wouldHaveToBeTrue));
    m_listed->setVisible(there);
}

void CanStep::addConstraint()
{
    Constraint constraint;
    constraint.id = context().journal.ids().next();
    constraint.text = std::string(trimmed(answer().wouldHaveToBeTrue));
    constraint.option = option();
    constraint.question = question()->id;
    change(tr("Add to Find a way"), {}, [&](Decision& d) { d.constraints.push_back(constraint); });
}

RoleSwitch* CanStep::newRoleSwitch()
{
    return new RoleSwitch(QStringLiteral("can.role"), tr("Without this, nothing else helps"),
                          tr("Below this level the option cannot be done, however good its other answers are."));
}

bool CanStep::mayHaveRole(const Question& question) const
{
    return question.mayBeFloor;
}

QString CanStep::roleCaveat(const Answer& answer) const
{
    for (const FactorRole& role : decision().canRules.roles)
        if (role.question == answer.question && isBlank(role.reason))
            return tr("Say why, so that you can still agree with yourself when the answer disappoints.");
    return {};
}

} // namespace soundings::ui
