// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "core/support/error.h"
#include "ui/capture_card.h"
#include "ui/company_places.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/insight_places.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision_page.h"
#include "ui/pages/diagnosis_page.h"
#include "ui/pages/journal_page.h"
#include "ui/pages/prediction_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/session/engagement_page.h"
#include "ui/pages/session/session_page.h"
#include "ui/pages/story_page.h"
#include "ui/pages/today_page.h"
#include "ui/pages/walk_page.h"
#include "ui/session_places.h"
#include "ui/translate.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace soundings::ui {

Workspace::Workspace(std::unique_ptr<JournalBridge> journal, QWidget* parent)
    : QWidget(parent),
      m_journal(std::move(journal)),
      m_editors(std::make_unique<Editors>(*m_journal)),
      m_stack(new QStackedWidget(this))
{
    setObjectName("workspace");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_editors.get(), &Editors::edited, this, &Workspace::follow);
    connect(m_journal.get(), &JournalBridge::failed, this, &Workspace::errorHappened);
    showToday();
}

Workspace::~Workspace()
{
    // Pages hold on to editors, editors to the journal.
    delete m_pages.capture;
    delete m_stack;
}

TodayPage& Workspace::today()
{
    if (!m_pages.today) {
        m_pages.today = new TodayPage(*m_journal);
        m_stack->addWidget(m_pages.today);
        connect(m_pages.today, &TodayPage::entryRequested, this, &Workspace::openEntry);
        connect(m_pages.today, &TodayPage::dueRequested, this, &Workspace::openDue);
        connect(m_pages.today, &TodayPage::moveRequested, this, &Workspace::moveReminders);
        connect(m_pages.today, &TodayPage::newRequested, this, &Workspace::newDecision);
        connect(m_pages.today, &TodayPage::predictionRequested, this, &Workspace::newPrediction);
        connect(m_pages.today, &TodayPage::diagnosisRequested, this, &Workspace::newDiagnosis);
        connect(m_pages.today, &TodayPage::captureRequested, this, &Workspace::capture);
        connect(m_pages.today, &TodayPage::lookBackRequested, this, &Workspace::showLookBack);
        connect(m_pages.today, &TodayPage::sampleRequested, this, &Workspace::sampleRequested);
        connect(m_pages.today, &TodayPage::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.today;
}

JournalPage& Workspace::journalPage()
{
    if (!m_pages.list) {
        m_pages.list = new JournalPage(*m_journal);
        m_stack->addWidget(m_pages.list);
        connect(m_pages.list, &JournalPage::entryRequested, this, &Workspace::openEntry);
        connect(m_pages.list, &JournalPage::newRequested, this, &Workspace::newDecision);
        connect(m_pages.list, &JournalPage::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.list;
}

WalkPage& Workspace::walk()
{
    if (!m_pages.walk) {
        m_pages.walk = new WalkPage(*m_journal);
        m_stack->addWidget(m_pages.walk);
        connect(m_pages.walk, &WalkPage::sealed, this, &Workspace::onSealed);
        connect(m_pages.walk, &WalkPage::errorHappened, this, &Workspace::errorHappened);
        connect(m_pages.walk, &WalkPage::stepEntered, this, &Workspace::topicChanged);
        connect(m_pages.walk, &WalkPage::retellRequested, this, &Workspace::retellRequested);
    }
    return *m_pages.walk;
}

DecisionPage& Workspace::decision()
{
    if (!m_pages.decision) {
        m_pages.decision = new DecisionPage(*m_journal);
        m_stack->addWidget(m_pages.decision);
        connect(m_pages.decision, &DecisionPage::walkRequested, this, [this](WalkStep step, const QString& pointer) {
            if (auto* editor = m_pages.decision->editor()) walkAt(*editor, step, pointer);
        });
        connect(m_pages.decision, &DecisionPage::reviewRequested, this, &Workspace::showReview);
        connect(m_pages.decision, &DecisionPage::reportRequested, this, &Workspace::reportRequested);
        connect(m_pages.decision, &DecisionPage::entryRequested, this, &Workspace::openEntry);
        connect(m_pages.decision, &DecisionPage::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.decision;
}

ReviewPage& Workspace::review()
{
    if (!m_pages.review) {
        m_pages.review = new ReviewPage(*m_journal);
        m_stack->addWidget(m_pages.review);
        connect(m_pages.review, &ReviewPage::done, this, &Workspace::showBrief);
        connect(m_pages.review, &ReviewPage::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.review;
}

void Workspace::showReview(const QString& id)
{
    guarded(*this, [&] {
        EntryEditor& editor = m_editors->open(id.toStdString());
        if (!editor.entry().decision() || !editor.isSealed() || m_journal->isReadOnly()) return openEntry(id);
        review().open(&editor);
        show(Place::Review);
        m_pages.review->focusFirst();
    });
}

PredictionPage& Workspace::prediction()
{
    if (!m_pages.prediction) {
        m_pages.prediction = new PredictionPage(*m_journal, *m_editors);
        m_stack->addWidget(m_pages.prediction);
        connect(m_pages.prediction, &PredictionPage::begun, this, &Workspace::placeChanged);
        connect(m_pages.prediction, &PredictionPage::kept, this, &Workspace::predictionKept);
        connect(m_pages.prediction, &PredictionPage::errorHappened, this, &Workspace::errorHappened);
    }
    return *m_pages.prediction;
}

void Workspace::show(Place place)
{
    m_journal->saveNow();
    m_place = place;
    switch (place) {
    case Place::Today: m_stack->setCurrentWidget(&today()); break;
    case Place::Journal: m_stack->setCurrentWidget(&journalPage()); break;
    case Place::Walk: m_stack->setCurrentWidget(&walk()); break;
    case Place::Decision: m_stack->setCurrentWidget(&decision()); break;
    case Place::Review: m_stack->setCurrentWidget(&review()); break;
    case Place::Prediction: m_stack->setCurrentWidget(&prediction()); break;
    case Place::Diagnosis: m_stack->setCurrentWidget(&diagnosis()); break;
    case Place::Story: m_stack->setCurrentWidget(&story()); break;
    case Place::Session: m_stack->setCurrentWidget(&sessions().session()); break;
    case Place::Engagement: m_stack->setCurrentWidget(&sessions().engagement()); break;
    case Place::Sessions: m_stack->setCurrentWidget(sessions().list()); break;
    case Place::Insights: m_stack->setCurrentWidget(insights().insights()); break;
    case Place::LookBack: m_stack->setCurrentWidget(insights().lookBack()); break;
    case Place::Checkup: m_stack->setCurrentWidget(company().checkup()); break;
    case Place::Areas: m_stack->setCurrentWidget(company().areas()); break;
    case Place::Area: m_stack->setCurrentWidget(company().area()); break;
    }
    // A page that is not in front shows nothing, so that it need not follow every key.
    if (m_pages.walk && place != Place::Walk) m_pages.walk->open(nullptr);
    if (m_pages.decision && place != Place::Decision) m_pages.decision->open(nullptr);
    if (m_pages.review && place != Place::Review) m_pages.review->open(nullptr);
    if (m_pages.prediction && place != Place::Prediction) m_pages.prediction->open(nullptr);
    if (m_pages.diagnosis && place != Place::Diagnosis) m_pages.diagnosis->open(nullptr);
    const bool ofCompany = place == Place::Checkup || place == Place::Area;
    if (m_pages.company && !ofCompany) m_pages.company->open(nullptr);
    if (m_pages.story && place != Place::Story) m_pages.story->open(nullptr);
    if (m_pages.sessions) m_pages.sessions->leave(m_stack->currentWidget());
    const bool ofOneEntry = place == Place::Walk || place == Place::Decision || place == Place::Review ||
                            place == Place::Prediction || place == Place::Diagnosis || ofCompany ||
                            place == Place::Session || place == Place::Story || place == Place::Engagement;
    if (!ofOneEntry) m_from = place;
    if (auto* editor = entry()) m_edited = editor;
    emit placeChanged();
    emit undoChanged();
}

EntryEditor* Workspace::entry() const
{
    if (m_place == Place::Walk && m_pages.walk) return m_pages.walk->editor();
    if (m_place == Place::Decision && m_pages.decision) return m_pages.decision->editor();
    if (m_place == Place::Review && m_pages.review) return m_pages.review->editor();
    if (m_place == Place::Prediction && m_pages.prediction) return m_pages.prediction->editor();
    if (m_place == Place::Diagnosis && m_pages.diagnosis) return m_pages.diagnosis->editor();
    if (m_place == Place::Story && m_pages.story) return m_pages.story->editor();
    if (m_pages.company && m_pages.company->editor() != nullptr) return m_pages.company->editor();
    return m_pages.sessions ? m_pages.sessions->editorOn(m_stack->currentWidget()) : nullptr;
}

bool Workspace::isCapturing() const
{
    return m_pages.capture && m_pages.capture->isVisible();
}

void Workspace::showToday()
{
    const bool known = m_pages.today != nullptr;
    show(Place::Today);
    if (known) m_pages.today->refresh();
}

void Workspace::showJournal(bool search)
{
    const bool known = m_pages.list != nullptr;
    show(Place::Journal);
    if (known) m_pages.list->refresh();
    search ? m_pages.list->focusSearch() : m_pages.list->listDecisionsAgain();
}

void Workspace::openEntry(const QString& id)
{
    guarded(*this, [&] {
        auto& editor = m_editors->open(id.toStdString());
        if (const auto place = openSession(editor)) return show(*place);
        if (editor.entry().lonePrediction()) {
            prediction().open(&editor);
            show(Place::Prediction);
            m_pages.prediction->focusFirst();
        } else if (editor.entry().diagnosis()) {
            diagnosis().open(&editor);
            show(Place::Diagnosis);
        } else if (editor.entry().area() || editor.entry().checkup()) {
            openCompany(editor);
        } else if (editor.entry().story()) {
            story().open(&editor);
            show(Place::Story);
        } else if (editor.entry().decision() && !editor.isSealed()) {
            walk().open(&editor);
            show(Place::Walk);
        } else {
            decision().open(&editor);
            show(Place::Decision);
        }
    });
}

void Workspace::openDue(const DueItem& item)
{
    if (item.kind == DueKind::Review && !item.draft) return showReview(qs(item.entry));
    if (item.kind == DueKind::Checkup) return newCheckup();
    openEntry(qs(item.entry));
    if (m_place == Place::Decision) decision().openFor(item.kind, item.item);
    if (m_place == Place::Session) sessions().session().goToItem(item.item);
}

void Workspace::showBrief(const QString& id)
{
    guarded(*this, [&] {
        EntryEditor& editor = m_editors->open(id.toStdString());
        if (!editor.entry().decision()) return openEntry(id);
        decision().open(&editor);
        show(Place::Decision);
    });
}

void Workspace::walkTo(WalkStep step)
{
    if (auto* editor = entry()) walkAt(*editor, step, {});
}

void Workspace::walkAt(EntryEditor& editor, WalkStep step, const QString& pointer)
{
    guarded(*this, [&] {
        walk().open(&editor, step, pointer);
        show(Place::Walk);
    });
}

void Workspace::capture()
{
    if (m_journal->isReadOnly()) return;
    if (!m_pages.capture) {
        m_pages.capture = new CaptureCard(*m_journal, *m_editors, this);
        connect(m_pages.capture, &CaptureCard::captured, this, &Workspace::captured);
    }
    m_pages.capture->summon();
}

void Workspace::back()
{
    if (isCapturing()) return;
    if (m_place == Place::Walk)
        walk().back();
    else if (m_place == Place::Diagnosis)
        diagnosis().back();
    else if (m_place == Place::Session)
        sessions().session().back();
    else if (auto* editor = entry(); m_place == Place::Review && editor)
        showBrief(qs(editor->id()));
    else if (m_place == Place::LookBack)
        showInsights();
    else if (m_place == Place::Engagement && !sessions().cameFrom().empty())
        openEntry(qs(sessions().cameFrom()));
    else if (m_pages.company && m_pages.company->editor())
        m_pages.company->back();
    else if (m_place == Place::Decision || m_place == Place::Review || m_place == Place::Prediction ||
             m_place == Place::Story || m_place == Place::Engagement)
        showFrom();
}

void Workspace::next()
{
    if (isCapturing()) return;
    if (m_place == Place::Walk) walk().next();
    if (m_place == Place::Diagnosis) diagnosis().next();
    if (m_place == Place::Checkup) company().next();
    if (m_place == Place::Session) sessions().session().next();
}

void Workspace::commit()
{
    if (isCapturing())
        m_pages.capture->dismiss();
    else if (m_place == Place::Walk)
        walk().commit();
    else if (m_place == Place::Review)
        review().commit();
    else if (m_place == Place::Prediction)
        prediction().commit();
    else if (m_place == Place::Diagnosis)
        diagnosis().commit();
    else if (m_place == Place::Checkup)
        company().next();
    else if (m_place == Place::Session)
        sessions().session().commit();
}

void Workspace::removeDraft()
{
    auto* editor = entry();
    if (!editor || editor->isSealed()) return;
    const Entry kept = editor->entry();
    m_edited = nullptr;
    m_from == Place::Journal ? showJournal(false) : showToday();
    m_editors->drop(kept.id);
    m_journal->remove(kept.id);
    guarded(*this, [&] { company().removed(kept); });
    emit removed(kept);
}

void Workspace::putBack(const Entry& entry)
{
    guarded(*this, [&] {
        m_journal->flush(); // a removal may still be on its way
        Entry kept = entry;
        if (m_journal->reader().find(entry.id)) {
            auto& editor = m_editors->open(entry.id);
            kept.since = editor.entry().since;
            const bool sealedOtherwise = editor.isSealed() && kept != editor.entry();
            if (!sealedOtherwise) {
                editor.editEntry(tr("what was put back"), {}, [&](Entry& now) { now = kept; });
                for (const auto& item : entry.since)
                    if (std::ranges::find(kept.since, item) == kept.since.end()) editor.append(item.what);
                m_journal->saveNow();
                openEntry(qs(entry.id));
                return;
            }
            kept.id = m_journal->ids().next();
            kept.since.clear();
        }
        m_editors->add(kept);
        m_journal->saveNow();
        company().putBack(kept);
        openEntry(qs(kept.id));
    });
}

void Workspace::onSealed(const QString& id)
{
    guarded(*this, [&] {
        auto& editor = m_editors->open(id.toStdString());
        editor.setSealed(true);
        showBrief(id);
        emit entrySealed(id);
    });
}

} // namespace soundings::ui
