// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis_assessor.h"

#include "core/support/error.h"
#include "ui/latest.h"
#include "ui/translate.h"

#include <exception>

namespace soundings::ui {
namespace {

/// What cannot be assessed has no result; the sentence says why.
DiagnosisAssessment diagnosisOrReason(const Entry& entry, const DiagnosisInput& input, const std::stop_token& stop)
{
    DiagnosisAssessment none;
    try {
        return assessDiagnosis(entry, input, stop);
    } catch (const Error& error) {
        none.sentence = error.message();
    } catch (const std::exception& error) {
        none.sentence = error.what();
    }
    return none;
}

} // namespace

DiagnosisAssessor::DiagnosisAssessor(QObject* parent) : QObject(parent), m_latest(new Latest(this))
{
}

void DiagnosisAssessor::ask(const Entry& entry)
{
    DiagnosisInput input;
    input.translate = coreTranslate();
    m_latest->ask([this, entry, input](const std::stop_token& stop, const Latest::Show& show) {
        show([this, assessment = diagnosisOrReason(entry, input, stop)] { emit ready(assessment); });
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
