// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/entry/entry_form.h"

class QLabel;

namespace soundings::ui {

class TextField;

/// What a coach and a client have agreed: aims, sponsor and what they may see, consent, and until when it is kept.
class EngagementPage : public EntryForm {
    Q_OBJECT
public:
    explicit EngagementPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~EngagementPage() override;

signals:
    void practiceRequested(); ///< the client journals, one of which may be to be removed

protected:
    [[nodiscard]] bool shows(const Entry& entry) const override { return entry.engagement() != nullptr; }
    void entryChanged() override;
    void opened() override;
    void redraw(const QString& origin) override;

private:
    void addOver(QVBoxLayout& column);

    TextField* m_title;
    QWidget* m_scroll;
    QWidget* m_over = nullptr; ///< shown once the day is past until which all this was to be kept
    QLabel* m_overWords = nullptr;
};

} // namespace soundings::ui
