// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include <random>

using namespace soundings;
using namespace soundings::ui;

class TstEntryEditor : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_home = std::make_unique<Home>();
        static_cast<void>(Journal::create(m_home->path().toStdString(), m_home->outside()));
        m_bridge =
            std::make_unique<JournalBridge>(m_home->path().toStdString(), Journal::Mode::ReadWrite, m_home->outside());
        m_editor = std::make_unique<EntryEditor>(sampleDecision(m_home->ids, "Start"), *m_bridge);
    }
    void cleanup()
    {
        m_editor.reset();
        m_bridge.reset();
        m_home.reset();
    }
    void undoAndRedoFollowAModelOverRandomEdits();
    void typingInOneFieldIsOneStep();
    void tellsWhoseEditItWas();
    void sealedEntriesStayAsTheyAre();
    void whatHappenedSinceIsNotUndone();
    void anUnchangedValueIsNoEdit();
    void aChangeFromOutsideEndsTheStack();
    void anEditForGoodIsStoredAndNothingBeforeItComesBack();

private:
    bool setContext(const std::string& text, const QString& key = {})
    {
        return m_editor->edit("Context", key, [&](Decision& decision) { decision.frame.context = text; });
    }
    std::unique_ptr<Home> m_home;
    std::unique_ptr<JournalBridge> m_bridge;
    std::unique_ptr<EntryEditor> m_editor;
};

void TstEntryEditor::anEditForGoodIsStoredAndNothingBeforeItComesBack()
{
    setContext("one");
    QSignalSpy changes(m_editor.get(), &EntryEditor::changed);
    QVERIFY(m_editor->editForGood([](Entry& entry) { entry.title = "For good"; }));
    QVERIFY(!m_editor->editForGood([](Entry& entry) { entry.title = "For good"; })); // no edit at all
    QCOMPARE(changes.count(), 1);
    m_editor->undo();
    m_editor->redo();
    QCOMPARE(m_editor->entry().title, std::string("For good"));
    QCOMPARE(m_editor->entry().decision()->frame.context, std::string("one"));
    setContext("two"); // what comes later can be undone as ever, down to it
    m_editor->undo();
    QCOMPARE(m_editor->entry().title, std::string("For good"));
    QVERIFY(m_bridge->flush());
    QCOMPARE(m_bridge->reader().load(m_editor->id()).title, std::string("For good"));
    m_editor->setSealed(true);
    QVERIFY(!m_editor->editForGood([](Entry& entry) { entry.title = "No"; }));
}

void TstEntryEditor::undoAndRedoFollowAModelOverRandomEdits()
{
    std::mt19937 random(50);
    std::vector<Entry> model{m_editor->entry()};
    std::size_t at = 0;
    for (int step = 0; step < 3000; ++step) {
        switch (random() % 4) {
        case 0:
            m_editor->undo();
            if (at > 0) --at;
            break;
        case 1:
            m_editor->redo();
            if (at + 1 < model.size()) ++at;
            break;
        default: {
            const auto text = std::to_string(random());
            const bool title = random() % 2 == 0;
            const bool did = m_editor->editEntry("Edit", {}, [&](Entry& entry) {
                if (title)
                    entry.title = text;
                else
                    entry.decision()->frame.context = text;
            });
            QVERIFY(did);
            model.resize(at + 1);
            model.push_back(m_editor->entry());
            ++at;
            if (model.size() > 900) { // below the limit of the stack
                m_editor->reset(m_editor->entry());
                model = {m_editor->entry()};
                at = 0;
            }
        }
        }
        QCOMPARE(m_editor->entry(), model[at]);
    }
    QVERIFY(m_bridge->flush());
    QCOMPARE(m_bridge->reader().load(m_editor->id()), model[at]);
}

void TstEntryEditor::typingInOneFieldIsOneStep()
{
    for (const char* text : {"w", "wo", "wor", "word"}) setContext(text, "/context");
    m_editor->edit("Aim", "/aim", [](Decision& decision) { decision.frame.aim = "a"; });
    setContext("word!", "/context");
    m_editor->undo();
    QCOMPARE(m_editor->entry().decision()->frame.context, std::string("word"));
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->entry().decision()->frame.context, std::string());
    m_editor->redo();
    QCOMPARE(m_editor->entry().decision()->frame.context, std::string("word"));
    m_editor->endMerge();
    setContext("word and", "/context");
    m_editor->undo();
    QCOMPARE(m_editor->entry().decision()->frame.context, std::string("word"));
}

void TstEntryEditor::tellsWhoseEditItWas()
{
    QSignalSpy changed(m_editor.get(), &EntryEditor::changed);
    setContext("w", "/context");
    m_editor->undo();
    m_editor->redo();
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed[0][0].toString(), QString("/context"));
    QCOMPARE(changed[1][0].toString(), QString());
    QCOMPARE(changed[2][0].toString(), QString());
}

void TstEntryEditor::sealedEntriesStayAsTheyAre()
{
    setContext("before");
    m_editor->setSealed(true);
    const Entry sealed = m_editor->entry();
    QVERIFY(!setContext("after"));
    m_editor->undo();
    QCOMPARE(m_editor->entry(), sealed);
    m_editor->setSealed(false); // the seal was taken back in time
    m_editor->undo();
    QCOMPARE(m_editor->entry().decision()->frame.context, std::string());
}

void TstEntryEditor::whatHappenedSinceIsNotUndone()
{
    setContext("before");
    m_editor->append(Addendum{.text = "It rained.", .extra = {}});
    m_editor->undo();
    QCOMPARE(m_editor->entry().decision()->frame.context, std::string());
    QCOMPARE(m_editor->entry().since.size(), std::size_t(1));
    QCOMPARE(m_editor->entry().since.front().at, m_home->clock.now());
}

void TstEntryEditor::anUnchangedValueIsNoEdit()
{
    QSignalSpy changed(m_editor.get(), &EntryEditor::changed);
    QVERIFY(!setContext(""));
    QCOMPARE(changed.size(), 0);
    QVERIFY(!m_editor->undoStack().canUndo());
    QVERIFY(m_bridge->saveState() == JournalBridge::SaveState::Saved);
}

void TstEntryEditor::aChangeFromOutsideEndsTheStack()
{
    setContext("mine");
    Entry restored = m_editor->entry();
    restored.title = "Restored";
    m_editor->reset(restored);
    m_editor->undo();
    QCOMPARE(m_editor->entry(), restored);
}

QTEST_MAIN(TstEntryEditor)
#include "tst_entry_editor.moc"
