// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity/tenacity_forms.h"

#include "ui/journal_bridge.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/tenacity/chance_fields.h"
#include "ui/pages/walk/tenacity/loss_table.h"
#include "ui/pages/walk/tenacity/pursuit_words.h"

#include <QComboBox>
#include <QCoreApplication>

namespace soundings::ui {

namespace {

/// The words of these forms, which are no objects of their own.
struct TenacityForms {
    Q_DECLARE_TR_FUNCTIONS(TenacityForms)
};

FieldWords wordsOf(const QString& label, const QString& help = {}, const QString& placeholder = {}, int minLines = 1)
{
    return {.name = {}, .label = label, .help = help, .placeholder = placeholder, .minLines = minLines, .maxLines = 10};
}

ItemWords tacticWords()
{
    return {.name = QStringLiteral("tactics"),
            .pointer = QStringLiteral("/belief/tactics"),
            .add = TenacityForms::tr("Add a tactic"),
            .remove = TenacityForms::tr("Delete this tactic"),
            .untitled = TenacityForms::tr("A tactic without words"),
            .first = QStringLiteral("tactics.hypothesis")};
}

ItemWords badNumberWords()
{
    return {.name = QStringLiteral("badNumbers"),
            .pointer = QStringLiteral("/belief/tenacity/badNumbers"),
            .add = TenacityForms::tr("Add a time of bad numbers"),
            .remove = TenacityForms::tr("Delete this one"),
            .untitled = TenacityForms::tr("Numbers without words"),
            .first = QStringLiteral("badNumbers.text")};
}

ItemWords signalWords()
{
    return {.name = QStringLiteral("signals"),
            .pointer = QStringLiteral("/belief/tenacity/watched"),
            .add = TenacityForms::tr("Add a signal"),
            .remove = TenacityForms::tr("Delete this signal"),
            .untitled = TenacityForms::tr("A signal without words"),
            .first = QStringLiteral("signals.text")};
}

QString optionTitle(const Option& option)
{
    return option.title.empty() ? TenacityForms::tr("An option without a name") : oneLine(option.title);
}

} // namespace

TacticsForm::TacticsForm(WalkStepPage& step) : ItemForm(step, tacticWords(), FindTactics())
{
    auto* to = fields();
    text(to, "hypothesis",
         wordsOf(TenacityForms::tr("What was it to bring?"),
                 TenacityForms::tr("“If we …, then … will happen”: what you expected of it when it began."), {}, 2),
         &Tactic::hypothesis);
    makeOption(step);
    date(to, "start", wordsOf(TenacityForms::tr("Begun on")), &Tactic::start)->lookBack();
    date(to, "end", wordsOf(TenacityForms::tr("Ended on"), TenacityForms::tr("Blank while it runs.")), &Tactic::end)
        ->lookBack();
    text(to, "price",
         wordsOf(TenacityForms::tr("What it cost"), {}, TenacityForms::tr("Money, months, what was left undone")),
         &Tactic::price);
    text(to, "taught", wordsOf(TenacityForms::tr("What it taught"), {}, {}, 2), &Tactic::taught);
    text(to, "signals", wordsOf(TenacityForms::tr("What moved, and what did not")), tacticSignals);
    listAs([](const Decision& d) {
        std::vector<ItemList::Item> items;
        for (const Tactic& tactic : d.tactics) {
            QStringList about;
            if (const Option* option = itemOf(d.options, tactic.option)) about << optionTitle(*option);
            if (const QString span = spanText(tactic.start, tactic.end); !span.isEmpty()) about << span;
            if (!tactic.taught.empty()) about << TenacityForms::tr("taught: %1").arg(oneLine(tactic.taught));
            items.push_back({tactic.id, qs(tactic.hypothesis), about.join(QStringLiteral(" · "))});
        }
        return items;
    });
    step.bind(
        {}, [this](const Decision& d) { redrawOptions(d); },
        [this](bool readOnly) { m_option->setEnabled(!readOnly); });
}

void TacticsForm::makeOption(WalkStepPage& step)
{
    m_option = new QComboBox;
    m_option->setObjectName(QStringLiteral("tactics.option"));
    m_option->setAccessibleName(TenacityForms::tr("Which option it is"));
    m_option->setMinimumContentsLength(12);
    m_option->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    QObject::connect(m_option, &QComboBox::activated, &step, [this, &step](int index) {
        const Id option =
            index > 0 && std::size_t(index) <= m_options.size() ? m_options[std::size_t(index) - 1] : Id();
        step.change(TenacityForms::tr("Tie a tactic to an option"), at("option")(), [&](Decision& d) {
            if (auto* tactic = itemOf(d.tactics, list()->open())) tactic->option = option;
        });
        step.endMerge();
    });
    addLabelled(fields(), wordsOf(TenacityForms::tr("Which option it is")), m_option);
}

void TacticsForm::redrawOptions(const Decision& decision)
{
    const Tactic* tactic = open(decision);
    m_options.clear();
    m_option->clear();
    m_option->addItem(TenacityForms::tr("None of the options"));
    for (const Option& option : decision.options) {
        if (option.doNothing) continue;
        m_options.push_back(option.id);
        m_option->addItem(optionTitle(option));
        if (tactic != nullptr && option.id == tactic->option) m_option->setCurrentIndex(m_option->count() - 1);
    }
}

BadNumbersForm::BadNumbersForm(WalkStepPage& step) : ItemForm(step, badNumberWords(), FindBadNumbers())
{
    auto* to = fields();
    text(to, "text",
         wordsOf(TenacityForms::tr("Which numbers, and how bad may they be?"), {},
                 TenacityForms::tr("No revenue to speak of"), 2),
         &BadNumbersWindow::text);
    date(to, "from", wordsOf(TenacityForms::tr("From")), &BadNumbersWindow::from);
    date(to, "until",
         wordsOf(TenacityForms::tr("Until"), TenacityForms::tr("After that day they count like any others.")),
         &BadNumbersWindow::until);
    listAs([](const Decision& d) {
        std::vector<ItemList::Item> items;
        for (const BadNumbersWindow& window : d.tenacity.badNumbers)
            items.push_back({window.id, qs(window.text), spanText(window.from, window.until)});
        return items;
    });
}

SignalsForm::SignalsForm(WalkStepPage& step) : ItemForm(step, signalWords(), FindSignals())
{
    auto* to = fields();
    text(to, "text", wordsOf(TenacityForms::tr("What would you see?"), {}, {}, 2), &Signal::text);
    auto* work = new Disclosure(QStringLiteral("signals.work"),
                                TenacityForms::tr("Work it through: how likely is it to be seen?"));
    work->body()->addWidget(
        helpLabel(TenacityForms::tr("For each thing that may be true: how likely would you then see this signal? The "
                                    "four need not add up to anything.")));
    work->body()->addWidget(new ChanceFields(step, QStringLiteral("signals.chances"),
                                             TenacityForms::tr("Chance to see it"), at("chances"),
                                             ChancesAt([this](auto& d) {
                                                 auto* signal = itemOf(FindSignals()(d), list()->open());
                                                 return signal != nullptr ? &signal->chances : nullptr;
                                             }),
                                             false));
    to->addWidget(work);
    listAs([](const Decision& d) {
        std::vector<ItemList::Item> items;
        for (const Signal& signal : d.tenacity.watched) {
            QStringList chances;
            for (const PursuitHypothesis each : pursuitHypothesisList)
                if (const auto chance = signal.chances.*chanceOf(each)) chances << shownPercent(*chance);
            const bool all = std::size_t(chances.size()) == pursuitHypothesisList.size();
            items.push_back({signal.id, qs(signal.text), all ? chances.join(QStringLiteral(" · ")) : QString()});
        }
        return items;
    });
}

void addLossFields(WalkStepPage& step, QVBoxLayout* to)
{
    auto* work = new Disclosure(QStringLiteral("losses.work"), TenacityForms::tr("Work it through"));
    auto* body = work->body();
    body->addWidget(fieldLabel(TenacityForms::tr("Before you look: how likely is each?")));
    body->addWidget(helpLabel(TenacityForms::tr("All blank counts as all alike.")));
    body->addWidget(new ChanceFields(step, QStringLiteral("losses.prior"), TenacityForms::tr("Chance before looking"),
                                     fixed("/belief/tenacity/prior"),
                                     ChancesAt([](auto& d) { return &d.tenacity.prior; }), true));
    body->addSpacing(space::m);
    body->addWidget(fieldLabel(TenacityForms::tr("What does it cost you, compared with doing the right thing?")));
    body->addWidget(
        helpLabel(TenacityForms::tr("In one unit, 0 where it is the right thing to do. Money and months that "
                                    "are spent already do not belong here. All blank: every mistake costs "
                                    "the same.")));
    addText(step, body,
            {.name = QStringLiteral("losses.unit"),
             .label = TenacityForms::tr("Unit"),
             .help = {},
             .placeholder = TenacityForms::tr("months, thousand euros"),
             .minLines = 1,
             .maxLines = 1},
            fixed("/belief/tenacity/lossUnit"), [](auto& d) { return &d.tenacity.lossUnit; });
    body->addWidget(new LossTable(step));
    to->addWidget(work);
}

} // namespace soundings::ui
