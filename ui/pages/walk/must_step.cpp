// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/must_step.h"

#include "core/support/text.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/role_switch.h"
#include "ui/pages/walk/walk_fields.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace soundings::ui {

MustStep::MustStep(WalkContext& context, QWidget* parent)
    : QuestionStep(context, WalkStep::Must, standardQuestions().must, parent)
{
    build();
    auto* more = new Disclosure(QStringLiteral("must.more"), tr("Do the options serve different aims?"), this);
    more->body()->addWidget(
        helpLabel(tr("Usually one aim stands above all options and MUST is asked once. Where each option leads "
                     "somewhere else, ask it of each of them instead.")));
    m_perOption = new QCheckBox(tr("Ask MUST of each option"));
    m_perOption->setObjectName(QStringLiteral("must.perOption"));
    m_perOption->setAccessibleName(m_perOption->text());
    connect(m_perOption, &QCheckBox::clicked, this, &MustStep::setPerOption);
    more->body()->addWidget(m_perOption, 0, Qt::AlignLeft);
    layout()->addWidget(more);
    bind(
        {}, [this](const Decision& d) { m_perOption->setChecked(d.mustPerOption); },
        [this](bool readOnly) { m_perOption->setEnabled(!readOnly); });
}

bool MustStep::perOption(const Decision& decision) const
{
    return decision.mustPerOption;
}

void MustStep::setPerOption(bool on)
{
    change(tr("Ask MUST of each option"), {}, [&](Decision& d) { d.mustPerOption = on; });
    const QString word = screens().value(0);
    showScreen(word);
}

void MustStep::addFollowUps(QVBoxLayout* to)
{
    addAnswerText(to, QStringLiteral("consequence"), tr("What happens in three years if you do not?"), {},
                  &Answer::consequence, QStringLiteral("consequence"));
    addAnswerText(to, QStringLiteral("outsideVoice"), tr("Who outside this room says so?"),
                  tr("A customer, a number, a competitor’s move."), &Answer::outsideVoice,
                  QStringLiteral("outsideVoice"));
}

void MustStep::redrawMore()
{
}

RoleSwitch* MustStep::newRoleSwitch()
{
    return new RoleSwitch(QStringLiteral("must.role"), tr("This alone would be enough"),
                          tr("At this level or above it passes MUST by itself, whatever the other answers say."));
}

bool MustStep::mayHaveRole(const Question& question) const
{
    return question.mayBeTrigger;
}

QString MustStep::roleCaveat(const Answer& answer) const
{
    const bool consequence = isBlank(answer.consequence);
    const bool voice = isBlank(answer.outsideVoice);
    if (consequence && voice)
        return tr("It does not count yet: write what happens without it, and who outside this room says so.");
    if (consequence) return tr("It does not count yet: write what happens in three years without it.");
    if (voice) return tr("It does not count yet: name someone or something outside this room that says so.");
    return {};
}

} // namespace soundings::ui
