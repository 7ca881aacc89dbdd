// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/prediction_history.h"
#include "core/model/due_kind.h"

#include <QWidget>

class QPushButton;

namespace soundings::ui {

class EntryEditor;
class ItemList;
class JournalBridge;
class PredictionForm;
class ResolveCard;

/// The predictions of a sealed decision, numbered as the command line numbers them: one line each, the open one with its
/// card; and a form for those that are made later. Drafts have theirs in the walk, so for them it is hidden.
class PredictionsSection : public QWidget {
    Q_OBJECT
public:
    explicit PredictionsSection(JournalBridge& journal, QWidget* parent = nullptr);

    /// The editor is owned elsewhere and may go; null shows nothing.
    void open(EntryEditor* editor);
    /// Opens the line of a prediction that is due and puts the keyboard to "Did it happen?"; false where it is not here.
    bool openFor(DueKind kind, const Id& item);

signals:
    void resolved(const QString& prediction); ///< what happened was written and stored
    void errorHappened(const QString& sentence);

private:
    void redraw();
    void beginNew();
    void endNew();
    void add();
    void weighNew();
    [[nodiscard]] bool stands() const;
    [[nodiscard]] QString summary(const PredictionHistory& history, bool covered) const;

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    ResolveCard* m_card;
    ItemList* m_list;
    QWidget* m_newBox;
    PredictionForm* m_form;
    QPushButton* m_add;
    Prediction m_new;
};

} // namespace soundings::ui
