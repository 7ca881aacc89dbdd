// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock_card.h"

#include "core/support/error.h"
#include "ui/latest.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/wrapped_label.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace soundings::ui {
namespace {

constexpr int lockCardWidth = 520;

QString headingOf(LockTask task)
{
    switch (task) {
    case LockTask::Lock: return LockCard::tr("Lock this journal by a passphrase");
    case LockTask::Change: return LockCard::tr("Give this journal another passphrase");
    case LockTask::TurnOff: break;
    }
    return LockCard::tr("Let this journal open without a passphrase");
}

QString explanationOf(LockTask task)
{
    if (task == LockTask::TurnOff) return LockCard::tr("Whoever gets at the file can read it then.");
    return LockCard::tr("Without it nobody can read this journal again, you included: there is no second way in and "
                        "nobody who could help. Several words that do not belong together are easier to keep in mind, "
                        "and harder to guess, than a short word with signs in it. Write them down and keep them away "
                        "from this computer.");
}

QString buttonOf(LockTask task)
{
    switch (task) {
    case LockTask::Lock: return LockCard::tr("Lock the journal");
    case LockTask::Change: return LockCard::tr("Change the passphrase");
    case LockTask::TurnOff: break;
    }
    return LockCard::tr("Turn the passphrase off");
}

} // namespace

LockCard::LockCard(LockTask task, SharedKey key, QWidget* parent)
    : Overlay("lock", lockCardWidth, parent),
      m_task(task),
      m_key(std::move(key)),
      m_problem(new WrappedLabel(card())),
      m_do(new PrimaryButton("lock.do", buttonOf(task), card())),
      m_check(std::make_unique<Latest>())
{
    setAccessibleName(headingOf(task));
    build();
}

LockCard::~LockCard() = default;

void LockCard::build()
{
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    const auto label = [&](const char* name, const QString& text, QLabel* made) {
        made->setObjectName(name);
        made->setText(text);
        column->addWidget(made);
        return made;
    };
    label("lock.heading", headingOf(m_task), new WrappedLabel(card()))
        ->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    label("lock.explanation", explanationOf(m_task), new WrappedLabel(card()));
    const auto field = [&](const char* name, const QString& text) {
        auto* made = new PassphraseField(name, text, card());
        column->addWidget(made);
        connect(made, &PassphraseField::entered, m_do, &QPushButton::click);
        connect(made, &PassphraseField::edited, m_problem, &QLabel::hide);
        return made;
    };
    if (m_task != LockTask::Lock) m_now = field("lock.now", tr("The passphrase it has now"));
    if (m_task != LockTask::TurnOff) {
        m_next = field("lock.next", tr("New passphrase"));
        m_again = field("lock.again", tr("The same again"));
    }
    label("lock.problem", {}, m_problem)->hide();
    auto* cancel = new QPushButton(tr("Cancel"), card());
    cancel->setObjectName("lock.cancel");
    cancel->setAccessibleName(cancel->text());
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_do);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &LockCard::dismiss);
    connect(m_do, &QPushButton::clicked, this, &LockCard::decide);
    std::vector<PassphraseField*> fields{m_now, m_next, m_again};
    std::erase(fields, nullptr);
    PassphraseField::orderTabs(fields, {cancel, m_do});
    fields.front()->setFocus();
}

Secret LockCard::chosen() const
{
    return m_next ? m_next->secret() : Secret();
}

void LockCard::refuse(const QString& sentence, PassphraseField* field)
{
    setBusy(false);
    m_problem->setText(sentence);
    m_problem->show();
    field->select();
}

void LockCard::setBusy(bool busy)
{
    for (auto* field : {m_now, m_next, m_again})
        if (field) field->setEnabled(!busy);
    m_do->setEnabled(!busy);
}

void LockCard::decide()
{
    if (m_now && m_now->isEmpty()) return refuse(tr("Type the passphrase that the journal has now."), m_now);
    if (m_next && m_next->isEmpty()) return refuse(tr("An empty passphrase locks nothing; type a longer one."), m_next);
    if (m_next && !(m_next->secret() == m_again->secret()))
        return refuse(tr("The two differ; type the same one twice."), m_again);
    if (!m_now) {
        emit decided();
        return;
    }
    setBusy(true);
    auto typed = std::make_shared<const Secret>(m_now->secret());
    m_check->ask([this, typed, key = m_key](const std::stop_token&, const Latest::Show& show) {
        try {
            const bool right = JournalKey(*typed, key->salt()).bytes() == key->bytes();
            show([this, right] {
                if (right) return emit decided();
                refuse(tr("That is not the passphrase of this journal; type it again."), m_now);
            });
        } catch (const Error& error) {
            show([this, sentence = qs(error.message())] { refuse(sentence, m_now); });
        }
    });
}

} // namespace soundings::ui
