// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/due_item.h"
#include "tests/ui/shoot.h"
#include "ui/widgets/finding_list.h"
#include "window_fixture.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace soundings;
using namespace soundings::ui;

/// Who does what by when, in the real window: promised in the walk or later, and closed on the decision's page.
class TstCommitmentsPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void cleanup() { m_home.reset(); }

    void theWalkTakesThemByKeysAndUndoesThem();
    void aRemarkLeadsToWhatARowLacks();
    void oneIsClosedWithAWord();
    void aSlipIsCorrected();
    void aHalfTypedWordWaitsForTheNextWindow();
    void aDraftShowsNothingToClose();
    void todaysLineLeadsToKept();
    void lightAndDarkNarrowAndWide_data();
    void lightAndDarkNarrowAndWide();

private:
    [[nodiscard]] JournalBridge& journal() const { return m_home->window->workspace()->journal(); }
    [[nodiscard]] Entry stored() const
    {
        journal().flush();
        return journal().reader().load(m_id);
    }
    [[nodiscard]] std::vector<Commitment> promised() const { return stored().decision()->commitments; }
    template <typename What>
    [[nodiscard]] What lastOf() const
    {
        const Entry entry = stored();
        const auto* last = entry.since.empty() ? nullptr : std::get_if<What>(&entry.since.back().what);
        return last != nullptr ? *last : What();
    }
    [[nodiscard]] QString label(const QString& name) const
    {
        return m_home->find<QLabel>(name)->text().replace(QChar(0xa0), ' ').remove(QChar(0x200b));
    }
    [[nodiscard]] bool isSeen(const char* name) const
    {
        const auto* widget = m_home->window->findChild<QWidget*>(name);
        return widget != nullptr && widget->isVisible();
    }
    void brief() const { m_home->window->workspace()->showBrief(QString::fromStdString(m_id)); }
    void showRows() const
    {
        m_home->window->workspace()->openEntry(QString::fromStdString(m_id));
        m_home->window->workspace()->walkTo(WalkStep::Seal);
        m_home->click("commitments.toggle");
    }
    /// Sealed with one that is late and one without an owner.
    void seal();

    std::unique_ptr<Home> m_home;
    Id m_id;
};

void TstCommitmentsPage::init()
{
    m_home = std::make_unique<Home>();
    m_home->open({}, {1180, 2600});
    Entry entry = sampleDecision(m_home->ids, "Move to the harbour");
    entry.decision()->commitments.clear();
    m_id = entry.id;
    journal().saveLater(entry);
    QVERIFY(journal().flush());
}

void TstCommitmentsPage::seal()
{
    brief();
    EntryEditor& editor = *m_home->window->workspace()->entry();
    editor.edit(QStringLiteral("Promise"), {}, [&](Decision& d) {
        d.commitments = {{m_home->ids.next(), "Ask three banks", "Ada", parseDate("2026-11-20"), {}},
                         {m_home->ids.next(), "Tell the team", {}, {}, {}}};
    });
    QVERIFY(journal().flush());
    journal().seal(m_id);
    editor.setSealed(true);
}

void TstCommitmentsPage::theWalkTakesThemByKeysAndUndoesThem()
{
    showRows();
    m_home->click("commitments.add");
    QCOMPARE(m_home->focusName(), QString("commitments.0"));
    m_home->type("Ask three banks");
    m_home->press(Qt::Key_Tab);
    QCOMPARE(m_home->focusName(), QString("commitments.0.owner"));
    m_home->type("Ada");
    m_home->press(Qt::Key_Tab);
    QCOMPARE(m_home->focusName(), QString("commitments.0.due.line"));
    m_home->type("2026-12-01");
    QCOMPARE(promised().size(), std::size_t(1));
    QCOMPARE(promised()[0].text, std::string("Ask three banks"));
    QCOMPARE(promised()[0].owner, std::string("Ada"));
    QCOMPARE(promised()[0].due, std::optional(parseDate("2026-12-01")));
    m_home->click("commitments.add");
    m_home->type("Tell the team");
    m_home->click("commitments.0.remove");
    QCOMPARE(promised().size(), std::size_t(1));
    QCOMPARE(promised()[0].text, std::string("Tell the team"));
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(promised().size(), std::size_t(2));
    QCOMPARE(m_home->find<QLineEdit>("commitments.0.due.line")->text(), QString("2026-12-01"));
    for (const char* name : {"commitments.0", "commitments.0.owner", "commitments.0.due.line", "commitments.0.remove"})
        QVERIFY2(!m_home->find<QWidget>(name)->accessibleName().isEmpty(), name);
}

void TstCommitmentsPage::aRemarkLeadsToWhatARowLacks()
{
    brief();
    m_home->window->workspace()->entry()->edit(QStringLiteral("Promise"), {}, [&](Decision& d) {
        d.commitments = {{m_home->ids.next(), "Ask three banks", "Ada", {}, {}}};
    });
    m_home->window->workspace()->walkTo(WalkStep::Seal);
    QVERIFY(!isSeen("commitments.0"));
    emit m_home->find<FindingList>("seal.findings")->mendRequested(QStringLiteral("/belief/commitments/0"));
    QVERIFY(isSeen("commitments.0"));
    QCOMPARE(m_home->focusName(), QString("commitments.0.due.line"));
}

void TstCommitmentsPage::oneIsClosedWithAWord()
{
    seal();
    QVERIFY(label("decision.commitments.0.state").contains("late"));
    QVERIFY(label("decision.commitments.1.state").contains("nobody named"));
    m_home->write("decision.commitments.0.word", "Two of them");
    m_home->tabTo("decision.commitments.0.notKept");
    m_home->press(Qt::Key_Space);
    const auto closed = lastOf<CommitmentClosed>();
    QCOMPARE(closed.commitment, promised()[0].id);
    QCOMPARE(closed.end, CommitmentEnd::NotKept);
    QCOMPARE(closed.word, std::string("Two of them"));
    const QString state = label("decision.commitments.0.state");
    QVERIFY2(state.contains("not kept on 22 Nov 2026") && state.contains("Two of them"), qPrintable(state));
    QVERIFY(!isSeen("decision.commitments.0.kept"));
    QCOMPARE(m_home->focusName(), QString("decision.commitments.1.word")); // the same key again ends nothing
    QVERIFY(journal().reader().verify().intact());
}

void TstCommitmentsPage::aSlipIsCorrected()
{
    seal();
    m_home->click("decision.commitments.0.notKept");
    m_home->click("decision.commitments.0.correct");
    QCOMPARE(m_home->focusName(), QString("decision.commitments.0.kept"));
    m_home->press(Qt::Key_Space);
    QCOMPARE(lastOf<CommitmentClosed>().end, CommitmentEnd::Kept);
    QCOMPARE(stored().since.size(), std::size_t(2)); // the slip stays in the record
}

void TstCommitmentsPage::aHalfTypedWordWaitsForTheNextWindow()
{
    seal();
    m_home->write("decision.commitments.1.word", "They kne");
    const QString path = QString::fromStdString(journal().path());
    m_home->close();
    m_home->open(path, {1180, 2600});
    brief();
    QTRY_VERIFY(isSeen("decision.commitments.1.word"));
    m_home->click("decision.commitments.1.word");
    m_home->press(Qt::Key_End, Qt::ControlModifier);
    m_home->type("w");
    m_home->click("decision.commitments.1.kept");
    QCOMPARE(lastOf<CommitmentClosed>().word, std::string("They knew"));
}

void TstCommitmentsPage::aDraftShowsNothingToClose()
{
    brief();
    QVERIFY(!isSeen("decision.commitments"));
    seal();
    QVERIFY(isSeen("decision.commitments"));
}

void TstCommitmentsPage::todaysLineLeadsToKept()
{
    seal();
    const auto due = journal().reader().due(utcDate(noon()));
    const auto late = std::ranges::find(due, DueKind::Commitment, &DueItem::kind);
    QVERIFY(late != due.end());
    m_home->window->workspace()->openDue(*late);
    QCOMPARE(m_home->focusName(), QString("decision.commitments.0.kept"));
    m_home->press(Qt::Key_Space);
    QCOMPARE(lastOf<CommitmentClosed>().end, CommitmentEnd::Kept);
    const auto left = journal().reader().due(utcDate(noon()));
    QVERIFY(std::ranges::find(left, DueKind::Commitment, &DueItem::kind) == left.end());
}

void TstCommitmentsPage::lightAndDarkNarrowAndWide_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    for (const bool dark : {false, true})
        for (const int width : {760, 1440}) QTest::addRow("%s-%d", dark ? "dark" : "light", width) << dark << width;
}

void TstCommitmentsPage::lightAndDarkNarrowAndWide()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    m_home->window->resize(width, 1500);
    const QString name = QStringLiteral("commitments-%1-").arg(QTest::currentDataTag());
    showRows();
    m_home->click("commitments.add");
    m_home->type("Ask three banks");
    m_home->write("commitments.0.owner", "Ada");
    m_home->write("commitments.0.due.line", "2026-12-01");
    m_home->click("commitments.add");
    shoot(*m_home->window, name + "walk");
    seal();
    m_home->click("decision.commitments.1.notNeeded");
    auto* scroll = m_home->find<QScrollArea>("decision.scroll");
    for (int turn = 0; turn < 8; ++turn) QCoreApplication::processEvents();
    scroll->ensureWidgetVisible(m_home->find<QWidget>("decision.commitments.1"));
    shoot(*m_home->window, name + "decision");
    applyTheme(ColourScheme::Light);
}

QTEST_MAIN(TstCommitmentsPage)
#include "tst_commitments_page.moc"
