// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight_places.h"

#include "ui/pages/insights_page.h"
#include "ui/pages/look_back_page.h"

#include <QStackedWidget>

namespace soundings::ui {

InsightPlaces::InsightPlaces(JournalBridge& journal, QStackedWidget& stack, QObject* parent)
    : QObject(parent), m_journal(journal), m_stack(stack)
{
}

QWidget* InsightPlaces::insights()
{
    if (!m_insights) {
        m_insights = new InsightsPage(m_journal);
        m_stack.addWidget(m_insights);
        connect(m_insights, &InsightsPage::entryRequested, this, &InsightPlaces::entryRequested);
        connect(m_insights, &InsightsPage::lookBackRequested, this, &InsightPlaces::lookBackRequested);
        connect(m_insights, &InsightsPage::reportReady, this, &InsightPlaces::reportReady);
        connect(m_insights, &InsightsPage::errorHappened, this, &InsightPlaces::errorHappened);
    }
    m_insights->refresh();
    return m_insights;
}

QWidget* InsightPlaces::lookBack()
{
    if (!m_lookBack) {
        m_lookBack = new LookBackPage(m_journal);
        m_stack.addWidget(m_lookBack);
        connect(m_lookBack, &LookBackPage::entryRequested, this, &InsightPlaces::entryRequested);
        connect(m_lookBack, &LookBackPage::reportReady, this, &InsightPlaces::reportReady);
        connect(m_lookBack, &LookBackPage::errorHappened, this, &InsightPlaces::errorHappened);
    }
    m_lookBack->refresh();
    return m_lookBack;
}

} // namespace soundings::ui
