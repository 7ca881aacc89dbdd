// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/update_form.h"

#include "core/forecast/large_move.h"
#include "core/forecast/resolving.h"
#include "ui/pages/walk/choices_edit.h"
#include "ui/pages/walk/range_fields.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/probability_edit.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

UpdateForm::UpdateForm(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_probability(new ProbabilityEdit(this)),
      m_choices(new ChoicesEdit(name + QStringLiteral(".choices"), this)),
      m_quantity(new RangeFields(name + QStringLiteral(".quantity"), tr("The number"), 1, -1e15, 1e15, this)),
      m_reason(new TextField(2, 8, this)),
      m_hint(helpLabel({}, this)),
      m_write(new PrimaryButton(name + QStringLiteral(".write"), tr("Write it down"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* how = fieldLabel(tr("How likely is it now?"), this);
    column->addWidget(how);
    m_probability->setObjectName(name + QStringLiteral(".probability"));
    m_probability->lineEdit()->setObjectName(name + QStringLiteral(".probability.line"));
    m_probability->lineEdit()->setAccessibleName(tr("How likely is it now?"));
    m_choices->setFixed(true);
    for (QWidget* field :
         {static_cast<QWidget*>(m_probability), static_cast<QWidget*>(m_choices), static_cast<QWidget*>(m_quantity)})
        column->addWidget(field);
    m_reason->setObjectName(name + QStringLiteral(".reason"));
    m_reason->setAccessibleName(tr("What have you learned?"));
    addLabelled(column,
                {.name = {},
                 .label = tr("What have you learned?"),
                 .help = tr("A move of more than 20 points needs a reason; a small one may have it."),
                 .placeholder = {}},
                m_reason);
    m_hint->setObjectName(name + QStringLiteral(".hint"));
    column->addWidget(m_hint);
    auto* cancel = textButton(name + QStringLiteral(".cancel"), tr("Leave it as it is"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_write);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_probability, &ProbabilityEdit::probabilityChanged, this, [this](std::optional<double> probability) {
        m_update.probability = probability;
        weigh();
    });
    connect(m_choices, &ChoicesEdit::choicesChanged, this, [this](const std::vector<Choice>& choices) {
        m_update.choices = choices;
        weigh();
    });
    connect(m_quantity, &RangeFields::rangeChanged, this, [this](const std::optional<Range>& range) {
        m_update.quantity = range;
        weigh();
    });
    connect(m_reason, &TextField::edited, this, [this](const QString& text) {
        m_update.reason = text.trimmed().toStdString();
        weigh();
    });
    connect(m_write, &QPushButton::clicked, this, &UpdateForm::submit);
    connect(cancel, &QPushButton::clicked, this, &UpdateForm::cancelled);
}

void UpdateForm::begin(const Prediction& now)
{
    m_now = now;
    m_update = {};
    m_update.prediction = now.id;
    m_probability->setVisible(now.kind == PredictionKind::YesNo);
    m_choices->setVisible(now.kind == PredictionKind::OneOf);
    m_quantity->setVisible(now.kind == PredictionKind::Quantity);
    switch (now.kind) {
    case PredictionKind::YesNo: m_update.probability = now.probability; break;
    case PredictionKind::OneOf: m_update.choices = now.choices; break;
    case PredictionKind::Quantity: m_update.quantity = now.quantity; break;
    }
    m_probability->lineEdit()->clear();
    m_quantity->clear();
    const QSignalBlocker quiet(m_probability);
    m_probability->setProbability(m_update.probability);
    m_choices->setChoices(m_update.choices);
    m_quantity->setRange(m_update.quantity);
    m_quantity->setUnit(oneLine(now.unit));
    m_reason->setText({});
    weigh();
}

void UpdateForm::focusFirst()
{
    for (QWidget* field : {static_cast<QWidget*>(m_probability->lineEdit()), static_cast<QWidget*>(m_choices),
                           static_cast<QWidget*>(m_quantity)}) {
        if (!field->isVisibleTo(this)) continue;
        auto* line = qobject_cast<QLineEdit*>(field);
        if (line == nullptr) {
            for (auto* each : field->findChildren<QLineEdit*>())
                if (line == nullptr && each->isVisibleTo(this) && !each->isReadOnly()) line = each;
        }
        if (line == nullptr) continue;
        line->setFocus(Qt::OtherFocusReason);
        line->selectAll();
        return;
    }
}

void UpdateForm::weigh()
{
    const Statement before{{}, m_now.probability, m_now.choices, m_now.quantity, {}};
    const Statement after{{}, m_update.probability, m_update.choices, m_update.quantity, m_update.reason};
    const std::string complaint = complaintAbout(m_now, m_update, coreTranslate());
    const auto large = largeMoveFinding(before, after, coreTranslate());
    const bool untouched = m_update.probability == m_now.probability && m_update.choices == m_now.choices &&
                           m_update.quantity == m_now.quantity;
    QString hint;
    if (!untouched) hint = qs(!complaint.empty() ? complaint : large ? large->sentence : std::string());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_write->setEnabled(complaint.empty() && !large);
}

void UpdateForm::submit()
{
    if (m_write->isEnabled()) emit written(m_update);
}

} // namespace soundings::ui
