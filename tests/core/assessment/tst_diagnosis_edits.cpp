// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_edits.h"
#include "diagnosis_fixture.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace soundings;
using namespace soundings::test;

/// What the matrix and the questions of a diagnosis are changed by.
class TstDiagnosisEdits : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aRatingIsSetChangedAndTakenBackWithoutTheOtherMode();
    void theRestIsFilledOnlyWhereNothingIsSaid();
    void aCauseOfOnesOwnStandsBeforeTheUnnamedOne();
    void aCauseGoesWithAllThatIsSaidOfItAndTheUnnamedOneStays();
    void theOtherAnswersShareWhatOneLeaves();

private:
    [[nodiscard]] Diagnosis& diagnosis() { return *m_entry.diagnosis(); }
    SeededIds m_ids{5};
    Entry m_entry;
};

void TstDiagnosisEdits::init()
{
    m_entry = smallDiagnosis(m_ids);
}

void TstDiagnosisEdits::aRatingIsSetChangedAndTakenBackWithoutTheOtherMode()
{
    const Id item = addEvidence(diagnosis(), m_ids, "Two left", {}).id;
    const Id cause = diagnosis().causes[0].id;
    rate(diagnosis(), item, cause, std::optional(0.75));
    rate(diagnosis(), item, cause, std::optional(AchRating::Consistent));
    rate(diagnosis(), item, cause, std::optional(0.0));
    const auto& ratings = diagnosis().evidence[0].ratings;
    QCOMPARE(ratings.size(), std::size_t(1));
    QCOMPARE(ratings[0].likelihood, std::optional(0.0));
    QVERIFY(ratings[0].fit == AchRating::Consistent);
    rate(diagnosis(), item, cause, std::optional<double>());
    QVERIFY(!ratings.at(0).likelihood && ratings[0].fit);
    rate(diagnosis(), item, cause, std::optional<AchRating>());
    QVERIFY(ratings.empty());
    const Diagnosis before = diagnosis();
    rate(diagnosis(), item, "nobody", std::optional(0.5));
    rate(diagnosis(), "nothing", cause, std::optional(0.5));
    QVERIFY(diagnosis() == before);
}

void TstDiagnosisEdits::theRestIsFilledOnlyWhereNothingIsSaid()
{
    const Id item = addEvidence(diagnosis(), m_ids, "Two left", {0.75, -1, -1}).id;
    rateRest(diagnosis(), item, 0.5);
    QCOMPARE(diagnosis().evidence[0].ratings.size(), std::size_t(2)); // the unnamed cause is even by itself
    QCOMPARE(diagnosis().evidence[0].ratings[0].likelihood, std::optional(0.75));
    QCOMPARE(diagnosis().evidence[0].ratings[1].likelihood, std::optional(0.5));
    QVERIFY(assessDiagnosis(m_entry).evidence[0].counts);
}

void TstDiagnosisEdits::aCauseOfOnesOwnStandsBeforeTheUnnamedOne()
{
    const Id own = addCause(diagnosis(), {}, m_ids);
    const Id part = addCause(diagnosis(), diagnosis().causes[0].id, m_ids);
    const Id partOfPart = addCause(diagnosis(), part, m_ids);
    const auto& causes = diagnosis().causes;
    QVERIFY(causes.back().unnamed);
    QCOMPARE(causes[2].id, own);
    QCOMPARE(causes[3].id, part);
    QCOMPARE(causes[3].within, causes[0].id);
    QCOMPARE(causes[4].id, partOfPart);
    QVERIFY(causes[4].within.empty()); // one level is enough
}

void TstDiagnosisEdits::aCauseGoesWithAllThatIsSaidOfItAndTheUnnamedOneStays()
{
    const Id gone = diagnosis().causes[0].id;
    const Id part = addCause(diagnosis(), gone, m_ids);
    addEvidence(diagnosis(), m_ids, "Two left", {0.75, 0.5, 0.5});
    DiagnosisVoice voice;
    voice.cause = gone;
    diagnosis().voices.push_back(voice);
    diagnosis().hypothesis.causes = {gone, diagnosis().causes[1].id};
    removeCause(diagnosis(), gone);
    QVERIFY(std::ranges::find(diagnosis().causes, gone, &Cause::id) == diagnosis().causes.end());
    QVERIFY(std::ranges::find(diagnosis().causes, part, &Cause::id)->within.empty());
    for (const CauseRating& rating : diagnosis().evidence[0].ratings) QVERIFY(rating.cause != gone);
    QVERIFY(diagnosis().voices[0].cause.empty());
    QCOMPARE(diagnosis().hypothesis.causes.size(), std::size_t(1));
    const std::size_t left = diagnosis().causes.size();
    removeCause(diagnosis(), diagnosis().causes.back().id);
    QCOMPARE(diagnosis().causes.size(), left);
}

void TstDiagnosisEdits::theOtherAnswersShareWhatOneLeaves()
{
    DiagnosticQuestion question;
    question.id = m_ids.next();
    question.answers = {"yes", "no", "hard to say"};
    diagnosis().questions.push_back(question);
    const Id cause = diagnosis().causes[0].id;
    const auto expects = [&](const std::vector<double>& wanted) {
        const auto& chances = diagnosis().questions[0].expected.at(0).chances;
        return std::ranges::equal(chances, wanted, [](double a, double b) { return std::abs(a - b) < 1e-12; });
    };
    expectAnswer(diagnosis(), question.id, cause, 0, 0.6);
    QVERIFY(expects({0.6, 0.2, 0.2}));
    expectAnswer(diagnosis(), question.id, cause, 1, 1.0);
    QVERIFY(expects({0, 1, 0}));
    expectAnswer(diagnosis(), question.id, cause, 1, 0.5); // what is left has no shape any more
    QVERIFY(expects({0.25, 0.5, 0.25}));
    expectAnswer(diagnosis(), question.id, cause, 2, {});
    QVERIFY(diagnosis().questions[0].expected.empty());
    expectAnswer(diagnosis(), question.id, cause, 7, 0.5);
    QVERIFY(diagnosis().questions[0].expected.empty());
}

QTEST_GUILESS_MAIN(TstDiagnosisEdits)
#include "tst_diagnosis_edits.moc"
