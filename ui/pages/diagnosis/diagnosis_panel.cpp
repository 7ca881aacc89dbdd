// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/diagnosis_panel.h"

#include "ui/pages/diagnosis/cause_bars.h"
#include "ui/pages/diagnosis/result_section.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace soundings::ui {
namespace {

constexpr std::size_t barsInPanel = 5;
constexpr std::size_t findingsInPanel = 5;

} // namespace

DiagnosisPanel::DiagnosisPanel(QWidget* parent)
    : SideFrame({QStringLiteral("diagnosis.panel"), QStringLiteral("panel"), QStringLiteral("panel.scroll"),
                 tr("Still open")},
                parent),
      m_sentence(fieldLabel({})),
      m_discount(helpLabel({})),
      m_bars(new CauseBars(QStringLiteral("panel.cause"), barsInPanel))
{
    setAccessibleName(tr("What the evidence says so far"));
    m_sentence->setObjectName(QStringLiteral("panel.sentence"));
    m_sentence->setFont(fontOf(TextSize::Lead));
    m_discount->setObjectName(QStringLiteral("panel.discount"));
    for (QLabel* line : {m_sentence, m_discount}) {
        line->setContentsMargins(space::s, 0, space::s, 0);
        column()->addWidget(line);
    }
    column()->addWidget(m_bars);
    connect(m_bars, &CauseBars::chosen, this, [this](const QString& id) { emit goTo(pointerToCause(id)); });
}

void DiagnosisPanel::setAssessment(const DiagnosisAssessment& assessment)
{
    m_sentence->setText(breakable(qs(assessment.sentence)));
    m_discount->setText(breakable(qs(assessment.discountSentence)));
    m_discount->setVisible(!assessment.discountSentence.empty());
    m_bars->show(assessment);
    // What no evidence speaks to has its line in "What it says"; there may be many of them.
    std::vector<Finding> first;
    std::ranges::copy_if(assessment.findings, std::back_inserter(first),
                         [](const Finding& finding) { return finding.code != "diagnosis.unspoken"; });
    std::ranges::stable_sort(first, [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    if (first.size() > findingsInPanel) first.resize(findingsInPanel);
    setFindings(first);
}

} // namespace soundings::ui
