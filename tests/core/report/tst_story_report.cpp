// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/story_report.h"
#include "tests/support/story_fixture.h"

#include <QtTest>

using namespace soundings;
using namespace soundings::test;

namespace {

const Instant morning{1'795'000'000'000, "UTC"};

Entry storyEntry()
{
    Entry entry;
    entry.id = "00000000-0000-4000-8000-000000000001";
    entry.title = "Why streams";
    Story story;
    story.pyramid = toldPyramid();
    story.pyramid.arguments[0].evidence[0].source = "Our own count";
    story.pyramid.arguments[0].evidence[0].date = parseDate("2015-06-15");
    entry.belief = std::move(story);
    return entry;
}

std::string written(const Entry& entry, StoryReportOptions::Form form, bool withHoles = true)
{
    StoryReportOptions options;
    options.form = form;
    options.withHoles = withHoles;
    options.now = morning;
    return toMarkdown(storyReportOf(entry, options));
}

bool holds(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

constexpr auto brief = StoryReportOptions::Form::Brief;
constexpr auto memo = StoryReportOptions::Form::Memo;

} // namespace

class TestStoryReport : public QObject {
    Q_OBJECT
private slots:
    void theBriefHasEachArgumentWithItsStrongestEvidence();
    void theStrongestEvidenceIsOneThatRuns_data();
    void theStrongestEvidenceIsOneThatRuns();
    void theBriefCutsWhatAPageCannotHold();
    void theMemoHasEverythingInItsOrder();
    void theMemoEndsWithWhatIsOpenUnlessLeftOut();
    void ofADecisionOnlyItsStoryIsWritten();
    void anEmptyStorySaysSo();
    void aTitleIsNotSaidTwice();
};

void TestStoryReport::theBriefHasEachArgumentWithItsStrongestEvidence()
{
    const std::string text = written(storyEntry(), brief);
    QVERIFY(holds(text, "# Why streams"));
    QVERIFY(holds(text, "The database is the application"));
    QVERIFY(holds(text, "## Every change is an event that can be read again"));
    QVERIFY(holds(text, "Nine of ten teams keep a log by hand (data, Our own count, 15 Jun 2015)"));
    QVERIFY(!holds(text, "A bank replayed")); // a customer's story is weaker than numbers
    QVERIFY(holds(text, "It runs in the cloud"));
    QVERIFY(!holds(text, "Essay of 25 pages"));
}

void TestStoryReport::theStrongestEvidenceIsOneThatRuns_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("firstWins");
    using enum EvidenceKind;
    const auto row = [](const char* name, int first, int second, bool firstWins) {
        QTest::newRow(name) << first << second << firstWins;
    };
    row("proof before data", int(Proof), int(Data), true);
    row("data before a story", int(Story), int(Data), false);
    row("a story before a long argument", int(Story), int(LongForm), true);
    row("any kind before none", -1, int(LongForm), false);
    row("else the first", int(Data), int(Data), true);
}

void TestStoryReport::theStrongestEvidenceIsOneThatRuns()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(bool, firstWins);
    const auto kind = [](int word) { return word < 0 ? std::nullopt : std::optional(EvidenceKind(word)); };
    Argument argument{"a", "An argument", {}, {}};
    argument.evidence = {evidenceOf("e0", " "), evidenceOf("e1", "First", kind(first)),
                         evidenceOf("e2", "Second", kind(second))};
    QCOMPARE(strongestEvidence(argument)->id, std::string(firstWins ? "e1" : "e2"));
    argument.evidence[2].kind = argument.evidence[1].kind;
    argument.evidence[2].source = "Somebody counted"; // of one kind: what has a source
    QCOMPARE(strongestEvidence(argument)->id, std::string("e2"));
    argument.evidence[1].source = "Somebody else";
    argument.evidence[2].date = parseDate("2020-01-01"); // then the newest
    QCOMPARE(strongestEvidence(argument)->id, std::string("e2"));
    argument.evidence[1].date = parseDate("2021-01-01");
    QCOMPARE(strongestEvidence(argument)->id, std::string("e1"));
    argument.evidence.resize(1);
    QVERIFY(strongestEvidence(argument) == nullptr); // a blank line shows nothing
}

void TestStoryReport::theBriefCutsWhatAPageCannotHold()
{
    Entry entry = storyEntry();
    auto& arguments = entry.story()->pyramid.arguments;
    for (int i = 0; i < 7; ++i)
        arguments.push_back(
            {"b" + std::to_string(i), std::string(900, 'x'), {evidenceOf("f", std::string(900, 'y'))}, {}});
    const std::string text = written(entry, brief);
    QVERIFY(text.size() < 4000);
    QVERIFY(holds(text, "and 4 more in the memo"));
    QVERIFY(holds(written(entry, memo), std::string(900, 'y').c_str()));
}

void TestStoryReport::theMemoHasEverythingInItsOrder()
{
    Entry entry = storyEntry();
    entry.story()->pyramid.arguments[0].evidence.push_back(evidenceOf("e9", "Of no kind"));
    const std::string text = written(entry, memo);
    std::size_t last = 0;
    for (const char* part :
         {"# Why streams", "The database is the application", "## Every change", "### Data",
          "Nine of ten teams keep a log by hand (Our own count, 15 Jun 2015)", "### What happened to customers",
          "A bank replayed a lost day", "### Further evidence", "Of no kind", "## Two products",
          "### To be read at length", "Essay of 25 pages", "### Proof of concept", "It runs in the cloud"}) {
        const std::size_t at = text.find(part);
        QVERIFY2(at != std::string::npos && at >= last, part);
        last = at;
    }
    QVERIFY(!holds(text, "Still open"));
}

void TestStoryReport::theMemoEndsWithWhatIsOpenUnlessLeftOut()
{
    Entry entry = storyEntry();
    entry.story()->pyramid.arguments[1].evidence.clear();
    QVERIFY(holds(written(entry, memo), "Still open"));
    QVERIFY(holds(written(entry, memo), "stands on nothing"));
    QVERIFY(!holds(written(entry, memo, false), "Still open"));
    QVERIFY(!holds(written(entry, brief), "Still open"));
}

void TestStoryReport::ofADecisionOnlyItsStoryIsWritten()
{
    Entry entry;
    entry.title = "Build it";
    Decision decision;
    decision.pyramid = toldPyramid();
    decision.frame.context = "markercontext";
    decision.voices.push_back({});
    decision.voices.back().why = "markervoice";
    decision.retell = testOf(toldPyramid());
    decision.retell.retellings = {retellingOf("r1", "markerretold")};
    decision.retell.retellings[0].person = "markerperson";
    entry.belief = std::move(decision);
    for (const auto form : {brief, memo}) {
        const std::string text = written(entry, form);
        QVERIFY(holds(text, "Two products"));
        QVERIFY(!holds(text, "marker"));
    }
    StoryReportOptions options;
    options.seal = SealStamp{3, morning, "abc", "abc", false};
    QVERIFY(holds(storyReportOf(entry, options).footer, "Seal 3"));
    options.seal.reset();
    QCOMPARE(storyReportOf(entry, options).footer, std::string("Draft: not sealed"));
    QCOMPARE(storyReportOf(storyEntry(), options).footer, std::string("Story: not sealed"));
}

void TestStoryReport::anEmptyStorySaysSo()
{
    Entry entry;
    entry.belief = Story{};
    for (const auto form : {brief, memo}) {
        const std::string text = written(entry, form);
        QVERIFY(holds(text, "Untitled story"));
        QVERIFY(holds(text, "No headline is written yet."));
        QVERIFY(holds(text, "It stands on no argument yet."));
    }
}

void TestStoryReport::aTitleIsNotSaidTwice()
{
    Entry entry = storyEntry();
    entry.title.clear();
    const std::string text = written(entry, brief);
    QVERIFY(holds(text, "# The database is the application"));
    QCOMPARE(text.find("The database is the application"), text.rfind("The database is the application"));
}

QTEST_APPLESS_MAIN(TestStoryReport)
#include "tst_story_report.moc"
