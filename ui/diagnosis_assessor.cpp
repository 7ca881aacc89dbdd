// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis_assessor.h"

#include "ui/latest.h"
#include "ui/or_reason.h"
#include "ui/translate.h"

namespace soundings::ui {

DiagnosisAssessor::DiagnosisAssessor(QObject* parent) : QObject(parent), m_latest(new Latest(this))
{
}

void DiagnosisAssessor::ask(const Entry& entry)
{
    DiagnosisInput input;
    input.translate = coreTranslate();
    m_latest->ask([this, entry, input](const std::stop_token& stop, const Latest::Show& show) {
        const auto assessment = orReason([&] { return assessDiagnosis(entry, input, stop); });
        show([this, assessment] { emit ready(assessment); });
    });
}

void DiagnosisAssessor::forget()
{
    m_latest->forget();
}

bool DiagnosisAssessor::isBusy() const
{
    return m_latest->isBusy();
}

} // namespace soundings::ui
