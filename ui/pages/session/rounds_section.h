// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/session/session_section.h"

class QLabel;

namespace soundings::ui {

class ChoiceRow;
class ItemList;
class RevealQuestion;
class RoundDesk;
class TextField;

/// Blind rounds: estimate, talk, estimate again.
class RoundsSection : public SessionSection {
    Q_OBJECT
public:
    explicit RoundsSection(SectionPage& page);

    void entryChanged() override;
    void closed() override;
    bool commit() override;

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    void makeForm(QWidget* form);
    void add();
    void remove();
    void drop(bool forGood);
    void edit(const QString& what, const char* member, const std::function<void(SessionRound&)>& work);
    void setChoices(const QString& lines);
    [[nodiscard]] const SessionRound* openRound() const;

    ItemList* m_list;
    TextField* m_question;
    ChoiceRow* m_kind;
    QLabel* m_fixed; ///< says why nothing of it can be changed
    TextField* m_unit;
    TextField* m_choices;
    RoundDesk* m_desk;
    RevealQuestion* m_sure; ///< before a round goes in which people have answered unseen
};

} // namespace soundings::ui
