// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/pyramid_edits.h"
#include "core/assessment/walk.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace soundings;

namespace {

/// "A a b B C c": arguments are capitals, evidence follows its argument.
Pyramid pyramidOf(const std::string& lines)
{
    Pyramid pyramid;
    for (const char c : lines) {
        if (c == ' ') continue;
        const std::string text(1, c);
        if (c <= 'Z') {
            pyramid.arguments.push_back({text, text, {}, {}});
        } else {
            Evidence evidence;
            evidence.id = evidence.text = text;
            pyramid.arguments.back().evidence.push_back(evidence);
        }
    }
    return pyramid;
}

QByteArray lines(const Pyramid& pyramid)
{
    std::string all;
    for (const PyramidPlace& place : placesIn(pyramid)) {
        if (!place.evidence && !all.empty()) all += ' ';
        all += textAt(pyramid, place).empty() ? "_" : textAt(pyramid, place);
    }
    return QByteArray::fromStdString(all);
}

PyramidPlace at(const Pyramid& pyramid, const char* id)
{
    return placeOf(pyramid, id).value_or(PyramidPlace{99, {}});
}

std::vector<std::string> codes(const Pyramid& pyramid)
{
    Entry entry;
    Decision decision;
    decision.pyramid = pyramid;
    entry.belief = decision;
    std::vector<std::string> all;
    for (const Finding& finding : findingsAt(entry, WalkStep::Story, {})) all.push_back(finding.code);
    return all;
}

using Codes = std::vector<std::string>;

} // namespace

/// The pyramid's outline: how lines move, and what could be mended.
class TstPyramid : public QObject {
    Q_OBJECT
private slots:
    void linesAreAddedWhereOneStands();
    void anArgumentBecomesEvidenceWithItsOwn();
    void evidenceBecomesAnArgumentUnlessThatLosesSomething();
    void linesMoveAmongTheirKind_data();
    void linesMoveAmongTheirKind();
    void removingLeavesTheNearestLine();
    void noMoveLosesALine();
    void holesAreFound();
};

void TstPyramid::linesAreAddedWhereOneStands()
{
    Pyramid pyramid = pyramidOf("Aab B");
    QCOMPARE(addArgument(pyramid, at(pyramid, "a"), "X"), (PyramidPlace{1, {}}));
    QCOMPARE(lines(pyramid), QByteArray("Aab _ B"));
    QCOMPARE(addEvidence(pyramid, at(pyramid, "a"), "x"), (PyramidPlace{0, 1}));
    QCOMPARE(addEvidence(pyramid, at(pyramid, "A"), "y"), (PyramidPlace{0, 3}));
    QCOMPARE(lines(pyramid), QByteArray("Aa_b_ _ B"));
    QCOMPARE(addArgument(pyramid, {}, "Z"), (PyramidPlace{3, {}}));
    QVERIFY(!addEvidence(pyramid, {9, {}}, "z"));
}

void TstPyramid::anArgumentBecomesEvidenceWithItsOwn()
{
    Pyramid pyramid = pyramidOf("Aa Bb C");
    QVERIFY(!indent(pyramid, at(pyramid, "A")));
    QVERIFY(!indent(pyramid, at(pyramid, "b")));
    QCOMPARE(indent(pyramid, at(pyramid, "B")), (PyramidPlace{0, 1}));
    QCOMPARE(lines(pyramid), QByteArray("AaBb C"));
}

void TstPyramid::evidenceBecomesAnArgumentUnlessThatLosesSomething()
{
    Pyramid pyramid = pyramidOf("Aab B");
    QCOMPARE(outdent(pyramid, at(pyramid, "a")), (PyramidPlace{1, {}}));
    QCOMPARE(lines(pyramid), QByteArray("Ab a B"));
    pyramid.arguments[0].evidence[0].kind = EvidenceKind::Data;
    const Pyramid before = pyramid;
    QVERIFY(!outdent(pyramid, {0, 0}));
    QVERIFY(pyramid == before);
}

void TstPyramid::linesMoveAmongTheirKind_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("up");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("argument up") << QByteArray("B") << true << QByteArray("Bc Aab C");
    QTest::newRow("argument down") << QByteArray("A") << false << QByteArray("Bc Aab C");
    QTest::newRow("first up") << QByteArray("A") << true << QByteArray("Aab Bc C");
    QTest::newRow("last down") << QByteArray("C") << false << QByteArray("Aab Bc C");
    QTest::newRow("evidence up") << QByteArray("b") << true << QByteArray("Aba Bc C");
    QTest::newRow("evidence down") << QByteArray("a") << false << QByteArray("Aba Bc C");
    QTest::newRow("evidence into the argument above") << QByteArray("c") << true << QByteArray("Aabc B C");
    QTest::newRow("evidence into the argument below") << QByteArray("c") << false << QByteArray("Aab B Cc");
    QTest::newRow("first evidence up") << QByteArray("a") << true << QByteArray("Aab Bc C");
    QTest::newRow("last of its argument down") << QByteArray("b") << false << QByteArray("Aa Bbc C");
}

void TstPyramid::linesMoveAmongTheirKind()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, up);
    QFETCH(QByteArray, after);
    Pyramid pyramid = pyramidOf("Aab Bc C");
    const PyramidPlace from = at(pyramid, line.constData());
    const auto moved = up ? moveUp(pyramid, from) : moveDown(pyramid, from);
    QCOMPARE(lines(pyramid), after);
    QCOMPARE(moved.has_value(), after != QByteArray("Aab Bc C"));
    if (moved) QCOMPARE(idAt(pyramid, *moved), line.toStdString());
}

void TstPyramid::removingLeavesTheNearestLine()
{
    Pyramid pyramid = pyramidOf("Aab Bc C");
    QCOMPARE(removeAt(pyramid, at(pyramid, "b")), (PyramidPlace{0, 0}));
    QCOMPARE(removeAt(pyramid, at(pyramid, "a")), (PyramidPlace{0, {}}));
    QCOMPARE(removeAt(pyramid, at(pyramid, "C")), (PyramidPlace{1, {}}));
    QCOMPARE(lines(pyramid), QByteArray("A Bc"));
    (void)removeAt(pyramid, at(pyramid, "A"));
    QVERIFY(!removeAt(pyramid, at(pyramid, "B")));
    QVERIFY(pyramid.arguments.empty());
}

void TstPyramid::noMoveLosesALine()
{
    std::mt19937 random(11);
    Pyramid pyramid = pyramidOf("Aab Bc C Ddef");
    QByteArray sorted = lines(pyramid).replace(' ', "");
    std::ranges::sort(sorted);
    for (int i = 0; i < 5000; ++i) {
        const auto places = placesIn(pyramid);
        const PyramidPlace from = places[random() % places.size()];
        PyramidPlace to = places[random() % places.size()];
        if (random() % 5 == 0) to.argument += random() % 3;
        switch (random() % 5) {
        case 0: (void)moveUp(pyramid, from); break;
        case 1: (void)moveDown(pyramid, from); break;
        case 2: (void)indent(pyramid, from); break;
        case 3: (void)outdent(pyramid, from); break;
        default:
            if (const auto now = moveTo(pyramid, from, to)) QVERIFY(isIn(pyramid, *now));
        }
        QByteArray now = lines(pyramid).replace(' ', "");
        std::ranges::sort(now);
        QCOMPARE(now, sorted);
    }
}

void TstPyramid::holesAreFound()
{
    QCOMPARE(codes({}), Codes{});
    Pyramid pyramid;
    pyramid.headline = "The database is the application";
    QCOMPARE(codes(pyramid), Codes{"story.flash"});
    pyramid = pyramidOf("A");
    QCOMPARE(codes(pyramid), (Codes{"story.no_headline", "story.no_evidence"}));
    pyramid = pyramidOf("Aa Bbc");
    pyramid.headline = "The database is the application";
    QCOMPARE(codes(pyramid), Codes{"story.one_leg"});
    for (Evidence& evidence : pyramid.arguments[1].evidence) evidence.kind = EvidenceKind::Data;
    QCOMPARE(codes(pyramid), (Codes{"story.one_leg", "story.one_kind"}));
    pyramid.arguments[1].evidence[0].kind = EvidenceKind::Story;
    pyramid.headline = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    QCOMPARE(codes(pyramid), Codes{"story.one_leg"});
    pyramid.headline += " fifteen";
    QCOMPARE(codes(pyramid), (Codes{"story.cannot_be_retold", "story.one_leg"}));
    pyramid.headline = "One\ntwo";
    pyramid.arguments[0].text = " ";
    QCOMPARE(codes(pyramid), (Codes{"story.cannot_be_retold", "story.argument_blank"}));
}

QTEST_APPLESS_MAIN(TstPyramid)
#include "tst_pyramid.moc"
