// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/conflicts.h"
#include "core/exchange/bundle.h"
#include "ui/overlay.h"

#include <QPointer>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace soundings::ui {

class EntryEditor;

/// What two sides of an entry changed, each in its own way, side by side, one place after the other. Each choice is an edit
/// that can be undone.
class ConflictsCard : public Overlay {
    Q_OBJECT
public:
    /// `merged` says whose the other side is, where that is known.
    ConflictsCard(EntryEditor& editor, std::optional<MergedBundle> merged, QWidget* parent);

    void summon() override;

signals:
    void settledAll();
    void failed(const QString& sentence);

private:
    void build();
    QPlainTextEdit* side(const char* name, QHBoxLayout* row, QLabel*& caption);
    void sayWhose();
    void showNext();
    void settle(Settle how);

    QPointer<EntryEditor> m_editor;
    std::optional<MergedBundle> m_merged;
    std::size_t m_skipped = 0; ///< places that were left for later
    Choosing m_choosing;
    QLabel* m_heading = nullptr;
    QLabel* m_where = nullptr;
    QLabel* m_standsCaption = nullptr;
    QLabel* m_insteadCaption = nullptr;
    QPlainTextEdit* m_stands = nullptr;
    QPlainTextEdit* m_instead = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_other = nullptr;
    QPushButton* m_both = nullptr;
};

} // namespace soundings::ui
