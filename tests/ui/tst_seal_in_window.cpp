// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/board_view.h"
#include "ui/pages/walk_page.h"
#include "window_fixture.h"

#include <QTimer>

using namespace soundings;
using namespace soundings::ui;

/// What follows a seal in the real window: ten minutes to take it back, reports; and the board as a way in by mouse.
class TstSealInWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void cleanup() { m_home.reset(); }

    void theNoticeTakesTheSealBack();
    void theNoticeTakesBackTheSealItSpeaksOf();
    void ctrlZTakesTheSealBackWithinTenMinutesOnly();
    void theOfferGoesAwayAfterTenMinutes();
    void anOfferThatCameTooLateSaysSo();
    void reportsFollowOneAnotherInOneWindow();
    void aClickOnACloudOpensItsOption();

private:
    [[nodiscard]] JournalBridge& journal() const { return m_home->window->workspace()->journal(); }
    [[nodiscard]] Stage stage() const { return journal().reader().stageOf(m_id); }
    void sealByKeys();
    QByteArray reported(const QString& name);

    std::unique_ptr<Home> m_home;
    Id m_id;
};

void TstSealInWindow::init()
{
    m_home = std::make_unique<Home>();
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier);
    m_home->type("Move to the harbour");
    m_id = m_home->window->workspace()->entry()->id();
}

void TstSealInWindow::sealByKeys()
{
    for (int step = 0; step < 7; ++step) m_home->commit();
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Decision);
    QCOMPARE(stage(), Stage::Sealed);
    QVERIFY(m_home->says("notice").contains("ten minutes"));
}

void TstSealInWindow::theNoticeTakesTheSealBack()
{
    sealByKeys();
    m_home->clock.advanceMs(9LL * 60 * 1000);
    m_home->choose("notice", "Undo the seal");
    QCOMPARE(stage(), Stage::Draft);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Walk);
    QVERIFY(m_home->find<WalkPage>("walk")->step() == WalkStep::Seal);
    QVERIFY(m_home->says("notice").isEmpty());
    QVERIFY(m_home->find<QWidget>("seal.seal")->isVisible());
    m_home->commit(); // and sealed once more
    QCOMPARE(stage(), Stage::Sealed);
    QVERIFY(journal().reader().verify().intact());
}

void TstSealInWindow::theNoticeTakesBackTheSealItSpeaksOf()
{
    sealByKeys();
    m_home->press(Qt::Key_N, Qt::ControlModifier);
    m_home->type("Another one");
    m_home->choose("notice", "Undo the seal");
    QCOMPARE(stage(), Stage::Draft);
    QCOMPARE(m_home->window->workspace()->entry()->id(), m_id);
}

void TstSealInWindow::ctrlZTakesTheSealBackWithinTenMinutesOnly()
{
    sealByKeys();
    m_home->clock.advanceMs(9LL * 60 * 1000);
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage(), Stage::Draft);
    m_home->commit();
    QCOMPARE(stage(), Stage::Sealed);
    m_home->clock.advanceMs(10LL * 60 * 1000 + 1);
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stage(), Stage::Sealed);
}

void TstSealInWindow::theOfferGoesAwayAfterTenMinutes()
{
    sealByKeys();
    auto* stands = m_home->find<QTimer>("sealStands");
    QVERIFY(stands->isActive());
    QCOMPARE(stands->intervalAsDuration(), std::chrono::milliseconds(std::chrono::minutes(10)));
    QVERIFY(m_home->window->actions().undo->isEnabled());
    m_home->clock.advanceMs(10LL * 60 * 1000 + 1);
    stands->start(0); // the ten minutes are over
    QTRY_VERIFY(m_home->says("notice").isEmpty());
    QVERIFY(!m_home->window->actions().undo->isEnabled());
    m_home->window->workspace()->showToday();
    m_home->window->workspace()->showBrief(QString::fromStdString(m_id));
    QVERIFY(!m_home->find<QWidget>("decision.undo")->isVisible());
    QVERIFY(m_home->find<QWidget>("decision.addendum")->isVisible());
}

void TstSealInWindow::anOfferThatCameTooLateSaysSo()
{
    sealByKeys();
    m_home->clock.advanceMs(10LL * 60 * 1000 + 1); // the computer slept: its timers did, too
    m_home->choose("notice", "Undo the seal");
    QCOMPARE(stage(), Stage::Sealed);
    QVERIFY2(m_home->says("notice").contains("stands"), qPrintable(m_home->says("notice")));
}

QByteArray TstSealInWindow::reported(const QString& name)
{
    const QString path = m_home->path(name);
    m_home->prompts.files = {path};
    m_home->press(Qt::Key_P, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return m_home->says("notice").contains(path); })) return "nothing was said";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing was written");
}

void TstSealInWindow::reportsFollowOneAnotherInOneWindow()
{
    sealByKeys();
    const QByteArray markdown = reported("one.md");
    QVERIFY2(markdown.contains("Move to the harbour"), markdown.constData());
    const QByteArray page = reported("two.html");
    QVERIFY2(page.contains("<title>Move to the harbour"), page.left(400).constData());
    QVERIFY(reported("three.pdf").startsWith("%PDF-"));
    QCOMPARE(reported("one-again.md"), markdown);
    QVERIFY(reported("four.docx") == "nothing was said"); // an ending it does not write
    QVERIFY2(m_home->says("notice").contains(".pdf, .html, .odt or .md"), qPrintable(m_home->says("notice")));
    QVERIFY(!QFile::exists(m_home->path("four.docx")));
    QVERIFY(reported("five.html") == page);
}

void TstSealInWindow::aClickOnACloudOpensItsOption()
{
    m_home->window->workspace()->entry()->edit("Options", {}, [&](Decision& d) {
        for (const char* title : {"Build it", "Buy it"}) {
            Option option;
            option.id = m_home->ids.next();
            option.title = title;
            for (const char* question : {"can.people", "can.money", "can.time"}) {
                Answer answer;
                answer.question = question;
                answer.value = title[2] == 'i' ? 8 : 3;
                option.can.push_back(answer);
            }
            d.options.insert(d.options.begin(), option);
        }
        Answer answer;
        answer.question = "must.survival";
        answer.value = 8;
        d.must = {answer};
    });
    const auto* walk = m_home->find<WalkPage>("walk");
    auto* board = m_home->find<BoardView>("walk.board");
    QTRY_VERIFY(board->figure().clouds.size() + board->figure().margin.size() >= 2);
    QCoreApplication::processEvents();
    QVERIFY(walk->step() == WalkStep::Frame);
    QPoint at;
    for (int y = 4; y < board->height() && board->cursor().shape() != Qt::PointingHandCursor; y += 8)
        for (int x = 4; x < board->width() && board->cursor().shape() != Qt::PointingHandCursor; x += 8) {
            at = {x, y};
            QTest::mouseMove(board, at);
        }
    QVERIFY2(board->cursor().shape() == Qt::PointingHandCursor, "nothing on the board answers to the mouse");
    QTest::mouseClick(board, Qt::LeftButton, {}, at);
    QVERIFY(walk->step() == WalkStep::Can);
}

QTEST_MAIN(TstSealInWindow)
#include "tst_seal_in_window.moc"
