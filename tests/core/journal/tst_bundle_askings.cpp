// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "core/document/document.h"
#include "core/document/merge.h"
#include "core/exchange/answer_import.h"
#include "tests/support/answer_file.h"
#include "tests/support/person.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <memory>

using namespace soundings;
using namespace soundings::test;

/// A questionnaire's secret number, and whom it went to, stay with who asked; its answers come in there.
class TestBundleAskings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whoReceivesABundleCannotAnswerForOthers();
    void whoAskedTakesAnswersInAfterBothHaveMerged();
    void aValueInConflictGivesNoNumberAway();
    void aSealedDecisionThatWasAskedAboutIsTaken();
    void aSealThatWasTakenBackStaysAtHome();

private:
    [[nodiscard]] static std::string textOf(const Person& person, const Id& id)
    {
        return documentBytes(person.journal.load(id));
    }
    [[nodiscard]] std::string answer(const std::string& nonce) const
    {
        QuestionnaireForm form = formOf(m_anna->journal.load(m_id), m_asking);
        form.nonce = nonce;
        return answerText(form, "Lena", {{"stance", "against"}, {"why", "Too early"}});
    }
    [[nodiscard]] static AnswerPlan planned(Person& person, const std::string& text)
    {
        return planAnswers({{"a.json", text}}, lookupIn(person.journal), localDate(person.clock.now()), person.ids);
    }

    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_clara;
    Id m_id;
    Asking m_asking;
};

void TestBundleAskings::init()
{
    m_anna = std::make_unique<Person>("Anna", 11);
    m_clara = std::make_unique<Person>("Clara", 22);
    m_anna->meets(*m_clara);
    m_clara->meets(*m_anna);
    Entry entry = m_anna->decision("build it");
    m_asking = noteAsking(entry, {"MARKERWHO", {}}, {}, m_anna->clock.now(), m_anna->ids);
    m_anna->journal.save(entry);
    m_id = entry.id;
}

void TestBundleAskings::whoReceivesABundleCannotAnswerForOthers()
{
    const Own own = std::move(*m_anna->sharing.own());
    const MadeContent made = makeContent(m_anna->journal, {m_id}, own, "", m_anna->clock.now());
    QVERIFY(made.bytes.find(m_asking.id) != std::string::npos);
    QVERIFY(made.bytes.find(m_asking.nonce) == std::string::npos);
    QVERIFY(made.bytes.find("MARKERWHO") == std::string::npos);
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_id}));
    // Nor are answers taken in there, least of all without any number.
    for (const std::string& nonce : {std::string(), std::string(32, 'a'), m_asking.nonce}) {
        const AnswerPlan plan = planned(*m_clara, answer(nonce));
        QCOMPARE(plan.refused, std::size_t{1});
        const char* const why = nonce.empty() ? "is no text, or an empty one" : "another journal";
        QVERIFY2(plan.fates[0].refusal.find(why) != std::string::npos, plan.fates[0].refusal.c_str());
    }
    QCOMPARE(planned(*m_anna, answer(std::string(32, 'a'))).refused, std::size_t{1});
}

void TestBundleAskings::whoAskedTakesAnswersInAfterBothHaveMerged()
{
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_id}));
    m_clara->edits(m_id).decision()->frame.aim = "Own it";
    m_clara->saves();
    m_anna->edits(m_id).decision()->because = "customers ask for it";
    m_anna->saves();
    (void)m_anna->takes(m_clara->sends(*m_anna, {m_id}));
    const Entry merged = m_anna->journal.load(m_id);
    QCOMPARE(merged.decision()->frame.aim, std::string("Own it"));
    QCOMPARE(merged.decision()->askings.size(), std::size_t{1});
    QCOMPARE(merged.decision()->askings[0], m_asking);
    QVERIFY(merged.conflicts.empty());
    QCOMPARE(planned(*m_anna, answer(m_asking.nonce)).added, std::size_t{1});
    // Nor does anything wipe it where no common version is known any more.
    Entry theirs = m_clara->journal.load(m_id);
    theirs.title = "Build it all";
    const MergedEntry both = mergeEntries(nullptr, merged, theirs);
    QCOMPARE(both.entry.decision()->askings[0], m_asking);
}

void TestBundleAskings::aValueInConflictGivesNoNumberAway()
{
    Entry& entry = m_anna->edits(m_id);
    entry.conflicts = {
        {"/belief/because", {"\"it is cheap\""}, {}},
        {"/belief/askings/" + m_asking.id + "/who", {"\"MARKEROTHER\""}, {}},
        {"/belief", {"{\"askings\":[{\"nonce\":\"" + m_asking.nonce + "\"}],\"kind\":\"decision\"}"}, {}}};
    const Entry leaving = asItLeaves(entry);
    QCOMPARE(leaving.conflicts.size(), std::size_t{1});
    QCOMPARE(leaving.conflicts[0].place, std::string("/belief/because"));
    QVERIFY(documentBytes(leaving).find(m_asking.nonce) == std::string::npos);
}

void TestBundleAskings::aSealedDecisionThatWasAskedAboutIsTaken()
{
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_id}));
    (void)m_anna->journal.seal(m_id);
    const OpenBundle open = m_clara->takes(m_anna->sends(*m_clara, {m_id}));
    QCOMPARE(open.plan.sealedThere, std::size_t{1});
    QCOMPARE(m_clara->journal.stageOf(m_id), Stage::Sealed);
    const VerifyReport report = m_clara->journal.verify();
    QVERIFY(report.intact());
    // The number is in what was sealed, and opens nothing any more: the answers to it are over.
    QCOMPARE(planned(*m_anna, answer(m_asking.nonce)).refused, std::size_t{1});
    QCOMPARE(planned(*m_clara, answer(m_asking.nonce)).refused, std::size_t{1});
    // Its way back changes nothing.
    const std::string before = textOf(*m_anna, m_id);
    const OpenBundle back = m_anna->takes(m_clara->sends(*m_anna, {m_id}));
    QCOMPARE(back.plan.unchanged, std::size_t{1});
    QCOMPARE(textOf(*m_anna, m_id), before);
}

void TestBundleAskings::aSealThatWasTakenBackStaysAtHome()
{
    (void)m_anna->journal.seal(m_id);
    m_anna->journal.withdrawSeal(m_id);
    m_anna->edits(m_id).decision()->because = "on second thoughts";
    m_anna->saves();
    const Own own = std::move(*m_anna->sharing.own());
    const MadeContent made = makeContent(m_anna->journal, {m_id}, own, "", m_anna->clock.now());
    QCOMPARE(made.sealed, std::size_t{0});
    for (const std::string& kept : {m_asking.nonce, std::string("MARKERWHO"), std::string("it is inevitable")})
        QVERIFY2(made.bytes.find(kept) == std::string::npos, kept.c_str());
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_id}));
    QCOMPARE(m_clara->journal.stageOf(m_id), Stage::Draft);
    QCOMPARE(m_clara->journal.load(m_id).decision()->because, std::string("on second thoughts"));
    QVERIFY(m_clara->journal.verify().intact());
}

QTEST_APPLESS_MAIN(TestBundleAskings)
#include "tst_bundle_askings.moc"
