// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_figures.h"

#include "core/assessment/standing_words.h"
#include "core/assessment/trade_off_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr std::size_t mostRanksInWords = 3;

void appendSentence(std::string& text, const std::string& sentence)
{
    if (!text.empty()) text += ' ';
    text += sentence;
}

/// "12 points ahead", "3 points behind".
std::string leadInWords(double lead, const TradeOffWords& words, const Translate& translate)
{
    const std::string points = words.points(std::abs(lead));
    return lead >= 0 ? say(translate, "{points} ahead", fmt::arg("points", points))
                     : say(translate, "{points} behind", fmt::arg("points", points));
}

} // namespace

AcceptabilityFigure acceptabilityFigureOf(const Decision& decision, const TradeOffAssessment& result,
                                          const Translate& translate)
{
    AcceptabilityFigure figure;
    const auto& shares = result.smaa.rankAcceptability;
    if (shares.empty()) return figure;
    const TradeOffWords words(decision, result, translate);
    figure.title = say(translate, "How often each option takes each rank");
    for (std::size_t r = 0; r < shares.size(); ++r) figure.ranks.push_back(words.rank(r));
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&shares](std::size_t a, std::size_t b) { return shares[a][0] > shares[b][0]; });
    for (const std::size_t a : order) {
        AcceptabilityBar bar;
        bar.option = result.options[a].id;
        bar.label = words.option(a);
        bar.shares = shares[a];
        bar.emphasised = !decision.chosen.empty() && decision.chosen == bar.option;
        bar.pointer = fmt::format("/belief/options/{}", result.options[a].index);
        std::string parts;
        for (std::size_t r = 0; r < std::min(shares.size(), mostRanksInWords); ++r) {
            if (!parts.empty()) parts += ", ";
            parts += say(translate, "{rank} on {percent}", fmt::arg("rank", figure.ranks[r]),
                         fmt::arg("percent", percentOf(shownShare(result, a, r), translate)));
        }
        bar.description =
            say(translate, "“{option}”: {ranks}.", fmt::arg("option", bar.label), fmt::arg("ranks", parts));
        appendSentence(figure.description, bar.description);
        figure.bars.push_back(std::move(bar));
    }
    return figure;
}

TornadoFigure tornadoFigureOf(const Decision& decision, const TradeOffAssessment& result, const Translate& translate)
{
    TornadoFigure figure;
    const SensitivityResult& sensitivity = result.sensitivity;
    if (!sensitivity.rival) return figure;
    const TradeOffWords words(decision, result, translate);
    const std::size_t leader = sensitivity.leader;
    const std::size_t rival = *sensitivity.rival;
    figure.title = say(translate, "The lead of “{leader}” over “{rival}”, one answer at a time",
                       fmt::arg("leader", words.option(leader)), fmt::arg("rival", words.option(rival)));
    figure.base = sensitivity.totals[leader] - sensitivity.totals[rival];
    for (const TornadoBar& item : sensitivity.tornado) {
        if (item.low == item.high) continue;
        const TradeOffPlace place{item.alternative, item.criterion};
        TornadoFigureBar bar;
        bar.label = say(translate, "{option}: {criterion}", fmt::arg("option", words.option(item.alternative)),
                        fmt::arg("criterion", words.criterion(item.criterion)));
        bar.low = item.low;
        bar.high = item.high;
        bar.flips = item.flips;
        bar.lowWords = words.endOf(place, false);
        bar.highWords = words.endOf(place, true);
        bar.pointer = result.cells[item.alternative][item.criterion].pointer;
        const std::string low = leadInWords(item.low, words, translate); // fmt::arg refers to them
        const std::string high = leadInWords(item.high, words, translate);
        bar.description =
            bar.lowWords.empty()
                ? say(translate, "{label}: from {low} to {high}.", fmt::arg("label", bar.label), fmt::arg("low", low),
                      fmt::arg("high", high))
                : say(translate, "{label}: {low} at {lowEnd}, {high} at {highEnd}.", fmt::arg("label", bar.label),
                      fmt::arg("low", low), fmt::arg("lowEnd", bar.lowWords), fmt::arg("high", high),
                      fmt::arg("highEnd", bar.highWords));
        if (bar.flips) appendSentence(bar.description, say(translate, "This flips the first place."));
        appendSentence(figure.description, bar.description);
        figure.bars.push_back(std::move(bar));
    }
    figure.explained = words.explained();
    if (!figure.explained.empty()) appendSentence(figure.description, figure.explained);
    return figure;
}

FindingOutFigure findingOutFigureOf(const Decision& decision, const TradeOffAssessment& result,
                                    const Translate& translate)
{
    FindingOutFigure figure;
    const TradeOffWords words(decision, result, translate);
    figure.title = say(translate, "What is worth finding out");
    for (const FindingOutItem& item : result.findingOut) {
        FindingOutBar bar;
        bar.label =
            say(translate, "{criterion} of “{option}”", fmt::arg("criterion", words.criterion(item.place.criterion)),
                fmt::arg("option", words.option(item.place.option)));
        bar.gain = item.gain;
        bar.sentence = item.sentence;
        bar.pointer = item.pointer;
        appendSentence(figure.description, bar.sentence);
        figure.bars.push_back(std::move(bar));
    }
    if (figure.bars.empty())
        figure.description =
            say(translate, "No single answer would change the choice often enough to be worth asking.");
    return figure;
}

} // namespace soundings
