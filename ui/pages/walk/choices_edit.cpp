// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/choices_edit.h"

#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/probability_edit.h"
#include "ui/widgets/quiet_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace soundings::ui {

ChoicesEdit::ChoicesEdit(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(name + QStringLiteral(".add"), tr("Add an answer"), this)),
      m_sum(helpLabel({}, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_layout->addWidget(m_sum);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_choices.emplace_back();
        emit choicesChanged(m_choices);
        setChoices(m_choices);
        m_rows.back().text->setFocus(Qt::OtherFocusReason);
    });
}

void ChoicesEdit::setChoices(const std::vector<Choice>& choices)
{
    m_choices = choices;
    fitRows(m_rows, choices.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].text->text() != qs(choices[i].text)) m_rows[i].text->setText(qs(choices[i].text));
        const QSignalBlocker quiet(m_rows[i].probability);
        m_rows[i].probability->setProbability(choices[i].probability);
    }
    showSum();
}

void ChoicesEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly && !m_fixed);
    for (Row& row : m_rows) {
        row.text->setReadOnly(readOnly || m_fixed);
        row.probability->setReadOnly(readOnly);
        row.remove->setVisible(!readOnly && !m_fixed);
    }
}

void ChoicesEdit::setFixed(bool fixed)
{
    m_fixed = fixed;
    setReadOnly(m_readOnly);
}

void ChoicesEdit::cover(const QString& words)
{
    m_covered = words;
    for (Row& row : m_rows) row.probability->cover(words);
    showSum();
}

void ChoicesEdit::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("%1.%2").arg(m_name).arg(index);
    Row row{new QWidget(this), nullptr, nullptr, nullptr};
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    row.text = new QuietLine(row.box);
    row.text->setObjectName(name + QStringLiteral(".text"));
    row.text->setAccessibleName(tr("Possible answer %1").arg(index + 1));
    row.probability = new ProbabilityEdit(row.box);
    row.probability->setObjectName(name + QStringLiteral(".probability"));
    row.probability->setMaximumWidth(120);
    row.probability->cover(m_covered);
    row.probability->lineEdit()->setAccessibleName(tr("Probability of answer %1").arg(index + 1));
    row.remove = textButton(name + QStringLiteral(".remove"), tr("Remove"), row.box);
    row.remove->setAccessibleName(tr("Remove answer %1").arg(index + 1));
    line->addWidget(row.text, 1);
    line->addWidget(row.probability);
    line->addWidget(row.remove);
    connect(row.text, &QLineEdit::textEdited, this, [this, index](const QString& text) {
        m_choices[index].text = text.toStdString();
        emit choicesChanged(m_choices);
    });
    connect(row.text, &QLineEdit::editingFinished, this, &ChoicesEdit::left);
    connect(row.probability, &ProbabilityEdit::probabilityChanged, this,
            [this, index](std::optional<double> probability) {
                m_choices[index].probability = probability;
                showSum();
                emit choicesChanged(m_choices);
            });
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        m_choices.erase(m_choices.begin() + std::ptrdiff_t(index));
        emit choicesChanged(m_choices);
        setChoices(std::vector<Choice>(m_choices));
    });
    m_layout->insertWidget(int(index), row.box);
    row.box->show();
    m_rows.push_back(row);
    setReadOnly(m_readOnly);
}

void ChoicesEdit::showSum()
{
    double sum = 0;
    bool all = true;
    for (const Choice& choice : m_choices) {
        sum += choice.probability.value_or(0);
        all = all && choice.probability;
    }
    m_sum->setVisible(!m_choices.empty() && m_covered.isEmpty());
    if (!all)
        m_sum->setText(tr("So far they add up to %1.").arg(shownPercent(sum)));
    else if (std::abs(sum - 1) > 0.005)
        m_sum->setText(tr("They add up to %1; one of them will come true, so make it 100 %.").arg(shownPercent(sum)));
    else
        m_sum->setText(tr("They add up to 100 %."));
}

} // namespace soundings::ui
