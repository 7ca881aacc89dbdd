// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/voices_step.h"

#include "core/assessment/voices_figure.h"
#include "core/assessment/voices_picture.h"
#include "ui/entry_editor.h"
#include "ui/figures/bars.h"
#include "ui/figures/figure_view.h"
#include "ui/journal_bridge.h"
#include "ui/pages/entry/reveal_question.h"
#include "ui/pages/walk/voices/blind_voice_card.h"
#include "ui/pages/walk/voices/voices_form.h"
#include "ui/theme.h"
#include "ui/translate.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

const QString voicesScreen = QStringLiteral("voices");
const QString pictureScreen = QStringLiteral("picture");

} // namespace

VoicesStep::VoicesStep(WalkContext& context, QWidget* parent) : WalkStepPage(context, WalkStep::Voices, parent)
{
    makeVoices();
    makePicture();
}

VoicesStep::~VoicesStep() = default;

QStringList VoicesStep::screens() const
{
    return {voicesScreen, pictureScreen};
}

QString VoicesStep::helpTopic() const
{
    return QStringLiteral("voices");
}

QString VoicesStep::screenAt(const QStringList& parts)
{
    if (parts.value(0) == QLatin1String("voices") && !decision().round.isHidden())
        m_form->openAt(decision(), parts.value(1));
    return voicesScreen;
}

void VoicesStep::present(const QString& word)
{
    presentOnly(word);
}

void VoicesStep::makeVoices()
{
    auto* to = addScreen(voicesScreen);
    addQuestion(
        to, tr("Who thinks what, and why?"),
        tr("Nobody here wants you to do something stupid. Whoever thinks that you are about to, should be able to "
           "say so here."));
    m_blind = new QCheckBox(tr("Blind: nobody sees what others said until you reveal it"));
    m_blind->setObjectName(QStringLiteral("voices.round"));
    connect(m_blind, &QCheckBox::clicked, this, [this](bool blind) {
        change(blind ? tr("Begin a blind round") : tr("End a blind round"), {}, [&](Decision& d) {
            d.round.blind = blind;
            d.round.revealed.reset();
        });
    });
    to->addWidget(m_blind);

    m_round = new QWidget;
    auto* round = new QVBoxLayout(m_round);
    round->setContentsMargins(0, 0, 0, 0);
    round->setSpacing(space::m);
    m_answered = helpLabel({});
    m_answered->setObjectName(QStringLiteral("voices.answered"));
    m_answered->setForegroundRole(QPalette::WindowText);
    round->addWidget(m_answered);
    m_card = new BlindVoiceCard;
    connect(m_card, &BlindVoiceCard::done, this, [this](Voice voice) {
        voice.id = this->context().journal.ids().next();
        voice.at = this->context().journal.clock().now();
        // Not to be undone: whoever comes next would take away what they cannot see.
        changeForGood([&](Decision& d) { d.voices.push_back(voice); });
    });
    round->addWidget(m_card);
    m_reveal = textButton(QStringLiteral("voices.reveal"), tr("Reveal what everyone said"));
    round->addWidget(m_reveal, 0, Qt::AlignLeft);
    m_sure = new RevealQuestion(QStringLiteral("voices.sure"));
    round->addWidget(m_sure);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        m_sure->ask();
        m_reveal->hide();
    });
    connect(m_sure, &RevealQuestion::revealed, this, &VoicesStep::reveal);
    connect(m_sure, &RevealQuestion::declined, this, [this] {
        m_reveal->show();
        m_reveal->setFocus(Qt::OtherFocusReason);
    });
    to->addWidget(m_round);

    m_form = std::make_unique<VoicesForm>(*this);
    to->addWidget(m_form->list());
}

void VoicesStep::makePicture()
{
    auto* to = addScreen(pictureScreen);
    addQuestion(to, tr("Where do you disagree?"),
                tr("The one who stands apart may see what nobody else does; let them speak first."));
    m_sentence = helpLabel({});
    m_sentence->setObjectName(QStringLiteral("voices.sentence"));
    m_sentence->setForegroundRole(QPalette::WindowText);
    to->addWidget(m_sentence);
    m_figure = new FigureView;
    m_figure->setObjectName(QStringLiteral("voices.figure"));
    m_figure->setAccessibleName(tr("Where voices stand apart"));
    connect(m_figure, &FigureView::activated, this, &VoicesStep::goTo);
    to->addWidget(m_figure);
    m_details = new QVBoxLayout;
    m_details->setSpacing(space::s);
    to->addLayout(m_details);
}

/// Not to be undone: what everybody has seen does not go out of sight again.
void VoicesStep::reveal()
{
    const Instant now = context().journal.clock().now();
    m_sure->hide();
    changeForGood([&](Decision& d) { d.round.revealed = now; });
    m_blind->setFocus(Qt::OtherFocusReason); // the button is gone; the answers follow this one
}

void VoicesStep::redraw(const QString& /*origin*/)
{
    const Decision& d = decision();
    const bool hidden = d.round.isHidden();
    const bool closed = isReadOnly();
    m_blind->setChecked(hidden);
    // A round that has answers ends by the reveal, not by a click.
    m_blind->setEnabled(!closed && !(hidden && !d.voices.empty()));
    if (hidden) m_form->list()->setOpen({}); // no field keeps another's words
    m_round->setVisible(hidden);
    m_form->list()->setVisible(!hidden);
    m_card->open(hidden && !closed ? context().editor : nullptr);
    m_card->setEnabled(!closed);
    QStringList who;
    for (const Voice& voice : d.voices) who << qs(nameOfVoice(voice, coreTranslate()));
    m_answered->setText(who.isEmpty()
                            ? tr("Nobody has answered yet.")
                            : tr("Answered, out of sight: %1.").arg(breakable(who.join(QStringLiteral(", ")))));
    m_reveal->setVisible(!d.voices.empty() && m_sure->isHidden());
    m_reveal->setEnabled(!closed);
    showPicture();
}

void VoicesStep::showPicture()
{
    const VoicesPicture picture = voicesPictureOf(decision(), coreTranslate());
    m_sentence->setText(breakable(qs(picture.sentence)));
    VoicesFigure figure = voicesFigureOf(decision(), coreTranslate());
    m_figure->setVisible(!figure.rows.empty());
    showVoices(*m_figure, std::move(figure));
    while (QLayoutItem* item = m_details->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto say = [this](const QString& text, bool heading) {
        QLabel* label = heading ? fieldLabel(breakable(text)) : helpLabel(breakable(text));
        if (!heading) label->setForegroundRole(QPalette::WindowText);
        m_details->addWidget(label);
        label->show(); // at once, so that it is read out with the rest
    };
    for (const VoicesPicture::Card& card : picture.cards) {
        say(tr("%1 warns you").arg(qs(card.who)), true);
        say(tr("“We are about to do something stupid because %1”").arg(qs(card.because)), false);
    }
    for (const VoiceSpread& spread : picture.spreads) {
        say(oneLine(spread.statement), true);
        QStringList all;
        if (spread.own) all << tr("you %1").arg(shownPercent(*spread.own));
        for (const VoiceSpread::One& one : spread.others)
            all << tr("%1 %2").arg(qs(one.who), shownPercent(one.probability));
        say(tr("%1; %2 points apart").arg(all.join(QStringLiteral(", "))).arg(qRound(spread.spread * 100)), false);
    }
}

} // namespace soundings::ui
