// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/session/session_section.h"

class QPushButton;

namespace soundings::ui {

/// The form before the session, and what came back: between whoever wrote it and who asked.
class BeforeSection : public SessionSection {
    Q_OBJECT
public:
    explicit BeforeSection(SectionPage& page);

    void entryChanged() override;

signals:
    void askRequested();

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    QVBoxLayout* m_list;
    QPushButton* m_ask;
};

} // namespace soundings::ui
