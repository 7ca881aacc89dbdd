// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/insights_summary.h"
#include "core/journal/portfolio_reader.h"
#include "core/report/portfolio_report.h"
#include "core/support/cancelled.h"
#include "journal_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

struct Firm : Surroundings {
    Journal journal = create();

    [[nodiscard]] Commitment commitment(const std::string& text, std::optional<Date> due)
    {
        return {ids.next(), text, "Ada", due, {}};
    }
    Entry save(const std::string& title, const std::function<void(Decision&)>& edit = {})
    {
        Entry entry = decision(title);
        if (edit) edit(decisionIn(entry));
        journal.save(entry);
        return entry;
    }
    void happen(Entry& entry, SinceWhat what)
    {
        entry.since.push_back(since(std::move(what)));
        journal.save(entry);
    }
    [[nodiscard]] Portfolio portfolio()
    {
        PortfolioInput input;
        input.today = clock.today();
        input.samples = 2000;
        return portfolioOf(journal, input);
    }
};

/// All questions of both lenses answered.
void rate(Decision& decision)
{
    decision.must.clear();
    Option& option = decision.options[0];
    option.can.clear();
    option.meetsAim = AimMet::Wholly;
    for (const Question& question : standardQuestions().must.questions)
        decision.must.push_back(Surroundings::answer(question.id, 7));
    for (const Question& question : standardQuestions().can.questions)
        option.can.push_back(Surroundings::answer(question.id, 3));
}

std::vector<std::string> titles(const Portfolio& portfolio)
{
    std::vector<std::string> all;
    for (const auto& line : portfolio.open) all.push_back(line.title);
    return all;
}

std::vector<std::string> promised(const Portfolio& portfolio)
{
    std::vector<std::string> all;
    for (const auto& commitment : portfolio.commitments) all.push_back(commitment.text);
    return all;
}

using Texts = std::vector<std::string>;

} // namespace

/// The whole of a journal for a meeting: on 2 March 2026.
class TstPortfolio : public QObject {
    Q_OBJECT
private slots:
    void anEmptyJournalSaysSo();
    void whatWaitsLongestComesFirst();
    void whatIsOverOrReplacedIsNotOpen();
    void commitmentsAreOpenUntilEndedOrLookedAt();
    void theBoardHasTheFirstThatAreRated();
    void theReportNamesAllOfItAndNoPrivateNote();
    void areasAreNamedWithTheirOwnersWhereTheyAreDescribed();
    void whatWasPromisedInASessionIsCountedAndNotNamed();
    void whatASessionPromisedForAnOpenDecisionIsNamedWithIt();
    void aTableHasRoomForTheFirst();
    void itCanBeStopped();
};

void TstPortfolio::anEmptyJournalSaysSo()
{
    Firm firm;
    const Portfolio portfolio = firm.portfolio();
    QCOMPARE(portfolio.open.size(), std::size_t(0));
    QCOMPARE(sentenceOf(portfolio, 0, firm.clock.today()), std::string("Open decisions: 0. Imperatives: 0."));
    QCOMPARE(commitmentsSentence(portfolio, firm.clock.today()), std::string("No commitment is open."));
    const Report report = portfolioReport(portfolio, {}, insightsSummaryOf(firm.journal, firm.clock.today()).insights,
                                          firm.clock.today(), firm.clock.now());
    QVERIFY(std::ranges::none_of(report.blocks,
                                 [](const Block& block) { return std::holds_alternative<FigureBlock>(block); }));
    QVERIFY(toMarkdown(report).find("No decision is open.") != std::string::npos);
}

void TstPortfolio::whatWaitsLongestComesFirst()
{
    Firm firm;
    firm.save("Without a date");
    firm.save("In June", [](Decision& d) { d.frame.deadline = day(2026, 6, 1); });
    firm.save("Passed", [](Decision& d) {
        d.frame.deadline = day(2026, 2, 1);
        d.frame.owner = "Ada";
    });
    const Portfolio portfolio = firm.portfolio();
    QCOMPARE(titles(portfolio), (Texts{"Passed", "In June", "Without a date"}));
    QCOMPARE(portfolio.withoutOwner, std::size_t(2));
    QCOMPARE(portfolio.open[0].nextKind, DueKind::Deadline);
    QCOMPARE(sentenceOf(portfolio, 1, firm.clock.today()),
             std::string("Open decisions: 3. Imperatives: 1. With a date that has passed: 1. Without an owner: 2."));
}

void TstPortfolio::whatIsOverOrReplacedIsNotOpen()
{
    Firm firm;
    Entry reviewed = firm.save("Reviewed");
    firm.journal.seal(reviewed.id);
    firm.happen(reviewed, Review{});
    Entry again = firm.save("Reviewed, and to be looked at again");
    firm.journal.seal(again.id);
    Review review;
    review.next = day(2026, 9, 1);
    firm.happen(again, review);
    Entry dropped = firm.save("Dropped");
    firm.journal.seal(dropped.id);
    firm.happen(dropped, Drop{"no more", {}});
    const Entry old = firm.save("Replaced");
    firm.journal.seal(old.id);
    const Entry fresh = firm.save("Replaces it", [&](Decision& d) { d.supersedes = {old.id}; });
    firm.journal.seal(fresh.id);
    Texts open = titles(firm.portfolio());
    std::ranges::sort(open);
    QCOMPARE(open, (Texts{"Replaces it", "Reviewed, and to be looked at again"}));
}

void TstPortfolio::commitmentsAreOpenUntilEndedOrLookedAt()
{
    Firm firm;
    Entry entry = firm.save("Promise", [&](Decision& d) {
        d.commitments = {firm.commitment("no day", {}),
                         firm.commitment("soon", day(2026, 4, 1)),
                         firm.commitment("late", day(2026, 2, 1)),
                         firm.commitment("kept", day(2026, 2, 2)),
                         firm.commitment("broken", day(2026, 2, 3)),
                         firm.commitment(" ", day(2026, 2, 3))};
    });
    firm.journal.seal(entry.id);
    const auto& all = decisionIn(entry).commitments;
    firm.happen(entry, CommitmentClosed{all[3].id, CommitmentEnd::Kept, {}, {}});
    firm.happen(entry, CommitmentClosed{all[4].id, CommitmentEnd::NotKept, {}, {}});
    const Portfolio portfolio = firm.portfolio();
    QCOMPARE(promised(portfolio), (Texts{"late", "soon", "no day"}));
    QCOMPARE(portfolio.ended, (CommitmentsEnded{1, 1, 0}));
    QCOMPARE(commitmentsSentence(portfolio, firm.clock.today()),
             std::string("Open: 3, late: 1. So far kept: 1, not kept: 1, no longer needed: 0."));
    firm.happen(entry, Review{}); // on 2 March: what had no day or an earlier one was looked at
    QCOMPARE(promised(firm.portfolio()), Texts{"soon"});
}

void TstPortfolio::theBoardHasTheFirstThatAreRated()
{
    Firm firm;
    firm.save("Not rated", [](Decision& d) {
        d.must.clear();
        d.options[0].can.clear();
        d.frame.deadline = day(2026, 3, 3);
    });
    for (int i = 0; i < 14; ++i)
        firm.save("Rated " + std::to_string(i), [&](Decision& d) {
            d.frame.deadline = day(2026, 4, 1 + unsigned(i));
            rate(d);
        });
    const Portfolio portfolio = firm.portfolio();
    QCOMPARE(portfolio.open.size(), std::size_t(15));
    QCOMPARE(portfolio.board.clouds.size(), std::size_t(12));
    QCOMPARE(portfolio.board.clouds[0].label, std::string("Rated 0"));
    QCOMPARE(portfolio.board.clouds[0].id, portfolio.open[1].entry);
    QVERIFY(portfolio.board.description.find("“Rated 11”") != std::string::npos);
    const std::string page = toMarkdown(portfolioReport(portfolio, {}, {}, firm.clock.today(), firm.clock.now()));
    QVERIFY(page.find("| Decision | Stands | Must | Can |") != std::string::npos); // no options of one decision
    QCOMPARE(portfolio.open[0].standing, Standing::NotAskedYet);
    QVERIFY(portfolio.open[1].standing != Standing::NotAskedYet);
}

void TstPortfolio::theReportNamesAllOfItAndNoPrivateNote()
{
    Firm firm;
    const Entry entry = firm.save("Open *stars*", [&](Decision& d) {
        d.frame.area = "Product";
        d.frame.owner = "Bea";
        d.frame.deadline = day(2026, 2, 1);
        d.commitments = {firm.commitment("Call them", day(2026, 2, 14))};
        d.predictions.resize(1);
        d.predictions[0].id = firm.ids.next();
        d.predictions[0].statement = "EXPECTED";
    });
    firm.journal.save(firm.note(entry.id, "SECRET"));
    const Report report =
        portfolioReport(firm.portfolio(), {}, insightsSummaryOf(firm.journal, firm.clock.today()).insights,
                        firm.clock.today(), firm.clock.now());
    const std::string text = toMarkdown(report);
    for (const char* said : {"Open \\*stars\\*", "Product", "Bea", "1 Feb 2026: Deadline (passed)", "Call them", "Ada",
                             "14 Feb 2026, late", "Commitments that are late: 1."})
        QVERIFY2(text.find(said) != std::string::npos, (text + "\nhas not: " + said).c_str());
    QVERIFY(text.find("SECRET") == std::string::npos);
    QVERIFY(text.find("EXPECTED") == std::string::npos);
}

void TstPortfolio::areasAreNamedWithTheirOwnersWhereTheyAreDescribed()
{
    Firm firm;
    const auto areaSection = [&] {
        const Portfolio portfolio = firm.portfolio();
        const Report report =
            portfolioReport(portfolio, {}, insightsSummaryOf(firm.journal, firm.clock.today()).insights,
                            firm.clock.today(), firm.clock.now());
        const std::string text = toPlainText(report);
        const auto begin = text.find("By area");
        return begin == std::string::npos ? std::string() : text.substr(begin, text.find("Imperatives", begin) - begin);
    };
    firm.save("One", [](Decision& d) {
        rate(d);
        d.frame.area = "sales ";
        d.frame.deadline = day(2026, 2, 1);
    });
    firm.save("Two", [](Decision& d) { d.frame.area = "Sales"; });
    firm.save("Three", [](Decision& d) { d.frame.area = "Legal"; });
    firm.save("Four");
    QVERIFY(firm.portfolio().areas.empty()); // nobody has described one
    QCOMPARE(areaSection(), std::string());
    for (const char* name : {"Sales", "Engineering"}) {
        Entry area = newArea(name, firm.clock.now(), firm.ids);
        if (name == std::string("Sales")) area.area()->owner = " Mina ";
        firm.journal.save(area);
    }
    const Portfolio portfolio = firm.portfolio();
    const auto& areas = portfolio.areas;
    const std::string rated =
        nameOf(std::ranges::find(portfolio.open, std::string("One"), &PortfolioLine::title)->standing) + ": 1";
    QCOMPARE(areas.size(), std::size_t(4));
    QCOMPARE(areas[0].name, std::string("Engineering"));
    QCOMPARE(areas[0].open, std::size_t(0));
    QCOMPARE(areas[1].name, std::string("Legal"));
    QVERIFY(areas[1].entry.empty() && areas[1].owner.empty());
    QCOMPARE(areas[2].owner, std::string("Mina"));
    QCOMPARE(areas[2].open, std::size_t(2));
    QCOMPARE(areas[2].late, std::size_t(1));
    QCOMPARE(standingsOf(areas[2]), rated + ", Not asked yet: 1");
    QCOMPARE(areas[3].name, std::string()); // those that name none come last
    const std::string text = areaSection();
    for (const std::string& words : {std::string("Mina"), std::string("nobody yet"), std::string("(no area)")})
        QVERIFY2(text.find(words) != std::string::npos, text.c_str());
}

void TstPortfolio::whatWasPromisedInASessionIsCountedAndNotNamed()
{
    Firm firm;
    firm.save("Own it", [&](Decision& decision) { decision.commitments = {firm.commitment("Tell the board", {})}; });
    for (const bool coached : {true, false}) {
        Session session;
        if (coached) session.engagement = firm.ids.next();
        session.commitments = {firm.commitment(coached ? "Sleep more" : "Call the bank", {}),
                               firm.commitment("Ask again", {})};
        Entry entry = firm.entry(coached ? "With the coach" : "Of the team", session);
        entry.since = {firm.since(CommitmentClosed{session.commitments[1].id, CommitmentEnd::NotKept, "", {}})};
        firm.journal.save(entry);
    }
    const Portfolio portfolio = firm.portfolio();
    QCOMPARE(promised(portfolio), (Texts{"Tell the board"}));
    QCOMPARE(portfolio.ended, CommitmentsEnded{});
    const std::string sentence = commitmentsSentence(portfolio, firm.clock.today());
    QCOMPARE(sentence, std::string("Open: 1, late: 0. Left out, because promised in sessions, between those who were "
                                   "there: 2."));
    const std::string page = toMarkdown(portfolioReport(portfolio, {}, {}, firm.clock.today(), firm.clock.now()));
    QVERIFY2(page.find(sentence) != std::string::npos, page.c_str());
    for (const char* kept : {"Sleep more", "Call the bank", "Ask again"})
        QVERIFY2(page.find(kept) == std::string::npos, kept);
}

void TstPortfolio::whatASessionPromisedForAnOpenDecisionIsNamedWithIt()
{
    Firm firm;
    const Entry decided = firm.save("Own it");
    for (const bool coached : {true, false}) {
        Session session;
        if (coached) session.engagement = firm.ids.next();
        for (const Id& decision : {decided.id, firm.ids.next()}) { // the other is in no portfolio
            Commitment made = firm.commitment(coached ? "To the coach" : "To the team", {});
            made.decision = decision;
            session.commitments.push_back(made);
        }
        Entry entry = firm.decision("An hour");
        entry.belief = session;
        firm.journal.save(entry);
    }
    const Portfolio portfolio = firm.portfolio();
    QCOMPARE(promised(portfolio), (Texts{"To the team"}));
    QCOMPARE(portfolio.commitments[0].title, std::string("Own it"));
    QCOMPARE(portfolio.commitments[0].entry, decided.id);
    QCOMPARE(portfolio.keptOut, std::size_t(3));
}

void TstPortfolio::aTableHasRoomForTheFirst()
{
    Portfolio portfolio;
    for (int i = 0; i < 300; ++i)
        portfolio.open.push_back({"", "Decision " + std::to_string(i), {}, {}, false, {}, {}, {}});
    const std::string text = toMarkdown(portfolioReport(portfolio, {}, {}, day(2026, 3, 2), {}));
    QVERIFY(text.find("Decision 249 ") != std::string::npos);
    QVERIFY(text.find("Decision 250 ") == std::string::npos);
    QVERIFY(text.find("the first 250 of 300") != std::string::npos);
}

void TstPortfolio::itCanBeStopped()
{
    Firm firm;
    firm.save("One");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN((void)portfolioOf(firm.journal, {}, stop.get_token()), Cancelled);
}

QTEST_APPLESS_MAIN(TstPortfolio)
#include "tst_portfolio.moc"
