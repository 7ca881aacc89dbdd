// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_questions.h"
#include "ui/pages/session/session_section.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace soundings::ui {

class ItemList;
class PrivateNotes;
class TextField;

/// The questions of the hour, from sets or one's own, with what was said: shared notes, and private ones apart from them.
class CardsSection : public SessionSection {
    Q_OBJECT
public:
    CardsSection(SectionPage& page, PrivateNotes& notes);

    void entryChanged() override;
    void focusFirst() override;

signals:
    void liveRequested();
    void sharedRequested();
    void takeSetRequested();                              ///< a file with questions is to be taken in
    void giveSetRequested(const soundings::CardSet& set); ///< this one is to be written to a file

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    void makeSets();
    void makeForm(QWidget* form);
    void fillSets();
    void addSet();
    void addOwn();
    [[nodiscard]] const CardSet* chosenSet() const;
    [[nodiscard]] const SessionCard* openCard() const;

    PrivateNotes& m_notes;
    std::vector<CardSet> m_sets;
    QComboBox* m_set;
    QLabel* m_about;
    QPushButton* m_addSet;
    QPushButton* m_take;
    QPushButton* m_give;
    QPushButton* m_live;
    ItemList* m_list = nullptr;
    TextField* m_text;
    TextField* m_minutes;
    TextField* m_note;
    TextField* m_private;
};

} // namespace soundings::ui
