// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/story_step.h"

#include "ui/pages/walk/story/story_desk.h"

#include <QVBoxLayout>

namespace soundings::ui {

namespace {

const QString pyramidScreen = QStringLiteral("pyramid");

} // namespace

StoryStep::StoryStep(WalkContext& context, QWidget* parent)
    : WalkStepPage(context, WalkStep::Story, parent),
      m_desk(new StoryDesk(context.journal, [&context] { return context.editor; }))
{
    addScreen(pyramidScreen)->addWidget(m_desk);
    connect(m_desk, &StoryDesk::retellRequested, this, &StoryStep::retellRequested);
    connect(m_desk, &StoryDesk::errorHappened, this, &WalkStepPage::errorHappened);
}

QStringList StoryStep::screens() const
{
    return {pyramidScreen};
}

QString StoryStep::helpTopic() const
{
    return QStringLiteral("story");
}

QString StoryStep::screenAt(const QStringList& parts)
{
    m_desk->showPlace(parts);
    return pyramidScreen;
}

void StoryStep::present(const QString& word)
{
    presentOnly(word);
    m_desk->entryChanged(); // nothing stays open from another entry
}

void StoryStep::redraw(const QString& origin)
{
    m_desk->refresh(origin);
}

} // namespace soundings::ui
