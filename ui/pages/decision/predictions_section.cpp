// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/predictions_section.h"

#include "core/assessment/covering.h"
#include "core/document/document.h"
#include "core/forecast/judgeability.h"
#include "core/report/prediction_words.h"
#include "core/support/text.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/followed_editor.h"
#include "ui/pages/decision/resolve_card.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/prediction_form.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

constexpr QLatin1String halfTyped("prediction.new"); ///< the card in which a new one waits

/// What is half typed, as the document of a prediction of its own.
CardTexts waitingAs(const Prediction& prediction)
{
    Prediction nothing;
    nothing.id = prediction.id;
    if (prediction == nothing) return {};
    Entry entry;
    entry.id = prediction.id;
    entry.belief = LonePrediction{prediction, {}, {}, {}, {}, {}, {}};
    return {{QStringLiteral("document"), qs(documentBytes(entry))}};
}

std::optional<Prediction> waitingIn(const CardTexts& texts)
{
    if (texts.isEmpty()) return {};
    try {
        const Entry entry = readEntry(texts.value(QStringLiteral("document")).toStdString(), "what was half typed");
        if (const LonePrediction* lone = entry.lonePrediction()) return lone->prediction;
    } catch (const Error&) {
        // Of another version: it begins anew.
    }
    return {};
}

} // namespace

PredictionsSection::PredictionsSection(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_card(new ResolveCard(QStringLiteral("decision.prediction"), journal)),
      m_list(new ItemList(QStringLiteral("decision.predictions"), tr("Add a prediction"), {},
                          tr("A prediction without words"), m_card, this)),
      m_newBox(new QWidget(this)),
      m_form(new PredictionForm(QStringLiteral("decision.predictions.new"), journal.clock().today(), m_newBox)),
      m_add(new PrimaryButton(QStringLiteral("decision.predictions.new.add"), tr("Add it to what is sealed"), m_newBox))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* title = fieldLabel(tr("Predictions"), this);
    title->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    column->addSpacing(space::l);
    column->addWidget(title);
    column->addWidget(m_list);
    // What was predicted stays: there is nothing to delete here.
    m_list->findChild<QPushButton*>(QStringLiteral("decision.predictions.remove"))->hide();
    m_card->hideStatement();
    auto* box = new QVBoxLayout(m_newBox);
    box->setContentsMargins(2 * space::l, space::xs, 0, space::m);
    box->setSpacing(space::m);
    box->addWidget(
        helpLabel(tr("It is dated today and sealed by itself, beside what you believed at the seal."), m_newBox));
    box->addWidget(m_form);
    auto* leave = textButton(QStringLiteral("decision.predictions.new.cancel"), tr("Leave it"), m_newBox);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_add);
    row->addWidget(leave);
    row->addStretch(1);
    box->addLayout(row);
    column->addWidget(m_newBox);
    m_newBox->hide();

    connect(m_list, &ItemList::opened, this, [this](const QString& id) { m_card->open(m_editor, id.toStdString()); });
    connect(m_list, &ItemList::addRequested, this, &PredictionsSection::beginNew);
    connect(m_card, &ResolveCard::resolved, this, &PredictionsSection::resolved);
    connect(m_card, &ResolveCard::errorHappened, this, &PredictionsSection::errorHappened);
    connect(m_form, &PredictionForm::edited, this, [this](const Prediction& prediction) {
        m_new = prediction;
        if (m_editor != nullptr) guarded(*this, [&] { m_editor->setCard(halfTyped, waitingAs(m_new)); });
        weighNew();
    });
    connect(m_add, &QPushButton::clicked, this, &PredictionsSection::add);
    connect(leave, &QPushButton::clicked, this, &PredictionsSection::endNew);
    hide();
}

bool PredictionsSection::stands() const
{
    return isSealedIn(m_editor, m_journal) && m_editor->entry().decision() != nullptr;
}

void PredictionsSection::open(EntryEditor* editor)
{
    if (follow(*this, m_editor, editor, &PredictionsSection::redraw)) {
        m_list->setOpen({});
        m_newBox->hide();
    }
    redraw();
}

bool PredictionsSection::openFor(DueKind kind, const Id& item)
{
    if (kind != DueKind::Prediction) return false;
    m_list->setOpen(item);
    if (m_list->open() != item) return false;
    m_card->open(m_editor, item);
    m_card->focusOutcome();
    return true;
}

QString PredictionsSection::summary(const PredictionHistory& history, bool covered) const
{
    if (!history.holds) return tr("void: its option was not taken");
    if (history.resolved)
        return QStringLiteral("%1 · %2").arg(
            qs(happenedInWords(history.prediction, history.resolved->resolution, coreTranslate())),
            dateText(history.resolved->on()));
    if (!covered) return summaryOf(history.now());
    const QString due = history.prediction.due ? dateText(*history.prediction.due) : QString();
    return due.isEmpty() ? tr("covered") : tr("covered · due on %1").arg(due);
}

void PredictionsSection::redraw()
{
    guarded(*this, [&] {
        const bool shown = stands();
        setVisible(shown);
        if (!shown) {
            m_card->open(nullptr, {});
            return;
        }
        const Entry& entry = m_editor->entry();
        const Covering covering = coveringOf(entry, true, m_journal.clock().today());
        std::vector<ItemList::Item> items;
        for (const PredictionHistory& history : predictionHistories(entry, entry.created)) {
            const QString number = QString::number(items.size() + 1);
            items.push_back({history.prediction.id,
                             isBlank(history.prediction.statement)
                                 ? QString()
                                 : QStringLiteral("%1. %2").arg(number, oneLine(history.prediction.statement)),
                             summary(history, covering.covers(history.prediction.id))});
        }
        m_list->setItems(items);
        m_card->open(m_editor, m_list->open());
        auto* button = m_list->findChild<QPushButton*>(QStringLiteral("decision.predictions.add"));
        button->setVisible(!m_journal.isReadOnly() && m_newBox->isHidden());
        const bool waits = m_editor->cards().contains(halfTyped);
        button->setText(waits ? tr("Add a prediction (half filled)") : tr("Add a prediction"));
    });
}

void PredictionsSection::beginNew()
{
    if (m_editor == nullptr) return;
    if (const auto waiting = waitingIn(m_editor->card(halfTyped))) {
        m_new = *waiting;
    } else {
        m_new = {};
        m_new.id = m_journal.ids().next();
    }
    m_form->setPrediction(m_new, {}); // the choice is made: it holds whatever was taken
    m_newBox->show();
    redraw();
    weighNew();
    m_form->focusStatement();
}

void PredictionsSection::endNew()
{
    m_newBox->hide();
    redraw();
    m_list->findChild<QPushButton*>(QStringLiteral("decision.predictions.add"))->setFocus(Qt::OtherFocusReason);
}

void PredictionsSection::weighNew()
{
    m_add->setEnabled(!isBlank(m_new.statement) && hasNumbers(m_new) && m_new.due);
}

void PredictionsSection::add()
{
    if (m_editor == nullptr || !m_add->isEnabled()) return;
    PredictionMade made;
    made.made = m_new;
    const Id id = m_new.id;
    m_newBox->hide();
    m_editor->append(std::move(made));
    m_editor->setCard(halfTyped, {});
    if (!m_journal.flush()) emit errorHappened(m_journal.failure());
    m_list->setOpen(id);
    redraw();
}

} // namespace soundings::ui
