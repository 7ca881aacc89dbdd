// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class TextField;

/// Adds words to a sealed decision; what is typed and not yet added is kept with the entry's other half-filled cards.
class AddendumBox : public QWidget {
    Q_OBJECT
public:
    explicit AddendumBox(JournalBridge& journal, QWidget* parent = nullptr);

    void show(EntryEditor* editor); ///< null for none; the editor is owned elsewhere
    using QWidget::show;

signals:
    void errorHappened(const QString& sentence);

private:
    void remember(const QString& text);
    void append();

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    TextField* m_text;
    QPushButton* m_add;
};

} // namespace soundings::ui
