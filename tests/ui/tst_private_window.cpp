// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/atomic_file.h"
#include "tests/support/private_places.h"
#include "ui/pages/session/live_session.h"
#include "ui/pages/session/session_page.h"
#include "ui/pages/session/shared_view.h"
#include "ui/reminder.h"
#include "window_fixture.h"
#include "window_words.h"

#include <QClipboard>
#include <QDirIterator>
#include <QFileInfo>
#include <QListView>
#include <QMimeData>
#include <QTreeView>

#include <memory>

using namespace soundings;
using namespace soundings::ui;
using namespace soundings::test;

/// A session in which every text is a word of its own, opened in the real window: where these words come up.
class TstPrivateWindow : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_home.reset(); }
    void theSharedViewHoldsSharedMatterAndNothingElse();
    void theLiveWindowShowsNoForms();
    void thePreviewIsSharedMatter();
    void noWindowIsNamedByWhatIsPrivate();
    void noOtherPageShowsWhatIsPrivate();
    void undoneAnswersAreNotShown();
    void nothingIsWrittenOutsideTheJournal();
    void whatIsRescuedIsForOneselfAloneAndWhole();
    void aDragTakesItsOwnLineAlong();
    void theReminderCounts();
    void theClipboardTakesSharedMatterOfThePreview();
    void hostileTextStaysText_data();
    void hostileTextStaysText();

private:
    [[nodiscard]] Places privatePlacesIn(const QString& text) const
    {
        Places places = placesIn(text.toStdString(), m_session);
        places = without(std::move(places), sharedPlaces());
        if (text.contains("marzipannote")) places.insert("private note");
        return places;
    }
    void verifyShared(const QString& text) const
    {
        const Places places = privatePlacesIn(text);
        QVERIFY2(places.empty(), named(places).constData());
    }
    void openSession() { m_home->window->workspace()->openEntry(QString::fromStdString(m_session.id)); }
    void openSection(const char* word) { m_home->find<QAbstractButton>(QString("session.%1.head").arg(word))->click(); }

    std::unique_ptr<Home> m_home;
    Entry m_session;
};

void TstPrivateWindow::init()
{
    applyTheme(ColourScheme::Light);
    m_home = std::make_unique<Home>();
    Marking marking;
    m_session = markedSession(marking);
    {
        Journal journal = Journal::create(m_home->path().toStdString(), m_home->outside());
        journal.save(m_session);
        for (const Id& item : {Id(), m_session.session()->cards[0].id}) {
            Entry note;
            note.id = m_home->ids.next();
            note.created = noon();
            note.title = "marzipannotetitle";
            note.belief = Note{
                .about = m_session.id, .item = item, .text = "marzipannote", .isPrivate = true, .by = {}, .extra = {}};
            journal.save(note);
        }
    }
    m_home->open(m_home->path());
    openSession();
}

void TstPrivateWindow::theSharedViewHoldsSharedMatterAndNothingElse()
{
    openSection("cards");
    m_home->click("cards.shared");
    auto* shared = topLevel<SharedView>("shared");
    QVERIFY(shared != nullptr);
    QVERIFY(!placesIn(wordsOf(*shared).toStdString(), m_session).empty());
    verifyShared(wordsOf(*shared));
}

void TstPrivateWindow::theLiveWindowShowsNoForms()
{
    m_home->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto* live = topLevel<LiveSession>("live");
    QVERIFY(live != nullptr);
    QVERIFY(!placesIn(wordsOf(*live).toStdString(), m_session).empty());
    verifyShared(wordsOf(*live));
}

void TstPrivateWindow::thePreviewIsSharedMatter()
{
    openSection("closing");
    const QString preview = m_home->find<QTextEdit>("summary.preview")->toPlainText();
    QVERIFY(placesIn(preview.toStdString(), m_session).contains("/belief/taking"));
    verifyShared(preview);
    verifyShared(m_home->find<QTextEdit>("summary.preview")->toHtml());
}

void TstPrivateWindow::noWindowIsNamedByWhatIsPrivate()
{
    for (const char* word : {"before", "rounds", "cards", "closing"}) {
        openSection(word);
        for (const QWidget* window : QApplication::topLevelWidgets()) verifyShared(window->windowTitle());
    }
}

void TstPrivateWindow::noOtherPageShowsWhatIsPrivate()
{
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        m_home->press(key, Qt::ControlModifier);
        QTest::qWait(50);
        const auto seen = [this] {
            Places places = privatePlacesIn(wordsOf(*m_home->window));
            places.erase("/belief/forms/*/person"); // who wrote is no secret, what they wrote is
            return places;
        };
        QTRY_VERIFY2(seen().empty(), named(seen()).constData());
    }
}

void TstPrivateWindow::undoneAnswersAreNotShown()
{
    openSection("rounds");
    m_home->window->workspace()->entry()->editForGood(
        [](Entry& entry) { entry.session()->rounds[0].first[0].text = "marzipannote, changed"; });
    for (int i = 0; i < 3; ++i) {
        m_home->press(Qt::Key_Z, Qt::ControlModifier);
        for (const auto* action : m_home->window->findChildren<QAction*>())
            verifyShared(action->text() + action->toolTip());
        QVERIFY(!wordsOf(*m_home->window).contains("marzipannote, changed"));
    }
}

void TstPrivateWindow::nothingIsWrittenOutsideTheJournal()
{
    for (const char* word : {"before", "rounds", "cards", "closing"}) openSection(word);
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    m_home->close();
    int files = 0;
    QDirIterator all(m_home->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (QFileInfo(path).fileName().startsWith("journal.soundings")) continue;
        const QString content = QString::fromStdString(readFile(path.toStdString()));
        QVERIFY2(!content.contains("marzipan", Qt::CaseInsensitive), qPrintable(path));
        QVERIFY2(!path.contains("marzipan", Qt::CaseInsensitive), qPrintable(path));
        ++files;
    }
    QVERIFY(files > 0); // the settings, with the list of recent journals
}

void TstPrivateWindow::whatIsRescuedIsForOneselfAloneAndWhole()
{
    const QString journal = m_home->path();
    QVERIFY(QFile::rename(journal, m_home->path("away")));
    m_home->window->workspace()->entry()->editForGood(
        [](Entry& entry) { entry.session()->forms[0].issue = "marzipannote, rescued"; });
    QVERIFY(!m_home->window->workspace()->journal().flush());
    QTRY_VERIFY(m_home->says("banner").startsWith("Not saved: "));
    verifyShared(m_home->says("banner"));
    const auto rescued = [this] {
        QStringList found;
        QDirIterator all(m_home->folder.path(), {"rescue-*"}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) found << all.next();
        return found;
    };
    QTRY_COMPARE(rescued().size(), 1); // it is written beside the window's own thread
    const QStringList copies = rescued();
    QVERIFY(!copies[0].contains("marzipan"));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(copies[0]).permissions() & others));
    // Nothing of it is left out, or it would be lost.
    const std::string text = readFile(copies[0].toStdString());
    QVERIFY(text.find("marzipannote, rescued") != std::string::npos);
    COMPARE_PLACES(placesIn(text, m_home->window->workspace()->entry()->entry()),
                   allPlaces(m_home->window->workspace()->entry()->entry()));
    QVERIFY(QFile::rename(m_home->path("away"), journal));
    QTRY_VERIFY(m_home->window->workspace()->journal().flush());
}

void TstPrivateWindow::aDragTakesItsOwnLineAlong()
{
    Marking marking;
    Entry story = marking.entry<Story>();
    story.id = m_home->ids.next(); // the session was marked with the same numbers
    m_home->window->workspace()->journal().saveLater(story);
    QVERIFY(m_home->window->workspace()->journal().flush());
    m_home->window->workspace()->openEntry(QString::fromStdString(story.id));
    int lines = 0;
    for (const auto* view : m_home->window->findChildren<QTreeView*>()) {
        if (!view->isVisible() || view->model() == nullptr) continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const std::unique_ptr<QMimeData> drag(view->model()->mimeData({view->model()->index(row, 0)}));
            QVERIFY(drag != nullptr);
            std::string taken;
            for (const QString& format : drag->formats()) taken += drag->data(format).toStdString();
            COMPARE_PLACES(placesIn(taken, story), (Places{"/belief/pyramid/arguments/*/text"}));
            const std::string& own = story.story()->pyramid.arguments[std::size_t(row)].text;
            QVERIFY(taken.find(own) != std::string::npos);
            ++lines;
        }
    }
    QCOMPARE(lines, 3);
}

void TstPrivateWindow::theReminderCounts()
{
    QString said;
    m_home->settings->set(setting::remind, true);
    Reminder reminder(*m_home->settings, [&](const QString& title, const QString& text) { said = title + text; });
    reminder.follow(&m_home->window->workspace()->journal());
    QVERIFY(!said.isEmpty());
    QVERIFY2(!said.contains("marzipan"), qPrintable(said));
}

void TstPrivateWindow::theClipboardTakesSharedMatterOfThePreview()
{
    openSection("closing");
    auto* preview = m_home->find<QTextEdit>("summary.preview");
    preview->selectAll();
    preview->copy();
    const QMimeData* taken = QApplication::clipboard()->mimeData();
    QVERIFY(!taken->formats().isEmpty());
    for (const QString& format : taken->formats()) verifyShared(QString::fromUtf8(taken->data(format)));
}

void TstPrivateWindow::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"session", "engagement", "check-up", "story", "area"}) QTest::newRow(kind) << kind;
}

void TstPrivateWindow::hostileTextStaysText()
{
    QFETCH(QString, kind);
    Marking marking(" <img src=\"file:///etc/secret\"><b>bold</b> ![i](/etc/secret.png)");
    const Entry entry = kind == "session"      ? markedSession(marking)
                        : kind == "engagement" ? marking.entry<Engagement>()
                        : kind == "check-up"   ? marking.entry<Checkup>()
                        : kind == "story"      ? marking.entry<Story>()
                                               : marking.entry<Area>();
    Journal::create(m_home->path("hostile.soundings").toStdString(), m_home->outside()).save(entry);
    m_home->window.reset();
    m_home->open(m_home->path("hostile.soundings"));
    int shown = 0;
    const auto check = [&] {
        QCoreApplication::processEvents();
        for (const QWidget* window : QApplication::topLevelWidgets())
            for (const auto* label : window->findChildren<QLabel*>()) {
                const bool said = label->text().contains("<img");
                shown += said ? 1 : 0;
                QVERIFY2(label->textFormat() == Qt::PlainText || (label->textFormat() == Qt::AutoText && !said),
                         qPrintable(label->objectName() + ": " + label->text()));
            }
    };
    m_home->window->workspace()->openEntry(QString::fromStdString(entry.id));
    check();
    if (kind == "session") {
        for (const char* word : {"before", "agenda", "rounds", "commitments", "closing", "cards"}) {
            openSection(word);
            check();
        }
        m_home->click("cards.shared");
        check();
        m_home->window->activateWindow();
        m_home->click("cards.live");
        QVERIFY(topLevel<LiveSession>("live") != nullptr);
        check();
        topLevel<LiveSession>("live")->close();
        QVERIFY(QTest::qWaitForWindowActive(m_home->window.get()));
    }
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_5, Qt::Key_6}) {
        m_home->press(key, Qt::ControlModifier);
        check();
    }
    QVERIFY(shown > 0 || kind == "engagement"); // all of that one stands in fields
}

QTEST_MAIN(TstPrivateWindow)
#include "tst_private_window.moc"
