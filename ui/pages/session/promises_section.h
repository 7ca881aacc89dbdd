// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenacity/commitments.h"
#include "ui/pages/session/session_section.h"

#include <QLabel>
#include <QPushButton>

namespace soundings::ui {

class DateField;
class TextField;

/// Who does what by when, and what became of it.
class PromisesSection : public SessionSection {
    Q_OBJECT
public:
    explicit PromisesSection(SectionPage& page);

    /// Puts the keyboard to "Kept" of a commitment that is due; false where it is not here.
    bool goToItem(const Id& item);

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    struct Row {
        QWidget* box;
        TextField* text;
        TextField* owner;
        DateField* due;
        QPushButton* remove;
        QLabel* state;
        QWidget* ends;
        TextField* word;
        QPushButton* kept;
    };
    void addRow();
    void layOut(Row& row, const QString& name);
    void makeEnds(Row& row, const QString& name);
    void follow(const Row& row, std::size_t index);
    template <typename Member>
    void store(std::size_t row, const char* name, Member Commitment::* place, const Member& value);
    void finish(std::size_t index, CommitmentEnd end);

    QVBoxLayout* m_list;
    std::vector<Row> m_rows;
    std::vector<CommitmentHistory> m_shown;
    QPushButton* m_add;
};

} // namespace soundings::ui
