// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessment.h"
#include "core/assessment/board.h"
#include "core/assessment/decision_lens.h"
#include "core/assessment/trade_off_problem.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace soundings;

namespace {

std::vector<Answer> answersTo(const QuestionSet& set, double value, Sureness sureness = Sureness::Roughly)
{
    std::vector<Answer> answers;
    for (const Question& question : set.questions) {
        Answer answer;
        answer.question = question.id;
        answer.value = value;
        answer.sureness = sureness;
        answers.push_back(std::move(answer));
    }
    return answers;
}

/// "Do nothing" and one option that wholly meets the aim.
Entry entryWith(double must, double can)
{
    SeededIds ids(1);
    Entry entry = newDecision("Cloud", {}, parseDate("2026-01-05"), ids);
    Decision& decision = *entry.decision();
    decision.must = answersTo(standardQuestions().must, must);
    Option option;
    option.id = ids.next();
    option.title = "Both at once";
    option.meetsAim = AimMet::Wholly;
    option.can = answersTo(standardQuestions().can, can);
    decision.options.push_back(std::move(option));
    return entry;
}

/// With another option, "On-premise first", that differs in its CAN answers alone.
Entry withSecondOption(Entry entry, std::vector<Answer> can)
{
    Option second = entry.decision()->options[1];
    second.id = "second";
    second.title = "On-premise first";
    second.can = std::move(can);
    entry.decision()->options.push_back(std::move(second));
    return entry;
}

AssessmentInput quick()
{
    AssessmentInput input;
    input.samples = 16'384;
    return input;
}

bool hasFinding(const Assessment& assessment, const char* code, const char* pointer)
{
    return std::any_of(assessment.findings.begin(), assessment.findings.end(),
                       [&](const Finding& f) { return f.code == code && f.pointer == pointer; });
}

} // namespace

class TestAssessment : public QObject {
    Q_OBJECT
private slots:
    void eachStandingHasItsSentence_data();
    void eachStandingHasItsSentence();
    void mustHighAndCanLowAlwaysSaysFindAWay();
    void notAskedYetNamesTheOpenQuestion();
    void anOpenAimIsAFindingAndNotAskedYet();
    void partlyMeetingTheAimLowersMust();
    void surenessBecomesTheStatedQuantiles();
    void aRangeSetByHandReplacesTheValue();
    void scarcestAndStrongestFollowTheExpectedAnswers();
    void aTriggerCountsOnlyWithConsequenceAndOutsideVoice();
    void aFloorFailsTheOption();
    void atMostTwoRolesAndOnlyWhereAllowed();
    void mustPerOptionIgnoresTheSharedAnswers();
    void becausePointsAtEveryAnswer();
    void standsByTheChosenElseTheBestDoIt();
    void anOptionThatNobodyAskedAboutYieldsToOneThatIsAnswered();
    void otherEntriesAreEmpty();
    void moreOptionsThanCanBeScoredAreSaidAndNotScored();
    void readingsAreSaidInWords();
    void wordsAreStable();
    void translationSeesTemplatesOnly();
    void boardShowsCloudsAndMargin();
};

void TestAssessment::eachStandingHasItsSentence_data()
{
    QTest::addColumn<double>("must");
    QTest::addColumn<double>("can");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("do it") << 8.5 << 8.5 << "Must: on nearly all readings of your answers. Can: on nearly all. Do it.";
    QTest::newRow("find a way")
        << 8.5 << 3.0
        << "Must: on nearly all readings of your answers. Can: not yet; people are the scarcest. Find a way.";
    QTest::newRow("resist")
        << 2.0 << 8.5 << "Must: on almost none of the readings of your answers. Can: on nearly all. Small bet or no.";
    QTest::newRow("let go") << 2.0 << 2.0
                            << "Must: on almost none of the readings of your answers. Can: on almost none. Let go.";
    QTest::newRow("not settled") << 8.5 << 6.0
                                 << "Must: on nearly all readings of your answers. Can: on about half. Not settled: "
                                    "what would settle it most is “Do we have the people, with the skill and the "
                                    "hours?”";
}

void TestAssessment::eachStandingHasItsSentence()
{
    QFETCH(double, must);
    QFETCH(double, can);
    QFETCH(QString, sentence);
    const auto assessment = assess(entryWith(must, can), quick());
    QCOMPARE(QString::fromStdString(assessment.sentence), sentence);
    QCOMPARE(assessment.options[1].settlingQuestion.empty(), assessment.standing() != Standing::NotSettled);
    QVERIFY(!assessment.sentence.empty() && sentence.indexOf("likely") < 0 && sentence.indexOf("reject") < 0);
}

void TestAssessment::mustHighAndCanLowAlwaysSaysFindAWay()
{
    for (double can = 0; can <= 4; can += 0.5) {
        const auto assessment = assess(entryWith(9, can), quick());
        QCOMPARE(assessment.standing(), Standing::FindAWay);
        QVERIFY(QString::fromStdString(assessment.sentence).endsWith("Find a way."));
    }
}

void TestAssessment::notAskedYetNamesTheOpenQuestion()
{
    Entry entry = entryWith(8.5, 8.5);
    entry.decision()->must.clear();
    auto assessment = assess(entry, quick());
    QCOMPARE(assessment.standing(), Standing::NotAskedYet);
    QCOMPARE(assessment.options[1].settlingQuestionId, std::string("must.survival"));
    QVERIFY(assessment.options[1].strongestReason.empty());
    entry = entryWith(8.5, 8.5);
    entry.decision()->options[1].can.erase(entry.decision()->options[1].can.begin() + 1,
                                           entry.decision()->options[1].can.end());
    assessment = assess(entry, quick());
    QCOMPARE(assessment.standing(), Standing::NotAskedYet);
    QCOMPARE(assessment.options[1].settlingQuestionId, std::string("can.money"));
}

void TestAssessment::anOpenAimIsAFindingAndNotAskedYet()
{
    Entry entry = entryWith(8.5, 8.5);
    entry.decision()->options[1].meetsAim.reset();
    const auto assessment = assess(entry, quick());
    QVERIFY(hasFinding(assessment, "options.meets_aim", "/belief/options/1/meetsAim"));
    QCOMPARE(assessment.standing(), Standing::NotAskedYet);
    QCOMPARE(assessment.options[1].settlingQuestionId, std::string("meetsAim"));
}

void TestAssessment::partlyMeetingTheAimLowersMust()
{
    Entry entry = entryWith(9, 8.5);
    entry.decision()->options[1].meetsAim = AimMet::Partly;
    QVERIFY(assess(entry, quick()).options[1].lens.pMust < 0.3);
    entry.decision()->options[1].meetsAim = AimMet::Not;
    QCOMPARE(assess(entry, quick()).options[1].lens.pMust, 0.0);
    entry.decision()->options[1].meetsAimRange = Range{.low = 0.9, .likely = 0.95, .high = 1, .extra = {}};
    QVERIFY(assess(entry, quick()).options[1].lens.pMust > 0.9);
}

void TestAssessment::surenessBecomesTheStatedQuantiles()
{
    Answer answer;
    answer.value = 5;
    for (const auto& [sureness, half] :
         {std::pair{Sureness::Sure, 0.05}, {Sureness::Roughly, 0.15}, {Sureness::Guess, 0.30}}) {
        answer.sureness = sureness;
        const auto d = distributionOf(answer);
        QVERIFY(std::abs(d.quantile(0.1) - (0.5 - half)) < 1e-12);
        QVERIFY(std::abs(d.quantile(0.9) - (0.5 + half)) < 1e-12);
    }
    answer.value = 9.5; // cut at the scale's end
    const auto cut = distributionOf(answer);
    QVERIFY(std::abs(cut.quantile(0.9) - 1) < 1e-12);
    QVERIFY(std::abs(cut.quantile(0.1) - 0.65) < 1e-12);
    answer.value.reset();
    QVERIFY(distributionOf(answer) == Distribution());
}

void TestAssessment::aRangeSetByHandReplacesTheValue()
{
    Answer answer;
    answer.value = 1;
    answer.range = Range{.low = 6, .likely = 7, .high = 9, .extra = {}};
    QVERIFY(std::abs(distributionOf(answer).quantile(0.1) - 0.6) < 1e-12);
    answer.range = Range{.low = 9, .likely = 7, .high = 6, .extra = {}};
    QVERIFY(!isAnswered(answer));
    Entry entry = entryWith(8, 8);
    entry.decision()->must[2] = answer;
    entry.decision()->must[2].question = "must.customers";
    QVERIFY(hasFinding(assess(entry, quick()), "answer.unusable", "/belief/must/2"));
}

void TestAssessment::scarcestAndStrongestFollowTheExpectedAnswers()
{
    Entry entry = entryWith(7, 4);
    entry.decision()->options[1].can[4].value = 1;
    entry.decision()->must[5].value = 9;
    const auto option = assess(entry, quick()).options[1];
    QCOMPARE(option.scarcest, std::string("dependencies"));
    QCOMPARE(option.strongestReason, std::string("window"));
}

void TestAssessment::aTriggerCountsOnlyWithConsequenceAndOutsideVoice()
{
    Entry entry = entryWith(2, 8.5);
    Decision& decision = *entry.decision();
    decision.must[0].value = 9.5;
    decision.must[0].sureness = Sureness::Sure;
    decision.mustRules.roles.push_back({.question = "must.survival", .level = 8, .reason = {}, .extra = {}});
    auto assessment = assess(entry, quick());
    QVERIFY(hasFinding(assessment, "must.trigger_unsupported", "/belief/mustRules/roles/0"));
    QCOMPARE(assessment.standing(), Standing::Resist);
    decision.must[0].consequence = "Sold for parts.";
    QVERIFY(hasFinding(assess(entry, quick()), "must.trigger_unsupported", "/belief/mustRules/roles/0"));
    decision.must[0].outsideVoice = "Our largest customer.";
    assessment = assess(entry, quick());
    QVERIFY(assessment.findings.empty());
    QCOMPARE(assessment.standing(), Standing::DoIt);
    QVERIFY(assessment.options[1].lens.triggerHits.front().probability > 0.9);
}

void TestAssessment::aFloorFailsTheOption()
{
    Entry entry = entryWith(8.5, 8.5);
    Decision& decision = *entry.decision();
    decision.options[1].can[1].value = 1;
    QCOMPARE(assess(entry, quick()).standing(), Standing::DoIt);
    decision.canRules.roles.push_back({.question = "can.money", .level = 4, .reason = {}, .extra = {}});
    const auto assessment = assess(entry, quick());
    QCOMPARE(assessment.standing(), Standing::FindAWay);
    QCOMPARE(assessment.options[1].scarcest, std::string("money"));
    QVERIFY(assessment.options[1].sentence.find("money is the scarcest") != std::string::npos);
}

void TestAssessment::atMostTwoRolesAndOnlyWhereAllowed()
{
    Entry entry = entryWith(8.5, 8.5);
    auto& roles = entry.decision()->canRules.roles;
    roles = {{.question = "can.time", .level = 3, .reason = {}, .extra = {}},
             {.question = "can.people", .level = 3, .reason = {}, .extra = {}},
             {.question = "can.money", .level = 3, .reason = {}, .extra = {}},
             {.question = "can.people", .level = 4, .reason = {}, .extra = {}}};
    const auto assessment = assess(entry, quick());
    QVERIFY(hasFinding(assessment, "roles.not_allowed", "/belief/canRules/roles/0"));
    QVERIFY(hasFinding(assessment, "roles.too_many", "/belief/canRules/roles/3"));
    QCOMPARE(assessment.options[1].lens.floorFailures.size(), std::size_t{2});
}

void TestAssessment::mustPerOptionIgnoresTheSharedAnswers()
{
    Entry entry = entryWith(1, 8.5);
    Decision& decision = *entry.decision();
    decision.mustPerOption = true;
    decision.options[1].meetsAim.reset();
    decision.options[1].must = answersTo(standardQuestions().must, 8.5);
    const auto assessment = assess(entry, quick());
    QCOMPARE(assessment.standing(), Standing::DoIt);
    QVERIFY(assessment.findings.empty());
    QCOMPARE(assessment.options[1].because[1].pointer, std::string("/belief/options/1/must/0"));
}

void TestAssessment::becausePointsAtEveryAnswer()
{
    Entry entry = entryWith(8, 4);
    entry.decision()->must[1].value.reset();
    const auto because = assess(entry, quick()).options[1].because;
    const auto sentenceAt = [&because](const char* pointer) -> std::string {
        const auto it =
            std::find_if(because.begin(), because.end(), [pointer](const Because& b) { return b.pointer == pointer; });
        return it == because.end() ? std::string() : it->sentence;
    };
    QCOMPARE(sentenceAt("/belief/must/0"), std::string("Must, survival: 8 of 10, roughly."));
    QCOMPARE(sentenceAt("/belief/must/1"),
             std::string("Must, direction: blank, so the whole scale from 0 to 10 counts."));
    QCOMPARE(sentenceAt("/belief/options/1/can/3"), std::string("Can, know-how: 4 of 10, roughly."));
    QCOMPARE(sentenceAt("/belief/options/1/meetsAim"), std::string("Meets the aim: wholly."));
    QCOMPARE(because.size(), std::size_t{15});
}

void TestAssessment::standsByTheChosenElseTheBestDoIt()
{
    Entry entry = withSecondOption(entryWith(8.5, 4), answersTo(standardQuestions().can, 8.5));
    Decision& decision = *entry.decision();
    auto assessment = assess(entry, quick());
    QCOMPARE(assessment.standsBy, 2);
    QVERIFY(assessment.sentence.starts_with("“On-premise first”. Must:"));
    decision.chosen = decision.options[1].id;
    assessment = assess(entry, quick());
    QCOMPARE(assessment.standsBy, 1);
    QCOMPARE(assessment.standing(), Standing::FindAWay);
    decision.chosen = decision.options[0].id;
    QCOMPARE(assess(entry, quick()).standsBy, 0);
    decision.chosen.clear();
    decision.options[2].struckOut = true;
    QCOMPARE(assess(entry, quick()).standsBy, 1);
    // MUST draws are shared, so that options with the same aim agree to the last draw.
    QCOMPARE(assessment.options[1].lens.pMust, assessment.options[2].lens.pMust);
}

void TestAssessment::anOptionThatNobodyAskedAboutYieldsToOneThatIsAnswered()
{
    const auto assessment = assess(withSecondOption(entryWith(8.5, 2), {}), quick());
    QCOMPARE(assessment.options[2].standing, Standing::NotAskedYet);
    QVERIFY(assessment.options[2].lens.quadrants[0] > assessment.options[1].lens.quadrants[0]);
    QCOMPARE(assessment.standing(), Standing::FindAWay);
    QVERIFY(!assessment.sentence.starts_with("“On-premise first”"));
}

void TestAssessment::otherEntriesAreEmpty()
{
    Entry entry;
    entry.belief = Note{};
    const auto assessment = assess(entry, quick());
    QVERIFY(assessment.options.empty());
    QCOMPARE(assessment.standing(), Standing::NotAskedYet);
    SeededIds ids(1);
    const auto empty = assess(newDecision("New", {}, parseDate("2026-01-05"), ids), quick());
    QCOMPARE(empty.standsBy, -1);
    QVERIFY(!empty.sentence.empty());
}

void TestAssessment::moreOptionsThanCanBeScoredAreSaidAndNotScored()
{
    Entry entry = entryWith(8, 8);
    auto& options = entry.decision()->options;
    options.resize(mostTradedOptions + 1, options.back()); // one of them is "do nothing"
    const Assessment fits = assess(entry, quick());
    QVERIFY(!hasFinding(fits, "options.too_many", "/belief/options"));
    QCOMPARE(fits.standing(), Standing::DoIt);
    options.push_back(options.back());
    const Assessment many = assess(entry, quick());
    QVERIFY(hasFinding(many, "options.too_many", "/belief/options"));
    QCOMPARE(many.standing(), Standing::NotAskedYet);
    QCOMPARE(many.sentence, std::string("There are 201 options and at most 200 can be scored; take those away that "
                                        "nobody means."));
}

void TestAssessment::readingsAreSaidInWords()
{
    QCOMPARE(readingsIn(1), std::string("nearly all"));
    QCOMPARE(readingsIn(0.75), std::string("most"));
    QCOMPARE(readingsIn(0.5), std::string("about half"));
    QCOMPARE(readingsIn(0.25), std::string("few"));
    QCOMPARE(readingsIn(0), std::string("almost none"));
}

void TestAssessment::wordsAreStable()
{
    const std::vector<std::pair<std::string, std::string>> all{
        {"do_it", "Do it"},   {"find_a_way", "Find a way"},   {"resist", "Small bet or no"},
        {"let_go", "Let go"}, {"not_settled", "Not settled"}, {"not_asked_yet", "Not asked yet"}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(std::string(wordOf(static_cast<Standing>(i))), all[i].first);
        QCOMPARE(nameOf(static_cast<Standing>(i)), all[i].second);
    }
}

void TestAssessment::translationSeesTemplatesOnly()
{
    Entry entry = entryWith(8.5, 8.5);
    entry.decision()->options[1].title = "{secret} title";
    auto input = quick();
    bool leaked = false;
    input.translate = [&leaked](const char* english) {
        leaked = leaked || std::string(english).find("secret") != std::string::npos;
        return std::string(english) == "Do it" ? std::string("Tu es") : std::string(english);
    };
    const auto assessment = assess(entry, input);
    QVERIFY(!leaked);
    QVERIFY(assessment.sentence.find("Tu es.") != std::string::npos);
}

void TestAssessment::boardShowsCloudsAndMargin()
{
    Entry entry = entryWith(8.5, 4);
    Decision& decision = *entry.decision();
    Option blank;
    blank.id = "blank";
    blank.title = "Not looked at";
    decision.options.push_back(blank);
    decision.chosen = decision.options[1].id;
    decision.canRules.threshold = 0.7;
    const auto assessment = assess(entry, quick());
    const auto board = boardOf(entry, assessment);
    QCOMPARE(board.title, std::string("Cloud"));
    QCOMPARE(board.canThreshold, 0.7);
    QCOMPARE(board.mustThreshold, 0.6);
    QCOMPARE(board.clouds.size(), std::size_t{1});
    QCOMPARE(board.margin.size(), std::size_t{1});
    QVERIFY(board.clouds[0].emphasised && !board.margin[0].emphasised);
    QVERIFY(board.clouds[0].fog == assessment.options[1].lens.fog);
    QVERIFY(board.description.find("“Both at once”. Must:") != std::string::npos);
    QVERIFY(board.description.find("“Not looked at”") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
