// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_edits.h"
#include "core/journal/reminders.h"
#include "core/support/error.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/insight_places.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision_page.h"
#include "ui/pages/diagnosis_page.h"
#include "ui/pages/prediction_page.h"
#include "ui/pages/story_page.h"
#include "ui/pages/today_page.h"
#include "ui/pages/walk_page.h"
#include "ui/translate.h"
#include "ui/wording.h"
#include "ui/workspace.h"

#include <QStackedWidget>

#include <optional>

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
    case Place::Diagnosis: return "diagnosis";
    case Place::Story: return "story";
    case Place::Session: return "session";
    case Place::Engagement: return "engagement";
    case Place::Sessions: return "sessions";
    case Place::Insights: return "insights";
    case Place::LookBack: return "lookBack";
    case Place::Checkup: return "checkup";
    case Place::Areas: return "areas";
    case Place::Area: return "area";
    }
    return {};
}

QString Workspace::helpTopic() const
{
    if (isCapturing()) return QStringLiteral("capture");
    switch (m_place) {
    case Place::Today: return QStringLiteral("today");
    case Place::Journal: return QStringLiteral("journal");
    case Place::Walk: return m_pages.walk->helpTopic();
    case Place::Decision: return m_pages.decision->helpTopic();
    case Place::Review: return QStringLiteral("review");
    case Place::Prediction: return QStringLiteral("predictions");
    case Place::Diagnosis: return QStringLiteral("diagnosis");
    case Place::Story: return QStringLiteral("story");
    case Place::Session:
    case Place::Engagement:
    case Place::Sessions: return QStringLiteral("sessions");
    case Place::Insights:
    case Place::LookBack: return QStringLiteral("insights");
    case Place::Checkup: return QStringLiteral("checkup");
    case Place::Areas:
    case Place::Area: return QStringLiteral("areas");
    }
    return {};
}

DiagnosisPage& Workspace::diagnosis()
{
    if (!m_pages.diagnosis) {
        m_pages.diagnosis = new DiagnosisPage(*m_journal);
        m_stack->addWidget(m_pages.diagnosis);
        connect(m_pages.diagnosis, &DiagnosisPage::backedOut, this, &Workspace::showFrom);
        connect(m_pages.diagnosis, &DiagnosisPage::decisionRequested, this, &Workspace::decideOn);
        connect(m_pages.diagnosis, &DiagnosisPage::entryRequested, this, &Workspace::openEntry);
        connect(m_pages.diagnosis, &DiagnosisPage::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.diagnosis;
}

StoryPage& Workspace::story()
{
    if (!m_pages.story) {
        m_pages.story = new StoryPage(*m_journal);
        m_stack->addWidget(m_pages.story);
        connect(m_pages.story, &StoryPage::retellRequested, this, &Workspace::retellRequested);
        connect(m_pages.story, &StoryPage::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.story;
}

void Workspace::newDecision()
{
    if (m_journal->isReadOnly()) return;
    guarded(*this, [&] {
        auto& editor = m_editors->add(
            soundings::newDecision({}, m_journal->clock().now(), m_journal->clock().today(), m_journal->ids()));
        m_journal->saveNow();
        walk().open(&editor);
        show(Place::Walk);
    });
}

void Workspace::newDiagnosis()
{
    if (m_journal->isReadOnly()) return;
    guarded(*this, [&] {
        auto& editor = m_editors->add(soundings::newDiagnosis({}, m_journal->clock().now(), m_journal->ids()));
        m_journal->saveNow();
        diagnosis().open(&editor);
        show(Place::Diagnosis);
    });
}

void Workspace::newStory()
{
    if (m_journal->isReadOnly()) return;
    guarded(*this, [&] {
        auto& editor = m_editors->add(soundings::newStory(m_journal->clock().now(), m_journal->ids()));
        m_journal->saveNow();
        story().open(&editor);
        show(Place::Story);
    });
}

/// A draft that begins with the hypothesis; each of the two names the other.
void Workspace::decideOn(const QString& id)
{
    guarded(*this, [&] {
        EntryEditor& from = m_editors->open(id.toStdString());
        std::optional<Entry> made;
        from.editEntry(tr("Decide on it"), {}, [&](Entry& entry) {
            made = decisionFrom(entry, m_journal->clock().now(), m_journal->clock().today(), m_journal->ids());
        });
        if (!made) return;
        EntryEditor& editor = m_editors->add(*made);
        m_journal->saveNow();
        walk().open(&editor);
        show(Place::Walk);
    });
}

InsightPlaces& Workspace::insights()
{
    if (!m_pages.insights) {
        m_pages.insights = new InsightPlaces(*m_journal, *m_stack, this);
        connect(m_pages.insights, &InsightPlaces::entryRequested, this, &Workspace::openEntry);
        connect(m_pages.insights, &InsightPlaces::lookBackRequested, this, &Workspace::showLookBack);
        connect(m_pages.insights, &InsightPlaces::reportReady, this, &Workspace::reportReady);
        connect(m_pages.insights, &InsightPlaces::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.insights;
}

void Workspace::newPrediction()
{
    if (m_journal->isReadOnly()) return;
    prediction().begin();
    show(Place::Prediction);
    m_pages.prediction->focusFirst();
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
    case Place::Areas: return showAreas();
    case Place::Sessions: return showSessions();
    default: return showToday();
    }
}

void Workspace::moveReminders(const std::vector<DueItem>& items, std::optional<Date> until)
{
    guarded(*this, [&] {
        for (const DueItem& item : items) m_editors->open(item.entry).append(rescheduled(item, until, {}));
        m_journal->saveNow();
        emit told(until ? tr("%n reminders were moved to %1. What they remind of keeps its own date.", nullptr,
                             int(items.size()))
                              .arg(dateText(*until))
                        : tr("%n reminders were let go. What they remind of stays in the journal.", nullptr,
                             int(items.size())));
    });
}

void Workspace::welcomeBack(int daysAway)
{
    today().welcomeBack(daysAway);
}

void Workspace::offerSample(bool offer)
{
    today().offerSample(offer);
}

} // namespace soundings::ui
