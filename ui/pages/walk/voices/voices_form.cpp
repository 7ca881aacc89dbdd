// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/voices/voices_form.h"

#include "core/assessment/covering.h"
#include "core/assessment/voices_picture.h"
#include "core/support/text.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/quality_rows.h"
#include "ui/translate.h"
#include "ui/widgets/probability_edit.h"

#include <QCoreApplication>

namespace soundings::ui {

namespace {

/// The words of this form, which is no object of its own.
struct VoicesWords {
    Q_DECLARE_TR_FUNCTIONS(VoicesWords)
};

ItemWords itemWords()
{
    return {.name = QStringLiteral("voices"),
            .pointer = QStringLiteral("/belief/voices"),
            .add = VoicesWords::tr("Add a voice"),
            .remove = VoicesWords::tr("Delete this voice"),
            .untitled = VoicesWords::tr("Someone"),
            .first = QStringLiteral("voices.person")};
}

FieldWords words(const QString& label, const QString& help = {}, int minLines = 1)
{
    return {.name = {}, .label = label, .help = help, .placeholder = {}, .minLines = minLines, .maxLines = 10};
}

QString detailOf(const Voice& voice)
{
    QStringList about;
    if (!isBlank(voice.person) && !isBlank(voice.function)) about << oneLine(voice.function);
    if (voice.stance == Stance::For) about << VoicesWords::tr("for it");
    if (voice.stance == Stance::Against) about << VoicesWords::tr("against it");
    if (voice.stance == Stance::Torn) about << VoicesWords::tr("torn");
    if (!isBlank(voice.stupidBecause)) about << VoicesWords::tr("warns you");
    if (voice.heard) about << (*voice.heard ? VoicesWords::tr("heard") : VoicesWords::tr("not heard yet"));
    return about.join(QStringLiteral(" · "));
}

} // namespace

VoicesForm::VoicesForm(WalkStepPage& step) : ItemForm(step, itemWords(), FindVoices()), m_of(step)
{
    auto* to = fields();
    text(to, "person", words(VoicesWords::tr("Who")), &Voice::person);
    text(to, "function", words(VoicesWords::tr("From which function"), VoicesWords::tr("Sales, product, a customer …")),
         &Voice::function);
    addChoice(step, to,
              {.name = nameOf("stance"), .label = VoicesWords::tr("For or against"), .help = {}, .placeholder = {}},
              {{VoicesWords::tr("For"), u'f', {}},
               {VoicesWords::tr("Against"), u'a', {}},
               {VoicesWords::tr("Torn"), u't', {}}},
              at("stance"), access(&Voice::stance));
    text(to, "why",
         words(VoicesWords::tr("Why"), VoicesWords::tr("In their words, so that they would say “yes, that is it”."), 2),
         &Voice::why);
    text(to, "mind", words(VoicesWords::tr("What would change their mind")), &Voice::wouldChangeTheirMind);
    addProbability(step, to);
    text(to, "stupid",
         words(VoicesWords::tr("We are about to do something stupid because …"),
               VoicesWords::tr("Nobody here wants that. Whoever thinks so says it here.")),
         &Voice::stupidBecause);
    auto* heard = new ChoiceRow(nameOf("heard"), VoicesWords::tr("Have they been heard?"),
                                {{VoicesWords::tr("Not yet"), u'n', {}}, {VoicesWords::tr("Heard"), u'h', {}}});
    QObject::connect(heard, &ChoiceRow::choiceChanged, &step, [this, &step](std::optional<int> choice) {
        step.change(VoicesWords::tr("Hear a voice"), at("heard")(), [&](Decision& d) {
            if (auto* voice = itemOf(d.voices, list()->open()))
                voice->heard = choice ? std::optional(*choice == 1) : std::nullopt;
        });
        step.endMerge();
    });
    step.bind(
        at("heard"),
        [this, heard](const Decision& d) {
            const Voice* voice = open(d);
            heard->setChoice(voice != nullptr && voice->heard ? std::optional(*voice->heard ? 1 : 0) : std::nullopt);
        },
        [heard](bool readOnly) { heard->setReadOnly(readOnly); });
    addLabelled(to,
                {.name = {},
                 .label = VoicesWords::tr("Have they been heard?"),
                 .help = VoicesWords::tr("Heard means that you could say their reason back to them."),
                 .placeholder = {}},
                heard);
    makeProbabilities(step);
    makeQuality(step);
    listAs([](const Decision& d) {
        std::vector<ItemList::Item> items;
        for (const Voice& voice : d.voices) {
            const bool nameless = isBlank(voice.person) && isBlank(voice.function);
            const std::string who = nameless ? std::string() : nameOfVoice(voice, coreTranslate());
            items.push_back({voice.id, qs(who), detailOf(voice)});
        }
        return items;
    });
}

void VoicesForm::addProbability(WalkStepPage& step, QVBoxLayout* to)
{
    auto* edit = new ProbabilityEdit;
    edit->setObjectName(nameOf("confidence"));
    edit->lineEdit()->setObjectName(nameOf("confidence.line"));
    edit->lineEdit()->setAccessibleName(VoicesWords::tr("How sure they are"));
    QObject::connect(edit, &ProbabilityEdit::probabilityChanged, &step, [this, &step](std::optional<double> share) {
        step.change(VoicesWords::tr("Say how sure a voice is"), at("confidence")(), [&](Decision& d) {
            if (auto* voice = itemOf(d.voices, list()->open())) voice->confidence = share;
        });
    });
    step.bind(
        at("confidence"),
        [this, edit](const Decision& d) {
            const Voice* voice = open(d);
            edit->setProbability(voice != nullptr ? voice->confidence : std::nullopt, qs(list()->open()));
        },
        [edit](bool readOnly) { edit->setReadOnly(readOnly); });
    addLabelled(to, words(VoicesWords::tr("How sure they are")), edit);
}

void VoicesForm::makeProbabilities(WalkStepPage& step)
{
    auto* more = new Disclosure(nameOf("probabilities"), VoicesWords::tr("What they expect of your predictions"));
    m_covered = fieldLabel(coveredText());
    m_covered->setObjectName(nameOf("covered"));
    more->body()->addWidget(m_covered);
    m_rows = new QVBoxLayout;
    more->body()->addLayout(m_rows);
    fields()->addWidget(more);
    step.bind(
        at("probabilities"), [this](const Decision& d) { redrawProbabilities(d); },
        [this](bool readOnly) {
            m_readOnly = readOnly;
            for (const auto& [prediction, edit] : m_edits) edit->setReadOnly(readOnly);
        });
}

void VoicesForm::redrawProbabilities(const Decision& decision)
{
    std::vector<std::pair<Id, std::string>> asked;
    for (const Prediction* prediction : predictionsToAsk(decision))
        asked.emplace_back(prediction->id, prediction->statement);
    if (asked != m_asked || m_rows->count() == 0) {
        m_asked = asked;
        m_edits.clear();
        while (QLayoutItem* item = m_rows->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        if (asked.empty())
            m_rows->addWidget(
                helpLabel(VoicesWords::tr("No prediction that yes or no could answer is written down yet.")));
        for (const auto& [id, statement] : asked) addRow(id, qs(statement));
    }
    const Voice* voice = open(decision);
    bool covered = false;
    for (const auto& [id, edit] : m_edits) {
        std::optional<double> probability;
        if (voice != nullptr)
            for (const VoiceProbability& one : voice->probabilities)
                if (one.prediction == id) probability = one.probability;
        const bool hidden = m_of.covering().covers(id);
        covered = covered || hidden;
        edit->setProbability(probability, qs(list()->open()));
        edit->cover(hidden ? coveredText() : QString());
    }
    m_covered->setVisible(covered);
}

void VoicesForm::addRow(const Id& prediction, const QString& statement)
{
    m_rows->addWidget(fieldLabel(breakable(statement)));
    auto* edit = new ProbabilityEdit;
    edit->lineEdit()->setObjectName(nameOf("probability") + QStringLiteral(".%1").arg(m_edits.size()));
    edit->lineEdit()->setAccessibleName(VoicesWords::tr("How likely they think it: %1").arg(statement));
    edit->setReadOnly(m_readOnly);
    QObject::connect(
        edit, &ProbabilityEdit::probabilityChanged, &m_of, [this, prediction](std::optional<double> share) {
            m_of.change(VoicesWords::tr("Write a voice’s probability"), at("probabilities")(), [&](Decision& d) {
                auto* voice = itemOf(d.voices, list()->open());
                if (voice == nullptr) return;
                std::erase_if(voice->probabilities, [&](const auto& one) { return one.prediction == prediction; });
                if (share) voice->probabilities.push_back({prediction, *share, {}});
            });
        });
    m_edits.emplace_back(prediction, edit);
    m_rows->addWidget(edit);
    edit->show(); // at once, so that it can take the keyboard
}

void VoicesForm::makeQuality(WalkStepPage& step)
{
    auto* more = new Disclosure(nameOf("rating"), VoicesWords::tr("How they rate the way it was decided"));
    auto* rows = new QualityRows(step,
                                 {nameOf("quality"), at("quality"),
                                  [this](Decision& d) {
                                      auto* voice = itemOf(d.voices, list()->open());
                                      return voice != nullptr ? &voice->quality : nullptr;
                                  }},
                                 nullptr);
    more->body()->addWidget(rows);
    fields()->addWidget(more);
    step.bind(
        at("quality"),
        [this, rows](const Decision& d) {
            const Voice* voice = open(d);
            rows->show(voice != nullptr ? voice->quality : QualityLinks{});
        },
        [rows](bool readOnly) { rows->setReadOnly(readOnly); });
}

} // namespace soundings::ui
