// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/outcome_form.h"

#include "core/forecast/resolving.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/quiet_line.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

// What a card that waits calls its fields.
const QString yesNoField = QStringLiteral("outcome");
const QString choiceField = QStringLiteral("choice");
const QString valueField = QStringLiteral("value");
const QString voidField = QStringLiteral("void");
const QString noteField = QStringLiteral("note");
const QString dayField = QStringLiteral("on");

} // namespace

OutcomeForm::OutcomeForm(const QString& name, Date today, QWidget* parent)
    : QWidget(parent),
      m_today(today),
      m_question(fieldLabel({}, this)),
      m_yesNo(new ChoiceRow(name + QStringLiteral(".outcome"), tr("Did it happen?"),
                            {{tr("Yes"), u'y', tr("It happened.")},
                             {tr("No"), u'n', tr("It did not happen.")},
                             {tr("Void"), u'v', tr("It can no longer be told, or the question fell away.")}},
                            this)),
      m_choice(new QComboBox(this)),
      m_valueRow(new QWidget(this)),
      m_value(new QuietLine(m_valueRow)),
      m_unit(helpLabel({}, m_valueRow)),
      m_void(textButton(name + QStringLiteral(".void"), tr("Void"), m_valueRow)),
      m_on(new DateField(today, this)),
      m_note(new TextField(2, 8, this)),
      m_hint(helpLabel({}, this)),
      m_write(new PrimaryButton(name + QStringLiteral(".write"), tr("Write it down"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_question);
    column->addWidget(m_yesNo);
    m_choice->setObjectName(name + QStringLiteral(".choice"));
    m_choice->setAccessibleName(tr("Which answer came true?"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(16);
    column->addWidget(m_choice);
    m_value->setObjectName(name + QStringLiteral(".value"));
    m_value->setAccessibleName(tr("The number it came to"));
    m_value->setMaximumWidth(160);
    m_unit->setWordWrap(false);
    m_void->setCheckable(true);
    m_void->setToolTip(tr("It can no longer be told, or the question fell away."));
    auto* row = new QHBoxLayout(m_valueRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_value, 1);
    row->addWidget(m_unit);
    row->addWidget(m_void);
    row->addStretch(1);
    column->addWidget(m_valueRow);
    m_on->setObjectName(name + QStringLiteral(".on"));
    m_on->setAccessibleName(tr("On which day?"));
    m_on->lineEdit()->setObjectName(name + QStringLiteral(".on.line"));
    m_on->lineEdit()->setAccessibleName(tr("On which day?"));
    m_on->setMaximumWidth(280);
    m_on->lookBack();
    addLabelled(column, {.name = {}, .label = tr("On which day?"), .help = {}, .placeholder = {}}, m_on);
    m_note->setObjectName(name + QStringLiteral(".note"));
    m_note->setAccessibleName(tr("What happened?"));
    m_note->setPlaceholderText(tr("What happened, in your own words, and where it can be read"));
    addLabelled(column, {.name = {}, .label = tr("What happened?"), .help = {}, .placeholder = {}}, m_note);
    m_hint->setObjectName(name + QStringLiteral(".hint"));
    column->addWidget(m_hint);
    column->addWidget(m_write, 0, Qt::AlignLeft);

    const auto changed = [this] {
        weigh();
        emit edited();
    };
    connect(m_yesNo, &ChoiceRow::choiceChanged, this, changed);
    connect(m_choice, &QComboBox::currentIndexChanged, this, changed);
    connect(m_value, &QLineEdit::textEdited, this, changed);
    connect(m_void, &QPushButton::clicked, this, changed);
    connect(m_void, &QPushButton::toggled, m_value, &QWidget::setDisabled);
    connect(m_on, &DateField::dateChanged, this, changed);
    connect(m_on->lineEdit(), &QLineEdit::textEdited, this, changed);
    connect(m_note, &TextField::edited, this, changed);
    connect(m_write, &QPushButton::clicked, this, &OutcomeForm::submit);
}

void OutcomeForm::setPrediction(const Prediction& prediction)
{
    const bool same = prediction.id == m_prediction.id && prediction.kind == m_prediction.kind;
    m_prediction = prediction;
    if (!same) clear();
    m_yesNo->setVisible(prediction.kind == PredictionKind::YesNo);
    m_choice->setVisible(prediction.kind == PredictionKind::OneOf);
    m_valueRow->setVisible(prediction.kind == PredictionKind::Quantity);
    m_unit->setText(oneLine(prediction.unit));
    switch (prediction.kind) {
    case PredictionKind::YesNo: m_question->setText(tr("Did it happen?")); break;
    case PredictionKind::OneOf: m_question->setText(tr("Did it happen, and which answer came true?")); break;
    case PredictionKind::Quantity: m_question->setText(tr("Did it happen, and what number did it come to?")); break;
    }
    weigh();
}

void OutcomeForm::clear()
{
    const QSignalBlocker quiet(m_choice);
    const QSignalBlocker sameDay(m_on);
    m_yesNo->setChoice({});
    m_choice->clear();
    m_choice->addItem(tr("Choose what came true"));
    for (const Choice& choice : m_prediction.choices)
        m_choice->addItem(oneLine(choice.text, tr("An answer without words")));
    m_choice->addItem(tr("Void: it can no longer be told"));
    m_value->clear();
    m_void->setChecked(false);
    m_on->lineEdit()->clear();
    m_on->setDate(m_today);
    m_note->setText({});
    weigh();
}

CardTexts OutcomeForm::typed() const
{
    CardTexts texts;
    const auto keep = [&texts](const QString& field, const QString& text) {
        if (!text.isEmpty()) texts.insert(field, text);
    };
    if (const auto choice = m_yesNo->choice()) keep(yesNoField, QString::number(*choice));
    if (m_choice->currentIndex() > 0) keep(choiceField, QString::number(m_choice->currentIndex()));
    keep(valueField, m_value->text());
    if (m_void->isChecked()) keep(voidField, QStringLiteral("1"));
    keep(noteField, m_note->text());
    if (m_on->date() && m_on->date() != m_today) keep(dayField, qs(toIso(*m_on->date())));
    return texts;
}

void OutcomeForm::put(const CardTexts& texts)
{
    const QSignalBlocker quiet(m_choice);
    const QSignalBlocker sameDay(m_on);
    if (texts.contains(yesNoField)) m_yesNo->setChoice(texts.value(yesNoField).toInt());
    m_choice->setCurrentIndex(std::clamp(texts.value(choiceField).toInt(), 0, m_choice->count() - 1));
    m_value->setText(texts.value(valueField));
    m_void->setChecked(texts.contains(voidField));
    m_note->setText(texts.value(noteField));
    const QDate day = QDate::fromString(texts.value(dayField), Qt::ISODate);
    if (day.isValid())
        m_on->setDate(Date{std::chrono::year{day.year()}, std::chrono::month{unsigned(day.month())},
                           std::chrono::day{unsigned(day.day())}});
    weigh();
}

void OutcomeForm::focusFirst()
{
    switch (m_prediction.kind) {
    case PredictionKind::YesNo: {
        const auto* first = m_yesNo->findChild<QPushButton*>(m_yesNo->objectName() + QStringLiteral(".0"));
        (first != nullptr ? const_cast<QPushButton*>(first) : static_cast<QWidget*>(m_yesNo))
            ->setFocus(Qt::OtherFocusReason);
        break;
    }
    case PredictionKind::OneOf: m_choice->setFocus(Qt::OtherFocusReason); break;
    case PredictionKind::Quantity: m_value->setFocus(Qt::OtherFocusReason); break;
    }
}

std::optional<Resolution> OutcomeForm::resolution() const
{
    Resolution resolution;
    resolution.prediction = m_prediction.id;
    resolution.outcome = PredictionOutcome::Yes;
    switch (m_prediction.kind) {
    case PredictionKind::YesNo:
        if (!m_yesNo->choice()) return {};
        resolution.outcome = static_cast<PredictionOutcome>(*m_yesNo->choice());
        break;
    case PredictionKind::OneOf: {
        const int index = m_choice->currentIndex();
        if (index <= 0) return {};
        if (std::size_t(index) <= m_prediction.choices.size())
            resolution.choice = m_prediction.choices[std::size_t(index) - 1].text;
        else
            resolution.outcome = PredictionOutcome::Void;
        break;
    }
    case PredictionKind::Quantity:
        if (m_void->isChecked()) {
            resolution.outcome = PredictionOutcome::Void;
        } else {
            resolution.value = readNumber(m_value->text().toStdString());
            if (!resolution.value) return {};
        }
        break;
    }
    if (!m_on->date() || *m_on->date() > m_today) return {};
    resolution.on = m_on->date();
    resolution.whatHappened = m_note->text().trimmed().toStdString();
    return resolution;
}

void OutcomeForm::weigh()
{
    const QString value = m_value->text().trimmed();
    QString hint;
    if (m_prediction.kind == PredictionKind::Quantity && !m_void->isChecked() && !value.isEmpty() &&
        !readNumber(value.toStdString()))
        hint = tr("This is not a number; write it as 1234.5.");
    else if (m_on->date() && *m_on->date() > m_today)
        hint = tr("That day is still to come; write the day on which it was known.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_write->setEnabled(resolution().has_value());
}

void OutcomeForm::submit()
{
    if (const auto done = resolution()) emit written(*done);
}

} // namespace soundings::ui
