// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class Disclosure;
class Editors;
class EntryEditor;
class JournalBridge;
class PredictionDraft;
class ResolveCard;

/// A prediction that belongs to no decision: written here, then what it says, what was said of it over time, and whether
/// it happened. While it is written its entry's place says so; the first key makes the entry, so that none is lost.
class PredictionPage : public QWidget {
    Q_OBJECT
public:
    PredictionPage(JournalBridge& journal, Editors& editors, QWidget* parent = nullptr);

    void open(EntryEditor* editor); ///< null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const { return m_editor; }
    /// An empty form; whatever was open is left.
    void begin();
    /// The first thing to do here: to write on, or to say whether it happened.
    void focusFirst();
    /// Ends the writing where nothing is missing.
    void commit();
    /// What was just kept is written again, as long as nothing was said of it since.
    static void writeAgain(EntryEditor& editor);

signals:
    void begun(); ///< the first thing was written
    void kept(const QString& id);
    void errorHappened(const QString& sentence);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void follow(EntryEditor* editor);
    void redraw();
    [[nodiscard]] bool isWritten() const;
    void write(const LonePrediction& lone, const QString& member, const QString& what);
    void keep();

    JournalBridge& m_journal;
    Editors& m_editors;
    EntryEditor* m_editor = nullptr;
    std::optional<Entry> m_fresh; ///< begun, and nothing written yet
    PredictionDraft* m_draft;
    QWidget* m_column;
    QWidget* m_shown; ///< once kept
    QLabel* m_statement;
    QLabel* m_about;
    ResolveCard* m_card;
    QLabel* m_notes;
    Disclosure* m_rest;
    QLabel* m_remainder;
};

} // namespace soundings::ui
