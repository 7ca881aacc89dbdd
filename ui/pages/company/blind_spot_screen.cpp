// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/blind_spot_screen.h"

#include "core/assessment/checkup_questions.h"
#include "core/support/text.h"
#include "ui/pages/entry/entry_form.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

BlindSpotScreen::BlindSpotScreen(EntryForm& form, QWidget* parent) : QWidget(parent), m_form(form)
{
    const BlindSpotCard& card = standardCheckup().blindSpot;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    addQuestion(column, qs(card.text), qs(card.help));
    m_answer = new TextField(3, 10);
    bindText(m_form, m_answer, {"checkup.blindSpot", qs(card.text), {}, {}, 3, 10}, fixed("/belief/blindSpot/answer"),
             [](auto& entry) { return entry.checkup() != nullptr ? &entry.checkup()->blindSpot.answer : nullptr; });
    column->addWidget(m_answer);
    auto* why = new Disclosure(QStringLiteral("checkup.blindSpot.why"), tr("Why is this asked?"));
    why->body()->addWidget(helpLabel(qs(card.why)));
    column->addWidget(why);
    m_state = helpLabel({});
    m_state->setObjectName("checkup.blindSpot.state");
    column->addWidget(m_state);
    const auto button = [](const char* name, const QString& text) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(text);
        return made;
    };
    m_decide = button("checkup.blindSpot.decide", tr("Begin a decision about it"));
    m_diagnose = button("checkup.blindSpot.diagnose", tr("Ask why it is so"));
    m_looked = textButton("checkup.blindSpot.looked", tr("I have looked at it"));
    m_open = button("checkup.blindSpot.open", tr("Open what was begun"));
    auto* keys = new QVBoxLayout; // two rows, which a narrow window has room for
    for (const QList<QPushButton*>& several : {QList<QPushButton*>{m_decide, m_diagnose}, {m_looked, m_open}}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        for (auto* one : several) row->addWidget(one);
        row->addStretch(1);
        keys->addLayout(row);
    }
    column->addLayout(keys);
    connect(m_decide, &QPushButton::clicked, this, &BlindSpotScreen::decisionRequested);
    connect(m_diagnose, &QPushButton::clicked, this, &BlindSpotScreen::diagnosisRequested);
    connect(m_open, &QPushButton::clicked, this,
            [this] { emit entryRequested(qs(m_form.entry().checkup()->blindSpot.begun)); });
    connect(m_looked, &QPushButton::clicked, this, [this] {
        const bool looked = m_form.entry().checkup()->blindSpot.looked;
        m_form.change(looked ? tr("Not looked at yet") : tr("Looked at it"), {}, [looked](Entry& entry) {
            if (Checkup* checkup = entry.checkup()) checkup->blindSpot.looked = !looked;
        });
    });
}

void BlindSpotScreen::redraw()
{
    const BlindSpot& spot = m_form.entry().checkup()->blindSpot;
    const bool answered = !isBlank(spot.answer);
    const bool mayBegin = answered && spot.isOpen() && !m_form.isReadOnly();
    m_state->setText(!answered             ? tr("What you write here stays on Today until something is begun about it.")
                     : !spot.begun.empty() ? tr("Something was begun about it.")
                     : spot.looked         ? tr("You have looked at it.")
                                           : tr("It stays on Today until you begin something about it."));
    m_decide->setVisible(mayBegin);
    m_diagnose->setVisible(mayBegin);
    m_looked->setVisible(answered && spot.begun.empty() && !m_form.isReadOnly());
    m_looked->setText(spot.looked ? tr("Not looked at yet") : tr("I have looked at it"));
    m_looked->setAccessibleName(m_looked->text());
    m_open->setVisible(!spot.begun.empty());
}

void BlindSpotScreen::focusFirst()
{
    m_answer->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
