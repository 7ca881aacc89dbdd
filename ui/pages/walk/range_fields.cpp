// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/range_fields.h"

#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

RangeFields::RangeFields(const QString& name, const QString& label, double shownFactor, double lowest, double highest,
                         QWidget* parent)
    : QWidget(parent),
      m_unit(helpLabel({}, this)),
      m_note(helpLabel({}, this)),
      m_factor(shownFactor),
      m_lowest(lowest),
      m_highest(highest)
{
    setObjectName(name);
    setAccessibleName(label);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    const std::array<QString, 3> words{tr("Low"), tr("Likely"), tr("High")};
    const std::array<QString, 3> names{QStringLiteral("low"), QStringLiteral("likely"), QStringLiteral("high")};
    for (std::size_t i = 0; i < 3; ++i) {
        auto* word = helpLabel(words[i], this);
        word->setWordWrap(false);
        row->addWidget(word);
        m_lines[i] = new QuietLine(this);
        m_lines[i]->setObjectName(name + QLatin1Char('.') + names[i]);
        m_lines[i]->setAccessibleName(QStringLiteral("%1: %2").arg(label, words[i]));
        m_lines[i]->setMinimumWidth(56);
        m_lines[i]->setMaximumWidth(120);
        row->addWidget(m_lines[i], 1);
        connect(m_lines[i], &QLineEdit::textEdited, this, &RangeFields::read);
        connect(m_lines[i], &QLineEdit::editingFinished, this, &RangeFields::left);
    }
    m_unit->setWordWrap(false);
    row->addWidget(m_unit);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    m_note->hide();
}

void RangeFields::setRange(const std::optional<Range>& range)
{
    if (range == m_range && !range) return; // what is half typed stays
    m_range = range;
    const std::array<double, 3> values{range ? range->low : 0, range ? range->likely : 0, range ? range->high : 0};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto shown = numberIn(m_lines[i]->text(), m_lowest, m_highest);
        const double wanted = std::round(values[i] * m_factor * 1e6) / 1e6;
        if (range && shown && std::abs(*shown - wanted) < 1e-9) continue;
        m_lines[i]->setText(range ? shownNumber(wanted) : QString());
    }
    m_note->hide();
}

void RangeFields::setUnit(const QString& unit)
{
    m_unit->setText(unit);
}

void RangeFields::setReadOnly(bool readOnly)
{
    for (QLineEdit* line : m_lines) line->setReadOnly(readOnly);
}

void RangeFields::cover(const QString& words)
{
    for (QLineEdit* line : m_lines) line->setAccessibleDescription(words);
}

void RangeFields::clear()
{
    m_range.reset();
    for (QLineEdit* line : m_lines) line->clear();
    m_note->hide();
}

void RangeFields::read()
{
    std::array<std::optional<double>, 3> numbers;
    bool blank = true;
    for (std::size_t i = 0; i < 3; ++i) {
        numbers[i] = numberIn(m_lines[i]->text(), m_lowest, m_highest);
        blank = blank && m_lines[i]->text().trimmed().isEmpty();
    }
    const bool whole = numbers[0] && numbers[1] && numbers[2];
    const bool rising = whole && *numbers[0] <= *numbers[1] && *numbers[1] <= *numbers[2];
    if (!blank && !rising) {
        m_note->setText(whole ? tr("Low, likely and high go upwards: make them rise.")
                              : tr("Give all three numbers; until then it counts as it did before."));
        m_note->show();
        return;
    }
    m_note->hide();
    std::optional<Range> range;
    if (rising) {
        range.emplace();
        if (m_range) range->extra = m_range->extra;
        range->low = *numbers[0] / m_factor;
        range->likely = *numbers[1] / m_factor;
        range->high = *numbers[2] / m_factor;
    }
    if (range == m_range) return;
    m_range = range;
    emit rangeChanged(range);
}

} // namespace soundings::ui
