// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_questions.h"
#include "core/report/report.h"
#include "ui/pages/entry/section_page.h"

#include <memory>

namespace soundings::ui {

class CardsSection;
class ClosingSection;
class LiveSession;
class PrivateNotes;
class PromisesSection;
class SharedView;

/// An hour together as one page, from what would make it worth it to what is taken away. The full-screen questions and the
/// shared view are windows of its own, which end with it.
class SessionPage : public SectionPage {
    Q_OBJECT
public:
    explicit SessionPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~SessionPage() override;

    /// Leads to something in it, such as a commitment.
    void goToItem(const Id& item);
    void showLive();   ///< its questions on the full screen
    void showShared(); ///< the window for others
    void showSummary();

signals:
    void askRequested();
    void takeSetRequested();
    void giveSetRequested(const soundings::CardSet& set);
    void reportReady(const soundings::Report& report);

protected:
    [[nodiscard]] bool shows(const Entry& entry) const override { return entry.session() != nullptr; }
    void entryChanged() override;
    void redraw(const QString& origin) override;

private:
    void makeSections();
    void connectCards(CardsSection* cards);
    void redrawShared();
    void closeWindows();

    std::unique_ptr<PrivateNotes> m_notes;
    PromisesSection* m_promises = nullptr;
    ClosingSection* m_closing = nullptr;
    std::unique_ptr<LiveSession> m_live;
    std::unique_ptr<SharedView> m_shared;
};

} // namespace soundings::ui
