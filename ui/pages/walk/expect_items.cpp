// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal_bridge.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/expect_step.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/option_picker.h"
#include "ui/pages/walk/prediction_form.h"
#include "ui/pages/walk/walk_fields.h"

#include <QVBoxLayout>

namespace soundings::ui {

void ExpectStep::makeSignpostFields(QVBoxLayout* to)
{
    const auto pointer = [this](const char* member) -> Pointer {
        return [this, text = QString::fromLatin1(member)] {
            return QStringLiteral("/belief/signposts/%1/%2").arg(qs(m_signposts->open()), text);
        };
    };
    const auto text = [&](QVBoxLayout* box, const char* member, const QString& label, const QString& help,
                          std::string Signpost::* field) {
        addText(*this, box,
                {.name = QStringLiteral("signposts.%1").arg(QLatin1String(member)),
                 .label = label,
                 .help = help,
                 .placeholder = {}},
                pointer(member), [this, field](auto& d) {
                    auto* signpost = itemOf(d.signposts, m_signposts->open());
                    return signpost != nullptr ? &(signpost->*field) : nullptr;
                });
    };
    text(to, "state", tr("What do you look at?"), {}, &Signpost::state);
    addDate(*this, to,
            {.name = QStringLiteral("signposts.due"), .label = tr("On which day?"), .help = {}, .placeholder = {}},
            pointer("due"), [this](auto& d) {
                auto* signpost = itemOf(d.signposts, m_signposts->open());
                return signpost != nullptr ? &signpost->due : nullptr;
            });
    text(to, "worked", tr("It worked if it reads"), {}, &Signpost::worked);
    text(to, "stop", tr("You stop or change if it reads only"), tr("Between the two lies the grey band."),
         &Signpost::stop);
    text(to, "action", tr("What you then do"), {}, &Signpost::action);
    auto* more = new Disclosure(QStringLiteral("signposts.more"), tr("Who decides, and what it ends"));
    text(more->body(), "decidedBy", tr("Who decides?"), {}, &Signpost::decidedBy);
    addChoice(
        *this, more->body(),
        {.name = QStringLiteral("signposts.subject"), .label = tr("What it may end"), .help = {}, .placeholder = {}},
        {{.text = tr("The option"), .key = u'o', .help = {}},
         {.text = tr("A tactic"), .key = u't', .help = {}},
         {.text = tr("A reason"), .key = u'r', .help = {}}},
        pointer("subject"), [this](auto& d) {
            auto* signpost = itemOf(d.signposts, m_signposts->open());
            return signpost != nullptr ? &signpost->subject : nullptr;
        });
    addChoice(*this, more->body(),
              {.name = QStringLiteral("signposts.kind"), .label = tr("It is"), .help = {}, .placeholder = {}},
              {{.text = tr("A mark to reach"), .key = u'm', .help = tr("It must have been reached by the day.")},
               {.text = tr("A ceiling"), .key = u'c', .help = tr("It is the most that may be spent.")}},
              pointer("kind"), [this](auto& d) {
                  auto* signpost = itemOf(d.signposts, m_signposts->open());
                  return signpost != nullptr ? &signpost->kind : nullptr;
              });
    to->addWidget(more);
}

void ExpectStep::redraw(const QString& /*origin*/)
{
    const OutsideView& view = decision().outsideView;
    const bool known = view.succeeded && view.outOf && *view.outOf > 0;
    if (known && *view.succeeded > *view.outOf)
        m_baseRate->setText(tr("More got there than tried: one of the two numbers is off."));
    else if (known)
        m_baseRate->setText(tr("Seen from outside: %1.").arg(shownPercent(double(*view.succeeded) / *view.outOf)));
    m_baseRate->setVisible(known);
    redrawPredictions();
    redrawSignposts();
}

void ExpectStep::redrawPredictions()
{
    std::vector<ItemList::Item> items;
    for (const Prediction& prediction : decision().predictions)
        items.push_back({prediction.id, qs(prediction.statement), summaryOf(prediction)});
    m_predictions->setItems(items);
    m_predictionForm->setPrediction(m_predictions->open());
}

void ExpectStep::redrawSignposts()
{
    std::vector<ItemList::Item> items;
    for (const Signpost& signpost : decision().signposts) {
        QStringList about;
        if (!signpost.stop.empty()) about << tr("stop or change at “%1”").arg(qs(signpost.stop));
        if (signpost.due) about << dateText(*signpost.due);
        items.push_back({signpost.id, qs(signpost.state), about.join(QStringLiteral(" · "))});
    }
    m_signposts->setItems(items);
    m_aimKept->setVisible(decision().tenacity.label == TenacityKind::Imperative);
}

void ExpectStep::addPrediction()
{
    Prediction prediction;
    prediction.id = context().journal.ids().next();
    change(tr("Add a prediction"), {}, [&](Decision& d) { d.predictions.push_back(prediction); });
    m_predictions->setOpen(prediction.id);
    m_predictionForm->setPrediction(prediction.id);
    refresh({});
    m_predictionForm->focusStatement();
}

void ExpectStep::addSignpost()
{
    Signpost signpost;
    signpost.id = context().journal.ids().next();
    change(tr("Add a signpost"), {}, [&](Decision& d) { d.signposts.push_back(signpost); });
    m_signposts->setOpen(signpost.id);
    refresh({});
    findChild<TextField*>(QStringLiteral("signposts.state"))->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
