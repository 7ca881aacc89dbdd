// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/areas_picture.h"
#include "core/report/areas_report.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;

namespace {

Date inMarch(unsigned day)
{
    return {std::chrono::year(2026), std::chrono::March, std::chrono::day(day)};
}

const Instant writtenAt = parseInstant("2026-03-01T09:00:00Z", "UTC");

/// A company on 10 March 2026.
struct Company {
    SeededIds ids{5};
    AreasBuilder builder{inMarch(10)};

    Entry area(const std::string& name, const std::string& owner)
    {
        Entry entry = newArea(name, writtenAt, ids);
        entry.area()->owner = owner;
        entry.area()->target = "What has to happen";
        return entry;
    }
    Entry decision(const std::string& title, const std::string& area)
    {
        Entry entry = newDecision(title, writtenAt, inMarch(1), ids);
        entry.decision()->frame.area = area;
        return entry;
    }
    Constraint constraint(const std::string& text, const std::string& owner)
    {
        Constraint one;
        one.id = ids.next();
        one.text = text;
        one.owner = owner;
        return one;
    }
};

const AreaPicture& areaNamed(const AreasPicture& picture, const std::string& name)
{
    return *std::ranges::find(picture.areas, name, &AreaPicture::name);
}

std::vector<std::string> codes(const AreasPicture& picture)
{
    std::vector<std::string> all;
    for (const AreaFinding& one : picture.findings) all.push_back(one.finding.code);
    return all;
}

using Words = std::vector<std::string>;

} // namespace

/// Who owns what, and what waits for whoever unblocks.
class TestAreas : public QObject {
    Q_OBJECT
private slots:
    void withoutAreasItSaysSo();
    void decisionsBelongByNameInEitherCase();
    void aConstraintOfAnotherAreaWaitsUntilItMoved();
    void anOwnerOfTwoAreasCrossesNothing();
    void aTagThatNamesAnotherAreaCrosses();
    void whereFrameNamesNoneTheFirstTagCounts();
    void whatIsDoneNeitherCountsNorWaits();
    void anImperativeWithoutAnOwnerIsNamedThoughReviewed();
    void aMetricIsUnknownUntilItIsRead();
    void atMostIsMissedAbove();
    void exceptionsPastTheirDayAskWhetherTheyHold();
    void anAreaThatNobodyDescribedIsOnTheMap();
    void theFigureHasABarForWhatIsReadAndAnArcForWhatCrosses();
    void theReportSaysItInTables();
};

void TestAreas::withoutAreasItSaysSo()
{
    Company company;
    const AreasPicture picture = company.builder.take();
    QCOMPARE(picture.sentence, std::string("No area is described yet."));
    QVERIFY(picture.areas.empty() && picture.findings.empty());
}

void TestAreas::decisionsBelongByNameInEitherCase()
{
    Company company;
    company.builder.addArea(company.area("Sales", "Mina"));
    company.builder.addArea(company.area("Engineering", "Jo"));
    company.builder.addDecision(company.decision("Price", " SALES "), false, true);
    company.builder.addDecision(company.decision("Nobody's", ""), false, true);
    const AreasPicture picture = company.builder.take();
    QCOMPARE(picture.areas.size(), std::size_t(2));
    QCOMPARE(picture.areas[0].name, std::string("Engineering")); // by name
    QCOMPARE(areaNamed(picture, "Sales").open.size(), std::size_t(1));
    QCOMPARE(picture.withoutArea, std::size_t(1));
    QVERIFY(picture.crossings.empty() && picture.findings.empty());
    QCOMPARE(areaNamed(picture, "Sales").sentence,
             std::string("Sales: Mina. Open decisions: 1, imperatives: 0, waiting: 0."));
}

void TestAreas::aConstraintOfAnotherAreaWaitsUntilItMoved()
{
    Company company;
    for (const auto& [name, owner] : {std::pair("Sales", "Mina"), std::pair("Engineering", "Jo")})
        company.builder.addArea(company.area(name, owner));
    Entry entry = company.decision("Ship the import", "Sales");
    auto& constraints = entry.decision()->constraints;
    constraints = {company.constraint("No team", "jo"), company.constraint("No words", "Mina"),
                   company.constraint("No room", "Engineering"), company.constraint("No law", "The state")};
    constraints[2].due = inMarch(5);
    company.builder.addDecision(entry, false, true);
    AreasPicture picture = company.builder.take();
    QCOMPARE(picture.crossings.size(), std::size_t(2));
    QCOMPARE(picture.crossings[0].what, std::string("No room")); // what has a day comes first
    QCOMPARE(picture.crossings[0].pointer, std::string("/belief/constraints/2"));
    QCOMPARE(picture.crossings[1].what, std::string("No team"));
    QCOMPARE(picture.crossings[1].into, std::string("Engineering"));
    QVERIFY(areaNamed(picture, "Sales").waiting == 2 && areaNamed(picture, "Engineering").waiting == 2);
    QCOMPARE(picture.sentence, std::string("Areas: 2. Waiting for management, because it crosses areas: 2."));

    Company later;
    for (const auto& [name, owner] : {std::pair("Sales", "Mina"), std::pair("Engineering", "Jo")})
        later.builder.addArea(later.area(name, owner));
    entry.since.push_back({later.ids.next(), writtenAt, ConstraintMoved{constraints[2].id, {}, "Moved out", {}}, {}});
    later.builder.addDecision(entry, true, true);
    picture = later.builder.take();
    QCOMPARE(picture.crossings.size(), std::size_t(1));
    QCOMPARE(picture.crossings[0].what, std::string("No team"));
}

void TestAreas::anOwnerOfTwoAreasCrossesNothing()
{
    Company company;
    for (const auto& [name, owner] :
         {std::pair("Sales", "Mina"), std::pair("Product", "Jo"), std::pair("Engineering", "Jo")})
        company.builder.addArea(company.area(name, owner));
    Entry entry = company.decision("Ship the import", "Sales");
    entry.decision()->constraints = {company.constraint("No team", "Jo")}; // as whom, only Jo knows
    company.builder.addDecision(entry, false, true);
    QVERIFY(company.builder.take().crossings.empty());
}

void TestAreas::aTagThatNamesAnotherAreaCrosses()
{
    Company company;
    for (const auto& [name, owner] : {std::pair("Sales", "Mina"), std::pair("Engineering", "Jo")})
        company.builder.addArea(company.area(name, owner));
    Entry entry = company.decision("Ship the import", "Sales");
    entry.decision()->tags = {"sales", "engineering", "import"};
    company.builder.addDecision(entry, false, true);
    const AreasPicture picture = company.builder.take();
    QCOMPARE(picture.crossings.size(), std::size_t(1));
    QVERIFY(picture.crossings[0].by == CrossingBy::Tag);
    QCOMPARE(picture.crossings[0].from, std::string("Sales"));
    QCOMPARE(picture.crossings[0].into, std::string("Engineering"));
    QCOMPARE(picture.crossings[0].pointer, std::string("/belief/tags/1"));
}

void TestAreas::whereFrameNamesNoneTheFirstTagCounts()
{
    Company company;
    for (const auto& [name, owner] : {std::pair("Sales", "Mina"), std::pair("Engineering", "Jo")})
        company.builder.addArea(company.area(name, owner));
    Entry entry = company.decision("Ship the import", "");
    entry.decision()->tags = {"import", "engineering"};
    company.builder.addDecision(entry, false, true);
    const AreasPicture picture = company.builder.take();
    QVERIFY(picture.crossings.empty() && picture.withoutArea == 0);
    QCOMPARE(areaNamed(picture, "Engineering").open.size(), std::size_t(1));
}

void TestAreas::whatIsDoneNeitherCountsNorWaits()
{
    Company company;
    for (const auto& [name, owner] : {std::pair("Sales", "Mina"), std::pair("Engineering", "Jo")})
        company.builder.addArea(company.area(name, owner));
    Entry entry = company.decision("Done long ago", "Sales");
    entry.decision()->tags = {"Engineering"};
    company.builder.addDecision(entry, true, false);
    const AreasPicture picture = company.builder.take();
    QVERIFY(picture.crossings.empty());
    QVERIFY(areaNamed(picture, "Sales").open.empty());
}

void TestAreas::anImperativeWithoutAnOwnerIsNamedThoughReviewed()
{
    Company company;
    company.builder.addArea(company.area("Sales", "Mina"));
    Entry entry = company.decision("The service", "Sales");
    entry.decision()->tenacity.label = TenacityKind::Imperative;
    company.builder.addDecision(entry, false, true); // a draft is not pursued yet
    Entry owned = company.decision("The other", "Sales");
    owned.decision()->tenacity.label = TenacityKind::Imperative;
    owned.decision()->frame.owner = "Jo";
    company.builder.addDecision(owned, true, true);
    entry.id = company.ids.next();
    company.builder.addDecision(entry, true, false);
    const AreasPicture picture = company.builder.take();
    QCOMPARE(picture.ownerless.size(), std::size_t(1));
    QCOMPARE(picture.ownerless[0].entry, entry.id);
    QCOMPARE(areaNamed(picture, "Sales").imperatives, std::size_t(2));
    QCOMPARE(codes(picture), Words{"imperative.no_owner"});
    QCOMPARE(picture.findings[0].entry, entry.id);
    QCOMPARE(picture.findings[0].finding.pointer, std::string("/belief/frame/owner"));
}

void TestAreas::aMetricIsUnknownUntilItIsRead()
{
    Company company;
    Entry entry = company.area("Sales", "Mina");
    AreaMetric& metric = entry.area()->metric;
    metric.name = "paid trials";
    metric.unit = "a month";
    metric.target = 40;
    company.builder.addArea(entry);
    AreasPicture picture = company.builder.take();
    QVERIFY(picture.areas[0].standing == MetricStanding::Unknown);
    QCOMPARE(picture.areas[0].metricSentence, std::string("paid trials is not read yet, to be at least 40 a month."));
    QCOMPARE(codes(picture), Words{"area.not_read"});

    Company later;
    metric.reading = 0;
    metric.readOn = inMarch(2);
    later.builder.addArea(entry);
    picture = later.builder.take();
    QVERIFY(picture.areas[0].standing == MetricStanding::Missed);
    QCOMPARE(picture.areas[0].metricSentence,
             std::string("paid trials is 0 a month on 2 Mar 2026, to be at least 40 a month."));
    QCOMPARE(codes(picture), Words{"area.missed"});

    Company there;
    metric.reading = 40;
    there.builder.addArea(entry);
    picture = there.builder.take();
    QVERIFY(picture.areas[0].standing == MetricStanding::There && picture.findings.empty());
}

void TestAreas::atMostIsMissedAbove()
{
    Company company;
    Entry entry = company.area("Support", "Mina");
    AreaMetric& metric = entry.area()->metric;
    metric.name = "hours to the first answer";
    metric.goal = MetricGoal::AtMost;
    metric.target = 4;
    metric.reading = 5;
    company.builder.addArea(entry);
    const AreasPicture picture = company.builder.take();
    QVERIFY(picture.areas[0].standing == MetricStanding::Missed);
    QCOMPARE(picture.areas[0].metricSentence, std::string("hours to the first answer is 5, to be at most 4."));
    QCOMPARE(picture.sentence, std::string("Areas: 1. Targets missed: 1."));
}

void TestAreas::exceptionsPastTheirDayAskWhetherTheyHold()
{
    Company company;
    Entry entry = company.area("Hiring", "Mina");
    entry.area()->pockets = {{company.ids.next(), "Two founders see everyone", "The first fifty", inMarch(9), {}},
                             {company.ids.next(), "No agencies", "We know whom we want", inMarch(10), {}},
                             {company.ids.next(), "Slow offers", "", std::nullopt, {}}};
    company.builder.addArea(entry);
    const AreasPicture picture = company.builder.take();
    QCOMPARE(picture.areas[0].pocketsPast, std::size_t(1)); // its own day still holds
    QCOMPARE(codes(picture), (Words{"pocket.past", "pocket.not_deliberate"}));
    QCOMPARE(picture.findings[1].finding.pointer, std::string("/belief/pockets/2"));
    QVERIFY(picture.findings[1].finding.sentence.find("does not say why and until when") != std::string::npos);
    // What is said already is not asked for.
    Company other;
    entry.area()->pockets = {{other.ids.next(), "Slow offers", "", inMarch(20), {}},
                             {other.ids.next(), "No agencies", "We know whom we want", std::nullopt, {}}};
    other.builder.addArea(entry);
    const AreasPicture half = other.builder.take();
    QVERIFY(half.findings[0].finding.sentence.find("does not say why: ") != std::string::npos);
    QVERIFY(half.findings[1].finding.sentence.find("does not say until when: ") != std::string::npos);
    QVERIFY(picture.sentence.ends_with("Exceptions past their day: 1."));
}

void TestAreas::anAreaThatNobodyDescribedIsOnTheMap()
{
    Company company;
    const Entry entry = company.decision("Price", "Sales");
    company.builder.addDecision(entry, false, true);
    const AreasPicture picture = company.builder.take();
    QVERIFY(picture.areas.size() == 1 && picture.areas[0].entry.empty());
    QCOMPARE(codes(picture), Words{"area.not_described"});
    QCOMPARE(picture.findings[0].entry, entry.id);
}

void TestAreas::theFigureHasABarForWhatIsReadAndAnArcForWhatCrosses()
{
    Company company;
    Entry sales = company.area("Sales", "");
    AreaMetric& metric = sales.area()->metric;
    metric.name = "paid trials";
    metric.target = 40;
    metric.reading = 10;
    company.builder.addArea(sales);
    company.builder.addArea(company.area("Engineering", "Jo"));
    for (const char* title : {"One", "Two"}) {
        Entry entry = company.decision(title, "Sales");
        entry.decision()->constraints = {company.constraint("No team", "Jo")};
        company.builder.addDecision(entry, false, true);
    }
    const AreaMap figure = areaMapOf(company.builder.take());
    QCOMPARE(figure.rows.size(), std::size_t(2));
    QVERIFY(!figure.rows[0].reading && !figure.rows[0].target); // unknown, no bar of length 0
    const AreaMapRow& row = figure.rows[1];
    QCOMPARE(row.owner, std::string("no owner"));
    QVERIFY(row.reading && row.target && std::abs(*row.target / *row.reading - 4) < 1e-9 && *row.target < 1);
    QVERIFY(row.standing == MetricStanding::Missed);
    QCOMPARE(row.counts, std::string("open: 2 · waiting: 2"));
    QVERIFY(figure.arcs == std::vector<AreaMapArc>({{0, 1, 2}}));
    metric.reading = -3; // around zero a bar would say nothing
    Company below;
    below.builder.addArea(sales);
    QVERIFY(!areaMapOf(below.builder.take()).rows[0].reading);
}

void TestAreas::theReportSaysItInTables()
{
    Company company;
    Entry sales = company.area("Sales \u202e", "Mina");
    sales.area()->pockets = {{company.ids.next(), "No discounts", "They never end", inMarch(1), {}}};
    company.builder.addArea(sales);
    company.builder.addArea(company.area("Engineering", "Jo"));
    Entry entry = company.decision("Ship the import", "Engineering");
    entry.decision()->constraints = {company.constraint("No words", "Mina")};
    company.builder.addDecision(entry, false, true);
    const std::string text = toMarkdown(areasReport(company.builder.take(), inMarch(10), writtenAt));
    for (const char* expected : {"# Areas", "10 Mar 2026", "RLO", "No words", "Ship the import", "No discounts",
                                 "1 Mar 2026 (passed)", "Worth mending"})
        QVERIFY2(text.find(expected) != std::string::npos, expected);
    const std::string alone = toMarkdown(areaReport(sales, inMarch(10), writtenAt));
    QVERIFY(alone.find("An area, owned by Mina") != std::string::npos &&
            alone.find("They never end") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestAreas)
#include "tst_areas.moc"
