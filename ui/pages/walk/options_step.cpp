// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/options_step.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/meets_aim_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

OptionsStep::OptionsStep(WalkContext& context, QWidget* parent) : WalkStepPage(context, WalkStep::Options, parent)
{
    makeList();
    makeAim();
}

QStringList OptionsStep::screens() const
{
    return {QStringLiteral("list"), QStringLiteral("aim")};
}

QString OptionsStep::screenAt(const QStringList& parts)
{
    const auto index = parts.value(1).toULongLong();
    if (!parts.value(1).isEmpty() && index < decision().options.size()) m_list->setOpen(decision().options[index].id);
    return parts.value(2).startsWith(QLatin1String("meetsaim")) ? QStringLiteral("aim") : QStringLiteral("list");
}

void OptionsStep::present(const QString& word)
{
    presentOnly(word);
}

WalkStepPage::Pointer OptionsStep::at(const char* member) const
{
    return [this, text = QString::fromLatin1(member)] {
        return QStringLiteral("/belief/options/%1/%2").arg(qs(m_list->open()), text);
    };
}

void OptionsStep::makeList()
{
    auto* to = addScreen(QStringLiteral("list"));
    addQuestion(to, tr("Which ways could you take?"),
                tr("At least two that you could live with. Where you see only one, ask what you would do if it were "
                   "forbidden."));
    m_list = new ItemList(QStringLiteral("options"), tr("Add an option"), tr("Delete this option"),
                          tr("An option without a name"), makeForm());
    connect(m_list, &ItemList::addRequested, this, &OptionsStep::add);
    connect(m_list, &ItemList::removeRequested, this, [this](const QString& id) { drop(id.toStdString()); });
    connect(m_list, &ItemList::opened, this, [this] {
        endMerge();
        refresh({});
    });
    bind({}, [](const Decision&) {}, [this](bool readOnly) { m_list->setReadOnly(readOnly); });
    to->addWidget(m_list);
    m_reference = helpLabel({});
    to->addWidget(m_reference);
}

QWidget* OptionsStep::makeForm()
{
    auto* form = new QWidget;
    auto* to = new QVBoxLayout(form);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    addText(*this, to,
            {.name = QStringLiteral("options.title"),
             .label = tr("Name"),
             .help = {},
             .placeholder = tr("A few words, starting with a verb"),
             .minLines = 1,
             .maxLines = 1},
            at("title"), [this](auto& d) {
                auto* option = itemOf(d.options, m_list->open());
                return option != nullptr ? &option->title : nullptr;
            });
    addText(*this, to,
            {.name = QStringLiteral("options.description"),
             .label = tr("What it would mean"),
             .help = {},
             .placeholder = {},
             .minLines = 2,
             .maxLines = 8},
            at("description"), [this](auto& d) {
                auto* option = itemOf(d.options, m_list->open());
                return option != nullptr ? &option->description : nullptr;
            });
    addText(*this, to,
            {.name = QStringLiteral("options.ownAim"),
             .label = tr("Another aim it serves"),
             .help = tr("Only where it leads somewhere else than the decision’s aim."),
             .placeholder = {},
             .minLines = 1,
             .maxLines = 4},
            at("ownAim"), [this](auto& d) {
                auto* option = itemOf(d.options, m_list->open());
                return option != nullptr ? &option->ownAim : nullptr;
            });
    makeStrike(to);
    return form;
}

void OptionsStep::makeStrike(QVBoxLayout* to)
{
    m_strikeReason = new QWidget;
    auto* reason = new QVBoxLayout(m_strikeReason);
    reason->setContentsMargins(0, 0, 0, 0);
    addText(*this, reason,
            {.name = QStringLiteral("options.strikeReason"),
             .label = tr("Why it was struck out"),
             .help = {},
             .placeholder = tr("So that you need not think it through again"),
             .minLines = 1,
             .maxLines = 4},
            at("strikeReason"), [this](auto& d) {
                auto* option = itemOf(d.options, m_list->open());
                return option != nullptr ? &option->strikeReason : nullptr;
            });
    to->addWidget(m_strikeReason);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_up = textButton(QStringLiteral("options.up"), tr("Move up"));
    m_down = textButton(QStringLiteral("options.down"), tr("Move down"));
    m_strike = textButton(QStringLiteral("options.strike"), tr("Strike out"));
    for (QPushButton* button : {m_up, m_down, m_strike}) row->addWidget(button);
    row->addStretch(1);
    to->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_strike, &QPushButton::clicked, this, [this] {
        change(m_strike->text(), {}, [this](Decision& d) {
            if (Option* option = itemOf(d.options, m_list->open())) option->struckOut = !option->struckOut;
        });
        if (auto* field = findChild<TextField*>(QStringLiteral("options.strikeReason")); field->isVisible())
            field->setFocus(Qt::OtherFocusReason);
    });
}

void OptionsStep::makeAim()
{
    auto* to = addScreen(QStringLiteral("aim"));
    m_aimWords = addQuestion(to, tr("How far would each option get you to the aim?"), {});
    m_aimWords = helpLabel({});
    to->addWidget(m_aimWords);
    m_aim = new MeetsAimRows(*this);
    to->addWidget(m_aim);
    bind(
        {}, [this](const Decision& d) { m_aim->show(d.options); },
        [this](bool readOnly) { m_aim->setReadOnly(readOnly); });
}

void OptionsStep::redraw(const QString& /*origin*/)
{
    const Decision& d = decision();
    std::vector<ItemList::Item> items;
    bool reference = false;
    for (const Option& option : d.options) {
        reference = reference || option.doNothing;
        if (option.doNothing) continue;
        QString detail = qs(option.description);
        if (option.struckOut) {
            const QString why = qs(option.strikeReason);
            detail = why.isEmpty() ? tr("Struck out") : tr("Struck out: %1").arg(why);
        }
        items.push_back({option.id, qs(option.title), detail});
    }
    m_list->setItems(items);
    m_reference->setText(
        tr("“Do nothing” is there as the reference: the others are compared with it, and it is not rated."));
    m_reference->setVisible(reference);

    const Option* open = itemOf(d.options, m_list->open());
    const bool readOnly = isReadOnly();
    const bool struck = open != nullptr && open->struckOut;
    m_strike->setText(struck ? tr("Take up again") : tr("Strike out"));
    m_strike->setAccessibleName(m_strike->text());
    m_strike->setVisible(!readOnly);
    m_strikeReason->setVisible(struck);
    const auto first = !items.empty() && items.front().id == m_list->open();
    const auto last = !items.empty() && items.back().id == m_list->open();
    m_up->setVisible(!readOnly && items.size() > 1);
    m_down->setVisible(!readOnly && items.size() > 1);
    m_up->setEnabled(!first);
    m_down->setEnabled(!last);

    m_aimWords->setText(d.frame.aim.empty() ? tr("The aim is not written down yet; Frame asks for it.")
                                            : tr("The aim: %1").arg(breakable(qs(d.frame.aim))));
}

void OptionsStep::add()
{
    Option option;
    option.id = context().journal.ids().next();
    change(tr("Add an option"), {}, [&](Decision& d) {
        // Before the reference, which stays last.
        const auto at = std::find_if(d.options.begin(), d.options.end(), [](const Option& o) { return o.doNothing; });
        d.options.insert(at, option);
    });
    m_list->setOpen(option.id);
    refresh({});
    findChild<TextField*>(QStringLiteral("options.title"))->setFocus(Qt::OtherFocusReason);
}

void OptionsStep::drop(const Id& id)
{
    change(tr("Delete an option"), {}, [&](Decision& d) {
        std::erase_if(d.options, [&](const Option& option) { return option.id == id; });
        if (d.chosen == id) d.chosen.clear();
        // What was said about it stays, as said about all of them: losing it silently would be worse.
        for (Constraint& constraint : d.constraints)
            if (constraint.option == id) constraint.option.clear();
        for (Prediction& prediction : d.predictions)
            if (prediction.option == id) prediction.option.clear();
    });
}

void OptionsStep::move(int by)
{
    const Id id = m_list->open();
    change(tr("Move an option"), {}, [&](Decision& d) {
        auto at = std::find_if(d.options.begin(), d.options.end(), [&](const Option& o) { return o.id == id; });
        auto to = at;
        do {
            if (by < 0 && to == d.options.begin()) return;
            to += by;
            if (to == d.options.end()) return;
        } while (to->doNothing);
        std::iter_swap(at, to);
    });
}

} // namespace soundings::ui
