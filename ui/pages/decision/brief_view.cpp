// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/brief_view.h"

#include "ui/figures/board_view.h"
#include "ui/pages/decision/covered_line.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

QLabel* briefLabel(const std::string& text, TextSize size, QFont::Weight weight, bool quiet)
{
    auto* label = helpLabel(qs(text));
    label->setFont(fontOf(size, weight));
    label->setForegroundRole(quiet ? QPalette::PlaceholderText : QPalette::WindowText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget* bulletOf(const std::string& text)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto* dot = helpLabel(QStringLiteral("–"));
    dot->setWordWrap(false);
    line->addWidget(dot, 0, Qt::AlignTop);
    line->addWidget(briefLabel(text, TextSize::Body, QFont::Normal, false), 1);
    return row;
}

} // namespace

BriefView::BriefView(QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_covered(new CoveredLine(this))
{
    m_covered->hide();
    setObjectName(QStringLiteral("decision.brief"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
}

void BriefView::clear()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget(); widget != nullptr && widget != m_covered) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void BriefView::show(const Report& report, const std::vector<Because>& because)
{
    clear();
    bool covered = false;
    for (const Block& block : report.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        covered = covered || (paragraph != nullptr && paragraph->covered);
    }
    m_covered->setVisible(covered);
    bool linked = false;
    for (const Block& block : report.blocks) {
        // The answers stand where the result has just been said: before the board, or else before the first section.
        const auto* heading = std::get_if<Heading>(&block);
        const bool here = std::holds_alternative<FigureBlock>(block) || (heading != nullptr && heading->level > 1);
        if (!linked && here) {
            addBecause(because);
            linked = true;
        }
        add(block);
    }
}

void BriefView::add(const Block& block)
{
    if (const auto* heading = std::get_if<Heading>(&block)) {
        if (heading->level > 1) m_layout->addSpacing(space::l);
        const TextSize size = heading->level == 1 ? TextSize::Display : TextSize::Lead;
        m_layout->addWidget(briefLabel(heading->text, size, QFont::DemiBold, false));
    } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        if (paragraph->covered) {
            m_covered->say(qs(paragraph->text));
            m_layout->addWidget(m_covered);
            return;
        }
        const TextSize size = paragraph->lead ? TextSize::Lead : TextSize::Body;
        m_layout->addWidget(briefLabel(paragraph->text, size, QFont::Normal, paragraph->quiet));
    } else if (const auto* list = std::get_if<BulletList>(&block)) {
        for (const std::string& item : list->items) m_layout->addWidget(bulletOf(item));
    } else if (const auto* figure = std::get_if<FigureBlock>(&block)) {
        auto* board = new BoardView;
        board->setObjectName(QStringLiteral("decision.board"));
        board->setAccessibleName(tr("Board"));
        board->setFigure(figure->figure);
        board->setFixedHeight(360);
        m_layout->addWidget(board);
    }
}

void BriefView::addBecause(const std::vector<Because>& because)
{
    if (because.empty()) return;
    auto* behind = new Disclosure(QStringLiteral("decision.because"), tr("The answers behind it"));
    m_layout->addWidget(behind);
    for (std::size_t i = 0; i < because.size(); ++i) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::s);
        line->addWidget(briefLabel(because[i].sentence, TextSize::Body, QFont::Normal, true), 1);
        if (!because[i].pointer.empty()) {
            auto* link = textButton(QStringLiteral("decision.because.%1").arg(i), tr("Show the answer"));
            link->setFlat(true);
            link->setAccessibleName(tr("Show the answer behind: %1").arg(qs(because[i].sentence)));
            connect(link, &QPushButton::clicked, this,
                    [this, pointer = qs(because[i].pointer)] { emit answerRequested(pointer); });
            line->addWidget(link, 0, Qt::AlignTop);
        }
        behind->body()->addWidget(row);
    }
}

} // namespace soundings::ui
