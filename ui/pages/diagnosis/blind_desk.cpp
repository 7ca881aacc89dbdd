// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/blind_desk.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/diagnosis/diagnosis_section.h"
#include "ui/pages/diagnosis/voice_form.h"
#include "ui/pages/entry/reveal_question.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

const QString blindCard = QStringLiteral("diagnosis.voice"); // of the unfinished cards

CardTexts blindTexts(const DiagnosisVoice& voice)
{
    CardTexts texts;
    const auto put = [&](const char* field, const std::string& text) {
        if (!isBlank(text)) texts.insert(QLatin1String(field), qs(text));
    };
    put("person", voice.person);
    put("function", voice.function);
    put("answer", voice.answer);
    put("cause", voice.cause);
    put("cost", voice.costOfBeingRight);
    put("sees", voice.onlyTheySee);
    if (voice.pointsAt) texts.insert(QStringLiteral("pointsAt"), QString::number(static_cast<int>(*voice.pointsAt)));
    return texts;
}

DiagnosisVoice voiceIn(const CardTexts& texts)
{
    const auto text = [&](const char* field) { return texts.value(QLatin1String(field)).toStdString(); };
    DiagnosisVoice voice;
    voice.person = text("person");
    voice.function = text("function");
    voice.answer = text("answer");
    voice.cause = text("cause");
    voice.costOfBeingRight = text("cost");
    voice.onlyTheySee = text("sees");
    const QString points = texts.value(QStringLiteral("pointsAt"));
    if (points == QLatin1String("0")) voice.pointsAt = PointsAt::Themselves;
    if (points == QLatin1String("1")) voice.pointsAt = PointsAt::Away;
    if (points == QLatin1String("2")) voice.pointsAt = PointsAt::Nobody;
    return voice;
}

QString personOf(const DiagnosisVoice& voice)
{
    const QString function = functionName(voice.function);
    if (isBlank(voice.person)) return function.isEmpty() ? BlindDesk::tr("Somebody") : function;
    return function.isEmpty() ? oneLine(voice.person) : BlindDesk::tr("%1 (%2)").arg(oneLine(voice.person), function);
}

} // namespace

BlindDesk::BlindDesk(DiagnosisSection& section, QWidget* parent)
    : QWidget(parent),
      m_section(section),
      m_answered(helpLabel({})),
      m_form(new VoiceForm(QStringLiteral("blind"), VoiceForm::Asks::You)),
      m_next(new PrimaryButton(QStringLiteral("blind.next"), tr("Next person"))),
      m_reveal(textButton(QStringLiteral("blind.reveal"), tr("Reveal the answers"))),
      m_sure(new RevealQuestion(QStringLiteral("blind.sure")))
{
    setObjectName(QStringLiteral("voices.desk"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_answered->setObjectName(QStringLiteral("blind.answered"));
    m_answered->setForegroundRole(QPalette::WindowText);
    column->addWidget(m_answered);
    makeWaiting(column);
    column->addWidget(m_form);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_next->setToolTip(tr("Keeps this answer out of sight and empties the form (Ctrl+Enter)"));
    buttons->addWidget(m_next);
    buttons->addWidget(m_reveal);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_sure);
    m_form->setDiscountShown(false);
    m_form->setStanding({});
    connect(m_form, &VoiceForm::edited, this, [this](const QString&, const QString&, const VoiceForm::Change& change) {
        change(m_typed);
        store();
    });
    connect(m_next, &QPushButton::clicked, this, &BlindDesk::nextPerson);
    connect(m_reveal, &QPushButton::clicked, m_sure, &RevealQuestion::ask);
    connect(m_sure, &RevealQuestion::revealed, this, &BlindDesk::reveal);
    connect(m_sure, &RevealQuestion::declined, m_reveal, [this] { m_reveal->setFocus(Qt::OtherFocusReason); });
}

void BlindDesk::makeWaiting(QVBoxLayout* to)
{
    m_waiting = new QWidget;
    m_waitingWords = helpLabel({});
    m_waitingWords->setObjectName(QStringLiteral("blind.waiting"));
    auto* resume = textButton(QStringLiteral("blind.resume"), tr("It is mine: go on"));
    auto* keep = textButton(QStringLiteral("blind.keep"), tr("Keep it as it is; I am the next"));
    auto* column = new QVBoxLayout(m_waiting);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_waitingWords);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(resume);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    column->addLayout(buttons);
    to->addWidget(m_waiting);
    connect(resume, &QPushButton::clicked, this, [this] {
        m_resumed = true;
        redraw();
        focusFirst();
    });
    connect(keep, &QPushButton::clicked, this, &BlindDesk::nextPerson);
}

void BlindDesk::close()
{
    m_resumed = false;
    m_typed = {};
    m_form->setVoice({}, {}); // nothing of it stays in the fields
    m_sure->hide();
}

void BlindDesk::redraw()
{
    EntryEditor* editor = m_section.editor();
    const CardTexts kept = editor->card(blindCard);
    if (!m_resumed && kept.isEmpty()) m_resumed = true; // nobody else's words are here
    m_typed = voiceIn(kept);
    const Diagnosis& diagnosis = m_section.diagnosis();
    QStringList names;
    for (const DiagnosisVoice& voice : diagnosis.voices) names << personOf(voice);
    m_answered->setText(
        names.isEmpty()
            ? tr("Nobody has answered yet. Hand over the keyboard; what is written stays "
                 "out of sight until you reveal it.")
            : tr("Answered, out of sight until the reveal: %1.").arg(breakable(names.join(QStringLiteral(", ")))));
    const bool readOnly = m_section.isReadOnly();
    const bool waits = !m_resumed && !readOnly;
    m_waiting->setVisible(waits);
    if (waits)
        m_waitingWords->setText(tr("A half-filled answer waits here: %1. Its words are shown only to whoever wrote it.")
                                    .arg(personOf(m_typed)));
    m_form->setVisible(m_resumed && !readOnly);
    m_form->setVoice(m_resumed ? m_typed : DiagnosisVoice(), diagnosis.causes);
    m_next->setVisible(m_resumed && !readOnly);
    m_reveal->setVisible(!readOnly);
    m_reveal->setEnabled(!diagnosis.voices.empty() || !kept.isEmpty());
}

void BlindDesk::store()
{
    const CardTexts typed = blindTexts(m_typed);
    m_section.editor()->setCard(blindCard, typed);
    m_reveal->setEnabled(!m_section.diagnosis().voices.empty() || !typed.isEmpty());
}

void BlindDesk::keepAnswer()
{
    const CardTexts kept = m_section.editor()->card(blindCard);
    if (kept.isEmpty()) return;
    DiagnosisVoice voice = voiceIn(kept);
    voice.id = m_section.newId();
    voice.at = m_section.journal().clock().now();
    // Not to be undone: whoever comes next would take away what they cannot see.
    if (!m_section.changeForGood([&](Diagnosis& d) { d.voices.push_back(voice); })) return;
    m_section.editor()->setCard(blindCard, {});
    m_section.editor()->saveCards();
}

bool BlindDesk::nextPerson()
{
    if (m_section.isReadOnly() || m_section.editor()->card(blindCard).isEmpty()) return false;
    keepAnswer();
    close();
    redraw();
    focusFirst();
    return true;
}

void BlindDesk::focusFirst()
{
    if (m_form->isVisibleTo(this))
        m_form->focusFirst();
    else if (auto* resume = m_waiting->findChild<QWidget*>(QStringLiteral("blind.resume")))
        resume->setFocus(Qt::OtherFocusReason);
}

/// Not to be undone: what everybody has seen does not go out of sight again.
void BlindDesk::reveal()
{
    keepAnswer();
    close();
    const Instant now = m_section.journal().clock().now();
    if (m_section.changeForGood([&](Diagnosis& d) { d.round.revealed = now; })) emit revealed();
}

} // namespace soundings::ui
