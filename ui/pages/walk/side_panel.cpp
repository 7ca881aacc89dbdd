// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/side_panel.h"

#include "core/assessment/board.h"
#include "ui/figures/board_view.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/finding_list.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent),
      m_usual(new QWidget),
      m_sentence(fieldLabel({})),
      m_board(new BoardView),
      m_reason(helpLabel({})),
      m_scarcest(helpLabel({})),
      m_settles(helpLabel({})),
      m_findingsLabel(fieldLabel(tr("At this step"))),
      m_findings(new FindingList),
      m_saved(helpLabel({}))
{
    setObjectName(QStringLiteral("walk.side"));
    setAccessibleName(tr("What your answers say so far"));
    m_sentence->setObjectName(QStringLiteral("walk.sentence"));
    m_sentence->setFont(fontOf(TextSize::Lead));
    m_board->setObjectName(QStringLiteral("walk.board"));
    m_board->setAccessibleName(tr("Board"));
    m_reason->setObjectName(QStringLiteral("walk.reason"));
    m_scarcest->setObjectName(QStringLiteral("walk.scarcest"));
    m_settles->setObjectName(QStringLiteral("walk.settles"));
    m_findings->setObjectName(QStringLiteral("walk.findings"));
    m_saved->setObjectName(QStringLiteral("walk.saved"));
    m_saved->setFont(fontOf(TextSize::Small));

    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    // The words of a finding begin within its row; all others move in, so that one edge runs down the panel.
    column->setContentsMargins(space::xl - space::s, space::l, space::xl - space::s, space::l);
    for (QLabel* line : {m_sentence, m_reason, m_scarcest, m_settles, m_findingsLabel})
        line->setContentsMargins(space::s, 0, space::s, 0);
    column->setSpacing(space::s);
    auto* usual = new QVBoxLayout(m_usual);
    usual->setContentsMargins(0, 0, 0, 0);
    usual->setSpacing(space::s);
    usual->addWidget(m_sentence);
    auto* board = new QHBoxLayout;
    board->setContentsMargins(space::s, 0, space::s, 0);
    board->addWidget(m_board);
    usual->addLayout(board);
    for (QLabel* line : {m_reason, m_scarcest, m_settles}) usual->addWidget(line);
    m_column = column;
    column->addWidget(m_usual);
    column->addSpacing(space::s);
    column->addWidget(m_findingsLabel);
    column->addWidget(m_findings);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("walk.side.scroll"));
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
    connect(m_findings, &FindingList::mendRequested, this, &SidePanel::goTo);
    connect(m_board, &BoardView::activated, this, &SidePanel::optionActivated);
    setFindings({});
}

void SidePanel::setAssessment(const Entry& entry, const Assessment& assessment)
{
    m_sentence->setText(assessment.sentence.empty() ? tr("Nothing is rated yet. What your answers say will show here.")
                                                    : breakable(qs(assessment.sentence)));
    BoardFigure figure = boardOf(entry, assessment, coreTranslate());
    if (!(figure == m_board->figure())) m_board->setFigure(std::move(figure));
    const int index = assessment.standsBy;
    const OptionAssessment* by = index >= 0 && std::size_t(index) < assessment.options.size()
                                     ? &assessment.options[std::size_t(index)]
                                     : nullptr;
    const auto say = [](QLabel* label, const QString& text, const std::string& what) {
        label->setText(what.empty() ? QString() : breakable(text.arg(qs(what))));
        label->setVisible(!what.empty());
    };
    say(m_reason, tr("Strongest reason: %1"), by != nullptr ? by->strongestReason : std::string());
    say(m_scarcest, tr("Scarcest: %1"), by != nullptr ? by->scarcest : std::string());
    say(m_settles, tr("What would settle it: %1"), by != nullptr ? by->settlingQuestion : std::string());
}

void SidePanel::setPicture(QWidget* picture)
{
    m_usual->setVisible(picture == nullptr);
    if (picture == m_picture) return;
    if (m_picture != nullptr) m_column->removeWidget(m_picture);
    m_picture = picture;
    if (picture != nullptr) m_column->insertWidget(0, picture);
}

void SidePanel::setFindings(const std::vector<Finding>& findings)
{
    m_findings->setFindings(findings);
    m_findings->setVisible(!findings.empty());
    m_findingsLabel->setVisible(!findings.empty());
}

void SidePanel::setSaveState(JournalBridge::SaveState state, const QString& failure, bool readOnly)
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
