// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// Why isn't this working? A diagnosis as one page: its sections one below the other, of which one is open, and beside
/// them what the evidence says so far (above them where the window is narrow).
class DiagnosisPage : public QWidget {
    Q_OBJECT
public:
    explicit DiagnosisPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~DiagnosisPage() override;

    void open(EntryEditor* editor); ///< where one left off; null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const;
    /// The section that is open, as its stable word.
    [[nodiscard]] QString section() const;
    void next(); ///< the next section
    void back(); ///< the section before; `backedOut` from the first
    /// Finishes what is being written in the open section, else goes on to the next one.
    void commit();
    void goTo(const QString& pointer);

signals:
    void backedOut();
    void decisionRequested(const QString& id); ///< of this diagnosis
    void entryRequested(const QString& id);
    void errorHappened(const QString& sentence);

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
