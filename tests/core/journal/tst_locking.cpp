// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/locking.h"

#include "journal_fixture.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::test;

namespace {

constexpr int markers = 50;

Secret secret(std::string text)
{
    return Secret::taking(text);
}

std::string marker(int number)
{
    return "Zwirbelwort" + std::to_string(1000 + number);
}

/// A journal with fifty words in every kind of field that people write into, one decision sealed.
void fill(Surroundings& s, Journal& journal)
{
    for (int i = 0; i < markers; i += 5) {
        Entry entry = s.decision(marker(i));
        decisionIn(entry).frame.aim = marker(i + 1);
        decisionIn(entry).must.front().evidence = marker(i + 2);
        decisionIn(entry).options.front().title = marker(i + 3);
        journal.save(entry);
        journal.keepVersion(entry.id, "pause");
        journal.save(s.note(entry.id, marker(i + 4)));
        if (i == 0) journal.seal(entry.id);
    }
    journal.settleSeals();
    journal.refreshDerived();
}

/// Words of a folder's files that no locked journal may show, each with the file it stands in.
QStringList readableWords(const QString& folder)
{
    QStringList found;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = file.readAll().toLower(); // as the search keeps words
        for (int i = 0; i < markers; ++i)
            if (bytes.contains(QByteArray::fromStdString(marker(i)).toLower()))
                found += info.fileName() + ": " + QString::fromStdString(marker(i));
    }
    return found;
}

std::size_t foundIn(const Journal& journal)
{
    std::size_t found = 0;
    for (int i = 0; i < markers; i += 5) {
        EntryQuery query;
        query.text = marker(i + 1);
        found += journal.list(query).size();
    }
    return found;
}

/// A key as this test keeps it, so that its own memory holds none.
std::string masked(const JournalKey& key)
{
    std::string bytes(key.bytes().view());
    for (char& byte : bytes) byte = static_cast<char>(byte ^ 0x5a);
    return bytes;
}

/// How often the writable memory of this process holds a key, as bytes or as hex digits.
int copiesInMemory(const std::string& maskedKey)
{
    std::string hex;
    for (const char byte : maskedKey) {
        const unsigned plain = static_cast<unsigned char>(byte ^ 0x5a);
        for (const unsigned half : {plain >> 4U, plain & 15U})
            hex += static_cast<char>("0123456789abcdef"[half] ^ 0x5a);
    }
    QFile memory("/proc/self/mem");
    QFile maps("/proc/self/maps");
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !maps.open(QIODevice::ReadOnly)) return -1;
    static std::vector<char> buffer(1U << 20U);
    const auto own = reinterpret_cast<quint64>(buffer.data());
    int copies = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        if (!line.contains(" rw")) continue;
        const auto ends = line.left(line.indexOf(' ')).split('-');
        const quint64 from = ends[0].toULongLong(nullptr, 16);
        const quint64 to = ends[1].toULongLong(nullptr, 16);
        for (quint64 at = from; at < to; at += buffer.size() - 128) {
            if (!memory.seek(qint64(at))) break;
            const qint64 size = memory.read(buffer.data(), qint64(std::min<quint64>(buffer.size(), to - at)));
            for (const std::string& wanted : {maskedKey, hex})
                for (qint64 i = 0; i + qint64(wanted.size()) <= size; ++i) {
                    if ((buffer[std::size_t(i)] ^ 0x5a) != wanted[0]) continue;
                    if (at + quint64(i) >= own && at + quint64(i) < own + buffer.size()) continue;
                    std::size_t same = 1;
                    while (same < wanted.size() && (buffer[std::size_t(i) + same] ^ 0x5a) == wanted[same]) ++same;
                    copies += same == wanted.size() ? 1 : 0;
                }
        }
    }
    std::ranges::fill(buffer, '\0');
    return copies;
}

class TestLocking : public QObject {
    Q_OBJECT

    /// Locks by `passphrase` and opens again with the key that it gave.
    static SharedKey locked(Surroundings& s, const std::string& passphrase)
    {
        return lockAnew(s.path(), {s.clock, s.ids}, secret(passphrase), KeyCost::Least);
    }
    static Journal openWith(Surroundings& s, const SharedKey& key, Journal::Mode mode = Journal::Mode::ReadWrite)
    {
        return Journal::open(s.path(), mode, {s.clock, s.ids, key});
    }

private slots:
    void aLockedJournalHoldsWhatItHeldAndShowsNoneOfIt()
    {
        Surroundings s;
        VerifyReport before;
        {
            Journal journal = s.create();
            fill(s, journal);
            before = journal.verify();
            QCOMPARE(foundIn(journal), std::size_t{10});
        }
        QVERIFY(!readableWords(s.folder.path()).isEmpty());
        const SharedKey key = locked(s, "correct horse");
        QVERIFY(isLocked(s.path()));
        QCOMPARE(readableWords(s.folder.path()), QStringList());
        Journal journal = openWith(s, key);
        QVERIFY(journal.verify() == before);
        QCOMPARE(foundIn(journal), std::size_t{10});
        // While it is written to, neither the log nor anything else shows a word.
        fill(s, journal);
        const Journal reader = openWith(s, key, Journal::Mode::ReadOnly);
        QVERIFY(QFile::exists(QString::fromStdString(s.path() + "-wal")));
        QCOMPARE(foundIn(reader), std::size_t{20});
        QCOMPARE(readableWords(s.folder.path()), QStringList());
        QVERIFY(reader.verify().intact());
    }

    void aJournalIsMadeLockedFromItsFirstByte()
    {
        Surroundings s;
        {
            Journal journal = Journal::create(s.path(), {s.clock, s.ids, newKey(secret("p"), KeyCost::Least)});
            fill(s, journal);
        }
        QVERIFY(isLocked(s.path()));
        QCOMPARE(readableWords(s.folder.path()), QStringList());
        QCOMPARE(foundIn(openWith(s, keyOf(s.path(), secret("p")))), std::size_t{10});
    }

    void withoutThePassphraseOrWithAnotherItStaysShutAndSaysSo()
    {
        Surroundings s;
        (void)s.create();
        (void)locked(s, "correct horse");
        VERIFY_ERROR(ErrorKind::Locked, "is locked; give its passphrase", (void)openWith(s, nullptr));
        for (const char* wrong : {"correct hors", "Correct horse", "correct horse ", " "})
            VERIFY_ERROR(ErrorKind::Locked, "does not open", (void)openWith(s, keyOf(s.path(), secret(wrong))));
        VERIFY_ERROR(ErrorKind::Input, "at least one character", (void)keyOf(s.path(), {}));
        QVERIFY(openWith(s, keyOf(s.path(), secret("correct horse"))).verify().intact());
    }

    void whatIsNoLockedJournalIsToldApart()
    {
        Surroundings s;
        (void)s.create();
        QVERIFY(!isLocked(s.path()));
        VERIFY_ERROR(ErrorKind::Input, "is not locked", (void)keyOf(s.path(), secret("p")));
        const SharedKey key = newKey(secret("p"), KeyCost::Least);
        VERIFY_ERROR(ErrorKind::Foreign, "not a locked one", (void)openWith(s, key));
        QFile chance(s.folder.filePath("chance"));
        QVERIFY(chance.open(QIODevice::WriteOnly));
        chance.write(QByteArray(8192, 'x'));
        chance.close();
        QVERIFY(!isLocked(chance.fileName().toStdString()));
        VERIFY_ERROR(ErrorKind::Foreign, "not a Soundings journal",
                     (void)Journal::open(chance.fileName().toStdString(), Journal::Mode::ReadOnly, s.outside()));
        VERIFY_ERROR(ErrorKind::NotFound, "There is no journal", (void)isLocked(s.path("none")));
    }

    void theSamePassphraseGivesEachFileAnotherKey()
    {
        const SharedKey one = newKey(secret("p"), KeyCost::Least);
        const SharedKey two = newKey(secret("p"), KeyCost::Least);
        QVERIFY(!(one->bytes() == two->bytes()));
        QVERIFY(one->bytes() == JournalKey(secret("p"), one->salt()).bytes());
        QVERIFY(!(one->bytes() == JournalKey(secret("q"), one->salt()).bytes()));
    }

    void theOrdinaryCostIsArgon2idWithMuchMemory()
    {
        // The value for these parameters must never change: it would lock everybody out.
        KeySalt::Bytes bytes{'S', 'd', 'g', 's', 1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8};
        const JournalKey key(secret("correct horse battery staple"), *KeySalt::from(bytes));
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(key.bytes().data()), int(key.bytes().size())).toHex(),
                 QByteArray("31ea15a764b81231b95a3057b1412967cd02d4a418693d4835d385abc01c0610"));
        bytes[4] = 3;
        VERIFY_ERROR(ErrorKind::Foreign, "newer version", (void)KeySalt::from(bytes));
        bytes[0] = 'X';
        QVERIFY(!KeySalt::from(bytes));
    }

    void changingAndTurningOffKeepEverything()
    {
        Surroundings s;
        {
            Journal journal = s.create();
            fill(s, journal);
        }
        const SharedKey first = locked(s, "one");
        const auto before = openWith(s, first, Journal::Mode::ReadOnly).verify();
        const SharedKey second = lockAnew(s.path(), {s.clock, s.ids, first}, secret("two"), KeyCost::Least);
        VERIFY_ERROR(ErrorKind::Locked, "another passphrase meanwhile", (void)openWith(s, first));
        VERIFY_ERROR(ErrorKind::Locked, "does not open", (void)openWith(s, keyOf(s.path(), secret("one"))));
        QCOMPARE(readableWords(s.folder.path()), QStringList());
        QVERIFY(openWith(s, second).verify() == before);
        QVERIFY(!lockAnew(s.path(), {s.clock, s.ids, second}, {}));
        QVERIFY(!isLocked(s.path()));
        QVERIFY(openWith(s, nullptr).verify() == before);
        QCOMPARE(foundIn(openWith(s, nullptr)), std::size_t{10});
    }

    void onlyItsOwnerReadsTheNewFile()
    {
        Surroundings s;
        (void)s.create();
        (void)locked(s, "p");
        struct stat info{};
        QCOMPARE(::stat(s.path().c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
    }

    void aJournalThatIsOpenElsewhereIsLeftAsItIs()
    {
        Surroundings s;
        Journal writer = s.create();
        VERIFY_ERROR(ErrorKind::Held, "open in another window", (void)locked(s, "p"));
        writer = s.create("other.soundings");
        const Journal reader = s.open(Journal::Mode::ReadOnly);
        QCOMPARE(reader.count({}), std::size_t{0});
        VERIFY_ERROR(ErrorKind::Held, "", (void)locked(s, "p"));
        QVERIFY(!isLocked(s.path()));
        QVERIFY(s.open(Journal::Mode::ReadOnly).verify().intact());
        QCOMPARE(QDir(s.folder.path()).entryList({"*.part*"}, QDir::Files | QDir::Hidden), QStringList());
    }

    void anyFlippedByteIsFound()
    {
        Surroundings s;
        SharedKey key;
        {
            Journal journal = s.create();
            fill(s, journal);
        }
        key = locked(s, "p");
        QFile file(QString::fromStdString(s.path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto size = file.size();
        int tried = 0;
        // Each byte of the head, and one in each stretch of what follows: an odd step meets every place of a page.
        for (qint64 at = 0; at < size; at += at < 128 ? 1 : 1021, ++tried) {
            const auto flip = [&] {
                char byte = 0;
                QVERIFY(file.seek(at) && file.getChar(&byte) && file.seek(at) && file.putChar(char(byte ^ 0x20)));
                QVERIFY(file.flush());
            };
            flip();
            bool sound = false;
            try {
                sound = openWith(s, key, Journal::Mode::ReadOnly).verify().intact();
            } catch (const Error&) {
                sound = false;
            }
            QVERIFY2(!sound, QByteArray::number(at));
            flip();
        }
        QVERIFY(tried > 200);
        QVERIFY(openWith(s, key).verify().intact());
    }

    void killedAnywhereItOpensAsBeforeOrAsAfter()
    {
        // The child is killed after ever more work of its own, from the first step to the end.
        Surroundings s;
        {
            Journal journal = s.create();
            fill(s, journal);
        }
        const auto before = s.open(Journal::Mode::ReadOnly).verify();
        int old = 0;
        int anew = 0;
        for (double delay = 200; anew < 3 && delay < 60e6; delay *= 1.15) { // microseconds
            const bool wasLocked = isLocked(s.path());
            const SharedKey now = wasLocked ? keyOf(s.path(), secret("p")) : nullptr;
            const pid_t child = ::fork();
            if (child == 0) {
                const Secret next = wasLocked ? Secret() : secret("p");
                const auto whole = static_cast<long>(delay);
                const itimerval alarm{{}, {whole / 1'000'000, whole % 1'000'000}};
                ::setitimer(ITIMER_REAL, &alarm, nullptr);
                (void)lockAnew(s.path(), {s.clock, s.ids, now}, next, KeyCost::Least);
                ::_exit(0);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            const bool isNow = isLocked(s.path());
            (isNow == wasLocked ? old : anew)++;
            const SharedKey key = isNow ? keyOf(s.path(), secret("p")) : nullptr;
            QVERIFY(openWith(s, key).verify() == before);
            // Whoever opens it next to write clears away what was left, above all a readable copy of what is locked.
            QCOMPARE(QDir(s.folder.path()).entryList({"*.part*"}, QDir::Files | QDir::Hidden), QStringList());
            if (isNow) QCOMPARE(readableWords(s.folder.path()), QStringList());
        }
        QVERIFY(old > 0 && anew > 0);
    }

    void textsThatWaitOutsideTheJournalOpenOnlyByItsKey()
    {
        const SharedKey key = newKey(secret("p"), KeyCost::Least);
        const std::string text = marker(1) + std::string("\0and more", 9);
        std::string sealed = key->sealed(text);
        QVERIFY(sealed.find(marker(1)) == std::string::npos);
        QVERIFY(key->sealed(text) != sealed);
        QVERIFY(key->unsealed(sealed) == text);
        QVERIFY(!newKey(secret("p"), KeyCost::Least)->unsealed(sealed));
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            sealed[i] = static_cast<char>(sealed[i] ^ 1);
            QVERIFY(!key->unsealed(sealed));
            sealed[i] = static_cast<char>(sealed[i] ^ 1);
        }
        QVERIFY(!key->unsealed(sealed.substr(0, sealed.size() - 1)));
        QVERIFY(!key->unsealed({}));
    }

    void nothingOfTheKeyStaysInMemoryOnceTheJournalIsClosed()
    {
        Surroundings s;
        {
            Journal journal = Journal::create(s.path(), {s.clock, s.ids});
            fill(s, journal);
        }
        std::string first;
        std::string second;
        {
            SharedKey key = locked(s, "one");
            first = masked(*key);
            {
                Journal journal = openWith(s, key);
                const Journal reader = openWith(s, key, Journal::Mode::ReadOnly);
                fill(s, journal);
                QVERIFY(foundIn(reader) > 0);
                QVERIFY(copiesInMemory(first) >= 2); // so it would be seen
            }
            key = lockAnew(s.path(), {s.clock, s.ids, key}, secret("two"), KeyCost::Least);
            second = masked(*key);
            QVERIFY(openWith(s, key).verify().intact());
        }
        QCOMPARE(copiesInMemory(first), 0);
        QCOMPARE(copiesInMemory(second), 0);
    }

    void aSecretLeavesNothingWhereItWasTyped()
    {
        std::string typed = "a passphrase that is longer than what fits into the string itself";
        const char* place = typed.data();
        const Secret taken = Secret::taking(typed);
        QCOMPARE(taken.size(), std::size_t{65});
        QVERIFY(typed.empty());
        QVERIFY(std::string(place, 65) == std::string(65, '\0'));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestLocking)
#include "tst_locking.moc"
