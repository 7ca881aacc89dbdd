// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/checkup_edits.h"
#include "core/assessment/checkup_picture.h"
#include "core/report/checkup_report.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/resource.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace soundings;

namespace {

Date onDay(int year, unsigned month, unsigned day)
{
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

Answer said(const std::string& question, double value, Sureness sureness = Sureness::Sure)
{
    Answer answer;
    answer.question = question;
    answer.value = value;
    answer.sureness = sureness;
    return answer;
}

struct Months {
    SeededIds ids{3};

    Entry checkup(Date on, std::vector<Answer> principles)
    {
        Entry entry = newCheckup(nullptr, parseInstant("2026-01-01T09:00:00Z", "UTC"), on, ids);
        entry.checkup()->principles = std::move(principles);
        return entry;
    }
};

FunctionLook& lookAtSales(Entry& entry)
{
    auto& looks = entry.checkup()->functions;
    return *std::ranges::find(looks, "sales", &FunctionLook::function);
}

LeaderRating rating(double share, const char* at)
{
    LeaderRating one;
    one.id = "00000000-0000-4000-8000-00000000000a";
    one.person = "Mina";
    one.share = share;
    one.unseen = "The pilots never pay.";
    one.at = parseInstant(at, "UTC");
    return one;
}

const PrinciplePicture& principle(const CheckupPicture& picture, const std::string& id)
{
    return *std::ranges::find(picture.principles, id, &PrinciplePicture::id);
}

const FunctionPicture& sales(const CheckupPicture& picture)
{
    return *std::ranges::find(picture.functions, "Sales", &FunctionPicture::name);
}

nlohmann::json questionFile()
{
    return parseJson(embeddedResource("questions/checkup.json"), "checkup.json");
}

std::string refused(const nlohmann::json& file)
{
    try {
        static_cast<void>(readCheckupQuestions(file.dump(), "a file"));
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

/// What a check-up says of itself and of those before it.
class TestCheckup : public QObject {
    Q_OBJECT
private slots:
    void nothingAnsweredIsUnknownAndNeverLow();
    void aLowAnswerLeadsToExactlyOneStep();
    void itMovedOnlyWhereItLeftItsFormerRange();
    void theTrendLeavesOutWhatCameLaterAndWhatWasBlank();
    void aLeaderWhoSaysLessThanTheRangeShowsTheGap();
    void withinTheRangeThereIsNothingToExplain();
    void aLeadersNumberWaitsForOnesOwn();
    void theLatestRatingCounts();
    void belowTheBarOneAsksFirstAndThenLooks();
    void theBlindSpotWaitsUntilSomethingWasBegun();
    void aNewOneAsksOfTheSameFunctionsAndTakesNoAnswer();
    void theQuestionsComeWithOneStepEach();
    void aFileWithoutAStepIsRefusedByName();
    void theReportSaysAllOfItAndHidesControls();
};

void TestCheckup::nothingAnsweredIsUnknownAndNeverLow()
{
    Months months;
    const CheckupPicture picture = checkupPictureOf(months.checkup(onDay(2026, 3, 1), {}), {});
    QCOMPARE(picture.sentence, std::string("No principle is answered yet; blank means unknown."));
    QVERIFY(picture.steps.empty());
    for (const PrinciplePicture& one : picture.principles) {
        QVERIFY(one.height == Height::Unknown && !one.range && one.trend.empty() && !one.next);
        QVERIFY(QString::fromStdString(one.sentence).endsWith(": not answered."));
    }
    for (const FunctionPicture& one : picture.functions) QVERIFY(!one.own && !one.leader && !one.gap && !one.belowBar);
}

void TestCheckup::aLowAnswerLeadsToExactlyOneStep()
{
    Months months;
    Entry entry = months.checkup(onDay(2026, 3, 1), {said("checkup.tenacity", 4), said("checkup.must", 2),
                                                     said("checkup.story", 5), said("checkup.diagnosis", 7)});
    CheckupPicture picture = checkupPictureOf(entry, {});
    QCOMPARE(picture.sentence,
             std::string("Low, of 10: must-do mentality (about 2), tenacity (about 4). Not answered: 1 of 5."));
    QCOMPARE(picture.steps.size(), std::size_t(2));
    QCOMPARE(picture.steps[0].about, std::string("checkup.must")); // the lowest first
    QVERIFY(picture.steps[0].place == CheckupPlace::Decision);
    QVERIFY(picture.steps[1].place == CheckupPlace::Imperatives);
    QVERIFY(principle(picture, "checkup.story").height == Height::Middling);
    QVERIFY(principle(picture, "checkup.diagnosis").height == Height::Strong);
    QVERIFY(!picture.steps[1].done);
    entry.checkup()->steps = {{months.ids.next(), "checkup.tenacity", "words", "imperatives", true, {}}};
    picture = checkupPictureOf(entry, {});
    QVERIFY(picture.steps[1].done && !picture.steps[0].done);
}

void TestCheckup::itMovedOnlyWhereItLeftItsFormerRange()
{
    Months months;
    const Entry before = months.checkup(onDay(2026, 2, 1), {said("checkup.must", 4, Sureness::Roughly),
                                                            said("checkup.story", 4, Sureness::Sure),
                                                            said("checkup.tenacity", 6, Sureness::Sure)});
    const Entry now = months.checkup(onDay(2026, 3, 1), {said("checkup.must", 5.5), said("checkup.story", 5),
                                                         said("checkup.tenacity", 5), said("checkup.excellence", 3)});
    const CheckupPicture picture = checkupPictureOf(now, {before});
    QVERIFY(principle(picture, "checkup.must").shift == Shift::Within);
    QVERIFY(principle(picture, "checkup.story").shift == Shift::Up);
    QVERIFY(principle(picture, "checkup.tenacity").shift == Shift::Down);
    QVERIFY(principle(picture, "checkup.excellence").shift == Shift::Unknown);
    QCOMPARE(picture.changes,
             (std::vector<std::string>{"product marketing went up: from 4 to 5.", "tenacity went down: from 6 to 5."}));
}

void TestCheckup::theTrendLeavesOutWhatCameLaterAndWhatWasBlank()
{
    Months months;
    const Entry january = months.checkup(onDay(2026, 1, 1), {said("checkup.must", 3)});
    const Entry february = months.checkup(onDay(2026, 2, 1), {});
    const Entry march = months.checkup(onDay(2026, 3, 1), {said("checkup.must", 6)});
    const Entry april = months.checkup(onDay(2026, 4, 1), {said("checkup.must", 9)});
    const CheckupPicture picture = checkupPictureOf(march, {april, march, february, january});
    const auto& trend = principle(picture, "checkup.must").trend;
    QCOMPARE(trend.size(), std::size_t(2));
    QVERIFY(trend[0].on == onDay(2026, 1, 1) && trend[1].on == onDay(2026, 3, 1));
    // The month before was blank: what moved since is unknown, not taken from further back.
    QVERIFY(principle(picture, "checkup.must").shift == Shift::Unknown);
}

void TestCheckup::aLeaderWhoSaysLessThanTheRangeShowsTheGap()
{
    Months months;
    Entry entry = months.checkup(onDay(2026, 3, 1), {});
    lookAtSales(entry).own = said({}, 8, Sureness::Roughly);
    lookAtSales(entry).ratings = {rating(0.4, "2026-03-02T10:00:00Z")};
    const CheckupPicture picture = checkupPictureOf(entry, {});
    const FunctionPicture& one = sales(picture);
    QCOMPARE(one.sentence, std::string("Sales: you say about 80 % (65 to 95 %), Mina says 40 %. You see less than "
                                       "you think."));
    QVERIFY(one.gap && std::abs(*one.gap - 0.4) < 1e-9);
    QVERIFY(one.belowBar && one.next && one.next->place == CheckupPlace::Diagnosis);
    QVERIFY(one.ratedOn == onDay(2026, 3, 2));
}

void TestCheckup::withinTheRangeThereIsNothingToExplain()
{
    Months months;
    Entry entry = months.checkup(onDay(2026, 3, 1), {});
    lookAtSales(entry).own = said({}, 9, Sureness::Roughly);
    lookAtSales(entry).ratings = {rating(0.85, "2026-03-02T10:00:00Z")};
    const CheckupPicture picture = checkupPictureOf(entry, {});
    QCOMPARE(sales(picture).sentence, std::string("Sales: you say about 90 % (75 to 100 %), Mina says 85 %."));
    QVERIFY(!sales(picture).belowBar && picture.steps.empty());
    QVERIFY(picture.sentence.ends_with("Of every function that was rated you understand 80 % or more."));
    lookAtSales(entry).own.value = 5;
    QVERIFY(sales(checkupPictureOf(entry, {})).sentence.ends_with("You see more than you think."));
}

void TestCheckup::aLeadersNumberWaitsForOnesOwn()
{
    Months months;
    Entry entry = months.checkup(onDay(2026, 3, 1), {});
    lookAtSales(entry).ratings = {rating(0.4, "2026-03-02T10:00:00Z")};
    const CheckupPicture picture = checkupPictureOf(entry, {});
    const FunctionPicture& one = sales(picture);
    QVERIFY(one.leaderWaits && !one.leader && !one.gap && one.unseen.empty() && !one.belowBar);
    QVERIFY(picture.steps.empty());
    QVERIFY(one.sentence.find("40") == std::string::npos);
    const std::string report = toMarkdown(checkupReport(picture, parseInstant("2026-03-05T09:00:00Z", "UTC")));
    QVERIFY(report.find("40 %") == std::string::npos && report.find("pilots") == std::string::npos);
    QVERIFY(report.find("has answered") != std::string::npos);
}

void TestCheckup::theLatestRatingCounts()
{
    Months months;
    Entry entry = months.checkup(onDay(2026, 3, 1), {});
    LeaderRating unsaid = rating(0.1, "2026-03-09T10:00:00Z");
    unsaid.share.reset();
    lookAtSales(entry).ratings = {rating(0.7, "2026-03-05T10:00:00Z"), rating(0.3, "2026-03-02T10:00:00Z"), unsaid};
    lookAtSales(entry).own = said({}, 5);
    QVERIFY(sales(checkupPictureOf(entry, {})).leader == 0.7);
}

void TestCheckup::belowTheBarOneAsksFirstAndThenLooks()
{
    Months months;
    Entry entry = months.checkup(onDay(2026, 3, 1), {});
    lookAtSales(entry).own = said({}, 7.9);
    const CheckupPicture picture = checkupPictureOf(entry, {});
    QVERIFY(picture.sentence.ends_with("Below the 80 % bar: Sales."));
    QCOMPARE(picture.steps.size(), std::size_t(1));
    QVERIFY(picture.steps[0].place == CheckupPlace::Ask);
    QVERIFY(picture.steps[0].text.find("the leader of Sales") != std::string::npos);
    lookAtSales(entry).own.value = 8;
    QVERIFY(checkupPictureOf(entry, {}).steps.empty());
}

void TestCheckup::theBlindSpotWaitsUntilSomethingWasBegun()
{
    Months months;
    Entry entry = months.checkup(onDay(2026, 3, 1), {});
    BlindSpot& spot = entry.checkup()->blindSpot;
    spot.answer = "  ";
    QVERIFY(!checkupPictureOf(entry, {}).blindSpotWaits);
    spot.answer = "The churn of small customers.";
    CheckupPicture picture = checkupPictureOf(entry, {});
    QVERIFY(picture.blindSpotWaits);
    QVERIFY(picture.sentence.ends_with("Not looked at yet: The churn of small customers."));
    spot.begun = months.ids.next();
    QVERIFY(!checkupPictureOf(entry, {}).blindSpotWaits);
    spot.begun.clear();
    spot.looked = true;
    QVERIFY(!checkupPictureOf(entry, {}).blindSpotWaits);
}

void TestCheckup::aNewOneAsksOfTheSameFunctionsAndTakesNoAnswer()
{
    Months months;
    Entry before = months.checkup(onDay(2026, 2, 28), {said("checkup.must", 9)});
    FunctionLook own;
    own.id = months.ids.next();
    own.function = "Field support";
    own.own = said({}, 9);
    before.checkup()->functions = {own};
    const Instant now = parseInstant("2026-03-31T09:00:00Z", "UTC");
    const Entry next = newCheckup(&before, now, onDay(2026, 3, 31), months.ids);
    QCOMPARE(next.checkup()->functions.size(), std::size_t(1));
    QCOMPARE(next.checkup()->functions[0].function, own.function);
    QVERIFY(next.checkup()->functions[0].id != own.id);
    QVERIFY(!rangeOf(next.checkup()->functions[0].own));
    QVERIFY(next.checkup()->principles.empty());
    QVERIFY(next.checkup()->next == onDay(2026, 4, 30)); // a month later, or that month's last day
}

void TestCheckup::theQuestionsComeWithOneStepEach()
{
    const CheckupQuestions& questions = standardCheckup();
    QCOMPARE(questions.principles.questions.size(), std::size_t(5));
    for (const Question& question : questions.principles.questions) {
        QVERIFY(questions.stepFor(question.id) != nullptr);
        QVERIFY(!question.help.empty() && !question.why.empty() && !question.source.empty());
    }
    QVERIFY(questions.bar == 0.8);
    for (const CheckupStep& step : questions.steps) QVERIFY(checkupPlaceOf(wordOf(step.place)) == step.place);
    QVERIFY(!checkupPlaceOf("elsewhere"));
}

void TestCheckup::aFileWithoutAStepIsRefusedByName()
{
    QCOMPARE(refused(questionFile()), std::string());
    auto file = questionFile();
    file["steps"].erase(0);
    QVERIFY(refused(file).find("checkup.must") != std::string::npos);
    file = questionFile();
    file["steps"].push_back(file["steps"][0]);
    QVERIFY(refused(file).find("checkup.must") != std::string::npos);
    file = questionFile();
    file["steps"][0]["place"] = "moon";
    QVERIFY(refused(file).find("moon") != std::string::npos);
    file = questionFile();
    file.erase("blindSpot");
    QVERIFY(refused(file).find("blindSpot") != std::string::npos);
    file = questionFile();
    file["low"] = 8;
    QVERIFY(!refused(file).empty());
    file = questionFile();
    file["colour"] = "red";
    QVERIFY(refused(file).find("colour") != std::string::npos);
}

void TestCheckup::theReportSaysAllOfItAndHidesControls()
{
    Months months;
    const Entry before = months.checkup(onDay(2026, 2, 1), {said("checkup.must", 8)});
    Answer must = said("checkup.must", 3);
    must.evidence = "Three \u202eplans.";
    Entry entry = months.checkup(onDay(2026, 3, 1), {must});
    entry.checkup()->blindSpot.answer = "The churn.";
    lookAtSales(entry).own = said({}, 7);
    lookAtSales(entry).ratings = {rating(0.4, "2026-03-02T10:00:00Z")};
    const Report report = checkupReport(checkupPictureOf(entry, {before}), parseInstant("2026-03-05T09:00:00Z", "UTC"));
    const std::string text = toMarkdown(report);
    for (const char* expected :
         {"# Check-up", "1 Mar 2026", "The churn.", "about 3 (2.5 to 3.5)", "8, 3", "RLO",
          "must-do mentality went down: from 8 to 3.", "Mina, 2 Mar 2026", "The pilots never pay."})
        QVERIFY2(text.find(expected) != std::string::npos, expected);
}

QTEST_APPLESS_MAIN(TestCheckup)
#include "tst_checkup.moc"
