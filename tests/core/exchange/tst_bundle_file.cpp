// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle_file.h"
#include "core/exchange/sharing_folder.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"

#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <future>
#include <optional>
#include <set>

using namespace soundings;

namespace {

constexpr std::size_t twentyKilobytes = 20'000;

const auto everybody = [](const PublicKeys&) { return true; };

KeyPairs keysFrom(unsigned char seed)
{
    Secret secrets(64);
    for (std::size_t i = 0; i < secrets.size(); ++i) secrets.data()[i] = static_cast<unsigned char>(seed + i);
    return KeyPairs(secrets);
}

BundleHead someHead()
{
    return {"11111111-2222-4333-8444-555555555555", 12, sha256("the last record")};
}

std::string contentOf(std::size_t size)
{
    std::string content(size, ' ');
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<char>(i * 31 + i / 251);
    return content;
}

std::optional<Error> refusalOf(const KeyPairs& recipient, std::string_view bytes)
{
    try {
        (void)openBundle(recipient, bytes, "a.bundle", everybody);
        return {};
    } catch (const Error& error) {
        return error;
    }
}

/// How many of `variants` are accepted, on two threads.
template <typename Variant>
std::size_t accepted(std::size_t variants, const KeyPairs& recipient, const Variant& variant)
{
    std::atomic<std::size_t> count = 0;
    const auto half = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (!refusalOf(recipient, variant(i))) ++count;
    };
    auto first = std::async(std::launch::async, half, 0, variants / 2);
    half(variants / 2, variants);
    first.get();
    return count;
}

constexpr std::size_t boxAt = 16;
constexpr std::size_t boxSize = 80;
constexpr std::size_t nonceAt = boxAt + boxSize;
constexpr std::size_t nonceSize = 24;

const unsigned char* raw(const std::string& text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string additional(const std::string& before)
{
    return before + "soundings-bundle-1: entries and comments between contacts";
}

/// The inside of a short bundle, as whoever it was sealed for can take it out, sealed anew for somebody.
std::string packedAnew(const KeyPairs& recipient, const std::string& bytes, const PublicKeys& to)
{
    crypto_secretstream_xchacha20poly1305_state state;
    const Secret key = recipient.unseal(bytes.substr(boxAt, boxSize));
    const std::string stream = bytes.substr(nonceAt + nonceSize);
    std::string plain(stream.size() - crypto_secretstream_xchacha20poly1305_ABYTES, ' ');
    const std::string before = additional(bytes.substr(0, nonceAt + nonceSize));
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(bytes.substr(nonceAt, nonceSize)), key.data()) !=
            0 ||
        crypto_secretstream_xchacha20poly1305_pull(&state, reinterpret_cast<unsigned char*>(plain.data()), nullptr,
                                                   &tag, raw(stream), stream.size(), raw(before), before.size()) != 0)
        qFatal("it does not open");
    std::array<unsigned char, nonceSize> nonce{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, nonce.data(), key.data());
    std::string anew = bytes.substr(0, boxAt) + sealedFor(to, key) + std::string(viewOf(nonce));
    const std::string now = additional(anew);
    std::string sealed(stream.size(), ' ');
    crypto_secretstream_xchacha20poly1305_push(&state, reinterpret_cast<unsigned char*>(sealed.data()), nullptr,
                                               raw(plain), plain.size(), raw(now), now.size(),
                                               crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    return anew + sealed;
}

} // namespace

class TestBundleFile : public QObject {
    Q_OBJECT

private:
    KeyPairs m_sender = keysFrom(1);
    KeyPairs m_recipient = keysFrom(101);

private slots:
    void comesBackAsItWasSealed_data();
    void comesBackAsItWasSealed();
    void noFlippedBitIsAccepted();
    void nothingCutOffIsAccepted();
    void nothingAppendedOrSwappedIsAccepted();
    void opensForItsRecipientAlone();
    void isNotReadFromSomebodyUnknown();
    void cannotBePassedOnToAnother();
    void whatWasSignedForOneIsReadByNobodyElse();
    void eachHasAKeyAndANonceOfItsOwn();
    void whoSignedItIsAskedForOnlyOnceTheSignatureHolds();
    void saysWhatIsNoBundleAndWhatIsNewer();
    void readsNothingBeforeAllIsAuthenticated();
    void cardsKeepNameAndKeysAndNothingElse();
    void anAlteredCardIsRefused();
    void fingerprintsTellKeysApart();
    void folderKeepsKeysContactsAndAnchors();
    void folderRefusesTwoOfOneNameAndOneself();
    void aDamagedFileOfContactsIsNotWrittenOver();
};

void TestBundleFile::comesBackAsItWasSealed_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 1000, 65536 - 204, 65536 - 205, 65536 - 203, 65536, 200'000})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestBundleFile::comesBackAsItWasSealed()
{
    QFETCH(int, size);
    const std::string content = contentOf(std::size_t(size));
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), content);
    const OpenedBundle opened = openBundle(m_recipient, bytes, "a.bundle", everybody);
    QVERIFY(opened.content == content);
    QVERIFY(opened.head == someHead());
    QVERIFY(opened.sender == m_sender.open());
    if (size > 100) QVERIFY(bytes.find(content.substr(0, 30)) == std::string::npos);
}

void TestBundleFile::noFlippedBitIsAccepted()
{
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), contentOf(twentyKilobytes));
    QVERIFY(8 * bytes.size() >= 160'000);
    QVERIFY(!refusalOf(m_recipient, bytes));
    QCOMPARE(accepted(8 * bytes.size(), m_recipient,
                      [&](std::size_t bit) {
                          std::string flipped = bytes;
                          flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
                          return flipped;
                      }),
             std::size_t{0});
}

void TestBundleFile::nothingCutOffIsAccepted()
{
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), contentOf(twentyKilobytes));
    QCOMPARE(accepted(bytes.size(), m_recipient, [&](std::size_t length) { return bytes.substr(0, length); }),
             std::size_t{0});
    // Cut exactly between two chunks, where what is left is whole in itself.
    const std::string longer = sealBundle(m_sender, m_recipient.open(), someHead(), contentOf(200'000));
    constexpr std::size_t chunk = 65536 + 17;
    constexpr std::size_t before = 16 + 80 + 24;
    for (std::size_t chunks = 0; before + chunks * chunk < longer.size(); ++chunks)
        QVERIFY(refusalOf(m_recipient, longer.substr(0, before + chunks * chunk)));
}

void TestBundleFile::nothingAppendedOrSwappedIsAccepted()
{
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), contentOf(200'000));
    const std::string other = sealBundle(m_sender, m_recipient.open(), someHead(), contentOf(200'000));
    for (const std::string& more : {std::string(1, '\0'), std::string("x"), bytes, bytes.substr(bytes.size() - 100)})
        QVERIFY(refusalOf(m_recipient, bytes + more));
    constexpr std::size_t chunk = 65536 + 17;
    constexpr std::size_t before = 16 + 80 + 24;
    std::string swapped = bytes.substr(0, before) + bytes.substr(before + chunk, chunk) + bytes.substr(before, chunk) +
                          bytes.substr(before + 2 * chunk);
    QVERIFY(refusalOf(m_recipient, swapped));
    swapped = bytes;
    swapped.replace(before, chunk, other, before, chunk);
    QVERIFY(refusalOf(m_recipient, swapped));
    QVERIFY(refusalOf(m_recipient, bytes.substr(0, 96) + other.substr(96))); // the key of one, the stream of the other
    QVERIFY(refusalOf(m_recipient, bytes.substr(0, 120) + other.substr(120)));
}

void TestBundleFile::opensForItsRecipientAlone()
{
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), "for one");
    for (const int seed : {1, 55, 102}) {
        const auto refusal = refusalOf(keysFrom(static_cast<unsigned char>(seed)), bytes);
        QVERIFY(refusal);
        QCOMPARE(refusal->kind(), ErrorKind::Input);
        QVERIFY(refusal->message().find("Your key does not open") != std::string::npos);
    }
}

void TestBundleFile::isNotReadFromSomebodyUnknown()
{
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), "from a stranger");
    try {
        (void)openBundle(m_recipient, bytes, "a.bundle", [](const PublicKeys&) { return false; });
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::NotFound);
        QVERIFY(error.message().find(fingerprintOf(m_sender.open())) != std::string::npos);
    }
}

void TestBundleFile::cannotBePassedOnToAnother()
{
    // Somebody who was sent something seals its inside for a third person: the signature names the first recipient.
    const KeyPairs third = keysFrom(200);
    const std::string content = "between the two of us";
    const std::string passedOn = sealBundle(m_recipient, third.open(), someHead(), content);
    const OpenedBundle opened = openBundle(third, passedOn, "a.bundle", everybody);
    QVERIFY(opened.sender == m_recipient.open()); // not m_sender
    QVERIFY(refusalOf(third, sealBundle(m_sender, m_recipient.open(), someHead(), content)));
}

void TestBundleFile::whatWasSignedForOneIsReadByNobodyElse()
{
    // The recipient packs what the sender signed anew, so that it looks as if the sender had written to a third person.
    const KeyPairs third = keysFrom(200);
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), "between the two of us");
    QVERIFY(!refusalOf(m_recipient, packedAnew(m_recipient, bytes, m_recipient.open()))); // packed as it should be
    const auto refusal = refusalOf(third, packedAnew(m_recipient, bytes, third.open()));
    QVERIFY(refusal);
    QVERIFY2(refusal->message().find("signature for you") != std::string::npos, refusal->message().c_str());
}

void TestBundleFile::eachHasAKeyAndANonceOfItsOwn()
{
    std::set<std::string> keys;
    std::set<std::string> nonces;
    constexpr std::size_t bundles = 50;
    for (std::size_t i = 0; i < bundles; ++i) {
        const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), "the same each time");
        keys.insert(std::string(m_recipient.unseal(bytes.substr(boxAt, boxSize)).view()));
        nonces.insert(bytes.substr(nonceAt, nonceSize));
    }
    QCOMPARE(keys.size(), bundles);
    QCOMPARE(nonces.size(), bundles);
}

void TestBundleFile::whoSignedItIsAskedForOnlyOnceTheSignatureHolds()
{
    const KeyPairs third = keysFrom(200);
    const std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), "between the two of us");
    bool asked = false;
    const std::string passedOn = packedAnew(m_recipient, bytes, third.open());
    QVERIFY_EXCEPTION_THROWN(
        (void)openBundle(third, passedOn, "a.bundle", [&](const PublicKeys&) { return asked = true; }), Error);
    QVERIFY(!asked);
}

void TestBundleFile::saysWhatIsNoBundleAndWhatIsNewer()
{
    for (const std::string& bytes : {std::string(), std::string("SQLite format 3"), std::string(5000, 'x')}) {
        const auto refusal = refusalOf(m_recipient, bytes);
        QVERIFY(refusal);
        QCOMPARE(refusal->kind(), ErrorKind::Foreign);
        QVERIFY(refusal->message().find("no bundle of Soundings") != std::string::npos);
    }
    std::string newer = sealBundle(m_sender, m_recipient.open(), someHead(), "x");
    newer[15] = 2;
    const auto refusal = refusalOf(m_recipient, newer);
    QCOMPARE(refusal->kind(), ErrorKind::Foreign);
    QVERIFY(refusal->message().find("newer Soundings") != std::string::npos);
}

void TestBundleFile::readsNothingBeforeAllIsAuthenticated()
{
    std::string bytes = sealBundle(m_sender, m_recipient.open(), someHead(), contentOf(300'000));
    bytes.back() = static_cast<char>(bytes.back() ^ 1); // only the very last chunk
    bool asked = false;
    try {
        (void)openBundle(m_recipient, bytes, "a.bundle", [&](const PublicKeys&) { return asked = true; });
        QFAIL("accepted");
    } catch (const Error& error) {
        QVERIFY(error.message().find("damaged or changed") != std::string::npos);
    }
    QVERIFY(!asked);
}

void TestBundleFile::cardsKeepNameAndKeysAndNothingElse()
{
    const std::string card = writeCard("  Anna Berg ", m_sender);
    const Contact contact = readCard(card, "anna.card");
    QCOMPARE(contact.name, std::string("Anna Berg"));
    QVERIFY(contact.keys == m_sender.open());
    QVERIFY(!contact.compared);
    QVERIFY(card.find(fingerprintOf(m_sender.open())) != std::string::npos);
    QVERIFY(card.find(hexOf(m_sender.secrets().view().substr(0, 32))) == std::string::npos);
    QVERIFY(readCard("\n" + card + "\n\n", "anna.card") == contact); // as mail programs leave it
}

void TestBundleFile::anAlteredCardIsRefused()
{
    const std::string card = writeCard("Anna", m_sender);
    const std::size_t signedPart = card.find("Signed: ") + 8 + 128;
    for (std::size_t at = 0; at < signedPart; ++at) {
        std::string altered = card;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        QVERIFY_EXCEPTION_THROWN((void)readCard(altered, "anna.card"), Error);
    }
    QVERIFY_EXCEPTION_THROWN((void)readCard("", "anna.card"), Error);
    QVERIFY_EXCEPTION_THROWN((void)readCard(std::string(5000, 'x'), "anna.card"), Error);
}

void TestBundleFile::fingerprintsTellKeysApart()
{
    const std::string fingerprint = fingerprintOf(m_sender.open());
    QCOMPARE(fingerprint.size(), std::size_t{47}); // eight groups of five digits
    QCOMPARE(fingerprint, fingerprintOf(keysFrom(1).open()));
    for (std::size_t byte = 0; byte < 32; ++byte) {
        PublicKeys other = m_sender.open();
        other.sealing[byte] ^= 1;
        QVERIFY(fingerprintOf(other) != fingerprint);
        other = m_sender.open();
        other.signing[byte] ^= 1;
        QVERIFY(fingerprintOf(other) != fingerprint);
    }
}

void TestBundleFile::folderKeepsKeysContactsAndAnchors()
{
    const QTemporaryDir place;
    const std::string path = place.path().toStdString() + "/soundings";
    const SharingFolder folder(path);
    QVERIFY(!folder.own());
    const Own own = folder.setOwn("Anna");
    QVERIFY(folder.own()->keys.open() == own.keys.open());
    QVERIFY(folder.setOwn("Anna Berg").keys.open() == own.keys.open()); // another name, the same keys
    QCOMPARE(folder.own()->name, std::string("Anna Berg"));
    const auto rights = std::filesystem::status(path + "/own-keys.json").permissions();
    QCOMPARE(int(rights), 0600);

    const Contact coach{"Clara", m_recipient.open(), {}};
    folder.add(coach);
    QVERIFY(folder.contacts() == std::vector<Contact>{coach});
    folder.setCompared(coach.keys, parseDate("2026-11-28"));
    QVERIFY(folder.contactNamed("Cla").compared == parseDate("2026-11-28"));

    ChainAnchor anchor;
    anchor.journal = someHead().journal;
    anchor.number = 12;
    anchor.head = someHead().head;
    anchor.at = {1772442000000, "UTC"};
    anchor.by = m_recipient.open();
    anchor.signature = m_recipient.sign(anchorText(anchor));
    std::vector<ChainAnchor> brought(6, anchor); // the last one twice, and each of its members changed once
    brought[0].number = 13;
    brought[1].journal = "3b1c0e7e-6f0e-4a57-9a1d-6a4d6d1e2f77";
    brought[2].at.utcMs += 1;
    brought[3].head[0] ^= 1U;
    QCOMPARE(folder.keep(brought), std::size_t{1});
    QVERIFY(folder.anchorsOf(brought[1].journal).empty());
    QCOMPARE(folder.keep({anchor}), std::size_t{0});
    QVERIFY(folder.anchorsOf(anchor.journal) == std::vector<ChainAnchor>{anchor});
    QVERIFY(folder.anchorsOf("another").empty());
    folder.remove(coach.keys);
    QVERIFY(folder.contacts().empty());
}

void TestBundleFile::folderRefusesTwoOfOneNameAndOneself()
{
    const QTemporaryDir place;
    const SharingFolder folder(place.path().toStdString());
    const Own own = folder.setOwn("Anna");
    QVERIFY_EXCEPTION_THROWN(folder.add({"Me", own.keys.open(), {}}), Error);
    folder.add({"Clara", m_recipient.open(), {}});
    QVERIFY_EXCEPTION_THROWN(folder.add({"Clara", m_sender.open(), {}}), Error); // somebody else's keys under her name
    folder.add({"Clara Stein", m_recipient.open(), {}});
    QCOMPARE(folder.contacts().size(), std::size_t{1});
    QCOMPARE(folder.contactNamed("clara stein").name, std::string("Clara Stein"));
    QCOMPARE(folder.contactNamed("cla").name, std::string("Clara Stein"));
    QVERIFY_EXCEPTION_THROWN((void)folder.contactNamed("Bert"), Error);
    QVERIFY_EXCEPTION_THROWN((void)folder.contactNamed(""), Error);
}

void TestBundleFile::aDamagedFileOfContactsIsNotWrittenOver()
{
    const QTemporaryDir place;
    const std::string file = place.path().toStdString() + "/contacts.json";
    const SharingFolder folder(place.path().toStdString());
    for (const std::string& bytes : {std::string("{\"contacts\": ["), std::string("{}"),
                                     std::string("{\"contacts\": [{\"name\": \"x\", \"sealing\": \"12\"}]}")}) {
        writeFileAtomically(file, bytes);
        QVERIFY_EXCEPTION_THROWN(folder.add({"Clara", m_recipient.open(), {}}), Error);
        QCOMPARE(readFile(file), bytes);
    }
}

QTEST_APPLESS_MAIN(TestBundleFile)
#include "tst_bundle_file.moc"
