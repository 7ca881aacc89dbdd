// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/pages/session/session_section.h"

class QCheckBox;
class QPushButton;
class QTextEdit;

namespace soundings::ui {

class SafeTextDocument;
class TextField;

/// What are you taking with you; and the page that both leave with: its preview is the very report that is written.
class ClosingSection : public SessionSection {
    Q_OBJECT
public:
    explicit ClosingSection(SectionPage& page);

    void entryChanged() override;
    void focusFirst() override;

signals:
    void reportReady(const soundings::Report& report);

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    void makeChoices();
    void redrawSources();
    void preview();

    TextField* m_taking = nullptr;
    QCheckBox* m_roles;
    QCheckBox* m_notes;
    QVBoxLayout* m_sources;
    std::vector<std::pair<Id, QCheckBox*>> m_sourceBoxes;
    QTextEdit* m_preview;
    SafeTextDocument* m_document;
    QPushButton* m_write;
    Report m_report;
};

} // namespace soundings::ui
