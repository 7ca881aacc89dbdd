// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/quality_rows.h"

#include "core/assessment/covering.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <cmath>

namespace soundings::ui {

namespace {

constexpr int most = 10;
constexpr int ratingWidth = 36; // eleven of them fit into a narrow window

std::vector<ChoiceRow::Word> ratings()
{
    std::vector<ChoiceRow::Word> words;
    for (int i = 0; i <= most; ++i)
        words.push_back({QString::number(i), i == most ? QLatin1Char('x') : QLatin1Char(char('0' + i)), {}});
    return words;
}

} // namespace

QualityRows::QualityRows(WalkStepPage& step, QWidget* parent)
    : QualityRows(step,
                  {QStringLiteral("seal.quality"), [] { return QStringLiteral("/belief/quality"); },
                   [](Decision& decision) { return &decision.quality; }},
                  parent)
{
}

QualityRows::QualityRows(WalkStepPage& step, Place place, QWidget* parent)
    : QWidget(parent),
      m_step(step),
      m_place(std::move(place)),
      m_links(qualityLinks(coreTranslate())),
      m_weakest(helpLabel({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const QualityLink& link = m_links[i];
        const QString word = QLatin1String(link.word);
        column->addWidget(fieldLabel(qs(link.name)));
        column->addWidget(helpLabel(qs(link.question)));
        auto* row = new ChoiceRow(QStringLiteral("%1.%2").arg(m_place.name, word), qs(link.name), ratings());
        const QList<QPushButton*> buttons = row->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) button->setFixedWidth(ratingWidth);
        row->layout()->setSpacing(space::xs);
        m_rows.push_back(row);
        column->addWidget(row);
        column->addSpacing(space::s);
        connect(row, &ChoiceRow::choiceChanged, this,
                [this, word, name = qs(link.name), value = link.value](std::optional<int> choice) {
                    QualityLinks now;
                    m_step.change(tr("Rate “%1”").arg(name), QStringLiteral("%1/%2").arg(m_place.pointer(), word),
                                  [&](Decision& d) {
                                      QualityLinks* quality = m_place.find(d);
                                      if (quality == nullptr) return;
                                      quality->*value = choice ? std::optional(double(*choice) / most) : std::nullopt;
                                      now = *quality;
                                  });
                    m_step.endMerge();
                    show(now);
                });
    }
    m_weakest->setObjectName(QStringLiteral("%1.weakest").arg(m_place.name));
    column->addWidget(m_weakest);
}

void QualityRows::show(const QualityLinks& quality)
{
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const std::optional<double> value = quality.*m_links[i].value;
        m_rows[i]->setChoice(value ? std::optional(int(std::lround(*value * most))) : std::nullopt);
    }
    const bool covered = m_step.covering().review;
    for (ChoiceRow* row : m_rows) row->setEnabled(!covered);
    const std::optional<double> weakest = weakestLink(quality);
    if (covered)
        m_weakest->setText(coveredText());
    else
        m_weakest->setText(weakest ? tr("The weakest link: %1 of 10.").arg(shownNumber(*weakest * most))
                                   : tr("A link without a rating may be the weakest."));
}

void QualityRows::setReadOnly(bool readOnly)
{
    for (ChoiceRow* row : m_rows) row->setReadOnly(readOnly);
}

} // namespace soundings::ui
