// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace soundings::ui {

class DateField;
class EntryEditor;
class JournalBridge;
class TextField;

/// What a coach and a client have agreed: aims, sponsor and what they may see, consent, and until when it is kept.
class EngagementPage : public QWidget {
    Q_OBJECT
public:
    explicit EngagementPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~EngagementPage() override;

    void open(EntryEditor* editor); ///< null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const { return m_editor; }

signals:
    void errorHappened(const QString& sentence);

private:
    void addText(const char* name, const QString& label, const QString& help, std::string Engagement::* place,
                 int lines);
    void addDate(const char* name, const QString& label, const QString& help, std::optional<Date> Engagement::* place);
    void change(const char* key, const std::function<void(Entry&)>& edit);
    void redraw();
    [[nodiscard]] bool shows() const;

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    QWidget* m_scroll = nullptr;
    QVBoxLayout* m_column;
    TextField* m_title;
    std::vector<std::pair<TextField*, std::string Engagement::*>> m_texts;
    std::vector<std::pair<DateField*, std::optional<Date> Engagement::*>> m_dates;
};

} // namespace soundings::ui
