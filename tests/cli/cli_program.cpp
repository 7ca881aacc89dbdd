// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include "core/document/document.h"
#include "core/lens/question_set.h"
#include "core/support/id.h"
#include "tests/support/tree.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace soundings::test {

namespace {

void answerAll(std::vector<Answer>& answers, const QuestionSet& set, double value)
{
    for (const Question& question : set.questions) {
        Answer one;
        one.question = question.id;
        one.value = value;
        one.evidence = "written for a test";
        answers.push_back(std::move(one));
    }
}

} // namespace

QJsonObject Run::json() const
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    if (!QTest::qVerify(document.isObject(), "standard output is one JSON object",
                        qPrintable(error.errorString() + ": " + out.left(300) + err.left(300)), __FILE__, __LINE__))
        return {};
    (void)QTest::qVerify(!out.endsWith("\n\n"), "no empty line follows the object", out.right(100).constData(),
                         __FILE__, __LINE__);
    return document.object();
}

Program::Program() = default;

Run Program::operator()(const QStringList& words, const QByteArray& input) const
{
    return run(programPath(), words, input);
}

Run Program::shell(const QString& command) const
{
    return run(QStringLiteral("/bin/sh"), {"-c", command}, {});
}

Run Program::run(const QString& program, const QStringList& words, const QByteArray& input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        environment.remove(name);
    environment.insert("HOME", m_home.path());
    environment.insert("TZ", "UTC");
    environment.insert("LC_ALL", "C.UTF-8");
    environment.insert("SOURCE_DATE_EPOCH", "1785000000");
    environment.insert("SOUNDINGS", programPath());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    Run result;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        result.err = "did not end by itself: " + process.errorString().toUtf8();
        return result;
    }
    result.code = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QString Program::path(const QString& name) const
{
    return m_home.filePath(name);
}

QString Program::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    QTest::qVerify(written, "the test's file is written", qPrintable(file.fileName()), __FILE__, __LINE__);
    return file.fileName();
}

QByteArray Program::read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Entry smallDecision(int number)
{
    using std::chrono::day;
    using std::chrono::month;
    using std::chrono::year;
    SeededIds ids(static_cast<std::uint64_t>(number));
    Entry entry;
    entry.id = ids.next();
    entry.created = {1'772'000'000'000 + number, "UTC"};
    entry.title = "Bakery line " + std::to_string(number);
    Decision decision;
    decision.frame.question = "How do we bake under our own roof?";
    decision.frame.aim = "Bake under our own roof";
    answerAll(decision.must, standardQuestions().must, 9);
    Option build;
    build.id = ids.next();
    build.title = "Build a small line";
    build.meetsAim = AimMet::Wholly;
    answerAll(build.can, standardQuestions().can, 3);
    Option nothing;
    nothing.id = ids.next();
    nothing.title = "Do nothing";
    nothing.doNothing = true;
    decision.options = {build, nothing};
    Prediction prediction;
    prediction.id = ids.next();
    prediction.statement = "The first loaf is sold";
    prediction.probability = 0.6;
    prediction.due = Date{year{2026}, month{6}, day{1}};
    decision.predictions = {prediction};
    Signpost signpost;
    signpost.id = ids.next();
    signpost.state = "A loan is signed";
    signpost.due = Date{year{2026}, month{4}, day{15}};
    decision.signposts = {signpost};
    decision.chosen = build.id;
    decision.because = "nobody else will keep us alive.";
    decision.review = Date{year{2026}, month{7}, day{1}};
    entry.belief = decision;
    return entry;
}

QByteArray exportOf(const std::vector<Entry>& entries)
{
    return QByteArray::fromStdString(writeEntries(entries));
}

} // namespace soundings::test
