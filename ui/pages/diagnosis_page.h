// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/entry/section_page.h"

#include <memory>

class QLabel;

namespace soundings {
struct DiagnosisAssessment;
}

namespace soundings::ui {

class CommentsPanel;
class DiagnosisAssessor;
class DiagnosisPanel;
struct DiagnosisContext;

/// Why isn't this working? A diagnosis as one page, and beside its sections what the evidence says so far (above them
/// where the window is narrow).
class DiagnosisPage : public SectionPage {
    Q_OBJECT
public:
    explicit DiagnosisPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~DiagnosisPage() override;

signals:
    void decisionRequested(const QString& id); ///< of this diagnosis

protected:
    [[nodiscard]] bool shows(const Entry& entry) const override { return entry.diagnosis() != nullptr; }
    void entryChanged() override;
    void opened() override;
    void redraw(const QString& origin) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeSections();
    void showAssessment(const DiagnosisAssessment& assessment);
    void fit();

    std::unique_ptr<DiagnosisContext> m_context;
    DiagnosisAssessor* m_assessor;
    DiagnosisPanel* m_panel;
    QLabel* m_sentence; ///< on top, where there is no room for the panel
    CommentsPanel* m_comments;
    bool m_hidden = false; ///< whether a blind round hid voices when the assessment was asked for
};

} // namespace soundings::ui
