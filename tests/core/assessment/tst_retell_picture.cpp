// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/retell_picture.h"
#include "core/assessment/story.h"
#include "tests/support/story_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

bool holds(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

std::vector<std::string> codesOf(const Entry& entry)
{
    std::vector<std::string> codes;
    for (const Finding& finding : storyFindings(entry)) codes.push_back(finding.code);
    return codes;
}

Entry storyOf(Pyramid pyramid, RetellTest test)
{
    Entry entry;
    Story story;
    story.pyramid = std::move(pyramid);
    story.retell = std::move(test);
    entry.belief = std::move(story);
    return entry;
}

} // namespace

class TestRetellPicture : public QObject {
    Q_OBJECT
private slots:
    void saysThatNobodyWasAskedOrHasAnswered();
    void saysFirstWhatItComesTo();
    void namesWhatSurvivesVanishesAndComesInstead();
    void showsEachReadersDriftWithItsWords();
    void countsWhichArgumentStayed();
    void leavesOutWhoWasToldAnotherHeadline();
    void concludesNothingFromTwoReaders();
    void findsAHeadlineThatCannotBeRetold();
    void aDecisionsStoryIsJudgedAsOneThatStandsAlone();
};

void TestRetellPicture::saysThatNobodyWasAskedOrHasAnswered()
{
    QCOMPARE(retellPictureOf(toldPyramid(), {}).sentence, std::string("Nobody was asked to retell it yet."));
    const RetellPicture asked = retellPictureOf(toldPyramid(), testOf(toldPyramid()));
    QCOMPARE(asked.sentence, std::string("Nobody has retold the headline as it stands yet."));
    QCOMPARE(asked.asked, std::size_t(1));
    QVERIFY(asked.because.empty());
}

void TestRetellPicture::saysFirstWhatItComesTo()
{
    RetellTest test = testOf(toldPyramid());
    test.retellings = {retellingOf("r1", "The database is the app")};
    QVERIFY(
        holds(retellPictureOf(toldPyramid(), test).sentence, "One reader wrote 50 % of the headline’s words back."));
    test.retellings.push_back(retellingOf("r2", "Databases are applications"));
    test.retellings.push_back(retellingOf("r3", "Application and database are one"));
    const RetellPicture picture = retellPictureOf(toldPyramid(), test);
    QCOMPARE(picture.sentence, std::string("3 readers wrote 83 % of the headline’s words back, taken together."));
    QVERIFY(!picture.cannotBeRetold);
}

void TestRetellPicture::namesWhatSurvivesVanishesAndComesInstead()
{
    RetellTest test = testOf(toldPyramid());
    test.retellings = {retellingOf("r1", "Databases for streams"), retellingOf("r2", "A stream, no database"),
                       retellingOf("r3", "Everything streams")};
    QCOMPARE(retellPictureOf(toldPyramid(), test).because,
             std::string("What survives: “database”. What vanishes: “application”. What comes instead: “streams”."));
}

void TestRetellPicture::showsEachReadersDriftWithItsWords()
{
    RetellTest test = testOf(toldPyramid());
    test.retellings = {retellingOf("r1", "Databases for streams"), retellingOf("r2", "...")};
    const RetellPicture picture = retellPictureOf(toldPyramid(), test);
    QCOMPARE(picture.readers.size(), std::size_t(2));
    QCOMPARE(picture.readers[0].who, std::string("Reader r1"));
    QCOMPARE(picture.readers[0].sentence, std::string("50 % of the words. Missing: “application”. Added: “streams”."));
    QVERIFY(!picture.readers[1].drift); // no words: unknown, not nothing
    QCOMPARE(picture.survival.readers, std::size_t(1));
}

void TestRetellPicture::countsWhichArgumentStayed()
{
    RetellTest test = testOf(toldPyramid());
    test.retellings = {retellingOf("r1", "x"), retellingOf("r2", "x"), retellingOf("r3", "x"), retellingOf("r4", "x")};
    test.retellings[0].argument = "events can be read again";
    test.retellings[1].argument = "Two products at once, events";
    test.retellings[2].argument = "the price";
    const RetellPicture picture = retellPictureOf(toldPyramid(), test);
    QCOMPARE(picture.arguments.size(), std::size_t(2));
    QCOMPARE(picture.arguments[0].readers, std::size_t(1));
    QCOMPARE(picture.arguments[1].readers, std::size_t(1));
}

void TestRetellPicture::leavesOutWhoWasToldAnotherHeadline()
{
    Pyramid earlier = toldPyramid();
    earlier.headline = "Streams everywhere";
    RetellTest test = testOf(earlier);
    test.retellings = {retellingOf("r1", "Streams are everywhere")};
    const RetellPicture picture = retellPictureOf(toldPyramid(), test);
    QCOMPARE(picture.survival.readers, std::size_t(0));
    QVERIFY(picture.readers[0].earlier);
    QCOMPARE(picture.readers[0].drift->share, 1.0); // from what they were told
    QVERIFY(holds(picture.readers[0].sentence, "does not count now"));
}

void TestRetellPicture::concludesNothingFromTwoReaders()
{
    RetellTest test = testOf(toldPyramid());
    test.retellings = {retellingOf("r1", "Something else"), retellingOf("r2", "Nothing like it")};
    const RetellPicture picture = retellPictureOf(toldPyramid(), test);
    QVERIFY(!picture.cannotBeRetold);
    QVERIFY(holds(picture.sentence, "From 3 readers on it says something."));
    QVERIFY(codesOf(storyOf(toldPyramid(), test)).empty());
}

void TestRetellPicture::findsAHeadlineThatCannotBeRetold()
{
    RetellTest test = testOf(toldPyramid());
    test.retellings = {retellingOf("r1", "Something else"), retellingOf("r2", "Nothing like it"),
                       retellingOf("r3", "A database, I think")};
    const auto findings = storyFindings(storyOf(toldPyramid(), test));
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings[0].code, std::string("story.not_retold"));
    QCOMPARE(findings[0].pointer, std::string("/belief/pyramid/headline"));
    QCOMPARE(findings[0].sentence,
             std::string("A headline that cannot be retold: 3 readers wrote 17 % of its words back, and none of them "
                         "“application”."));
    test.retellings[0].headline = "The application is a database";
    test.retellings[1].headline = "Databases";
    QVERIFY(codesOf(storyOf(toldPyramid(), test)).empty());
}

void TestRetellPicture::aDecisionsStoryIsJudgedAsOneThatStandsAlone()
{
    Pyramid bare;
    bare.headline = "All flash";
    Entry decided;
    Decision decision;
    decision.pyramid = bare;
    decided.belief = decision;
    QCOMPARE(codesOf(decided), codesOf(storyOf(bare, {})));
    QCOMPARE(codesOf(decided), (std::vector<std::string>{"story.flash"}));
    Entry note;
    note.belief = Note{};
    QVERIFY(codesOf(note).empty());
    QVERIFY(pyramidOf(note) == nullptr);
    QVERIFY(tellsAnything(bare));
    QVERIFY(!tellsAnything({}));
}

QTEST_APPLESS_MAIN(TestRetellPicture)
#include "tst_retell_picture.moc"
