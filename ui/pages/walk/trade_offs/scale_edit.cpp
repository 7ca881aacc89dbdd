// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/scale_edit.h"

#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/trade_offs/scale_curve.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr std::size_t mostPoints = 5;
constexpr double anyNumber = 1e12;

} // namespace

ScaleEdit::ScaleEdit(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_layout(new QVBoxLayout),
      m_curve(new ScaleCurve(this)),
      m_add(textButton(name + QStringLiteral(".add"), tr("Add a point"), this)),
      m_words(helpLabel({}, this))
{
    setObjectName(name);
    m_curve->setObjectName(name + QStringLiteral(".curve"));
    m_layout->setSpacing(space::xs);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::l);
    head->addWidget(m_words, 1, Qt::AlignTop);
    head->addWidget(m_curve, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addLayout(m_layout);
    connect(m_add, &QPushButton::clicked, this, &ScaleEdit::addPoint);
}

void ScaleEdit::setCriterion(const Criterion& criterion)
{
    m_criterion = criterion;
    showPoints();
}

void ScaleEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showPoints();
}

/// Into the widest gap, so that the new point is not on top of another one, at what the scale says there now.
void ScaleEdit::addPoint()
{
    auto& points = m_criterion.scale;
    std::vector<ScalePoint> knots = points;
    if (m_criterion.worst) knots.insert(knots.begin(), {*m_criterion.worst, 0, {}});
    if (m_criterion.best) knots.push_back({*m_criterion.best, 1, {}});
    if (knots.size() < 2) return;
    std::size_t widest = 0;
    for (std::size_t i = 1; i + 1 < knots.size(); ++i)
        if (std::abs(knots[i + 1].at - knots[i].at) > std::abs(knots[widest + 1].at - knots[widest].at)) widest = i;
    const ScalePoint& a = knots[widest];
    const ScalePoint& b = knots[widest + 1];
    const auto place = std::min(points.size(), widest + (m_criterion.worst ? 0 : 1));
    points.insert(points.begin() + std::ptrdiff_t(place), {(a.at + b.at) / 2, (a.worth + b.worth) / 2, {}});
    emit scaleChanged(points);
    emit left();
    showPoints();
    m_rows[place].worth->setFocus(Qt::OtherFocusReason);
}

void ScaleEdit::showPoints()
{
    const auto& points = m_criterion.scale;
    fitRows(m_rows, points.size(), [this] { addRow(); });
    // A point that comes or goes moves the others into rows that were not theirs.
    const QString subject = QStringLiteral("%1/%2").arg(qs(m_criterion.id), QString::number(points.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].at->setNumber(points[i].at, subject);
        m_rows[i].worth->setNumber(points[i].worth * 100, subject);
        m_rows[i].unit->setText(qs(m_criterion.unit).simplified());
        m_rows[i].unit->setVisible(!m_criterion.unit.empty());
        m_rows[i].at->setReadOnly(m_readOnly);
        m_rows[i].worth->setReadOnly(m_readOnly);
        m_rows[i].remove->setVisible(!m_readOnly);
    }
    m_words->setText(points.empty() ? tr("Straight: every step from worst to best is worth the same.")
                                    : tr("What a number is worth: worst is 0 %, best is 100 %."));
    const bool anchored = m_criterion.worst && m_criterion.best;
    m_add->setVisible(!m_readOnly && points.size() < mostPoints);
    m_add->setEnabled(anchored || !points.empty());
    m_add->setText(points.empty() ? tr("Bend it") : tr("Add a point"));
    m_add->setAccessibleName(points.empty() ? tr("Bend the value scale") : tr("Add a point to the value scale"));
    m_add->setToolTip(m_add->isEnabled() ? QString() : tr("Give worst and best as numbers first."));
    m_curve->setCriterion(m_criterion);
}

void ScaleEdit::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("%1.%2").arg(m_name).arg(index);
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr};
    row.at =
        new NumberField(name + QStringLiteral(".at"), tr("Point %1").arg(index + 1), -anyNumber, anyNumber, row.box);
    row.unit = helpLabel({}, row.box);
    row.unit->setWordWrap(false);
    row.unit->setMaximumWidth(96);
    row.worth = new NumberField(name + QStringLiteral(".worth"), tr("Worth of point %1 in percent").arg(index + 1), 0,
                                100, row.box);
    row.remove = textButton(name + QStringLiteral(".remove"), tr("Remove"), row.box);
    row.remove->setAccessibleName(tr("Remove point %1").arg(index + 1));
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    const auto word = [&](const QString& text) {
        auto* label = helpLabel(text, row.box);
        label->setWordWrap(false);
        line->addWidget(label);
    };
    for (NumberField* field : {row.at, row.worth}) field->setMaximumWidth(80);
    line->addWidget(row.at);
    line->addWidget(row.unit);
    word(tr("is worth"));
    line->addWidget(row.worth);
    word(tr("%"));
    line->addWidget(row.remove);
    line->addStretch(1);
    connect(row.at, &NumberField::numberChanged, this, [this, index](std::optional<double> number) {
        if (!number) return; // a point stays where it was until there is a number
        m_criterion.scale[index].at = *number;
        m_curve->setCriterion(m_criterion);
        emit scaleChanged(m_criterion.scale);
    });
    connect(row.worth, &NumberField::numberChanged, this, [this, index](std::optional<double> number) {
        if (!number) return;
        m_criterion.scale[index].worth = *number / 100;
        m_curve->setCriterion(m_criterion);
        emit scaleChanged(m_criterion.scale);
    });
    for (NumberField* field : {row.at, row.worth}) connect(field, &NumberField::left, this, &ScaleEdit::left);
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        auto& points = m_criterion.scale;
        points.erase(points.begin() + std::ptrdiff_t(index));
        emit scaleChanged(points);
        emit left();
        showPoints();
    });
    m_layout->insertWidget(int(index), row.box);
    row.box->show();
    m_rows.push_back(row);
}

} // namespace soundings::ui
