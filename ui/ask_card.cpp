// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ask_card.h"

#include "core/assessment/story.h"
#include "core/exchange/session_form.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/quiet_line.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/wrapped_label.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int askCardWidth = 560;
const QString askCard = QStringLiteral("ask");
const QString whoText = QStringLiteral("who");
const QString wordsText = QStringLiteral("words");
const QString untilText = QStringLiteral("until");

const std::vector<Asking>* askingsOf(const Entry& entry)
{
    if (const Decision* decision = entry.decision()) return &decision->askings;
    if (const Diagnosis* diagnosis = entry.diagnosis()) return &diagnosis->askings;
    if (const Checkup* checkup = entry.checkup()) return &checkup->askings;
    if (const Session* session = entry.session()) return &session->askings;
    return nullptr;
}

} // namespace

AskCard::AskCard(AskKind kind, EntryEditor& editor, Date today, QWidget* parent)
    : Overlay(askCard, askCardWidth, parent), m_kind(kind), m_editor(&editor), m_today(today)
{
    setAccessibleName(kind != AskKind::Team                 ? tr("Ask readers to retell the story")
                      : editor.entry().session() != nullptr ? tr("Ask before the hour")
                                                            : tr("Ask the team"));
    build();
    fill();
}

AskCard::~AskCard() = default;

QLabel* AskCard::label(const QString& text, QWidget* buddy)
{
    auto* made = new WrappedLabel(text, card());
    made->setBuddy(buddy);
    made->setFont(fontOf(TextSize::Small));
    return made;
}

void AskCard::build()
{
    auto* heading = label(accessibleName(), nullptr);
    heading->setFont(fontOf(TextSize::Lead));
    m_words = new TextField(3, 8, card());
    m_words->setObjectName("ask.words");
    m_words->setAccessibleName(tr("Your words above the questions"));
    m_who = new QuietLine(card());
    m_who->setObjectName("ask.who");
    m_who->setAccessibleName(tr("Whom do you ask?"));
    m_who->setPlaceholderText(tr("A note for yourself; it is not printed"));
    m_until = new DateField(m_today, card());
    m_until->setObjectName("ask.until");
    m_until->lineEdit()->setObjectName("ask.until.line");
    m_until->lineEdit()->setAccessibleName(tr("The last day for answers"));
    m_hint = label({}, nullptr);
    m_hint->setObjectName("ask.hint");
    m_hint->hide();
    auto* cancel = new QPushButton(tr("Not now"), card());
    cancel->setObjectName("ask.cancel");
    cancel->setAccessibleName(cancel->text());
    auto* write = new PrimaryButton(
        "ask.write", m_kind == AskKind::Retell ? tr("Write the page…") : tr("Write the questionnaire…"), card());
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(heading);
    column->addWidget(label(m_words->accessibleName(), m_words));
    column->addWidget(m_words);
    column->addWidget(label(m_who->accessibleName(), m_who));
    column->addWidget(m_who);
    column->addWidget(label(m_until->lineEdit()->accessibleName(), m_until->lineEdit()));
    column->addWidget(m_until);
    column->addWidget(m_hint);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(write);
    column->addLayout(buttons);
    connect(write, &QPushButton::clicked, this, &AskCard::send);
    connect(cancel, &QPushButton::clicked, this, &AskCard::dismiss);
    connect(m_words, &TextField::edited, this, &AskCard::keep);
    connect(m_who, &QLineEdit::textEdited, this, &AskCard::keep);
    connect(m_until, &DateField::dateChanged, this, &AskCard::keep);
}

std::string AskCard::standardWords() const
{
    return m_kind == AskKind::Retell ? retellIntroduction() : standardIntroduction(m_editor->entry());
}

std::string AskCard::wordsOfLastTime() const
{
    const Entry& entry = m_editor->entry();
    if (m_kind == AskKind::Retell) {
        const RetellTest* test = retellTestOf(entry);
        return test == nullptr || test->askings.empty() ? std::string() : test->askings.back().asking.introduction;
    }
    const std::vector<Asking>* earlier = askingsOf(entry);
    return earlier == nullptr || earlier->empty() ? std::string() : earlier->back().introduction;
}

QString AskCard::cardName() const
{
    return m_kind == AskKind::Retell ? askCard + QStringLiteral(".retell") : askCard;
}

/// What was half typed; else what was said the last time; else what the program would say.
void AskCard::fill()
{
    const CardTexts kept = m_editor->card(cardName());
    const std::string before = wordsOfLastTime();
    m_words->setText(kept.value(wordsText, qs(isBlank(before) ? standardWords() : before)));
    m_who->setText(kept.value(whoText));
    std::optional<Date> until = lastDayToAnswer(m_editor->entry(), m_today);
    if (const QString day = kept.value(untilText); !day.isEmpty()) until = parseDate(day.toStdString());
    m_until->setDate(until);
}

void AskCard::keep()
{
    m_hint->hide();
    if (!m_editor) return;
    CardTexts texts{{wordsText, m_words->text()}, {whoText, m_who->text()}};
    if (m_until->date()) texts.insert(untilText, qs(toIso(*m_until->date())));
    m_editor->setCard(cardName(), texts);
}

void AskCard::summon()
{
    Overlay::summon();
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->moveCursor(QTextCursor::End);
}

void AskCard::send()
{
    if (!m_editor) return dismiss();
    const std::optional<Date> until = m_until->date();
    if (!until || *until < m_today) {
        m_hint->setText(until ? tr("That day is past; give people a day that is to come.")
                              : tr("Say the last day for answers, such as 2w for two weeks from today."));
        m_hint->show();
        m_until->setFocus(Qt::OtherFocusReason);
        return;
    }
    const std::string words = m_words->text().toStdString();
    const bool own = words != standardWords();
    emit wanted({m_who->text().toStdString(), own ? words : std::string()}, *until);
}

void AskCard::finish()
{
    if (m_editor) {
        m_editor->setCard(cardName(), {});
        m_editor->saveCards();
    }
    dismiss();
}

} // namespace soundings::ui
