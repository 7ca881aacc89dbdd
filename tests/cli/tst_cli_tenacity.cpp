// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/support/date.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

namespace {

constexpr const char* constraintId = "55555555-5555-4555-8555-555555555555";

/// An imperative with everything that the first row of the table asks for, and a signpost long past its date.
Entry imperative(int number)
{
    Entry entry = smallDecision(number);
    Decision& decision = *entry.decision();
    decision.frame.owner = "Ada";
    decision.tenacity.label = TenacityKind::Imperative;
    decision.tenacity.consequenceOfStopping = "Somebody else is the place";
    decision.tenacity.outsideConfirmation = "Two rivals have begun";
    Signpost signpost;
    signpost.id = "11111111-1111-4111-8111-111111111111";
    signpost.state = "Paying companies";
    signpost.due = parseDate("2001-01-01");
    decision.signposts = {signpost};
    Constraint constraint;
    constraint.id = constraintId;
    constraint.text = "Nobody here knows banks";
    constraint.kind = ConstraintKind::Belief;
    constraint.question = "can.people";
    decision.constraints = {constraint};
    return entry;
}

QString idOf(const Entry& entry)
{
    return QString::fromStdString(entry.id);
}

} // namespace

/// What `tenacity` says of one decision and of the whole journal.
class TestCliTenacity : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;

private slots:
    void initTestCase()
    {
        m_journal = m_run.path("tenacity.soundings");
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        std::vector<Entry> entries{imperative(1), imperative(2), imperative(3), imperative(4)};
        entries[1].decision()->signposts[0].due = parseDate("9000-01-01");
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf(entries)).code, 0);
        for (const Entry& entry : entries) QCOMPARE(m_run({"seal", m_journal, idOf(entry)}).code, 0);
    }

    void saysTheVerdictWithItsRowAndFacts()
    {
        const QJsonObject json = m_run({"tenacity", m_journal, idOf(imperative(1)), "--json"}).json();
        QCOMPARE(json["verdict"].toString(), QString("read_the_signpost"));
        QCOMPARE(json["row"].toInt(), 2);
        QCOMPARE(json["label"].toString(), QString("imperative"));
        QCOMPARE(json["mode"].toString(), QString("everyday"));
        const QJsonObject fact = json["because"].toArray()[0].toObject();
        QCOMPARE(fact["fact"].toString(), QString("signposts[0].reading"));
        QVERIFY(fact["value"].isNull());
        QCOMPARE(fact["pointer"].toString(), QString("/belief/signposts/0"));
        QVERIFY(json["signposts"].toArray()[0].toObject()["overdue"].toBool());
        QVERIFY(json["would_flip"].toObject()["sentence"].toString().contains("Paying companies"));
        const QJsonObject other = m_run({"tenacity", m_journal, idOf(imperative(2)), "--json"}).json();
        QVERIFY(other["verdict"].toString() != "read_the_signpost");
    }

    void theJournalsImperativesAreCounted()
    {
        const auto codes = [&](const QStringList& more) {
            QStringList all;
            const auto json = m_run(QStringList{"tenacity", m_journal, idOf(imperative(1)), "--json"} + more).json();
            for (const auto& finding : json["findings"].toArray()) all << finding.toObject()["code"].toString();
            return all;
        };
        QVERIFY(codes({}).contains("tenacity.too_many_imperatives"));
        QVERIFY(!codes({"--limit", "4"}).contains("tenacity.too_many_imperatives"));
    }

    void saysItInWords()
    {
        const Run run = m_run({"tenacity", m_journal, idOf(imperative(1))});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains("Read the signpost that is past its date"), run.out);
        QVERIFY(run.out.contains("Row 2 of the verdict table"));
        QVERIFY(run.out.contains("You call it an imperative"));
    }

    void remembersEveryConstraint()
    {
        const QJsonArray all =
            m_run({"tenacity", m_journal, "--constraints", "--json"}).json()["constraints"].toArray();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0].toObject()["kind"].toString(), QString("belief"));
        QVERIFY(all[0].toObject()["moved_on"].isNull());
        const Run run = m_run({"tenacity", m_journal, "--constraints"});
        QVERIFY2(run.out.contains("4 constraints were called immovable, and none has moved so far"), run.out);
        const QString empty = m_run.path("empty.soundings");
        QCOMPARE(m_run({"new", empty}).code, 0);
        QVERIFY(m_run({"tenacity", empty, "--constraints"}).out.contains("No sealed decision"));
    }

    void refusesWhatItCannotAnswer()
    {
        QCOMPARE(m_run({"tenacity", m_journal}).code, 64);
        QCOMPARE(m_run({"tenacity", m_journal, idOf(imperative(1)), "--constraints"}).code, 64);
        QCOMPARE(m_run({"tenacity", m_journal, "ffffffff"}).code, 3);
        QCOMPARE(m_run({"tenacity", m_journal, idOf(imperative(1)), "--limit", "0"}).code, 64);
    }
};

QTEST_MAIN(TestCliTenacity)
#include "tst_cli_tenacity.moc"
