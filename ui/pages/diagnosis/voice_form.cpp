// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/voice_form.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/diagnosis/cause_catalogue.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QComboBox>
#include <QCompleter>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

/// What was typed or chosen as a function: the id where the catalogue knows it by that name.
std::string functionIn(const QString& text)
{
    const QString typed = text.trimmed();
    for (const CompanyFunction& function : standardCauses().functions)
        if (qs(function.name).compare(typed, Qt::CaseInsensitive) == 0) return function.id;
    return typed.toStdString();
}

void setDiscountShare(DiagnosisVoice& voice, std::optional<double> Discount::* member, std::optional<double> percent)
{
    Discount discount = voice.discount.value_or(Discount());
    discount.*member = percent ? std::optional(*percent / 100) : std::nullopt;
    const bool any = discount.wouldKnow || discount.wouldSayAnyway || !discount.extra.empty();
    voice.discount = any ? std::optional(discount) : std::nullopt;
}

} // namespace

QString functionName(const std::string& function)
{
    const CompanyFunction* known = standardCauses().findFunction(function);
    return known != nullptr ? qs(known->name) : oneLine(function);
}

VoiceForm::VoiceForm(const QString& name, Asks asks, QWidget* parent)
    : QWidget(parent), m_name(name), m_asks(asks), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
    m_person =
        addText(QStringLiteral("person"), asksYou() ? tr("Your name") : tr("Who"), {}, 1, 1, &DiagnosisVoice::person);
    addFunction();
    m_answer =
        addText(QStringLiteral("answer"), tr("Why isn’t this working?"),
                asksYou() ? tr("In your own words.") : tr("In their own words."), 3, 12, &DiagnosisVoice::answer);
    addCause();
    addPointsAt();
    m_cost =
        addText(QStringLiteral("cost"),
                asksYou() ? tr("What would it cost you to be right?") : tr("What would it cost them to be right?"),
                tr("What speaks against one’s own interest counts fully."), 1, 6, &DiagnosisVoice::costOfBeingRight);
    m_sees = addText(QStringLiteral("sees"), asksYou() ? tr("What can only you see?") : tr("What can only they see?"),
                     {}, 1, 8, &DiagnosisVoice::onlyTheySee);
    addDiscount();
}

TextField* VoiceForm::addText(const QString& field, const QString& label, const QString& help, int minLines,
                              int maxLines, std::string DiagnosisVoice::* member)
{
    auto* text = new TextField(minLines, maxLines);
    text->setObjectName(QStringLiteral("%1.%2").arg(m_name, field));
    text->setAccessibleName(label);
    connect(text, &TextField::edited, this, [this, field, label, member](const QString& typed) {
        emit edited(field, label, [member, typed](DiagnosisVoice& voice) { voice.*member = typed.toStdString(); });
    });
    connect(text, &TextField::left, this, &VoiceForm::left);
    addLabelled(m_column, {text->objectName(), label, help, {}}, text);
    return text;
}

void VoiceForm::addFunction()
{
    const QString label = tr("Function");
    m_function = new QComboBox;
    m_function->setObjectName(m_name + QStringLiteral(".function"));
    m_function->setAccessibleName(label);
    m_function->setEditable(true);
    m_function->setInsertPolicy(QComboBox::NoInsert);
    auto* line = new QuietLine;
    line->setObjectName(m_function->objectName() + QStringLiteral(".line"));
    line->setAccessibleName(label);
    m_function->setLineEdit(line);
    m_function->addItem(QString());
    for (const CompanyFunction& function : standardCauses().functions) m_function->addItem(qs(function.name));
    m_function->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_function->setMaximumWidth(280);
    const auto tell = [this, label](const QString& text) {
        emit edited(QStringLiteral("function"), label,
                    [function = functionIn(text)](DiagnosisVoice& voice) { voice.function = function; });
    };
    connect(line, &QLineEdit::textEdited, this, tell);
    connect(m_function, &QComboBox::textActivated, this, tell);
    connect(line, &QLineEdit::editingFinished, this, &VoiceForm::left);
    addLabelled(m_column, {m_function->objectName(), label, tr("Choose one, or write your own."), {}}, m_function);
    m_remark = helpLabel({});
    m_remark->setObjectName(m_name + QStringLiteral(".remark"));
    m_column->addWidget(m_remark);
}

void VoiceForm::addCause()
{
    const QString label = asksYou() ? tr("Which cause do you name?") : tr("Which cause do they name?");
    m_cause = new QComboBox;
    m_cause->setObjectName(m_name + QStringLiteral(".cause"));
    m_cause->setAccessibleName(label);
    m_cause->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cause->setMinimumContentsLength(24);
    connect(m_cause, &QComboBox::activated, this, [this, label](int index) {
        const Id id = index > 0 && std::size_t(index) <= m_causes.size() ? m_causes[std::size_t(index) - 1] : Id();
        emit edited(QStringLiteral("cause"), label, [id](DiagnosisVoice& voice) { voice.cause = id; });
        emit left();
    });
    addLabelled(m_column, {m_cause->objectName(), label, {}, {}}, m_cause);
    m_predictable = helpLabel({});
    m_predictable->setObjectName(m_name + QStringLiteral(".predictable"));
    m_column->addWidget(m_predictable);
}

void VoiceForm::addPointsAt()
{
    const QString label = tr("Where does the answer point?");
    const ChoiceRow::Word themselves =
        asksYou() ? ChoiceRow::Word{tr("At yourself"), u't', tr("It would be your own part that has to change.")}
                  : ChoiceRow::Word{tr("At themselves"), u't', tr("It would be their own part that has to change.")};
    m_pointsAt = new ChoiceRow(m_name + QStringLiteral(".pointsAt"), label,
                               {themselves,
                                {tr("Away"), u'a', tr("It would be someone else’s part that has to change.")},
                                {tr("At nobody"), u'n', tr("It is the world, or chance.")}});
    connect(m_pointsAt, &ChoiceRow::choiceChanged, this, [this, label](std::optional<int> choice) {
        emit edited(QStringLiteral("pointsAt"), label, [choice](DiagnosisVoice& voice) {
            voice.pointsAt = choice ? std::optional(static_cast<PointsAt>(*choice)) : std::nullopt;
        });
        emit left();
    });
    addLabelled(m_column, {m_pointsAt->objectName(), label, {}, {}}, m_pointsAt);
}

void VoiceForm::addDiscount()
{
    m_discount = new Disclosure(m_name + QStringLiteral(".discount"), tr("Discount this voice (off until you set it)"));
    m_discount->body()->addWidget(
        helpLabel(tr("Both results stay on the screen, with every voice at full weight and with your discounts. An "
                     "answer that points at whoever gives it is never discounted.")));
    m_know = addShare(m_discount->body(), QStringLiteral("know"), tr("How far would they know? (0 to 100 %)"),
                      &Discount::wouldKnow);
    m_anyway = addShare(m_discount->body(), QStringLiteral("anyway"),
                        tr("Would they say it anyway, whatever the truth? (0 to 100 %)"), &Discount::wouldSayAnyway);
    m_discount->body()->addWidget(complaintsOf({m_know, m_anyway}, m_discount->objectName(), this));
    m_column->addWidget(m_discount);
}

NumberField* VoiceForm::addShare(QVBoxLayout* to, const QString& field, const QString& label,
                                 std::optional<double> Discount::* member)
{
    auto* number = new NumberField(QStringLiteral("%1.%2").arg(m_name, field), label, 0, 100);
    connect(number, &NumberField::numberChanged, this, [this, field, label, member](std::optional<double> percent) {
        emit edited(field, label,
                    [member, percent](DiagnosisVoice& voice) { setDiscountShare(voice, member, percent); });
    });
    connect(number, &NumberField::left, this, &VoiceForm::left);
    addLabelled(to, {number->objectName(), label, {}, {}}, number);
    return number;
}

void VoiceForm::setVoice(const DiagnosisVoice& voice, const std::vector<Cause>& causes)
{
    m_person->setText(qs(voice.person));
    const bool same = functionIn(m_function->lineEdit()->text()) == voice.function;
    if (!same) m_function->lineEdit()->setText(functionName(voice.function));
    m_answer->setText(qs(voice.answer));
    m_cost->setText(qs(voice.costOfBeingRight));
    m_sees->setText(qs(voice.onlyTheySee));
    m_pointsAt->setChoice(voice.pointsAt ? std::optional(static_cast<int>(*voice.pointsAt)) : std::nullopt);
    QStringList names{tr("None of the list")};
    m_causes.clear();
    int current = 0;
    for (const Cause& cause : causes) {
        m_causes.push_back(cause.id);
        names << oneLine(causeName(cause));
        if (cause.id == voice.cause) current = int(m_causes.size());
    }
    QStringList shown;
    for (int i = 0; i < m_cause->count(); ++i) shown << m_cause->itemText(i);
    if (shown != names) {
        m_cause->clear();
        m_cause->addItems(names);
    }
    m_cause->setCurrentIndex(current);
    const Discount discount = voice.discount.value_or(Discount());
    const auto percent = [](std::optional<double> share) { return share ? std::optional(*share * 100) : std::nullopt; };
    m_know->setNumber(percent(discount.wouldKnow), qs(voice.id));
    m_anyway->setNumber(percent(discount.wouldSayAnyway), qs(voice.id));
    if (voice.discount) m_discount->setOpen(true);
}

void VoiceForm::setStanding(const VoiceStanding& standing)
{
    m_remark->setText(qs(standing.remark));
    m_remark->setVisible(!standing.remark.empty());
    QStringList words;
    if (standing.predictable) words << tr("This function predictably names this cause.");
    if (standing.againstOwnInterest) words << tr("It goes against their own interest: it counts fully.");
    m_predictable->setText(words.join(QLatin1Char(' ')));
    m_predictable->setVisible(!words.isEmpty());
}

void VoiceForm::setReadOnly(bool readOnly)
{
    for (TextField* field : {m_person, m_answer, m_cost, m_sees}) field->setReadOnly(readOnly);
    for (NumberField* field : {m_know, m_anyway}) field->setReadOnly(readOnly);
    m_function->setEnabled(!readOnly);
    m_cause->setEnabled(!readOnly);
    m_pointsAt->setReadOnly(readOnly);
}

void VoiceForm::setDiscountShown(bool shown)
{
    m_discount->setVisible(shown);
}

void VoiceForm::focusFirst()
{
    m_person->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
