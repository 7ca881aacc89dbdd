// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/voices/blind_voice_card.h"

#include "core/assessment/voices_picture.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/probability_edit.h"
#include "ui/widgets/text_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

const QString cardName = QStringLiteral("voices.blind");
const QString stanceField = QStringLiteral("stance");
const QString sureField = QStringLiteral("sure");

QString chanceField(const Id& prediction)
{
    return QStringLiteral("p-") + qs(prediction);
}

} // namespace

BlindVoiceCard::BlindVoiceCard(QWidget* parent) : QWidget(parent)
{
    setObjectName(cardName);
    setAccessibleName(tr("An answer that nobody sees before the reveal"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    add(QStringLiteral("person"), tr("Your name"), {}, 1);
    add(QStringLiteral("function"), tr("Your function"), {}, 1);
    m_stance = new ChoiceRow(cardName + QStringLiteral(".stance"), tr("Are you for or against it?"),
                             {{tr("For"), u'f', {}}, {tr("Against"), u'a', {}}, {tr("Torn"), u't', {}}});
    addLabelled(column, {.name = {}, .label = tr("Are you for or against it?"), .help = {}, .placeholder = {}},
                m_stance);
    add(QStringLiteral("why"), tr("Why?"), {}, 2);
    add(QStringLiteral("mind"), tr("What would change your mind?"), {}, 1);
    m_sure = new ProbabilityEdit;
    m_sure->lineEdit()->setObjectName(cardName + QStringLiteral(".sure.line"));
    m_sure->lineEdit()->setAccessibleName(tr("How sure are you?"));
    addLabelled(column, {.name = {}, .label = tr("How sure are you?"), .help = {}, .placeholder = {}}, m_sure);
    m_chances = new QVBoxLayout;
    m_chances->setSpacing(space::s);
    column->addLayout(m_chances);
    add(QStringLiteral("stupid"), tr("We are about to do something stupid because …"),
        tr("Nobody here wants that. If you think we are, please say so; else leave it blank."), 1);
    m_hint = helpLabel({});
    m_hint->setObjectName(cardName + QStringLiteral(".hint"));
    m_hint->hide();
    column->addWidget(m_hint);
    m_done = new PrimaryButton(cardName + QStringLiteral(".done"), tr("Done; the next person, please"), this);
    column->addWidget(m_done, 0, Qt::AlignLeft);
    connect(m_done, &QPushButton::clicked, this, &BlindVoiceCard::finish);
    connect(m_stance, &ChoiceRow::choiceChanged, this, &BlindVoiceCard::keep);
    connect(m_sure, &ProbabilityEdit::probabilityChanged, this, &BlindVoiceCard::keep);
}

TextField* BlindVoiceCard::add(const QString& field, const QString& label, const QString& help, int minLines)
{
    auto* text = new TextField(minLines, 10);
    text->setObjectName(cardName + QLatin1Char('.') + field);
    text->setAccessibleName(label);
    connect(text, &TextField::edited, this, &BlindVoiceCard::keep);
    addLabelled(static_cast<QVBoxLayout*>(layout()), {.name = {}, .label = label, .help = help, .placeholder = {}},
                text);
    m_texts.emplace_back(field, text);
    return text;
}

QWidget* BlindVoiceCard::first() const
{
    return m_texts.front().second;
}

void BlindVoiceCard::open(EntryEditor* editor)
{
    const bool other = editor != m_editor;
    m_editor = editor;
    if (!askChances() && !other) return;
    clear();
    if (editor == nullptr) return;
    const CardTexts kept = editor->card(cardName);
    for (const auto& [field, text] : m_texts) text->setText(kept.value(field));
    if (const QString stance = kept.value(stanceField); !stance.isEmpty()) m_stance->setChoice(stance.toInt());
    if (const QString sure = kept.value(sureField); !sure.isEmpty()) m_sure->setProbability(sure.toDouble());
    for (std::size_t i = 0; i < m_asked.size(); ++i)
        if (const QString chance = kept.value(chanceField(m_asked[i].first)); !chance.isEmpty())
            m_chanceEdits[i]->setProbability(chance.toDouble());
}

bool BlindVoiceCard::askChances()
{
    std::vector<std::pair<Id, std::string>> asked;
    if (m_editor != nullptr && m_editor->entry().decision() != nullptr)
        for (const Prediction* prediction : predictionsToAsk(*m_editor->entry().decision()))
            asked.emplace_back(prediction->id, prediction->statement);
    if (asked == m_asked) return false;
    m_asked = std::move(asked);
    m_chanceEdits.clear();
    while (QLayoutItem* item = m_chances->takeAt(0)) {
        delete item->widget(); // at once: what was typed for one question is never read for another
        delete item;
    }
    for (const auto& [id, statement] : m_asked) {
        const QString words = tr("How likely is this: %1").arg(oneLine(statement));
        QLabel* label = fieldLabel(breakable(words), this);
        auto* edit = new ProbabilityEdit(this);
        edit->lineEdit()->setObjectName(cardName + QStringLiteral(".chance.%1").arg(m_chanceEdits.size()));
        edit->lineEdit()->setAccessibleName(words);
        connect(edit, &ProbabilityEdit::probabilityChanged, this, &BlindVoiceCard::keep);
        m_chances->addWidget(label);
        m_chances->addWidget(edit);
        label->show(); // at once, so that they can take the keyboard
        edit->show();
        m_chanceEdits.push_back(edit);
    }
    return true;
}

void BlindVoiceCard::clear()
{
    for (const auto& [field, text] : m_texts) text->setText({});
    m_stance->setChoice({});
    m_sure->clear(); // whatever stands there: the next person must not read it
    for (ProbabilityEdit* chance : m_chanceEdits) chance->clear();
    m_hint->hide();
}

void BlindVoiceCard::keep()
{
    m_hint->hide();
    if (m_editor == nullptr) return;
    CardTexts texts;
    for (const auto& [field, text] : m_texts)
        if (!text->text().isEmpty()) texts.insert(field, text->text());
    if (m_stance->choice()) texts.insert(stanceField, QString::number(*m_stance->choice()));
    if (m_sure->probability()) texts.insert(sureField, QString::number(*m_sure->probability()));
    for (std::size_t i = 0; i < m_asked.size(); ++i)
        if (const auto chance = m_chanceEdits[i]->probability())
            texts.insert(chanceField(m_asked[i].first), QString::number(*chance));
    m_editor->setCard(cardName, texts);
}

Voice BlindVoiceCard::voice() const
{
    const auto text = [&](QLatin1String field) {
        const auto found = std::ranges::find(m_texts, field, &std::pair<QString, TextField*>::first);
        return found->second->text().toStdString();
    };
    Voice voice;
    voice.person = text(QLatin1String("person"));
    voice.function = text(QLatin1String("function"));
    if (m_stance->choice()) voice.stance = static_cast<Stance>(*m_stance->choice());
    voice.why = text(QLatin1String("why"));
    voice.wouldChangeTheirMind = text(QLatin1String("mind"));
    voice.confidence = m_sure->probability();
    voice.stupidBecause = text(QLatin1String("stupid"));
    for (std::size_t i = 0; i < m_asked.size(); ++i)
        if (const auto chance = m_chanceEdits[i]->probability())
            voice.probabilities.push_back({m_asked[i].first, *chance, {}});
    return voice;
}

bool BlindVoiceCard::refusesWords()
{
    std::vector<ProbabilityEdit*> edits{m_sure};
    edits.insert(edits.end(), m_chanceEdits.begin(), m_chanceEdits.end());
    for (ProbabilityEdit* edit : edits) {
        const QString written = edit->notUnderstood();
        if (written.isEmpty()) continue;
        m_hint->setText(tr("“%1” cannot be read as a probability. Please write it as 60 %, 3:1 or 1 in 5, or clear the "
                           "field; nothing is lost.")
                            .arg(written));
        m_hint->show();
        edit->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void BlindVoiceCard::finish()
{
    const Voice said = voice();
    if (isBlank(said.person) && isBlank(said.function)) {
        m_hint->setText(tr("Please write who you are, or at least your function; nothing is lost."));
        m_hint->show();
        first()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (refusesWords()) return;
    clear();
    if (m_editor != nullptr) {
        m_editor->setCard(cardName, {});
        m_editor->saveCards();
    }
    emit done(said);
    first()->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
