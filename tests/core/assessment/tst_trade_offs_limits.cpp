// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/assessment/trade_off_fixture.h"

#include "core/assessment/assessment.h"
#include "core/assessment/trade_off_words.h"
#include "core/assessment/walk.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace soundings;

namespace {

constexpr double most = std::numeric_limits<double>::max();
constexpr double least = std::numeric_limits<double>::denorm_min();
/// Numbers that a document may hold where it may hold any.
constexpr std::array spiteful{-most, -1e200, -1.0, -least, 0.0, least, 1e-310, 1e-7, 5.0, 1e200, 1e308, most};

TradeOffInput fewDraws()
{
    TradeOffInput input;
    input.samples = 300;
    input.thorough = true;
    input.threads = 1;
    return input;
}

/// Says all that is said about an entry; what is wrong with it, or nothing.
std::string problemWith(const Entry& entry)
{
    const Date today{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{1}};
    try {
        const auto result = assessTradeOffs(entry, fewDraws());
        (void)stateOf(entry, WalkStep::TradeOffs);
        (void)findingsAt(entry, WalkStep::TradeOffs, today);
        if (result.sentence.empty()) return "says nothing";
        for (const double total : result.totals)
            if (!(total >= -1e-9 && total <= 1 + 1e-9)) return "a total of " + std::to_string(total);
        for (const auto& row : result.smaa.rankAcceptability)
            for (const double share : row)
                if (!(share >= 0 && share <= 1 + 1e-9)) return "a share of " + std::to_string(share);
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

Entry turningEntry()
{
    Entry entry = tradeOffEntry();
    entry.decision()->criteria[0].scale = {{5, 0.9, {}}, {10, 0.2, {}}, {15, 1, {}}};
    return entry;
}

/// Certain scores, equal for the first so many options, and fixed weights.
Entry levelEntry(std::size_t level)
{
    Entry entry = tradeOffEntry();
    std::size_t n = 0;
    for (Option& option : entry.decision()->options) {
        if (option.doNothing) continue;
        const double price = n++ < level ? 100 : 400;
        option.scores = {scored("c1", 10, 10, 10), scored("c2", price, price, price)};
    }
    setWeights(entry, WeightMethod::Swing, 50, 100);
    return entry;
}

bool has(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

#define SAYS_SOMETHING(entry)                                                                                          \
    do {                                                                                                               \
        const std::string problem = problemWith(entry);                                                                \
        QVERIFY2(problem.empty(), problem.c_str());                                                                    \
    } while (false)

class TestTradeOffsLimits : public QObject {
    Q_OBJECT
private slots:
    void anchorsAndScalesMayHoldAnyNumber()
    {
        for (const double one : spiteful)
            for (const double other : spiteful) {
                Entry entry = tradeOffEntry();
                entry.decision()->criteria[0].worst = one;
                entry.decision()->criteria[0].best = other;
                SAYS_SOMETHING(entry);
                entry.decision()->criteria[0].scale = {{one, 0.9, {}}, {5, 0.2, {}}, {other, 1, {}}};
                SAYS_SOMETHING(entry);
            }
    }

    void scoresMayHoldAnyNumber()
    {
        for (std::size_t i = 0; i < spiteful.size(); ++i)
            for (std::size_t j = i; j < spiteful.size(); ++j)
                for (const std::size_t middle : {i, (i + j) / 2, j}) {
                    const Score score = scored("c1", spiteful[i], spiteful[middle], spiteful[j]);
                    for (Entry entry : {tradeOffEntry(), turningEntry()}) {
                        entry.decision()->options[0].scores[0] = score;
                        SAYS_SOMETHING(entry);
                        entry.decision()->criteria[0].worst = -most;
                        entry.decision()->criteria[0].best = most;
                        SAYS_SOMETHING(entry);
                    }
                }
    }

    void weightsMayHoldAnyNumber()
    {
        for (const double one : spiteful)
            for (const double other : spiteful) {
                if (one < 0 || other < 0) continue;
                Entry entry = tradeOffEntry();
                for (const auto method : {WeightMethod::Swing, WeightMethod::Rank, WeightMethod::Direct}) {
                    setWeights(entry, method, one, other);
                    SAYS_SOMETHING(entry);
                }
                entry.decision()->weights.method = WeightMethod::Ahp;
                entry.decision()->weights.pairwise = {{one, other}, {one, other}};
                SAYS_SOMETHING(entry);
                entry.decision()->weights.method = WeightMethod::NotYetKnown;
                for (const double share : {0.0, least, 0.5, 1.0}) {
                    entry.decision()->weights.constraints = {{"c1", "c2", share, 1.0, one, {}},
                                                             {"c2", "c1", {}, share, other, {}}};
                    SAYS_SOMETHING(entry);
                }
            }
    }

    void theWholeAssessmentSurvivesThem()
    {
        Entry entry = tradeOffEntry();
        AssessmentInput input;
        input.samples = 300;
        setWeights(entry, WeightMethod::Swing, 1e308, 1e308);
        QVERIFY(assess(entry, input).tradeOffs->totalsHidden);
        entry.decision()->weights.method = WeightMethod::Ahp;
        entry.decision()->weights.pairwise = {{1, 1e-310}, {0, 1}};
        QVERIFY(assess(entry, input).tradeOffs->totalsHidden);
    }

    void whatCannotBeCountedIsNamed()
    {
        Entry entry = tradeOffEntry();
        setWeights(entry, WeightMethod::Swing, 1e308, 50);
        auto result = assessTradeOffs(entry, fewDraws());
        QVERIFY(hasFinding(result.findings, "trade_offs.weight_unreadable", "/belief/weights/values/0"));
        QCOMPARE(result.weights.missing, (std::vector<std::size_t>{0}));
        entry.decision()->weights.method = WeightMethod::Ahp;
        entry.decision()->weights.pairwise = {{1, 1e-310}, {0, 1}};
        result = assessTradeOffs(entry, fewDraws());
        QVERIFY(hasFinding(result.findings, "trade_offs.judgement_unreadable", "/belief/weights/pairwise/0/1"));
        QVERIFY(result.totalsHidden);
        entry.decision()->weights.method = WeightMethod::NotYetKnown;
        entry.decision()->weights.constraints = {{"c1", "c2", {}, {}, 1e9, {}}};
        result = assessTradeOffs(entry, fewDraws());
        QVERIFY(hasFinding(result.findings, "trade_offs.constraint_unreadable", "/belief/weights/constraints/0"));
        QVERIFY(!hasFinding(result.findings, "trade_offs.constraint_unusable"));
    }

    void tooManyCriteriaOrOptionsAreSaidToBe()
    {
        Entry entry = tradeOffEntry();
        Decision& decision = *entry.decision();
        while (decision.criteria.size() < mostTradedCriteria + 1) {
            const std::string id = "x" + std::to_string(decision.criteria.size());
            decision.criteria.push_back(criterionOf(id.c_str(), id.c_str(), "", 0, 10));
            for (Option& option : decision.options) option.scores.push_back(markedUnknown(id.c_str()));
        }
        const auto large = assessTradeOffs(entry, fewDraws());
        QVERIFY(hasFinding(large.findings, "trade_offs.too_large", "/belief/criteria"));
        QVERIFY(!hasFinding(large.findings, "trade_offs.weights_conflict"));
        QVERIFY2(large.totalsHidden && has(large.sentence, "There are 31 criteria and at most 30"),
                 large.sentence.c_str());
        QVERIFY(stateOf(entry, WalkStep::TradeOffs) != StepState::Enough);
        decision.criteria.pop_back();
        const auto fits = assessTradeOffs(entry, fewDraws());
        QVERIFY(!fits.totalsHidden && !hasFinding(fits.findings, "trade_offs.too_large"));

        Entry many = tradeOffEntry();
        while (many.decision()->options.size() < mostTradedOptions + 2)
            many.decision()->options.push_back(many.decision()->options.back());
        const auto wide = assessTradeOffs(many, fewDraws());
        QVERIFY(hasFinding(wide.findings, "trade_offs.too_large", "/belief/options"));
        QVERIFY2(wide.totalsHidden && has(wide.sentence, "There are 201 serious options"), wide.sentence.c_str());
    }

    void optionsThatAreLevelAreAllNamedAndNothingWouldFlipThem()
    {
        const auto two = assessTradeOffs(levelEntry(2), fewDraws());
        QCOMPARE(two.sentence, std::string("“On-premise first” and “Cloud first” come out level with the weights and "
                                           "scores that you gave."));
        const auto three = assessTradeOffs(levelEntry(3), fewDraws());
        QCOMPARE(three.sentence, std::string("“On-premise first”, “Cloud first” and “Both” come out level with the "
                                             "weights and scores that you gave."));
        QVERIFY(has(assessTradeOffs(levelEntry(1), fewDraws()).sentence, "“On-premise first” comes first"));
    }

    void ranksAreCountedAsPeopleDo()
    {
        const Entry entry = tradeOffEntry();
        const TradeOffAssessment result;
        const Translate translate;
        const TradeOffWords words(*entry.decision(), result, translate);
        for (const auto& [rank, said] : std::initializer_list<std::pair<std::size_t, const char*>>{{1, "1st"},
                                                                                                   {2, "2nd"},
                                                                                                   {3, "3rd"},
                                                                                                   {4, "4th"},
                                                                                                   {11, "11th"},
                                                                                                   {12, "12th"},
                                                                                                   {13, "13th"},
                                                                                                   {21, "21st"},
                                                                                                   {22, "22nd"},
                                                                                                   {23, "23rd"},
                                                                                                   {101, "101st"},
                                                                                                   {111, "111th"},
                                                                                                   {112, "112th"}})
            QCOMPARE(words.rank(rank - 1), std::string(said));
    }
};

QTEST_APPLESS_MAIN(TestTradeOffsLimits)
#include "tst_trade_offs_limits.moc"
