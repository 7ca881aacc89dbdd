// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/weight_rows.h"

#include "core/assessment/trade_off_edits.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/range_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace soundings::ui {

QString swingWords(const Criterion& criterion)
{
    const QString unit = qs(criterion.unit).simplified();
    const auto end = [&](const std::optional<double>& number, const std::string& words, const QString& none) {
        const QString said = qs(words).simplified();
        if (!number) return said.isEmpty() ? none : said;
        const QString counted = unit.isEmpty() ? shortNumber(*number) : shortNumber(*number) + QChar(0xa0) + unit;
        return said.isEmpty() ? counted : QStringLiteral("%1 (%2)").arg(counted, said);
    };
    return WeightRows::tr("%1 to %2 on “%3”")
        .arg(end(criterion.worst, criterion.worstWords, WeightRows::tr("its worst")),
             end(criterion.best, criterion.bestWords, WeightRows::tr("its best")), shownName(criterion));
}

WeightRows::WeightRows(WalkStepPage& step, QWidget* parent)
    : QWidget(parent), m_step(step), m_layout(new QVBoxLayout(this)), m_sum(helpLabel({}, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_sum->setObjectName(QStringLiteral("weights.sum"));
    m_layout->addWidget(m_sum);
}

QString WeightRows::pointerOf(const Id& criterion)
{
    return QStringLiteral("/belief/weights/values/%1").arg(qs(criterion));
}

void WeightRows::show(const Decision& decision, const QString& origin, bool readOnly)
{
    const auto& criteria = decision.criteria;
    fitRows(m_rows, criteria.size(), [this] { addRow(); });
    m_method = decision.weights.method;
    const QString unit = m_method == WeightMethod::Swing    ? tr("points")
                         : m_method == WeightMethod::Direct ? tr("%")
                                                            : QString();
    double sum = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        row.criterion = criteria[i].id;
        row.words->setText(breakable(tr("From %1").arg(swingWords(criteria[i]))));
        row.unit->setText(unit);
        row.unit->setVisible(!unit.isEmpty());
        row.field->setAccessibleName(m_method == WeightMethod::Rank ? tr("Place of: %1").arg(row.words->text())
                                                                    : tr("Weight of: %1").arg(row.words->text()));
        row.field->setReadOnly(readOnly);
        auto number = weightValueOf(decision, row.criterion);
        sum += number.value_or(0);
        if (number && m_method == WeightMethod::Direct) number = std::round(*number * 1e8) / 1e6;
        const QString subject = qs(m_step.entry().id) + pointerOf(row.criterion) + QString::number(int(m_method));
        if (pointerOf(row.criterion) != origin) row.field->setNumber(number, subject);
    }
    m_sum->setVisible(m_method == WeightMethod::Direct && !m_rows.empty());
    const bool whole = std::abs(sum - 1) < 0.0005;
    m_sum->setText(whole ? tr("They add up to 100 %.")
                         : tr("They add up to %1; what counts is how they compare.").arg(shownPercent(sum)));
}

void WeightRows::showWeights(const WeightReading& reading)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool missing = std::ranges::find(reading.missing, i) != reading.missing.end();
        const bool known = i < reading.point.size() && reading.method == m_method && reading.missing.empty();
        m_rows[i].share->setText(missing ? tr("not said yet")
                                 : known ? tr("= %1").arg(shownPercent(reading.point[i]))
                                         : QString());
    }
}

void WeightRows::addRow()
{
    const std::size_t index = m_rows.size();
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr, {}};
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    row.words = fieldLabel({}, row.box);
    row.words->setFont(fontOf(TextSize::Body));
    row.field = new NumberField(QStringLiteral("weights.%1").arg(index), {}, 0, 100, row.box);
    row.field->setMaximumWidth(72);
    row.unit = helpLabel({}, row.box);
    row.unit->setWordWrap(false);
    row.share = helpLabel({}, row.box);
    row.share->setWordWrap(false);
    row.share->setObjectName(QStringLiteral("weights.%1.share").arg(index));
    row.share->setMinimumWidth(QFontMetrics(row.share->font()).horizontalAdvance(tr("not said yet")) + 2);
    line->addWidget(row.words, 1);
    line->addWidget(row.field);
    line->addWidget(row.unit);
    line->addWidget(row.share);
    row.words->setBuddy(row.field);
    connect(row.field, &NumberField::numberChanged, this,
            [this, index](std::optional<double> number) { edit(index, number); });
    connect(row.field, &NumberField::left, this, [this] { m_step.endMerge(); });
    m_layout->insertWidget(int(index), row.box);
    row.box->show();
    m_rows.push_back(row);
}

void WeightRows::edit(std::size_t index, std::optional<double> number)
{
    const Id id = m_rows[index].criterion;
    const double factor = m_method == WeightMethod::Direct ? 100 : 1;
    m_step.change(tr("Edit a weight"), pointerOf(id),
                  [&](Decision& d) { setWeightValue(d, id, number ? std::optional(*number / factor) : std::nullopt); });
}

} // namespace soundings::ui
