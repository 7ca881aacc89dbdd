// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class PyramidEditor;
class RetellSection;
class StoryVersions;

/// All that is written of a story, in the walk and where it stands alone: the pyramid, what readers retold of it, and its
/// earlier versions. `editor` gives the entry at hand, null where there is none.
class StoryDesk : public QWidget {
    Q_OBJECT
public:
    StoryDesk(JournalBridge& journal, std::function<EntryEditor*()> editor, QWidget* parent = nullptr);

    /// Another entry is at hand.
    void entryChanged();
    void refresh(const QString& origin);
    void showPlace(const QStringList& parts);

signals:
    void retellRequested();
    void errorHappened(const QString& sentence);

private:
    JournalBridge& m_journal;
    std::function<EntryEditor*()> m_editor;
    PyramidEditor* m_pyramid;
    RetellSection* m_retell;
    StoryVersions* m_versions;
};

} // namespace soundings::ui
