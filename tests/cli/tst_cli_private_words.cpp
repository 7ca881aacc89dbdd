// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entry.h"
#include "tests/support/private_places.h" // before Qt, which takes the word "signals"

#include "cli_program.h"

#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// A journal in which every text is a word of its own, written by the command line: which of them get out.
class TestCliPrivateWords : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    std::vector<Entry> m_entries;

    [[nodiscard]] std::string said(const QStringList& words) const
    {
        const Run run = m_run(words);
        if (run.code != 0) qWarning("%s", run.err.constData());
        return (run.out + run.err).toStdString();
    }

private slots:
    void initTestCase()
    {
        Marking marking;
        m_entries = {markedSession(marking), marking.entry<Engagement>(), marking.entry<Checkup>(),
                     marking.entry<Story>()};
        Entry note = marking.entry<Note>();
        auto& written = std::get<Note>(note.belief);
        written.about = m_entries.front().id;
        written.isPrivate = true;
        m_entries.push_back(note);
        m_journal = m_run.path("marked.soundings");
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf(m_entries)).code, 0);
    }

    void theExportOfAWholeJournal()
    {
        const std::string text = said({"export", m_journal});
        for (const Entry& entry : m_entries) {
            const Places all = allPlaces(entry);
            const bool isNote = std::holds_alternative<Note>(entry.belief);
            Places kept = keptAtHome(all);
            kept.merge(hiddenAnswers(all));
            COMPARE_PLACES(placesIn(text, entry), isNote ? Places{} : without(all, kept));
        }
    }

    void theExportWithWhatIsPrivate()
    {
        const std::string text = said({"export", m_journal, "--private", "--uncover"});
        for (const Entry& entry : m_entries) COMPARE_PLACES(placesIn(text, entry), allPlaces(entry));
    }

    void theExportOfOneEntryIsTheSame()
    {
        for (const Entry& entry : m_entries) {
            const QString id = QString::fromStdString(entry.id);
            Places kept = keptAtHome(allPlaces(entry));
            kept.merge(hiddenAnswers(allPlaces(entry)));
            const bool isNote = std::holds_alternative<Note>(entry.belief);
            COMPARE_PLACES(placesIn(m_run({"export", m_journal, id}).out.toStdString(), entry),
                           isNote ? Places{} : without(allPlaces(entry), kept));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliPrivateWords)
#include "tst_cli_private_words.moc"
