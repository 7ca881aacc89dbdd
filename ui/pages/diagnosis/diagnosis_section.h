// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"
#include "ui/pages/entry/entry_section.h"

namespace soundings::ui {

/// What every section of a diagnosis works with.
struct DiagnosisContext {
    SectionPage& page;
    DiagnosisAssessment assessment; ///< the newest; empty until the first one arrives
};

/// One section of the page of a diagnosis.
class DiagnosisSection : public SectionOf<Diagnosis> {
    Q_OBJECT
public:
    DiagnosisSection(DiagnosisContext& context, const QString& word, const QString& title);

    [[nodiscard]] const Diagnosis& diagnosis() const { return value(); }
    [[nodiscard]] const DiagnosisAssessment& assessment() const { return m_context.assessment; }
    /// One line of at most about 60 characters: what a button says of text that may be long.
    [[nodiscard]] QString elided(const QString& text) const;

protected:
    /// `one` for 1, else `many` with the number in it.
    [[nodiscard]] static QString counted(qsizetype number, const QString& one, const QString& many);

private:
    DiagnosisContext& m_context;
};

} // namespace soundings::ui
