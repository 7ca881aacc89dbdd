// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tenacity_assessor.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/or_reason.h"
#include "ui/settings.h"
#include "ui/translate.h"

#include <algorithm>

namespace soundings::ui {

namespace {

/// The standing ones of the journal, this entry counted as it is called now.
std::size_t imperativesWith(const Entry& entry, const JournalBridge& journal)
{
    std::size_t count = pursuitOf(entry).kind == TenacityKind::Imperative ? 1 : 0;
    try {
        const auto standing = journal.reader().imperatives();
        count += std::size_t(std::ranges::count_if(standing, [&](const Id& id) { return id != entry.id; }));
    } catch (const Error&) {
        // Unreadable just now: only this one is known.
    }
    return count;
}

} // namespace

TenacityAssessor::TenacityAssessor(QObject* parent) : QObject(parent), m_latest(new Latest(this))
{
}

void TenacityAssessor::ask(const Entry& entry, const Assessment& lens, const JournalBridge& journal)
{
    TenacityInput input;
    input.today = journal.clock().today();
    input.limit = std::size_t(std::max(1, Settings().get(setting::imperatives)));
    input.imperatives = imperativesWith(entry, journal);
    input.translate = coreTranslate();
    m_latest->ask([this, entry, lens, input](const std::stop_token& /*stop*/, const Latest::Show& show) mutable {
        if (lens.entry == entry.id) input.lens = &lens;
        const auto assessment = orReason([&] { return assessTenacity(entry, input); });
        show([this, assessment] { emit ready(assessment); });
    });
}

void TenacityAssessor::forget()
{
    m_latest->forget();
}

} // namespace soundings::ui
