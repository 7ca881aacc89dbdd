// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/entry/entry_form.h"

class QScrollArea;
class QVBoxLayout;

namespace soundings::ui {

class StoryDesk;
class StoryPanel;
class TextField;

/// A story that stands alone: its title, the pyramid, what readers retold of it, its earlier versions; beside it what could
/// be mended.
class StoryPage : public EntryForm {
    Q_OBJECT
public:
    explicit StoryPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~StoryPage() override;

    void goTo(const QString& pointer);

signals:
    void retellRequested();

protected:
    [[nodiscard]] bool shows(const Entry& entry) const override { return entry.story() != nullptr; }
    void leaving() override;
    void entryChanged() override;
    void opened() override;
    void redraw(const QString& origin) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(QVBoxLayout* to);

    QWidget* m_column;
    QScrollArea* m_scroll;
    TextField* m_title = nullptr;
    StoryDesk* m_desk;
    StoryPanel* m_panel;
    bool m_edited = false; ///< since it was opened: leaving it then keeps a version
};

} // namespace soundings::ui
