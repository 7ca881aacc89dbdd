// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/random.h"
#include "journal_fixture.h"

#include <QFile>
#include <QtTest>

#include <map>

using namespace soundings;
using namespace soundings::test;

namespace {

/// What a person would miss if it were different: every entry, its seal and its stage.
struct Content {
    std::vector<Entry> entries;
    std::vector<std::string> hashes;

    bool operator==(const Content&) const = default;
};

Content contentOf(const Journal& journal, const std::vector<Id>& ids)
{
    Content content;
    for (const Id& id : ids) {
        content.entries.push_back(journal.load(id));
        const auto seal = journal.sealOf(id);
        content.hashes.push_back(seal ? seal->hash : std::string());
    }
    return content;
}

} // namespace

class TestJournalDamage : public QObject {
    Q_OBJECT

private slots:
    void everyHarmfulFlipIsFound();
    void aTruncatedFileIsNamedAsDamaged();
};

/// A closed journal of twelve entries, half of them sealed.
static std::vector<Id> fill(Surroundings& s)
{
    std::vector<Id> ids;
    Journal journal = s.create();
    for (int i = 0; i < 12; ++i) {
        Entry entry = s.decision("decision " + std::to_string(i));
        journal.save(entry);
        if (i % 2 == 0) journal.seal(entry.id);
        if (i % 4 == 0) {
            entry.since = {s.since(Addendum{"later", {}})};
            journal.save(entry);
        }
        ids.push_back(entry.id);
    }
    return ids;
}

void TestJournalDamage::everyHarmfulFlipIsFound()
{
    Surroundings s;
    const auto ids = fill(s);
    const QString path = QString::fromStdString(s.path());
    const Content original = contentOf(s.open(Journal::Mode::ReadOnly), ids);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    Random random(2026);
    int harmful = 0;
    for (int flip = 0; flip < 2000; ++flip) {
        const auto at = static_cast<qint64>(random.uniform() * static_cast<double>(bytes.size()));
        const char changed = static_cast<char>(bytes[at] ^ (1 << static_cast<int>(random.uniform() * 8)));
        QVERIFY(file.seek(at) && file.write(&changed, 1) == 1 && file.flush());
        bool same = false;
        bool found = true;
        try {
            const Journal journal = s.open(Journal::Mode::ReadOnly);
            found = !journal.verify().intact();
            same = contentOf(journal, ids) == original;
        } catch (const Error&) {
            // Refused or unreadable: noticed at once.
        }
        harmful += same ? 0 : 1;
        QVERIFY2(same || found, qPrintable(QString("byte %1 changed the journal unseen").arg(at)));
        QVERIFY(file.seek(at) && file.write(bytes.constData() + at, 1) == 1 && file.flush());
    }
    QVERIFY2(harmful > 100, qPrintable(QString::number(harmful))); // else the flips proved nothing
    QVERIFY(s.open(Journal::Mode::ReadOnly).verify().intact());
}

void TestJournalDamage::aTruncatedFileIsNamedAsDamaged()
{
    Surroundings s;
    const auto ids = fill(s);
    const qint64 size = QFile(QString::fromStdString(s.path())).size();
    const Content original = contentOf(s.open(Journal::Mode::ReadOnly), ids);
    for (int part = 1; part < 8; ++part) {
        QVERIFY(QFile::resize(QString::fromStdString(s.path()), size - part * size / 9));
        const auto error = errorOf([&] {
            const Journal journal = s.open(Journal::Mode::ReadOnly);
            QVERIFY(!journal.verify().intact());
            if (!(contentOf(journal, ids) == original)) throw Error(ErrorKind::Storage, "differs");
        });
        QVERIFY2(!error || error->kind() == ErrorKind::Storage || error->kind() == ErrorKind::Foreign ||
                     error->kind() == ErrorKind::NotFound,
                 kindAndMessage(error).constData());
    }
}

QTEST_APPLESS_MAIN(TestJournalDamage)
#include "tst_journal_damage.moc"
