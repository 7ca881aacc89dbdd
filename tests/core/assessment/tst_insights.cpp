// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/calibration_figure.h"
#include "core/assessment/insights.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace soundings;

namespace {

/// A record in which each prediction was said once, and each has a day of its own.
class Made {
public:
    Made& add(double p, bool happened, std::size_t n = 1, std::optional<double> reference = {},
              const std::string& part = {})
    {
        const double loss = (p - happened) * (p - happened);
        ScoredGroup group{part, p, happened, n, loss * double(n), loss * double(n), 0, 0};
        if (reference) {
            group.declared = n;
            group.declaredLoss = double(n) * (*reference - happened) * (*reference - happened);
        }
        record.groups.push_back(group);
        for (std::size_t i = 0; i < n; ++i) {
            record.singles.push_back({p, happened, m_project++, reference});
            record.days.push_back({addDays(Date{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{1}},
                                           int(record.days.size())),
                                   1, loss, loss * loss});
        }
        return *this;
    }
    [[nodiscard]] Insights insights(std::optional<SplitBy> by = {}) const
    {
        InsightsInput input;
        input.by = by;
        return insightsOf(record, input);
    }

    TrackRecord record;

private:
    std::size_t m_project = 1;
};

bool says(const std::string& sentence, const char* part)
{
    return sentence.find(part) != std::string::npos;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestInsights : public QObject {
    Q_OBJECT
private slots:
    void anEmptyRecordSaysSoInEverySentence();
    void oneAndNinePredictionsGetScoresAndNoSkill();
    void tenGetSkillWithAnIntervalAndFiftyTheTerms();
    void publishedForecastsScoreAsPublished();
    void declaredBaseRatesComeFirstAndOnlyWhereTenHaveOne();
    void oneSidedOutcomesHaveNoSkillInHindsight();
    void importedCertaintyThatWasWrongScoresInfinitely();
    void manyIssuedValuesAreShownInTenBinsAtTheirWholePercents();
    void surenessIsToldApartFromChance();
    void aSplitNeedsTenInEachPart();
    void halvesArePartedAtADayAndNeedTenEach();
    void aChangeIsNamedOnlyBeyondChance();
    void intervalsAreJudgedFromTenOn();
    void theFigureShowsFilledBinsOnly();
};

void TestInsights::anEmptyRecordSaysSoInEverySentence()
{
    const Insights none = Made().insights(SplitBy::Area);
    QCOMPARE(none.resolved, std::size_t{0});
    QVERIFY(!none.brier && !none.logLoss && !none.skill && !none.skillDeclared && !none.terms && !none.stated);
    QVERIFY(none.bins.empty() && !none.intervals && !none.improvement.earlier && !none.choiceBrier);
    for (const std::string& sentence : {none.sentence, none.binSentence, none.scoreSentence, none.skillSentence,
                                        none.termsSentence, none.improvement.sentence, none.intervalSentence,
                                        none.unscoredSentence, none.reviewedSentence, none.split->sentence})
        QVERIFY(!sentence.empty());
    QVERIFY(says(none.sentence, "None of your predictions"));
}

void TestInsights::oneAndNinePredictionsGetScoresAndNoSkill()
{
    const Insights one = Made().add(0.7, true).insights();
    QVERIFY(one.detail == ForecastDetail::Scores && near(one.brier->last, 0.09));
    QVERIFY(near(*one.logLoss, -std::log(0.7)));
    QVERIFY(!one.skill && !one.terms && says(one.sentence, "One resolved prediction"));
    QVERIFY(one.bins.size() == 1 && one.bins[0].wilson && one.bins[0].jeffreys->high == 1);

    const Insights nine = Made().add(0.6, true, 5).add(0.6, false, 4).insights();
    QVERIFY(!nine.skill && says(nine.skillSentence, "so far: 9"));
}

void TestInsights::tenGetSkillWithAnIntervalAndFiftyTheTerms()
{
    const Insights ten = Made().add(0.8, true, 5).add(0.3, false, 5).insights();
    QVERIFY(ten.detail == ForecastDetail::Skill && ten.skill && ten.skill->skill && ten.skill->interval);
    QVERIFY(!ten.terms && says(ten.termsSentence, "so far: 10"));

    const Insights fortyNine = Made().add(0.8, true, 25).add(0.3, false, 24).insights();
    QVERIFY(fortyNine.skill && !fortyNine.terms && !fortyNine.corrected);

    const Insights fifty =
        Made().add(0.8, true, 20).add(0.8, false, 5).add(0.3, true, 5).add(0.3, false, 20).insights();
    QVERIFY(fifty.terms && fifty.corrected && fifty.detail == ForecastDetail::Decomposition);
    // Murphy's identity, and the same sum once the bias is out.
    QVERIFY(near(fifty.brier->last, fifty.terms->reliability - fifty.terms->resolution + fifty.terms->uncertainty));
    QVERIFY(near(fifty.brier->last,
                 fifty.corrected->reliability - *fifty.corrected->resolution + *fifty.corrected->uncertainty));
    QVERIFY(near(fifty.terms->reliability, 0.5 * 0.01)); // .8 against 20 of 25; .3 against 5 of 25
    QVERIFY(near(fifty.terms->resolution, 0.09) && near(fifty.terms->uncertainty, 0.25));
}

void TestInsights::publishedForecastsScoreAsPublished()
{
    // Wilks, Statistical Methods in the Atmospheric Sciences, table 7.3: chances by tenths with 0 and .05, their
    // frequencies and relative frequencies of rain (n = 2803), rounded there to whole counts here.
    struct Row {
        double p;
        std::size_t n;
        double rate;
    };
    const Row rows[] = {{0, 1293, .006}, {.05, 1234, .019}, {.1, 275, .059}, {.2, 501, .150},
                        {.3, 261, .277}, {.4, 187, .377},   {.5, 160, .511}, {.6, 139, .582},
                        {.7, 115, .723}, {.8, 98, .799},    {.9, 117, .934}, {1, 23, .983}};
    Made made;
    double brier = 0;
    double n = 0;
    for (const Row& row : rows) {
        const auto events = std::size_t(std::lround(row.rate * double(row.n)));
        ScoredGroup yes{{}, row.p, true, events, 0, 0, 0, 0};
        ScoredGroup no{{}, row.p, false, row.n - events, 0, 0, 0, 0};
        made.record.groups.push_back(yes);
        made.record.groups.push_back(no);
        brier += double(events) * (row.p - 1) * (row.p - 1) + double(row.n - events) * row.p * row.p;
        n += double(row.n);
    }
    const Insights insights = made.insights();
    QCOMPARE(insights.resolved, std::size_t(n));
    QVERIFY(near(insights.brier->last, brier / n));
    QVERIFY(insights.byIssuedValue && insights.bins.size() == 12);
    QVERIFY(std::abs(*insights.bins[4].bin.observed - .277) < .002);
    // Well calibrated: the loss of reliability is below a hundredth of a percent point squared times ten.
    QVERIFY(insights.terms->reliability < 0.001);
    QVERIFY(std::isinf(*insights.logLoss)); // "never" was wrong in eight of them
}

void TestInsights::declaredBaseRatesComeFirstAndOnlyWhereTenHaveOne()
{
    const Insights nine = Made().add(0.8, true, 9, 0.2).add(0.4, false, 9).insights();
    QVERIFY(!nine.skillDeclared && says(nine.skillSentence, "Fewer than ten"));

    const Insights ten = Made().add(0.8, true, 8, 0.2).add(0.4, false, 2, 0.2).add(0.9, false, 10).insights();
    QVERIFY(ten.skillDeclared && ten.skillDeclared->n == 10);
    // 8 * .04 + 2 * .16 against 8 * .64 + 2 * .04; the ten without a base rate do not count here.
    QVERIFY(near(*ten.skillDeclared->skill, 1 - (8 * .04 + 2 * .16) / (8 * .64 + 2 * .04)));
    QVERIFY(ten.skillDeclared->interval && ten.skillDeclared->interval->p5 <= *ten.skillDeclared->skill);
    QVERIFY(says(ten.skillSentence, "better than the base rates you declared"));
}

void TestInsights::oneSidedOutcomesHaveNoSkillInHindsight()
{
    const Insights all = Made().add(0.8, true, 12).insights();
    QVERIFY(all.skill && !all.skill->skill && !all.skill->interval);
    QVERIFY(says(all.skillSentence, "ended the same way"));
    const Insights evens = Made().add(0.5, true, 6).add(0.5, false, 6).insights();
    QVERIFY(!evens.sure && says(evens.sentence, "even chances"));
    QVERIFY(near(*evens.skill->skill, 0));
}

void TestInsights::importedCertaintyThatWasWrongScoresInfinitely()
{
    const Insights wrong = Made().add(1, false).add(0, false, 3).insights();
    QVERIFY(std::isinf(*wrong.logLoss) && near(wrong.brier->last, 0.25));
    QVERIFY(says(wrong.scoreSentence, "infinite"));
    const Insights right = Made().add(1, true, 2).add(0, false, 3).insights();
    QVERIFY(near(*right.logLoss, 0) && near(right.brier->last, 0));
}

void TestInsights::manyIssuedValuesAreShownInTenBinsAtTheirWholePercents()
{
    Made made;
    for (int percent = 0; percent <= 100; ++percent) made.add(percent / 100.0, percent % 2 == 0);
    const Insights insights = made.insights();
    QVERIFY(!insights.byIssuedValue && insights.bins.size() == 10);
    for (std::size_t i = 0; i < 9; ++i) QCOMPARE(insights.bins[i].bin.n, std::size_t{10});
    QCOMPARE(insights.bins[9].bin.n, std::size_t{11});
    for (const double edge : {0.3, 0.6, 0.7}) { // 3 * 0.1 and their like fall short of their bin in floating point
        Made one;
        for (int percent = 1; percent <= 20; ++percent) one.add(percent / 100.0, true);
        one.add(edge, true).add(0.999, true);
        const auto bins = one.insights().bins;
        QCOMPARE(bins[std::size_t(std::lround(edge * 10))].bin.n, std::size_t{1});
        QVERIFY(!bins[4].wilson && !bins[4].bin.observed); // nothing here: no point, no interval
    }
}

void TestInsights::surenessIsToldApartFromChance()
{
    QVERIFY(says(Made().add(0.9, true, 30).add(0.9, false, 30).insights().sentence, "surer than you should"));
    QVERIFY(says(Made().add(0.6, true, 30).add(0.4, false, 30).insights().sentence, "could have been surer"));
    QVERIFY(says(Made().add(0.7, true, 14).add(0.7, false, 6).insights().sentence, "about as sure"));
    // 10 % that did not come is as right as 90 % that did.
    const Insights low = Made().add(0.1, false, 20).insights();
    QVERIFY(near(*low.sure, 0.9) && near(*low.right, 1));
}

void TestInsights::aSplitNeedsTenInEachPart()
{
    Made made;
    made.add(0.8, true, 10, {}, "Product").add(0.6, false, 9, {}, "Sales");
    Insights insights = made.insights(SplitBy::Area);
    QVERIFY(!insights.split->enough && says(insights.split->sentence, "1 of 2 parts have fewer"));
    QVERIFY(insights.split->parts[0].brier && !insights.split->parts[1].brier);
    QCOMPARE(insights.split->parts[1].n, std::size_t{9});

    made.add(0.6, true, 1, {}, "Sales");
    insights = made.insights(SplitBy::Area);
    QVERIFY(insights.split->enough && near(*insights.split->parts[0].brier, 0.04));
    QVERIFY(says(insights.split->sentence, "Closest in Product (Brier 0.040), furthest off in Sales"));
    // The whole is the same as without a split.
    QVERIFY(insights.brier == made.insights().brier && insights.resolved == 20);
    QVERIFY(says(Made().add(0.5, true, 30).insights(SplitBy::Kind).split->sentence, "nothing to compare"));
}

void TestInsights::halvesArePartedAtADayAndNeedTenEach()
{
    Made made;
    made.add(0.8, true, 19);
    QVERIFY(!made.insights().improvement.enough && !made.insights().improvement.earlier->brier);
    made.add(0.8, true, 1);
    const Improvement halves = made.insights().improvement;
    QVERIFY(halves.enough && halves.earlier->n == 10 && halves.later->n == 10);
    QVERIFY(halves.earlier->to < halves.later->from);

    Made oneDay;
    oneDay.add(0.8, true, 40);
    oneDay.record.days = {{oneDay.record.days[0].day, 40, 1.6, 0.064}};
    QVERIFY(!oneDay.insights().improvement.earlier && !oneDay.insights().improvement.enough);
    oneDay.record.days.push_back({addDays(oneDay.record.days[0].day, 400), 9, 0.36, 0.0144});
    const Improvement years = oneDay.insights().improvement;
    QVERIFY(!years.enough && years.years.size() == 2 && years.years[0].brier && !years.years[1].brier);
}

void TestInsights::aChangeIsNamedOnlyBeyondChance()
{
    const Insights better = Made().add(0.6, true, 15).add(0.6, false, 15).add(0.9, true, 30).insights();
    QVERIFY(*better.improvement.change < 0 && says(better.improvement.sentence, "getting better"));
    const Insights worse = Made().add(0.9, true, 30).add(0.6, true, 15).add(0.6, false, 15).insights();
    QVERIFY(says(worse.improvement.sentence, "getting worse, or your questions harder"));
    const Insights same = Made().add(0.6, true, 6).add(0.6, false, 4).add(0.6, true, 7).add(0.6, false, 3).insights();
    QVERIFY(*same.improvement.change != 0 && says(same.improvement.sentence, "No clear change"));
}

void TestInsights::intervalsAreJudgedFromTenOn()
{
    Made made;
    made.record.intervals = 9;
    made.record.hits = 2;
    QVERIFY(says(made.insights().intervalSentence, "ten are needed"));
    made.record.intervals = 20;
    made.record.hits = 8;
    QVERIFY(says(made.insights().intervalSentence, "too narrow") && near(made.insights().intervals->rate, 0.4));
    made.record.hits = 16;
    QVERIFY(says(made.insights().intervalSentence, "about as wide"));
    made.record.intervals = made.record.hits = 40;
    QVERIFY(says(made.insights().intervalSentence, "wider than they need"));
}

void TestInsights::theFigureShowsFilledBinsOnly()
{
    Made made;
    for (int percent = 1; percent <= 30; ++percent) made.add(percent / 100.0, percent > 15);
    const CalibrationFigure figure = calibrationFigureOf(made.insights());
    QCOMPARE(figure.points.size(), std::size_t{4}); // 1-9, 10-19, 20-29, 30
    QVERIFY(figure.points[1].from <= 0.1 && figure.points[1].to < 0.2 && figure.points[1].to > 0.1999);
    QVERIFY(says(figure.points[3].description, "1 of 1 happened"));
    QVERIFY(calibrationFigureOf(Made().insights()).points.empty());
}

QTEST_APPLESS_MAIN(TestInsights)
#include "tst_insights.moc"
