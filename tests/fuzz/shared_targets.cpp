// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What contacts and people who were asked send.
#include "core/assessment/checkup_edits.h"
#include "core/assessment/diagnosis_edits.h"
#include "core/assessment/shared_session.h"
#include "core/document/document.h"
#include "core/exchange/answer_import.h"
#include "core/exchange/bundle.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "tests/fuzz/targets.h"
#include "tests/support/answer_file.h"
#include "tests/support/asker.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings::fuzz {
namespace {

const Instant sharedNow{1'795'000'000'000, "UTC"};

KeyPairs keysOfSeed(unsigned char seed)
{
    Secret secrets(64);
    for (std::size_t i = 0; i < secrets.size(); ++i) secrets.data()[i] = static_cast<unsigned char>(seed + i);
    return KeyPairs(secrets);
}

/// Two journals that share entries and have both changed since; one of them has made a bundle for the other.
struct Sharing {
    test::TemporaryFolder folder;
    FixedClock clock{sharedNow};
    SeededIds ids{3};
    Journal here = Journal::create(folder.path("here.soundings"), {clock, ids});
    Own sender{"Clara", keysOfSeed(1)};
    MadeContent content;

    Sharing()
    {
        Journal there = Journal::create(folder.path("there.soundings"), {clock, ids});
        Entry entry = newDecision("Build it", sharedNow, clock.today(), ids);
        here.save(entry);
        entry.decision()->because = "changed there";
        there.save(entry);
        const Entry sealed = newDecision("Sell it", sharedNow, clock.today(), ids);
        there.save(sealed);
        (void)there.seal(sealed.id);
        entry.decision()->because = "changed here";
        here.save(entry);
        content = makeContent(there, {entry.id, sealed.id}, sender, "Have a look", sharedNow);
    }
};

const Sharing& sharing()
{
    static const Sharing made;
    return made;
}

/// Everything that people can be asked about, each with a questionnaire that is out.
struct Asked {
    test::Asker asker;
    std::vector<QuestionnaireForm> forms;

    Asked()
    {
        SeededIds& ids = asker.ids;
        Entry session = newSession(nullptr, {}, asker.now, asker.today, ids);
        SessionRound round;
        round.id = ids.next();
        session.session()->rounds = {round};
        session.session()->carried = {{ids.next(), DueKind::Commitment, {}, {}, "Call the bank", asker.today, {}}};
        forms = {asker.asks(session), asker.asks(newCheckup(nullptr, asker.now, asker.today, ids)),
                 asker.asks(newDecision("Build it", asker.now, asker.today, ids)),
                 asker.asks(newDiagnosis("It falls short", asker.now, ids))};
    }
};

const Asked& asked()
{
    static const Asked made;
    return made;
}

/// With a digest that fits, where it is an object at all.
std::string withDigest(std::string_view bytes)
{
    try {
        const nlohmann::json file = parseJson(bytes, "fuzz");
        return file.is_object() ? test::signedAnew(file) : std::string(bytes);
    } catch (const Error&) {
        return std::string(bytes);
    }
}

} // namespace

void readBundle(std::string_view bytes)
{
    static const KeyPairs recipient = keysOfSeed(101);
    const OpenedBundle opened = openBundle(recipient, bytes, "fuzz", [](const PublicKeys&) { return true; });
    require(opened.content == sharing().content.bytes && opened.sender == sharing().sender.keys.open(),
            "only what was sealed is opened");
}

std::vector<std::string> bundleSeeds()
{
    return {sealBundle(sharing().sender.keys, keysOfSeed(101).open(), sharing().content.head, sharing().content.bytes)};
}

/// Of a contact who signs what they like.
void readBundleContent(std::string_view bytes)
{
    OpenedBundle opened;
    opened.sender = sharing().sender.keys.open();
    opened.head = sharing().content.head;
    opened.content = bytes;
    const BundleContent content = readContent(opened, "fuzz");
    const BundlePlan plan = planBundle(content, sharing().here, "Clara");
    for (const BundleTaken::One& one : plan.taken.entries) {
        require(readEntry(documentBytes(one.entry), "again") == one.entry,
                "what is taken can be written and read again");
        const auto* note = std::get_if<Note>(&one.entry.belief);
        require(
            note == nullptr || !note->isPrivate ||
                std::ranges::none_of(content.entries, [&](const auto& sent) { return sent.entry.id == one.entry.id; }),
            "nobody brings private notes in");
    }
    for (const SealRecord& record : plan.taken.records)
        require(record.number >= 0 && std::size_t(record.number) < content.chain.hashes.size(),
                "a record has its place");
}

std::vector<std::string> bundleContentSeeds()
{
    return {sharing().content.bytes};
}

void readAnswerFile(std::string_view bytes)
{
    for (const std::string& text : {std::string(bytes), withDigest(bytes)}) {
        test::Asker asker = asked().asker;
        const AnswerPlan plan = asker.takes(text);
        const AnswerFate& fate = plan.fates.front();
        require(fate.refusal.empty() ? plan.refused == 0 : fate.refusal.ends_with('.'), "a refusal is a sentence");
        if (plan.changed.empty()) continue;
        require(fate.refusal.empty() && plan.changed.size() == 1, "what is refused changes nothing");
        const Entry& changed = plan.changed.front();
        require(readEntry(documentBytes(changed), "again") == changed, "what is taken can be written and read again");
        require(asker.plans({{"again", text}}).changed.empty(), "the same file twice changes nothing");
    }
}

std::vector<std::string> answerSeeds()
{
    const auto& forms = asked().forms;
    const Session& session = *asked().asker.entries[0].session();
    return {test::answerText(forms[0], "Ada",
                             {{"issue", "Sales"},
                              {"part", "I hid"},
                              {"c-" + session.carried[0].id, "kept"},
                              {"r-" + session.rounds[0].id, "2; 3; 5"}}),
            test::answerText(forms[1], "Mina", {{"share", 40}, {"unseen", "Pilots never pay"}}),
            test::answerText(forms[2], "Kai", {{"stance", "against"}, {"why", "Too few people"}, {"sure", 80}}),
            test::answerText(forms[3], "Lena", {{"answer", "Nobody owns it"}, {"points", "themselves"}})};
}

void readContactCard(std::string_view bytes)
{
    const Contact contact = readCard(bytes, "fuzz");
    require(contactName(contact.name) == contact.name, "a name is one line");
    require(contact.keys == sharing().sender.keys.open(), "keys are those that signed the card");
    require(!contact.compared, "nobody has compared a new card");
}

std::vector<std::string> cardSeeds()
{
    return {writeCard("Clara", sharing().sender.keys), writeCard("Clara Stein, coach", sharing().sender.keys)};
}

} // namespace soundings::fuzz
