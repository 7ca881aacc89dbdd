// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const why = "flamingo";
const char* const who = "pelicans";

/// The home's clock stands at noon on 22 November 2026; the review is due on the 23rd.
Entry decided(IdSource& ids)
{
    Entry entry = sampleDecision(ids, "Move to the harbour");
    Decision& decision = *entry.decision();
    decision.chosen = decision.options.front().id;
    decision.review = parseDate("2026-11-23");
    decision.predictions[0].probability = 0.37;
    decision.predictions[0].reason = why;
    decision.predictions[0].due = parseDate("2026-11-23");
    decision.outsideView = {.succeeded = 3, .outOf = 10, .who = who, .extra = {}};
    Signpost signpost;
    signpost.id = ids.next();
    signpost.state = "The crane stands";
    signpost.due = parseDate("2026-11-20");
    decision.signposts = {signpost};
    decision.premortem = {{ids.next(), "The rent rose", {}}, {ids.next(), "Nobody came", {}}};
    decision.quality = {.frame = 0.9,
                        .options = 0.8,
                        .information = 0.7,
                        .values = 0.8,
                        .reasoning = 0.9,
                        .commitment = 0.6,
                        .extra = {}};
    Voice voice;
    voice.id = ids.next();
    voice.person = "Ines";
    voice.quality.frame = 0.2;
    decision.voices = {voice};
    return entry;
}

} // namespace

/// The later look at a decision, in the real window: what was expected is out of sight from its day on until what happened
/// is written, except by "Show anyway".
class TstReviewPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void cleanup() { m_home.reset(); }

    void theDayBeforeEverythingIsThere();
    void fromTheDueDateNothingShowsWhatWasExpected();
    void theWalkSaysWhatIsCovered();
    void theDayIsTheUsersOwn();
    void showAnywayAsksForAWordAndIsKept();
    void aReviewByKeysEndsWithLessons();
    void fearsStandAlikeWhereOneIsLong();
    void whereAllLinksAreLevelNoneIsTheWeakest();
    void aRefusalGoesWithThePageItWasSaidOn();
    void aReviewByMouseFromToday();
    void aSecondReviewReplacesNone();
    void halfAReviewOutlastsTheWindow();
    void whatWasChosenOfAPredictionIsWrittenWithTheReview();
    void aPredictionAnsweredByHalfHoldsTheReviewUp();
    void aDecisionIsDroppedWithAReason();
    void oneDecisionReplacesAnother();
    void qualityAndFearsAreWrittenBeforeTheSeal();
    void pictures_data();
    void pictures();

private:
    void at(const char* moment, const char* zone = "UTC") { m_home->clock.set(parseInstant(moment, zone)); }
    void openPage() { m_home->window->workspace()->showBrief(QString::fromStdString(m_id)); }
    [[nodiscard]] Workspace& workspace() const { return *m_home->window->workspace(); }
    [[nodiscard]] JournalBridge& journal() const { return workspace().journal(); }
    [[nodiscard]] Entry stored() const
    {
        journal().flush();
        return journal().reader().load(m_id);
    }
    /// All that can be read in the window now, field contents too.
    [[nodiscard]] QString seen() const;
    [[nodiscard]] bool tells() const;
    [[nodiscard]] std::vector<Review> reviews() const;

    std::unique_ptr<Home> m_home;
    Id m_id;
};

void TstReviewPage::init()
{
    m_home = std::make_unique<Home>();
    m_home->open({}, {1180, 1800});
    const Entry entry = decided(m_home->ids);
    m_id = entry.id;
    journal().saveLater(entry);
    QVERIFY(journal().flush());
    journal().seal(m_id);
    journal().settleSeals();
}

QString TstReviewPage::seen() const
{
    for (int turn = 0; turn < 4; ++turn) QCoreApplication::processEvents();
    QStringList texts;
    for (const auto* widget : m_home->window->findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) texts << button->text();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) texts << line->text();
        if (const auto* field = qobject_cast<const QPlainTextEdit*>(widget)) texts << field->toPlainText();
    }
    return texts.join(QLatin1Char('\n'));
}

bool TstReviewPage::tells() const
{
    const QString text = seen();
    return text.contains(QLatin1String(why)) || text.contains(QLatin1String(who)) ||
           text.contains(QStringLiteral("37\u00a0%")) || text.contains("37 %") || text.contains("0.37");
}

std::vector<Review> TstReviewPage::reviews() const
{
    std::vector<Review> found;
    for (const SinceItem& item : stored().since)
        if (const auto* review = std::get_if<Review>(&item.what)) found.push_back(*review);
    return found;
}

void TstReviewPage::theDayBeforeEverythingIsThere()
{
    at("2026-11-22T23:59:59Z");
    openPage();
    QTRY_VERIFY(tells());
    QVERIFY(!seen().contains("is covered since"));
    QVERIFY(m_home->window->findChild<QWidget*>("decision.covered")->isHidden());
    m_home->click("decision.look");
    workspace().walkTo(WalkStep::Expect);
    QVERIFY(seen().contains(QLatin1String(who)));
    workspace().showJournal(true);
    m_home->type(why);
    QTRY_COMPARE(m_home->find<QListView>("journal.list")->model()->rowCount(), 1);
}

void TstReviewPage::fromTheDueDateNothingShowsWhatWasExpected()
{
    at("2026-11-23T00:00:00Z");
    openPage();
    QVERIFY(seen().contains("is covered since 23 Nov 2026") || seen().contains("is covered since 23 November 2026"));
    QVERIFY(!tells());

    // Not by the answers, on no screen of the walk.
    m_home->click("decision.look");
    QVERIFY(workspace().place() == Workspace::Place::Walk);
    for (int screen = 0; screen < 60; ++screen) {
        for (const char* row : {"predictions.0", "signposts.0"})
            if (auto* first = m_home->window->findChild<QAbstractButton*>(QLatin1String(row));
                first && first->isVisible())
                first->click();
        QVERIFY2(!tells(), qPrintable(QString::number(screen)));
        m_home->next();
    }
    // Not by undo or redo.
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    m_home->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!tells());
    // Not on Today, by the review itself, by a search, or by the palette.
    workspace().showToday();
    QVERIFY(!tells());
    workspace().showReview(QString::fromStdString(m_id));
    QVERIFY(!tells());
    workspace().showJournal(true);
    m_home->type(why);
    QTRY_COMPARE(m_home->find<QListView>("journal.list")->model()->rowCount(), 0);
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    m_home->type(who);
    QCOMPARE(m_home->find<QListWidget>("palette.list")->count(), 1);
    QCOMPARE(m_home->find<QListWidget>("palette.list")->item(0)->text(), QString("Nothing matches"));
    m_home->press(Qt::Key_Escape);
    // Not in a report.
    openPage();
    for (const char* ending : {"md", "html"}) {
        const QString file = m_home->path(QStringLiteral("report.") + QLatin1String(ending));
        m_home->prompts.files = {file};
        m_home->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(m_home->says("notice").contains(file));
        QFile report(file);
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray text = report.readAll();
        QVERIFY(text.contains("Move to the harbour"));
        QVERIFY(!text.contains(why) && !text.contains(who) && !text.contains("37\u00a0%"));
    }
}

void TstReviewPage::theWalkSaysWhatIsCovered()
{
    const QString words = "Covered until what happened is written.";
    const auto line = [this] { return m_home->find<QLineEdit>("predictions.probability.line"); };
    const auto openPrediction = [this, &line] {
        openPage();
        m_home->click("decision.look");
        workspace().walkTo(WalkStep::Expect);
        m_home->next();
        auto* row = m_home->find<QAbstractButton>("predictions.0");
        if (!line()->isVisible()) row->click();
    };
    at("2026-11-22T12:00:00Z");
    openPrediction();
    QVERIFY(line()->isVisible() && line()->text().startsWith("37"));
    QVERIFY(m_home->find<QLabel>("predictions.covered")->isHidden());

    at("2026-11-23T12:00:00Z");
    openPrediction();
    QCOMPARE(m_home->find<QLabel>("predictions.covered")->text(), words);
    QVERIFY(m_home->find<QLabel>("predictions.covered")->isVisible());
    QVERIFY(line()->isVisible() && line()->text().isEmpty());
    QVERIFY(line()->isReadOnly() && line()->placeholderText().isEmpty()); // nothing asks for a number
    QCOMPARE(line()->accessibleDescription(), words);
    QCOMPARE(m_home->find<TextField>("predictions.reason")->accessibleDescription(), words);
    QVERIFY(m_home->find<QAbstractButton>("predictions.0")->accessibleName().contains("covered"));
    workspace().walkTo(WalkStep::Expect);
    QCOMPARE(m_home->find<QLabel>("expect.baseRate")->text(), words);
    QCOMPARE(m_home->find<QLineEdit>("expect.outOf")->accessibleDescription(), words);
    workspace().walkTo(WalkStep::Seal);
    m_home->click("seal.quality.toggle");
    QCOMPARE(m_home->find<QLabel>("seal.quality.weakest")->text(), words);
    QVERIFY(!m_home->find<QWidget>("seal.quality.frame")->isEnabled());
}

void TstReviewPage::theDayIsTheUsersOwn()
{
    at("2026-11-22T11:00:00Z", "Pacific/Auckland"); // the 23rd there since an hour ago, with daylight saving
    openPage();
    QVERIFY(!tells());
    at("2026-11-22T10:59:59Z", "Pacific/Auckland");
    workspace().showToday();
    openPage();
    QTRY_VERIFY(tells());
    at("2026-11-24T07:59:59Z", "America/Los_Angeles"); // still the 23rd, and due
    workspace().showToday();
    openPage();
    QVERIFY(!tells());
    at("2026-11-23T07:59:59Z", "America/Los_Angeles"); // the 22nd
    workspace().showToday();
    openPage();
    QTRY_VERIFY(tells());
}

void TstReviewPage::showAnywayAsksForAWordAndIsKept()
{
    at("2026-11-25T09:00:00Z");
    openPage();
    m_home->tabTo("decision.covered.anyway");
    m_home->press(Qt::Key_Space);
    QCOMPARE(m_home->focusName(), QString("decision.covered.why"));
    QVERIFY(!tells()); // asked first
    m_home->click("decision.covered.keep");
    QVERIFY(stored().since.empty());
    m_home->click("decision.covered.anyway");
    m_home->type("A board member asks");
    m_home->tabTo("decision.covered.show");
    m_home->press(Qt::Key_Space);
    QTRY_VERIFY(tells());
    const Entry after = stored();
    QCOMPARE(after.since.size(), std::size_t{1});
    QCOMPARE(std::get<Uncovering>(after.since[0].what).reason, std::string("A board member asks"));
    QVERIFY(seen().contains("Old expectations shown early"));
    QVERIFY(journal().reader().verify().intact());
    workspace().showJournal(true);
    m_home->type(why);
    QTRY_COMPARE(m_home->find<QListView>("journal.list")->model()->rowCount(), 1);
}

void TstReviewPage::aReviewByKeysEndsWithLessons()
{
    at("2026-11-25T09:00:00Z");
    openPage();
    m_home->tabTo("decision.covered.review");
    m_home->press(Qt::Key_Space);
    QVERIFY(workspace().place() == Workspace::Place::Review);
    QVERIFY(!tells());
    QVERIFY(seen().contains("The review has been due since"));
    m_home->commit(); // nothing is said yet
    QVERIFY(reviews().empty());
    m_home->tabTo("review.signpost.0.0");
    m_home->press(Qt::Key_S);
    m_home->tabTo("review.premortem.1");
    m_home->press(Qt::Key_Space);
    m_home->write("review.happened", "Nobody came for a month");
    m_home->tabTo("review.outcome.0");
    m_home->press(Qt::Key_B);
    QVERIFY(!tells());
    m_home->commit();

    QTRY_VERIFY(seen().contains(QLatin1String("Nobody came for a month")));
    QVERIFY(m_home->find<QWidget>("review.after")->isVisible());
    QVERIFY(!m_home->find<QWidget>("review.questions")->isVisible());
    QVERIFY(seen().contains("From outside: of 10 who tried, 3 got there."));
    QVERIFY(!seen().contains(QLatin1String(why))); // that prediction has no answer yet
    QVERIFY(m_home->find<QLabel>("review.judgement")->text().contains("unlucky"));
    QVERIFY(seen().contains("Your own rating, from before"));
    QVERIFY(seen().contains("6 of 10, the weakest"));
    QVERIFY(seen().contains("Ines"));
    QVERIFY(m_home->find<QLabel>("review.premortem.rate")->text().contains("Of 2 reasons"));
    QCOMPARE(reviews().size(), std::size_t{1});
    QCOMPARE(reviews()[0].whatHappened, std::string("Nobody came for a month"));
    QCOMPARE(reviews()[0].outcome, std::optional(OutcomeJudgement::Bad));
    QCOMPARE(reviews()[0].due, std::optional(parseDate("2026-11-23")));
    QCOMPARE(reviews()[0].premortemHits.size(), std::size_t{1});
    bool read = false;
    for (const SinceItem& item : stored().since)
        if (const auto* reading = std::get_if<Reading>(&item.what)) read = reading->reading == SignpostReading::Stop;
    QVERIFY(read);

    QCOMPARE(m_home->focusName(), QString("review.lesson.0"));
    m_home->type("Ask the neighbours first");
    m_home->write("review.lesson.0.tags", "places, rent");
    m_home->write("review.next.line", "3m");
    m_home->press(Qt::Key_Tab);
    m_home->tabTo("review.keep");
    m_home->press(Qt::Key_Space);
    QVERIFY(workspace().place() == Workspace::Place::Decision);
    QCOMPARE(reviews().size(), std::size_t{2});
    QCOMPARE(reviews()[1].lessons[0].text, std::string("Ask the neighbours first"));
    QCOMPARE(reviews()[1].lessons[0].tags, (std::vector<std::string>{"places", "rent"}));
    QCOMPARE(reviews()[1].next, std::optional(parseDate("2027-02-25")));
    QVERIFY(journal().reader().verify().intact());
    workspace().showJournal(true);
    m_home->type("neighbours");
    QTRY_COMPARE(m_home->find<QListView>("journal.list")->model()->rowCount(), 1);
}

void TstReviewPage::fearsStandAlikeWhereOneIsLong()
{
    Entry entry = sampleDecision(m_home->ids, "Buy a boat");
    Decision& decision = *entry.decision();
    decision.review = parseDate("2026-11-23");
    decision.premortem = {{m_home->ids.next(), "It leaks", {}}, {m_home->ids.next(), std::string(400, 'x'), {}}};
    journal().saveLater(entry);
    QVERIFY(journal().flush());
    journal().seal(entry.id);
    at("2026-11-25T09:00:00Z");
    workspace().showReview(QString::fromStdString(entry.id));
    for (const char* box : {"review.premortem.0", "review.premortem.1"})
        QCOMPARE(m_home->find<QAbstractButton>(box)->text(), QString("It happened"));
    QVERIFY(seen().contains("It leaks"));
}

void TstReviewPage::whereAllLinksAreLevelNoneIsTheWeakest()
{
    Entry entry = sampleDecision(m_home->ids, "Buy a boat");
    Decision& decision = *entry.decision();
    decision.chosen = decision.options.front().id;
    decision.review = parseDate("2026-11-23");
    for (const auto link : {&QualityLinks::frame, &QualityLinks::options, &QualityLinks::information,
                            &QualityLinks::values, &QualityLinks::reasoning, &QualityLinks::commitment})
        decision.quality.*link = 0.8;
    journal().saveLater(entry);
    QVERIFY(journal().flush());
    journal().seal(entry.id);
    at("2026-11-25T09:00:00Z");
    workspace().showReview(QString::fromStdString(entry.id));
    m_home->write("review.happened", "It floats");
    m_home->tabTo("review.outcome.0");
    m_home->press(Qt::Key_G);
    m_home->commit();
    QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
    QCOMPARE(seen().count("8 of 10"), 6);
    QVERIFY(!seen().contains("the weakest"));
}

void TstReviewPage::aRefusalGoesWithThePageItWasSaidOn()
{
    at("2026-11-25T09:00:00Z");
    workspace().showReview(QString::fromStdString(m_id));
    m_home->write("review.happened", "Nobody came for a month");
    m_home->commit();
    QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
    const auto next = [this](const char* day) {
        m_home->tabTo("review.next.line");
        m_home->press(Qt::Key_A, Qt::ControlModifier);
        m_home->type(day);
        m_home->commit();
        QCoreApplication::processEvents();
    };
    next("2020-01-01");
    QTRY_VERIFY(m_home->says("notice").contains("has passed"));
    QVERIFY(workspace().place() == Workspace::Place::Review);
    next("6m");
    QVERIFY(workspace().place() == Workspace::Place::Decision);
    QVERIFY(m_home->says("notice").isEmpty()); // it was mended
}

void TstReviewPage::aReviewByMouseFromToday()
{
    at("2026-11-23T09:00:00Z");
    workspace().showToday();
    QAbstractButton* line = nullptr;
    for (int i = 0; i < 5 && line == nullptr; ++i) {
        auto* row = m_home->window->findChild<QAbstractButton*>(QStringLiteral("today.due.%1").arg(i));
        if (row != nullptr && row->accessibleName().contains("Move to the harbour") &&
            !row->accessibleName().contains("trials") && !row->accessibleName().contains("crane"))
            line = row;
    }
    QVERIFY(line != nullptr);
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(workspace().place() == Workspace::Place::Review);
    auto* words = m_home->find<TextField>("review.happened");
    QTest::mouseClick(words->viewport(), Qt::LeftButton);
    m_home->type("Three ships moored");
    m_home->click("review.outcome.2"); // too early
    m_home->click("review.write");
    QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
    QCOMPARE(reviews().size(), std::size_t{1});
    QVERIFY(!reviews()[0].outcome);
    QCOMPARE(reviews()[0].next, std::optional(parseDate("2027-02-23"))); // looked at again, whatever one does now
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(workspace().place() == Workspace::Place::Decision);
    QCOMPARE(reviews().size(), std::size_t{1});
}

void TstReviewPage::aSecondReviewReplacesNone()
{
    at("2026-11-23T09:00:00Z");
    for (const char* text : {"One ship came", "Two ships came"}) {
        workspace().showReview(QString::fromStdString(m_id));
        m_home->write("review.happened", text);
        m_home->commit();
        QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
        m_home->commit();
        QVERIFY(workspace().place() == Workspace::Place::Decision);
    }
    QVERIFY(seen().contains("One ship came"));
    QVERIFY(seen().contains("Two ships came"));
    QCOMPARE(journal().reader().stageOf(m_id), Stage::Reviewed);
}

void TstReviewPage::halfAReviewOutlastsTheWindow()
{
    at("2026-11-23T09:00:00Z");
    workspace().showReview(QString::fromStdString(m_id));
    m_home->write("review.happened", "Two ships, and");
    m_home->close();
    m_home->open({}, {1180, 1800});
    workspace().showReview(QString::fromStdString(m_id));
    QCOMPARE(m_home->find<TextField>("review.happened")->text(), QString("Two ships, and"));
    QVERIFY(m_home->find<QPushButton>("review.write")->isEnabled());
    m_home->commit();
    QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
    m_home->commit();
    workspace().showReview(QString::fromStdString(m_id));
    QCOMPARE(m_home->find<TextField>("review.happened")->text(), QString());
}

void TstReviewPage::whatWasChosenOfAPredictionIsWrittenWithTheReview()
{
    at("2026-11-25T09:00:00Z");
    workspace().showReview(QString::fromStdString(m_id));
    m_home->tabTo("review.prediction.0.outcome.0");
    m_home->press(Qt::Key_N);
    m_home->write("review.prediction.0.note", "They counted seven");
    m_home->write("review.happened", "Nobody came for a month");
    m_home->commit();
    QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
    std::vector<Resolution> written;
    for (const SinceItem& item : stored().since)
        if (const auto* resolution = std::get_if<Resolution>(&item.what)) written.push_back(*resolution);
    QCOMPARE(written.size(), std::size_t{1});
    QCOMPARE(written[0].outcome, PredictionOutcome::No);
    QCOMPARE(written[0].whatHappened, std::string("They counted seven"));
    QCOMPARE(reviews().size(), std::size_t{1});
}

void TstReviewPage::aPredictionAnsweredByHalfHoldsTheReviewUp()
{
    at("2026-11-25T09:00:00Z");
    workspace().showReview(QString::fromStdString(m_id));
    m_home->write("review.prediction.0.note", "They counted seven");
    m_home->write("review.happened", "Nobody came for a month");
    m_home->tabTo("review.outcome.0");
    m_home->press(Qt::Key_B);
    m_home->commit();
    QTRY_VERIFY(m_home->says("notice").contains("half answered"));
    QCOMPARE(m_home->focusName(), QString("review.prediction.0.outcome.0"));
    QVERIFY(reviews().empty());
    // What is chosen waits with what is typed, here and on the decision's own page.
    m_home->close();
    m_home->open({}, {1180, 1800});
    at("2026-11-25T09:00:00Z");
    workspace().showReview(QString::fromStdString(m_id));
    QCOMPARE(m_home->find<TextField>("review.prediction.0.note")->text(), QString("They counted seven"));
    QVERIFY(m_home->find<QAbstractButton>("review.outcome.1")->isChecked());
    m_home->tabTo("review.prediction.0.outcome.0");
    m_home->press(Qt::Key_N);
    m_home->commit();
    QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
    QCOMPARE(reviews().size(), std::size_t{1});
    QCOMPARE(reviews()[0].outcome, std::optional(OutcomeJudgement::Bad));
}

void TstReviewPage::aDecisionIsDroppedWithAReason()
{
    at("2026-11-25T09:00:00Z");
    openPage();
    m_home->click("decision.drop.toggle");
    QVERIFY(!m_home->find<QWidget>("decision.drop.write")->isEnabled());
    m_home->write("decision.drop.reason", "The harbour closes");
    m_home->click("decision.drop.write");
    const Entry after = stored();
    QCOMPARE(std::get<Drop>(after.since.back().what).reason, std::string("The harbour closes"));
    QTRY_VERIFY(tells()); // there is nothing left to wait for
    QVERIFY(!m_home->find<QWidget>("decision.drop")->isVisible());
    QVERIFY(seen().contains("dropped on"));
    QCOMPARE(journal().reader().list({}).at(0).life, Life::Dropped);
    workspace().showJournal(false);
    const auto* list = m_home->find<QListView>("journal.list");
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("dropped"));
}

void TstReviewPage::oneDecisionReplacesAnother()
{
    const Entry heir = sampleDecision(m_home->ids, "Stay in the city");
    journal().saveLater(heir);
    QVERIFY(journal().flush());
    workspace().openEntry(QString::fromStdString(heir.id));
    workspace().walkTo(WalkStep::Frame);
    for (int i = 0; i < 3 && !m_home->find<QComboBox>("frame.supersedes")->isVisible(); ++i) m_home->next();
    auto* choose = m_home->find<QComboBox>("frame.supersedes");
    QVERIFY(choose->isVisible());
    QCOMPARE(choose->count(), 2); // none, or the one that is sealed
    choose->setFocus();
    m_home->press(Qt::Key_Down);
    QCOMPARE(workspace().entry()->entry().decision()->supersedes, std::vector<Id>{m_id});
    QVERIFY(m_home->find<QWidget>("frame.supersedes.0.remove")->isVisible());
    QVERIFY(journal().flush());
    QVERIFY(journal().reader().supersededBy(m_id).empty()); // a draft replaces nothing yet
    journal().seal(heir.id);
    openPage();
    QTRY_VERIFY(seen().contains("Superseded by Stay in the city"));
    m_home->click("decision.supersededBy.0");
    QVERIFY(workspace().entry()->id() == heir.id);
    m_home->window->workspace()->showBrief(QString::fromStdString(heir.id));
    m_home->click("decision.supersedes.0");
    QVERIFY(workspace().entry()->id() == m_id);
}

void TstReviewPage::qualityAndFearsAreWrittenBeforeTheSeal()
{
    const Entry draft = sampleDecision(m_home->ids, "Buy a boat");
    journal().saveLater(draft);
    QVERIFY(journal().flush());
    workspace().openEntry(QString::fromStdString(draft.id));
    workspace().walkTo(WalkStep::Seal);
    m_home->click("seal.premortem.toggle");
    m_home->click("seal.premortem.add");
    QCOMPARE(m_home->focusName(), QString("seal.premortem.0"));
    m_home->type("It leaks");
    m_home->click("seal.quality.toggle");
    const auto quality = [&] { return workspace().entry()->entry().decision()->quality; };
    m_home->tabTo("seal.quality.frame.0");
    m_home->press(Qt::Key_8);
    QCOMPARE(quality().frame, std::optional(0.8));
    m_home->press(Qt::Key_X);
    QCOMPARE(quality().frame, std::optional(1.0));
    m_home->press(Qt::Key_0);
    QCOMPARE(quality().frame, std::optional(0.0));
    m_home->press(Qt::Key_Backspace);
    QVERIFY(!quality().frame); // blank is unknown
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(quality().frame, std::optional(0.0));
    QVERIFY(m_home->find<QLabel>("seal.quality.weakest")->text().contains("may be the weakest"));
    QCOMPARE(workspace().entry()->entry().decision()->premortem[0].text, std::string("It leaks"));
    m_home->click("seal.premortem.add"); // and nothing is written there
    m_home->commit();
    QVERIFY(workspace().entry()->isSealed());
    QVERIFY(journal().flush());
    QCOMPARE(journal().reader().load(draft.id).decision()->premortem.size(), std::size_t{1});
}

void TstReviewPage::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("longText");
    QTest::newRow("1180") << QSize(1180, 1300) << false << 1 << false;
    QTest::newRow("1180-dark") << QSize(1180, 1300) << true << 1 << false;
    QTest::newRow("640") << QSize(640, 1300) << false << 1 << false;
    QTest::newRow("640-long") << QSize(640, 1300) << false << 1 << true;
    QTest::newRow("1600-2x") << QSize(1600, 1000) << false << 2 << false;
}

void TstReviewPage::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, scale);
    QFETCH(bool, longText);
    const QString folder = test::buildPath("screenshots");
    QDir().mkpath(folder);
    const auto shoot = [&](const QString& name) {
        for (int turn = 0; turn < 8; ++turn) QCoreApplication::processEvents();
        QCOMPARE(m_home->window->size(), size); // nothing forces the window wider
        QPixmap picture(size * scale);
        picture.setDevicePixelRatio(scale);
        m_home->window->render(&picture);
        QVERIFY(picture.save(QStringLiteral("%1/review-%2-%3.png").arg(folder, QTest::currentDataTag(), name)));
    };
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    if (longText) {
        Entry entry = decided(m_home->ids);
        const std::string words =
            "A very long answer that somebody pasted from a board paper, with one word that no line holds, "
            "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle, and more after it.";
        entry.title = words;
        for (auto& reason : entry.decision()->premortem) reason.text = words;
        entry.decision()->predictions[0].statement = words;
        entry.decision()->signposts[0].state = words;
        m_id = entry.id;
        journal().saveLater(entry);
        QVERIFY(journal().flush());
        journal().seal(m_id);
    }
    m_home->window->resize(size);
    at("2026-11-25T09:00:00Z");
    openPage();
    QTRY_VERIFY(m_home->window->findChild<QWidget*>("decision.board") != nullptr);
    shoot("covered");
    workspace().showReview(QString::fromStdString(m_id));
    shoot("questions");
    m_home->find<TextField>("review.happened")->setFocus();
    m_home->type("Nobody came for a month, and then three ships at once.");
    m_home->click("review.outcome.1");
    m_home->commit();
    QTRY_VERIFY(m_home->find<QWidget>("review.after")->isVisible());
    shoot("after");
    const Entry draft = sampleDecision(m_home->ids, "Buy a boat");
    journal().saveLater(draft);
    QVERIFY(journal().flush());
    workspace().openEntry(QString::fromStdString(draft.id));
    workspace().walkTo(WalkStep::Seal);
    m_home->click("seal.quality.toggle");
    shoot("quality");
    applyTheme(ColourScheme::Light);
}

QTEST_MAIN(TstReviewPage)
#include "tst_review_page.moc"
