// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_problem.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "tests/core/assessment/diagnosis_fixture.h"

#include <QtTest>

#include <cmath>
#include <future>
#include <stop_token>

using namespace soundings;
using namespace soundings::test;

class TestDiagnosisAssessment : public QObject {
    Q_OBJECT
private slots:
    void init() { m_ids = std::make_unique<SeededIds>(7); }
    void blankPriorsShareWhatTheUnnamedCauseLeaves();
    void setPriorsStandAndTheUnnamedCauseNeverLosesItsShare();
    void partsShareThePriorOfTheirWholeAndInheritItsRatings();
    void causesThatArePartsOfEachOtherStandOnTheirOwn();
    void anItemThatIsNotRatedUnderEveryCauseDoesNotCount();
    void causesThatAreLevelDoNotLead();
    void thePosteriorIsBayesRule();
    void theUnnamedCauseWinsWhenAllNamedOnesAreUnlikely();
    void aContradictionNamesItsItems();
    void aDiscountCountsOnlyWhereItIsSetAndNeverAgainstOwnInterest();
    void whereDiscountsDecideTheSentenceSaysSo();
    void theFewestItemsWithoutWhichTheLeaderFallsAreNamed();
    void itemsOfOneOriginCountOnce();
    void aStopEndsItHalfWay();
    void aCauseThatNoEvidenceSpeaksToIsNamed();
    void theMatrixCountsInconsistency();
    void aPredictableBlameIsRemarkedAndNeverCounted();
    void anAnsweredQuestionBecomesEvidenceAndAnotherAnswerChangesIt();
    void questionsAreRankedByWhatAnHourTells();
    void aDecisionBeginsWithTheHypothesis();

private:
    std::unique_ptr<SeededIds> m_ids;
};

namespace {

double posteriorOf(const DiagnosisAssessment& result, std::size_t cause)
{
    return result.causes[cause].posterior.value_or(-1);
}

constexpr Date day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{27}};

} // namespace

void TestDiagnosisAssessment::blankPriorsShareWhatTheUnnamedCauseLeaves()
{
    const Entry entry = smallDiagnosis(*m_ids);
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QCOMPARE(result.causes[0].prior, 0.45);
    QCOMPARE(result.causes[1].prior, 0.45);
    QCOMPARE(result.causes[2].prior, 0.1);
    QVERIFY(result.sentence.starts_with("Nothing speaks yet"));
    QVERIFY(result.fallSentence.empty()); // nothing can be wrong yet
    QVERIFY(!result.holds);
}

void TestDiagnosisAssessment::setPriorsStandAndTheUnnamedCauseNeverLosesItsShare()
{
    Entry entry = smallDiagnosis(*m_ids);
    entry.diagnosis()->causes[0].prior = 0.6;
    entry.diagnosis()->causes[2].prior = 0;
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QCOMPARE(result.causes[0].prior, 0.6);
    QCOMPARE(result.causes[1].prior, 0.39);
    QCOMPARE(result.causes[2].prior, 0.01);
}

void TestDiagnosisAssessment::partsShareThePriorOfTheirWholeAndInheritItsRatings()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    for (const char* name : {"list price", "way of paying"}) {
        Cause part;
        part.id = m_ids->next();
        part.name = name;
        part.within = diagnosis.causes[0].id;
        diagnosis.causes.push_back(part);
    }
    addEvidence(diagnosis, *m_ids, "People stop at the quote", {0.8, 0.2, 0.2});
    diagnosis.evidence[0].ratings.push_back({diagnosis.causes[4].id, 0.4, {}, {}});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY(result.causes[0].hasParts);
    QCOMPARE(result.causes[3].prior, 0.225);
    QVERIFY(result.evidence[0].counts);
    // .225 * .8 + .225 * .4 + .45 * .2 + .1 * .2 = .38
    QVERIFY(std::abs(posteriorOf(result, 3) - 0.18 / 0.38) < 1e-12);
    QVERIFY(std::abs(posteriorOf(result, 0) - 0.27 / 0.38) < 1e-12);
    QCOMPARE(result.leader, std::optional<std::size_t>(3));
}

void TestDiagnosisAssessment::causesThatArePartsOfEachOtherStandOnTheirOwn()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    diagnosis.causes[0].within = diagnosis.causes[1].id;
    diagnosis.causes[1].within = diagnosis.causes[0].id;
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY(!result.causes[0].hasParts && !result.causes[1].hasParts);
    QCOMPARE(result.causes[0].prior, 0.45);
}

void TestDiagnosisAssessment::anItemThatIsNotRatedUnderEveryCauseDoesNotCount()
{
    Entry entry = smallDiagnosis(*m_ids);
    addEvidence(*entry.diagnosis(), *m_ids, "Calls end politely", {0.9, -1, 0.5});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY(!result.evidence[0].counts);
    QCOMPARE(result.evidence[0].unrated, std::vector<std::size_t>{1});
    QCOMPARE(posteriorOf(result, 0), 0.45);
    QVERIFY(hasFinding(result, "diagnosis.unrated"));
}

void TestDiagnosisAssessment::causesThatAreLevelDoNotLead()
{
    Entry entry = smallDiagnosis(*m_ids);
    addEvidence(*entry.diagnosis(), *m_ids, "Calls end politely", {0.8, 0.8, 0.5});
    addEvidence(*entry.diagnosis(), *m_ids, " ", {0.8, -1, 0.5});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY2(result.sentence.starts_with("Not settled: “price” and “timing” are level with 47 % each."),
             result.sentence.c_str());
    QVERIFY2(result.fallSentence.find("are level: no item has to be wrong") != std::string::npos,
             result.fallSentence.c_str());
    QVERIFY(hasFinding(result, "diagnosis.unworded") && !hasFinding(result, "diagnosis.unrated"));
}

void TestDiagnosisAssessment::thePosteriorIsBayesRule()
{
    Entry entry = smallDiagnosis(*m_ids);
    addEvidence(*entry.diagnosis(), *m_ids, "People stop at the quote", {0.9, 0.1, 0.5});
    addEvidence(*entry.diagnosis(), *m_ids, "A discount changed nothing", {0.3, 0.8, -1}); // the unnamed one: even
    const DiagnosisAssessment result = assessDiagnosis(entry);
    const double price = 0.45 * 0.9 * 0.3;
    const double timing = 0.45 * 0.1 * 0.8;
    const double other = 0.1 * 0.5 * 0.5;
    QVERIFY(std::abs(posteriorOf(result, 0) - price / (price + timing + other)) < 1e-12);
    QVERIFY(std::abs(*result.evidence[0].spreadBits - std::log2(9)) < 1e-12);
    QCOMPARE(result.evidence[0].speaksFor, std::vector<std::size_t>{0});
    QVERIFY(result.sentence.starts_with("Most likely it is “price”: 67 %"));
}

void TestDiagnosisAssessment::theUnnamedCauseWinsWhenAllNamedOnesAreUnlikely()
{
    Entry entry = smallDiagnosis(*m_ids);
    for (const char* text : {"one", "two", "three"}) addEvidence(*entry.diagnosis(), *m_ids, text, {0.05, 0.05, -1});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QCOMPARE(result.leader, std::optional<std::size_t>(2));
    QVERIFY(result.sentence.starts_with("What you see fits none of the named causes well"));
}

void TestDiagnosisAssessment::aContradictionNamesItsItems()
{
    Entry entry = smallDiagnosis(*m_ids);
    addEvidence(*entry.diagnosis(), *m_ids, "first", {0, 0.5, 0});
    addEvidence(*entry.diagnosis(), *m_ids, "second", {0.5, 0, 0.5});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY(!result.causes[0].posterior);
    QCOMPARE(result.contradiction, (std::vector<std::size_t>{0, 1}));
    QVERIFY(result.sentence.find("“first”, “second”") != std::string::npos);
    QVERIFY(!result.holds && !result.leader);
}

void TestDiagnosisAssessment::aDiscountCountsOnlyWhereItIsSetAndNeverAgainstOwnInterest()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    DiagnosisVoice voice;
    voice.id = m_ids->next();
    voice.answer = "It is too dear";
    diagnosis.voices.push_back(voice);
    addEvidence(diagnosis, *m_ids, "It is too dear", {0.8, 0.2, 0.2}).voice = voice.id;
    QVERIFY(!assessDiagnosis(entry).causes[0].undiscounted);

    diagnosis.voices[0].discount = Discount{0.5, 0.9, {}};
    const DiagnosisAssessment discounted = assessDiagnosis(entry);
    const double price = 0.45 * 0.85; // .5 * .8 + .5 * .9
    const double others = 0.55 * 0.55;
    QVERIFY(std::abs(posteriorOf(discounted, 0) - price / (price + others)) < 1e-12);
    QVERIFY(std::abs(*discounted.causes[0].undiscounted - 0.36 / (0.36 + 0.11)) < 1e-12);
    QVERIFY(discounted.voices[0].discounted);

    diagnosis.voices[0].pointsAt = PointsAt::Themselves;
    const DiagnosisAssessment own = assessDiagnosis(entry);
    QVERIFY(std::abs(posteriorOf(own, 0) - 0.36 / 0.47) < 1e-12);
    QVERIFY(own.voices[0].againstOwnInterest && !own.voices[0].discounted);
}

void TestDiagnosisAssessment::whereDiscountsDecideTheSentenceSaysSo()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    DiagnosisVoice voice;
    voice.id = m_ids->next();
    voice.discount = Discount{0.1, 0.9, {}};
    diagnosis.voices.push_back(voice);
    addEvidence(diagnosis, *m_ids, "said", {0.9, 0.1, 0.1}).voice = diagnosis.voices[0].id;
    addEvidence(diagnosis, *m_ids, "seen", {0.3, 0.6, 0.5});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QCOMPARE(result.leader, std::optional<std::size_t>(1));
    QCOMPARE(result.undiscountedLeader, std::optional<std::size_t>(0));
    QVERIFY(result.discountSentence.starts_with("Your discounts decide: with them “timing” leads"));
}

void TestDiagnosisAssessment::theFewestItemsWithoutWhichTheLeaderFallsAreNamed()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    addEvidence(diagnosis, *m_ids, "weak", {0.6, 0.4, 0.4});
    addEvidence(diagnosis, *m_ids, "strong", {0.9, 0.1, 0.1});
    addEvidence(diagnosis, *m_ids, "against", {0.2, 0.5, 0.2});
    DiagnosisAssessment result = assessDiagnosis(entry);
    QCOMPARE(result.leader, std::optional<std::size_t>(0));
    QCOMPARE(result.wouldHaveToBeWrong, std::vector<std::size_t>{1});
    QVERIFY(result.evidence[1].leaderFallsWithout && !result.evidence[0].leaderFallsWithout);
    QCOMPARE(result.fallSentence, std::string("“price” falls if “strong” is wrong."));

    addEvidence(diagnosis, *m_ids, "strong as well", {0.9, 0.1, 0.1});
    result = assessDiagnosis(entry);
    QCOMPARE(result.wouldHaveToBeWrong.size(), std::size_t{2});
    QVERIFY(!result.evidence[1].leaderFallsWithout);
}

void TestDiagnosisAssessment::itemsOfOneOriginCountOnce()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    addEvidence(diagnosis, *m_ids, "one", {0.6, 0.2, 0.2});
    const double alone = posteriorOf(assessDiagnosis(entry), 0);
    for (int i = 0; i < 4; ++i) addEvidence(diagnosis, *m_ids, "the same again", {0.6, 0.2, 0.2});
    for (EvidenceItem& item : diagnosis.evidence) item.origin = " the same call ";
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY(std::abs(posteriorOf(result, 0) - alone) < 1e-12);
    QCOMPARE(result.evidence[0].alpha, 0.2);

    // Half alike: five stories count as 5 / (1 + 4 / 2); not alike at all: as five.
    diagnosis.originCorrelation = 0.5;
    QCOMPARE(assessDiagnosis(entry).evidence[0].alpha, 1.0 / 3);
    diagnosis.originCorrelation = 0.0;
    QCOMPARE(assessDiagnosis(entry).evidence[0].alpha, 1.0);
}

void TestDiagnosisAssessment::aStopEndsItHalfWay()
{
    Entry entry = smallDiagnosis(*m_ids);
    addEvidence(*entry.diagnosis(), *m_ids, "seen", {0.6, 0.2, 0.2});
    std::stop_source before;
    before.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)assessDiagnosis(entry, {}, before.get_token()));

    // Draws that would take minutes.
    DiagnosisInput input;
    input.samples = 100'000'000;
    std::stop_source stop;
    std::future<bool> running = std::async(std::launch::async, [&] {
        try {
            (void)assessDiagnosis(entry, input, stop.get_token());
            return false;
        } catch (const Cancelled&) {
            return true;
        }
    });
    stop.request_stop();
    QVERIFY(running.get());
}

void TestDiagnosisAssessment::aCauseThatNoEvidenceSpeaksToIsNamed()
{
    Entry entry = smallDiagnosis(*m_ids);
    addEvidence(*entry.diagnosis(), *m_ids, "seen", {0.9, 0.5, 0.5});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QCOMPARE(result.unspoken, std::vector<std::size_t>{1});
    QVERIFY(hasFinding(result, "diagnosis.unspoken"));
}

void TestDiagnosisAssessment::theMatrixCountsInconsistency()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    EvidenceItem& item = addEvidence(diagnosis, *m_ids, "seen", {});
    item.credibility = Credibility::Medium;
    item.ratings.push_back({diagnosis.causes[0].id, {}, AchRating::VeryInconsistent, {}});
    QVERIFY(!assessDiagnosis(entry).causes[0].inconsistency); // not rated under timing yet
    item.ratings.push_back({diagnosis.causes[1].id, {}, AchRating::Consistent, {}});
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QCOMPARE(*result.causes[0].inconsistency, 2 * (2.0 / 3));
    QCOMPARE(result.causes[0].achRank, 3);
    QCOMPARE(result.causes[1].achRank, 1);
    QCOMPARE(result.causes[2].achRank, 1);
    QVERIFY(result.evidence[0].fitSpread && !result.evidence[0].counts);
}

void TestDiagnosisAssessment::aPredictableBlameIsRemarkedAndNeverCounted()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    DiagnosisVoice voice;
    voice.id = m_ids->next();
    voice.function = "sales";
    voice.cause = diagnosis.causes[0].id;
    diagnosis.voices.push_back(voice);
    const DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY(result.voices[0].predictable);
    QCOMPARE(result.voices[0].function, std::string("Sales"));
    QVERIFY(!result.voices[0].remark.empty());
    QCOMPARE(result.causes[0].voices, 1);
    QCOMPARE(posteriorOf(result, 0), 0.45);
}

void TestDiagnosisAssessment::anAnsweredQuestionBecomesEvidenceAndAnotherAnswerChangesIt()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    DiagnosticQuestion question;
    question.id = m_ids->next();
    question.text = "Do they buy at half the price?";
    question.answers = {"yes", "no"};
    question.expected = {{diagnosis.causes[0].id, {0.9, 0.1}, {}}, {diagnosis.causes[1].id, {0.2, 0.8}, {}}};
    diagnosis.questions.push_back(question);
    answerQuestion(diagnosis, question.id, "yes", "three of four did", day, *m_ids);
    QCOMPARE(diagnosis.evidence.size(), std::size_t{1});
    QCOMPARE(diagnosis.evidence[0].text, std::string("Do they buy at half the price? yes: three of four did"));
    DiagnosisAssessment result = assessDiagnosis(entry);
    QVERIFY(result.evidence[0].counts);
    QVERIFY(std::abs(posteriorOf(result, 0) - 0.405 / (0.405 + 0.09 + 0.05)) < 1e-12);

    answerQuestion(diagnosis, question.id, "no", "", day, *m_ids);
    QCOMPARE(diagnosis.evidence.size(), std::size_t{1});
    result = assessDiagnosis(entry);
    QCOMPARE(result.leader, std::optional<std::size_t>(1));
    QVERIFY_EXCEPTION_THROWN(answerQuestion(diagnosis, question.id, "perhaps", "", day, *m_ids), Error);
    answerQuestion(diagnosis, question.id, "", "", day, *m_ids);
    QVERIFY(diagnosis.evidence.empty());
}

void TestDiagnosisAssessment::questionsAreRankedByWhatAnHourTells()
{
    Entry entry = smallDiagnosis(*m_ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    const auto add = [&](const char* text, double cost, double yes) {
        DiagnosticQuestion question;
        question.id = m_ids->next();
        question.text = text;
        question.cost = cost;
        question.answers = {"yes", "no"};
        question.expected = {{diagnosis.causes[0].id, {yes, 1 - yes}, {}},
                             {diagnosis.causes[1].id, {1 - yes, yes}, {}}};
        diagnosis.questions.push_back(question);
    };
    add("tells nothing", 1, 0.5);
    add("tells much and takes long", 40, 0.95);
    add("tells something at once", 1, 0.8);
    DiagnosisInput input;
    const QuestionBank empty;
    input.bank = &empty;
    const DiagnosisAssessment result = assessDiagnosis(entry, input);
    QCOMPARE(result.questions.size(), std::size_t{3});
    QCOMPARE(result.questions[0].text, std::string("tells something at once"));
    QCOMPARE(result.questions[2].text, std::string("tells nothing"));
    QCOMPARE(*result.questions[2].gainBits, 0.0);
    QVERIFY(result.questions[0].changesLeader);
    QVERIFY(std::abs(result.questions[0].answers[0].probability - (0.45 * 0.8 + 0.45 * 0.2 + 0.05)) < 1e-12);
}

void TestDiagnosisAssessment::aDecisionBeginsWithTheHypothesis()
{
    Entry entry = smallDiagnosis(*m_ids);
    const Instant now{1'764'000'000'000, "UTC"};
    QVERIFY_EXCEPTION_THROWN((void)decisionFrom(entry, now, day, *m_ids), Error);
    Diagnosis& diagnosis = *entry.diagnosis();
    diagnosis.hypothesis.text = "The way of paying keeps small firms away.";
    diagnosis.hypothesis.because = "They stop at the quote";
    Signpost test;
    test.id = m_ids->next();
    test.state = "Monthly billing changes nothing";
    test.due = day;
    diagnosis.hypothesis.test = test;
    const Entry made = decisionFrom(entry, now, day, *m_ids);
    QCOMPARE(made.decision()->diagnosis, entry.id);
    QCOMPARE(entry.diagnosis()->decision, made.id);
    QCOMPARE(made.decision()->signposts.size(), std::size_t{1});
    QCOMPARE(made.decision()->signposts[0].state, test.state);
    QVERIFY(made.decision()->signposts[0].id != test.id);
    QCOMPARE(made.decision()->frame.known, diagnosis.hypothesis.because);
}

QTEST_APPLESS_MAIN(TestDiagnosisAssessment)
#include "tst_diagnosis_assessment.moc"
