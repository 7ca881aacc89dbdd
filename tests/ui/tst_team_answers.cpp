// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/asking_form.h"
#include "core/support/digest.h"
#include "core/support/json.h"
#include "ui/entry_editor.h"
#include "ui/exchange.h"
#include "window_fixture.h"

#include <nlohmann/json.hpp>

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

using namespace soundings;
using namespace soundings::ui;

/// Asking the team in the real window: the questionnaire goes out, answers are dropped on the window and come in.
class TstTeamAnswers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ColourScheme::Light); }
    void theQuestionnaireGoesOutAndAnswersComeInByADrop();
    void whatIsLeftOrWrongChangesNothing();

private:
    struct Desk : Home {
        [[nodiscard]] const Decision& decision() const { return *window->workspace()->entry()->entry().decision(); }
        void ask()
        {
            open();
            press(Qt::Key_N, Qt::ControlModifier);
            type("Run it ourselves");
            prompts.files = {path("ask.html")};
            window->findChild<QAction*>("action.askTeam")->trigger();
        }
        [[nodiscard]] QString answerFile(const char* name, const char* why) const
        {
            const Asking& asking = decision().askings.at(0);
            nlohmann::json file{
                {"soundings", "answers"}, {"version", 1},        {"questionnaire", asking.id},
                {"nonce", asking.nonce},  {"kind", "decision"},  {"answered_at", "2026-11-22T10:00:00.000Z"},
                {"person", name},         {"function", "sales"}, {"answers", {{"stance", "against"}, {"why", why}}}};
            file["digest"] = sha256Hex(canonicalJson(file));
            QFile out(path(QString("%1.json").arg(name)));
            if (!out.open(QIODevice::WriteOnly)) qFatal("no file");
            out.write(QByteArray::fromStdString(file.dump()));
            return out.fileName();
        }
        void drop(const QStringList& files) const
        {
            QMimeData data;
            QList<QUrl> urls;
            for (const QString& file : files) urls << QUrl::fromLocalFile(file);
            data.setUrls(urls);
            // Nothing is dropped where it was not welcome while it came.
            QDragEnterEvent entering(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(window.get(), &entering);
            QVERIFY(entering.isAccepted());
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(window.get(), &event);
        }
    };
};

void TstTeamAnswers::theQuestionnaireGoesOutAndAnswersComeInByADrop()
{
    Desk desk;
    desk.ask();
    QCOMPARE(desk.decision().askings.size(), std::size_t{1});
    QFile page(desk.path("ask.html"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY(html.contains("Run it ourselves") && html.contains("Content-Security-Policy"));

    desk.prompts.choices = {0};
    desk.drop({desk.answerFile("Ada", "Two years of cash"), desk.answerFile("Kai", "Too early")});
    QVERIFY(desk.prompts.asked.last().contains("Ada (sales)")); // shown before it is taken
    QTRY_COMPARE(desk.decision().voices.size(), std::size_t{2});
    QCOMPARE(desk.decision().voices[0].why, std::string("Two years of cash"));
    QVERIFY(desk.decision().voices[1].stance == Stance::Against);

    // The same again is known, and nothing is asked.
    const auto asked = desk.prompts.asked.size();
    desk.drop({desk.path("Ada.json")});
    QCOMPARE(desk.prompts.asked.size(), asked);
    QCOMPARE(desk.decision().voices.size(), std::size_t{2});
}

void TstTeamAnswers::whatIsLeftOrWrongChangesNothing()
{
    Desk desk;
    desk.ask();
    const QString file = desk.answerFile("Ada", "Two years of cash");
    desk.drop({file}); // changed their mind
    QVERIFY(desk.decision().voices.empty());

    QFile spoilt(file);
    QVERIFY(spoilt.open(QIODevice::ReadWrite));
    QByteArray bytes = spoilt.readAll();
    bytes.replace("Two years", "Ten years");
    spoilt.resize(0);
    spoilt.seek(0);
    spoilt.write(bytes);
    spoilt.close();
    desk.prompts.choices = {0};
    desk.drop({file});
    QVERIFY(desk.decision().voices.empty());
    QVERIFY(desk.prompts.choices.size() == 1); // refused without a question
}

QTEST_MAIN(TstTeamAnswers)
#include "tst_team_answers.moc"
