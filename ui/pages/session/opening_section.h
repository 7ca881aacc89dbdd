// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/session/session_section.h"

class QComboBox;
class QPushButton;

namespace soundings::ui {

class TextField;

/// What would make this hour worth it; who is in it, when, and what was agreed.
class OpeningSection : public SessionSection {
    Q_OBJECT
public:
    explicit OpeningSection(SectionPage& page);

    void focusFirst() override;

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    struct Row {
        QWidget* box;
        TextField* name;
        TextField* role;
        QPushButton* remove;
    };
    void addRow();
    void makeEngagement();
    void fillEngagements();
    void beginEngagement();

    TextField* m_worth = nullptr;
    QVBoxLayout* m_people = nullptr;
    std::vector<Row> m_rows;
    QPushButton* m_add;
    QComboBox* m_engagement;
    QPushButton* m_openEngagement;
    QPushButton* m_newEngagement;
};

} // namespace soundings::ui
