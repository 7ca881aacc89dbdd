// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/find_a_way_step.h"

#include "core/assessment/find_a_way.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

QString kindName(const std::optional<ConstraintKind>& kind)
{
    if (!kind) return {};
    switch (*kind) {
    case ConstraintKind::Nature: return FindAWayStep::tr("Nature");
    case ConstraintKind::Money: return FindAWayStep::tr("Money");
    case ConstraintKind::Agreement: return FindAWayStep::tr("Agreement");
    case ConstraintKind::Belief: return FindAWayStep::tr("Belief");
    }
    return {};
}

QString kindHelp(const std::optional<ConstraintKind>& kind)
{
    if (!kind) return FindAWayStep::tr("Most of what looks like nature turns out to be one of the other three.");
    switch (*kind) {
    case ConstraintKind::Nature: return FindAWayStep::tr("Nothing moves it: find a way around it.");
    case ConstraintKind::Money: return FindAWayStep::tr("It has a price: name the price and who could pay it.");
    case ConstraintKind::Agreement: return FindAWayStep::tr("Someone has to say yes: name them and what they want.");
    case ConstraintKind::Belief:
        return FindAWayStep::tr("It holds as long as people think so: one who has done it is enough to end it.");
    }
    return {};
}

} // namespace

FindAWayStep::FindAWayStep(WalkContext& context, QWidget* parent) : WalkStepPage(context, WalkStep::FindAWay, parent)
{
    auto* to = addScreen(QStringLiteral("list"));
    addQuestion(to, tr("What stands in the way, and what would move it?"), {});
    m_lead = helpLabel({});
    m_lead->setObjectName(QStringLiteral("findAWay.lead"));
    m_lead->setForegroundRole(QPalette::WindowText);
    to->addWidget(m_lead);
    m_list = new ItemList(QStringLiteral("constraints"), tr("Add a constraint"), tr("Delete this constraint"),
                          tr("A constraint without words"), makeForm());
    connect(m_list, &ItemList::addRequested, this, [this] { add({}); });
    connect(m_list, &ItemList::removeRequested, this, [this](const QString& id) {
        change(tr("Delete a constraint"), {}, [&](Decision& d) {
            std::erase_if(d.constraints, [&](const Constraint& c) { return c.id == id.toStdString(); });
        });
    });
    connect(m_list, &ItemList::opened, this, [this] {
        endMerge();
        for (auto* date : m_list->findChildren<DateField*>()) date->lineEdit()->clear();
        refresh({});
    });
    bind({}, [](const Decision&) {}, [this](bool readOnly) { m_list->setReadOnly(readOnly); });
    to->addWidget(m_list);
    m_from = fieldLabel(tr("From your CAN answers"));
    to->addWidget(m_from);
    m_suggestions = new QWidget;
    auto* rows = new QVBoxLayout(m_suggestions);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    to->addWidget(m_suggestions);
}

QStringList FindAWayStep::screens() const
{
    return {QStringLiteral("list")};
}

QString FindAWayStep::screenAt(const QStringList& parts)
{
    const auto index = parts.value(1).toULongLong();
    if (!parts.value(1).isEmpty() && index < decision().constraints.size())
        m_list->setOpen(decision().constraints[index].id);
    return QStringLiteral("list");
}

void FindAWayStep::assessed()
{
    if (context().editor != nullptr) m_lead->setText(lead());
}

void FindAWayStep::present(const QString& word)
{
    presentOnly(word);
}

WalkStepPage::Pointer FindAWayStep::at(const char* member) const
{
    return [this, text = QString::fromLatin1(member)] {
        return QStringLiteral("/belief/constraints/%1/%2").arg(qs(m_list->open()), text);
    };
}

QWidget* FindAWayStep::makeForm()
{
    auto* form = new QWidget;
    auto* to = new QVBoxLayout(form);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    const auto text = [&](const FieldWords& words, const char* member, std::string Constraint::* field) {
        addText(*this, to, words, at(member), [this, field](auto& d) {
            auto* constraint = itemOf(d.constraints, m_list->open());
            return constraint != nullptr ? &(constraint->*field) : nullptr;
        });
    };
    text({.name = QStringLiteral("constraints.text"),
          .label = tr("What stands in the way"),
          .help = {},
          .placeholder = {}},
         "text", &Constraint::text);
    addChoice(
        *this, to,
        {.name = QStringLiteral("constraints.kind"), .label = tr("What it is made of"), .help = {}, .placeholder = {}},
        {{.text = tr("Nature"), .key = u'n', .help = kindHelp(ConstraintKind::Nature)},
         {.text = tr("Money"), .key = u'm', .help = kindHelp(ConstraintKind::Money)},
         {.text = tr("Agreement"), .key = u'a', .help = kindHelp(ConstraintKind::Agreement)},
         {.text = tr("Belief"), .key = u'b', .help = kindHelp(ConstraintKind::Belief)}},
        at("kind"), [this](auto& d) {
            auto* constraint = itemOf(d.constraints, m_list->open());
            return constraint != nullptr ? &constraint->kind : nullptr;
        });
    m_kindHelp = helpLabel({});
    to->addWidget(m_kindHelp);
    text({.name = QStringLiteral("constraints.wouldMoveIt"),
          .label = tr("What would move it?"),
          .help = {},
          .placeholder = {}},
         "wouldMoveIt", &Constraint::wouldMoveIt);
    text({.name = QStringLiteral("constraints.alreadyDoneBy"),
          .label = tr("Who has already done it?"),
          .help = tr("In this trade or another; the four-minute mile was a belief until it was run."),
          .placeholder = {}},
         "alreadyDoneBy", &Constraint::alreadyDoneBy);
    text({.name = QStringLiteral("constraints.owner"),
          .label = tr("Who moves it?"),
          .help = {},
          .placeholder = tr("A name"),
          .minLines = 1,
          .maxLines = 1},
         "owner", &Constraint::owner);
    addDate(*this, to,
            {.name = QStringLiteral("constraints.due"), .label = tr("By when?"), .help = {}, .placeholder = {}},
            at("due"), [this](auto& d) {
                auto* constraint = itemOf(d.constraints, m_list->open());
                return constraint != nullptr ? &constraint->due : nullptr;
            });
    return form;
}

void FindAWayStep::redraw(const QString& /*origin*/)
{
    const Decision& d = decision();
    std::vector<ItemList::Item> items;
    for (const Constraint& constraint : d.constraints) {
        QStringList about;
        if (constraint.kind) about << kindName(constraint.kind);
        if (const Option* option = itemOf(d.options, constraint.option); option != nullptr && !option->title.empty())
            about << qs(option->title);
        if (!constraint.owner.empty()) about << qs(constraint.owner);
        if (constraint.due) about << dateText(*constraint.due);
        items.push_back({constraint.id, qs(constraint.text), about.join(QStringLiteral(" · "))});
    }
    m_list->setItems(items);
    const Constraint* open = itemOf(d.constraints, m_list->open());
    m_kindHelp->setText(kindHelp(open != nullptr ? open->kind : std::nullopt));
    m_lead->setText(lead());
    redrawSuggestions();
}

void FindAWayStep::redrawSuggestions()
{
    auto suggested = suggestedConstraints(decision(), standardQuestions().can, coreTranslate());
    if (isReadOnly()) suggested.clear();
    m_from->setVisible(!suggested.empty());
    m_suggestions->setVisible(!suggested.empty());
    if (suggested == m_suggested) return;
    m_suggested = suggested;
    while (QLayoutItem* item = m_suggestions->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < suggested.size(); ++i) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m);
        const Option* option = itemOf(decision().options, suggested[i].option);
        auto* words =
            helpLabel(tr("%1 (%2)").arg(qs(suggested[i].text), qs(option != nullptr ? option->title : std::string())));
        words->setForegroundRole(QPalette::WindowText);
        auto* take = textButton(QStringLiteral("constraints.take.%1").arg(i), tr("Take up"));
        take->setAccessibleName(tr("Take up: %1").arg(qs(suggested[i].text)));
        connect(take, &QPushButton::clicked, this, [this, constraint = suggested[i]] { add(constraint); });
        line->addWidget(words, 1);
        line->addWidget(take, 0, Qt::AlignTop);
        m_suggestions->layout()->addWidget(row);
        row->show();
    }
}

void FindAWayStep::add(const Constraint& suggested)
{
    Constraint constraint = suggested;
    constraint.id = context().journal.ids().next();
    change(tr("Add a constraint"), {}, [&](Decision& d) { d.constraints.push_back(constraint); });
    m_list->setOpen(constraint.id);
    refresh({});
    const QString first =
        suggested.text.empty() ? QStringLiteral("constraints.text") : QStringLiteral("constraints.wouldMoveIt");
    findChild<TextField*>(first)->setFocus(Qt::OtherFocusReason);
}

QString FindAWayStep::lead() const
{
    const Assessment& assessment = context().assessment;
    switch (assessment.standing()) {
    case Standing::FindAWay:
        return tr("Your answers say it must be done and cannot be done yet. That is never a reason to let go of it: "
                  "find a way. List what would have to move, and go through it piece by piece.");
    case Standing::DoIt:
        return tr("Your answers put nothing between must and can. If you know of something that could stop it, write "
                  "it down while it is small.");
    case Standing::Resist:
    case Standing::LetGo:
        return tr(
            "Your answers do not say that it must be done. Constraints matter here only if you take it on anyway.");
    case Standing::NotSettled:
    case Standing::NotAskedYet: break;
    }
    return tr("Whether it must and can be done is open as yet. What you already know to be in the way can be written "
              "down now.");
}

} // namespace soundings::ui
