// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/meets_aim_rows.h"

#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/range_fields.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace soundings::ui {

MeetsAimRows::MeetsAimRows(WalkStepPage& step, QWidget* parent) : QWidget(parent), m_step(step)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
}

void MeetsAimRows::show(const std::vector<Option>& options)
{
    std::vector<const Option*> asked;
    for (const Option& option : options)
        if (!option.doNothing && !option.struckOut) asked.push_back(&option);
    fitRows(m_rows, asked.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < asked.size(); ++i) {
        Row& row = m_rows[i];
        const Option& option = *asked[i];
        if (row.option != option.id) {
            row.range->clear();
            row.range->setVisible(option.meetsAimRange.has_value());
            row.more->setChecked(option.meetsAimRange.has_value());
        }
        row.option = option.id;
        row.title->setText(option.title.empty() ? tr("Option %1").arg(i + 1) : breakable(qs(option.title)));
        row.choice->setChoice(option.meetsAim ? std::optional(int(*option.meetsAim)) : std::nullopt);
        row.range->setRange(option.meetsAimRange);
    }
}

void MeetsAimRows::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (Row& row : m_rows) {
        row.choice->setReadOnly(readOnly);
        row.range->setReadOnly(readOnly);
    }
}

void MeetsAimRows::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("options.meetsAim.%1").arg(index);
    Row row{{}, new QWidget(this), nullptr, nullptr, nullptr, nullptr};
    auto* layout = new QVBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    row.title = fieldLabel({}, row.box);
    row.choice = new ChoiceRow(name, tr("Option %1 meets the aim").arg(index + 1),
                               {{.text = tr("Wholly"), .key = u'w', .help = tr("It gets you all the way to the aim.")},
                                {.text = tr("Partly"), .key = u'p', .help = tr("It gets you some of the way.")},
                                {.text = tr("Not"), .key = u'n', .help = tr("It leads somewhere else, or nowhere.")}},
                               row.box);
    row.more = new QToolButton(row.box);
    row.more->setObjectName(name + QStringLiteral(".more"));
    row.more->setText(tr("As a range"));
    row.more->setAccessibleName(tr("As a range, for option %1").arg(index + 1));
    row.more->setCheckable(true);
    row.more->setFocusPolicy(Qt::StrongFocus);
    row.range = new RangeFields(name + QStringLiteral(".range"), tr("How far, in percent"), 100, 0, 100, row.box);
    row.range->setUnit(tr("%"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(row.choice);
    line->addWidget(row.more);
    line->addStretch(1);
    layout->addWidget(row.title);
    layout->addLayout(line);
    layout->addWidget(row.range);
    row.range->hide();
    connect(row.more, &QToolButton::toggled, row.range, &QWidget::setVisible);
    connect(row.choice, &ChoiceRow::choiceChanged, this, [this, index](std::optional<int> choice) {
        const Id id = m_rows[index].option;
        m_step.change(tr("Say how far an option meets the aim"),
                      QStringLiteral("/belief/options/%1/meetsAim").arg(qs(id)), [&](Decision& d) {
                          if (Option* option = itemOf(d.options, id))
                              option->meetsAim = choice ? std::optional(AimMet(*choice)) : std::nullopt;
                      });
        m_step.endMerge();
    });
    connect(row.range, &RangeFields::rangeChanged, this, [this, index](const std::optional<Range>& range) {
        const Id id = m_rows[index].option;
        m_step.change(tr("Say how far an option meets the aim"),
                      QStringLiteral("/belief/options/%1/meetsAimRange").arg(qs(id)), [&](Decision& d) {
                          if (Option* option = itemOf(d.options, id)) option->meetsAimRange = range;
                      });
    });
    connect(row.range, &RangeFields::left, this, [this] { m_step.endMerge(); });
    layout->activate();
    this->layout()->addWidget(row.box);
    row.box->show();
    m_rows.push_back(row);
    setReadOnly(m_readOnly);
}

} // namespace soundings::ui
