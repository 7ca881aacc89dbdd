// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessment.h"
#include "core/assessment/pyramid_edits.h"
#include "core/report/report.h"
#include "story_window.h"
#include "ui/pages/walk_page.h"
#include "ui/widgets/text_field.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>

using namespace soundings;
using namespace soundings::ui;

/// The walk's step Story in the real window: the outline by keys and by dragging.
class TstStoryStep : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void aPyramidIsTypedByKeysAlone();
    void linesMoveByKeysAndComeBack();
    void aLineIsDraggedToAnotherArgument();
    void evidenceSaysWhatItIsAndWhereFrom();
    void aSealedStoryIsReadOnly();
    void pictures_data();
    void pictures();

private:
    struct Desk : StoryWindow {
        void begin(QSize size = {1180, 780})
        {
            open({}, size);
            press(Qt::Key_N, Qt::ControlModifier);
            type("Tell it");
            act("action.story");
        }
        void fill()
        {
            writeHeadline();
            click("story.addArgument");
            type("Everyone runs one");
            press(Qt::Key_Return);
            type("It is the one thing that stays");
            press(Qt::Key_Return);
            press(Qt::Key_Return); // a blank line ends typing
            outline().setCurrent(PyramidPlace{0, {}});
            click("story.addEvidence");
            type("Two thirds of our users");
            press(Qt::Key_Return);
            type("The bank that threw away three of four layers");
            press(Qt::Key_Escape);
        }
        [[nodiscard]] QString lines() const
        {
            QString all;
            for (const PyramidPlace& place : placesIn(pyramid()))
                all += (place.evidence ? "- " : "# ") + QString::fromStdString(textAt(pyramid(), place)) + "\n";
            return all;
        }
        void drop(const PyramidPlace& from, const PyramidPlace& on) const
        {
            QAbstractItemModel& model = *outline().model();
            const auto indexAt = [&](const PyramidPlace& place) {
                const QModelIndex argument = model.index(int(place.argument), 0);
                return place.evidence ? model.index(int(*place.evidence), 0, argument) : argument;
            };
            const std::unique_ptr<QMimeData> data(model.mimeData({indexAt(from)}));
            const QPoint target = outline().visualRect(indexAt(on)).center();
            QDragEnterEvent enter(target, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(outline().viewport(), &enter);
            QDragMoveEvent over(target, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(outline().viewport(), &over);
            QDropEvent drop(target, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(outline().viewport(), &drop);
            QCoreApplication::processEvents();
        }
    };
};

void TstStoryStep::aPyramidIsTypedByKeysAlone()
{
    Desk desk;
    desk.begin();
    desk.fill();
    QCOMPARE(desk.pyramid().headline, std::string("The database is the application"));
    QCOMPARE(desk.lines(), QString("# Everyone runs one\n"
                                   "- Two thirds of our users\n"
                                   "- The bank that threw away three of four layers\n"
                                   "# It is the one thing that stays\n"
                                   "# \n"));
    const QString id = QString::fromStdString(desk.editor().entry().id);
    desk.window->workspace()->journal().flush();
    const Entry stored = desk.window->workspace()->journal().reader().load(id.toStdString());
    QVERIFY(stored.decision()->pyramid == desk.pyramid());
    AssessmentInput input;
    const std::string report = toMarkdown(reportOf(stored, assess(stored, input), {}));
    QVERIFY(report.find("Everyone runs one") != std::string::npos);
    QVERIFY(report.find("Two thirds of our users") != std::string::npos);
}

void TstStoryStep::linesMoveByKeysAndComeBack()
{
    Desk desk;
    desk.begin();
    desk.fill();
    const QString before = desk.lines();
    desk.outline().setCurrent(PyramidPlace{0, std::size_t(1)});
    desk.outline().setFocus();
    desk.press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(desk.lines().startsWith("# Everyone runs one\n- The bank"));
    QCOMPARE(desk.outline().current(), std::optional(PyramidPlace{0, std::size_t(0)}));
    desk.press(Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(desk.lines().contains("- Two thirds of our users\n# The bank that threw"));
    desk.press(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(desk.lines().contains("- Two thirds of our users\n- The bank that threw"));
    QCOMPARE(desk.lines(), before);
    desk.outline().setCurrent(PyramidPlace{0, {}});
    desk.press(Qt::Key_Delete);
    QVERIFY(!desk.lines().contains("Two thirds"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.lines(), before);
}

void TstStoryStep::aLineIsDraggedToAnotherArgument()
{
    Desk desk;
    desk.begin();
    desk.fill();
    desk.drop({0, std::size_t(0)}, {1, {}});
    QCOMPARE(desk.lines(), QString("# Everyone runs one\n"
                                   "- The bank that threw away three of four layers\n"
                                   "# It is the one thing that stays\n"
                                   "- Two thirds of our users\n"
                                   "# \n"));
    QCOMPARE(desk.outline().current(), std::optional(PyramidPlace{1, std::size_t(0)}));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.lines().startsWith("# Everyone runs one\n- Two thirds"));
}

void TstStoryStep::evidenceSaysWhatItIsAndWhereFrom()
{
    Desk desk;
    desk.begin();
    desk.fill();
    QVERIFY(desk.find<QWidget>("story.source")->isVisible());
    desk.write("story.source", "Our own survey");
    desk.tabTo("story.kind.0");
    desk.type("s");
    const Evidence& evidence = desk.pyramid().arguments[0].evidence[1];
    QCOMPARE(evidence.source, std::string("Our own survey"));
    QVERIFY(evidence.kind == EvidenceKind::Story);
    QVERIFY(desk.pyramid().arguments[0].evidence[0].source.empty());
    // The fields are those of the line one stands on.
    desk.outline().setCurrent(PyramidPlace{0, std::size_t(0)});
    QVERIFY(desk.find<TextField>("story.source")->text().isEmpty());
    desk.outline().setCurrent(PyramidPlace{0, {}});
    QVERIFY(!desk.find<QWidget>("story.source")->isVisible());
    // What would be lost is not moved.
    desk.outline().setCurrent(PyramidPlace{0, std::size_t(1)});
    desk.outline().setFocus();
    const QString before = desk.lines();
    desk.press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(desk.lines(), before);
}

void TstStoryStep::aSealedStoryIsReadOnly()
{
    Desk desk;
    Entry entry = newDecision("Told", desk.clock.now(), desk.clock.today(), desk.ids);
    Pyramid& pyramid = entry.decision()->pyramid;
    addArgument(pyramid, {}, desk.ids.next());
    addArgument(pyramid, {}, desk.ids.next());
    pyramid.arguments[0].text = "first";
    pyramid.arguments[1].text = "second";
    {
        Journal journal = Journal::create(desk.path().toStdString(), desk.outside());
        journal.save(entry);
        (void)journal.seal(entry.id);
    }
    desk.open(desk.path());
    desk.window->workspace()->openEntry(QString::fromStdString(entry.id));
    desk.act("action.story");
    QCOMPARE(desk.lines(), QString("# first\n# second\n"));
    desk.outline().setCurrent(PyramidPlace{0, {}});
    desk.outline().setFocus();
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Down, Qt::AltModifier);
    desk.press(Qt::Key_Return);
    desk.type("x");
    QCOMPARE(desk.lines(), QString("# first\n# second\n"));
    QVERIFY(!desk.find<QWidget>("story.addArgument")->isVisible());
}

void TstStoryStep::pictures_data()
{
    StoryWindow::addLooks();
}

void TstStoryStep::pictures()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    Desk desk;
    desk.begin({width, 900});
    desk.fill();
    desk.write("story.source", "A talk they gave, where anybody can read it");
    desk.outline().setCurrent(PyramidPlace{1, {}});
    desk.addEvidence(QString("A long line of evidence that has to wrap in a narrow window. ").repeated(3));
    const auto height = [&](const PyramidPlace& place) {
        desk.outline().setCurrent(place);
        return desk.outline().visualRect(desk.outline().currentIndex()).height();
    };
    QVERIFY(height({1, std::size_t(0)}) > height({0, std::size_t(0)})); // it wraps
    desk.shootLook("story-");
}

QTEST_MAIN(TstStoryStep)
#include "tst_story_step.moc"
