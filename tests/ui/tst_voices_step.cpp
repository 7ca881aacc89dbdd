// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessment.h"
#include "core/assessment/voices_picture.h"
#include "core/report/report.h"
#include "ui/entry_editor.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/walk_page.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

using namespace soundings;
using namespace soundings::ui;

/// The walk's step Voices in the real window: everyone heard in the open, and a blind round until its reveal.
class TstVoicesStep : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void aVoiceIsWrittenByKeys();
    void threePeopleAnswerBlindAndNothingIsSeenBeforeTheReveal();
    void undoTakesAwayNobodysBlindAnswer();
    void aHalfTypedBlindAnswerOutlivesTheWindow();
    void chancesAreGivenBlindAndShownWithTheReveal();
    void aChanceInWordsIsNotLeftForTheNextPerson();
    void whoStandsApartIsShownBesideOnesOwnNumber();

private:
    /// How many entries hold a word; the index is brought up to date before, as a search does.
    static std::size_t found(JournalBridge& journal, const char* word)
    {
        std::size_t count = 0;
        journal
            .change([&](Journal& writing) {
                EntryQuery query;
                query.text = word;
                query.alsoCovered = true;
                count = writing.list(query).size();
            })
            .get();
        return count;
    }

    struct Desk : Home {
        [[nodiscard]] WalkPage& walk() const { return *find<WalkPage>("walk"); }
        [[nodiscard]] EntryEditor& editor() const { return *window->workspace()->entry(); }
        [[nodiscard]] const Decision& decision() const { return *editor().entry().decision(); }
        void begin()
        {
            open();
            press(Qt::Key_N, Qt::ControlModifier);
            type("Run it ourselves");
            window->findChild<QAction*>("action.voices")->trigger();
        }
        /// Every text that the window shows, hidden widgets apart.
        [[nodiscard]] QString seen() const
        {
            QStringList all;
            for (const auto* widget : window->findChildren<QWidget*>()) {
                if (!widget->isVisible()) continue;
                if (const auto* label = qobject_cast<const QLabel*>(widget)) all << label->text();
                if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) all << button->text();
                if (const auto* field = qobject_cast<const TextField*>(widget)) all << field->text();
                all << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
            }
            for (const auto* action : window->findChildren<QAction*>()) all << action->text() << action->toolTip();
            return all.join('\n');
        }
        /// A blind round on a new decision; somebody has written their name.
        void beginBlind(const QString& person)
        {
            begin();
            find<QWidget>("voices.round")->setFocus();
            press(Qt::Key_Space);
            find<QWidget>("voices.blind.person")->setFocus();
            type(person);
        }
        void answerBlind(const QString& who, QChar stance, const QString& why)
        {
            find<QWidget>("voices.blind.person")->setFocus();
            type(who);
            tabTo("voices.blind.stance.0");
            type(stance);
            write("voices.blind.why", why);
            click("voices.blind.done");
        }
    };
};

void TstVoicesStep::aVoiceIsWrittenByKeys()
{
    Desk desk;
    desk.begin();
    QCOMPARE(desk.walk().step(), WalkStep::Voices);
    desk.click("voices.add");
    QCOMPARE(desk.focusName(), QString("voices.person"));
    desk.type("Ada");
    desk.write("voices.function", "Finance");
    desk.tabTo("voices.stance.0");
    desk.type("a");
    desk.write("voices.why", "Two years of cash");
    desk.write("voices.mind", "A customer who pays ahead");
    desk.write("voices.confidence.line", "80 %");
    desk.write("voices.stupid", "we sell what is not there");
    desk.tabTo("voices.heard.0");
    desk.type("n");
    const Voice& voice = desk.decision().voices.at(0);
    QCOMPARE(voice.person, std::string("Ada"));
    QVERIFY(voice.stance == Stance::Against);
    QCOMPARE(voice.why, std::string("Two years of cash"));
    QCOMPARE(voice.wouldChangeTheirMind, std::string("A customer who pays ahead"));
    QCOMPARE(*voice.confidence, 0.8);
    QCOMPARE(voice.stupidBecause, std::string("we sell what is not there"));
    QVERIFY(voice.heard == false);
    desk.next();
    QVERIFY(desk.seen().contains("Not heard yet: Ada"));
    QVERIFY(desk.seen().contains("stupid because we sell what is not there"));
    QVERIFY(stateOf(desk.editor().entry(), WalkStep::Voices) == StepState::Begun);
}

void TstVoicesStep::threePeopleAnswerBlindAndNothingIsSeenBeforeTheReveal()
{
    Desk desk;
    desk.begin();
    desk.find<QWidget>("voices.round")->setFocus();
    desk.press(Qt::Key_Space);
    QVERIFY(desk.decision().round.isHidden());
    desk.answerBlind("Ada", u'a', "markerone");
    desk.answerBlind("Kai", u'f', "markertwo");
    desk.answerBlind("Lena", u't', "markerthree");
    QCOMPARE(desk.decision().voices.size(), std::size_t{3});
    QVERIFY(desk.seen().contains("Ada, Kai, Lena"));
    QVERIFY(!desk.seen().contains("marker"));
    desk.next();
    QVERIFY(!desk.seen().contains("marker"));
    QVERIFY(desk.seen().contains("Answers so far: 3"));
    QVERIFY(!desk.find<QCheckBox>("voices.round")->isEnabled()); // a round with answers ends by the reveal

    // Neither the search nor a report finds it.
    JournalBridge& journal = desk.window->workspace()->journal();
    journal.flush();
    QCOMPARE(found(journal, "ourselves"), std::size_t{1});
    for (const char* word : {"markerone", "markertwo", "markerthree"}) QCOMPARE(found(journal, word), std::size_t{0});
    ReportOptions options;
    options.now = desk.clock.now();
    const Entry& entry = desk.editor().entry();
    QVERIFY(toMarkdown(reportOf(entry, assess(entry, {}), options)).find("marker") == std::string::npos);

    desk.window->findChild<QAction*>("action.voices")->trigger();
    desk.press(Qt::Key_Left, Qt::AltModifier);
    desk.window->findChild<QAction*>("action.voices")->trigger();
    desk.find<QWidget>("voices.reveal")->setFocus();
    desk.press(Qt::Key_Space);
    QVERIFY(desk.decision().round.isHidden()); // it asks first
    QCOMPARE(desk.focusName(), QString("voices.sure.no"));
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.focusName(), QString("voices.reveal"));
    desk.press(Qt::Key_Space);
    desk.click("voices.sure.yes");
    QVERIFY(!desk.decision().round.isHidden());
    QCOMPARE(desk.focusName(), QString("voices.round"));
    QVERIFY(desk.seen().contains("Ada"));
    QVERIFY(toMarkdown(reportOf(entry, assess(entry, {}), options)).find("markerone") != std::string::npos);
    journal.flush();
    QCOMPARE(found(journal, "markerone"), std::size_t{1});
}

void TstVoicesStep::undoTakesAwayNobodysBlindAnswer()
{
    Desk desk;
    desk.beginBlind("Ada");
    desk.click("voices.blind.done");
    desk.type("Bo");
    for (int i = 0; i < 3; ++i) desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.decision().voices.size(), std::size_t{1});
    QVERIFY(desk.decision().round.isHidden());
    desk.click("voices.reveal");
    desk.click("voices.sure.yes");
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!desk.decision().round.isHidden()); // everybody has seen it
}

void TstVoicesStep::aHalfTypedBlindAnswerOutlivesTheWindow()
{
    Desk desk;
    desk.beginBlind("Ada");
    desk.write("voices.blind.why", "half a sen");
    const QString id = QString::fromStdString(desk.editor().id());
    desk.close();
    desk.open();
    desk.window->workspace()->openEntry(id);
    desk.window->findChild<QAction*>("action.voices")->trigger();
    QCOMPARE(desk.find<TextField>("voices.blind.why")->text(), QString("half a sen"));
    desk.click("voices.blind.done");
    QCOMPARE(desk.decision().voices.at(0).why, std::string("half a sen"));
    QVERIFY(desk.find<TextField>("voices.blind.why")->text().isEmpty());
}

void TstVoicesStep::aChanceInWordsIsNotLeftForTheNextPerson()
{
    Desk desk;
    desk.begin();
    Prediction trials;
    trials.id = "11111111-1111-4111-8111-111111111111";
    trials.statement = "Ten trials from outside";
    desk.editor().edit("Predictions", {}, [&](Decision& d) { d.predictions = {trials}; });
    desk.find<QWidget>("voices.round")->setFocus();
    desk.press(Qt::Key_Space);
    desk.find<QWidget>("voices.blind.person")->setFocus();
    desk.type("Ada");
    desk.write("voices.blind.sure.line", "very, my bonus");
    desk.write("voices.blind.chance.0", "hardly ever");
    desk.click("voices.blind.done");
    QVERIFY(desk.decision().voices.empty()); // nothing is dropped without a word
    QVERIFY(desk.find<QLabel>("voices.blind.hint")->text().contains("very, my bonus"));
    QCOMPARE(desk.focusName(), QString("voices.blind.sure.line"));
    desk.find<QLineEdit>("voices.blind.sure.line")->selectAll();
    desk.type("90 %");
    desk.click("voices.blind.done");
    QVERIFY(desk.find<QLabel>("voices.blind.hint")->text().contains("hardly ever"));
    desk.find<QLineEdit>("voices.blind.chance.0")->selectAll();
    desk.press(Qt::Key_Delete);
    desk.click("voices.blind.done");
    QCOMPARE(desk.decision().voices.size(), std::size_t{1});
    QCOMPARE(desk.decision().voices[0].confidence.value_or(0), 0.9);
    QVERIFY(desk.find<QLineEdit>("voices.blind.sure.line")->text().isEmpty());
    QVERIFY(desk.find<QLineEdit>("voices.blind.chance.0")->text().isEmpty());
}

void TstVoicesStep::chancesAreGivenBlindAndShownWithTheReveal()
{
    Desk desk;
    desk.begin();
    Prediction trials;
    trials.id = "11111111-1111-4111-8111-111111111111";
    trials.statement = "Ten trials from outside";
    trials.probability = 0.6;
    Prediction quantity = trials;
    quantity.id = "22222222-2222-4222-8222-222222222222";
    quantity.kind = PredictionKind::Quantity;
    desk.editor().edit("Predictions", {}, [&](Decision& d) { d.predictions = {trials, quantity}; });
    desk.find<QWidget>("voices.round")->setFocus();
    desk.press(Qt::Key_Space);
    desk.find<QWidget>("voices.blind.person")->setFocus();
    desk.type("Ada");
    desk.write("voices.blind.chance.0", "17 %");
    QVERIFY(!desk.window->findChild<QWidget*>("voices.blind.chance.1")); // yes or no does not answer it
    // A prediction that is reworded meanwhile takes nothing away that is half typed.
    desk.editor().edit("Predictions", {}, [&](Decision& d) { d.predictions[0].statement = "Ten trials"; });
    QCOMPARE(desk.find<QLineEdit>("voices.blind.chance.0")->text().left(2), QString("17"));
    desk.click("voices.blind.done");
    QCOMPARE(desk.decision().voices.at(0).probabilities.size(), std::size_t{1});
    QCOMPARE(desk.decision().voices[0].probabilities[0].prediction, trials.id);
    QCOMPARE(desk.decision().voices[0].probabilities[0].probability, 0.17);
    QVERIFY(desk.find<QLineEdit>("voices.blind.chance.0")->text().isEmpty()); // nothing for the next one to see
    QVERIFY(!desk.seen().contains("17"));
    desk.next();
    QVERIFY(!desk.seen().contains("17"));
    QVERIFY(!desk.find<FigureView>("voices.figure")->isVisible());
    ReportOptions options;
    options.now = desk.clock.now();
    const Entry& entry = desk.editor().entry();
    QVERIFY(toMarkdown(reportOf(entry, assess(entry, {}), options)).find("17\u00a0%") == std::string::npos);
    desk.window->findChild<QAction*>("action.voices")->trigger();
    desk.click("voices.reveal");
    desk.click("voices.sure.yes");
    desk.next();
    auto* figure = desk.find<FigureView>("voices.figure");
    QVERIFY(figure->isVisible());
    QCOMPARE(figure->bars().back().description, QString("“Ten trials”: you 60 %, Ada 17 %; 43 points apart."));
    QVERIFY(desk.seen().contains("43 points apart"));
    QVERIFY(toMarkdown(reportOf(entry, assess(entry, {}), options)).find("17\u00a0%") != std::string::npos);
}

void TstVoicesStep::whoStandsApartIsShownBesideOnesOwnNumber()
{
    Decision decision;
    Prediction prediction;
    prediction.id = "11111111-1111-4111-8111-111111111111";
    prediction.statement = "Ten trials";
    prediction.probability = 0.6;
    decision.predictions = {prediction};
    decision.voices.resize(2);
    decision.voices[0].person = "Ada";
    decision.voices[0].stance = Stance::Against;
    decision.voices[0].probabilities = {{prediction.id, 0.1, {}}};
    decision.voices[1].function = "Sales";
    decision.voices[1].stance = Stance::For;
    decision.voices[1].probabilities = {{prediction.id, 0.7, {}}};
    const VoicesPicture picture = voicesPictureOf(decision);
    QCOMPARE(picture.spreads.size(), std::size_t{1});
    QCOMPARE(*picture.spreads[0].own, 0.6);
    QCOMPARE(picture.spreads[0].others[0], (VoiceSpread::One{"Ada", 0.1}));
    QCOMPARE(picture.spreads[0].others[1], (VoiceSpread::One{"Sales", 0.7}));
    QCOMPARE(picture.spreads[0].spread, 0.6);
    QCOMPARE(picture.sentence, std::string("For it: 1; torn: 0; against: 1. Not heard yet: Ada."));
    // A warning is heard too, whatever its author's stance.
    decision.voices[1].stupidBecause = "the harbour freezes";
    QVERIFY(voicesPictureOf(decision).sentence.ends_with("Not heard yet: Ada, Sales."));
    decision.voices[1].stance.reset();
    QVERIFY(voicesPictureOf(decision).sentence.ends_with("Not heard yet: Ada, Sales."));
    decision.voices[1].heard = true;
    QVERIFY(voicesPictureOf(decision).sentence.ends_with("Not heard yet: Ada."));
    decision.round.blind = true;
    QCOMPARE(voicesPictureOf(decision).sentence,
             std::string("Answers so far: 2. They stay out of sight until the reveal."));
    QVERIFY(voicesPictureOf(decision).spreads.empty());
}

QTEST_MAIN(TstVoicesStep)
#include "tst_voices_step.moc"
