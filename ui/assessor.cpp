// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessor.h"

#include "core/support/cancelled.h"
#include "ui/latest.h"
#include "ui/translate.h"

#include <exception>
#include <utility>

namespace soundings::ui {
namespace {

Assessment assessedOrEmpty(const Entry& entry, const AssessmentInput& input, const std::stop_token& stop)
{
    try {
        return assess(entry, input, stop);
    } catch (const Cancelled&) {
        throw;
    } catch (const std::exception&) {
        // A draft that cannot be scored yet has no result; its findings say what is missing.
        Assessment none;
        none.entry = entry.id;
        return none;
    }
}

} // namespace

Assessor::Assessor(QObject* parent) : QObject(parent), m_latest(new Latest(this))
{
}

void Assessor::ask(const Entry& entry, Date today, std::uint64_t seed, std::uint64_t samples)
{
    AssessmentInput input;
    input.seed = seed;
    input.samples = samples;
    input.today = today;
    input.translate = coreTranslate();
    m_latest->ask([this, entry, input = std::move(input)](const std::stop_token& stop, const Latest::Show& show) {
        show([this, assessment = assessedOrEmpty(entry, input, stop)] { emit ready(assessment); });
    });
}

bool Assessor::isBusy() const
{
    return m_latest->isBusy();
}

} // namespace soundings::ui
