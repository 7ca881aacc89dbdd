// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "ui/pages/walk_page.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QLabel>
#include <QPushButton>

using namespace soundings;
using namespace soundings::ui;

/// What the page of a decision does, in the real window: what is added stays, what is private stays in.
class TstDecisionPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void cleanup() { m_home.reset(); }

    void anAddendumStaysAndIsSealed();
    void aPrivateNoteIsAnEntryOfItsOwnAndInNoReport();
    void aSealCanBeUndoneFromThePage();
    void aSealStandsAfterTenMinutes();
    void anEarlierTextComesBackAndCanBeUndone();

private:
    void seal();
    [[nodiscard]] JournalBridge& journal() const { return m_home->window->workspace()->journal(); }
    [[nodiscard]] Entry stored() const
    {
        journal().flush();
        return journal().reader().load(m_id);
    }
    /// Whether a text that contains `words` is to be seen in the widget of this name.
    [[nodiscard]] bool shows(const char* name, const QString& words) const
    {
        for (const auto* label : m_home->find<QWidget>(name)->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    std::unique_ptr<Home> m_home;
    Id m_id;
};

void TstDecisionPage::init()
{
    m_home = std::make_unique<Home>();
    m_home->open({}, {1180, 1600});
    const Entry entry = sampleDecision(m_home->ids, "Move to the harbour");
    m_id = entry.id;
    journal().saveLater(entry);
    QVERIFY(journal().flush());
    m_home->window->workspace()->showBrief(QString::fromStdString(m_id));
}

void TstDecisionPage::seal()
{
    journal().seal(m_id);
    m_home->window->workspace()->entry()->setSealed(true);
}

void TstDecisionPage::anAddendumStaysAndIsSealed()
{
    QVERIFY(!m_home->find<QWidget>("decision.addendum")->isVisible()); // a draft is written, not added to
    seal();
    const Entry before = stored();
    const auto seals = journal().reader().verify().seals;
    auto* add = m_home->find<QPushButton>("decision.addendum.add");
    QVERIFY(!add->isEnabled());
    m_home->tabTo("decision.addendum");
    m_home->type("The landlord signed.");
    m_home->tabTo("decision.addendum.add");
    m_home->press(Qt::Key_Space);
    QCOMPARE(m_home->find<TextField>("decision.addendum")->text(), QString());
    QTRY_VERIFY(shows("decision.timeline", "The landlord signed."));

    const Entry after = stored();
    QVERIFY(after.belief == before.belief);
    QCOMPARE(after.since.size(), std::size_t(1));
    QCOMPARE(std::get<Addendum>(after.since[0].what).text, std::string("The landlord signed."));
    QVERIFY(after.since[0].at == m_home->clock.now());
    const auto report = journal().reader().verify();
    QCOMPARE(report.seals, seals + 1);
    QVERIFY(report.intact());

    m_home->close();
    m_home->open();
    QTRY_VERIFY(shows("decision.timeline", "The landlord signed."));
    Entry without = stored();
    without.since.clear();
    journal().saveLater(without);
    QVERIFY(!journal().flush()); // nothing takes it away again
    QCOMPARE(journal().reader().load(m_id).since.size(), std::size_t(1));
    m_home->prompts.choices = {1}; // close, although that last change is refused
}

void TstDecisionPage::aPrivateNoteIsAnEntryOfItsOwnAndInNoReport()
{
    seal();
    m_home->click("decision.notes.add");
    QCOMPARE(m_home->focusName(), QString("decision.notes.0"));
    m_home->type("I am afraid of the rent");
    const Entry decision = stored();
    const auto notes = journal().reader().notesAbout(m_id);
    QCOMPARE(notes.size(), std::size_t(1));
    QVERIFY(notes[0].id != m_id);
    QCOMPARE(std::get<Note>(notes[0].belief).text, std::string("I am afraid of the rent"));
    QVERIFY(!QString::fromStdString(writeEntries({decision})).contains("afraid"));

    const QString file = m_home->path("report.md");
    m_home->prompts.files = {file};
    m_home->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(shows("notice", file));
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    QVERIFY(text.contains("Move to the harbour"));
    QVERIFY(!text.contains("afraid"));

    m_home->close();
    m_home->open();
    QCOMPARE(m_home->find<TextField>("decision.notes.0")->text(), QString("I am afraid of the rent"));
    m_home->click("decision.notes.0.remove");
    QVERIFY(journal().flush());
    QVERIFY(journal().reader().notesAbout(m_id).empty());
}

void TstDecisionPage::aSealCanBeUndoneFromThePage()
{
    seal();
    QVERIFY(m_home->find<QLabel>("decision.sealState")->isVisible());
    QVERIFY(!m_home->find<QWidget>("decision.walk")->isVisible());
    m_home->click("decision.undo");
    QCOMPARE(journal().reader().stageOf(m_id), Stage::Draft);
    QVERIFY(!m_home->find<QWidget>("decision.undo")->isVisible());
    QVERIFY(journal().reader().verify().intact()); // taken back, not torn out
    m_home->click("decision.walk");
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Walk);
    m_home->press(Qt::Key_End, Qt::ControlModifier);
    m_home->type(" now");
    QCOMPARE(stored().title, std::string("Move to the harbour now"));
}

void TstDecisionPage::aSealStandsAfterTenMinutes()
{
    seal();
    QVERIFY(m_home->find<QWidget>("decision.undo")->isVisible());
    m_home->clock.set(parseInstant("2026-11-22T12:10:01.000Z", "UTC"));
    m_home->window->workspace()->showToday();
    m_home->window->workspace()->showBrief(QString::fromStdString(m_id));
    QVERIFY(!m_home->find<QWidget>("decision.undo")->isVisible());
    QVERIFY(m_home->find<QWidget>("decision.addendum")->isVisible());
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(journal().reader().stageOf(m_id), Stage::Sealed);
}

void TstDecisionPage::anEarlierTextComesBackAndCanBeUndone()
{
    journal().keepVersion(m_id, "step");
    auto* editor = m_home->window->workspace()->entry();
    editor->editEntry("Title", {}, [](Entry& entry) { entry.title = "Stay where we are"; });
    QVERIFY(journal().flush());
    m_home->click("decision.versions.toggle");
    QPushButton* restore = nullptr;
    const auto isOffered = [&] { // on a busy machine the list may be drawn a little later
        for (auto* button : m_home->find<QWidget>("decision.versions")->window()->findChildren<QPushButton*>())
            if (button->isVisible() && button->accessibleName().startsWith("Put back the text of")) restore = button;
        return restore != nullptr;
    };
    QTRY_VERIFY(isOffered());
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(stored().title, std::string("Move to the harbour"));
    QCOMPARE(m_home->find<QLabel>("decision.title")->text(), QString("Move to the harbour"));
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->entry().title, std::string("Stay where we are"));
}

QTEST_MAIN(TstDecisionPage)
#include "tst_decision_page.moc"
