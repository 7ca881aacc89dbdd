// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/voices_section.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/assessment/diagnosis_edits.h"
#include "core/assessment/voices_figure.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/figures/bars.h"
#include "ui/figures/figure_view.h"
#include "ui/journal_bridge.h"
#include "ui/pages/diagnosis/blind_desk.h"
#include "ui/pages/diagnosis/result_section.h"
#include "ui/pages/diagnosis/voice_form.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

VoicesSection::VoicesSection(DiagnosisContext& context)
    : DiagnosisSection(context, QStringLiteral("voices"), tr("Voices: ask everyone")),
      m_blind(new QCheckBox(tr("Blind round: nobody sees what others said until you reveal it"))),
      m_openly(new QWidget),
      m_form(new VoiceForm(QStringLiteral("voice"), VoiceForm::Asks::AboutThem)),
      m_evidence(textButton(QStringLiteral("voice.evidence"), tr("Use as evidence"))),
      m_apart(fieldLabel(tr("Who names which cause"))),
      m_figure(new FigureView),
      m_desk(new BlindDesk(*this))
{
    body()->addWidget(
        helpLabel(tr("“Why isn’t this working?” Every function answers through its own lens, and the true "
                     "cause may sit where nobody looks. Ask also those who are not blamed.")));
    m_blind->setObjectName(QStringLiteral("voices.blind"));
    m_blind->setAccessibleName(m_blind->text());
    body()->addWidget(m_blind);
    auto* form = new QWidget;
    auto* fields = new QVBoxLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::m);
    fields->addWidget(m_form);
    fields->addWidget(m_evidence, 0, Qt::AlignLeft);
    m_list = new ItemList(QStringLiteral("voices"), tr("Add a voice"), tr("Remove this voice"), tr("Somebody"), form);
    auto* openly = new QVBoxLayout(m_openly);
    openly->setContentsMargins(0, 0, 0, 0);
    openly->addWidget(m_list);
    m_apart->setFont(fontOf(TextSize::Small));
    m_figure->setObjectName(QStringLiteral("voices.figure"));
    m_figure->setAccessibleName(tr("Who names which cause"));
    connect(m_figure, &FigureView::activated, this, &VoicesSection::goTo);
    openly->addSpacing(space::s);
    openly->addWidget(m_apart);
    openly->addWidget(m_figure);
    body()->addWidget(m_openly);
    body()->addWidget(m_desk);
    connect(m_blind, &QCheckBox::clicked, this, &VoicesSection::setBlind);
    connect(m_evidence, &QPushButton::clicked, this, &VoicesSection::useAsEvidence);
    connect(m_desk, &BlindDesk::revealed, this, &VoicesSection::focusFirst);
    connectList();
}

void VoicesSection::connectList()
{
    connect(m_list, &ItemList::addRequested, this, &VoicesSection::add);
    connect(m_list, &ItemList::opened, this, [this] {
        endMerge();
        refresh({});
        emit placeMoved();
    });
    connect(m_list, &ItemList::removeRequested, this, [this](const QString& id) {
        change(tr("Remove a voice"), {}, [&](Diagnosis& d) {
            std::erase_if(d.voices, [&](const DiagnosisVoice& voice) { return voice.id == id.toStdString(); });
        });
    });
    connect(m_form, &VoiceForm::edited, this,
            [this](const QString& field, const QString& label, const VoiceForm::Change& edit) {
                const Id id = m_list->open();
                change(tr("Edit “%1”").arg(label), QStringLiteral("/belief/voices/%1/%2").arg(qs(id), field),
                       [&](Diagnosis& d) {
                           if (auto* voice = itemOf(d.voices, id)) edit(*voice);
                       });
            });
    connect(m_form, &VoiceForm::left, this, [this] { endMerge(); });
}

const DiagnosisVoice* VoicesSection::openVoice() const
{
    return itemOf(diagnosis().voices, m_list->open());
}

void VoicesSection::add()
{
    DiagnosisVoice voice;
    voice.id = newId();
    voice.at = journal().clock().now();
    change(tr("Add a voice"), {}, [&](Diagnosis& d) { d.voices.push_back(voice); });
    m_list->setOpen(voice.id);
    refresh({});
    m_form->focusFirst();
    emit placeMoved();
}

/// Not to be undone: undo would show what was said before the round began.
void VoicesSection::setBlind(bool blind)
{
    changeForGood([&](Diagnosis& d) {
        d.round.blind = blind;
        d.round.revealed.reset();
    });
    m_desk->close();
    m_list->setOpen({});
    refresh({});
    focusFirst();
}

void VoicesSection::useAsEvidence()
{
    const Id id = m_list->open();
    Id made;
    change(tr("Use a voice as evidence"), {},
           [&](Diagnosis& d) { made = evidenceFromVoice(d, id, today(), journal().ids()); });
    if (made.empty()) // it stands there already
        for (const EvidenceItem& item : diagnosis().evidence)
            if (item.voice == id) made = item.id;
    if (!made.empty()) emit goTo(pointerToItem(qs(made)));
}

QString VoicesSection::summary() const
{
    const Diagnosis& d = diagnosis();
    if (d.round.isHidden())
        return counted(qsizetype(d.voices.size()), tr("A blind round is running: one answer, out of sight"),
                       tr("A blind round is running: %1 answers, out of sight"));
    if (d.voices.empty()) return tr("Nobody was asked yet");
    QStringList names;
    for (const DiagnosisVoice& voice : d.voices) {
        const QString function = functionName(voice.function);
        names << oneLine(voice.person, function.isEmpty() ? tr("Somebody") : function);
    }
    return names.join(QStringLiteral(", "));
}

void VoicesSection::redraw(const QString& /*origin*/)
{
    const Diagnosis& d = diagnosis();
    const bool hidden = d.round.isHidden();
    m_blind->setChecked(hidden);
    // Only the reveal ends a round in which somebody has answered.
    m_blind->setEnabled(!isReadOnly() && !(hidden && !d.voices.empty()));
    m_openly->setVisible(!hidden);
    m_desk->setVisible(hidden);
    if (hidden) {
        m_list->setItems({});
        m_form->setVoice({}, {});
        return m_desk->redraw();
    }
    std::vector<ItemList::Item> items;
    for (const DiagnosisVoice& voice : d.voices) {
        QStringList about;
        if (!voice.function.empty()) about << functionName(voice.function);
        if (const auto* cause = itemOf(d.causes, voice.cause))
            about << tr("names “%1”").arg(oneLine(causeName(*cause)));
        if (!isBlank(voice.answer)) about << oneLine(voice.answer);
        items.push_back({voice.id, oneLine(voice.person), about.join(QStringLiteral(" · "))});
    }
    VoicesFigure figure = voicesFigureOf(d, standardCauses(), coreTranslate());
    m_apart->setVisible(!figure.rows.empty());
    m_figure->setVisible(!figure.rows.empty());
    showVoices(*m_figure, std::move(figure));
    m_list->setItems(items);
    m_list->setReadOnly(isReadOnly());
    m_form->setReadOnly(isReadOnly());
    const DiagnosisVoice* open = openVoice();
    m_form->setVoice(open != nullptr ? *open : DiagnosisVoice(), d.causes);
    if (open == nullptr) return;
    m_form->setStanding(
        voiceStanding(d, std::size_t(open - d.voices.data()), standardCauses())); // cheap, and true at once
    const bool used = std::ranges::any_of(d.evidence, [&](const auto& item) { return item.voice == open->id; });
    m_evidence->setText(used ? tr("Show it among the evidence") : tr("Use as evidence"));
    m_evidence->setAccessibleName(m_evidence->text());
    m_evidence->setEnabled(used || (!isReadOnly() && !isBlank(open->answer)));
}

void VoicesSection::entryChanged()
{
    m_desk->close();
    m_list->setOpen({});
    m_form->setVoice({}, {});
}

QString VoicesSection::place() const
{
    return qs(m_list->open());
}

void VoicesSection::goToPlace(const QString& place)
{
    if (diagnosis().round.isHidden() || itemOf(diagnosis().voices, place.toStdString()) == nullptr) return;
    m_list->setOpen(place.toStdString());
    refresh({});
    m_form->focusFirst();
}

QString VoicesSection::placeOf(const QStringList& parts) const
{
    if (parts.value(0) == QLatin1String("round")) return QStringLiteral("round");
    if (parts.value(0) != QLatin1String("voices")) return {};
    const auto& voices = diagnosis().voices;
    bool number = false;
    const auto index = parts.value(1).toULongLong(&number);
    if (number && index < voices.size()) return qs(voices[index].id);
    return parts.size() > 1 ? parts[1] : QStringLiteral("voices");
}

bool VoicesSection::commit()
{
    if (!diagnosis().round.isHidden()) return false;
    m_desk->nextPerson(); // with nothing typed yet it is the same person's turn
    return true;
}

void VoicesSection::focusFirst()
{
    if (diagnosis().round.isHidden())
        m_desk->focusFirst();
    else if (auto* row = m_list->findChild<QWidget*>(QStringLiteral("voices.0")); row != nullptr && !row->isHidden())
        row->setFocus(Qt::OtherFocusReason);
    else
        m_list->findChild<QWidget*>(QStringLiteral("voices.add"))->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
