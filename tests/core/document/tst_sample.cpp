// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_assessment.h"
#include "core/document/document.h"
#include "core/document/sample.h"
#include "core/support/json.h"
#include "core/support/resource.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>

namespace soundings {

class SampleTest : public QObject {
    Q_OBJECT

private slots:
    void holdsThreeSealedDecisionsADraftADiagnosisTwoAreasAndACheckUp();
    void tellsTheCloudDecisionAsItWasBelieved();
    void everyLinkNamesSomething();
    void theDiagnosisLeadsWhereNobodyIsBlamed();
    void nothingHappensBeforeItsSeal();
    void knowsNoMemberThatTheProgramDoesNot();
    void isWrittenAsTheProgramWrites();
};

namespace {

const Entry& cloudDecision(const SampleJournal& sample)
{
    return sample.entries.front();
}

} // namespace

void SampleTest::holdsThreeSealedDecisionsADraftADiagnosisTwoAreasAndACheckUp()
{
    const SampleJournal sample = readSampleJournal();
    QCOMPARE(sample.entries.size(), std::size_t{8});
    QCOMPARE(std::ranges::count_if(sample.entries, [](const Entry& entry) { return entry.area() != nullptr; }), 2);
    QCOMPARE(std::ranges::count_if(sample.entries, [](const Entry& entry) { return entry.checkup() != nullptr; }), 1);
    QCOMPARE(sample.seals.size(), std::size_t{3});
    QCOMPARE(std::ranges::count_if(sample.entries, [](const Entry& entry) { return entry.decision() != nullptr; }), 4);
    QVERIFY(sample.entries.back().diagnosis() != nullptr);
    QVERIFY(std::is_sorted(sample.seals.begin(), sample.seals.end(),
                           [](const auto& a, const auto& b) { return a.second.utcMs < b.second.utcMs; }));
}

void SampleTest::tellsTheCloudDecisionAsItWasBelieved()
{
    const SampleJournal sample = readSampleJournal();
    const Entry& cloud = cloudDecision(sample);
    const Decision& decision = *cloud.decision();
    QCOMPARE(cloud.title.c_str(), "Should we build the cloud service now?");
    QCOMPARE(decision.options.size(), std::size_t{3});
    const std::vector<std::pair<double, std::string>> expected = {
        {0.6, "2015-09-13"}, {0.15, "2016-12-31"}, {0.55, "2016-12-31"}, {0.5, "2018-12-31"}, {0.6, "2020-12-31"}};
    QCOMPARE(decision.predictions.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(decision.predictions[i].probability.value(), expected[i].first);
        QCOMPARE(toIso(decision.predictions[i].due.value()), expected[i].second);
    }
    const auto reviews = std::count_if(cloud.since.begin(), cloud.since.end(),
                                       [](const auto& item) { return std::holds_alternative<Review>(item.what); });
    QCOMPARE(reviews, 3);
    std::string outcomes;
    for (const auto& prediction : decision.predictions)
        for (const auto& item : cloud.since)
            if (const auto* resolution = std::get_if<Resolution>(&item.what);
                resolution != nullptr && resolution->prediction == prediction.id)
                outcomes += resolution->outcome == PredictionOutcome::Yes ? 'y' : 'n';
    QCOMPARE(outcomes.c_str(), "ynyyy");
}

void SampleTest::everyLinkNamesSomething()
{
    for (const auto& entry : readSampleJournal().entries) {
        if (entry.decision() == nullptr) continue;
        const Decision& decision = *entry.decision();
        const auto names = [&](const auto& list, const Id& id) {
            return std::any_of(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
        };
        if (!decision.chosen.empty()) QVERIFY(names(decision.options, decision.chosen));
        for (const auto& prediction : decision.predictions) QVERIFY(names(decision.options, prediction.option));
        for (const auto& constraint : decision.constraints) QVERIFY(names(decision.options, constraint.option));
        for (const auto& voice : decision.voices)
            for (const auto& own : voice.probabilities) QVERIFY(names(decision.predictions, own.prediction));
        auto signposts = decision.signposts;
        auto tactics = decision.tactics;
        for (const auto& item : entry.since) {
            if (const auto* set = std::get_if<SignpostSet>(&item.what)) signposts.push_back(set->sign);
            if (const auto* begun = std::get_if<TacticBegun>(&item.what)) tactics.push_back(begun->tactic);
            if (const auto* reading = std::get_if<Reading>(&item.what)) QVERIFY(names(signposts, reading->signpost));
            if (const auto* end = std::get_if<TacticEnded>(&item.what)) QVERIFY(names(tactics, end->tactic));
            if (const auto* moved = std::get_if<ConstraintMoved>(&item.what))
                QVERIFY(names(decision.constraints, moved->constraint));
            if (const auto* resolution = std::get_if<Resolution>(&item.what))
                QVERIFY(names(decision.predictions, resolution->prediction));
            if (const auto* review = std::get_if<Review>(&item.what))
                for (const auto& hit : review->premortemHits) QVERIFY(names(decision.premortem, hit));
        }
    }
}

void SampleTest::theDiagnosisLeadsWhereNobodyIsBlamed()
{
    const Entry entry = readSampleJournal().entries.back();
    const Diagnosis& diagnosis = *entry.diagnosis();
    const DiagnosisAssessment result = assessDiagnosis(entry);
    for (const EvidenceStanding& item : result.evidence) QVERIFY(item.counts);
    QVERIFY(result.leader.has_value());
    const Cause& leader = diagnosis.causes[*result.leader];
    QCOMPARE(leader.catalogue, std::string("onboarding"));
    QCOMPARE(diagnosis.hypothesis.causes, std::vector<Id>{leader.id});
    QVERIFY(diagnosis.hypothesis.test && diagnosis.hypothesis.test->due);
    QVERIFY(diagnosis.miss.blamedToday.find("sell") != std::string::npos);
    QVERIFY(diagnosis.miss.howMeasured.find("invented") != std::string::npos);
    QVERIFY(result.evidence[2].alpha < 1); // it shares its origin with the next one
    for (const DiagnosisVoice& voice : diagnosis.voices)
        QVERIFY(std::ranges::any_of(diagnosis.causes, [&](const Cause& cause) { return cause.id == voice.cause; }));
    QVERIFY(!result.questions.empty() && result.questions.front().gainBits > 0);
}

void SampleTest::nothingHappensBeforeItsSeal()
{
    const SampleJournal sample = readSampleJournal();
    for (const auto& entry : sample.entries) {
        const auto seal = std::find_if(sample.seals.begin(), sample.seals.end(),
                                       [&](const auto& candidate) { return candidate.first == entry.id; });
        if (seal == sample.seals.end())
            QVERIFY2(entry.since.empty(), entry.title.c_str());
        else
            QVERIFY(entry.created.utcMs < seal->second.utcMs);
        std::int64_t before = seal == sample.seals.end() ? 0 : seal->second.utcMs;
        for (const auto& item : entry.since) {
            QVERIFY2(item.at.utcMs > before, item.id.c_str());
            before = item.at.utcMs;
        }
    }
}

void SampleTest::knowsNoMemberThatTheProgramDoesNot()
{
    for (auto entry : readSampleJournal().entries) {
        QVERIFY(entry.extra.empty());
        for (const auto& item : entry.since) QVERIFY2(item.extra.empty(), item.id.c_str());
        if (const Diagnosis* diagnosis = entry.diagnosis()) {
            QVERIFY(diagnosis->extra.empty() && diagnosis->miss.extra.empty() && diagnosis->hypothesis.extra.empty());
            for (const auto& item : diagnosis->evidence) QVERIFY2(item.extra.empty(), item.id.c_str());
            continue;
        }
        if (const Area* area = entry.area()) {
            QVERIFY(area->extra.empty() && area->metric.extra.empty() && area->pockets.front().extra.empty());
            continue;
        }
        if (const Checkup* checkup = entry.checkup()) {
            QVERIFY(checkup->extra.empty() && checkup->blindSpot.extra.empty());
            for (const auto& look : checkup->functions)
                QVERIFY2(look.extra.empty() && look.own.extra.empty(), look.id.c_str());
            continue;
        }
        QVERIFY(entry.decision()->extra.empty());
        for (const auto& prediction : entry.decision()->predictions) QVERIFY(prediction.extra.empty());
        for (const auto& option : entry.decision()->options) QVERIFY(option.extra.empty());
    }
}

void SampleTest::isWrittenAsTheProgramWrites()
{
    const auto file = parseJson(embeddedResource("sample/journal.json"), "sample");
    const auto entries = readSampleJournal().entries;
    for (std::size_t i = 0; i < entries.size(); ++i)
        QCOMPARE(documentBytes(entries[i]).c_str(), canonicalJson(file["entries"][i]).c_str());
}

} // namespace soundings

QTEST_APPLESS_MAIN(soundings::SampleTest)
#include "tst_sample.moc"
