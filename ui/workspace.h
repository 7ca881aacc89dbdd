// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/walk.h"
#include "core/model/entry.h"
#include "core/report/report.h"
#include "ui/place.h"
#include "ui/workspace_pages.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace soundings {
struct CheckupNext;
struct DueItem;
} // namespace soundings

namespace soundings::ui {

class Editors;
class EntryEditor;
class JournalBridge;

/// One open journal as a screen: its pages (made when first shown), its open entries, undo across all of them.
class Workspace : public QWidget {
    Q_OBJECT
public:
    using Place = WorkspacePlace;

    Workspace(std::unique_ptr<JournalBridge> journal, QWidget* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] JournalBridge& journal() { return *m_journal; }
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] static QString wordOf(Place place); ///< as the settings and the navigation name it
    /// The entry in front; null on pages that show many.
    [[nodiscard]] EntryEditor* entry() const;
    [[nodiscard]] bool isCapturing() const;
    [[nodiscard]] QString helpTopic() const; ///< the help page of what is in front

    void showToday();
    void showJournal(bool search);
    void showInsights() { show(Place::Insights); }
    void showLookBack() { show(Place::LookBack); }
    void showCheckup(); ///< the latest, or the first one
    void newCheckup();
    void showAreas();
    /// A draft where one left off, a sealed decision as its brief, a lone prediction with its card, a diagnosis at its section.
    void openEntry(const QString& id);
    void showBrief(const QString& id);
    void showReview(const QString& id); ///< of a sealed decision
    /// A step of the walk for the entry in front.
    void walkTo(WalkStep step);
    void newDecision();
    /// A prediction that belongs to no decision; the first key makes its entry.
    void newPrediction();
    /// What was just kept is written again, as long as nothing was said of it since.
    void writeAgain(const QString& id);
    void newDiagnosis();
    void newStory();
    void showSessions();
    void newSession(); ///< with those who were in the one before
    void newEngagement();
    [[nodiscard]] SessionPlaces& sessions();
    void capture();
    void back();
    void next();
    void commit();
    /// Removes the draft in front; `removed` offers it back.
    void removeDraft();
    /// Stores a text that was removed or rescued, and shows it: as a draft of its own where it was sealed differently.
    void putBack(const Entry& entry);

    [[nodiscard]] QString undoText() const; ///< what Undo would undo, empty where nothing
    [[nodiscard]] QString redoText() const;
    void undo();
    void redo();
    [[nodiscard]] bool canUndoSeal() const;
    /// Takes an entry's seal back and shows its draft; says so where the seal stands already.
    void undoSeal(const QString& id);
    void offerSample(bool offer);
    /// Today offers three keys after a long time away.
    void welcomeBack(int daysAway);
    /// Where something due is dealt with.
    void openDue(const DueItem& item);

signals:
    void placeChanged();
    void topicChanged(); ///< another step of the walk, for example
    void undoChanged();
    void entrySealed(const QString& id);
    void removed(const soundings::Entry& entry);
    void captured(const QString& id);
    void predictionKept(const QString& id);
    void told(const QString& sentence); ///< what was done, where it cannot be seen
    void retellRequested();             ///< of the story in front
    void reportRequested(const QString& id);
    void reportReady(const soundings::Report& report);
    void sampleRequested();
    void askRequested(); ///< the questionnaire about the entry in front
    void errorHappened(const QString& sentence);

private:
    TodayPage& today();
    JournalPage& journalPage();
    WalkPage& walk();
    DecisionPage& decision();
    ReviewPage& review();
    PredictionPage& prediction();
    DiagnosisPage& diagnosis();
    StoryPage& story();
    [[nodiscard]] std::optional<Place> openSession(EntryEditor& editor);
    void decideOn(const QString& diagnosis);
    InsightPlaces& insights();
    CompanyPlaces& company();
    void openCompany(EntryEditor& editor);
    void takeStep(const CheckupNext& next);
    void show(Place place);
    void showFrom();
    void moveReminders(const std::vector<DueItem>& items, std::optional<Date> until);
    void walkAt(EntryEditor& editor, WalkStep step, const QString& pointer);
    void onSealed(const QString& id);
    void follow(EntryEditor* editor);
    void showEdited();

    std::unique_ptr<JournalBridge> m_journal; ///< outlives the pages: destroyed last
    std::unique_ptr<Editors> m_editors;
    QStackedWidget* m_stack;
    WorkspacePages m_pages;
    Place m_place = Place::Today;
    Place m_from = Place::Today;     ///< the list one came from
    EntryEditor* m_edited = nullptr; ///< what Undo acts on: in front, or changed last
};

} // namespace soundings::ui
