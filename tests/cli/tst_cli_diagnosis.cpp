// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/assessment/diagnosis_edits.h"
#include "tests/support/answer_file.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

/// A miss with two voices and two items: one seen, one said; price fits both.
Entry shortfall()
{
    SeededIds ids(11);
    Entry entry = newDiagnosis("Renewals fall short", Instant{1'764'000'000'000, "UTC"}, ids);
    Diagnosis& diagnosis = *entry.diagnosis();
    diagnosis.miss.metric = "Yearly renewals";
    diagnosis.miss.target = 90;
    diagnosis.miss.actual = 74;
    diagnosis.miss.blamedToday = "Bob from support";
    const auto cause = std::ranges::find(diagnosis.causes, "price", &Cause::catalogue);
    diagnosis.voices.resize(2);
    diagnosis.voices[0].id = ids.next();
    diagnosis.voices[0].person = "Rosa Lindt";
    diagnosis.voices[0].function = "sales";
    diagnosis.voices[0].answer = "markerone is too dear";
    diagnosis.voices[0].cause = cause->id;
    diagnosis.voices[1].id = ids.next();
    diagnosis.voices[1].person = "Kai";
    diagnosis.voices[1].function = "product";
    diagnosis.voices[1].answer = "Rosa promises markertwo";
    diagnosis.evidence.resize(2);
    for (EvidenceItem& item : diagnosis.evidence) {
        item.id = ids.next();
        for (const Cause& one : diagnosis.causes)
            item.ratings.push_back({one.id, one.id == cause->id ? 0.9 : 0.2, {}, {}});
    }
    diagnosis.evidence[0].text = "People stop at the quote";
    diagnosis.evidence[1].text = "markerthree was said";
    diagnosis.evidence[1].voice = diagnosis.voices[0].id;
    diagnosis.hypothesis.text = "Small firms cannot pay a year ahead";
    diagnosis.hypothesis.test = Signpost{};
    diagnosis.hypothesis.test->id = ids.next();
    diagnosis.hypothesis.test->state = "Monthly billing changes nothing";
    diagnosis.hypothesis.test->due = parseDate("2027-03-01");
    return entry;
}

} // namespace

/// What `diagnose` says, and what a blind round keeps back everywhere.
class TestCliDiagnosis : public QObject {
    Q_OBJECT

    Program m_run;

    [[nodiscard]] QString journalWith(const char* name, const Entry& entry) const
    {
        const QString journal = m_run.path(name);
        const bool made =
            m_run({"new", journal}).code == 0 && m_run({"add", journal, "-"}, exportOf({entry})).code == 0;
        return made ? journal : QString();
    }

private slots:
    void saysOneSentenceFirstAndTheNumbersBehindIt()
    {
        const QString file = m_run.write("one.json", exportOf({shortfall()}));
        const QByteArray text = m_run({"diagnose", file}).out;
        QVERIFY(text.contains("Most likely it is “price”"));
        QVERIFY(text.contains("What would prove it wrong: Monthly billing changes nothing, by 1 Mar 2027."));
        const QJsonObject json = m_run({"diagnose", file, "--json"}).json();
        QCOMPARE(json["evidence"].toArray().size(), 2);
        // .075 * .81 against eleven times .075 * .04 and .1 * .04
        const double posterior = 0.075 * 0.81 / (0.075 * 0.81 + 11 * 0.075 * 0.04 + 0.1 * 0.04);
        const QJsonArray causes = json["causes"].toArray();
        const auto price = std::ranges::find_if(
            causes, [](const QJsonValue& cause) { return cause.toObject()["name"].toString() == "price"; });
        QVERIFY(std::abs((*price).toObject()["posterior"].toDouble() - posterior) < 1e-12);
        QCOMPARE((*price).toObject()["voices"].toInt(), 1);
        QCOMPARE(json["leader"], (*price).toObject()["id"]);
    }

    void theReportReplacesNamesByRolesOnRequest()
    {
        const QString file = m_run.write("roles.json", exportOf({shortfall()}));
        const QByteArray named = m_run({"report", file}).out;
        QVERIFY(named.contains("Rosa Lindt") && named.contains("Kai"));
        const QByteArray roles = m_run({"report", file, "--roles"}).out;
        QVERIFY(!roles.contains("Rosa") && !roles.contains("Lindt") && !roles.contains("Kai"));
        QVERIFY(roles.contains("Sales promises markertwo"));
        QVERIFY(named.contains("Bob from support")); // who was not asked, so that no role is known
        QVERIFY(!roles.contains("Bob") && roles.contains("Who is blamed today: a colleague"));
        Entry function = shortfall();
        function.diagnosis()->miss.blamedToday = "Sales";
        const QString other = m_run.write("function.json", exportOf({function}));
        QVERIFY(m_run({"report", other, "--roles"}).out.contains("Who is blamed today: Sales"));
    }

    void howOftenTheLeaderLeadsIsDrawnAsOftenAsAsked()
    {
        const QString journal = journalWith("draws.soundings", shortfall());
        const QString id = QString::fromStdString(shortfall().id);
        const QByteArray once = m_run({"diagnose", journal, id, "--samples", "1"}).out;
        QVERIFY2(once.contains("in 100 % of") || once.contains("in 0 % of"), once);
    }

    void aBlindRoundIsToldByNoCommandUnlessAsked()
    {
        Entry entry = shortfall();
        entry.diagnosis()->round.blind = true;
        const QString journal = journalWith("blind.soundings", entry);
        const QString id = QString::fromStdString(entry.id);
        const auto leaks = [](const Run& run) { return (run.out + run.err).contains("marker"); };
        for (const QStringList& words : {QStringList{"diagnose", journal, id},
                                         {"diagnose", journal, id, "--json"},
                                         {"show", journal, id},
                                         {"show", journal, id, "--json"},
                                         {"report", journal, id},
                                         {"export", journal, id},
                                         {"export", journal},
                                         {"list", journal, "--kind", "all"}}) {
            const Run run = m_run(words);
            QVERIFY2(run.code == 0, run.err.constData());
            QVERIFY2(!leaks(run), qPrintable(words.join(' ')));
        }
        for (const char* word : {"markerone", "markertwo", "markerthree"})
            for (const bool anyway : {false, true}) {
                QStringList words{"list", journal, "--kind", "all", "--json", "--search", word};
                if (anyway) words << "--uncover";
                QVERIFY(m_run(words).json()["entries"].toArray().isEmpty());
            }
        QCOMPARE(m_run({"list", journal, "--kind", "diagnosis", "--json", "--search", "quote"})
                     .json()["entries"]
                     .toArray()
                     .size(),
                 1);
        const Run exported = m_run({"export", journal, "-o", m_run.path("blind.json")});
        QVERIFY(exported.err.contains("What people said in 1 of 1 entry is hidden until its blind round is revealed"));
        QVERIFY(!exported.err.contains("expected"));
        QVERIFY(m_run({"show", journal, id, "--json"}).json()["covered"].toObject()["voices"].toBool());
        QVERIFY(leaks(m_run({"diagnose", journal, id, "--uncover"})));
        QVERIFY(leaks(m_run({"export", journal, id, "--uncover"})));
    }

    void whatTheTeamAnswersComesBackOnceAndCanBeTakenBack()
    {
        Entry entry = shortfall();
        entry.diagnosis()->round.blind = true;
        const QString journal = journalWith("ask.soundings", entry);
        const QString id = QString::fromStdString(entry.id);
        const QString page = m_run.path("ask.html");
        const Run asked = m_run({"ask", journal, id, "-o", page, "--until", "9000-01-01", "--introduction",
                                 "Two lines from each of you, please."});
        QVERIFY2(asked.code == 0, asked.err.constData());
        const QByteArray html = Program::read(page);
        QVERIFY(html.contains("Content-Security-Policy") && !html.contains("marker"));
        QVERIFY(html.contains("Two lines from each of you, please."));

        const QuestionnaireForm form = formIn(html.toStdString());
        QCOMPARE(form.nonce.size(), std::size_t(32));
        const auto answered = [&](const char* name, const char* words) {
            const std::string file = answerText(form, name, {{"answer", words}}, "2026-01-01T10:00:00.000Z");
            return m_run.write(QString("%1.json").arg(name), QByteArray::fromStdString(file));
        };
        const QString lena = answered("Lena", "markerfour");
        const QString tom = answered("Tom", "markerfive");
        const QString spoilt = m_run.write("spoilt.json", Program::read(lena).replace("markerfour", "markersix"));
        QCOMPARE(m_run({"import", journal, lena, tom, "--dry-run", "--json"}).json()["added"].toInt(), 2);
        QCOMPARE(m_run({"diagnose", journal, id, "--json"}).json()["voices"].toArray().size(), 2);
        const Run taken = m_run({"import", journal, lena, tom, spoilt});
        QCOMPARE(taken.code, 2);
        QVERIFY(taken.out.contains("2 new") && taken.out.contains("altered") && !taken.out.contains("marker"));
        QCOMPARE(m_run({"import", journal, lena, "--json"}).json()["known"].toInt(), 1);
        const QJsonArray voices = m_run({"diagnose", journal, id, "--json"}).json()["voices"].toArray();
        QCOMPARE(voices.size(), 4);
        QCOMPARE(voices[3].toObject()["person"].toString(), QString("Tom"));
        QVERIFY(voices[3].toObject()["answer"].toString().isEmpty()); // the round is blind
        QCOMPARE(m_run({"import", journal, "--undo"}).code, 0);
        QCOMPARE(m_run({"diagnose", journal, id, "--json"}).json()["voices"].toArray().size(), 2);
    }

    void theTestOfTheHypothesisIsDue()
    {
        const QString journal = journalWith("due.soundings", shortfall());
        const QByteArray due = m_run({"due", journal}).out;
        QVERIFY(due.contains("Monthly billing changes nothing") && due.contains("1 Mar 2027"));
    }

    void otherEntriesAreRefusedWithOneSentence()
    {
        const QString file = m_run.write("decision.json", exportOf({smallDecision()}));
        const Run run = m_run({"diagnose", file});
        QCOMPARE(run.code, 2);
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY(run.err.contains("is no diagnosis"));
        const QString diagnosis = m_run.write("diagnosis.json", exportOf({shortfall()}));
        QCOMPARE(m_run({"score", diagnosis}).code, 2);
        const QString journal = journalWith("seal.soundings", shortfall());
        QCOMPARE(m_run({"seal", journal, QString::fromStdString(shortfall().id)}).code, 2);
    }

    void aDecisionIsNotSealedBeforeItsBlindRoundIsRevealed()
    {
        Entry entry = smallDecision();
        entry.decision()->round.blind = true;
        const QString journal = journalWith("blind-decision.soundings", entry);
        const Run run = m_run({"seal", journal, QString::fromStdString(entry.id)});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("reveal its voices before you seal"));
    }

    void aReportDoesNotCallHiddenVoicesMissing()
    {
        Entry entry = smallDecision();
        entry.decision()->round.blind = true;
        entry.decision()->voices.resize(1);
        entry.decision()->voices[0].id = "20000000-0000-4000-8000-00000000000a";
        entry.decision()->voices[0].person = "Rosa";
        entry.decision()->voices[0].stance = Stance::Against;
        const QString journal = journalWith("hidden-voices.soundings", entry);
        const QString id = QString::fromStdString(entry.id);
        const QByteArray report = m_run({"report", journal, id}).out;
        QVERIFY(report.contains("A blind round is running") && report.contains("answered; hidden until the reveal"));
        QVERIFY(!report.contains("Nobody who was asked disagreed"));
        QVERIFY(m_run({"report", journal, id, "--uncover"}).out.contains("Rosa, against"));
    }
};

QTEST_MAIN(TestCliDiagnosis)
#include "tst_cli_diagnosis.moc"
