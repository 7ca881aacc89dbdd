// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/document/document.h"
#include "core/journal/journal.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

namespace {

const Id reason = "44444444-4444-4444-8444-444444444444";

/// Looked at again on 1 February 2026, long ago for the computer's clock, with fears and ratings.
Entry due()
{
    Entry entry = smallDecision(1);
    Decision& decision = *entry.decision();
    decision.review = parseDate("2026-02-01");
    decision.predictions[0].due = parseDate("2026-02-01");
    decision.predictions[0].probability = 0.37;
    decision.predictions[0].reason = "flamingo";
    decision.outsideView.who = "pelicans";
    decision.premortem = {{reason, "We ran out of flour", {}},
                          {"55555555-5555-4555-8555-555555555555", "Rent", {}},
                          {"66666666-6666-4666-8666-666666666666", " ", {}}};
    decision.quality = {.frame = 0.9,
                        .options = 0.8,
                        .information = 0.3,
                        .values = 0.8,
                        .reasoning = 0.9,
                        .commitment = 0.7,
                        .extra = {}};
    return entry;
}

bool tells(const QByteArray& text)
{
    return text.contains("flamingo") || text.contains("pelicans") || text.contains("0.37") ||
           text.contains("37\u00a0%") || text.contains("37 %");
}

} // namespace

/// What is covered stays covered on the command line until it is asked for by name, and reviews are written by it.
class TestCliReview : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    QString m_id;

    /// On a day of one's own: noon UTC, where nothing else is said.
    [[nodiscard]] Run on(const QString& day, const QString& words, const QString& zone = "UTC") const
    {
        return m_run.shell(QStringLiteral("SOURCE_DATE_EPOCH=$(TZ=UTC date -d '%1' +%s) TZ=%2 \"$SOUNDINGS\" %3")
                               .arg(day, zone, words));
    }
    [[nodiscard]] QString named(const char* verb) const
    {
        return QStringLiteral("%1 %2 %3").arg(verb, m_journal, m_id);
    }
    [[nodiscard]] qsizetype sinceCount() const
    {
        return m_run({"show", m_journal, m_id, "--json"}).json()["entry"].toObject()["since"].toArray().size();
    }

private slots:
    void init()
    {
        m_journal = m_run.path(QStringLiteral("journal-%1.soundings").arg(QTest::currentTestFunction()));
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({due(), smallDecision(2)})).err, QByteArray());
        m_id = QString::fromStdString(due().id);
        QCOMPARE(m_run({"seal", m_journal, m_id}).code, 0);
    }

    void aBlankReasonOfThePremortemIsNotSealed()
    {
        const QJsonObject belief =
            m_run({"show", m_journal, m_id, "--json"}).json()["entry"].toObject()["belief"].toObject();
        QCOMPARE(belief["premortem"].toArray().size(), 2);
        QCOMPARE(m_run({"verify", m_journal}).code, 0);
    }

    void showsAllTheDayBeforeAndCoversFromTheDueDate()
    {
        const QString search = QStringLiteral("list %1 --json --search ").arg(m_journal);
        for (const char* verb : {"show", "report", "export"}) {
            QVERIFY2(tells(on("2026-01-31 12:00", named(verb)).out), verb);
            const Run covered = on("2026-02-01 12:00", named(verb));
            QCOMPARE(covered.code, 0);
            QVERIFY2(!tells(covered.out), verb);
            QVERIFY2(!covered.out.isEmpty(), verb);
        }
        QVERIFY(tells(on("2026-01-31 12:00", named("show") + " --json").out));
        for (const char* json : {"show --json", "score --json", "due --json", "review --json"}) {
            const QString verb = QString(json).section(' ', 0, 0);
            const QString words = verb == "due" ? "due " + m_journal : named(verb.toLatin1());
            QVERIFY2(!tells(on("2026-02-01 12:00", words + " --json").out), json);
        }
        QCOMPARE(on("2026-01-31 12:00", search + "flamingo").json()["entries"].toArray().size(), 1);
        for (const char* word : {"flamingo", "pelicans", "pelic"})
            QCOMPARE(on("2026-02-01 12:00", search + word).json()["entries"].toArray().size(), 0);
        QCOMPARE(on("2026-02-01 12:00", search + "pelicans --uncover").json()["entries"].toArray().size(), 1);
        const QJsonObject says = on("2026-02-01 12:00", named("show") + " --json").json()["covered"].toObject();
        QCOMPARE(says["since"].toString(), QString("2026-02-01"));
        QVERIFY(says["review"].toBool());
    }

    void aFixedDayIsToldInUtcWhereverOneIs()
    {
        // SOURCE_DATE_EPOCH is told in UTC wherever one is; the last second of the day before, and the first of the day.
        QVERIFY(tells(on("2026-01-31 23:59:59", named("show"), "Pacific/Auckland").out));
        QVERIFY(!tells(on("2026-02-01 00:00:00", named("show"), "America/Los_Angeles").out));
    }

    void uncoversByNameAndKeepsThatItDid()
    {
        const qsizetype before = sinceCount();
        QVERIFY(tells(m_run({"export", m_journal, m_id, "--uncover"}).out));
        QCOMPARE(sinceCount(), before); // taking a copy along shows nothing
        const Run shown = m_run({"show", m_journal, m_id, "--uncover"});
        QCOMPARE(shown.err, QByteArray());
        QVERIFY(tells(shown.out));
        QVERIFY(shown.out.contains("Old expectations shown early"));
        QCOMPARE(sinceCount(), before + 1);
        QVERIFY(tells(m_run({"report", m_journal, m_id, "--uncover"}).out));
        QCOMPARE(sinceCount(), before + 1); // it is in sight already
        QVERIFY(tells(m_run({"show", m_journal, m_id}).out));
        QCOMPARE(m_run({"verify", m_journal}).code, 0);
    }

    void changesNothingWhereAnotherWindowHoldsTheJournal()
    {
        const SystemClock clock;
        RandomIds ids;
        const Journal held = Journal::open(m_journal.toStdString(), Journal::Mode::ReadWrite, {clock, ids});
        for (const char* verb : {"show", "report"}) {
            const Run refused = m_run({verb, m_journal, m_id, "--uncover"});
            QCOMPARE(refused.code, 5);
            QVERIFY(refused.err.contains("another window"));
            QCOMPARE(refused.out, QByteArray());
        }
        QVERIFY(held.load(m_id.toStdString()).since.empty());
    }

    void anExportWithoutItNeverComesBackOverTheOriginal()
    {
        const QString file = m_run.path("covered.json");
        const Run out = m_run({"export", m_journal, "-o", file});
        QCOMPARE(out.code, 0);
        QVERIFY2(out.err.contains("in 1 of 2 entries is covered"), out.err.constData());
        QVERIFY(out.err.contains("--uncover"));
        QVERIFY(!tells(Program::read(file)));
        const QByteArray original = m_run({"export", m_journal, m_id, "--uncover"}).out;
        const Run added = m_run({"add", m_journal, file});
        QCOMPARE(added.code, 0);
        QVERIFY(added.out.contains("2 already there"));
        QCOMPARE(m_run({"export", m_journal, m_id, "--uncover"}).out, original);

        QByteArray other = Program::read(file);
        other.replace("We ran out of flour", "We ran out of yeast"); // neither the original nor what is left of it
        const Run refused = m_run({"add", m_journal, m_run.write("other.json", other)});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("nothing was added"));
        QCOMPARE(m_run({"export", m_journal, m_id, "--uncover"}).out, original);
    }

    void saysWhichReviewsAreDueAndWhatTheyAsk()
    {
        const QJsonArray due = m_run({"review", m_journal, "--json"}).json()["reviews"].toArray();
        QCOMPARE(due.size(), 1);
        QCOMPARE(due[0].toObject()["entry"].toString(), m_id);
        QCOMPARE(due[0].toObject()["date"].toString(), QString("2026-02-01"));
        QVERIFY(on("2026-01-31 12:00", "review " + m_journal).out.contains("No review is due"));
        // Until when something is kept is no review, not even one of a draft.
        const QString kept = m_run.path("kept.soundings");
        QCOMPARE(m_run({"new", kept}).code, 0);
        Entry agreed = smallDecision(1);
        agreed.belief = Engagement{};
        agreed.engagement()->keepUntil = parseDate("2026-01-10");
        QCOMPARE(m_run({"add", kept, "-"}, QByteArray::fromStdString(documentBytes(agreed))).code, 0);
        QVERIFY(m_run({"due", kept, "--json"}).out.contains("\"retention\""));
        QCOMPARE(m_run({"review", kept}).out.trimmed(), QByteArray("No review is due."));
        const Run nothing = m_run({"review", m_journal, m_id, "--happened", ""});
        QCOMPARE(nothing.code, 64);
        QVERIFY(nothing.err.contains("--happened"));
        const Run asks = m_run({"review", m_journal, m_id});
        QVERIFY(asks.out.contains("Did it happen?"));
        QVERIFY(asks.out.contains("44444444: We ran out of flour"));
        QVERIFY(!tells(asks.out));
    }

    void writesAReviewAndTellsWhatWasExpected()
    {
        const QJsonObject said =
            m_run({"review", m_journal, m_id, "--json", "--happened", "We sold out", "--outcome", "good", "--hit",
                   "4444", "--lesson", "Order more flour", "--tag", "buying", "--next", "2030-01-01"})
                .json();
        QCOMPARE(said["judgement"].toString(), QString("lucky")); // information was a weak link
        QCOMPARE(said["premortem_hits"].toArray()[0].toString(), QString::fromStdString(reason));
        QCOMPARE(said["lessons"].toArray()[0].toObject()["tags"].toArray()[0].toString(), QString("buying"));
        QCOMPARE(said["next"].toString(), QString("2030-01-01"));
        QVERIFY(!m_run({"show", m_journal, m_id}).out.contains("flamingo")); // that prediction has no answer yet
        QVERIFY(m_run({"show", m_journal, m_id}).out.contains("pelicans"));
        QCOMPARE(m_run({"review", m_journal, "--json"}).json()["reviews"].toArray().size(), 0);
        const auto found = m_run({"list", m_journal, "--search", "flour", "--json"}).json()["entries"].toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].toObject()["stage"].toString(), QString("reviewed"));

        const Run more = m_run({"review", m_journal, m_id, "--lesson", "Ask the miller"});
        QCOMPARE(more.err, QByteArray());
        QVERIFY(more.out.contains("Added to the review"));
        QVERIFY(more.out.contains("1 January 2030") || more.out.contains("1 Jan 2030"));
        const QJsonObject second =
            m_run({"review", m_journal, m_id, "--json", "--happened", "And again", "--outcome", "bad"}).json();
        QCOMPARE(second["judgement"].toString(), QString("to_learn_from"));
        const QByteArray page = m_run({"show", m_journal, m_id}).out;
        for (const char* words : {"We sold out", "And again", "Order more flour", "Ask the miller"})
            QVERIFY2(page.contains(words), words);
        QCOMPARE(m_run({"verify", m_journal}).code, 0);
    }

    void refusesWhatIsNoReview()
    {
        QCOMPARE(m_run({"review", m_journal, m_id, "--outcome", "good"}).code, 64);
        QCOMPARE(m_run({"review", m_journal, m_id, "--lesson", "Too soon"}).code, 2);
        QCOMPARE(m_run({"review", m_journal, m_id, "--happened", "x", "--tag", "y"}).code, 64);
        QCOMPARE(m_run({"review", m_journal, m_id, "--happened", "x", "--hit", "9999"}).code, 3);
        QCOMPARE(m_run({"review", m_journal, m_id, "--happened", "x", "--next", "soon"}).code, 2);
        QVERIFY(
            m_run({"review", m_journal, m_id, "--happened", "x", "--next", "2020-01-01"}).err.contains("has passed"));
        QCOMPARE(m_run({"review", m_journal, QString::fromStdString(smallDecision(2).id), "--happened", "x"}).code, 2);
        QCOMPARE(m_run({"review", m_journal, "--happened", "x"}).code, 64);
        QCOMPARE(sinceCount(), qsizetype{0});
    }
};

QTEST_GUILESS_MAIN(TestCliReview)
#include "tst_cli_review.moc"
