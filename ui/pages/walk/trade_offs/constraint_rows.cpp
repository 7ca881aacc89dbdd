// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/constraint_rows.h"

#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/trade_offs/choice_box.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace soundings::ui {

namespace {

QLabel* smallWord(const QString& text, QWidget* parent)
{
    auto* label = helpLabel(text, parent);
    label->setWordWrap(false);
    return label;
}

/// What a rule is about; rules have no names of their own.
QString subjectOf(const Id& entry, const WeightConstraint& rule)
{
    return QStringList{qs(entry), qs(rule.criterion), qs(rule.than)}.join(QLatin1Char('/'));
}

std::optional<double> shareOf(std::optional<double> percent)
{
    return percent ? std::optional(*percent / 100) : std::nullopt;
}

std::optional<double> percentOf(std::optional<double> share)
{
    return share ? std::optional(std::round(*share * 1e8) / 1e6) : std::nullopt;
}

} // namespace

ConstraintRows::ConstraintRows(WalkStepPage& step, QWidget* parent)
    : QWidget(parent),
      m_step(step),
      m_layout(new QVBoxLayout(this)),
      m_addComparison(textButton(QStringLiteral("constraint.addComparison"), tr("Add “at least as much as”"), this)),
      m_addLimits(textButton(QStringLiteral("constraint.addLimits"), tr("Add limits"), this)),
      m_problem(fieldLabel({}, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_problem->setObjectName(QStringLiteral("constraint.problem"));
    m_problem->setForegroundRole(QPalette::BrightText);
    m_layout->addWidget(m_problem);
    m_problem->hide();
    auto* adds = new QHBoxLayout;
    adds->setSpacing(space::s);
    adds->addWidget(m_addComparison);
    adds->addWidget(m_addLimits);
    adds->addStretch(1);
    m_layout->addLayout(adds);
    connect(m_addComparison, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_addLimits, &QPushButton::clicked, this, [this] { add(false); });
}

void ConstraintRows::show(const Decision& decision, bool readOnly)
{
    const auto& constraints = decision.weights.constraints;
    fitRows(m_rows, constraints.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        const WeightConstraint& rule = constraints[i];
        fill(row.criterion, decision, rule.criterion);
        fill(row.than, decision, rule.than);
        row.comparison->setVisible(!rule.than.empty());
        row.limits->setVisible(rule.than.empty());
        const QString subject = subjectOf(m_step.entry().id, rule);
        row.times->setNumber(rule.times, subject);
        row.lower->setNumber(percentOf(rule.lower), subject);
        row.upper->setNumber(percentOf(rule.upper), subject);
        row.remove->setVisible(!readOnly);
        for (QComboBox* box : {row.criterion, row.than}) box->setEnabled(!readOnly);
        for (NumberField* field : {row.times, row.lower, row.upper}) field->setReadOnly(readOnly);
    }
    m_addComparison->setVisible(!readOnly);
    m_addLimits->setVisible(!readOnly);
    m_addComparison->setEnabled(decision.criteria.size() > 1);
    m_addLimits->setEnabled(decision.criteria.size() > 1);
}

void ConstraintRows::showFindings(const std::vector<Finding>& findings)
{
    QStringList sentences;
    for (const Finding& finding : findings)
        if (finding.pointer.starts_with("/belief/weights/constraints")) sentences << qs(finding.sentence);
    m_problem->setText(breakable(sentences.join(QLatin1Char(' '))));
    m_problem->setVisible(!sentences.isEmpty());
}

void ConstraintRows::fill(QComboBox* box, const Decision& decision, const Id& chosen)
{
    const auto& criteria = decision.criteria;
    while (box->count() > int(criteria.size())) box->removeItem(box->count() - 1);
    while (box->count() < int(criteria.size())) box->addItem({});
    int at = -1;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        box->setItemText(int(i), shownName(criteria[i]));
        box->setItemData(int(i), qs(criteria[i].id));
        if (criteria[i].id == chosen) at = int(i);
    }
    box->setCurrentIndex(at);
}

void ConstraintRows::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("constraint.%1").arg(index);
    Row row{};
    row.box = new QWidget(this);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    row.criterion =
        new ChoiceBox(name + QStringLiteral(".criterion"), tr("Criterion of rule %1").arg(index + 1), row.box);
    row.criterion->setMinimumContentsLength(10);
    line->addWidget(row.criterion, 1);
    makeComparison(row, index);
    makeLimits(row, index);
    line->addWidget(row.comparison, 2);
    line->addWidget(row.limits, 1);
    row.remove = textButton(name + QStringLiteral(".remove"), tr("Remove"), row.box);
    row.remove->setAccessibleName(tr("Remove rule %1").arg(index + 1));
    line->addWidget(row.remove);
    connect(row.criterion, &QComboBox::activated, this, [this, index, box = row.criterion](int) {
        change({}, index,
               [&](WeightConstraint& rule) { rule.criterion = box->currentData().toString().toStdString(); });
    });
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        m_step.change(tr("Remove a rule about weights"), {}, [&](Decision& d) {
            auto& rules = d.weights.constraints;
            if (index < rules.size()) rules.erase(rules.begin() + std::ptrdiff_t(index));
        });
    });
    m_layout->insertWidget(int(index), row.box);
    row.box->show();
    m_rows.push_back(row);
}

void ConstraintRows::makeComparison(Row& row, std::size_t index)
{
    const QString name = QStringLiteral("constraint.%1").arg(index);
    row.comparison = new QWidget(row.box);
    auto* line = new QHBoxLayout(row.comparison);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    row.times = new NumberField(name + QStringLiteral(".times"), tr("How many times as much, rule %1").arg(index + 1),
                                0, 100, row.comparison);
    row.times->setPlaceholderText(QStringLiteral("1"));
    row.times->setMinimumWidth(44);
    row.times->setMaximumWidth(44);
    row.than =
        new ChoiceBox(name + QStringLiteral(".than"), tr("Compared with, rule %1").arg(index + 1), row.comparison);
    row.than->setMinimumContentsLength(10);
    line->addWidget(smallWord(tr("at least"), row.comparison));
    line->addWidget(row.times);
    line->addWidget(smallWord(tr("× as much as"), row.comparison));
    line->addWidget(row.than, 1);
    connect(row.times, &NumberField::numberChanged, this, [this, index](std::optional<double> number) {
        change(QStringLiteral("times"), index, [&](WeightConstraint& rule) { rule.times = number; });
    });
    connect(row.times, &NumberField::left, this, [this] { m_step.endMerge(); });
    connect(row.than, &QComboBox::activated, this, [this, index, box = row.than](int) {
        change({}, index, [&](WeightConstraint& rule) { rule.than = box->currentData().toString().toStdString(); });
    });
}

void ConstraintRows::makeLimits(Row& row, std::size_t index)
{
    const QString name = QStringLiteral("constraint.%1").arg(index);
    row.limits = new QWidget(row.box);
    auto* line = new QHBoxLayout(row.limits);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    row.lower = new NumberField(name + QStringLiteral(".lower"), tr("At least, in percent, rule %1").arg(index + 1), 0,
                                100, row.limits);
    row.upper = new NumberField(name + QStringLiteral(".upper"), tr("At most, in percent, rule %1").arg(index + 1), 0,
                                100, row.limits);
    for (NumberField* field : {row.lower, row.upper}) {
        field->setMinimumWidth(52);
        field->setMaximumWidth(64);
        connect(field, &NumberField::left, this, [this] { m_step.endMerge(); });
    }
    line->addWidget(smallWord(tr("between"), row.limits));
    line->addWidget(row.lower);
    line->addWidget(smallWord(tr("and"), row.limits));
    line->addWidget(row.upper);
    line->addWidget(smallWord(tr("%"), row.limits));
    line->addStretch(1);
    connect(row.lower, &NumberField::numberChanged, this, [this, index](std::optional<double> percent) {
        change(QStringLiteral("lower"), index, [&](WeightConstraint& rule) { rule.lower = shareOf(percent); });
    });
    connect(row.upper, &NumberField::numberChanged, this, [this, index](std::optional<double> percent) {
        change(QStringLiteral("upper"), index, [&](WeightConstraint& rule) { rule.upper = shareOf(percent); });
    });
}

void ConstraintRows::change(const QString& key, std::size_t index, const std::function<void(WeightConstraint&)>& edit)
{
    const QString pointer =
        key.isEmpty() ? QString() : QStringLiteral("/belief/weights/constraints/%1/%2").arg(index).arg(key);
    m_step.change(tr("Edit a rule about weights"), pointer, [&](Decision& d) {
        if (index < d.weights.constraints.size()) edit(d.weights.constraints[index]);
    });
}

void ConstraintRows::add(bool comparison)
{
    m_step.change(tr("Add a rule about weights"), {}, [&](Decision& d) {
        if (d.criteria.size() < 2) return;
        WeightConstraint rule;
        rule.criterion = d.criteria[0].id;
        if (comparison)
            rule.than = d.criteria[1].id;
        else
            rule.lower = 0.0; // says nothing yet, and is kept
        d.weights.constraints.push_back(rule);
    });
    if (m_rows.empty()) return;
    const Row& last = m_rows.back();
    (comparison ? static_cast<QWidget*>(last.criterion) : last.lower)->setFocus(Qt::OtherFocusReason);
    last.lower->selectAll();
}

} // namespace soundings::ui
