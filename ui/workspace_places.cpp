// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/insight_places.h"
#include "ui/journal_bridge.h"
#include "ui/pages/prediction_page.h"
#include "ui/workspace.h"

namespace soundings::ui {

QString Workspace::wordOf(Place place)
{
    switch (place) {
    case Place::Today: return "today";
    case Place::Journal: return "journal";
    case Place::Walk: return "walk";
    case Place::Decision: return "decision";
    case Place::Review: return "review";
    case Place::Prediction: return "prediction";
    case Place::Insights: return "insights";
    case Place::LookBack: return "lookBack";
    }
    return {};
}

InsightPlaces& Workspace::insights()
{
    if (!m_insights) {
        m_insights = new InsightPlaces(*m_journal, *m_stack, this);
        connect(m_insights, &InsightPlaces::entryRequested, this, &Workspace::openEntry);
        connect(m_insights, &InsightPlaces::lookBackRequested, this, &Workspace::showLookBack);
        connect(m_insights, &InsightPlaces::reportReady, this, &Workspace::reportReady);
        connect(m_insights, &InsightPlaces::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_insights;
}

void Workspace::newPrediction()
{
    if (m_journal->isReadOnly()) return;
    prediction().begin();
    show(Place::Prediction);
    m_prediction->focusFirst();
}

void Workspace::writeAgain(const QString& id)
{
    guarded(*this, [&] {
        PredictionPage::writeAgain(m_editors->open(id.toStdString()));
        openEntry(id);
    });
}

void Workspace::showFrom()
{
    switch (m_from) {
    case Place::Journal: return showJournal(false);
    case Place::Insights: return showInsights();
    case Place::LookBack: return showLookBack();
    default: return showToday();
    }
}

} // namespace soundings::ui
