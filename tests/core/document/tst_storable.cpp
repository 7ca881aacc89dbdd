// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/entry_fields.h"
#include "core/document/salvage.h"
#include "core/support/error.h"
#include "tests/support/random_entry.h"

#include <QtTest>

#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace soundings {
namespace {

/// Takes the kept members of other programs out, so that only the quick check of the fields judges an entry.
/// Then spoils the n-th thing in it that can be spoilt, and tells whether there was one.
class Spoiler {
public:
    explicit Spoiler(int which) : m_left(which) {}

    bool spoil(Entry& entry)
    {
        members(entry);
        std::visit([&](auto& belief) { members(belief); }, entry.belief);
        return m_left < 0;
    }

private:
    void once(const std::function<void()>& change)
    {
        if (m_left-- == 0) change();
    }

    void visit(std::string& text, const FieldRule& rule)
    {
        once([&] { text = rule.isId ? "123" : "\xff"; });
        if (rule.isId && rule.required) once([&] { text.clear(); });
    }
    void visit(bool&, const FieldRule&) {}
    void visit(int& number, const FieldRule& rule)
    {
        if (std::isfinite(rule.low)) once([&] { number = static_cast<int>(rule.low) - 1; });
    }
    void visit(double& number, const FieldRule& rule)
    {
        once([&] { number = std::numeric_limits<double>::quiet_NaN(); });
        once([&] { number = std::numeric_limits<double>::infinity(); });
        if (std::isfinite(rule.low)) once([&] { number = std::nextafter(rule.low, -1e9); });
        if (std::isfinite(rule.high)) once([&] { number = std::nextafter(rule.high, 1e9); });
    }
    void visit(Date& date, const FieldRule&)
    {
        using namespace std::chrono;
        once([&] { date = Date{year{2026}, month{2}, day{30}}; });
        once([&] { date = Date{year{10000}, month{1}, day{1}}; });
    }
    void visit(Instant& instant, const FieldRule&)
    {
        once([&] { instant.utcMs = 253'402'300'800'000; });
        once([&] { instant.utcMs = -62'135'596'800'001; });
        once([&] { instant.zone = "\xc3"; });
    }
    void visit(Range& range, const FieldRule& rule)
    {
        range.extra.clear();
        once([&] { std::swap(range.low, range.high), range.low += 1e-9; });
        if (std::isfinite(rule.high)) once([&] { range.high = rule.high + 0.5; });
        if (std::isfinite(rule.low)) once([&] { range.low = rule.low - 0.5; });
    }
    void visit(SinceItem& item, const FieldRule&)
    {
        members(item);
        std::visit([&](auto& what) { members(what); }, item.what);
    }
    template <typename T>
    void visit(std::optional<T>& value, const FieldRule& rule)
    {
        if (value) visit(*value, rule);
    }
    template <typename T>
    void visit(std::vector<T>& values, FieldRule rule)
    {
        rule.required = rule.isId;
        for (auto& value : values) visit(value, rule);
        if constexpr (requires(T& value) { value.id; }) {
            if (values.size() > 1) once([&] { values.back().id = values.front().id; });
        }
    }
    template <typename T>
    void visit(T& value, const FieldRule&)
    {
        if constexpr (std::is_enum_v<T>)
            once([&] { value = static_cast<T>(99); });
        else
            members(value);
    }
    template <typename T>
    void members(T& owner)
    {
        owner.extra.clear();
        auto member = [&](const char* /*name*/, auto place, const FieldRule& rule = {}) { visit(owner.*place, rule); };
        describe(member, Type<T>{});
    }

    int m_left;
};

QByteArray refusalOf(const Entry& entry)
{
    try {
        (void)readableDocumentBytes(entry);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? QByteArray::fromStdString(error.message())
                                                : QByteArray("another kind of error");
    }
    return {};
}

Entry decisionWith(const std::function<void(Decision&)>& change)
{
    SeededIds ids(5);
    Entry entry = newDecision("Move to Lisbon", {}, utcDate({}), ids);
    change(*entry.decision());
    return entry;
}

} // namespace

class StorableTest : public QObject {
    Q_OBJECT

private slots:
    void everyFieldThatTheReaderWouldRefuseIsRefusedBeforeStoring();
    void whatIsStoredIsWhatADocumentIs();
    void aRefusalSpeaksAsTheReaderDoes_data();
    void aRefusalSpeaksAsTheReaderDoes();
    void keptMembersThatCannotBeReadBackAreRefused();
    void aSalvageLosesOnlyWhatIsRefusedAndNamesIt();
    void aSalvageOfSoundEntriesIsTheEntries();
};

void StorableTest::everyFieldThatTheReaderWouldRefuseIsRefusedBeforeStoring()
{
    int spoilt = 0;
    for (const std::uint64_t seed : {1U, 2U, 3U, 5U, 8U, 13U}) {
        for (int which = 0;; ++which) {
            Entry entry = test::randomEntry(seed);
            if (!Spoiler(which).spoil(entry)) break;
            const QByteArray refusal = refusalOf(entry);
            QVERIFY2(!refusal.isEmpty(), qPrintable(QString("seed %1, thing %2").arg(seed).arg(which)));
            QVERIFY2(refusal != "another kind of error" && refusal.endsWith('.'), refusal.constData());
            ++spoilt;
        }
        Entry sound = test::randomEntry(seed);
        (void)Spoiler(std::numeric_limits<int>::max()).spoil(sound);
        QCOMPARE(refusalOf(sound), QByteArray());
    }
    QVERIFY2(spoilt > 500, qPrintable(QString::number(spoilt)));
}

void StorableTest::whatIsStoredIsWhatADocumentIs()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Entry entry = test::randomEntry(seed);
        QVERIFY(readableDocumentBytes(entry) == documentBytes(entry));
    }
}

void StorableTest::aRefusalSpeaksAsTheReaderDoes_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QByteArray>("sentence");
    const auto upsideDown = decisionWith([](Decision& d) { d.options[0].meetsAimRange = Range{0.8, 0.5, 0.9, {}}; });
    QTest::newRow("range") << upsideDown
                           << QByteArray("Move to Lisbon: /belief/options/0/meetsAimRange is a range upside down: "
                                         "low 0.8, likely 0.5, high 0.9 must rise in this order. Mend it and try "
                                         "again.");
    for (const double probability : {0.0, 1.2}) {
        const auto entry = decisionWith([&](Decision& d) {
            d.predictions.emplace_back().id = d.options[0].id;
            d.predictions[0].probability = probability;
        });
        QTest::addRow("probability %g", probability)
            << entry
            << QByteArray("Move to Lisbon: /belief/predictions/0/probability must be a number from 0.01 to 0.99, but "
                          "is ") +
                   QByteArray::number(probability) + ". Mend it and try again.";
    }
    QTest::newRow("empty id") << decisionWith([](Decision& d) { d.options[0].id.clear(); })
                              << QByteArray("Move to Lisbon: /belief/options/0/id is missing; it must be an identifier "
                                            "(a UUID in lower case). Mend it and try again.");
    QTest::newRow("date")
        << decisionWith([](Decision& d) {
               d.review = Date{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{30}};
           })
        << QByteArray("Move to Lisbon: /belief/review must be a date of the calendar such as 2026-02-28, but is "
                      "\"2026-02-30\". Mend it and try again.");
}

void StorableTest::aRefusalSpeaksAsTheReaderDoes()
{
    QFETCH(Entry, entry);
    QFETCH(QByteArray, sentence);
    QCOMPARE(refusalOf(entry), sentence);
}

void StorableTest::keptMembersThatCannotBeReadBackAreRefused()
{
    const auto with = [](const std::string& text) {
        return refusalOf(decisionWith([&](Decision& d) { d.extra["future"] = text; }));
    };
    QCOMPARE(with("{\"a\":[1,2]}"), QByteArray());
    QVERIFY(!with("{\"a\":").isEmpty());
    QVERIFY(!with("").isEmpty());
    QVERIFY(with(std::string(63, '[') + std::string(63, ']')).contains("nested")); // two deep already where it stands
}

void StorableTest::aSalvageLosesOnlyWhatIsRefusedAndNamesIt()
{
    const Entry neighbour = decisionWith([](Decision& d) { d.frame.aim = "Own the harbour"; });
    int salvaged = 0;
    int unwritable = 0;
    for (std::uint64_t seed = 1, taken = 0; taken < 3; ++seed) {
        const Entry sound = test::randomEntry(seed);
        if (!sound.decision() && !sound.diagnosis()) continue; // the kinds with the most to spoil
        ++taken;
        for (int which = 0;; ++which) {
            Entry spoilt = sound;
            if (!Spoiler(which).spoil(spoilt)) break;
            const Salvage salvage = salvageEntries(writeWhatCanBeWritten({spoilt, neighbour}), "rescue.json");
            const QByteArray what = QByteArray::number(qulonglong(seed)) + ", thing " + QByteArray::number(which);
            QVERIFY2(!salvage.entries.empty() && salvage.entries.back() == neighbour, what.constData());
            for (const Entry& entry : salvage.entries) QCOMPARE(refusalOf(entry), QByteArray());
            const bool written = salvage.entries.size() == 2 || !salvage.leftOut.empty();
            QCOMPARE(written, !salvage.leftOut.empty());
            if (salvage.entries.size() == 2) {
                QCOMPARE(salvage.entries.front().id, spoilt.id);
                QCOMPARE(salvage.entries.front().title, spoilt.title);
                ++salvaged;
            }
            unwritable += written ? 0 : 1;
        }
    }
    QVERIFY2(salvaged > 100 && unwritable > 100, qPrintable(QString("%1, %2").arg(salvaged).arg(unwritable)));
    const auto withProbability = decisionWith([](Decision& d) {
        d.predictions.emplace_back().id = d.options[0].id;
        d.predictions[0].statement = "Ten trials";
        d.predictions[0].probability = 1.2;
    });
    const Salvage salvage = salvageEntries(writeEntries({neighbour, withProbability}), "rescue.json");
    QCOMPARE(salvage.leftOut, std::vector<std::string>{"/entries/1/belief/predictions/0/probability 1.2"});
    QCOMPARE(salvage.entries.at(1).decision()->predictions.at(0).statement, std::string("Ten trials"));
}

void StorableTest::aSalvageOfSoundEntriesIsTheEntries()
{
    std::vector<Entry> entries;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) entries.push_back(test::randomEntry(seed));
    const std::string text = writeWhatCanBeWritten(entries);
    QCOMPARE(text, writeEntries(entries));
    const Salvage salvage = salvageEntries(text, "rescue.json");
    QVERIFY(salvage.entries == entries);
    QVERIFY(salvage.leftOut.empty());
    QVERIFY(salvageEntries(documentBytes(entries[0]), "one.json").entries == std::vector<Entry>{entries[0]});
    QVERIFY_EXCEPTION_THROWN((void)salvageEntries("{\"entries\": [", "cut.json"), Error);
}

} // namespace soundings

QTEST_APPLESS_MAIN(soundings::StorableTest)
#include "tst_storable.moc"
