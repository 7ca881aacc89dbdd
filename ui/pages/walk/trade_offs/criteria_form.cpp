// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/criteria_form.h"

#include "core/assessment/trade_off_edits.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/trade_offs/number_binding.h"
#include "ui/pages/walk/trade_offs/scale_edit.h"
#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

constexpr double anyAnchor = 1e12;

} // namespace

CriteriaForm::CriteriaForm(WalkStepPage& step, QWidget* parent) : QWidget(parent), m_step(step)
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    m_list = new ItemList(QStringLiteral("criteria"), tr("Add a criterion"), tr("Delete this criterion"),
                          tr("A criterion without a name"), makeFields());
    to->addWidget(m_list);
    connect(m_list, &ItemList::addRequested, this, &CriteriaForm::add);
    connect(m_list, &ItemList::removeRequested, this, [this](const QString& id) {
        m_step.change(tr("Delete a criterion"), {}, [&](Decision& d) { dropCriterion(d, id.toStdString()); });
    });
    connect(m_list, &ItemList::opened, this, [this] {
        m_step.endMerge();
        m_step.refresh({});
    });
}

WalkStepPage::Pointer CriteriaForm::at(const char* member) const
{
    return [this, text = QString::fromLatin1(member)] {
        return QStringLiteral("/belief/criteria/%1/%2").arg(qs(m_list->open()), text);
    };
}

QWidget* CriteriaForm::makeFields()
{
    auto* form = new QWidget;
    auto* to = new QVBoxLayout(form);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    addText(m_step, to,
            {.name = QStringLiteral("criteria.name"),
             .label = tr("Name"),
             .help = {},
             .placeholder = tr("Something you would give up something else for"),
             .minLines = 1,
             .maxLines = 2},
            at("name"), [this](auto& d) {
                auto* criterion = itemOf(d.criteria, m_list->open());
                return criterion != nullptr ? &criterion->name : nullptr;
            });
    addText(m_step, to,
            {.name = QStringLiteral("criteria.unit"),
             .label = tr("Unit"),
             .help = {},
             .placeholder = tr("Months, euros, people; or points where it cannot be counted"),
             .minLines = 1,
             .maxLines = 1},
            at("unit"), [this](auto& d) {
                auto* criterion = itemOf(d.criteria, m_list->open());
                return criterion != nullptr ? &criterion->unit : nullptr;
            });
    makeAnchors(to);
    auto* bend = new Disclosure(QStringLiteral("criteria.bend"), tr("Is every step worth the same?"));
    m_scale = new ScaleEdit(QStringLiteral("criteria.scale"));
    bend->body()->addWidget(m_scale);
    to->addWidget(bend);
    connect(m_scale, &ScaleEdit::scaleChanged, this, [this](const std::vector<ScalePoint>& scale) {
        m_step.change(tr("Edit a value scale"), at("scale")(), [&](Decision& d) {
            if (Criterion* criterion = itemOf(d.criteria, m_list->open())) criterion->scale = scale;
        });
    });
    connect(m_scale, &ScaleEdit::left, this, [this] { m_step.endMerge(); });
    makeMoves(to);
    return form;
}

/// Worst and best side by side, each as a number and in words.
void CriteriaForm::makeAnchors(QVBoxLayout* to)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(2, 1);
    const auto row = [&](int line, const char* name, const QString& label, const QString& placeholder,
                         std::optional<double> Criterion::* number, std::string Criterion::* words) {
        const QString object = QStringLiteral("criteria.") + QLatin1String(name);
        auto* title = fieldLabel(label);
        title->setWordWrap(false);
        auto* field = new NumberField(object, label, -anyAnchor, anyAnchor);
        title->setBuddy(field);
        bindNumber(m_step, field, label, at(name), [this, number](auto& d) {
            auto* criterion = itemOf(d.criteria, m_list->open());
            return criterion != nullptr ? &(criterion->*number) : nullptr;
        });
        auto* text = new TextField(1, 3);
        bindText(m_step, text,
                 {.name = object + QStringLiteral("Words"),
                  .label = tr("%1, in words").arg(label),
                  .help = {},
                  .placeholder = placeholder,
                  .minLines = 1,
                  .maxLines = 3},
                 at((std::string(name) + "Words").c_str()), [this, words](auto& d) {
                     auto* criterion = itemOf(d.criteria, m_list->open());
                     return criterion != nullptr ? &(criterion->*words) : nullptr;
                 });
        grid->addWidget(title, line, 0);
        grid->addWidget(field, line, 1);
        grid->addWidget(text, line, 2);
    };
    row(0, "worst", tr("Worst"), tr("the worst you would still talk about, in words"), &Criterion::worst,
        &Criterion::worstWords);
    row(1, "best", tr("Best"), tr("the best you could plausibly get, in words"), &Criterion::best,
        &Criterion::bestWords);
    to->addLayout(grid);
    m_direction = helpLabel({});
    m_direction->setObjectName(QStringLiteral("criteria.direction"));
    to->addWidget(m_direction);
}

void CriteriaForm::makeMoves(QVBoxLayout* to)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_up = textButton(QStringLiteral("criteria.up"), tr("Move up"));
    m_down = textButton(QStringLiteral("criteria.down"), tr("Move down"));
    for (QPushButton* button : {m_up, m_down}) row->addWidget(button);
    row->addStretch(1);
    to->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

void CriteriaForm::show(const Decision& decision, bool readOnly)
{
    std::vector<ItemList::Item> items;
    for (const Criterion& criterion : decision.criteria) {
        QString detail = swingOf(criterion);
        if (detail.isEmpty()) detail = tr("Worst and best are not said yet");
        items.push_back({criterion.id, qs(criterion.name), detail});
    }
    m_list->setItems(items);
    m_list->setReadOnly(readOnly);
    const bool several = !readOnly && items.size() > 1;
    m_up->setVisible(several);
    m_down->setVisible(several);
    m_up->setEnabled(!items.empty() && items.front().id != m_list->open());
    m_down->setEnabled(!items.empty() && items.back().id != m_list->open());
    m_scale->setReadOnly(readOnly);
    const Criterion* open = itemOf(decision.criteria, m_list->open());
    if (open == nullptr) return;
    m_scale->setCriterion(*open);
    QString words;
    if (open->worst && open->best)
        words = *open->worst > *open->best   ? tr("Less is better.")
                : *open->worst < *open->best ? tr("More is better.")
                                             : tr("Worst and best are the same number; nothing could be told apart.");
    m_direction->setText(words);
    m_direction->setVisible(!words.isEmpty());
}

void CriteriaForm::open(const Id& id)
{
    m_list->setOpen(id);
}

void CriteriaForm::add()
{
    Criterion criterion;
    criterion.id = m_step.context().journal.ids().next();
    m_step.change(tr("Add a criterion"), {}, [&](Decision& d) { addCriterion(d, criterion); });
    m_list->setOpen(criterion.id);
    m_step.refresh({});
    findChild<TextField*>(QStringLiteral("criteria.name"))->setFocus(Qt::OtherFocusReason);
}

void CriteriaForm::move(int by)
{
    m_step.change(tr("Move a criterion"), {}, [&](Decision& d) { moveCriterion(d, m_list->open(), by); });
}

} // namespace soundings::ui
