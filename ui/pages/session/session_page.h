// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_questions.h"
#include "core/report/report.h"

#include <QWidget>

#include <memory>

namespace soundings {
struct DueItem;
}

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// An hour together as one page, from what would make it worth it to what is taken away: its sections one below the
/// other, of which one is open. The full-screen questions and the shared view are windows of its own, which end with it.
class SessionPage : public QWidget {
    Q_OBJECT
public:
    explicit SessionPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~SessionPage() override;

    void open(EntryEditor* editor); ///< where one left off; null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const;
    void next(); ///< the next section
    void back(); ///< the section before; `backedOut` from the first
    void commit();
    /// Leads to something in it, such as a commitment.
    void goToItem(const Id& item);
    void showLive();   ///< its questions on the full screen
    void showShared(); ///< the window for others
    void showSummary();

signals:
    void backedOut();
    void entryRequested(const QString& id);
    void askRequested();
    void takeSetRequested();
    void giveSetRequested(const soundings::CardSet& set);
    void reportReady(const soundings::Report& report);
    void errorHappened(const QString& sentence);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
