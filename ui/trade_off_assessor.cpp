// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trade_off_assessor.h"

#include "ui/latest.h"
#include "ui/or_reason.h"
#include "ui/translate.h"

namespace soundings::ui {

TradeOffAssessor::TradeOffAssessor(QObject* parent) : QObject(parent), m_latest(new Latest(this))
{
}

TradeOffInput TradeOffAssessor::firstInput()
{
    TradeOffInput input;
    input.samples = 10'000;
    input.translate = coreTranslate();
    return input;
}

TradeOffInput TradeOffAssessor::refinedInput()
{
    TradeOffInput input = firstInput();
    input.samples = 1U << 20U;
    input.precision = 0.0005;
    input.thorough = true;
    return input;
}

void TradeOffAssessor::ask(const Entry& entry)
{
    m_latest->ask([this, entry, first = firstInput(), refined = refinedInput()](const std::stop_token& stop,
                                                                                const Latest::Show& show) {
        const auto picture = orReason([&] { return assessTradeOffs(entry, first, stop); });
        show([this, picture] { emit ready(picture, false); });
        if (picture.totalsHidden) return; // nothing was drawn that could be drawn better
        const auto better = orReason([&] { return assessTradeOffs(entry, refined, stop); });
        show([this, better] { emit ready(better, true); });
    });
}

void TradeOffAssessor::forget()
{
    m_latest->forget();
}

bool TradeOffAssessor::isBusy() const
{
    return m_latest->isBusy();
}

} // namespace soundings::ui
