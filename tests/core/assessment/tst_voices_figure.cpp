// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessment.h"
#include "core/assessment/plain_words.h"
#include "core/assessment/voices_figure.h"
#include "core/report/report.h"
#include "tests/core/assessment/diagnosis_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

const Id prediction = "11111111-1111-4111-8111-111111111111";

Decision askedDecision()
{
    Decision decision;
    Prediction trials;
    trials.id = prediction;
    trials.statement = "Ten trials.";
    trials.probability = 0.6;
    decision.predictions = {trials};
    decision.voices.resize(3);
    decision.voices[0].person = "Ada Lovelace";
    decision.voices[0].stance = Stance::Against;
    decision.voices[0].probabilities = {{prediction, 0.1, {}}};
    decision.voices[1].function = "sales";
    decision.voices[1].stance = Stance::For;
    decision.voices[1].probabilities = {{prediction, 0.7, {}}};
    decision.voices[2].person = "Émile le Grand";
    decision.voices[2].stance = Stance::For;
    return decision;
}

DiagnosisVoice answered(const std::string& person, const Id& cause, PointsAt points)
{
    DiagnosisVoice voice;
    voice.person = person;
    voice.answer = "said";
    voice.cause = cause;
    voice.pointsAt = points;
    return voice;
}

std::vector<std::string> initialsIn(const VoicesRow& row)
{
    std::vector<std::string> all;
    for (const VoiceMark& mark : row.marks) all.push_back(mark.initials);
    return all;
}

} // namespace

/// The picture of where voices stand apart, as data.
class TestVoicesFigure : public QObject {
    Q_OBJECT
private slots:
    void aDecisionShowsStancesAndThenEachPrediction();
    void aDiagnosisShowsWhoNamesWhichCause();
    void aBlindRoundShowsNothing();
    void theReportShowsItBeforeItsTable();
    void aLongTimeIsSaidInYears();
};

void TestVoicesFigure::aDecisionShowsStancesAndThenEachPrediction()
{
    const VoicesFigure figure = voicesFigureOf(askedDecision());
    QCOMPARE(figure.rows.size(), std::size_t{2});
    const VoicesRow& stances = figure.rows[0];
    QCOMPARE(stances.ends, (std::vector<std::string>{"against", "torn", "for"}));
    QCOMPARE(initialsIn(stances), (std::vector<std::string>{"AL", "S", "ÉG"}));
    QCOMPARE(stances.marks[0].at, 0.0);
    QCOMPARE(stances.marks[2].at, 1.0);
    QCOMPARE(stances.description,
             std::string("For it or against it: against Ada Lovelace; for sales, Émile le Grand."));
    const VoicesRow& row = figure.rows[1];
    QCOMPARE(row.label, std::string("Ten trials"));
    QCOMPARE(row.aside, std::string("60 points apart"));
    QVERIFY(row.marks[0].own && !row.marks[1].own);
    QCOMPARE(row.marks[0].at, 0.6);
    QCOMPARE(row.marks[1].at, 0.1);
    QCOMPARE(row.description, std::string("“Ten trials”: you 60 %, Ada Lovelace 10 %, sales 70 %; 60 points apart."));
    QCOMPARE(row.pointer, std::string("/belief/predictions/0"));
    QVERIFY(figure.legend.find("your own") != std::string::npos);
    QCOMPARE(figure.description, stances.description + " " + row.description);
}

void TestVoicesFigure::aDiagnosisShowsWhoNamesWhichCause()
{
    SeededIds ids(3);
    Entry entry = smallDiagnosis(ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    const Id price = diagnosis.causes[0].id;
    const Id timing = diagnosis.causes[1].id;
    diagnosis.voices = {answered("Ada", price, PointsAt::Away), answered("Kai", timing, PointsAt::Themselves),
                        answered("Lena", timing, PointsAt::Away), answered("Tom", {}, PointsAt::Nobody)};
    diagnosis.voices.push_back({}); // not answered yet
    const VoicesFigure figure = voicesFigureOf(diagnosis, standardCauses());
    QCOMPARE(figure.rows.size(), std::size_t{3});
    QCOMPARE(figure.rows[0].label, std::string("timing")); // the one that most name
    QCOMPARE(figure.rows[0].aside, std::string("2 of 4"));
    QVERIFY(figure.rows[0].marks[0].filled && !figure.rows[0].marks[1].filled);
    QCOMPARE(figure.rows[0].description, std::string("“timing”: Kai, Lena. It points at their own work: Kai."));
    QCOMPARE(figure.rows[1].label, std::string("price"));
    QCOMPARE(figure.rows[2].label, std::string("None of these"));
    QCOMPARE(initialsIn(figure.rows[2]), std::vector<std::string>{"T"});
    QVERIFY(!figure.legend.empty());
}

void TestVoicesFigure::aBlindRoundShowsNothing()
{
    Decision decision = askedDecision();
    decision.round.blind = true;
    QVERIFY(voicesFigureOf(decision).rows.empty() && voicesFigureOf(decision).description.empty());
    SeededIds ids(3);
    Entry entry = smallDiagnosis(ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    diagnosis.voices = {answered("Ada", diagnosis.causes[0].id, PointsAt::Away)};
    QVERIFY(!voicesFigureOf(diagnosis, standardCauses()).rows.empty());
    diagnosis.round.blind = true;
    QVERIFY(voicesFigureOf(diagnosis, standardCauses()).rows.empty());
}

void TestVoicesFigure::theReportShowsItBeforeItsTable()
{
    Entry entry;
    entry.belief = askedDecision();
    ReportOptions options;
    options.now = Instant{1'795'000'000'000, "UTC"};
    const Report report = reportOf(entry, assess(entry, {}), options);
    const auto at = std::ranges::find_if(report.blocks, [](const Block& block) {
        const auto* bars = std::get_if<BarsBlock>(&block);
        return bars != nullptr && std::holds_alternative<VoicesFigure>(bars->figure);
    });
    QVERIFY(at != report.blocks.end() && std::holds_alternative<Table>(*std::next(at)));
    QVERIFY(toHtml(report, {}, [](const BarsBlock&) {
                return std::string("<svg></svg>");
            }).find("against Ada Lovelace; for sales") != std::string::npos);
}

void TestVoicesFigure::aLongTimeIsSaidInYears()
{
    QCOMPARE(spanInWords(1), std::string("1 day"));
    QCOMPARE(spanInWords(400), std::string("400 days"));
    QCOMPARE(spanInWords(730), std::string("730 days"));
    QCOMPARE(spanInWords(731), std::string("2 years"));
    QCOMPARE(spanInWords(4183), std::string("11 years"));
}

QTEST_APPLESS_MAIN(TestVoicesFigure)
#include "tst_voices_figure.moc"
