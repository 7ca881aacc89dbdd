// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/calibration_figure.h"

#include <cmath>
#include <tuple>
#include <utility>

namespace soundings {
namespace {

/// Whole percents, with decimals where an imported chance has them: "60", "12.3".
std::string percentNumber(double share)
{
    const double percent = std::round(share * 10'000) / 100;
    return fmt::format("{:g}", percent);
}

/// The chances that belong to a bin: those that agree to nine decimals with an issued value; else as bins are filled, by
/// whole ten-thousandths.
std::pair<double, double> chancesOf(const ForecastBin& bin)
{
    if (bin.from == bin.to) return {bin.from - 1e-9, bin.to + 1e-9};
    return {bin.from - 0.00005, bin.to >= 1 ? 1.0 : bin.to - 0.0000501};
}

} // namespace

std::string nameOfBin(const ForecastBin& bin, const Translate& translate)
{
    if (bin.from == bin.to) return percentNumber(bin.from) + " %";
    return say(translate, "{from} to {to} %", fmt::arg("from", percentNumber(bin.from)),
               fmt::arg("to", percentNumber(bin.to)));
}

CalibrationFigure calibrationFigureOf(const Insights& insights, const Translate& translate)
{
    CalibrationFigure figure;
    figure.title = say(translate, "What you said against what happened");
    figure.saidAxis = say(translate, "You said");
    figure.happenedAxis = say(translate, "It happened");
    figure.diagonal = say(translate, "as often as said");
    for (const CalibrationBin& shown : insights.bins) {
        if (!shown.wilson) continue;
        CalibrationPoint point;
        point.said = *shown.bin.mean;
        point.happened = *shown.bin.observed;
        point.low = shown.wilson->low;
        point.high = shown.wilson->high;
        point.n = shown.bin.n;
        std::tie(point.from, point.to) = chancesOf(shown.bin);
        point.description =
            say(translate, "You said {said}: {events} of {n} happened ({share} %, likely between {low} and {high} %).",
                fmt::arg("said", nameOfBin(shown.bin, translate)), fmt::arg("events", shown.bin.events),
                fmt::arg("n", shown.bin.n), fmt::arg("share", std::lround(point.happened * 100)),
                fmt::arg("low", std::lround(point.low * 100)), fmt::arg("high", std::lround(point.high * 100)));
        figure.description += (figure.description.empty() ? "" : " ") + point.description;
        figure.points.push_back(std::move(point));
    }
    if (figure.points.empty()) figure.description = say(translate, "No prediction with a percentage is resolved yet.");
    return figure;
}

} // namespace soundings
