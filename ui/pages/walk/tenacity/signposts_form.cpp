// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity/signposts_form.h"

#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/tenacity/pursuit_words.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace soundings::ui {

namespace {

/// The words of this form, which is no object of its own.
struct SignpostWords {
    Q_DECLARE_TR_FUNCTIONS(SignpostWords)
};

FieldWords signpostWords(const QString& label, const QString& help = {}, const QString& placeholder = {})
{
    return {.name = {}, .label = label, .help = help, .placeholder = placeholder};
}

QString signpostLine(const Signpost& signpost)
{
    QStringList about;
    if (signpost.kind == SignpostKind::Ceiling)
        about << (signpost.ceilingOn
                      ? SignpostWords::tr("ceiling on %1").arg(ceilingName(*signpost.ceilingOn).toLower())
                      : SignpostWords::tr("ceiling"));
    if (signpost.stopAt)
        about << SignpostWords::tr("stop or change at %1 %2")
                     .arg(shownNumber(signpost.stopAt), oneLine(signpost.unit))
                     .trimmed();
    else if (!signpost.stop.empty())
        about << SignpostWords::tr("stop or change at “%1”").arg(oneLine(signpost.stop));
    if (signpost.due) about << dateText(*signpost.due);
    return about.join(QStringLiteral(" · "));
}

} // namespace

SignpostsForm::SignpostsForm(WalkStepPage& step)
    : ItemForm(step,
               {.name = QStringLiteral("signposts"),
                .pointer = QStringLiteral("/belief/signposts"),
                .add = SignpostWords::tr("Add a signpost"),
                .remove = SignpostWords::tr("Delete this signpost"),
                .untitled = SignpostWords::tr("A signpost without words"),
                .first = QStringLiteral("signposts.state")},
               FindSignposts())
{
    text(fields(), "state", signpostWords(SignpostWords::tr("What do you look at?")), &Signpost::state);
    makeKind(step);
    date(fields(), "due", signpostWords(SignpostWords::tr("On which day?")), &Signpost::due);
    makeThresholds(step);
    makeConsequence(step);
    listAs([](const Decision& d) {
        std::vector<ItemList::Item> items;
        for (const Signpost& signpost : d.signposts)
            items.push_back({signpost.id, qs(signpost.state), signpostLine(signpost)});
        return items;
    });
    step.bind({}, [this](const Decision& d) { redraw(d); });
}

void SignpostsForm::makeKind(WalkStepPage& step)
{
    addChoice(step, fields(),
              {.name = nameOf("kind"), .label = SignpostWords::tr("It is"), .help = {}, .placeholder = {}},
              {{.text = SignpostWords::tr("A mark to reach"),
                .key = u'm',
                .help = SignpostWords::tr("It must have been reached by the day.")},
               {.text = SignpostWords::tr("A ceiling"),
                .key = u'c',
                .help = SignpostWords::tr("It is the most that may be spent.")}},
              at("kind"), access(&Signpost::kind));
    m_ceiling = new QWidget;
    auto* box = new QVBoxLayout(m_ceiling);
    box->setContentsMargins(0, 0, 0, 0);
    addChoice(step, box,
              {.name = nameOf("ceilingOn"), .label = SignpostWords::tr("A ceiling on"), .help = {}, .placeholder = {}},
              {{.text = ceilingName(CeilingOn::Money), .key = u'm', .help = {}},
               {.text = ceilingName(CeilingOn::Time), .key = u't', .help = {}},
               {.text = ceilingName(CeilingOn::Attention), .key = u'a', .help = {}}},
              at("ceilingOn"), access(&Signpost::ceilingOn));
    fields()->addWidget(m_ceiling);
}

void SignpostsForm::makeThresholds(WalkStepPage& step)
{
    const auto labelled = [this](const char* member, std::string Signpost::* field) {
        auto* made = text(fields(), member, signpostWords(QStringLiteral(" ")), field);
        for (auto* label : list()->findChildren<QLabel*>())
            if (label->buddy() == made) return label;
        return static_cast<QLabel*>(nullptr);
    };
    m_workedLabel = labelled("worked", &Signpost::worked);
    m_stopLabel = labelled("stop", &Signpost::stop);
    auto* numbers = new QWidget;
    auto* grid = new QGridLayout(numbers);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(3, 1);
    const auto put = [&](int column, const QString& words, QWidget* field) {
        auto* label = helpLabel(words);
        label->setWordWrap(false);
        label->setBuddy(field);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column);
    };
    put(0, SignpostWords::tr("Worked at"),
        number("workedAt", SignpostWords::tr("Worked at, as a number"), &Signpost::workedAt));
    put(1, SignpostWords::tr("Stop at"),
        number("stopAt", SignpostWords::tr("Stop at, as a number"), &Signpost::stopAt));
    auto* unit = new TextField(1, 1);
    FieldWords unitWords = signpostWords(SignpostWords::tr("Unit"), {}, SignpostWords::tr("customers, euros, days"));
    unitWords.name = nameOf("unit");
    bindText(step, unit, unitWords, at("unit"), access(&Signpost::unit));
    unit->setMaximumWidth(240);
    put(2, unitWords.label, unit);
    addLabelled(fields(), signpostWords(SignpostWords::tr("The same as numbers, where it can be counted")), numbers);
    m_band = helpLabel({});
    m_band->setObjectName(nameOf("band"));
    fields()->addWidget(m_band);
}

void SignpostsForm::makeConsequence(WalkStepPage& step)
{
    text(fields(), "action", signpostWords(SignpostWords::tr("What you then do")), &Signpost::action);
    text(fields(), "decidedBy", signpostWords(SignpostWords::tr("Who decides?"), {}, SignpostWords::tr("One name")),
         &Signpost::decidedBy);
    auto* more = new Disclosure(nameOf("more"), SignpostWords::tr("What it may end"));
    addChoice(step, more->body(),
              {.name = nameOf("subject"),
               .label = SignpostWords::tr("What it may end"),
               .help = SignpostWords::tr("Of an imperative it ends a tactic or a reason, never the aim."),
               .placeholder = {}},
              {{.text = SignpostWords::tr("The option"), .key = u'o', .help = {}},
               {.text = SignpostWords::tr("A tactic"), .key = u't', .help = {}},
               {.text = SignpostWords::tr("A reason"), .key = u'r', .help = {}}},
              at("subject"), access(&Signpost::subject));
    fields()->addWidget(more);
}

void SignpostsForm::redraw(const Decision& decision)
{
    const Signpost* signpost = open(decision);
    if (signpost == nullptr) return;
    const bool ceiling = signpost->kind == SignpostKind::Ceiling;
    m_ceiling->setVisible(ceiling);
    m_workedLabel->setText(ceiling ? SignpostWords::tr("All is well while it reads no more than")
                                   : SignpostWords::tr("It worked if it reads"));
    m_stopLabel->setText(ceiling ? SignpostWords::tr("You stop or change once it reads")
                                 : SignpostWords::tr("You stop or change if it reads only"));
    m_band->setText(greyBandText(*signpost));
}

} // namespace soundings::ui
