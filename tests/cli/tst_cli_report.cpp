// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// Reports as files, made without a display.
class TestCliReport : public QObject {
    Q_OBJECT

    Program m_run;

    static QString textOfPdf(const QString& path)
    {
        QProcess reader;
        reader.start("pdftotext", {"-layout", path, "-"});
        if (!reader.waitForFinished()) return "pdftotext (poppler-utils) is needed";
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

private slots:
    void writesTheSampleInEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("pdf") << "brief.pdf";
        QTest::newRow("html") << "brief.html";
        QTest::newRow("md") << "brief.md";
    }

    void writesTheSampleInEveryFormat()
    {
        QFETCH(QString, name);
        const QString path = m_run.path(name);
        const Run run = m_run({"report", "--sample", "-o", path});
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains(path.toUtf8()));
        const QByteArray bytes = Program::read(path);
        const QString text = name.endsWith("pdf") ? textOfPdf(path) : QString::fromUtf8(bytes);
        QVERIFY(text.contains("Should we build the cloud service now?"));
        QVERIFY(text.contains("15 Jun 2015"));
        QVERIFY(text.contains("What would change our mind"));
        QVERIFY(!text.contains("Draft: not sealed"));
        if (name.endsWith("pdf")) QVERIFY(bytes.startsWith("%PDF-"));
        if (name.endsWith("html")) QVERIFY(bytes.contains("<svg"));
        QCOMPARE(m_run({"report", "--sample", "-o", path, "--json"}).json()["bytes"].toInteger(), bytes.size());
        QVERIFY(Program::read(path) == bytes); // the same words, the same bytes
    }

    void keepsTheBriefShort()
    {
        const Run full = m_run({"report", "--sample"});
        const Run brief = m_run({"report", "--sample", "--brief"});
        QVERIFY(full.out.contains("## Full record"));
        QVERIFY(!brief.out.contains("## Full record"));
        QVERIFY(brief.out.size() * 2 < full.out.size());
        const QString path = m_run.path("page.pdf");
        QCOMPARE(m_run({"report", "--sample", "--brief", "-o", path}).code, 0);
        QProcess info;
        info.start("pdfinfo", {path});
        QVERIFY(info.waitForFinished());
        const QByteArray said = info.readAllStandardOutput();
        QVERIFY2(said.contains("Pages:           1\n"), said.constData());
    }

    void saysThatALaterDecisionStandsInItsPlace()
    {
        const QString journal = m_run.path("later.soundings");
        const Entry first = smallDecision(1);
        Entry second = smallDecision(2);
        second.decision()->supersedes = {first.id};
        const QString one = QString::fromStdString(first.id);
        const QString two = QString::fromStdString(second.id);
        QCOMPARE(m_run({"new", journal}).code, 0);
        QCOMPARE(m_run({"add", journal, "-"}, exportOf({first, second})).code, 0);
        QVERIFY(!m_run({"show", journal, one}).out.contains("uperseded"));
        for (const QString& id : {one, two}) QCOMPARE(m_run({"seal", journal, id}).code, 0);
        const QByteArray shown = m_run({"show", journal, one}).out;
        QVERIFY2(shown.contains("Superseded by “Bakery line 2” ("), shown);
        QVERIFY(m_run({"report", journal, one, "--brief"}).out.contains("superseded by a later decision"));
        QVERIFY(!m_run({"show", journal, two}).out.contains("uperseded by"));
    }

    void writesFilesAndStandardInputInAnyFormatToStandardOutput()
    {
        const QByteArray file = exportOf({smallDecision(1)});
        const Run markdown = m_run({"report", "-"}, file);
        QVERIFY(markdown.out.startsWith("# Bakery line 1\n"));
        QVERIFY(markdown.out.contains("Draft: not sealed"));
        QVERIFY(m_run({"report", "-", "--format", "html"}, file).out.startsWith("<!DOCTYPE html>"));
        QVERIFY(m_run({"report", "-", "--format", "pdf"}, file).out.startsWith("%PDF-"));
        QVERIFY(m_run({"report", "-", "--format", "odt"}, file).out.left(80).contains("mimetypeapplication/vnd.oasis"));
        QCOMPARE(m_run({"report", m_run.write("one.json", file)}).out, markdown.out);
    }

    void endlessTextIsRefusedAsPdfAndWrittenOtherwise()
    {
        Entry endless = smallDecision(1);
        endless.title = std::string(2'000'000, 'x');
        const QByteArray file = exportOf({endless});
        const QString path = m_run.path("endless.pdf");
        const Run refused = m_run({"report", "-", "-o", path}, file);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.startsWith("soundings: This report holds too much text for a PDF") &&
                     refused.err.count('\n') == 1,
                 refused.err.constData());
        QVERIFY(!QFile::exists(path));
        QVERIFY(m_run({"report", "-", "--format", "html"}, file).out.size() > 2'000'000);
    }

    void moreOptionsThanCanBeScoredAreReportedUnscored()
    {
        Entry wide = smallDecision(1);
        auto& options = wide.decision()->options;
        for (int i = 0; i < 2000; ++i) {
            options.push_back(options.front());
            options.back().id = smallDecision(i + 2).id;
            options.back().doNothing = false;
        }
        const Run run = m_run({"report", "-"}, exportOf({wide}));
        QVERIFY2(run.out.contains("at most 200 can be scored"), run.err.constData());
    }

    void leavesNothingBehindInTheTemporaryFolder()
    {
        QVERIFY(QDir(m_run.path(".")).mkpath("tmp"));
        const Run run =
            m_run.shell(QStringLiteral("TMPDIR=\"%1\" \"$SOUNDINGS\" report --sample").arg(m_run.path("tmp")));
        QCOMPARE(run.code, 0);
        QCOMPARE(QDir(m_run.path("tmp")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_cli_report.moc"
