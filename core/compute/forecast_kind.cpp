// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/compute/result_json.h"
#include "core/forecast/forecast.h"
#include "core/forecast/proportion.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings {
namespace {

Forecast readForecast(const nlohmann::json& value, const std::string& place)
{
    ProblemReader reader(value, place);
    const auto p = reader.number("p", 0, 1);
    if (!p) throw Error(ErrorKind::Input, fmt::format("{} is missing; add it.", reader.placeOf("p")));
    const auto& outcome = reader.required("outcome");
    reader.refuseUnknown();
    if (outcome != 0 && outcome != 1)
        throw Error(ErrorKind::Input, fmt::format("{} is neither 0 nor 1; leave out what has not been resolved.",
                                                  reader.placeOf("outcome")));
    return {*p, outcome == 1};
}

nlohmann::json binToJson(const ForecastBin& bin)
{
    nlohmann::json wilson;
    nlohmann::json jeffreys;
    if (bin.n > 0) {
        const auto score = wilsonInterval(bin.events, bin.n);
        const auto bayes = jeffreysInterval(bin.events, bin.n);
        wilson = {score.low, score.high};
        jeffreys = {bayes.low, bayes.high};
    }
    return {{"from", bin.from},
            {"to", bin.to},
            {"n", bin.n},
            {"mean", resultNumber(bin.mean)},
            {"observed", resultNumber(bin.observed)},
            {"wilson", std::move(wilson)},
            {"jeffreys", std::move(jeffreys)}};
}

nlohmann::json correctedToJson(const std::optional<CorrectedTerms>& terms)
{
    return {{"reliability", resultNumber(terms ? std::optional(terms->reliability) : std::nullopt)},
            {"resolution", resultNumber(terms ? terms->resolution : std::nullopt)},
            {"uncertainty", resultNumber(terms ? terms->uncertainty : std::nullopt)}};
}

} // namespace

nlohmann::json computeForecast(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    const auto& list = reader.list("forecasts");
    std::vector<Forecast> forecasts;
    forecasts.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i)
        forecasts.push_back(readForecast(list[i], fmt::format("forecasts[{}]", i)));
    std::optional<double> reference;
    if (reader.given("reference") != nullptr) reference = reader.number("reference", 0, 1);
    std::vector<double> edges;
    if (const auto* bins = reader.given("bins")) {
        edges = readNumbers(*bins, "bins", {0, 1});
        if (edges.empty()) throw Error(ErrorKind::Input, "bins is empty; give at least two edges, or leave it out.");
    }
    reader.refuseUnknown();

    const ForecastScores scores = scoreForecasts(forecasts, reference, edges);
    const auto term = [&scores](double MurphyTerms::* part) {
        return resultNumber(scores.terms ? std::optional(*scores.terms.*part) : std::nullopt);
    };
    nlohmann::json bins = nlohmann::json::array();
    for (const ForecastBin& bin : scores.bins) bins.push_back(binToJson(bin));
    return {{"n", scores.n},
            {"events", scores.events},
            {"base_rate", resultNumber(scores.baseRate)},
            {"brier", resultNumber(scores.brier)},
            {"log_loss_nats", resultNumber(scores.logLoss)},
            {"skill", resultNumber(scores.skill)},
            {"skill_declared", resultNumber(scores.skillDeclared)},
            {"reliability", term(&MurphyTerms::reliability)},
            {"resolution", term(&MurphyTerms::resolution)},
            {"uncertainty", term(&MurphyTerms::uncertainty)},
            {"bias_corrected", correctedToJson(scores.corrected)},
            {"within_bin_variance", resultNumber(scores.withinBinVariance)},
            {"within_bin_covariance", resultNumber(scores.withinBinCovariance)},
            {"bins", std::move(bins)}};
}

} // namespace soundings
