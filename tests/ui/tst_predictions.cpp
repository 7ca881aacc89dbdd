// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entry_editor.h"
#include "ui/pages/journal_page.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace soundings;
using namespace soundings::ui;

/// Predictions in the real window: made later, changed, resolved, and covered while they should be.
class TstPredictions : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void cleanup() { m_home.reset(); }

    void yesOrNoIsResolvedByKeys();
    void oneOfSeveralIsResolvedByItsAnswer();
    void aQuantityIsResolvedByItsNumber();
    void aSlipIsMendedAndStaysInTheRecord();
    void aSmallChangeNeedsNoReasonAndALargeOneDoes();
    void fromTheDueDateWhatWasSaidIsCoveredUntilWhatHappenedIsWritten();
    void aDueReviewCoversWhatWasSaidOfWhatIsResolved();
    void whatHangsOnAnOptionNotTakenIsVoid();
    void aDraftShowsNothingToResolve();
    void aPredictionIsAddedToWhatIsSealed();
    void aHalfTypedOneWaitsForTheNextWindow();
    void theFormSaysWhatKeepsAPredictionFromBeingJudged();
    void captureReadsOddsAndSaysWhichWordWantsANumber();
    void onesThatStandAloneAreFoundAndResolved();
    void oneOfItsOwnIsWrittenByKeysAlone();
    void oneOfItsOwnMayBeOneOfSeveralOrANumber();
    void oneOfItsOwnIsWrittenOnAfterARestart();
    void nothingWrittenLeavesNothing();
    void whatWasKeptMayBeWrittenAgainUntilSomethingIsSaidOfIt();
    void theOfferToWriteAgainIsNotMadeOverAnotherEntry();

private:
    void predict() { m_home->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); }
    [[nodiscard]] std::size_t countAlone() const
    {
        journal().flush();
        EntryQuery alone;
        alone.kind = "prediction";
        return journal().reader().count(alone);
    }
    /// The only prediction that stands alone, opened as the one that the helpers above read.
    [[nodiscard]] LonePrediction alone()
    {
        journal().flush();
        EntryQuery query;
        query.kind = "prediction";
        const auto found = journal().reader().list(query);
        if (found.size() != 1) return {};
        m_id = found.front().id;
        return *stored().lonePrediction();
    }

    void seal();
    void openCard(int number) { m_home->click(QStringLiteral("decision.predictions.%1").arg(number)); }
    [[nodiscard]] JournalBridge& journal() const { return m_home->window->workspace()->journal(); }
    [[nodiscard]] Entry stored() const
    {
        journal().flush();
        return journal().reader().load(m_id);
    }
    template <typename What>
    [[nodiscard]] What lastOf() const
    {
        const Entry entry = stored();
        const auto* last = entry.since.empty() ? nullptr : std::get_if<What>(&entry.since.back().what);
        return last != nullptr ? *last : What();
    }
    /// All words to be seen in the widget of this name.
    [[nodiscard]] QString words(const char* name) const
    {
        QString all;
        auto* widget = m_home->find<QWidget>(name);
        for (const auto* label : widget->findChildren<QLabel*>())
            if (label->isVisible()) all += label->text() + QLatin1Char('\n');
        for (const auto* line : widget->findChildren<QLineEdit*>())
            if (line->isVisible()) all += line->text() + QLatin1Char('\n');
        for (const auto* row : widget->findChildren<QAbstractButton*>())
            if (row->isVisible()) all += row->accessibleName() + QLatin1Char('\n');
        if (auto* label = qobject_cast<QLabel*>(widget)) all += label->text();
        return all.replace(QChar(0xa0), ' ').remove(QChar(0x200b));
    }
    [[nodiscard]] bool isSeen(const char* name) const
    {
        const auto* widget = m_home->window->findChild<QWidget*>(name);
        return widget != nullptr && widget->isVisible();
    }
    [[nodiscard]] bool isEnabled(const char* name) const { return m_home->find<QWidget>(name)->isEnabled(); }

    std::unique_ptr<Home> m_home;
    Id m_id;
};

void TstPredictions::init()
{
    m_home = std::make_unique<Home>();
    m_home->open({}, {1180, 2400});
    Entry entry = sampleDecision(m_home->ids, "Move to the harbour");
    Decision& decision = *entry.decision();
    decision.review = addDays(utcDate(noon()), 200);
    decision.chosen = decision.options.front().id;
    Prediction town;
    town.id = m_home->ids.next();
    town.statement = "Where the first shop opens";
    town.kind = PredictionKind::OneOf;
    town.choices = {{"Hamburg", 0.5, {}}, {"Lyon", 0.3, {}}, {"Lisbon", 0.2, {}}};
    town.due = addDays(utcDate(noon()), 60);
    Prediction rent = town;
    rent.id = m_home->ids.next();
    rent.statement = "The rent a month";
    rent.kind = PredictionKind::Quantity;
    rent.choices.clear();
    rent.quantity = Range{3000, 3500, 4000, {}};
    rent.unit = "euros";
    Prediction other = decision.predictions.front();
    other.id = m_home->ids.next();
    other.statement = "The lease here is renewed";
    other.option = decision.options.back().id;
    decision.predictions.insert(decision.predictions.end(), {town, rent, other});
    m_id = entry.id;
    journal().saveLater(entry);
    QVERIFY(journal().flush());
    m_home->window->workspace()->showBrief(QString::fromStdString(m_id));
}

void TstPredictions::seal()
{
    journal().seal(m_id);
    m_home->window->workspace()->entry()->setSealed(true);
}

void TstPredictions::yesOrNoIsResolvedByKeys()
{
    seal();
    openCard(0);
    QTRY_VERIFY(words("decision.prediction").contains("60 %"));
    QVERIFY(!isEnabled("decision.prediction.write"));
    m_home->tabTo("decision.prediction.outcome.0");
    m_home->press(Qt::Key_N);
    QVERIFY(isEnabled("decision.prediction.write"));
    m_home->write("decision.prediction.note", "Nine came.");
    m_home->tabTo("decision.prediction.write");
    m_home->press(Qt::Key_Space);

    const auto resolution = lastOf<Resolution>();
    QCOMPARE(resolution.outcome, PredictionOutcome::No);
    QCOMPARE(resolution.prediction, stored().decision()->predictions[0].id);
    QCOMPARE(resolution.whatHappened, std::string("Nine came."));
    QCOMPARE(resolution.on, std::optional(utcDate(noon())));
    QVERIFY(journal().reader().verify().intact());
    const QString ended = words("decision.prediction.ended");
    QVERIFY(ended.contains("It did not happen") && ended.contains("Nine came.") && ended.contains("0.36"));
    QVERIFY(!ended.contains("right") && !ended.contains("wrong"));
    QVERIFY(!isSeen("decision.prediction.write"));
    QVERIFY(!isSeen("decision.prediction.change"));
    QVERIFY(words("decision.predictions").contains("It did not happen"));
}

void TstPredictions::oneOfSeveralIsResolvedByItsAnswer()
{
    seal();
    openCard(1);
    auto* choice = m_home->find<QComboBox>("decision.prediction.choice");
    QCOMPARE(choice->count(), 5); // a hint, three answers, void
    m_home->tabTo("decision.prediction.choice");
    m_home->press(Qt::Key_Down);
    m_home->press(Qt::Key_Down);
    QCOMPARE(choice->currentText(), QString("Lyon"));
    m_home->click("decision.prediction.write");
    QCOMPARE(lastOf<Resolution>().choice, std::string("Lyon"));
    QCOMPARE(lastOf<Resolution>().outcome, PredictionOutcome::Yes);
    QVERIFY(words("decision.prediction.ended").contains("to 2"));
    QVERIFY(words("decision.prediction.ended").contains("0.78"));
}

void TstPredictions::aQuantityIsResolvedByItsNumber()
{
    seal();
    openCard(2);
    m_home->write("decision.prediction.value", "about four");
    QVERIFY(!isEnabled("decision.prediction.write"));
    QVERIFY(words("decision.prediction.hint").contains("not a number"));
    m_home->find<QLineEdit>("decision.prediction.value")->selectAll();
    m_home->type("4250");
    m_home->find<QLineEdit>("decision.prediction.on.line")->setFocus();
    m_home->find<QLineEdit>("decision.prediction.on.line")->selectAll();
    m_home->type("2026-12-24");
    QVERIFY(!isEnabled("decision.prediction.write")); // still to come
    m_home->find<QLineEdit>("decision.prediction.on.line")->selectAll();
    m_home->type("2026-11-20");
    m_home->click("decision.prediction.write");
    QCOMPARE(lastOf<Resolution>().value, std::optional(4250.0));
    QCOMPARE(lastOf<Resolution>().on, std::optional(parseDate("2026-11-20")));
    QVERIFY(words("decision.prediction.ended").contains("above your interval, by 250 euros"));
}

void TstPredictions::aSlipIsMendedAndStaysInTheRecord()
{
    seal();
    openCard(0);
    m_home->click("decision.prediction.outcome.0");
    m_home->click("decision.prediction.write");
    m_home->click("decision.prediction.correct");
    m_home->click("decision.prediction.outcome.2");
    m_home->click("decision.prediction.write");
    QCOMPARE(stored().since.size(), std::size_t(2));
    QCOMPARE(lastOf<Resolution>().outcome, PredictionOutcome::Void);
    QVERIFY(words("decision.prediction.ended").contains("not scored"));
}

void TstPredictions::aSmallChangeNeedsNoReasonAndALargeOneDoes()
{
    seal();
    openCard(0);
    m_home->click("decision.prediction.change");
    QCOMPARE(m_home->focusName(), QString("decision.prediction.update.probability.line"));
    QVERIFY(!isEnabled("decision.prediction.update.write")); // nothing has changed
    m_home->type("7:3");
    QVERIFY(isEnabled("decision.prediction.update.write"));
    m_home->click("decision.prediction.update.write");
    QCOMPARE(lastOf<PredictionUpdate>().probability, std::optional(0.7));
    m_home->click("decision.prediction.change");
    m_home->type("1 in 5");
    QVERIFY(!isEnabled("decision.prediction.update.write"));
    QVERIFY(words("decision.prediction.update.hint").contains("large move"));
    m_home->write("decision.prediction.update.reason", "The landlord sold.");
    m_home->tabTo("decision.prediction.update.write");
    m_home->press(Qt::Key_Space);
    QCOMPARE(lastOf<PredictionUpdate>().probability, std::optional(0.2));
    QCOMPARE(lastOf<PredictionUpdate>().reason, std::string("The landlord sold."));
    const auto said = [&](const char* part) { return words("decision.prediction.said").contains(part); };
    QTRY_VERIFY(said("60 %") && said("70 %") && said("20 %") && said("The landlord sold."));
    m_home->click("decision.prediction.change");
    m_home->type("100");
    QVERIFY(!isEnabled("decision.prediction.update.write"));
    m_home->click("decision.prediction.update.cancel");
    QCOMPARE(m_home->focusName(), QString("decision.prediction.change"));
    QCOMPARE(stored().since.size(), std::size_t(2));
}

void TstPredictions::fromTheDueDateWhatWasSaidIsCoveredUntilWhatHappenedIsWritten()
{
    seal();
    const auto reopen = [&](int days) {
        Instant then = noon();
        then.utcMs += std::int64_t(days) * 86'400'000;
        m_home->clock.set(then);
        m_home->window->workspace()->showToday();
        m_home->window->workspace()->showBrief(QString::fromStdString(m_id));
        openCard(0);
    };
    reopen(59);
    QVERIFY(words("decision.predictions").contains("60 %"));
    reopen(60);
    QVERIFY(!words("decision.predictions").contains("60"));
    QVERIFY(words("decision.predictions").contains("covered"));
    QVERIFY(!isSeen("decision.prediction.change"));
    m_home->click("decision.prediction.outcome.0");
    m_home->click("decision.prediction.write");
    QVERIFY(words("decision.predictions").contains("60 %"));
}

void TstPredictions::aDueReviewCoversWhatWasSaidOfWhatIsResolved()
{
    seal();
    openCard(0);
    m_home->click("decision.prediction.outcome.0");
    m_home->click("decision.prediction.write");
    QVERIFY(words("decision.prediction").contains("60 %"));
    Instant then = noon();
    then.utcMs += std::int64_t(200) * 86'400'000;
    m_home->clock.set(then);
    m_home->window->workspace()->showToday();
    m_home->window->workspace()->showBrief(QString::fromStdString(m_id));
    openCard(0);
    QVERIFY(words("decision.prediction.ended").contains("It happened"));
    QVERIFY(!words("decision.predictions").contains("60"));
    QVERIFY(!words("decision.predictions").contains("0.16"));
}

void TstPredictions::whatHangsOnAnOptionNotTakenIsVoid()
{
    seal();
    openCard(3);
    QVERIFY(!isSeen("decision.prediction.write"));
    QVERIFY(words("decision.prediction.ended").contains("was not taken"));
}

void TstPredictions::aDraftShowsNothingToResolve()
{
    QVERIFY(!isSeen("decision.predictions"));
    seal();
    QVERIFY(isSeen("decision.predictions"));
}

void TstPredictions::aPredictionIsAddedToWhatIsSealed()
{
    seal();
    const Entry before = stored();
    m_home->click("decision.predictions.add");
    QCOMPARE(m_home->focusName(), QString("decision.predictions.new.statement"));
    m_home->type("At least 3 crews ask for a berth");
    QVERIFY(!isEnabled("decision.predictions.new.add"));
    m_home->write("decision.predictions.new.probability.line", "1 in 4");
    m_home->write("decision.predictions.new.due.line", "2m");
    QVERIFY(isEnabled("decision.predictions.new.add"));
    m_home->click("decision.predictions.new.add");
    const auto made = lastOf<PredictionMade>().made;
    QCOMPARE(made.statement, std::string("At least 3 crews ask for a berth"));
    QCOMPARE(made.probability, std::optional(0.25));
    QCOMPARE(made.due, std::optional(addMonths(utcDate(noon()), 2)));
    QVERIFY(!made.id.empty());
    QVERIFY(stored().belief == before.belief);
    QVERIFY(journal().reader().verify().intact());
    QVERIFY(words("decision.predictions").contains("5. At least 3 crews"));
    m_home->click("decision.prediction.outcome.1");
    m_home->click("decision.prediction.write");
    QCOMPARE(lastOf<Resolution>().prediction, made.id);
}

void TstPredictions::aHalfTypedOneWaitsForTheNextWindow()
{
    seal();
    m_home->click("decision.predictions.add");
    m_home->type("Ten customers ren");
    m_home->write("decision.predictions.new.probability.line", "3:1");
    const QString path = QString::fromStdString(journal().path());
    m_home->close();
    m_home->open(path, {1180, 2400});
    m_home->window->workspace()->showBrief(QString::fromStdString(m_id));
    auto* add = m_home->find<QPushButton>("decision.predictions.add");
    QVERIFY(add->text().contains("half filled"));
    QTRY_VERIFY(add->isVisible());
    m_home->click("decision.predictions.add");
    m_home->press(Qt::Key_End, Qt::ControlModifier);
    m_home->type("ew");
    m_home->write("decision.predictions.new.due.line", "3m");
    m_home->click("decision.predictions.new.add");
    QCOMPARE(lastOf<PredictionMade>().made.statement, std::string("Ten customers renew"));
    QCOMPARE(lastOf<PredictionMade>().made.probability, std::optional(0.75));
    QVERIFY(!m_home->find<QPushButton>("decision.predictions.add")->text().contains("half filled"));
}

void TstPredictions::theFormSaysWhatKeepsAPredictionFromBeingJudged()
{
    seal();
    m_home->click("decision.predictions.add");
    QVERIFY(!isSeen("decision.predictions.new.verdict"));
    m_home->type("We have more customers");
    const auto findings = [&] { return words("decision.predictions.new.findings"); };
    for (const char* part : {"“more” wants a number", "no date", "Nobody is named", "no number"})
        QTRY_VERIFY2(findings().contains(part), part);
    m_home->type(" than 30");
    QVERIFY(!findings().contains("wants a number"));
    m_home->write("decision.predictions.new.probability.line", "0");
    QVERIFY(findings().contains("no number")); // certainty is none
    m_home->find<QLineEdit>("decision.predictions.new.probability.line")->selectAll();
    m_home->type("0.3");
    QVERIFY(!findings().contains("no number"));
    m_home->write("decision.predictions.new.due.line", "2027-03-31");
    QVERIFY(!findings().contains("no date"));
    m_home->click("decision.predictions.new.more.toggle");
    m_home->write("decision.predictions.new.judge", "Ana");
    m_home->write("decision.predictions.new.function", "Sales");
    QVERIFY(!isSeen("decision.predictions.new.findings"));
    QVERIFY(words("decision.predictions.new.verdict").contains("Someone else could tell"));
    m_home->click("decision.predictions.new.add");
    QCOMPARE(lastOf<PredictionMade>().made.judge, std::string("Ana"));
    QCOMPARE(lastOf<PredictionMade>().made.function, std::string("Sales"));
}

void TstPredictions::captureReadsOddsAndSaysWhichWordWantsANumber()
{
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(isSeen("capture.hint"));
    m_home->write("capture.prediction", "Sales grow");
    QVERIFY(words("capture.hint").contains("“grow” wants a number"));
    m_home->type(" by 20 %");
    QVERIFY(!words("capture.hint").contains("wants a number"));
    m_home->tabTo("probabilityLine");
    m_home->type("1:0");
    QVERIFY(words("capture.hint").contains("99 %"));
    m_home->focus()->setProperty("text", QString());
    m_home->type("7:3");
    QVERIFY(words("capture.hint").contains("70 %"));
    m_home->commit();
    QVERIFY(journal().flush());
    const auto found = journal().reader().list({}); // newest first
    QCOMPARE(found.front().title, std::string("Sales grow by 20 %"));
    QCOMPARE(journal().reader().load(found.front().id).decision()->predictions.front().probability, std::optional(0.7));
}

void TstPredictions::onesThatStandAloneAreFoundAndResolved()
{
    Entry entry;
    entry.id = m_home->ids.next();
    entry.created = noon();
    entry.title = "Rain on the day";
    LonePrediction lone;
    lone.prediction.id = m_home->ids.next();
    lone.prediction.statement = "Rain on the day of the launch";
    lone.prediction.probability = 0.2;
    lone.prediction.due = addDays(utcDate(noon()), 5);
    lone.source = "fatebook";
    lone.tags = {"weather"};
    entry.belief = lone;
    journal().saveLater(entry);
    QVERIFY(journal().flush());
    m_home->window->workspace()->showJournal(false);
    auto* list = m_home->find<QListView>("journal.list");
    QTRY_COMPARE(list->model()->rowCount(), 1); // the decision
    m_home->find<QComboBox>("journal.kind")->setFocus();
    m_home->press(Qt::Key_Down);
    QTRY_VERIFY(words("journal.count").contains("1 prediction"));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Prediction);
    QVERIFY(words("predictionPage").contains("Rain on the day of the launch"));
    QVERIFY(words("predictionPage").contains("Fatebook"));
    QVERIFY(words("predictionPage").contains("20 %"));
    QCOMPARE(m_home->focusName(), QString("prediction.card.outcome.0"));
    m_home->press(Qt::Key_Y);
    m_home->tabTo("prediction.card.write");
    m_home->press(Qt::Key_Space);
    m_id = entry.id;
    QCOMPARE(lastOf<Resolution>().outcome, PredictionOutcome::Yes);
    QVERIFY(words("prediction.card.ended").contains("0.64"));
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Journal);
    const auto row = [list] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QTRY_VERIFY2(row().contains("Prediction, resolved"), qPrintable(row()));
}

void TstPredictions::oneOfItsOwnIsWrittenByKeysAlone()
{
    m_home->clock.advanceMs(3'600'000);
    predict();
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Prediction);
    QCOMPARE(m_home->focusName(), QString("prediction.new.statement"));
    m_home->type("Ten customers renew");
    QVERIFY(words("prediction.new.missing").contains("how likely it is, by when"));
    m_home->commit(); // goes to what is missing
    QCOMPARE(m_home->focusName(), QString("prediction.new.probability.line"));
    m_home->type("3:1");
    m_home->write("prediction.new.due.line", "3m");
    m_home->write("prediction.new.area", "Sales");
    QVERIFY(!isSeen("prediction.new.missing"));
    const Instant written = alone().prediction.statement.empty() ? Instant() : stored().created;
    m_home->clock.advanceMs(60'000);
    m_home->commit();

    const LonePrediction kept = alone();
    QCOMPARE(kept.prediction.statement, std::string("Ten customers renew"));
    QCOMPARE(kept.prediction.probability, std::optional(0.75));
    QCOMPARE(kept.prediction.due, std::optional(addMonths(m_home->clock.today(), 3)));
    QCOMPARE(kept.area, std::string("Sales"));
    QCOMPARE(stored().title, std::string("Ten customers renew"));
    QCOMPARE(stored().created.utcMs, written.utcMs + 60'000); // said when it was kept
    QVERIFY(m_home->says("notice").startsWith("Kept."));
    QVERIFY(words("prediction.statement").contains("Ten customers renew"));
    QVERIFY(!isSeen("prediction.new.statement"));
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(alone(), kept); // no draft any more
    QCOMPARE(m_home->focusName(), QString("prediction.card.outcome.0"));
    m_home->press(Qt::Key_Y);
    m_home->tabTo("prediction.card.write");
    m_home->press(Qt::Key_Space);
    QCOMPARE(lastOf<Resolution>().outcome, PredictionOutcome::Yes);
}

void TstPredictions::oneOfItsOwnMayBeOneOfSeveralOrANumber()
{
    predict();
    m_home->type("Where the second shop opens");
    m_home->tabTo("prediction.new.kind.0");
    m_home->type("o");
    for (const auto& [town, percent] : {std::pair("Porto", "60"), std::pair("Ghent", "40")}) {
        m_home->tabTo("prediction.new.choices.add");
        m_home->press(Qt::Key_Space);
        m_home->type(town);
        m_home->press(Qt::Key_Tab);
        m_home->type(percent);
    }
    m_home->write("prediction.new.due.line", "2w");
    m_home->commit();
    const LonePrediction several = alone();
    QCOMPARE(several.prediction.kind, PredictionKind::OneOf);
    QCOMPARE(several.prediction.choices.size(), std::size_t{2});
    QCOMPARE(several.prediction.choices[1].probability, std::optional(0.4));
    m_home->window->workspace()->removeDraft();

    m_home->click("navigation.today");
    m_home->click("today.predict");
    m_home->type("The rent there");
    m_home->tabTo("prediction.new.kind.0");
    m_home->type("n");
    m_home->commit();
    QCOMPARE(m_home->focusName(), QString("prediction.new.quantity.low"));
    for (const char* number : {"900", "1000", "1300"}) {
        m_home->type(number);
        m_home->press(Qt::Key_Tab);
    }
    m_home->type("euros");
    m_home->write("prediction.new.due.line", "2w");
    m_home->commit();
    const LonePrediction number = alone();
    QCOMPARE(number.prediction.kind, PredictionKind::Quantity);
    QCOMPARE(number.prediction.quantity->high, 1300.0);
    QCOMPARE(number.prediction.unit, std::string("euros"));
    QVERIFY(words("predictionPage").contains("euros"));
}

void TstPredictions::oneOfItsOwnIsWrittenOnAfterARestart()
{
    predict();
    m_home->type("Ten cust");
    m_home->close();
    m_home->open({}, {1180, 2400});
    QCOMPARE(m_home->focusName(), QString("prediction.new.statement"));
    m_home->press(Qt::Key_End, Qt::ControlModifier);
    m_home->type("omers");
    QCOMPARE(alone().prediction.statement, std::string("Ten customers"));
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(alone().prediction.statement, std::string("Ten cust"));
    // Found again where predictions are, it is still a draft.
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(words("today.title").contains("Today")); // it is no empty journal
    m_home->window->workspace()->openEntry(QString::fromStdString(m_id));
    QVERIFY(isSeen("prediction.new.statement") && !isSeen("prediction.card"));
}

void TstPredictions::nothingWrittenLeavesNothing()
{
    predict();
    m_home->commit();
    QCOMPARE(m_home->focusName(), QString("prediction.new.statement"));
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Today);
    QCOMPARE(countAlone(), std::size_t{0});
}

void TstPredictions::theOfferToWriteAgainIsNotMadeOverAnotherEntry()
{
    const QString decision = QString::fromStdString(m_id);
    predict();
    m_home->type("Ten customers renew");
    m_home->write("prediction.new.probability.line", "60");
    m_home->write("prediction.new.due.line", "3m");
    m_home->commit();
    QVERIFY(m_home->says("notice").startsWith("Kept."));
    m_home->window->workspace()->showToday();
    QVERIFY(m_home->says("notice").startsWith("Kept."));
    m_home->window->workspace()->openEntry(decision);
    QVERIFY(m_home->says("notice").isEmpty());
}

void TstPredictions::whatWasKeptMayBeWrittenAgainUntilSomethingIsSaidOfIt()
{
    predict();
    m_home->type("Ten customers renw");
    m_home->tabTo("prediction.new.probability.line");
    m_home->type("60");
    m_home->write("prediction.new.due.line", "3m");
    m_home->commit();
    m_home->choose("notice", "Change its words");
    QCOMPARE(m_home->focusName(), QString("prediction.new.statement"));
    m_home->press(Qt::Key_End, Qt::ControlModifier);
    m_home->press(Qt::Key_Backspace);
    m_home->type("ew");
    m_home->commit();
    QCOMPARE(alone().prediction.statement, std::string("Ten customers renew"));
    m_home->press(Qt::Key_N);
    m_home->tabTo("prediction.card.write");
    m_home->press(Qt::Key_Space);
    QTRY_VERIFY(m_home->says("notice").isEmpty()); // what can be done no longer is not offered
    QCOMPARE(m_home->focusName(), QString("prediction.card.correct"));
}

QTEST_MAIN(TstPredictions)
#include "tst_predictions.moc"
