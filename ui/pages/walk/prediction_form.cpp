// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/prediction_form.h"

#include "ui/pages/walk/choices_edit.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/range_fields.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/probability_edit.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace soundings::ui {

QString summaryOf(const Prediction& prediction)
{
    QStringList parts;
    if (prediction.kind == PredictionKind::YesNo && prediction.probability)
        parts << shownPercent(*prediction.probability);
    if (prediction.kind == PredictionKind::OneOf)
        parts << PredictionForm::tr("possible answers: %1").arg(prediction.choices.size());
    if (prediction.kind == PredictionKind::Quantity && prediction.quantity)
        parts << PredictionForm::tr("%1 to %2 %3")
                     .arg(shownNumber(prediction.quantity->low), shownNumber(prediction.quantity->high),
                          qs(prediction.unit))
                     .trimmed();
    if (prediction.due) parts << PredictionForm::tr("by %1").arg(dateText(*prediction.due));
    return parts.join(QStringLiteral(" · "));
}

PredictionForm::PredictionForm(WalkStepPage& step, QWidget* parent) : QWidget(parent), m_step(step)
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    addText(m_step, to,
            {.name = QStringLiteral("predictions.statement"),
             .label = tr("What will be so?"),
             .help = tr("So plain that someone else could tell whether it came true."),
             .placeholder = {},
             .minLines = 2,
             .maxLines = 6},
            at("statement"), [this](auto& d) {
                auto* prediction = itemOf(d.predictions, m_id);
                return prediction != nullptr ? &prediction->statement : nullptr;
            });
    makeHowLikely(to);
    makeWhen(to);
    makeMore(to);
    m_step.bind({}, [this](const Decision& d) { redraw(d); });
}

void PredictionForm::makeHowLikely(QVBoxLayout* to)
{
    addChoice(
        m_step, to,
        {.name = QStringLiteral("predictions.kind"), .label = tr("The answer will be"), .help = {}, .placeholder = {}},
        {{.text = tr("Yes or no"), .key = u'y', .help = {}},
         {.text = tr("One of several"), .key = u'o', .help = {}},
         {.text = tr("A number"), .key = u'n', .help = {}}},
        at("kind"), [this](auto& d) {
            auto* prediction = itemOf(d.predictions, m_id);
            return prediction != nullptr ? &prediction->kind : nullptr;
        });
    makeProbability(to);
    makeChoices(to);
    makeQuantity(to);
}

void PredictionForm::makeProbability(QVBoxLayout* to)
{
    m_probability = new ProbabilityEdit;
    m_probability->setObjectName(QStringLiteral("predictions.probability"));
    m_probability->lineEdit()->setObjectName(QStringLiteral("predictions.probability.line"));
    m_probability->lineEdit()->setAccessibleName(tr("How likely is it?"));
    connect(m_probability, &ProbabilityEdit::probabilityChanged, this, [this](std::optional<double> probability) {
        edit("probability", tr("Edit a probability"), [&](Prediction& p) { p.probability = probability; });
    });
    connect(m_probability->lineEdit(), &QLineEdit::editingFinished, this, [this] { m_step.endMerge(); });
    m_yesNo = new QWidget;
    auto* yesNo = new QVBoxLayout(m_yesNo);
    yesNo->setContentsMargins(0, 0, 0, 0);
    addLabelled(yesNo,
                {.name = {},
                 .label = tr("How likely is it?"),
                 .help = tr("In percent, as odds, or as 1 in 5."),
                 .placeholder = {}},
                m_probability);
    to->addWidget(m_yesNo);
    m_step.bind(
        at("probability"),
        [this](const Decision& d) {
            const Prediction* p = itemOf(d.predictions, m_id);
            const QSignalBlocker quiet(m_probability);
            m_probability->setProbability(p != nullptr ? p->probability : std::nullopt);
        },
        [this](bool readOnly) { m_probability->setReadOnly(readOnly); });
}

void PredictionForm::makeChoices(QVBoxLayout* to)
{
    m_choices = new ChoicesEdit(QStringLiteral("predictions.choices"));
    connect(m_choices, &ChoicesEdit::choicesChanged, this, [this](const std::vector<Choice>& choices) {
        edit("choices", tr("Edit possible answers"), [&](Prediction& p) { p.choices = choices; });
    });
    connect(m_choices, &ChoicesEdit::left, this, [this] { m_step.endMerge(); });
    to->addWidget(m_choices);
    m_step.bind(
        at("choices"),
        [this](const Decision& d) {
            const Prediction* p = itemOf(d.predictions, m_id);
            m_choices->setChoices(p != nullptr ? p->choices : std::vector<Choice>());
        },
        [this](bool readOnly) { m_choices->setReadOnly(readOnly); });
}

void PredictionForm::makeQuantity(QVBoxLayout* to)
{
    m_quantityBox = new QWidget;
    auto* quantity = new QVBoxLayout(m_quantityBox);
    quantity->setContentsMargins(0, 0, 0, 0);
    quantity->setSpacing(space::s);
    m_quantity = new RangeFields(QStringLiteral("predictions.quantity"), tr("The number"), 1, -1e15, 1e15);
    addLabelled(quantity,
                {.name = {},
                 .label = tr("Between which numbers?"),
                 .help = tr("So wide that it holds four times out of five."),
                 .placeholder = {}},
                m_quantity);
    connect(m_quantity, &RangeFields::rangeChanged, this, [this](const std::optional<Range>& range) {
        edit("quantity", tr("Edit an interval"), [&](Prediction& p) { p.quantity = range; });
    });
    connect(m_quantity, &RangeFields::left, this, [this] { m_step.endMerge(); });
    m_step.bind(
        at("quantity"),
        [this](const Decision& d) {
            const Prediction* p = itemOf(d.predictions, m_id);
            m_quantity->setRange(p != nullptr ? p->quantity : std::nullopt);
        },
        [this](bool readOnly) { m_quantity->setReadOnly(readOnly); });
    addText(m_step, quantity,
            {.name = QStringLiteral("predictions.unit"),
             .label = tr("Unit"),
             .help = {},
             .placeholder = tr("customers, euros, days"),
             .minLines = 1,
             .maxLines = 1},
            at("unit"), [this](auto& d) {
                auto* prediction = itemOf(d.predictions, m_id);
                return prediction != nullptr ? &prediction->unit : nullptr;
            });
    to->addWidget(m_quantityBox);
}

void PredictionForm::makeWhen(QVBoxLayout* to)
{
    m_due = addDate(m_step, to,
                    {.name = QStringLiteral("predictions.due"),
                     .label = tr("By when will you know?"),
                     .help = {},
                     .placeholder = {}},
                    at("due"), [this](auto& d) {
                        auto* prediction = itemOf(d.predictions, m_id);
                        return prediction != nullptr ? &prediction->due : nullptr;
                    });
    addChoice(m_step, to,
              {.name = QStringLiteral("predictions.subject"),
               .label = tr("It is about what is done by"),
               .help = {},
               .placeholder = {}},
              {{.text = tr("Us"), .key = u'u', .help = tr("It depends on what we do.")},
               {.text = tr("The world"), .key = u'w', .help = tr("It depends on what others do.")}},
              at("subject"), [this](auto& d) {
                  auto* prediction = itemOf(d.predictions, m_id);
                  return prediction != nullptr ? &prediction->subject : nullptr;
              });
}

void PredictionForm::makeMore(QVBoxLayout* to)
{
    auto* more = new Disclosure(QStringLiteral("predictions.more"), tr("Which option, who will tell, and why"));
    auto* body = more->body();
    m_option = new QComboBox;
    m_option->setObjectName(QStringLiteral("predictions.option"));
    m_option->setAccessibleName(tr("It holds only if we take"));
    connect(m_option, &QComboBox::activated, this, [this](int index) {
        const Id option =
            index > 0 && std::size_t(index) <= m_optionIds.size() ? m_optionIds[std::size_t(index) - 1] : Id();
        edit("option", tr("Tie a prediction to an option"), [&](Prediction& p) { p.option = option; });
        m_step.endMerge();
    });
    addLabelled(body,
                {.name = {},
                 .label = tr("It holds only if you take"),
                 .help = tr("If another option is taken it is void, neither right nor wrong."),
                 .placeholder = {}},
                m_option);
    const auto text = [&](const FieldWords& words, const char* member, std::string Prediction::* field) {
        addText(m_step, body, words, at(member), [this, field](auto& d) {
            auto* prediction = itemOf(d.predictions, m_id);
            return prediction != nullptr ? &(prediction->*field) : nullptr;
        });
    };
    text({.name = QStringLiteral("predictions.judge"),
          .label = tr("Who will tell?"),
          .help = {},
          .placeholder = tr("A name, or where it can be read"),
          .minLines = 1,
          .maxLines = 2},
         "judge", &Prediction::judge);
    text({.name = QStringLiteral("predictions.reason"), .label = tr("Why you think so"), .help = {}, .placeholder = {}},
         "reason", &Prediction::reason);
    to->addWidget(more);
}

void PredictionForm::setPrediction(const Id& id)
{
    if (id == m_id) return;
    m_id = id;
    m_due->lineEdit()->clear();
    m_probability->lineEdit()->clear();
    m_quantity->clear();
}

void PredictionForm::focusStatement()
{
    findChild<TextField*>(QStringLiteral("predictions.statement"))->setFocus(Qt::OtherFocusReason);
}

void PredictionForm::redraw(const Decision& decision)
{
    const Prediction* p = itemOf(decision.predictions, m_id);
    if (p == nullptr) return;
    m_yesNo->setVisible(p->kind == PredictionKind::YesNo);
    m_choices->setVisible(p->kind == PredictionKind::OneOf);
    m_quantityBox->setVisible(p->kind == PredictionKind::Quantity);
    m_optionIds.clear();
    m_option->clear();
    m_option->addItem(tr("Whatever you choose"));
    for (const Option& option : decision.options) {
        if (option.struckOut && option.id != p->option) continue;
        m_optionIds.push_back(option.id);
        m_option->addItem(option.title.empty() ? tr("An option without a name") : qs(option.title));
        if (option.id == p->option) m_option->setCurrentIndex(m_option->count() - 1);
    }
    m_option->setEnabled(!m_step.isReadOnly());
}

WalkStepPage::Pointer PredictionForm::at(const char* member) const
{
    return [this, text = QString::fromLatin1(member)] {
        return QStringLiteral("/belief/predictions/%1/%2").arg(qs(m_id), text);
    };
}

void PredictionForm::edit(const char* member, const QString& what, const std::function<void(Prediction&)>& change)
{
    m_step.change(what, at(member)(), [&](Decision& d) {
        if (Prediction* prediction = itemOf(d.predictions, m_id)) change(*prediction);
    });
}

} // namespace soundings::ui
