// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/side_frame.h"

#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/finding_list.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {

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

void SideFrame::setSaveState(JournalBridge::SaveState state, const QString& failure, bool readOnly)
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
