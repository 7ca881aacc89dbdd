// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/side_frame.h"

#include "ui/journal_bridge.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/finding_list.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int besideFrom = 900; // px: below it there is room only for what is being written
constexpr int widestBeside = 420;
constexpr int narrowestBeside = 300;

} // namespace

SideFrame::SideFrame(const Names& names, QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout),
      m_findingsLabel(fieldLabel(names.findings)),
      m_findings(new FindingList),
      m_saved(helpLabel({}))
{
    setObjectName(names.panel);
    m_findings->setObjectName(names.parts + QStringLiteral(".findings"));
    m_saved->setObjectName(names.parts + QStringLiteral(".saved"));
    m_saved->setFont(fontOf(TextSize::Small));
    auto* inner = new QWidget;
    auto* whole = new QVBoxLayout(inner);
    // The words of a finding begin within its row; all others move in, so that one edge runs down the panel.
    whole->setContentsMargins(space::xl - space::s, space::l, space::xl - space::s, space::l);
    whole->setSpacing(space::s);
    m_findingsLabel->setContentsMargins(space::s, 0, space::s, 0);
    m_column->setSpacing(space::s);
    whole->addLayout(m_column);
    whole->addWidget(m_findingsLabel);
    whole->addWidget(m_findings);
    whole->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(names.scroll);
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
    connect(m_findings, &FindingList::mendRequested, this, &SideFrame::goTo);
}

void SideFrame::setFindings(const std::vector<Finding>& findings)
{
    m_findings->setFindings(findings);
    m_findings->setVisible(!findings.empty());
    m_findingsLabel->setVisible(!findings.empty());
}

void SideFrame::showSaveState(const JournalBridge& journal)
{
    const bool failed = journal.saveState() == JournalBridge::SaveState::Failed;
    QString words;
    switch (journal.saveState()) {
    case JournalBridge::SaveState::Saved: words = journal.isReadOnly() ? tr("Read only") : tr("Saved"); break;
    case JournalBridge::SaveState::Pending: words = tr("Saving…"); break;
    case JournalBridge::SaveState::Failed: words = tr("Not saved. %1").arg(journal.failure()); break;
    }
    m_saved->setText(words);
    m_saved->setForegroundRole(failed ? QPalette::BrightText : QPalette::PlaceholderText);
}

bool SideFrame::fitBeside(int pageWidth, bool any)
{
    const bool wide = pageWidth >= besideFrom;
    setVisible(wide && any);
    if (wide) setFixedWidth(std::clamp(pageWidth * 3 / 10, narrowestBeside, widestBeside));
    return wide;
}

} // namespace soundings::ui
