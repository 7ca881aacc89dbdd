// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/prediction_form.h"

#include "core/forecast/judgeability.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/choices_edit.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/range_fields.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/probability_edit.h"
#include "ui/widgets/quiet_line.h"
#include "ui/widgets/text_field.h"

#include <QComboBox>
#include <QCompleter>
#include <QSignalBlocker>
#include <QStringListModel>
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

PredictionForm::PredictionForm(const QString& name, Date today, QWidget* parent)
    : QWidget(parent), m_name(name), m_today(today)
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    m_statement = addText(to,
                          {.name = name + QStringLiteral(".statement"),
                           .label = tr("What will be so?"),
                           .help = tr("So plain that someone else could tell whether it came true."),
                           .placeholder = {},
                           .minLines = 2,
                           .maxLines = 6},
                          "statement", &Prediction::statement);
    makeHowLikely(to);
    makeWhen(to);
    makeMore(to);
    m_verdict = helpLabel({}, this);
    m_verdict->setObjectName(name + QStringLiteral(".verdict"));
    to->addWidget(m_verdict);
    m_findings = new FindingList(this);
    m_findings->setInset(0);
    m_findings->setObjectName(name + QStringLiteral(".findings"));
    connect(m_findings, &FindingList::mendRequested, this,
            [this](const QString& pointer) { focusMember(pointer.section(QLatin1Char('/'), 1, 1)); });
    to->addWidget(m_findings);
    setPrediction({}, {});
}

TextField* PredictionForm::addText(QVBoxLayout* to, const FieldWords& words, const char* member,
                                   std::string Prediction::* text)
{
    auto* field = new TextField(words.minLines, words.maxLines, this);
    field->setObjectName(words.name);
    field->setAccessibleName(words.label);
    field->setPlaceholderText(words.placeholder);
    connect(field, &TextField::edited, this, [this, member, text, label = words.label](const QString& written) {
        change(member, tr("Edit “%1”").arg(label), [&](Prediction& p) { p.*text = written.toStdString(); });
    });
    connect(field, &TextField::left, this, &PredictionForm::left);
    addLabelled(to, words, field);
    return field;
}

void PredictionForm::makeHowLikely(QVBoxLayout* to)
{
    m_kind = new ChoiceRow(m_name + QStringLiteral(".kind"), tr("The answer will be"),
                           {{.text = tr("Yes or no"), .key = u'y', .help = {}},
                            {.text = tr("One of several"), .key = u'o', .help = {}},
                            {.text = tr("A number"), .key = u'n', .help = {}}});
    connect(m_kind, &ChoiceRow::choiceChanged, this, [this](std::optional<int> choice) {
        const auto kind = static_cast<PredictionKind>(choice.value_or(0));
        change("kind", tr("Change “%1”").arg(tr("The answer will be")), [&](Prediction& p) { p.kind = kind; });
        emit left();
        showKind(); // it cannot be blank
    });
    addLabelled(to, {.name = {}, .label = tr("The answer will be"), .help = {}, .placeholder = {}}, m_kind);
    m_covered = fieldLabel(coveredText(), this);
    m_covered->setObjectName(m_name + QStringLiteral(".covered"));
    m_covered->hide();
    to->addWidget(m_covered);
    makeProbability(to);
    m_choices = new ChoicesEdit(m_name + QStringLiteral(".choices"), this);
    connect(m_choices, &ChoicesEdit::choicesChanged, this, [this](const std::vector<Choice>& choices) {
        change("choices", tr("Edit possible answers"), [&](Prediction& p) { p.choices = choices; });
    });
    connect(m_choices, &ChoicesEdit::left, this, &PredictionForm::left);
    to->addWidget(m_choices);
    makeQuantity(to);
}

void PredictionForm::makeProbability(QVBoxLayout* to)
{
    m_probability = new ProbabilityEdit;
    m_probability->setObjectName(m_name + QStringLiteral(".probability"));
    m_probability->lineEdit()->setObjectName(m_name + QStringLiteral(".probability.line"));
    m_probability->lineEdit()->setAccessibleName(tr("How likely is it?"));
    connect(m_probability, &ProbabilityEdit::probabilityChanged, this, [this](std::optional<double> probability) {
        change("probability", tr("Edit a probability"), [&](Prediction& p) { p.probability = probability; });
    });
    connect(m_probability->lineEdit(), &QLineEdit::editingFinished, this, &PredictionForm::left);
    m_yesNo = new QWidget(this);
    auto* yesNo = new QVBoxLayout(m_yesNo);
    yesNo->setContentsMargins(0, 0, 0, 0);
    addLabelled(yesNo,
                {.name = {},
                 .label = tr("How likely is it?"),
                 .help = tr("In percent, as odds (3:1), or as 1 in 5."),
                 .placeholder = {}},
                m_probability);
    to->addWidget(m_yesNo);
}

void PredictionForm::makeQuantity(QVBoxLayout* to)
{
    m_quantityBox = new QWidget(this);
    auto* box = new QVBoxLayout(m_quantityBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_quantity = new RangeFields(m_name + QStringLiteral(".quantity"), tr("The number"), 1, -1e15, 1e15);
    addLabelled(box,
                {.name = {},
                 .label = tr("Between which numbers?"),
                 .help = tr("So wide that it holds four times out of five."),
                 .placeholder = {}},
                m_quantity);
    connect(m_quantity, &RangeFields::rangeChanged, this, [this](const std::optional<Range>& range) {
        change("quantity", tr("Edit an interval"), [&](Prediction& p) { p.quantity = range; });
    });
    connect(m_quantity, &RangeFields::left, this, &PredictionForm::left);
    m_unit = addText(box,
                     {.name = m_name + QStringLiteral(".unit"),
                      .label = tr("Unit"),
                      .help = {},
                      .placeholder = tr("customers, euros, days"),
                      .minLines = 1,
                      .maxLines = 1},
                     "unit", &Prediction::unit);
    to->addWidget(m_quantityBox);
}

void PredictionForm::makeWhen(QVBoxLayout* to)
{
    m_due = new DateField(m_today);
    m_due->setObjectName(m_name + QStringLiteral(".due"));
    m_due->setAccessibleName(tr("By when will you know?"));
    m_due->lineEdit()->setObjectName(m_name + QStringLiteral(".due.line"));
    m_due->lineEdit()->setAccessibleName(tr("By when will you know?"));
    connect(m_due, &DateField::dateChanged, this, [this](std::optional<Date> date) {
        change("due", tr("Edit “%1”").arg(tr("By when will you know?")), [&](Prediction& p) { p.due = date; });
    });
    connect(m_due->lineEdit(), &QLineEdit::editingFinished, this, &PredictionForm::left);
    addLabelled(to, {.name = {}, .label = tr("By when will you know?"), .help = {}, .placeholder = {}}, m_due);
    m_subject = new ChoiceRow(m_name + QStringLiteral(".subject"), tr("It is about what is done by"),
                              {{.text = tr("Us"), .key = u'u', .help = tr("It depends on what we do.")},
                               {.text = tr("The world"), .key = u'w', .help = tr("It depends on what others do.")}});
    connect(m_subject, &ChoiceRow::choiceChanged, this, [this](std::optional<int> choice) {
        change("subject", tr("Change “%1”").arg(tr("It is about what is done by")), [&](Prediction& p) {
            p.subject = choice ? std::optional(static_cast<PredictionSubject>(*choice)) : std::nullopt;
        });
        emit left();
    });
    addLabelled(to, {.name = {}, .label = tr("It is about what is done by"), .help = {}, .placeholder = {}}, m_subject);
}

void PredictionForm::makeMore(QVBoxLayout* to)
{
    m_more = new Disclosure(m_name + QStringLiteral(".more"), {});
    auto* body = m_more->body();
    m_option = new QComboBox;
    m_option->setObjectName(m_name + QStringLiteral(".option"));
    m_option->setAccessibleName(tr("It holds only if we take"));
    connect(m_option, &QComboBox::activated, this, [this](int index) {
        const Id option =
            index > 0 && std::size_t(index) <= m_optionIds.size() ? m_optionIds[std::size_t(index) - 1] : Id();
        change("option", tr("Tie a prediction to an option"), [&](Prediction& p) { p.option = option; });
        emit left();
    });
    m_optionBox = new QWidget;
    auto* box = new QVBoxLayout(m_optionBox);
    box->setContentsMargins(0, 0, 0, 0);
    addLabelled(box,
                {.name = {},
                 .label = tr("It holds only if you take"),
                 .help = tr("If another option is taken it is void, neither right nor wrong."),
                 .placeholder = {}},
                m_option);
    body->addWidget(m_optionBox);
    m_judge = addText(body,
                      {.name = m_name + QStringLiteral(".judge"),
                       .label = tr("Who will tell?"),
                       .help = {},
                       .placeholder = tr("A name, or where it can be read"),
                       .minLines = 1,
                       .maxLines = 2},
                      "judge", &Prediction::judge);
    makeFunction(body);
    m_reason = addText(
        body,
        {.name = m_name + QStringLiteral(".reason"), .label = tr("Why you think so"), .help = {}, .placeholder = {}},
        "reason", &Prediction::reason);
    to->addWidget(m_more);
}

void PredictionForm::makeFunction(QVBoxLayout* to)
{
    m_function = new QuietLine;
    m_function->setObjectName(m_name + QStringLiteral(".function"));
    m_function->setAccessibleName(tr("Which function is it about?"));
    m_function->setPlaceholderText(tr("Sales, product, finance"));
    m_functions = new QStringListModel(this);
    auto* completer = new QCompleter(m_functions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_function->setCompleter(completer);
    const auto keep = [this](const QString& text) {
        change("function", tr("Edit “%1”").arg(tr("Which function is it about?")),
               [&](Prediction& p) { p.function = text.toStdString(); });
    };
    connect(m_function, &QLineEdit::textEdited, this, keep);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, keep);
    connect(m_function, &QLineEdit::editingFinished, this, &PredictionForm::left);
    addLabelled(to,
                {.name = {},
                 .label = tr("Which function is it about?"),
                 .help = tr("So that you can see later where you see straight."),
                 .placeholder = {}},
                m_function);
}

void PredictionForm::setPrediction(const Prediction& prediction, const std::vector<Option>& options)
{
    if (prediction.id != m_prediction.id) {
        for (auto* line : {m_due->lineEdit(), m_probability->lineEdit()}) line->clear();
        m_quantity->clear();
    }
    m_prediction = prediction;
    m_statement->setText(qs(prediction.statement));
    {
        const QSignalBlocker quiet(m_probability);
        m_probability->setProbability(prediction.probability);
    }
    m_choices->setChoices(prediction.choices);
    m_quantity->setRange(prediction.quantity);
    m_unit->setText(qs(prediction.unit));
    {
        const QSignalBlocker quiet(m_due);
        m_due->setDate(prediction.due);
    }
    m_subject->setChoice(prediction.subject ? std::optional(static_cast<int>(*prediction.subject)) : std::nullopt);
    m_judge->setText(qs(prediction.judge));
    if (m_function->text() != qs(prediction.function)) m_function->setText(qs(prediction.function));
    m_reason->setText(qs(prediction.reason));
    showOptions(options);
    showKind();
    showFindings();
}

void PredictionForm::offerFunctions(const QStringList& functions)
{
    if (m_functions->stringList() != functions) m_functions->setStringList(functions);
}

void PredictionForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (TextField* field : {m_statement, m_unit, m_judge, m_reason}) field->setReadOnly(readOnly);
    for (ChoiceRow* row : {m_kind, m_subject}) row->setReadOnly(readOnly);
    m_probability->setReadOnly(readOnly);
    m_choices->setReadOnly(readOnly);
    m_quantity->setReadOnly(readOnly);
    m_due->setReadOnly(readOnly);
    m_function->setReadOnly(readOnly);
    m_option->setEnabled(!readOnly);
    showFindings();
}

void PredictionForm::setCovered(bool covered)
{
    const QString words = covered ? coveredText() : QString();
    m_covered->setVisible(covered);
    m_probability->cover(words);
    m_choices->cover(words);
    m_quantity->cover(words);
    m_reason->setPlaceholderText(words);
    m_reason->setAccessibleDescription(words);
}

void PredictionForm::focusStatement()
{
    m_statement->setFocus(Qt::OtherFocusReason);
}

void PredictionForm::showOptions(const std::vector<Option>& options)
{
    m_optionIds.clear();
    m_option->clear();
    m_option->addItem(tr("Whatever you choose"));
    for (const Option& option : options) {
        if (option.struckOut && option.id != m_prediction.option) continue;
        m_optionIds.push_back(option.id);
        m_option->addItem(option.title.empty() ? tr("An option without a name") : qs(option.title));
        if (option.id == m_prediction.option) m_option->setCurrentIndex(m_option->count() - 1);
    }
    m_optionBox->setVisible(!options.empty());
    m_more->setTitle(options.empty() ? tr("Who will tell, and why") : tr("Which option, who will tell, and why"));
}

void PredictionForm::showKind()
{
    m_kind->setChoice(static_cast<int>(m_prediction.kind));
    m_yesNo->setVisible(m_prediction.kind == PredictionKind::YesNo);
    m_choices->setVisible(m_prediction.kind == PredictionKind::OneOf);
    m_quantityBox->setVisible(m_prediction.kind == PredictionKind::Quantity);
}

void PredictionForm::showFindings()
{
    // An empty form is not scolded; what is sealed cannot be mended.
    const bool asked = !m_readOnly && !qs(m_prediction.statement).trimmed().isEmpty();
    std::vector<Finding> findings;
    if (asked) findings = judgeabilityOf(m_prediction, {}, m_today, coreTranslate());
    m_findings->setFindings(findings);
    m_findings->setVisible(!findings.empty());
    m_verdict->setText(findings.empty() ? tr("Someone else could tell whether this came true.")
                                        : tr("Before someone else can tell whether it came true:"));
    m_verdict->setVisible(asked);
}

void PredictionForm::focusMember(const QString& member)
{
    if (member == QLatin1String("judge")) m_more->setOpen(true);
    QWidget* field = findChild<QWidget*>(m_name + QLatin1Char('.') + member);
    if (member == QLatin1String("choices")) field = m_choices;
    if (field == nullptr) return;
    for (auto* line : field->findChildren<QLineEdit*>())
        if (field->focusProxy() == nullptr && line->isVisibleTo(this)) return line->setFocus(Qt::OtherFocusReason);
    if (field == m_choices)
        if (auto* add = m_choices->findChild<QWidget*>(m_name + QStringLiteral(".choices.add"))) field = add;
    field->setFocus(Qt::OtherFocusReason);
}

void PredictionForm::change(const char* member, const QString& what, const std::function<void(Prediction&)>& edit)
{
    if (m_readOnly) return;
    Prediction after = m_prediction;
    edit(after);
    if (after == m_prediction) return;
    m_prediction = after;
    showKind();
    showFindings();
    emit edited(after, QString::fromLatin1(member), what);
}

} // namespace soundings::ui
