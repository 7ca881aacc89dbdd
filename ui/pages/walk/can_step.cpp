// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/can_step.h"

#include "core/assessment/find_a_way.h"
#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/role_switch.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/sealed_memory.h"

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
    m_onceTitle = fieldLabel(tr("What we once could not"));
    m_once = helpLabel({});
    m_once->setObjectName(QStringLiteral("can.once"));
    to->addWidget(m_onceTitle);
    to->addWidget(m_once);
    connect(context().memory, &SealedMemory::changed, this, [this] {
        if (context().editor != nullptr && entry().decision() != nullptr) redrawOnce();
    });
}

/// Beside a low answer: what was called immovable before, and what moved it.
void CanStep::redrawOnce()
{
    QStringList lines;
    if (question() != nullptr && isNotEnough(decision(), answer(), standardQuestions().can))
        for (const RememberedConstraint& once : similarConstraints(context().memory->constraints(), question()->id,
                                                                   answer().wouldHaveToBeTrue, 3, entry().id))
            lines << breakable(qs(constraintSentence(once, coreTranslate())));
    m_onceTitle->setVisible(!lines.isEmpty());
    m_once->setVisible(!lines.isEmpty());
    m_once->setText(lines.join(QLatin1Char('\n')));
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
    redrawOnce();
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
