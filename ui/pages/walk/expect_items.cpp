// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/covering.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/expect_step.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/option_picker.h"
#include "ui/pages/walk/prediction_form.h"
#include "ui/pages/walk/tenacity/signposts_form.h"
#include "ui/pages/walk/walk_fields.h"

#include <QVBoxLayout>

namespace soundings::ui {

void ExpectStep::redraw(const QString& /*origin*/)
{
    const OutsideView& view = decision().outsideView;
    const bool covered = covering().review;
    const bool known = view.succeeded && view.outOf && *view.outOf > 0;
    if (covered)
        m_baseRate->setText(coveredText());
    else if (known && *view.succeeded > *view.outOf)
        m_baseRate->setText(tr("More got there than tried: one of the two numbers is off."));
    else if (known)
        m_baseRate->setText(tr("Seen from outside: %1.").arg(shownPercent(double(*view.succeeded) / *view.outOf)));
    m_baseRate->setVisible(known || covered);
    for (QWidget* field : m_outside) field->setAccessibleDescription(covered ? coveredText() : QString());
    redrawPredictions();
    m_aimKept->setVisible(decision().tenacity.label == TenacityKind::Imperative);
}

void ExpectStep::redrawPredictions()
{
    std::vector<ItemList::Item> items;
    for (const Prediction& prediction : decision().predictions) {
        QStringList about{summaryOf(prediction)};
        if (covering().covers(prediction.id)) about.prepend(tr("covered"));
        about.removeAll(QString());
        items.push_back({prediction.id, qs(prediction.statement), about.join(QStringLiteral(" · "))});
    }
    m_predictions->setItems(items);
    showPrediction();
}

void ExpectStep::showPrediction()
{
    const Prediction* open = itemOf(decision().predictions, m_predictions->open());
    if (open == nullptr) return;
    QStringList functions;
    for (const Understanding& each : decision().frame.understanding)
        if (!each.function.empty()) functions << qs(each.function);
    m_predictionForm->offerFunctions(functions);
    m_predictionForm->setPrediction(*open, decision().options);
    m_predictionForm->setCovered(covering().covers(open->id));
}

void ExpectStep::addPrediction()
{
    Prediction prediction;
    prediction.id = context().journal.ids().next();
    change(tr("Add a prediction"), {}, [&](Decision& d) { d.predictions.push_back(prediction); });
    m_predictions->setOpen(prediction.id);
    refresh({});
    m_predictionForm->focusStatement();
}

} // namespace soundings::ui
