// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_assessment.h"
#include "core/assessment/retell_picture.h"
#include "core/coaching/session_questions.h"
#include "core/document/document.h"
#include "core/document/sample.h"
#include "core/support/json.h"
#include "core/support/resource.h"
#include "core/tenacity/commitments.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>

namespace soundings {

class SampleTest : public QObject {
    Q_OBJECT

private slots:
    void holdsEachKindOfEntryThatOneBegins();
    void tellsTheCloudDecisionAsItWasBelieved();
    void everyLinkNamesSomething();
    void theDiagnosisLeadsWhereNobodyIsBlamed();
    void theSessionShowsWhatAnHourLeavesBehind();
    void theStoryLosesSomethingWhenItIsRetold();
    void nothingHappensBeforeItsSeal();
    void knowsNoMemberThatTheProgramDoesNot();
    void isWrittenAsTheProgramWrites();
};

namespace {

const Entry& cloudDecision(const SampleJournal& sample)
{
    return sample.entries.front();
}

/// The one entry of which `kind` is not null.
template <typename Kind>
Entry onlyEntry(Kind kind)
{
    const SampleJournal sample = readSampleJournal();
    return *std::ranges::find_if(sample.entries, [&](const Entry& entry) { return kind(entry) != nullptr; });
}

Entry diagnosisOfSample()
{
    return onlyEntry([](const Entry& entry) { return entry.diagnosis(); });
}

} // namespace

void SampleTest::holdsEachKindOfEntryThatOneBegins()
{
    const SampleJournal sample = readSampleJournal();
    QCOMPARE(sample.entries.size(), std::size_t{11});
    QCOMPARE(sample.seals.size(), std::size_t{3});
    const auto count = [&](auto kind) {
        return std::ranges::count_if(sample.entries, [&](const Entry& entry) { return kind(entry) != nullptr; });
    };
    QCOMPARE(count([](const Entry& entry) { return entry.decision(); }), 4);
    QCOMPARE(count([](const Entry& entry) { return entry.diagnosis(); }), 1);
    QCOMPARE(count([](const Entry& entry) { return entry.area(); }), 2);
    QCOMPARE(count([](const Entry& entry) { return entry.checkup(); }), 1);
    QCOMPARE(count([](const Entry& entry) { return entry.engagement(); }), 1);
    QCOMPARE(count([](const Entry& entry) { return entry.session(); }), 1);
    QCOMPARE(count([](const Entry& entry) { return entry.story(); }), 1);
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
    const Entry entry = diagnosisOfSample();
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

void SampleTest::theSessionShowsWhatAnHourLeavesBehind()
{
    const SampleJournal sample = readSampleJournal();
    const Entry entry = onlyEntry([](const Entry& one) { return one.session(); });
    const Session& session = *entry.session();
    const auto named = [&](const Id& id) {
        return std::ranges::any_of(sample.entries, [&](const Entry& other) { return other.id == id; });
    };
    QVERIFY(named(session.engagement));
    for (const AgendaItem& item : session.agenda) QVERIFY2(named(item.source), item.text.c_str());
    for (const SessionCard& card : session.cards) {
        const auto slash = card.question.find('/');
        const CardSet* set = findCardSet(standardCardSets(), card.question.substr(0, slash));
        QVERIFY(set != nullptr);
        const auto asks = std::ranges::find(set->questions, card.text, &CardQuestion::text);
        QVERIFY(asks != set->questions.end());
        QCOMPARE(asks->id, card.question.substr(slash + 1));
    }
    QCOMPARE(session.rounds.size(), std::size_t{1});
    QVERIFY(!session.rounds.front().hidesFirst() && !session.rounds.front().hidesSecond());
    std::vector<bool> open;
    for (const CommitmentHistory& history : commitmentHistories(entry)) open.push_back(history.isOpen());
    QCOMPARE(open, (std::vector<bool>{false, false, true}));
}

void SampleTest::theStoryLosesSomethingWhenItIsRetold()
{
    const Entry entry = onlyEntry([](const Entry& one) { return one.story(); });
    const Story& story = *entry.story();
    QVERIFY(!story.pyramid.headline.empty());
    QVERIFY(std::ranges::any_of(story.pyramid.arguments, [](const Argument& one) { return one.evidence.empty(); }));
    QCOMPARE(story.retell.retellings.size(), std::size_t{2});
    for (const Retelling& told : story.retell.retellings) QCOMPARE(told.asking, story.retell.askings.front().asking.id);
    const RetellPicture picture = retellPictureOf(story.pyramid, story.retell);
    QVERIFY(!picture.because.empty());
    for (const auto& reader : picture.readers) QVERIFY(reader.drift.has_value() && !reader.earlier);
}

void SampleTest::nothingHappensBeforeItsSeal()
{
    const SampleJournal sample = readSampleJournal();
    for (const auto& entry : sample.entries) {
        const auto seal = std::find_if(sample.seals.begin(), sample.seals.end(),
                                       [&](const auto& candidate) { return candidate.first == entry.id; });
        const bool sealed = seal != sample.seals.end();
        if (sealed)
            QVERIFY(entry.created.utcMs < seal->second.utcMs);
        else // a session is not sealed; what was promised in it ends all the same
            QVERIFY2(entry.since.empty() || entry.session() != nullptr, entry.title.c_str());
        std::int64_t before = sealed ? seal->second.utcMs : entry.created.utcMs;
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
        if (const Session* session = entry.session()) {
            QVERIFY(session->extra.empty());
            for (const auto& card : session->cards) QVERIFY2(card.extra.empty(), card.id.c_str());
            for (const auto& round : session->rounds)
                QVERIFY(round.extra.empty() && round.first.front().extra.empty() && round.second.front().extra.empty());
            continue;
        }
        if (const Story* story = entry.story()) {
            QVERIFY(story->extra.empty() && story->pyramid.extra.empty() && story->retell.extra.empty());
            continue;
        }
        if (const Engagement* engagement = entry.engagement()) {
            QVERIFY(engagement->extra.empty());
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
