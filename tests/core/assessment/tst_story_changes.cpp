// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/pyramid_edits.h"
#include "core/assessment/story_changes.h"
#include "tests/support/story_fixture.h"

#include <QtTest>

using namespace soundings;
using namespace soundings::test;

using What = StoryChange::What;
using Line = StoryChange::Line;

class TestStoryChanges : public QObject {
    Q_OBJECT
private slots:
    void findsNothingBetweenEqualTexts();
    void namesAHeadlineThatWasReworded();
    void namesArgumentsAddedRemovedAndReworded();
    void namesOnlyTheLineThatMoved();
    void namesEvidenceThatWentToAnotherArgument();
    void namesEvidenceOfAnotherKindSourceOrDate();
    void saysNothingOfBlankLines();
    void sumsUpWhatChanged();
};

void TestStoryChanges::findsNothingBetweenEqualTexts()
{
    QVERIFY(changesBetween(toldPyramid(), toldPyramid()).empty());
    QVERIFY(changesBetween({}, {}).empty());
    QCOMPARE(summaryOf({}), std::string("nothing of the story differs"));
}

void TestStoryChanges::namesAHeadlineThatWasReworded()
{
    Pyramid after = toldPyramid();
    after.headline = "Streams are the application.";
    const auto changes = changesBetween(toldPyramid(), after);
    QCOMPARE(changes, (std::vector<StoryChange>{
                          {What::Reworded, Line::Headline, toldPyramid().headline, "Streams are the application."}}));
    QCOMPARE(sentenceOf(changes[0]), std::string("Headline reworded: “Streams are the application”; it was “The "
                                                 "database is the application”."));
    Pyramid before = toldPyramid();
    before.headline.clear();
    QCOMPARE(changesBetween(before, toldPyramid())[0].what, What::Added);
    QCOMPARE(changesBetween(toldPyramid(), before)[0].what, What::Removed);
}

void TestStoryChanges::namesArgumentsAddedRemovedAndReworded()
{
    Pyramid after = toldPyramid();
    after.arguments.erase(after.arguments.begin());
    after.arguments[0].text = "Two products at once";
    after.arguments.push_back({"a3", "A third one", {}, {}});
    const auto changes = changesBetween(toldPyramid(), after);
    QCOMPARE(changes.size(), std::size_t(5)); // the removed argument takes its two pieces of evidence along
    QCOMPARE(changes[0], (StoryChange{What::Reworded, Line::Argument, "Two products can be built at once",
                                      "Two products at once"}));
    QCOMPARE(changes[1], (StoryChange{What::Added, Line::Argument, {}, "A third one"}));
    QCOMPARE(changes[2].what, What::Removed);
    QCOMPARE(changes[2].line, Line::Argument);
    QCOMPARE(changes[4].line, Line::Evidence);
}

void TestStoryChanges::namesOnlyTheLineThatMoved()
{
    Pyramid before = toldPyramid();
    for (const char* id : {"a3", "a4", "a5"}) before.arguments.push_back({id, id, {}, {}});
    Pyramid after = before;
    QVERIFY(moveTo(after, {4, {}}, {0, {}}));
    const auto changes = changesBetween(before, after);
    QCOMPARE(changes, (std::vector<StoryChange>{{What::Moved, Line::Argument, "a5", "a5"}}));
}

void TestStoryChanges::namesEvidenceThatWentToAnotherArgument()
{
    Pyramid after = toldPyramid();
    QVERIFY(moveTo(after, {0, 0}, {1, {}}));
    const auto changes = changesBetween(toldPyramid(), after);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].what, What::Moved);
    QCOMPARE(changes[0].after, std::string("Nine of ten teams keep a log by hand"));
}

void TestStoryChanges::namesEvidenceOfAnotherKindSourceOrDate()
{
    Pyramid after = toldPyramid();
    after.arguments[0].evidence[1].source = "Their annual report";
    const auto changes = changesBetween(toldPyramid(), after);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].what, What::Detail);
    QCOMPARE(changes[0].line, Line::Evidence);
}

void TestStoryChanges::saysNothingOfBlankLines()
{
    Pyramid after = toldPyramid();
    after.arguments.push_back({"a3", " ", {evidenceOf("e9", "")}, {}});
    QVERIFY(changesBetween(toldPyramid(), after).empty());
    QVERIFY(changesBetween(after, toldPyramid()).empty());
    Pyramid written = after;
    written.arguments[2].text = "Now it says something";
    QCOMPARE(changesBetween(after, written)[0].what, What::Added);
}

void TestStoryChanges::sumsUpWhatChanged()
{
    Pyramid after = toldPyramid();
    after.headline = "Streams";
    after.arguments.erase(after.arguments.begin());
    after.arguments.push_back({"a3", "A third one", {}, {}});
    after.arguments.push_back({"a4", "A fourth one", {}, {}});
    QCOMPARE(summaryOf(changesBetween(toldPyramid(), after)),
             std::string("headline reworded; 2 arguments added; 1 argument taken out; 2 pieces of evidence taken out"));
}

QTEST_APPLESS_MAIN(TestStoryChanges)
#include "tst_story_changes.moc"
