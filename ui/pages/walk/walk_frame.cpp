// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/walk_frame.h"

#include "ui/pages/page_column.h"
#include "ui/pages/walk/side_panel.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr int narrowBelow = 900; // px: below it the panel waits behind a button
constexpr int widestPanel = 560; // px
constexpr int smallestPanel = 340;

QFrame* hairline(QFrame::Shape shape)
{
    auto* line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    if (shape == QFrame::HLine)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

} // namespace

WalkFrame::WalkFrame(QWidget* parent) : QWidget(parent), m_stepper(new Stepper), m_panel(new SidePanel)
{
    m_stepper->setObjectName(QStringLiteral("walk.stepper"));
    m_stepper->setAccessibleName(tr("Steps of the walk"));
    connect(m_stepper, &Stepper::chosen, this, &WalkFrame::choose);
    connect(m_stepper, &Stepper::listRequested, this, [this] { openMenu(m_stepper->rect(), false); });
    m_toggle = textButton(QStringLiteral("walk.toggle"), tr("What it says so far"));
    m_toggle->setCheckable(true);
    connect(m_toggle, &QPushButton::toggled, this, &WalkFrame::fit);
    makeQuestionSide();

    auto* top = new QHBoxLayout;
    top->setContentsMargins(space::xl, space::m, space::xl, space::m);
    top->setSpacing(space::l);
    top->addWidget(m_stepper, 1);
    top->addWidget(m_toggle);
    m_body = new QWidget;
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_line = hairline(QFrame::VLine);
    body->addWidget(m_questionSide, 1);
    body->addWidget(m_line);
    body->addWidget(m_panel);
    m_nothing = helpLabel(tr("No decision is open. Start one with “New decision”, or open one from the journal."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(hairline(QFrame::HLine));
    layout->addWidget(m_body, 1);
    layout->addWidget(m_nothing, 1);
}

void WalkFrame::makeQuestionSide()
{
    m_column = new QWidget;
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::m);
    m_progress = helpLabel({});
    m_progress->setObjectName(QStringLiteral("walk.progress"));
    m_progress->setFont(fontOf(TextSize::Small));
    column->addWidget(m_progress);
    m_sealedNote =
        helpLabel(tr("Sealed: it can be read, not changed. Later thoughts are added on the decision’s page."));
    m_sealedNote->setObjectName(QStringLiteral("walk.sealedNote"));
    column->addWidget(m_sealedNote);
    column->addStretch(1);
    m_column->setMaximumWidth(readableWidth() + 2 * space::xl); // readable however wide the window is
    m_scroll = columnScroll(QStringLiteral("walk.scroll"), m_column);

    m_back = textButton(QStringLiteral("walk.back"), tr("Back"));
    m_back->setToolTip(tr("The question before (Alt+Left)"));
    m_next = new PrimaryButton(QStringLiteral("walk.next"), tr("Next"));
    m_next->setToolTip(tr("The next question (Alt+Right)"));
    connect(m_back, &QPushButton::clicked, this, &WalkFrame::backRequested);
    connect(m_next, &QPushButton::clicked, this, &WalkFrame::nextRequested);
    auto* moves = new QHBoxLayout;
    moves->setContentsMargins(space::xl, space::m, space::xl, space::m);
    moves->addWidget(m_back);
    moves->addStretch(1);
    moves->addWidget(m_next);
    m_questionSide = new QWidget;
    auto* side = new QVBoxLayout(m_questionSide);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_scroll, 1);
    side->addWidget(hairline(QFrame::HLine));
    side->addLayout(moves);
}

void WalkFrame::addStep(QWidget* step)
{
    auto* column = static_cast<QVBoxLayout*>(m_column->layout());
    column->insertWidget(column->count() - 1, step);
    step->hide();
    m_steps.push_back(step);
}

void WalkFrame::showStep(QWidget* step, QWidget* picture)
{
    for (QWidget* each : m_steps) each->setVisible(each == step);
    if (m_picture != nullptr && m_picture != picture) {
        m_panel->setPicture(nullptr);
        m_picture->setParent(this); // out of the column; its step shows it again
        m_picture->hide();
    }
    m_picture = picture;
    if (m_toggle->isChecked()) m_toggle->setChecked(false);
    fit();
}

void WalkFrame::setSteps(std::vector<Stepper::Item> steps, int current)
{
    m_all = std::move(steps);
    std::vector<Stepper::Item> items;
    m_shown.clear();
    int at = 0;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].waiting) continue;
        if (int(i) == current) at = int(items.size());
        m_shown.push_back(int(i));
        items.push_back(m_all[i]);
    }
    if (items.size() < m_all.size()) items.push_back({tr("More"), StepState::Untouched, true});
    m_stepper->setItems(std::move(items));
    m_stepper->setCurrent(at);
}

void WalkFrame::choose(int item)
{
    if (std::size_t(item) < m_shown.size())
        emit stepChosen(m_shown[std::size_t(item)]);
    else
        openMenu(m_stepper->placeOf(item), true);
}

/// The steps as a menu: those that wait, or all where the window is too narrow for a row.
void WalkFrame::openMenu(const QRect& below, bool waitingOnly)
{
    if (m_menu == nullptr) {
        m_menu = new QMenu(this);
        m_menu->setObjectName(QStringLiteral("walk.more"));
        m_menu->setAccessibleName(tr("Further steps"));
    }
    m_menu->clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (waitingOnly && !m_all[i].waiting) continue;
        connect(m_menu->addAction(m_all[i].name), &QAction::triggered, this, [this, i] { emit stepChosen(int(i)); });
    }
    m_menu->popup(m_stepper->mapToGlobal(below.bottomLeft()));
    if (!m_menu->actions().isEmpty()) m_menu->setActiveAction(m_menu->actions().first());
}

void WalkFrame::setProgress(const QString& words)
{
    m_progress->setText(words);
    m_progress->setVisible(!words.isEmpty());
}

void WalkFrame::setMoves(bool back, bool next)
{
    m_back->setVisible(back);
    m_next->setVisible(next);
}

void WalkFrame::setSealed(bool sealed)
{
    m_sealedNote->setVisible(sealed);
}

void WalkFrame::setShown(bool shown)
{
    m_stepper->setVisible(shown);
    m_body->setVisible(shown);
    m_nothing->setVisible(!shown);
    fit();
}

void WalkFrame::toTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

bool WalkFrame::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

void WalkFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void WalkFrame::fit()
{
    const bool small = width() < narrowBelow;
    const bool aside = m_toggle->isChecked();
    m_toggle->setVisible(small && m_nothing->isHidden());
    m_toggle->setText(aside ? tr("Back to the question") : tr("What it says so far"));
    m_toggle->setAccessibleName(m_toggle->text());
    m_questionSide->setVisible(!small || !aside);
    m_panel->setVisible(!small || aside);
    m_line->setVisible(!small);
    placePicture(small);
    if (small)
        m_panel->setMaximumWidth(QWIDGETSIZE_MAX);
    else
        m_panel->setFixedWidth(std::clamp(width() * 2 / 5, smallestPanel, widestPanel));
    if (small) m_panel->setMinimumWidth(0);
}

/// Beside the step where there is room, else beneath it: what moves when an answer moves must be seen with it.
void WalkFrame::placePicture(bool small)
{
    if (m_picture == nullptr) return;
    auto* column = static_cast<QVBoxLayout*>(m_column->layout());
    m_panel->setPicture(small ? nullptr : m_picture);
    m_picture->setContentsMargins(0, small ? space::xl : 0, 0, 0);
    if (small && column->indexOf(m_picture) < 0) column->insertWidget(column->count() - 1, m_picture);
    m_picture->show();
}

} // namespace soundings::ui
