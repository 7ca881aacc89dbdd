// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/other_scores.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace soundings {

std::optional<double> categoryBrier(std::span<const CategoryForecast> forecasts)
{
    if (forecasts.empty()) return {};
    double total = 0;
    for (const CategoryForecast& forecast : forecasts) {
        if (forecast.came >= forecast.p.size())
            throw Error(ErrorKind::Input, "The outcome that came is not among those forecast; name one of them.");
        double sum = 0;
        for (std::size_t c = 0; c < forecast.p.size(); ++c) {
            const double p = forecast.p[c];
            if (!(p >= 0 && p <= 1))
                throw Error(
                    ErrorKind::Input,
                    fmt::format("The chance of an outcome is {}, which is not between 0 and 1; correct it.", p));
            const double miss = p - (c == forecast.came ? 1 : 0);
            sum += p;
            total += miss * miss;
        }
        if (std::abs(sum - 1) > 1e-6)
            throw Error(ErrorKind::Input,
                        fmt::format("The chances of a forecast’s outcomes add up to {}, not to 1; correct them.", sum));
    }
    return total / static_cast<double>(forecasts.size());
}

std::optional<IntervalHits> intervalHits(std::span<const IntervalForecast> forecasts)
{
    if (forecasts.empty()) return {};
    IntervalHits result;
    result.n = forecasts.size();
    for (const IntervalForecast& forecast : forecasts) {
        if (!(forecast.low <= forecast.high))
            throw Error(ErrorKind::Input, "An interval’s lower end lies above its upper end; swap them.");
        if (!(forecast.stated > 0 && forecast.stated < 1))
            throw Error(ErrorKind::Input,
                        fmt::format("An interval is said to hold with the chance {}; give one between "
                                    "0 and 1.",
                                    forecast.stated));
        result.stated += forecast.stated;
        if (forecast.value >= forecast.low && forecast.value <= forecast.high) ++result.hits;
    }
    const auto n = static_cast<double>(result.n);
    result.stated /= n;
    result.rate = static_cast<double>(result.hits) / n;
    result.interval = wilsonInterval(result.hits, result.n);
    return result;
}

RevisedBrier revisedBrier(std::span<const Revision> revisions, int resolved, bool happened)
{
    if (revisions.empty()) throw Error(ErrorKind::Input, "There is no chance to score; enter one.");
    const double outcome = happened ? 1 : 0;
    RevisedBrier result;
    double total = 0;
    for (std::size_t i = 0; i < revisions.size(); ++i) {
        const Revision& revision = revisions[i];
        if (!(revision.p >= 0 && revision.p <= 1))
            throw Error(ErrorKind::Input, fmt::format("The chance of a forecast is {}, which is not between 0 and 1; "
                                                      "correct it.",
                                                      revision.p));
        if (i > 0 && revision.day < revisions[i - 1].day)
            throw Error(ErrorKind::Input, "A revision stands before an earlier one; give them in order of their days.");
        if (i > 0 && revision.day >= resolved) break;
        const double score = (revision.p - outcome) * (revision.p - outcome);
        const int until = i + 1 < revisions.size() ? std::min(revisions[i + 1].day, resolved) : resolved;
        if (i == 0) result.first = score;
        result.last = score;
        total += score * std::max(0, until - revision.day);
    }
    const int days = resolved - revisions.front().day;
    result.timeAverage = days > 0 ? total / days : result.last;
    return result;
}

} // namespace soundings
