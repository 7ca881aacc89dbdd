// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// A story that stands alone: its title, the pyramid, what readers retold of it, its earlier versions; beside it what could
/// be mended.
class StoryPage : public QWidget {
    Q_OBJECT
public:
    explicit StoryPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~StoryPage() override;

    void open(EntryEditor* editor); ///< null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const;
    void goTo(const QString& pointer);

signals:
    void retellRequested();
    void errorHappened(const QString& sentence);

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
