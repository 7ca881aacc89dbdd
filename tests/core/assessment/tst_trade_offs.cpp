// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/assessment/trade_off_fixture.h"

#include "core/assessment/assessment.h"
#include "core/document/sample.h"
#include "core/support/cancelled.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace soundings;

namespace {

TradeOffInput inputOf(std::uint64_t samples = 20'000)
{
    TradeOffInput input;
    input.samples = samples;
    return input;
}

TradeOffAssessment assessed(const Entry& entry)
{
    return assessTradeOffs(entry, inputOf());
}

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestTradeOffs : public QObject {
    Q_OBJECT
private slots:
    void withoutCriteriaThereIsNothingToSay();
    void oneSeriousOptionIsNothingToTradeOff();
    void doingNothingAndWhatIsStruckOutTakeNoPart();
    void totalsStayHiddenUntilEveryOptionIsAssessed();
    void markedUnknownCountsAsAssessed();
    void totalsShownEarlySayWhatIsOpen();
    void missingAnchorsAndWeightsKeepTotalsHidden();
    void sharesAddUpByOptionAndByRank();
    void certainScoresAndOneWeightingAreExact();
    void theSentenceNamesWhatWouldFlipIt();
    void withoutALeaderTheSentenceSaysSo();
    void answersThatDecideAreWorthFindingOut();
    void aDominatedOptionIsNamedAndNeverFirst();
    void equalWeightsAreTheReference();
    void everyNumberOpensToItsAnswer();
    void theSameSeedGivesTheSameNumbers();
    void thoroughAddsConfidenceAndTheBand();
    void whatTheNumbersRestOnIsAlwaysSaid();
    void whatOneWayLooksLeaveOutIsSaid();
    void theUnitOfACriterionDoesNotMatter();
    void contradictingRulesAreAFinding();
    void contradictingRulesAreSaidBeforeTheTableIsFilled();
    void cancellingStops();
    void figuresCarryWordsAndPointers();
    void plainDecisionsHaveNoTradeOffs();
    void theSampleDraftHasAPicture();
};

void TestTradeOffs::withoutCriteriaThereIsNothingToSay()
{
    Entry entry = tradeOffEntry();
    entry.decision()->criteria.clear();
    const auto result = assessed(entry);
    QCOMPARE(result.state, TradeOffState::NoCriteria);
    QVERIFY(result.totalsHidden);
    QVERIFY(!result.sentence.empty());
    Entry note;
    note.belief = Note{};
    QCOMPARE(assessed(note).state, TradeOffState::NoCriteria);
}

void TestTradeOffs::oneSeriousOptionIsNothingToTradeOff()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options.resize(2);
    const auto result = assessed(entry);
    QCOMPARE(result.state, TradeOffState::TooFewOptions);
    QVERIFY(result.totalsHidden && result.smaa.rankAcceptability.empty());
}

void TestTradeOffs::doingNothingAndWhatIsStruckOutTakeNoPart()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options[2].struckOut = true;
    const auto result = assessed(entry);
    QCOMPARE(result.options.size(), std::size_t{2});
    QCOMPARE(result.options[0].id, Id("o1"));
    QCOMPARE(result.options[1].id, Id("o3"));
    QCOMPARE(result.options[1].index, std::size_t{3});
}

void TestTradeOffs::totalsStayHiddenUntilEveryOptionIsAssessed()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options[2].scores.pop_back();
    const auto result = assessed(entry);
    QCOMPARE(result.state, TradeOffState::Incomplete);
    QVERIFY(result.totalsHidden && !result.shownEarly);
    QCOMPARE(result.missingCells, (std::vector<TradeOffPlace>{{1, 1}}));
    QVERIFY(result.smaa.rankAcceptability.empty() && result.totals.empty() && !result.leader);
    QVERIFY(result.acceptability.bars.empty() && result.tornado.bars.empty() && result.findingOut.empty());
    QVERIFY2(contains(result.sentence, "1 of 6 scores"), result.sentence.c_str());
    for (const Because& because : result.because) QVERIFY2(!contains(because.sentence, "comes first"), "hidden");
}

void TestTradeOffs::markedUnknownCountsAsAssessed()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options[2].scores.back() = markedUnknown("c2");
    const auto result = assessed(entry);
    QCOMPARE(result.state, TradeOffState::Complete);
    QVERIFY(!result.totalsHidden);
    QCOMPARE(result.cells[1][1].state, CellState::Unknown);
    QCOMPARE(result.cells[1][1].value, Distribution());
}

void TestTradeOffs::totalsShownEarlySayWhatIsOpen()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options[2].scores.pop_back();
    entry.decision()->weights.totalsShownEarly = true;
    const auto result = assessed(entry);
    QCOMPARE(result.state, TradeOffState::Incomplete);
    QVERIFY(!result.totalsHidden && result.shownEarly);
    QVERIFY(!result.smaa.rankAcceptability.empty());
    QVERIFY2(contains(result.sentence, "Shown early") && contains(result.sentence, "1 of 6 scores"),
             result.sentence.c_str());
}

void TestTradeOffs::missingAnchorsAndWeightsKeepTotalsHidden()
{
    Entry entry = tradeOffEntry();
    entry.decision()->criteria[0].best.reset();
    auto result = assessed(entry);
    QVERIFY(result.totalsHidden);
    QCOMPARE(result.missingAnchors, (std::vector<std::size_t>{0}));
    QVERIFY(hasFinding(result.findings, "trade_offs.anchors", "/belief/criteria/0"));

    entry = tradeOffEntry();
    entry.decision()->weights.method = WeightMethod::Swing;
    entry.decision()->weights.values = {{"c2", 100, {}}};
    result = assessed(entry);
    QVERIFY(result.totalsHidden);
    QCOMPARE(result.weights.missing, (std::vector<std::size_t>{0}));
    QVERIFY2(contains(result.sentence, "the weight of “Runway”"), result.sentence.c_str());
}

void TestTradeOffs::sharesAddUpByOptionAndByRank()
{
    const auto result = assessed(tradeOffEntry());
    for (std::size_t i = 0; i < 3; ++i) {
        double row = 0;
        double column = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            row += result.smaa.rankAcceptability[i][j];
            column += result.smaa.rankAcceptability[j][i];
        }
        QVERIFY(std::abs(row - 1) < 1e-9 && std::abs(column - 1) < 1e-9);
    }
    QCOMPARE(result.smaa.samples, std::uint64_t{20'000});
}

void TestTradeOffs::certainScoresAndOneWeightingAreExact()
{
    Entry entry = tradeOffEntry();
    Decision& d = *entry.decision();
    d.options[0].scores = {scored("c1", 10, 10, 10), scored("c2", 250, 250, 250)}; // .5 and .5
    d.options[2].scores = {scored("c1", 20, 20, 20), scored("c2", 500, 500, 500)}; // 1 and 0
    d.options[3].scores = {scored("c1", 0, 0, 0), scored("c2", 0, 0, 0)};          // 0 and 1
    setWeights(entry, WeightMethod::Swing, 100, 50);
    const auto result = assessed(entry);
    QVERIFY(result.exact);
    QVERIFY(std::abs(result.totals[0] - 0.5) < 1e-12);
    QVERIFY(std::abs(result.totals[1] - 2.0 / 3) < 1e-12);
    QVERIFY(std::abs(result.totals[2] - 1.0 / 3) < 1e-12);
    QCOMPARE(*result.leader, std::size_t{1});
    QCOMPARE(shownShare(result, 1, 0), 1.0);
    QCOMPARE(shownShare(result, 0, 0), 0.0);
    QVERIFY2(contains(result.sentence, "with the weights and scores that you gave"), result.sentence.c_str());
    // o2 loses its lead to o1 where w = .5.
    QVERIFY2(contains(result.sentence, "“Runway” counting less than 50 % (here 67 %)"), result.sentence.c_str());
}

void TestTradeOffs::theSentenceNamesWhatWouldFlipIt()
{
    Entry entry = tradeOffEntry();
    setWeights(entry, WeightMethod::Swing, 100, 30);
    const auto result = assessed(entry);
    QVERIFY2(result.sentence.starts_with("“On-premise first” comes first on most readings of your answers ("),
             result.sentence.c_str());
    QVERIFY2(contains(result.sentence, "What would flip it: “Runway” of “On-premise first” turning out near 4 months"),
             result.sentence.c_str());
}

void TestTradeOffs::withoutALeaderTheSentenceSaysSo()
{
    Entry entry = tradeOffEntry();
    for (const std::size_t option : {0U, 2U, 3U})
        entry.decision()->options[option].scores = {markedUnknown("c1"), markedUnknown("c2")};
    const auto result = assessed(entry);
    QVERIFY2(contains(result.sentence, "about equally often") &&
                 contains(result.sentence, "of the weightings and readings of your answers"),
             result.sentence.c_str());
}

void TestTradeOffs::answersThatDecideAreWorthFindingOut()
{
    Entry entry = tradeOffEntry();
    Decision& d = *entry.decision();
    d.options[0].scores = {markedUnknown("c1"), scored("c2", 250, 250, 250)};
    d.options[2].scores = {scored("c1", 10, 10, 10), scored("c2", 250, 250, 250)};
    d.options[3].struckOut = true;
    const auto result = assessTradeOffs(entry, inputOf(100'000));
    // Knowing whether the unknown is above or below one half decides it: from even chances to certainty.
    QVERIFY(!result.findingOut.empty());
    QCOMPARE(result.findingOut[0].place, (TradeOffPlace{0, 0}));
    QVERIFY2(std::abs(result.findingOut[0].gain - 0.5) < 0.02, std::to_string(result.findingOut[0].gain).c_str());
    QCOMPARE(result.findingOut[0].pointer, std::string("/belief/options/0/scores/0"));
    QVERIFY2(contains(result.findingOut[0].sentence, "Ask about “Runway” of “On-premise first”: knowing it would raise "
                                                     "the chance of choosing right by"),
             result.findingOut[0].sentence.c_str());
    QCOMPARE(result.findingOut.size(), std::size_t{1});
    TradeOffInput quick = inputOf();
    quick.findingOut = false;
    QVERIFY(assessTradeOffs(entry, quick).findingOut.empty());
}

void TestTradeOffs::aDominatedOptionIsNamedAndNeverFirst()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options[2].scores = {scored("c1", 1, 1, 1), scored("c2", 490, 490, 490)};
    entry.decision()->options[3].scores = {scored("c1", 15, 16, 17), scored("c2", 20, 30, 40)};
    entry.decision()->options[0].scores = {scored("c1", 5, 6, 7), scored("c2", 300, 310, 320)};
    const auto result = assessed(entry);
    QVERIFY(hasFinding(result.findings, "trade_offs.dominated", "/belief/options/2"));
    QCOMPARE(shownShare(result, 1, 0), 0.0);
    QCOMPARE(shownShare(result, 1, 2), 1.0);
    QCOMPARE(shownShare(result, 2, 0), 1.0);
    QVERIFY2(contains(result.sentence, "“Both” comes first whatever the weights and readings"),
             result.sentence.c_str());
    // What can happen is never shown as impossible.
    const auto open = assessed(tradeOffEntry());
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t r = 0; r < 3; ++r)
            if (r >= open.possible[a].best && r <= open.possible[a].worst) QVERIFY(shownShare(open, a, r) > 0);
}

void TestTradeOffs::equalWeightsAreTheReference()
{
    Entry entry = tradeOffEntry();
    Decision& d = *entry.decision();
    d.options[0].scores = {scored("c1", 18, 18, 18), scored("c2", 400, 400, 400)};
    d.options[2].scores = {scored("c1", 8, 8, 8), scored("c2", 50, 50, 50)};
    d.options[3].struckOut = true;
    setWeights(entry, WeightMethod::Direct, 0.8, 0.2);
    const auto result = assessed(entry);
    QCOMPARE(*result.leader, std::size_t{0});
    QCOMPARE(*result.equalLeader, std::size_t{1});
    QVERIFY(std::abs(result.equalTotals[1] - 0.65) < 1e-12);
    QVERIFY(hasFinding(result.findings, "trade_offs.equal_weights_differ"));
}

void TestTradeOffs::everyNumberOpensToItsAnswer()
{
    Entry entry = tradeOffEntry();
    setWeights(entry, WeightMethod::Rank, 1, 2);
    const auto result = assessed(entry);
    const auto opens = [&result](const char* pointer, const char* words) {
        return std::any_of(result.because.begin(), result.because.end(), [&](const Because& because) {
            return because.pointer == pointer && contains(because.sentence, words);
        });
    };
    QVERIFY(opens("/belief/options/0", "“On-premise first” comes first on"));
    QVERIFY(opens("/belief/weights/values/1", "Weight of Price: anything that keeps to rank 2, 25 % in the middle"));
    QVERIFY(
        opens("/belief/options/3/scores/0", "“Both”, Runway: most likely 8 months, between 6 months and 10 months"));
    for (const Because& because : result.because) QVERIFY(!because.pointer.empty());
}

void TestTradeOffs::theSameSeedGivesTheSameNumbers()
{
    const Entry entry = tradeOffEntry();
    TradeOffInput input = inputOf();
    const auto first = assessTradeOffs(entry, input);
    input.threads = 1;
    QVERIFY(assessTradeOffs(entry, input) == first);
    input.seed = 2;
    QVERIFY(assessTradeOffs(entry, input).smaa.rankAcceptability != first.smaa.rankAcceptability);
}

void TestTradeOffs::thoroughAddsConfidenceAndTheBand()
{
    TradeOffInput input = inputOf();
    QVERIFY(!assessTradeOffs(tradeOffEntry(), input).band);
    input.thorough = true;
    const auto result = assessTradeOffs(tradeOffEntry(), input);
    QVERIFY(result.band);
    QCOMPARE(result.band->atLow.size(), std::size_t{3});
    QVERIFY(std::abs(std::accumulate(result.band->atHigh.begin(), result.band->atHigh.end(), 0.0) - 1) < 1e-9);
    QVERIFY(result.smaa.confidenceFactors[0].has_value());
    QVERIFY(contains(result.because.back().sentence, "correlation 0.3"));
}

void TestTradeOffs::contradictingRulesAreAFinding()
{
    Entry entry = tradeOffEntry();
    entry.decision()->weights.constraints = {{"c1", "", 0.7, {}, {}, {}}, {"c2", "c1", {}, {}, {}, {}}};
    const auto result = assessed(entry);
    QVERIFY(result.totalsHidden);
    QCOMPARE(result.state, TradeOffState::Incomplete);
    QVERIFY(result.smaa.rankAcceptability.empty());
    QVERIFY(hasFinding(result.findings, "trade_offs.weights_conflict", "/belief/weights/constraints"));
    const auto& sentence = result.findings.back().sentence;
    QVERIFY2(contains(sentence, "Runway") && contains(sentence, "Price"), sentence.c_str());
    QVERIFY2(contains(result.sentence, ("Totals stay hidden. " + sentence).c_str()), result.sentence.c_str());
    QVERIFY2(contains(sentence, "“Runway” counts at least 70 %") && !contains(sentence, "““"), sentence.c_str());
}

void TestTradeOffs::contradictingRulesAreSaidBeforeTheTableIsFilled()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options.front().scores.clear();
    entry.decision()->weights.constraints = {{"c1", "", 0.7, {}, {}, {}}, {"c2", "c1", {}, {}, {}, {}}};
    const auto result = assessed(entry);
    QCOMPARE(result.state, TradeOffState::Incomplete);
    QVERIFY(hasFinding(result.findings, "trade_offs.weights_conflict", "/belief/weights/constraints"));
    entry.decision()->weights.constraints.pop_back();
    QVERIFY(!hasFinding(assessed(entry).findings, "trade_offs.weights_conflict", "/belief/weights/constraints"));
}

/// Equal weights, pairs, the weights that put each first, what knowing all would add, and how far answers lean together.
void TestTradeOffs::whatTheNumbersRestOnIsAlwaysSaid()
{
    TradeOffInput input = inputOf();
    input.thorough = true;
    const auto said = [&](const Entry& entry, const char* part) {
        const auto because = assessTradeOffs(entry, input).because;
        return std::count_if(because.begin(), because.end(), [&](const Because& reason) {
            return contains(reason.sentence, part) && reason.pointer.starts_with("/belief/");
        });
    };
    Entry entry = tradeOffEntry();
    QCOMPARE(said(entry, "With equal weights and every answer at its middle: “On-premise first” "), 1);
    QCOMPARE(said(entry, "With the weights at their middle and every answer too: “On-premise first” "), 1);
    QCOMPARE(said(entry, "“On-premise first” is ahead of "), 2);
    QCOMPARE(said(entry, "The middle of the weights that put “On-premise first” first: Runway "), 1);
    QVERIFY(said(entry, "With exactly these it is first on ") >= 1);
    QCOMPARE(said(entry, "If you knew every answer and every weight"), 1);
    QCOMPARE(said(entry, "were they independent"), 1);
    QVERIFY(contains(assessTradeOffs(entry, input).because.back().sentence, "were they independent"));
    setWeights(entry, WeightMethod::Swing, 100, 50);
    QCOMPARE(said(entry, "The middle of the weights"), 0); // there is but one weighting
    entry.decision()->options[2].struckOut = true;
    QCOMPARE(said(entry, "is ahead of"), 0); // of two, the first ranks say it already
    entry.decision()->options[3].scores.pop_back();
    for (const char* part : {"With equal weights", "ahead of", "If you knew", "independent"})
        QCOMPARE(said(entry, part), 0); // hidden
}

void TestTradeOffs::whatOneWayLooksLeaveOutIsSaid()
{
    Entry entry = tradeOffEntry();
    const auto open = assessed(entry);
    QVERIFY(open.leadVariance && open.leadVariance->scores > 0 && open.leadVariance->weights > 0);
    QVERIFY(open.leadVariance->scores + open.leadVariance->weights < 1);
    QVERIFY2(contains(open.tornado.explained, "Answers moving one at a time explain "), open.tornado.explained.c_str());
    QVERIFY(contains(open.tornado.description, open.tornado.explained.c_str()));
    setWeights(entry, WeightMethod::Direct, .4, .6);
    const auto fixed = assessed(entry);
    QVERIFY(fixed.leadVariance && std::abs(fixed.leadVariance->scores - 1) < 1e-6);
    QVERIFY(contains(fixed.tornado.explained, "the weights are fixed"));
    for (Option& option : entry.decision()->options)
        for (Score& score : option.scores) score.range->low = score.range->high = score.range->likely;
    QVERIFY(!assessed(entry).leadVariance && assessed(entry).tornado.explained.empty());
    entry.decision()->weights = {};
    QVERIFY(!assessed(entry).leadVariance->scores && assessed(entry).leadVariance->weights > 0.999);
}

/// Months or quarters, thousands or millions, more or less is better: the same decision.
void TestTradeOffs::theUnitOfACriterionDoesNotMatter()
{
    Entry entry = tradeOffEntry();
    entry.decision()->criteria[0].scale = {{6, 0.5, {}}, {12, 0.875, {}}};
    const auto before = assessed(entry);
    for (const double factor : {0.25, 1024.0, -2.0}) {
        Entry other = entry;
        Decision& d = *other.decision();
        Criterion& criterion = d.criteria[0];
        criterion.worst = *criterion.worst * factor;
        criterion.best = *criterion.best * factor;
        for (ScalePoint& point : criterion.scale) point.at *= factor;
        for (Option& option : d.options)
            for (Score& score : option.scores) {
                if (score.criterion != criterion.id) continue;
                Range& range = *score.range;
                for (double* end : {&range.low, &range.likely, &range.high}) *end *= factor;
                if (factor < 0) std::swap(range.low, range.high);
            }
        const auto after = assessed(other);
        for (std::size_t o = 0; o < 3; ++o) {
            QVERIFY(std::abs(after.totals[o] - before.totals[o]) < 1e-12);
            QVERIFY(std::abs(after.smaa.rankAcceptability[o][0] - before.smaa.rankAcceptability[o][0]) < 0.001);
        }
        if (factor < 0) continue; // seen from its other end, a number rounds otherwise
        QCOMPARE(after.smaa, before.smaa);
        QCOMPARE(after.totals, before.totals);
        QCOMPARE(after.sensitivity, before.sensitivity);
    }
}

void TestTradeOffs::cancellingStops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN((void)assessTradeOffs(tradeOffEntry(), inputOf(), source.get_token()), Cancelled);
}

void TestTradeOffs::figuresCarryWordsAndPointers()
{
    Entry entry = tradeOffEntry();
    entry.decision()->chosen = "o3";
    setWeights(entry, WeightMethod::Swing, 100, 100);
    const auto result = assessed(entry);
    QCOMPARE(result.acceptability.bars.size(), std::size_t{3});
    QCOMPARE(result.acceptability.ranks, (std::vector<std::string>{"1st", "2nd", "3rd"}));
    for (std::size_t i = 1; i < 3; ++i)
        QVERIFY(result.acceptability.bars[i - 1].shares[0] >= result.acceptability.bars[i].shares[0]);
    for (const auto& bar : result.acceptability.bars) {
        QCOMPARE(bar.emphasised, bar.option == "o3");
        QVERIFY(contains(result.acceptability.description, bar.description.c_str()));
    }
    QVERIFY(!result.tornado.bars.empty());
    for (const auto& bar : result.tornado.bars) {
        QVERIFY(bar.pointer.starts_with("/belief/options/"));
        QVERIFY(!bar.description.empty());
    }
    const auto price = std::find_if(result.tornado.bars.begin(), result.tornado.bars.end(),
                                    [](const auto& bar) { return bar.label == "On-premise first: Price"; });
    QVERIFY(price != result.tornado.bars.end());
    // Less is better, so its worse end is the higher price.
    QCOMPARE(price->lowWords, std::string("300 kEUR"));
    QCOMPARE(price->highWords, std::string("100 kEUR"));
    QVERIFY(price->low < price->high);
    QVERIFY(std::abs(result.tornado.base - (result.totals[0] - result.totals[2])) < 1e-12);
}

void TestTradeOffs::plainDecisionsHaveNoTradeOffs()
{
    Entry entry = tradeOffEntry();
    AssessmentInput input;
    input.samples = 1000;
    QVERIFY(assess(entry, input).tradeOffs);
    QVERIFY(assess(entry, input).tradeOffs->band);
    input.tradeOffs = false;
    QVERIFY(!assess(entry, input).tradeOffs);
    input.tradeOffs = true;
    entry.decision()->criteria.clear();
    QVERIFY(!assess(entry, input).tradeOffs);
}

void TestTradeOffs::theSampleDraftHasAPicture()
{
    const SampleJournal sample = readSampleJournal();
    const auto shown = std::count_if(sample.entries.begin(), sample.entries.end(), [](const Entry& entry) {
        return entry.decision() != nullptr && assessed(entry).state == TradeOffState::Complete;
    });
    QCOMPARE(shown, 1);
    const auto result = assessed(sample.entries.at(3));
    QVERIFY(!result.totalsHidden);
    QCOMPARE(result.options.size(), std::size_t{3});
    QVERIFY(!result.findingOut.empty());
}

QTEST_APPLESS_MAIN(TestTradeOffs)
#include "tst_trade_offs.moc"
