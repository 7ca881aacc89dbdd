// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coach_journal.h"
#include "core/assessment/covering.h"
#include "core/journal/insights_summary.h"
#include "core/journal/portfolio_reader.h"
#include "core/journal/session_topics.h"
#include "core/report/period_review.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

struct Practice : CoachJournal {
    [[nodiscard]] bool finds(const std::string& word, bool also = false)
    {
        EntryQuery query;
        query.kind.clear();
        query.text = word;
        query.alsoCovered = also;
        query.alsoPrivate = also;
        journal.refreshDerived();
        return !journal.list(query).empty();
    }
};

std::vector<std::string> textsOf(const std::vector<Topic>& topics, TopicKind kind)
{
    std::vector<std::string> texts;
    for (const Topic& topic : topics)
        if (topic.kind == kind) texts.push_back(topic.text);
    return texts;
}

using Texts = std::vector<std::string>;

RoundAnswer said(const Id& id, const Id& who, const std::string& text)
{
    RoundAnswer answer;
    answer.id = id;
    answer.participant = who;
    answer.text = text;
    answer.range = Range{1, 2, 3, {}};
    return answer;
}

} // namespace

/// Sessions in a journal: what they are made from, what they leave, and what of them stays out of sight.
class TestSessionTopics : public QObject {
    Q_OBJECT
private slots:
    void whatWasPromisedIsOpenUntilItIsEnded()
    {
        Practice p;
        Entry last = p.meet("February", day(2026, 2, 1), {}, [&](Session& session) {
            session.commitments = {p.promise("Call the bank", day(2026, 3, 1)), p.promise("Tell the team", {})};
        });
        QCOMPARE(textsOf(sessionTopics(p.journal, {}, p.today), TopicKind::Promised),
                 (Texts{"Call the bank", "Tell the team"}));
        const auto due = p.journal.due(p.today);
        QCOMPARE(due.size(), std::size_t(1));
        QCOMPARE(due[0].kind, DueKind::Commitment);
        QVERIFY(textsOf(sessionTopics(p.journal, {}, p.today), TopicKind::Due).empty()); // it stands once
        last.since.push_back(p.since(CommitmentClosed{last.session()->commitments[0].id, CommitmentEnd::Kept, "", {}}));
        p.journal.save(last);
        QCOMPARE(textsOf(sessionTopics(p.journal, {}, p.today), TopicKind::Promised), (Texts{"Tell the team"}));
        QVERIFY(p.journal.due(p.today).empty());
        QVERIFY(sessionTopics(p.journal, {}, p.today, last.id).empty());
        PortfolioInput input;
        input.today = p.today;
        const Portfolio portfolio = portfolioOf(p.journal, input);
        QVERIFY(portfolio.commitments.empty() && portfolio.open.empty()); // what is said in a session stays in it
        QCOMPARE(portfolio.keptOut, std::size_t(1));
    }

    void anEngagementSeesOnlyItsOwnSessions()
    {
        Practice p;
        const Id north = p.ids.next();
        const Id south = p.ids.next();
        p.meet("North, later", day(2026, 2, 20), north);
        const Entry newest = p.meet("South", day(2026, 2, 25), south,
                                    [&](Session& session) { session.commitments = {p.promise("In the south", {})}; });
        p.meet("North, earlier", day(2026, 1, 5), north,
               [&](Session& session) { session.commitments = {p.promise("In the north", {})}; });
        QCOMPARE(textsOf(sessionTopics(p.journal, north, p.today), TopicKind::Promised), (Texts{"In the north"}));
        p.meet("South, dated", day(2026, 1, 2), south, [&](Session& session) {
            session.commitments = {p.promise("Tell the southern board", day(2026, 2, 27))};
        });
        for (const Id& other : {north, Id()})
            for (const Topic& topic : sessionTopics(p.journal, other, p.today))
                QVERIFY2(topic.text.find("outh") == std::string::npos, topic.text.c_str());
        Session alone;
        QVERIFY(carriedItems(p.journal, alone, p.today, p.ids).empty()); // neither goes out with another's form
        QCOMPARE(lastSession(p.journal, north)->title, std::string("North, later"));
        QCOMPARE(lastSession(p.journal, south)->id, newest.id);
        QCOMPARE(lastSession(p.journal, south, newest.id)->title, std::string("South, dated"));
        QVERIFY(!lastSession(p.journal, {}));
    }

    void whatOneClientPromisedIsHeardByNoOther()
    {
        Practice p;
        const Id north = p.ids.next();
        for (const Id& engagement : {north, p.ids.next(), Id()})
            p.meet("Before", day(2026, 2, 20), engagement, [&](Session& session) {
                const bool ofNorth = engagement == north;
                session.commitments = {p.promise(ofNorth              ? "In the north"
                                                 : engagement.empty() ? "Of the team"
                                                                      : "Elsewhere",
                                                 p.today)};
            });
        for (const Id& engagement : {north, Id()}) {
            const Texts own{engagement.empty() ? "Of the team" : "In the north"};
            Texts said;
            for (const Topic& topic : sessionTopics(p.journal, engagement, p.today)) said.push_back(topic.text);
            QCOMPARE(said, own);
            Session session;
            session.engagement = engagement;
            Texts sent;
            for (const CarriedItem& item : carriedItems(p.journal, session, p.today, p.ids)) sent.push_back(item.text);
            QCOMPARE(sent, own);
        }
    }

    void untilWhenItIsKeptIsNoReviewAndNoMatterOfTheHour()
    {
        Practice p;
        (void)p.engage("Northwind", day(2026, 2, 27));
        QCOMPARE(p.journal.due(p.today).size(), std::size_t(1));
        QVERIFY(sessionTopics(p.journal, {}, p.today).empty());
        const PeriodReview week = periodReviewOf(periodOf(p.journal, day(2026, 2, 23), p.today, p.today));
        QCOMPARE(week.fellDue.size(), std::size_t(1));
        QCOMPARE(week.fellDue[0].what, std::string("Kept as long as agreed, to be disposed of"));
        QCOMPARE(week.fellDue[0].title, std::string("Northwind"));
    }

    void whoWasNotHeardAndWhatDriftsComesUp()
    {
        Practice p;
        Entry entry = p.decision("cloud");
        Decision& decision = *entry.decision();
        decision.review = day(2026, 3, 10);
        Voice against;
        against.id = p.ids.next();
        against.person = "Bo";
        against.stance = Stance::Against;
        Voice heard = against;
        heard.id = p.ids.next();
        heard.person = "Di";
        heard.heard = true;
        decision.voices = {against, heard};
        Signpost sign;
        sign.id = p.ids.next();
        sign.state = "Ten trials";
        decision.signposts = {sign};
        p.journal.save(entry);
        (void)p.journal.seal(entry.id);
        Reading grey;
        grey.signpost = sign.id;
        grey.reading = SignpostReading::Grey;
        entry.since.push_back(p.since(grey));
        p.journal.save(entry);
        QVERIFY(textsOf(sessionTopics(p.journal, {}, p.today), TopicKind::Drifting).empty()); // once is no drift
        entry.since.push_back(p.since(grey));
        p.journal.save(entry);
        const auto topics = sessionTopics(p.journal, {}, p.today);
        QCOMPARE(textsOf(topics, TopicKind::Unheard), (Texts{"Bo"}));
        QCOMPARE(textsOf(topics, TopicKind::Drifting), (Texts{"Ten trials"}));
        QCOMPARE(textsOf(topics, TopicKind::Coming).size(), std::size_t(1)); // the review, in eight days
        entry.since.push_back(p.since(Drop{"It is over", {}}));
        p.journal.save(entry);
        QVERIFY(sessionTopics(p.journal, {}, p.today).empty());
    }

    void whatGoesOutWithTheFormIsWhatIsDueAndPromised()
    {
        Practice p;
        p.meet("February", day(2026, 2, 1), {},
               [&](Session& session) { session.commitments = {p.promise("Call the bank", day(2026, 5, 1))}; });
        Entry entry = newPrediction(p.clock.now(), p.ids);
        auto& prediction = std::get<LonePrediction>(entry.belief).prediction;
        prediction.statement = "Ten customers";
        prediction.probability = 0.6;
        prediction.due = day(2026, 2, 20);
        p.journal.save(entry);
        Session session;
        session.carried = carriedItems(p.journal, session, p.today, p.ids);
        QCOMPARE(session.carried.size(), std::size_t(2));
        QCOMPARE(session.carried[0].text, std::string("Call the bank"));
        QCOMPARE(session.carried[1].kind, DueKind::Prediction);
        QVERIFY(carriedItems(p.journal, session, p.today, p.ids).empty()); // each once
    }

    void anAnswerOfABlindRoundIsFoundOnlyAfterItsReveal()
    {
        Practice p;
        Entry entry = p.session("Team", p.today);
        Session& session = *entry.session();
        const Id who = session.participants[0].id;
        SessionRound round;
        round.id = p.ids.next();
        round.question = "How longish";
        round.first = {said(p.ids.next(), who, "zinnia")};
        round.second = {said(p.ids.next(), who, "dahlia")};
        session.rounds = {round};
        p.journal.save(entry);
        QVERIFY(p.finds("longish"));
        for (const char* word : {"zinnia", "dahlia"}) QVERIFY2(!p.finds(word) && !p.finds(word, true), word);
        const Covering covering = coveringOf(entry, false, p.today);
        QVERIFY(covering.voices);
        const Entry covered = asCovered(entry, covering);
        const RoundAnswer& left = covered.session()->rounds[0].first[0];
        QCOMPARE(left.participant, who);
        QVERIFY(left.text.empty() && !left.range && !left.at);
        QVERIFY(covered.session()->rounds[0].second[0].text.empty());
        session.rounds[0].revealed = p.clock.now();
        p.journal.save(entry);
        QVERIFY(p.finds("zinnia"));
        QVERIFY(!p.finds("dahlia") && !p.finds("dahlia", true));
        const Entry half = asCovered(entry, coveringOf(entry, false, p.today));
        QCOMPARE(half.session()->rounds[0].first[0].text, std::string("zinnia"));
        QVERIFY(half.session()->rounds[0].second[0].text.empty());
        session.rounds[0].revealedAgain = p.clock.now();
        p.journal.save(entry);
        QVERIFY(p.finds("dahlia"));
        QVERIFY(!coveringOf(entry, false, p.today).any());
    }

    void formsAndPrivateNotesAreFoundOnlyWhereAskedFor()
    {
        Practice p;
        Entry entry = p.session("Hour", p.today);
        SessionForm form;
        form.id = p.ids.next();
        form.person = "Ada";
        form.myPart = "I waited with the peony";
        entry.session()->forms = {form};
        entry.session()->taking = "A hyacinth";
        p.journal.save(entry);
        p.journal.save(p.note(entry.id, "She avoids the tulip"));
        QVERIFY(p.finds("hyacinth"));
        for (const char* word : {"peony", "tulip"}) {
            QVERIFY2(!p.finds(word), word);
            QVERIFY2(p.finds(word, true), word);
        }
    }
};

QTEST_GUILESS_MAIN(TestSessionTopics)
#include "tst_session_topics.moc"
