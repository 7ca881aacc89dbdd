// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/diagnosis_panel.h"

#include "ui/pages/diagnosis/cause_bars.h"
#include "ui/pages/diagnosis/result_section.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/finding_list.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace soundings::ui {
namespace {

constexpr std::size_t barsInPanel = 5;
constexpr std::size_t findingsInPanel = 5;

} // namespace

DiagnosisPanel::DiagnosisPanel(QWidget* parent)
    : QWidget(parent),
      m_sentence(fieldLabel({})),
      m_discount(helpLabel({})),
      m_bars(new CauseBars(QStringLiteral("panel.cause"), barsInPanel)),
      m_findingsLabel(fieldLabel(tr("Still open"))),
      m_findings(new FindingList),
      m_saved(helpLabel({}))
{
    setObjectName(QStringLiteral("diagnosis.panel"));
    setAccessibleName(tr("What the evidence says so far"));
    m_sentence->setObjectName(QStringLiteral("panel.sentence"));
    m_sentence->setFont(fontOf(TextSize::Lead));
    m_discount->setObjectName(QStringLiteral("panel.discount"));
    m_findings->setObjectName(QStringLiteral("panel.findings"));
    m_saved->setObjectName(QStringLiteral("panel.saved"));
    m_saved->setFont(fontOf(TextSize::Small));
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(space::xl - space::s, space::l, space::xl - space::s, space::l);
    column->setSpacing(space::s);
    for (QLabel* line : {m_sentence, m_discount, m_findingsLabel}) line->setContentsMargins(space::s, 0, space::s, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_discount), static_cast<QWidget*>(m_bars),
          static_cast<QWidget*>(m_findingsLabel), static_cast<QWidget*>(m_findings)})
        column->addWidget(widget);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("panel.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    m_saved->setContentsMargins(space::xl, space::xs, space::xl, space::s);
    layout->addWidget(m_saved);
    connect(m_findings, &FindingList::mendRequested, this, &DiagnosisPanel::goTo);
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
    m_findings->setFindings(first);
    m_findings->setVisible(!first.empty());
    m_findingsLabel->setVisible(!first.empty());
}

void DiagnosisPanel::setSaveState(JournalBridge::SaveState state, const QString& failure, bool readOnly)
{
    QString words;
    switch (state) {
    case JournalBridge::SaveState::Saved: words = readOnly ? tr("Read only") : tr("Saved"); break;
    case JournalBridge::SaveState::Pending: words = tr("Saving…"); break;
    case JournalBridge::SaveState::Failed: words = tr("Not saved. %1").arg(failure); break;
    }
    m_saved->setText(words);
    m_saved->setForegroundRole(state == JournalBridge::SaveState::Failed ? QPalette::BrightText
                                                                         : QPalette::PlaceholderText);
}

} // namespace soundings::ui
