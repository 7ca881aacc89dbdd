// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/side_panel.h"

#include "core/assessment/board.h"
#include "ui/figures/board_view.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

SidePanel::SidePanel(QWidget* parent)
    : SideFrame(
          {QStringLiteral("walk.side"), QStringLiteral("walk"), QStringLiteral("walk.side.scroll"), tr("At this step")},
          parent),
      m_usual(new QWidget),
      m_sentence(fieldLabel({})),
      m_board(new BoardView),
      m_reason(helpLabel({})),
      m_scarcest(helpLabel({})),
      m_settles(helpLabel({}))
{
    setAccessibleName(tr("What your answers say so far"));
    m_sentence->setObjectName(QStringLiteral("walk.sentence"));
    m_sentence->setFont(fontOf(TextSize::Lead));
    m_board->setObjectName(QStringLiteral("walk.board"));
    m_board->setAccessibleName(tr("Board"));
    m_reason->setObjectName(QStringLiteral("walk.reason"));
    m_scarcest->setObjectName(QStringLiteral("walk.scarcest"));
    m_settles->setObjectName(QStringLiteral("walk.settles"));
    for (QLabel* line : {m_sentence, m_reason, m_scarcest, m_settles})
        line->setContentsMargins(space::s, 0, space::s, 0);
    auto* usual = new QVBoxLayout(m_usual);
    usual->setContentsMargins(0, 0, 0, 0);
    usual->setSpacing(space::s);
    usual->addWidget(m_sentence);
    auto* board = new QHBoxLayout;
    board->setContentsMargins(space::s, 0, space::s, 0);
    board->addWidget(m_board);
    usual->addLayout(board);
    for (QLabel* line : {m_reason, m_scarcest, m_settles}) usual->addWidget(line);
    column()->addWidget(m_usual);
    column()->addSpacing(space::s);
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
    if (m_picture != nullptr) column()->removeWidget(m_picture);
    m_picture = picture;
    if (picture != nullptr) column()->insertWidget(0, picture);
}

} // namespace soundings::ui
