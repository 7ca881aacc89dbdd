// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// The later look at a sealed decision. First only what is needed to answer: what is due, and what happened. Once that is
/// written it stands, and beside it come the old expectations, quality and outcome, lessons and the day of the next look.
class ReviewPage : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~ReviewPage() override;

    /// Begins a review; null shows nothing. The editor is owned elsewhere. The same entry again goes on where one was.
    void open(EntryEditor* editor);
    [[nodiscard]] EntryEditor* editor() const;
    /// Puts the keyboard where one begins to write.
    void focusFirst();
    /// The page's one button: writes what happened, then what was learnt.
    void commit();

signals:
    void done(const QString& id); ///< the review is written; the window shows the decision
    void errorHappened(const QString& sentence);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
