// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "journal_fixture.h"
#include "tests/support/person.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <functional>
#include <map>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

using namespace soundings;
using namespace soundings::test;
using nlohmann::json;

namespace {

/// What somebody who can sign does to the content of a bundle before it is sealed.
using Attack = std::function<void(json& content, BundleHead& head)>;

json& recordOf(json& content, const char* kind, std::size_t which = 0)
{
    for (json& record : content["records"])
        if (record["kind"] == kind && which-- == 0) return record;
    qFatal("no record of that kind");
}

void swapMember(json& one, json& other, const char* name)
{
    std::swap(one[name], other[name]);
}

/// Changes the document of an entry as JSON.
void edit(json& entry, const std::function<void(json& document)>& how)
{
    json document = json::parse(entry["document"].get<std::string>());
    how(document);
    entry["document"] = document.dump();
}

void replaceText(json& text, const std::string& from, const std::string& with)
{
    std::string bytes = text.get<std::string>();
    const std::size_t at = bytes.find(from);
    if (at == std::string::npos) qFatal("nothing to replace: %s", from.c_str());
    text = bytes.replace(at, from.size(), with);
}

/// Every attack on what a bundle says, with the sentence that refuses it.
const std::vector<std::tuple<const char*, Attack, const char*>>& attacks()
{
    static const std::vector<std::tuple<const char*, Attack, const char*>> all = {
        {"the ids of two entries are swapped",
         [](json& content, BundleHead&) {
             json& entries = content["entries"];
             json first = json::parse(entries[0]["document"].get<std::string>());
             edit(entries[1], [&](json& second) { std::swap(first["id"], second["id"]); });
             entries[0]["document"] = first.dump();
         },
         "is not what was sealed"},
        {"a field of one entry stands in the other",
         [](json& content, BundleHead&) {
             json& entries = content["entries"];
             json first = json::parse(entries[0]["document"].get<std::string>());
             edit(entries[1], [&](json& second) { std::swap(first["belief"]["frame"], second["belief"]["frame"]); });
             entries[0]["document"] = first.dump();
         },
         "is not what was sealed"},
        {"what happened since is moved to the other entry",
         [](json& content, BundleHead&) {
             json& entries = content["entries"];
             json first = json::parse(entries[0]["document"].get<std::string>());
             edit(entries[1], [&](json& second) { second["since"] = first["since"]; });
             first.erase("since");
             entries[0]["document"] = first.dump();
         },
         "is not what was sealed"},
        {"what happened since is in another order",
         [](json& content, BundleHead&) {
             edit(content["entries"][0], [](json& first) { std::swap(first["since"][0], first["since"][1]); });
         },
         "is not what was sealed"},
        {"what happened since is left out",
         [](json& content, BundleHead&) { edit(content["entries"][0], [](json& first) { first["since"].erase(1); }); },
         "is not what was sealed"},
        {"the seal of one entry is said to be the other's",
         [](json& content, BundleHead&) {
             swapMember(recordOf(content, "belief", 0), recordOf(content, "belief", 1), "entry");
         },
         "chain says was sealed there"},
        {"two records swap their numbers",
         [](json& content, BundleHead&) {
             swapMember(recordOf(content, "belief", 0), recordOf(content, "belief", 1), "number");
         },
         "chain says was sealed there"},
        {"two records swap their bytes",
         [](json& content, BundleHead&) {
             swapMember(recordOf(content, "belief", 0), recordOf(content, "belief", 1), "bytes");
         },
         "chain says was sealed there"},
        {"a seal is dated back",
         [](json& content, BundleHead&) { recordOf(content, "belief")["at"]["utc"] = 1'700'000'000'000; },
         "chain says was sealed there"},
        {"a seal is made in another place",
         [](json& content, BundleHead&) { recordOf(content, "belief")["at"]["zone"] = "Pacific/Auckland"; },
         "chain says was sealed there"},
        {"the clock is said to have gone back",
         [](json& content, BundleHead&) { recordOf(content, "belief")["back"] = true; }, "chain says was sealed there"},
        {"a withdrawal is said to be a seal",
         [](json& content, BundleHead&) { recordOf(content, "since")["kind"] = "withdrawal"; },
         "chain says was sealed there"},
        {"a record is said to be of another item",
         [](json& content, BundleHead&) {
             swapMember(recordOf(content, "since", 0), recordOf(content, "since", 1), "item");
         },
         "chain says was sealed there"},
        {"a record is of an entry that is not in the bundle",
         [](json& content, BundleHead&) {
             recordOf(content, "belief")["entry"] = "11111111-2222-4333-8444-555555555555";
         },
         "belongs to nothing in it"},
        {"a record is beyond the end of the chain",
         [](json& content, BundleHead&) { recordOf(content, "belief")["number"] = 99; }, "belongs to nothing in it"},
        {"a record has a number below zero",
         [](json& content, BundleHead&) { recordOf(content, "belief")["number"] = -1; }, "belongs to nothing in it"},
        {"the chain's tail is cut off",
         [](json& content, BundleHead&) {
             const std::string chain = content["chain"].get<std::string>();
             content["chain"] = chain.substr(0, chain.size() - 64);
         },
         "how long"},
        {"the chain's tail is cut off, without and within",
         [](json& content, BundleHead& head) {
             const std::string chain = content["chain"].get<std::string>();
             content["chain"] = chain.substr(0, chain.size() - 64);
             --head.number;
             head.head = arrayOf<32>(bytesOfHex(chain.substr(chain.size() - 128, 64), 32));
         },
         "belongs to nothing in it"},
        {"two hashes of the chain are swapped",
         [](json& content, BundleHead&) {
             std::string chain = content["chain"].get<std::string>();
             const std::string first = chain.substr(64, 64);
             chain.replace(64, 64, chain, 128, 64);
             chain.replace(128, 64, first);
             content["chain"] = chain;
         },
         "chain says was sealed there"},
        {"the chain is said to be another journal's",
         [](json&, BundleHead& head) { head.journal = "11111111-2222-4333-8444-555555555555"; },
         "chain says was sealed there"},
        {"an entry is there twice",
         [](json& content, BundleHead&) { content["entries"].push_back(content["entries"][0]); }, "an entry twice"},
        {"a sealed word is another one, in the record too",
         [](json& content, BundleHead&) {
             replaceText(content["entries"][0]["document"], "inevitable", "avoidable");
             replaceText(recordOf(content, "belief")["bytes"], "inevitable", "avoidable");
         },
         "chain says was sealed there"},
    };
    return all;
}

} // namespace

/// Nobody makes a bundle, or a journal that took one in, say what it did not say: neither by moving what was sealed about, nor
/// by telling of a journal in somebody else's name, nor by writing the file behind the program's back.
class TestBundleAttacks : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_clara;
    Id m_first;
    Id m_second;

    /// Anna's content as it is, the head of her chain, and Clara's keys to seal it for.
    [[nodiscard]] MadeContent content(const Own& own) const
    {
        return makeContent(m_anna->journal, {m_first, m_second}, own, "", m_anna->clock.now());
    }
    /// Clara's journal closed, its file changed by `how`, and opened again.
    VerifyReport afterWriting(const std::function<void(RawFile& raw)>& how)
    {
        m_clara->whileClosed([&](const std::string& path) {
            RawFile raw(path);
            raw.run("DROP TRIGGER foreign_record_stays");
            raw.run("DROP TRIGGER foreign_record_remains");
            how(raw);
        });
        return m_clara->journal.verify();
    }

private slots:
    void init();
    void noAlteredContentIsTaken_data();
    void noAlteredContentIsTaken();
    void aPrivateNoteThatIsSentAllTheSameIsLeftOut();
    void onlyOneContactTellsOfAJournal();
    void newKeysOfTheSamePersonAreTakenOnceTheOldContactIsGone();
    void noAnchorCountsThatItsSignerDidNotMake();
    void anAnchorOverAnotherChainIsSaid();
    void whatIsChangedInAFileThatTookABundleIsNamed_data();
    void whatIsChangedInAFileThatTookABundleIsNamed();
    void aChangedCommonVersionTakesNothingOut();
};

void TestBundleAttacks::init()
{
    m_anna = std::make_unique<Person>("Anna", 11);
    m_clara = std::make_unique<Person>("Clara", 22);
    m_anna->meets(*m_clara);
    m_clara->meets(*m_anna);
    Journal& journal = m_anna->journal;
    Entry first = m_anna->decision("build it");
    const Entry second = m_anna->decision("sell it");
    journal.save(first);
    journal.save(second);
    (void)journal.seal(first.id);
    (void)journal.seal(second.id);
    first.since = {m_anna->since(Addendum{"one more thing", {}}), m_anna->since(Addendum{"and another", {}})};
    journal.save(first);
    m_first = first.id;
    m_second = second.id;
}

void TestBundleAttacks::noAlteredContentIsTaken_data()
{
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < attacks().size(); ++i) QTest::newRow(std::get<0>(attacks()[i])) << int(i);
}

void TestBundleAttacks::noAlteredContentIsTaken()
{
    QFETCH(int, which);
    const auto& [name, attack, sentence] = attacks()[std::size_t(which)];
    const Own own = std::move(*m_anna->sharing.own());
    const MadeContent made = content(own);
    const PublicKeys to = m_clara->sharing.own()->keys.open();
    json altered = json::parse(made.bytes);
    const std::string whole = altered.dump();
    QVERIFY(!errorOf([&] { (void)m_clara->looksAt(sealBundle(own.keys, to, made.head, whole)); }));
    BundleHead head = made.head;
    attack(altered, head);
    QVERIFY(altered.dump() != whole || !(head == made.head));
    const auto refused = errorOf([&] { (void)m_clara->takes(sealBundle(own.keys, to, head, altered.dump())); });
    QVERIFY2(refused && refused->message().find(sentence) != std::string::npos, kindAndMessage(refused).constData());
    EntryQuery all;
    all.kind.clear();
    QVERIFY(m_clara->journal.list(all).empty());
    QVERIFY(JournalSharing(m_clara->journal).chains().empty());
}

void TestBundleAttacks::aPrivateNoteThatIsSentAllTheSameIsLeftOut()
{
    const Own own = std::move(*m_anna->sharing.own());
    const MadeContent made = content(own);
    const Entry note = m_anna->note(m_first, "for Anna alone", true);
    json altered = json::parse(made.bytes);
    altered["entries"].push_back({{"document", documentBytes(note)}, {"known", json::array()}});
    const PublicKeys to = m_clara->sharing.own()->keys.open();
    const OpenBundle open = m_clara->takes(sealBundle(own.keys, to, made.head, altered.dump()));
    QCOMPARE(open.plan.rows.back().fate, BundleFate::LeftOut);
    QVERIFY(m_clara->journal.find(m_first).has_value());
    QVERIFY(!m_clara->journal.find(note.id));
    QVERIFY(m_clara->journal.notesAbout(m_first).empty());
}

void TestBundleAttacks::onlyOneContactTellsOfAJournal()
{
    // Mallory was sent the same bundle, and tells it on as if it were from a journal of hers, with a seal more.
    Person mallory("Mallory", 33);
    m_clara->meets(mallory);
    const Own annas = std::move(*m_anna->sharing.own());
    const Own mallorys = std::move(*mallory.sharing.own());
    const PublicKeys to = m_clara->sharing.own()->keys.open();
    const MadeContent made = content(annas);
    (void)m_clara->takes(sealBundle(annas.keys, to, made.head, made.bytes));
    const std::vector<ForeignChain> known = JournalSharing(m_clara->journal).chains();
    const auto refused =
        errorOf([&] { (void)m_clara->takes(sealBundle(mallorys.keys, to, made.head, content(mallorys).bytes)); });
    QVERIFY2(refused && refused->kind() == ErrorKind::Verify && refused->message().find("Anna") != std::string::npos,
             kindAndMessage(refused).constData());
    QVERIFY(JournalSharing(m_clara->journal).chains() == known);
    // Anna goes on as before.
    m_anna->edits(m_first).since.push_back(m_anna->since(Addendum{"later", {}}));
    m_anna->saves();
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_first}));
    QCOMPARE(m_clara->journal.load(m_first).since.size(), std::size_t{3});
}

void TestBundleAttacks::newKeysOfTheSamePersonAreTakenOnceTheOldContactIsGone()
{
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_first}));
    const PublicKeys before = m_anna->sharing.own()->keys.open();
    const Own fresh{"Anna anew", KeyPairs::fresh()};
    m_clara->sharing.add({fresh.name, fresh.keys.open(), {}});
    const MadeContent made = content(fresh);
    const std::string bundle = sealBundle(fresh.keys, m_clara->sharing.own()->keys.open(), made.head, made.bytes);
    VERIFY_ERROR(ErrorKind::Verify, "remove the contact", (void)m_clara->takes(bundle));
    m_clara->sharing.remove(before);
    (void)m_clara->takes(bundle);
    QVERIFY(m_clara->journal.find(m_second).has_value());
    QVERIFY(m_clara->journal.verify().intact());
}

void TestBundleAttacks::noAnchorCountsThatItsSignerDidNotMake()
{
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_first}));
    const Own claras = std::move(*m_clara->sharing.own());
    const MadeContent made = makeContent(m_clara->journal, {m_first}, claras, "", m_clara->clock.now());
    const PublicKeys to = m_anna->sharing.own()->keys.open();
    const json whole = json::parse(made.bytes);
    QCOMPARE(whole["anchors"].size(), std::size_t{1});
    const auto anchorsOf = [&](const json& altered, const KeyPairs& by) {
        return m_anna->looksAt(sealBundle(by, to, made.head, altered.dump())).plan.anchors.size();
    };
    QCOMPARE(anchorsOf(whole, claras.keys), std::size_t{1});
    const std::map<std::string, std::function<void(json&)>> changes = {
        {"number", [](json& anchor) { anchor["number"] = anchor["number"].get<int>() - 1; }},
        {"head", [](json& anchor) { anchor["head"] = std::string(64, 'a'); }},
        {"time", [](json& anchor) { anchor["at"]["utc"] = anchor["at"]["utc"].get<std::int64_t>() + 1; }},
        {"journal", [](json& anchor) { anchor["journal"] = "11111111-2222-4333-8444-555555555555"; }},
        {"signature", [](json& anchor) { anchor["signature"] = std::string(128, '0'); }},
    };
    for (const auto& [name, change] : changes) {
        json altered = whole;
        change(altered["anchors"][0]);
        QVERIFY2(anchorsOf(altered, claras.keys) == 0, name.c_str());
    }
    // Somebody else shows Clara's countersignature as their own.
    Person mallory("Mallory", 33);
    m_anna->meets(mallory);
    QCOMPARE(anchorsOf(whole, mallory.sharing.own()->keys), std::size_t{0});
}

void TestBundleAttacks::anAnchorOverAnotherChainIsSaid()
{
    // Clara signs what is not Anna's chain: either she lies or Anna's file was written anew, and nothing is taken.
    const Own claras = std::move(*m_clara->sharing.own());
    const Entry comment = m_clara->decision("anything");
    m_clara->journal.save(comment);
    const MadeContent made = makeContent(m_clara->journal, {comment.id}, claras, "", m_clara->clock.now());
    ChainAnchor anchor;
    anchor.journal = m_anna->journal.journalId();
    anchor.number = 1;
    anchor.head = sha256("another record");
    anchor.at = m_clara->clock.now();
    json altered = json::parse(made.bytes);
    altered["anchors"] = json::array({{{"journal", anchor.journal},
                                       {"number", anchor.number},
                                       {"head", hexOf(viewOf(anchor.head))},
                                       {"at", {{"utc", anchor.at.utcMs}, {"zone", anchor.at.zone}}},
                                       {"signature", hexOf(viewOf(claras.keys.sign(anchorText(anchor))))}}});
    const std::string bundle = sealBundle(claras.keys, m_anna->sharing.own()->keys.open(), made.head, altered.dump());
    VERIFY_ERROR(ErrorKind::Verify, "countersigned record 1", (void)m_anna->takes(bundle));
    QVERIFY(!m_anna->journal.find(comment.id));
}

void TestBundleAttacks::whatIsChangedInAFileThatTookABundleIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* sql, const char* said = "which a contact sent") {
        QTest::newRow(name) << QString(sql) << QString(said);
    };
    row("a record is of another entry",
        "UPDATE foreign_record SET entry = (SELECT entry FROM foreign_record WHERE number = 2) WHERE number = 1");
    row("two records swap their numbers", "UPDATE foreign_record SET number = 900 + number WHERE number IN (1, 2); "
                                          "UPDATE foreign_record SET number = 903 - number WHERE number > 900");
    row("a seal is dated back", "UPDATE foreign_record SET at_ms = at_ms - 86400000 WHERE number = 1");
    row("a seal is of another kind", "UPDATE foreign_record SET kind = 'withdrawal' WHERE number = 2");
    row("a record is of another item", "UPDATE foreign_record SET item = entry WHERE number = 3");
    row("the clock went back", "UPDATE foreign_record SET clock = 1 WHERE number = 1");
    row("a link is another one", "UPDATE foreign_record SET previous = zeroblob(32) WHERE number = 2");
    row("the chain's tail is cut off", "UPDATE foreign_chain SET hashes = substr(hashes, 1, 64)");
    row("a hash of the chain is another one",
        "UPDATE foreign_chain SET hashes = CAST(substr(hashes, 1, 32) || zeroblob(32) || substr(hashes, 65) AS BLOB)");
    row("the chain is gone", "DELETE FROM foreign_chain");
    row("all of it is said to be another journal's",
        "UPDATE foreign_chain SET journal = '11111111-2222-4333-8444-555555555555'; "
        "UPDATE foreign_record SET journal = '11111111-2222-4333-8444-555555555555'");
    row("a common version says something else",
        "UPDATE shared_version SET document = replace(document, 'sell', 'keep')", "does not match its checksum");
    row("a common version is the other entry's",
        "UPDATE shared_version SET document = (SELECT other.document FROM shared_version AS other WHERE other.entry <> "
        "shared_version.entry)",
        "does not match its checksum");
}

void TestBundleAttacks::whatIsChangedInAFileThatTookABundleIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, said);
    (void)m_clara->takes(m_anna->sends(*m_clara, {m_first, m_second}));
    QVERIFY(m_clara->journal.verify().intact());
    const VerifyReport report = afterWriting([&](RawFile& raw) { raw.run(sql.toStdString()); });
    QVERIFY2(textOf(report).contains(said.toUtf8()), textOf(report).constData());
}

void TestBundleAttacks::aChangedCommonVersionTakesNothingOut()
{
    // A base that says what Clara says makes her words look as if only Anna had changed them.
    Entry draft = m_anna->decision("think about it");
    m_anna->journal.save(draft);
    (void)m_clara->takes(m_anna->sends(*m_clara, {draft.id}));
    m_clara->edits(draft.id).decision()->because = "Clara thought of this";
    m_clara->saves();
    draft.decision()->because = "Anna thought of that";
    m_anna->journal.save(draft);
    const std::string fromAnna = m_anna->sends(*m_clara, {draft.id});
    (void)afterWriting([](RawFile& raw) {
        raw.run("UPDATE shared_version SET document = replace(document, 'it is inevitable', 'Clara thought of this')");
    });
    (void)m_clara->takes(fromAnna);
    const std::string bytes = documentBytes(m_clara->journal.load(draft.id));
    QVERIFY2(bytes.find("Clara thought of this") != std::string::npos, bytes.c_str());
    QVERIFY2(bytes.find("Anna thought of that") != std::string::npos, bytes.c_str());
}

QTEST_APPLESS_MAIN(TestBundleAttacks)
#include "tst_bundle_attacks.moc"
