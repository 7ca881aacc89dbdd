// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/pair_rows.h"

#include "core/assessment/trade_off_edits.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/trade_offs/choice_box.h"
#include "ui/pages/walk/trade_offs/score_model.h"
#include "ui/pages/walk/trade_offs/weight_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace soundings::ui {

namespace {

constexpr int mostTimes = 9;

/// 0 = not compared yet, then from nine times the first to nine times the second.
int indexOfTimes(std::optional<double> times)
{
    if (!times) return 0;
    const bool first = *times >= 1;
    const int strength = std::clamp(int(std::lround(first ? *times : 1 / *times)), 1, mostTimes);
    return first ? 1 + mostTimes - strength : mostTimes + strength - 1;
}

std::optional<double> timesOfIndex(int index)
{
    if (index <= 0) return {};
    return index <= mostTimes ? double(mostTimes + 1 - index) : 1.0 / (index - mostTimes + 1);
}

QString strengthWord(int strength)
{
    switch (strength) {
    case 3: return PairRows::tr("a little more");
    case 5: return PairRows::tr("clearly more");
    case 7: return PairRows::tr("much more");
    case 9: return PairRows::tr("out of all proportion");
    default: return PairRows::tr("between these");
    }
}

} // namespace

PairRows::PairRows(WalkStepPage& step, QWidget* parent)
    : QWidget(parent), m_step(step), m_layout(new QVBoxLayout(this)), m_consistency(helpLabel({}, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::m);
    m_consistency->setObjectName(QStringLiteral("weights.consistency"));
    m_layout->addWidget(m_consistency);
}

void PairRows::show(const Decision& decision, bool readOnly)
{
    m_pairs.clear();
    const auto& criteria = decision.criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        for (std::size_t j = i + 1; j < criteria.size(); ++j) m_pairs.emplace_back(i, j);
    fitRows(m_rows, m_pairs.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto [first, second] = m_pairs[i];
        fill(m_rows[i], criteria[first], criteria[second]);
        m_rows[i].choice->setCurrentIndex(indexOfTimes(judgementOf(decision, first, second)));
        m_rows[i].choice->setEnabled(!readOnly);
    }
}

void PairRows::fill(Row& row, const Criterion& first, const Criterion& second)
{
    row.words->setText(
        breakable(tr("Which would you rather have: from %1, or from %2?").arg(swingWords(first), swingWords(second))));
    row.choice->setAccessibleName(row.words->text());
    const QFontMetrics metrics(row.choice->font());
    for (int i = 1; i < row.choice->count(); ++i) {
        if (i == mostTimes) continue;
        const int strength = i < mostTimes ? mostTimes + 1 - i : i - mostTimes + 1;
        const QString name = metrics.elidedText(shownName(i < mostTimes ? first : second), Qt::ElideRight, 220);
        row.choice->setItemText(i, tr("%1: %2 (%3)").arg(name, strengthWord(strength), QString::number(strength)));
    }
}

void PairRows::addRow()
{
    const std::size_t index = m_rows.size();
    Row row{new QWidget(this), nullptr, nullptr};
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    row.words = fieldLabel({}, row.box);
    row.words->setFont(fontOf(TextSize::Body));
    row.choice = new ChoiceBox(QStringLiteral("weights.pair.%1").arg(index), {}, row.box);
    row.choice->setMinimumContentsLength(28);
    row.choice->setMaximumWidth(420);
    row.choice->addItem(tr("Not compared yet"));
    for (int i = 1; i < 2 * mostTimes; ++i) row.choice->addItem(i == mostTimes ? tr("Both the same (1)") : QString());
    column->addWidget(row.words);
    column->addWidget(row.choice);
    connect(row.choice, &QComboBox::activated, this, [this, index](int choice) {
        const auto [first, second] = m_pairs[index];
        m_step.change(tr("Compare two swings"), {},
                      [&](Decision& d) { setJudgement(d, first, second, timesOfIndex(choice)); });
    });
    m_layout->insertWidget(int(index), row.box);
    row.box->show();
    m_rows.push_back(row);
}

void PairRows::showConsistency(const WeightReading& reading)
{
    QString words;
    if (m_pairs.empty())
        words = tr("Two criteria are needed to compare.");
    else if (!reading.ahp)
        words = tr("Compare all pairs; until then every weighting counts as possible.");
    else if (reading.ahp->consistencyRatio <= 0.10)
        words = tr("Consistency ratio %1: the comparisons fit together.")
                    .arg(QLocale().toString(reading.ahp->consistencyRatio, 'f', 2));
    else
        words = tr("Consistency ratio %1, above 0.10: the comparisons contradict each other. %2")
                    .arg(QLocale().toString(reading.ahp->consistencyRatio, 'f', 2), qs(reading.worstJudgements));
    if (reading.ahp && reading.ahp->consistencyRatio <= 0.10 && reading.ahp->consistencyRatio > 0.005 &&
        !reading.worstJudgements.empty())
        words += QLatin1Char(' ') + qs(reading.worstJudgements);
    m_consistency->setText(breakable(words.trimmed()));
}

} // namespace soundings::ui
