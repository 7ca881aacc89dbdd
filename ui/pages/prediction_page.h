// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class Disclosure;
class EntryEditor;
class JournalBridge;
class ResolveCard;

/// A prediction that belongs to no decision, most often from another program: what it says, what was said of it over
/// time, and whether it happened.
class PredictionPage : public QWidget {
    Q_OBJECT
public:
    explicit PredictionPage(JournalBridge& journal, QWidget* parent = nullptr);

    void open(EntryEditor* editor); ///< null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const { return m_editor; }
    void focusOutcome();

signals:
    void errorHappened(const QString& sentence);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void redraw();

    EntryEditor* m_editor = nullptr;
    QWidget* m_column;
    QLabel* m_statement;
    QLabel* m_about;
    ResolveCard* m_card;
    QLabel* m_notes;
    Disclosure* m_rest;
    QLabel* m_remainder;
};

} // namespace soundings::ui
