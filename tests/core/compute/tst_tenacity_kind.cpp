// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/compute/problems.h"

#include <QtTest>

#include <cmath>

using namespace soundings;
using nlohmann::json;

namespace {

json good()
{
    return json::parse(R"({"kind":"bet","consequence_written":true,"outside_confirmation":true,"owner":"Ada",
        "signposts":[{"due":"2026-06-30","reading":"worked","kind":"threshold"},
                     {"due":"2027-06-30","reading":null,"kind":"ceiling"}],
        "today":"2026-11-22","new_evidence_odds":1.5,"reason_still_true":true,"must_asked_again":null,
        "outside_evidence_breaks_reason":false,"can_floor_fails":false,"scarcest_unowned":false,
        "variations_without_signal":1,"signal_moved":true})");
}

json worked()
{
    auto problem = good();
    problem["posterior"] = json::parse(R"({"path_right":2,"path_wrong":1,"goal_wrong":1,"other":0})");
    problem["losses"] = json::parse(R"({
        "persist":{"path_right":0,"path_wrong":6,"goal_wrong":24,"other":12},
        "vary_tactics":{"path_right":2,"path_wrong":1,"goal_wrong":20,"other":8},
        "stop":{"path_right":36,"path_wrong":20,"goal_wrong":0,"other":10}})");
    return problem;
}

std::string verdictOf(const json& problem)
{
    return computed("tenacity", problem)["verdict"].get<std::string>();
}

} // namespace

class TestTenacityKind : public QObject {
    Q_OBJECT
private slots:
    void aMissedSignpostGivesTheGoldenText();
    void everyVerdictIsReached_data();
    void everyVerdictIsReached();
    void lossesAreWorkedThrough();
    void absentMembersAreUnknown();
    void actionsHaveOtherNames();
    void unknownMembersAreRefusedByName();
    void unusableValuesAreRefused();
};

void TestTenacityKind::aMissedSignpostGivesTheGoldenText()
{
    const auto result = computed("tenacity", with(good(), "/signposts/0/reading", R"("stop")"));
    const json expected = json::parse(R"({"verdict":"stop","row":3,
        "because":[{"fact":"signposts[0].reading","value":"stop"},{"fact":"new_evidence_odds","value":1.5}],
        "would_flip":{"fact":"new_evidence_odds","from":1.5,"to":3,"verdict":"persist","row":11},
        "mode":"everyday","expected_losses":null,"least_expected_loss":null})");
    QCOMPARE(QString::fromStdString(result.dump()), QString::fromStdString(expected.dump()));
}

void TestTenacityKind::everyVerdictIsReached_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("verdict");
    const auto add = [](const char* verdict, const char* change) {
        QTest::newRow(QByteArray(verdict) + ' ' + change) << QString(change) << QString(verdict);
    };
    add("persist", "{}");
    add("decide_what_it_is", R"({"kind":null})");
    add("decide_what_it_is", R"({"owner":null})");
    add("decide_what_it_is", R"({"owner":false})");
    add("decide_what_it_is", R"({"owner":""})");
    add("decide_what_it_is", R"({"signposts":[]})");
    add("decide_what_it_is", R"({"consequence_written":false})");
    add("persist", R"({"owner":true})");
    add("read_the_signpost", R"({"today":"2027-07-01"})");
    add("persist", R"({"today":"2027-06-30"})");
    add("stop", R"({"reason_still_true":false})");
    add("stop", R"({"variations_without_signal":3})");
    add("change_tactic", R"({"variations_without_signal":3,"kind":"imperative"})");
    add("change_tactic", R"({"signal_moved":false})");
    add("ask_must_again", R"({"kind":"imperative","outside_evidence_breaks_reason":true})");
    add("hand_over_or_stop",
        R"({"kind":"imperative","outside_evidence_breaks_reason":true,"must_asked_again":"failed"})");
    add("persist", R"({"kind":"imperative","outside_evidence_breaks_reason":true,"must_asked_again":"held"})");
    add("find_the_means", R"({"kind":"imperative","can_floor_fails":true})");
    add("find_the_means", R"({"kind":"imperative","scarcest_unowned":true})");
    add("persist_to_next_date", R"({"signposts":[{"due":"2026-06-30","reading":"grey","kind":"threshold"}]})");
    add("persist_to_next_date", R"({"new_evidence_odds":3,"signposts":[
        {"due":"2026-06-30","reading":"stop","kind":"ceiling"},{"due":"2026-06-30","reading":"worked"}]})");
}

void TestTenacityKind::everyVerdictIsReached()
{
    QFETCH(QString, change);
    QFETCH(QString, verdict);
    auto problem = good();
    problem.merge_patch(json::parse(change.toStdString()));
    // A merge patch removes where it says null; both mean unknown.
    QCOMPARE(QString::fromStdString(verdictOf(problem)), verdict);
}

void TestTenacityKind::lossesAreWorkedThrough()
{
    const auto result = computed("tenacity", worked());
    QCOMPARE(result["verdict"], json("change_tactic"));
    QCOMPARE(result["row"], json(9));
    QCOMPARE(result["mode"], json("worked_through"));
    QCOMPARE(result["least_expected_loss"], json("vary_tactics"));
    QCOMPARE(result["because"], json::parse(R"([{"fact":"least_expected_loss","value":"vary_tactics"}])"));
    QCOMPARE(result["expected_losses"],
             json::parse(R"({"persist":7.5,"vary_tactics":6.25,"stop":23,"decide_what_it_is":null})"));
    // 2 p = 6.5 of what separates varying from persisting: a share of .38 more for "path right" levels the two.
    QCOMPARE(result["would_flip"]["fact"], json("posterior.path_right"));
    QVERIFY(std::abs(result["would_flip"]["to"].get<double>() - (0.5 + 0.5 * (1.25 / 3.25))) < 1e-6);
    QCOMPARE(result["would_flip"]["verdict"], json("persist"));
    auto stopping = worked();
    stopping["posterior"]["goal_wrong"] = 20;
    QCOMPARE(verdictOf(stopping), std::string("stop"));
    stopping["kind"] = "imperative";
    QCOMPARE(verdictOf(stopping), std::string("persist"));
    stopping.erase("losses"); // without losses the most probable hypothesis decides
    stopping["kind"] = "bet";
    QCOMPARE(verdictOf(stopping), std::string("stop"));
}

void TestTenacityKind::absentMembersAreUnknown()
{
    const auto nothing = computed("tenacity", json::object());
    QCOMPARE(nothing["verdict"], json("decide_what_it_is"));
    QCOMPARE(nothing["because"].size(), std::size_t{5});
    QVERIFY(nothing["would_flip"].is_null());
    auto problem = good();
    for (const char* name :
         {"new_evidence_odds", "reason_still_true", "must_asked_again", "can_floor_fails", "scarcest_unowned",
          "variations_without_signal", "signal_moved", "outside_evidence_breaks_reason"}) {
        problem.erase(name);
        QCOMPARE(verdictOf(problem), std::string("persist"));
    }
    problem["reason_still_true"] = nullptr;
    problem["signal_moved"] = nullptr;
    QCOMPARE(verdictOf(problem), std::string("persist"));
}

void TestTenacityKind::actionsHaveOtherNames()
{
    auto problem = worked();
    const auto before = computed("tenacity", problem);
    problem["losses"]["change_tactic"] = problem["losses"]["vary_tactics"];
    QVERIFY(refusalBy("tenacity", problem).find("losses.change_tactic") != std::string::npos);
    problem["losses"].erase("vary_tactics");
    problem["losses"]["renegotiate_or_hand_over"] = problem["losses"]["stop"];
    problem["losses"].erase("stop");
    QCOMPARE(computed("tenacity", problem), before);
}

void TestTenacityKind::unknownMembersAreRefusedByName()
{
    QVERIFY(refusalBy("tenacity", good()).empty());
    for (const auto& [pointer, place] :
         std::vector<std::pair<const char*, const char*>>{{"/money_spent", "money_spent"},
                                                          {"/signposts/0/state", "signposts[0].state"},
                                                          {"/posterior/path", "posterior.path"},
                                                          {"/losses/wait", "losses.wait"},
                                                          {"/losses/stop/path", "losses.stop.path"}})
        QVERIFY2(refusalBy("tenacity", with(worked(), pointer, "1")).find(place) != std::string::npos, place);
}

void TestTenacityKind::unusableValuesAreRefused()
{
    QVERIFY(refusalBy("tenacity", worked()).empty());
    for (const auto& [pointer, value] : Unusable{{"/kind", R"("hobby")"},
                                                 {"/kind", "1"},
                                                 {"/consequence_written", R"("yes")"},
                                                 {"/outside_confirmation", "1"},
                                                 {"/owner", "3"},
                                                 {"/signposts", "{}"},
                                                 {"/signposts/0", R"("2026-06-30")"},
                                                 {"/signposts/0/due", R"("30.6.2026")"},
                                                 {"/signposts/0/due", R"("2026-02-30")"},
                                                 {"/signposts/0/due", "null"},
                                                 {"/signposts/0/reading", R"("fine")"},
                                                 {"/signposts/0/kind", R"("wish")"},
                                                 {"/today", R"("soon")"},
                                                 {"/today", "20261122"},
                                                 {"/new_evidence_odds", "0"},
                                                 {"/new_evidence_odds", "-2"},
                                                 {"/new_evidence_odds", R"("3:1")"},
                                                 {"/reason_still_true", R"("true")"},
                                                 {"/must_asked_again", "true"},
                                                 {"/variations_without_signal", "1.5"},
                                                 {"/variations_without_signal", "-1"},
                                                 {"/signal_moved", "0"},
                                                 {"/posterior", "[0.5,0.5,0,0]"},
                                                 {"/posterior", R"({"path_right":1,"path_wrong":0,"goal_wrong":0})"},
                                                 {"/posterior/other", "-1"},
                                                 {"/losses", "[]"},
                                                 {"/losses", "{}"},
                                                 {"/losses/stop", "3"},
                                                 {"/losses/stop/path_right", R"("all")"},
                                                 {"/losses/stop", R"({"path_right":1})"}})
        QVERIFY2(!refusalBy("tenacity", with(worked(), pointer, value)).empty(),
                 qPrintable(QString("%1 = %2").arg(pointer, value)));
    QVERIFY(!refusalBy("tenacity", without(worked(), "/posterior")).empty());
    QVERIFY(!refusalBy("tenacity", without(worked(), "/today")).empty());
    QVERIFY(!refusalBy("tenacity", without(worked(), "/signposts/0/due")).empty());
    QVERIFY(!refusalBy("tenacity", json::array()).empty());
}

QTEST_APPLESS_MAIN(TestTenacityKind)
#include "tst_tenacity_kind.moc"
