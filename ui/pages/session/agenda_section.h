// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/session/session_section.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace soundings::ui {

class TextField;

/// What to talk about: proposed from what was promised, is due, was not heard or drifts, and one's own.
class AgendaSection : public SessionSection {
    Q_OBJECT
public:
    explicit AgendaSection(SectionPage& page);

    void entryChanged() override;

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    struct Row {
        QWidget* box;
        QCheckBox* done;
        TextField* text;
        TextField* minutes;
        QPushButton* go;
        QPushButton* remove;
    };
    void addRow();
    void layOut(const Row& row, const QString& name);
    void follow(const Row& row, std::size_t index);
    void edit(const QString& what, std::size_t index, const char* member, const std::function<void(AgendaItem&)>& work);
    void propose();

    QVBoxLayout* m_list;
    std::vector<Row> m_rows;
    QPushButton* m_propose;
    QPushButton* m_add;
    QLabel* m_said; ///< what the proposal came to
    QLabel* m_sum;
};

} // namespace soundings::ui
