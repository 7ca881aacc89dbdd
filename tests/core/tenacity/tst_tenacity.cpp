// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "core/support/random.h"
#include "core/tenacity/escalation.h"
#include "core/tenacity/go_value.h"
#include "core/tenacity/verdict.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <set>
#include <utility>

using namespace soundings;

namespace {

using enum TenacityVerdict;

const Date today = parseDate("2026-11-22");
const Date past = parseDate("2026-11-21");
const Date ahead = parseDate("2027-06-30");

SignpostFact signpost(Date due, std::optional<SignpostReading> reading = {},
                      SignpostKind kind = SignpostKind::Threshold)
{
    return {due, kind, reading};
}

/// Owned, confirmed, with a signpost ahead: nothing speaks against it.
TenacityFacts sound(TenacityKind kind)
{
    TenacityFacts facts;
    facts.kind = kind;
    facts.consequenceWritten = facts.outsideConfirmation = facts.owned = true;
    facts.signposts = {signpost(ahead)};
    facts.today = today;
    facts.reasonStillTrue = true;
    facts.signalMoved = true;
    return facts;
}

TenacityFacts imperative()
{
    return sound(TenacityKind::Imperative);
}

TenacityFacts bet()
{
    return sound(TenacityKind::Bet);
}

/// Worked through so that this action has the least expected loss.
WorkedThrough pointingAt(PursuitAction action)
{
    WorkedThrough worked;
    worked.posterior.fill(0.1);
    worked.posterior[static_cast<std::size_t>(action)] = 0.7;
    return worked;
}

/// The table of methods.md section 8 once more, as questions in a row; it shares nothing with the program.
std::pair<int, TenacityVerdict> oracle(const TenacityFacts& f, std::optional<PursuitAction> least)
{
    int stopRead = 0;
    int workedRead = 0;
    int greyRead = 0;
    bool forgotten = false;
    for (const auto& s : f.signposts) {
        if (s.reading == SignpostReading::Stop) ++stopRead;
        if (s.reading == SignpostReading::Worked) ++workedRead;
        if (s.reading == SignpostReading::Grey) ++greyRead;
        if (s.reading == std::nullopt && daysBetween(s.due, f.today) > 0) forgotten = true;
    }
    const bool isBet = f.kind.has_value() && *f.kind == TenacityKind::Bet;
    const bool isMust = f.kind.has_value() && *f.kind == TenacityKind::Imperative;
    const bool complete = (isBet || isMust) && f.consequenceWritten && f.outsideConfirmation && f.owned;
    if (!complete || f.signposts.empty()) return {1, DecideWhatItIs};
    if (forgotten) return {2, ReadTheSignpost};
    const bool goodNews = f.newEvidenceOdds.value_or(1) >= 3;
    if (isBet) {
        if (stopRead > 0 && !goodNews) return {3, Stop};
        if (least.has_value() ? *least == PursuitAction::Stop : f.reasonStillTrue == std::optional(false))
            return {4, Stop};
        if (f.variationsWithoutSignal > 2) return {5, Stop};
    } else {
        if (f.mustAskedAgain == std::optional(MustAnswer::Failed)) return {6, HandOverOrStop};
        if (f.outsideEvidenceBreaksReason && !f.mustAskedAgain.has_value()) return {6, AskMustAgain};
        if (f.canFloorFails || f.scarcestUnowned) return {7, FindTheMeans};
        if (stopRead > 0 || f.variationsWithoutSignal > 2) return {8, ChangeTactic};
    }
    if (least == std::optional(PursuitAction::VaryTactics) || f.signalMoved == std::optional(false))
        return {9, ChangeTactic};
    if (greyRead > 0 || (workedRead > 0 && stopRead > 0)) return {10, PersistToNextDate};
    return {11, Persist};
}

template <typename Visit>
void forEachReadings(TenacityFacts& facts, Visit visit)
{
    using enum SignpostReading;
    const std::vector<std::vector<SignpostFact>> all{
        {},
        {signpost(ahead)},
        {signpost(past)},
        {signpost(today)},
        {signpost(past, Worked)},
        {signpost(ahead, Grey)},
        {signpost(past, Stop)},
        {signpost(ahead, Stop, SignpostKind::Ceiling)},
        {signpost(past, Worked), signpost(past, Stop)},
        {signpost(past, Worked), signpost(past)},
        {signpost(past, Grey), signpost(past, Stop), signpost(ahead)},
    };
    for (const auto& signposts : all) {
        facts.signposts = signposts;
        visit();
    }
}

/// Every combination of the facts, 221,000 in all; what comes before row 2 is combined with the everyday readings.
template <typename Visit>
void forEachCombination(Visit visit)
{
    TenacityFacts facts;
    facts.today = today;
    const auto flags = [](bool& flag, auto next) {
        for (const bool value : {false, true}) {
            flag = value;
            next();
        }
    };
    const auto answers = [](std::optional<bool>& answer, auto next) {
        for (const auto value : {std::optional<bool>{}, std::optional(false), std::optional(true)}) {
            answer = value;
            next();
        }
    };
    const auto inner = [&] {
        for (const int variations : {0, 2, 3}) {
            facts.variationsWithoutSignal = variations;
            answers(facts.signalMoved, [&] { answers(facts.reasonStillTrue, [&] { visit(facts); }); });
        }
    };
    const auto evidence = [&] {
        for (const auto odds : {std::optional<double>{}, std::optional(2.99), std::optional(3.0)}) {
            facts.newEvidenceOdds = odds;
            for (int least = -1; least < 4; ++least) {
                facts.workedThrough.reset();
                if (least >= 0) facts.workedThrough = pointingAt(static_cast<PursuitAction>(least));
                inner();
            }
        }
    };
    const auto must = [&] {
        for (const auto asked :
             {std::optional<MustAnswer>{}, std::optional(MustAnswer::Held), std::optional(MustAnswer::Failed)}) {
            facts.mustAskedAgain = asked;
            flags(facts.outsideEvidenceBreaksReason,
                  [&] { flags(facts.canFloorFails, [&] { flags(facts.scarcestUnowned, [&] { evidence(); }); }); });
        }
    };
    for (const auto kind : {std::optional(TenacityKind::Imperative), std::optional(TenacityKind::Bet)}) {
        facts.kind = kind;
        facts.consequenceWritten = facts.outsideConfirmation = facts.owned = true;
        forEachReadings(facts, must);
    }
    for (const auto kind :
         {std::optional<TenacityKind>{}, std::optional(TenacityKind::Imperative), std::optional(TenacityKind::Bet)}) {
        facts.kind = kind;
        flags(facts.consequenceWritten, [&] {
            flags(facts.outsideConfirmation, [&] { flags(facts.owned, [&] { forEachReadings(facts, inner); }); });
        });
    }
}

std::set<std::string> namesIn(const std::vector<NamedFact>& facts)
{
    std::set<std::string> names;
    for (const NamedFact& fact : facts) names.insert(fact.name);
    return names;
}

/// One random set of facts, likely to be complete.
TenacityFacts randomFacts(Random& random)
{
    const auto chance = [&random](double p) { return random.uniform() < p; };
    TenacityFacts facts = chance(0.5) ? imperative() : bet();
    facts.owned = chance(0.9);
    facts.consequenceWritten = chance(0.9);
    facts.signposts.clear();
    for (int i = 0; chance(0.7) && i < 3; ++i) {
        SignpostFact one = signpost(chance(0.3) ? past : ahead);
        if (chance(0.7)) one.reading = static_cast<SignpostReading>(static_cast<int>(3 * random.uniform()));
        facts.signposts.push_back(one);
    }
    if (chance(0.5)) facts.newEvidenceOdds = 5 * random.uniform();
    facts.reasonStillTrue = chance(0.8);
    if (chance(0.5)) facts.mustAskedAgain = chance(0.5) ? MustAnswer::Held : MustAnswer::Failed;
    facts.outsideEvidenceBreaksReason = chance(0.3);
    facts.canFloorFails = chance(0.2);
    facts.scarcestUnowned = chance(0.2);
    facts.variationsWithoutSignal = static_cast<int>(5 * random.uniform());
    facts.signalMoved = chance(0.8);
    if (chance(0.5)) {
        facts.workedThrough.emplace();
        for (double& p : facts.workedThrough->posterior) p = random.uniform();
        for (auto& row : facts.workedThrough->losses)
            for (double& loss : *row) loss = 10 * random.uniform();
    }
    return facts;
}

bool isNear(double actual, double expected)
{
    return std::abs(actual - expected) < 1e-12;
}

template <typename Call>
bool isRefused(Call call)
{
    try {
        (void)call();
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input && error.message().ends_with('.');
    }
    return false;
}

} // namespace

class TestTenacity : public QObject {
    Q_OBJECT
private slots:
    void everyCombinationAgreesWithTheOracle();
    void eachRowNamesItsFacts_data();
    void eachRowNamesItsFacts();
    void sameReadingsDifferForImperativeAndBet();
    void anUnreadSignpostNeverPersists();
    void dueTodayIsNotPast();
    void unknownAnswersFireNothing();
    void theReasonCountsInTheEverydayModeOnly();
    void aMustThatHeldStaysAMust();
    void expectedLossesAreWeighed();
    void tiesGiveNoReasonToChangeCourse();
    void equalLossesFollowTheMostProbable();
    void oneFactWouldFlipIt();
    void probabilityThresholdsAreFound();
    void twoMissingFactsHaveNoSingleFlip();
    void flipsFlipWhateverTheFacts();
    void goingOnIsWorthTheRightToStop();
    void whatWasSpentIsNoInput();
    void signsOfEscalationAreWarningsWithASource();
    void unusableFactsAreRefused();
};

void TestTenacity::everyCombinationAgreesWithTheOracle()
{
    long seen = 0;
    long wrong = 0;
    QString first;
    std::set<std::pair<int, TenacityVerdict>> verdicts;
    forEachCombination([&](const TenacityFacts& facts) {
        std::optional<PursuitAction> least;
        if (facts.workedThrough)
            for (std::size_t h = 0; h < 4; ++h)
                if (facts.workedThrough->posterior[h] > 0.5) least = static_cast<PursuitAction>(h);
        const auto expected = oracle(facts, least);
        const auto result = tenacityVerdict(facts);
        ++seen;
        verdicts.insert(expected);
        if (result.verdict == expected.second && result.row == expected.first &&
            (!result.because.empty() || result.row == 11))
            return;
        if (++wrong == 1) first = QString("row %1 instead of %2").arg(result.row).arg(expected.first);
    });
    QVERIFY2(wrong == 0, qPrintable(QString("%1 wrong, first: %2").arg(wrong).arg(first)));
    QVERIFY2(seen > 200'000, qPrintable(QString::number(seen)));
    QCOMPARE(verdicts.size(), std::size_t{12}); // every row, row 6 with both of its answers
}

void TestTenacity::eachRowNamesItsFacts_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<TenacityFacts>("facts");
    QTest::addColumn<QStringList>("names");
    const auto add = [](int row, const char* title, TenacityFacts facts, const QStringList& names) {
        QTest::newRow(title) << row << facts << names;
    };
    add(1, "nothing written", TenacityFacts{},
        {"kind", "consequence_written", "outside_confirmation", "owner", "signposts"});
    auto facts = bet();
    facts.outsideConfirmation = false;
    add(1, "nobody outside", facts, {"outside_confirmation"});
    facts = imperative();
    facts.signposts = {signpost(ahead), signpost(past)};
    add(2, "unread", facts, {"signposts[1].reading"});
    facts = bet();
    facts.signposts = {signpost(ahead), signpost(past, SignpostReading::Stop)};
    add(3, "stop read", facts, {"signposts[1].reading", "new_evidence_odds"});
    facts = bet();
    facts.reasonStillTrue = false;
    add(4, "reason gone", facts, {"reason_still_true"});
    facts = bet();
    facts.workedThrough = pointingAt(PursuitAction::Stop);
    add(4, "losses say stop", facts, {"least_expected_loss"});
    facts = bet();
    facts.variationsWithoutSignal = 4;
    add(5, "varied in vain", facts, {"variations_without_signal"});
    facts = imperative();
    facts.outsideEvidenceBreaksReason = true;
    add(6, "must in doubt", facts, {"outside_evidence_breaks_reason", "must_asked_again"});
    facts.mustAskedAgain = MustAnswer::Failed;
    add(6, "must failed", facts, {"outside_evidence_breaks_reason", "must_asked_again"});
    facts = imperative();
    facts.canFloorFails = facts.scarcestUnowned = true;
    add(7, "no means", facts, {"can_floor_fails", "scarcest_unowned"});
    facts = imperative();
    facts.signposts = {signpost(past, SignpostReading::Stop)};
    facts.variationsWithoutSignal = 3;
    add(8, "missed", facts, {"signposts[0].reading", "variations_without_signal"});
    facts = bet();
    facts.signalMoved = false;
    add(9, "no signal", facts, {"signal_moved"});
    facts = imperative();
    facts.workedThrough = pointingAt(PursuitAction::VaryTactics);
    add(9, "losses say vary", facts, {"least_expected_loss"});
    facts = bet();
    facts.signposts = {signpost(past, SignpostReading::Grey)};
    add(10, "grey", facts, {"signposts[0].reading"});
    facts.signposts = {signpost(past, SignpostReading::Stop), signpost(past, SignpostReading::Worked)};
    facts.newEvidenceOdds = 3;
    add(10, "both ways", facts, {"signposts[0].reading", "signposts[1].reading"});
    add(11, "nothing against it", imperative(), {"reason_still_true", "signal_moved"});
}

void TestTenacity::eachRowNamesItsFacts()
{
    QFETCH(int, row);
    QFETCH(TenacityFacts, facts);
    QFETCH(QStringList, names);
    const auto result = tenacityVerdict(facts);
    QCOMPARE(result.row, row);
    std::set<std::string> expected;
    for (const QString& name : names) expected.insert(name.toStdString());
    QCOMPARE(namesIn(result.because), expected);
}

void TestTenacity::sameReadingsDifferForImperativeAndBet()
{
    const auto both = [](auto change) {
        auto must = imperative();
        auto may = bet();
        change(must);
        change(may);
        return std::pair(tenacityVerdict(must).verdict, tenacityVerdict(may).verdict);
    };
    QCOMPARE(both([](TenacityFacts& f) { f.signposts = {signpost(past, SignpostReading::Stop)}; }),
             std::pair(ChangeTactic, Stop));
    QCOMPARE(both([](TenacityFacts& f) { f.variationsWithoutSignal = 3; }), std::pair(ChangeTactic, Stop));
    QCOMPARE(both([](TenacityFacts& f) { f.reasonStillTrue = false; }), std::pair(Persist, Stop));
    QCOMPARE(both([](TenacityFacts& f) { f.canFloorFails = true; }), std::pair(FindTheMeans, Persist));
    QCOMPARE(both([](TenacityFacts& f) { f.outsideEvidenceBreaksReason = true; }), std::pair(AskMustAgain, Persist));
    QCOMPARE(both([](TenacityFacts& f) { f.workedThrough = pointingAt(PursuitAction::Stop); }),
             std::pair(Persist, Stop));
    QCOMPARE(both([](TenacityFacts&) {}), std::pair(Persist, Persist));
}

void TestTenacity::anUnreadSignpostNeverPersists()
{
    long persisting = 0;
    forEachCombination([&persisting](const TenacityFacts& facts) {
        bool forgotten = false;
        for (const auto& one : facts.signposts) forgotten = forgotten || (!one.reading && one.due < facts.today);
        if (!forgotten) return;
        const auto verdict = tenacityVerdict(facts).verdict;
        if (verdict != ReadTheSignpost && verdict != DecideWhatItIs) ++persisting;
    });
    QCOMPARE(persisting, 0L);
}

void TestTenacity::dueTodayIsNotPast()
{
    auto facts = bet();
    facts.signposts = {signpost(today)};
    QCOMPARE(tenacityVerdict(facts).verdict, Persist);
    facts.today = addDays(today, 1);
    QCOMPARE(tenacityVerdict(facts).verdict, ReadTheSignpost);
}

void TestTenacity::unknownAnswersFireNothing()
{
    auto facts = bet();
    facts.reasonStillTrue.reset();
    facts.signalMoved.reset();
    QCOMPARE(tenacityVerdict(facts).verdict, Persist);
    QVERIFY(tenacityVerdict(facts).because.empty());
}

void TestTenacity::theReasonCountsInTheEverydayModeOnly()
{
    auto facts = bet();
    facts.reasonStillTrue = false;
    QCOMPARE(tenacityVerdict(facts).verdict, Stop);
    facts.workedThrough = pointingAt(PursuitAction::Persist);
    QCOMPARE(tenacityVerdict(facts).verdict, Persist);
    QVERIFY(namesIn(tenacityVerdict(facts).because).contains("least_expected_loss"));
}

void TestTenacity::aMustThatHeldStaysAMust()
{
    auto facts = imperative();
    facts.outsideEvidenceBreaksReason = true;
    facts.mustAskedAgain = MustAnswer::Held;
    QCOMPARE(tenacityVerdict(facts).verdict, Persist);
    facts.canFloorFails = true;
    QCOMPARE(tenacityVerdict(facts).verdict, FindTheMeans);
    facts.mustAskedAgain = MustAnswer::Failed;
    QCOMPARE(tenacityVerdict(facts).verdict, HandOverOrStop);
}

void TestTenacity::expectedLossesAreWeighed()
{
    // In months: persisting on a wrong goal loses two years, stopping a right path loses all of it.
    WorkedThrough worked;
    worked.posterior = {2, 1, 1, 0}; // of any sum
    worked.losses[0] = {0, 6, 24, 12};
    worked.losses[1] = {2, 1, 20, 8};
    worked.losses[2] = {36, 20, 0, 10};
    worked.losses[3].reset();
    const auto expected = expectedLosses(worked.posterior, worked.losses);
    QVERIFY(isNear(*expected[0], 7.5) && isNear(*expected[1], 6.25) && isNear(*expected[2], 23) && !expected[3]);
    QCOMPARE(leastLoss(worked.posterior, worked.losses), PursuitAction::VaryTactics);
    auto facts = bet();
    facts.workedThrough = worked;
    QCOMPARE(tenacityVerdict(facts).row, 9);
    QCOMPARE(tenacityVerdict(facts).expectedLosses, expected);
    facts.workedThrough->posterior = {0.1, 0.1, 0.8, 0};
    QCOMPARE(tenacityVerdict(facts).row, 4);
    QVERIFY(!tenacityVerdict(bet()).leastLoss);
}

void TestTenacity::tiesGiveNoReasonToChangeCourse()
{
    QCOMPARE(leastLoss({1, 1, 1, 1}, equalLosses()), PursuitAction::Persist);
    QCOMPARE(leastLoss({0, 1, 1, 0}, equalLosses()), PursuitAction::VaryTactics);
}

void TestTenacity::equalLossesFollowTheMostProbable()
{
    for (const auto action :
         {PursuitAction::Persist, PursuitAction::VaryTactics, PursuitAction::Stop, PursuitAction::DecideWhatItIs})
        QCOMPARE(leastLoss(pointingAt(action).posterior, equalLosses()), action);
}

void TestTenacity::oneFactWouldFlipIt()
{
    auto facts = bet();
    facts.owned = false;
    auto flip = wouldFlip(facts);
    QCOMPARE(flip->fact, std::string("owner"));
    QCOMPARE(std::get<bool>(flip->to), true);
    QCOMPARE(flip->verdict, Persist);

    facts = bet();
    facts.signposts = {signpost(past)};
    flip = wouldFlip(facts);
    QCOMPARE(flip->fact, std::string("signposts[0].reading"));
    QVERIFY(std::holds_alternative<std::monostate>(flip->from));
    QCOMPARE(flip->row, 3); // the nearest row that a reading leads to

    facts = bet();
    facts.signposts = {signpost(past, SignpostReading::Stop)};
    flip = wouldFlip(facts);
    QCOMPARE(flip->fact, std::string("new_evidence_odds"));
    QCOMPARE(std::get<double>(flip->to), 3.0);

    facts = imperative();
    facts.outsideEvidenceBreaksReason = true;
    QCOMPARE(wouldFlip(facts)->verdict, HandOverOrStop);
    QCOMPARE(wouldFlip(facts)->fact, std::string("must_asked_again"));

    facts = bet();
    facts.variationsWithoutSignal = 3;
    QCOMPARE(wouldFlip(facts)->fact, std::string("variations_without_signal"));
    QCOMPARE(std::get<double>(wouldFlip(facts)->to), 0.0);

    // For what persists, the next reading is nearer than a taken-back owner.
    flip = wouldFlip(imperative());
    QCOMPARE(flip->fact, std::string("signposts[0].reading"));
    QCOMPARE(flip->verdict, PersistToNextDate);
}

void TestTenacity::probabilityThresholdsAreFound()
{
    auto facts = bet();
    facts.workedThrough.emplace();
    facts.workedThrough->posterior = {0.5, 0.3, 0.2, 0};
    const auto flip = wouldFlip(facts);
    // A share t moved to "path wrong" ties at .5 (1 - t) = .3 (1 - t) + t.
    QCOMPARE(flip->fact, std::string("posterior.path_wrong"));
    QVERIFY(std::abs(std::get<double>(flip->to) - 5.0 / 12) < 1e-6);
    QVERIFY(isNear(std::get<double>(flip->from), 0.3));
    QCOMPARE(flip->verdict, ChangeTactic);
}

void TestTenacity::twoMissingFactsHaveNoSingleFlip()
{
    auto facts = bet();
    facts.owned = facts.consequenceWritten = false;
    QVERIFY(!wouldFlip(facts));
    QVERIFY(!wouldFlip(TenacityFacts{}));
}

void TestTenacity::flipsFlipWhateverTheFacts()
{
    Random random(17);
    int found = 0;
    for (int round = 0; round < 4000; ++round) {
        const auto facts = randomFacts(random);
        const auto now = tenacityVerdict(facts);
        const auto flip = wouldFlip(facts);
        if (!flip) continue;
        ++found;
        QVERIFY(flip->verdict != now.verdict);
        QVERIFY(flip->from != flip->to);
        QVERIFY(flip->row >= 1 && flip->row <= 11);
    }
    QVERIFY(found > 3000);
}

void TestTenacity::goingOnIsWorthTheRightToStop()
{
    // One chance in four of 100, else 0; the people are worth 10 elsewhere; the checkpoint costs 20.
    const auto value = goValue(20, std::vector<CheckpointState>{{0.25, 100}, {0.75, 0}}, 10);
    QVERIFY(isNear(value.go, -20 + 0.25 * 100 + 0.75 * 10));
    QVERIFY(isNear(value.alternative, 10) && isNear(value.worthPaying, 22.5) && isNear(value.stopsThere, 0.75));
    QVERIFY(value.goOn);
    QVERIFY(!goValue(22.5, std::vector<CheckpointState>{{0.25, 100}, {0.75, 0}}, 10).goOn); // as good elsewhere
    // What cannot teach anything is worth no cost.
    QVERIFY(isNear(goValue(0, std::vector<CheckpointState>{{1, 10}}, 10).worthPaying, 0));
}

void TestTenacity::whatWasSpentIsNoInput()
{
    // A spread about the same mean is worth more, since the bad end is not taken.
    const auto narrow = goValue(1, std::vector<CheckpointState>{{0.5, 40}, {0.5, 60}}, 45);
    const auto wide = goValue(1, std::vector<CheckpointState>{{0.5, 0}, {0.5, 100}}, 45);
    QVERIFY(wide.go > narrow.go);
    for (const double bad : {-1.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
        QVERIFY(isRefused([bad] { return goValue(bad, std::vector<CheckpointState>{{1, 1}}, 0); }));
    QVERIFY(isRefused([] { return goValue(1, std::vector<CheckpointState>{{0.5, 1}}, 0); }));
    QVERIFY(isRefused([] { return goValue(1, {}, 0); }));
    QVERIFY(isRefused([] { return goValue(1, std::vector<CheckpointState>{{1.5, 1}, {-0.5, 1}}, 0); }));
}

void TestTenacity::signsOfEscalationAreWarningsWithASource()
{
    QVERIFY(escalationWarnings({}).empty());
    EscalationSigns signs;
    signs.goalPostsMoved = 2;
    signs.moneySpentGivenAsReason = signs.dissentUnheard = signs.noNewTacticWhileMissing = true;
    const auto some = escalationWarnings(signs);
    QCOMPARE(some.size(), std::size_t{4});
    QVERIFY(some[0].finding.sentence.find("2 times") != std::string::npos);
    signs = {1, true, true, true, true, true, true, true, true};
    const auto all = escalationWarnings(signs);
    QCOMPARE(all.size(), std::size_t{9});
    std::set<std::string> codes;
    for (const auto& warning : all) {
        codes.insert(warning.finding.code);
        QVERIFY(warning.finding.code.starts_with("tenacity.escalation."));
        QVERIFY(!warning.source.empty() && !warning.finding.sentence.empty());
        QCOMPARE(warning.finding.severity, Severity::Remark); // a warning, never a point
    }
    QCOMPARE(codes.size(), std::size_t{9});
    const auto translated = escalationWarnings(signs, [](const char*) { return std::string("in French"); });
    for (const auto& warning : translated) QCOMPARE(warning.finding.sentence, std::string("in French"));
}

void TestTenacity::unusableFactsAreRefused()
{
    auto facts = bet();
    for (const double odds : {0.0, -3.0, std::numeric_limits<double>::quiet_NaN()}) {
        facts.newEvidenceOdds = odds;
        QVERIFY(isRefused([&] { return tenacityVerdict(facts); }));
    }
    facts = bet();
    facts.variationsWithoutSignal = -1;
    QVERIFY(isRefused([&] { return tenacityVerdict(facts); }));
    QVERIFY(isRefused([] { return expectedLosses({0, 0, 0, 0}, equalLosses()); }));
    QVERIFY(isRefused([] { return expectedLosses({1, -1, 0, 0}, equalLosses()); }));
    QVERIFY(isRefused([] { return expectedLosses({1, 0, 0, 0}, {}); }));
}

QTEST_APPLESS_MAIN(TestTenacity)
#include "tst_tenacity.moc"
