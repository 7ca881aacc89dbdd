// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/expect_step.h"

#include "ui/journal_bridge.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/option_picker.h"
#include "ui/pages/walk/prediction_form.h"
#include "ui/pages/walk/tenacity/signposts_form.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

ExpectStep::ExpectStep(WalkContext& context, QWidget* parent) : WalkStepPage(context, WalkStep::Expect, parent)
{
    makeOutside();
    makePredictions();
    makeSignposts();
    makeChoice();
    makeReview();
}

ExpectStep::~ExpectStep() = default;

QStringList ExpectStep::screens() const
{
    return {QStringLiteral("outside"), QStringLiteral("predictions"), QStringLiteral("signposts"),
            QStringLiteral("choice"), QStringLiteral("review")};
}

QString ExpectStep::screenAt(const QStringList& parts)
{
    const QString field = parts.value(0);
    const auto index = parts.value(1).toULongLong();
    const bool item = !parts.value(1).isEmpty();
    if (field == QLatin1String("predictions")) {
        if (item && index < decision().predictions.size()) {
            m_predictions->setOpen(decision().predictions[index].id);
            showPrediction();
        }
        return QStringLiteral("predictions");
    }
    if (field == QLatin1String("signposts")) {
        m_signposts->openAt(decision(), parts.value(1));
        return QStringLiteral("signposts");
    }
    if (field == QLatin1String("chosen") || field == QLatin1String("because")) return QStringLiteral("choice");
    return field == QLatin1String("review") ? QStringLiteral("review") : QStringLiteral("outside");
}

void ExpectStep::present(const QString& word)
{
    presentOnly(word);
}

void ExpectStep::makeOutside()
{
    auto* to = addScreen(QStringLiteral("outside"));
    addQuestion(to, tr("Of those who tried this, how many got there?"),
                tr("Look from outside before you look from inside: others thought they were different, too."));
    const auto number = [this](const QString& name, const QString& label, std::optional<int> OutsideView::* member) {
        auto* line = new NumberField(name, label, 0, 1e9);
        line->setFixedWidth(80);
        const auto pointer =
            fixed(member == &OutsideView::succeeded ? "/belief/outsideView/succeeded" : "/belief/outsideView/outOf");
        connect(line, &NumberField::numberChanged, this, [this, pointer, member](std::optional<double> read) {
            change(tr("Edit the outside view"), pointer(),
                   [&](Decision& d) { d.outsideView.*member = read ? std::optional(int(*read)) : std::nullopt; });
        });
        connect(line, &NumberField::left, this, [this] { endMerge(); });
        bind(
            pointer,
            [this, line, pointer, member](const Decision& d) {
                line->setNumber(d.outsideView.*member, QString::fromStdString(this->entry().id) + pointer());
            },
            [line](bool readOnly) { line->setReadOnly(readOnly); });
        m_outside.push_back(line);
        return line;
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto word = [&](const QString& text) {
        auto* label = helpLabel(text);
        label->setForegroundRole(QPalette::WindowText);
        label->setWordWrap(false);
        row->addWidget(label);
    };
    word(tr("Of"));
    row->addWidget(number(QStringLiteral("expect.outOf"), tr("How many tried"), &OutsideView::outOf));
    word(tr("who tried,"));
    row->addWidget(number(QStringLiteral("expect.succeeded"), tr("How many got there"), &OutsideView::succeeded));
    word(tr("got there."));
    row->addStretch(1);
    to->addLayout(row);
    m_baseRate = helpLabel({});
    m_baseRate->setObjectName(QStringLiteral("expect.baseRate"));
    to->addWidget(m_baseRate);
    m_outside.push_back(addText(*this, to,
                                {.name = QStringLiteral("expect.who"),
                                 .label = tr("Who were they?"),
                                 .help = {},
                                 .placeholder = tr("Names; leave the numbers blank if you know of nobody"),
                                 .minLines = 2,
                                 .maxLines = 8},
                                fixed("/belief/outsideView/who"), [](auto& d) { return &d.outsideView.who; }));
}

void ExpectStep::makePredictions()
{
    auto* to = addScreen(QStringLiteral("predictions"));
    addQuestion(
        to, tr("What do you expect to see?"),
        tr("Write what you believe now, with a probability and a date. At least one that falls due within 90 days "
           "tells you early whether you see straight."));
    m_predictionForm = new PredictionForm(QStringLiteral("predictions"), today());
    connect(m_predictionForm, &PredictionForm::edited, this,
            [this](const Prediction& prediction, const QString& member, const QString& what) {
                const QString key = QStringLiteral("/belief/predictions/%1/%2").arg(qs(prediction.id), member);
                change(what, key, [&](Decision& d) {
                    if (Prediction* stored = itemOf(d.predictions, prediction.id)) *stored = prediction;
                });
            });
    connect(m_predictionForm, &PredictionForm::left, this, [this] { endMerge(); });
    m_predictions = new ItemList(QStringLiteral("predictions"), tr("Add a prediction"), tr("Delete this prediction"),
                                 tr("A prediction without words"), m_predictionForm);
    connect(m_predictions, &ItemList::addRequested, this, &ExpectStep::addPrediction);
    connect(m_predictions, &ItemList::opened, this, [this] {
        endMerge();
        refresh({});
    });
    connect(m_predictions, &ItemList::removeRequested, this, [this](const QString& id) {
        change(tr("Delete a prediction"), {}, [&](Decision& d) {
            std::erase_if(d.predictions, [&](const Prediction& p) { return p.id == id.toStdString(); });
        });
    });
    bind(
        {}, [](const Decision&) {},
        [this](bool readOnly) {
            m_predictions->setReadOnly(readOnly);
            m_predictionForm->setReadOnly(readOnly);
        });
    to->addWidget(m_predictions);
}

void ExpectStep::makeSignposts()
{
    auto* to = addScreen(QStringLiteral("signposts"));
    addQuestion(to, tr("What would make you stop or change?"),
                tr("A state and a date, written while you are calm: if it is not there by then, you stop or change."));
    m_aimKept = helpLabel(tr("A signpost ends an option, a tactic or a reason, never the aim of an imperative."));
    to->addWidget(m_aimKept);
    m_signposts = std::make_unique<SignpostsForm>(*this);
    to->addWidget(m_signposts->list());
}

void ExpectStep::makeChoice()
{
    auto* to = addScreen(QStringLiteral("choice"));
    addQuestion(to, tr("Which way do you take, and why?"),
                tr("The board advises; you decide. Doing nothing is a choice, too."));
    m_chosen = new OptionPicker(QStringLiteral("expect.chosen"));
    connect(m_chosen, &OptionPicker::picked, this, [this](const QString& option) {
        change(tr("Choose an option"), {}, [&](Decision& d) { d.chosen = option.toStdString(); });
    });
    bind(
        {}, [this](const Decision& d) { m_chosen->show(d.options, d.chosen); },
        [this](bool readOnly) { m_chosen->setReadOnly(readOnly); });
    to->addWidget(m_chosen);
    addText(*this, to,
            {.name = QStringLiteral("expect.because"),
             .label = tr("Because"),
             .help = tr("In your own words, as you would tell it to someone who disagrees."),
             .placeholder = {},
             .minLines = 3,
             .maxLines = 10},
            fixed("/belief/because"), [](auto& d) { return &d.because; });
}

void ExpectStep::makeReview()
{
    auto* to = addScreen(QStringLiteral("review"));
    addQuestion(to, tr("When will you look again?"),
                tr("On that day your expectations stay covered until you have written down what happened."));
    addDate(*this, to,
            {.name = QStringLiteral("expect.review"), .label = tr("Review on"), .help = {}, .placeholder = {}},
            fixed("/belief/review"), [](auto& d) { return &d.review; });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    const std::vector<std::pair<int, QString>> spans{
        {1, tr("In a month")}, {3, tr("In three months")}, {6, tr("In six months")}, {12, tr("In a year")}};
    for (const auto& [months, words] : spans) {
        auto* button = textButton(QStringLiteral("expect.review.%1").arg(months), words);
        connect(button, &QPushButton::clicked, this, [this, count = months] {
            change(tr("Set the review date"), {}, [&](Decision& d) { d.review = addMonths(today(), count); });
        });
        bind({}, [](const Decision&) {}, [button](bool readOnly) { button->setVisible(!readOnly); });
        row->addWidget(button);
    }
    row->addStretch(1);
    to->addLayout(row);
}

} // namespace soundings::ui
