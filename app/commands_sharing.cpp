// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// contact, bundle: what goes between a founder and a coach.
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/exchange/bundle.h"
#include "core/report/report.h"
#include "core/support/atomic_file.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

Json jsonOf(const Contact& contact)
{
    return {{"name", contact.name},
            {"fingerprint", fingerprintOf(contact.keys)},
            {"compared", contact.compared ? Json(toIso(*contact.compared)) : Json(nullptr)}};
}

std::string sharedCount(std::size_t number, const char* one, const char* many)
{
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string withCaution(const std::string& text, const Contact& contact)
{
    const std::string caution = cautionAbout(contact);
    return caution.empty() ? text : text + caution + "\n";
}

Answer listContacts(const Request& request, const SharingFolder& folder)
{
    const auto own = folder.own();
    const auto contacts = folder.contacts();
    if (request.json) {
        Json list = Json::array();
        for (const Contact& contact : contacts) list.push_back(jsonOf(contact));
        const Json mine = own ? jsonOf(Contact{own->name, own->keys.open(), {}}) : Json(nullptr);
        return jsonAnswer({{"own", mine}, {"contacts", std::move(list)}});
    }
    std::string text =
        own ? fmt::format("You, {}: {}\n", withVisibleControls(own->name), fingerprintOf(own->keys.open()))
            : "You have no key yet; soundings contact export --name NAME makes one.\n";
    if (contacts.empty())
        return {text + "You have no contacts yet; soundings contact add FILE adds one by their card.\n", {}};
    Table table;
    table.header = {"Name", "Fingerprint", "Compared"};
    table.widths = {0.3, 0.5, 0.2};
    for (const Contact& contact : contacts)
        table.rows.push_back({withVisibleControls(contact.name), fingerprintOf(contact.keys),
                              contact.compared ? toIso(*contact.compared) : "not yet"});
    return {text + "\n" + toPlainText(table), {}};
}

Answer exportCard(const Request& request, const SharingFolder& folder)
{
    auto own = folder.own();
    if (!own && request.who.empty())
        throw Error(ErrorKind::Usage, "Your card needs your name the first time; give it by --name.");
    const std::string before = own ? own->name : std::string();
    if (!request.who.empty()) own = folder.setOwn(request.who);
    const bool renamed = !before.empty() && before != own->name;
    const std::string card = writeCard(own->name, own->keys);
    const std::string news = renamed ? fmt::format("You are called {} from now on, no longer {}; the key is the same.",
                                                   withVisibleControls(own->name), withVisibleControls(before))
                                     : std::string();
    if (request.out == "-") return {card, {}, news};
    writeFileAtomically(request.out, card);
    if (request.json)
        return jsonAnswer({{"written", request.out},
                           {"fingerprint", fingerprintOf(own->keys.open())},
                           {"renamed_from", renamed ? Json(before) : Json(nullptr)}});
    return {(renamed ? news + "\n" : news) +
                fmt::format("Your card is at {}. Whoever adds it compares this fingerprint with you by voice:\n{}\n",
                            request.out, fingerprintOf(own->keys.open())),
            {}};
}

Answer addContact(const Request& request, const SharingFolder& folder)
{
    const std::string name = request.file == "-" ? "standard input" : request.file;
    Contact contact = readCard(readFile(request.file, 1U << 20U), name);
    if (!request.who.empty()) contact.name = contactName(request.who);
    folder.add(contact);
    const auto there = folder.contactOf(contact.keys);
    if (request.json) return jsonAnswer(jsonOf(*there));
    return {withCaution(fmt::format("Added {}.\n", withVisibleControls(contact.name)), *there), {}};
}

Answer compareContact(const Request& request, const SharingFolder& folder, const World& world)
{
    Contact contact = folder.contactNamed(request.who);
    if (request.same) {
        contact.compared = world.clock.today();
        folder.setCompared(contact.keys, contact.compared);
    }
    const auto own = folder.own();
    if (request.json) {
        Json answer = jsonOf(contact);
        answer["own"] = own ? Json(fingerprintOf(own->keys.open())) : Json(nullptr);
        return jsonAnswer(answer);
    }
    std::string text = fmt::format("{}: {}\n", withVisibleControls(contact.name), fingerprintOf(contact.keys));
    if (own) text += fmt::format("You: {}\n", fingerprintOf(own->keys.open()));
    if (contact.compared) return {text + fmt::format("Compared on {}.\n", toIso(*contact.compared)), {}};
    return {text + "Read them to each other in a call; if both are the same on both sides, say it with --same.\n", {}};
}

Answer removeContact(const Request& request, const SharingFolder& folder)
{
    const Contact contact = folder.contactNamed(request.who);
    folder.remove(contact.keys);
    if (request.json) return jsonAnswer({{"removed", contact.name}});
    return {
        fmt::format("{} is no contact any more; nothing that they sent is read.\n", withVisibleControls(contact.name)),
        {}};
}

Answer makeBundleFile(const Request& request, const SharingFolder& folder, const World& world)
{
    const Contact to = folder.contactNamed(request.who);
    // What is sent is remembered, so that what comes back can be told from it.
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    std::vector<Id> ids;
    for (const std::string& prefix : request.ids) ids.push_back(journal.resolve(prefix));
    const MadeBundle made = makeBundle(journal, folder, ids, to, request.note, world.clock.now());
    writeFileAtomically(request.out, made.bytes);
    JournalSharing::keepSent(journal, made.content.versions);
    const MadeContent& content = made.content;
    if (request.json)
        return jsonAnswer({{"written", request.out},
                           {"to", jsonOf(to)},
                           {"entries", content.entries},
                           {"comments", content.comments},
                           {"sealed", content.sealed},
                           {"blind_rounds_hidden", content.hidden},
                           {"record", content.head.number},
                           {"chain_head", toHex(content.head.head)}});
    std::string text =
        fmt::format("Wrote {} with {} to {}, for {} alone. Private notes stay here.\n",
                    sharedCount(content.entries, "entry", "entries"),
                    sharedCount(content.comments, "comment", "comments"), request.out, withVisibleControls(to.name));
    if (content.hidden > 0)
        text += fmt::format("What people said in {} that is not revealed stays here, too.\n",
                            content.hidden == 1 ? "a blind round" : "blind rounds");
    return {withCaution(text, to), {}};
}

Json jsonOf(const OpenBundle& bundle, bool taken)
{
    Json rows = Json::array();
    for (const BundleRow& row : bundle.plan.rows)
        rows.push_back({{"id", row.entry},
                        {"title", row.title},
                        {"comment", row.comment},
                        {"fate", fateInWords(row)},
                        {"sealed_there", row.sealedThere},
                        {"conflicts", row.conflicts}});
    return {{"from", jsonOf(bundle.from)},
            {"message", bundle.message},
            {"at", toIso(bundle.at)},
            {"taken", taken},
            {"added", bundle.plan.added},
            {"changed", bundle.plan.changed},
            {"unchanged", bundle.plan.unchanged},
            {"comments", bundle.plan.comments},
            {"conflicts", bundle.plan.conflicts},
            {"anchors", bundle.plan.anchors.size()},
            {"entries", std::move(rows)}};
}

std::string textOf(const OpenBundle& bundle, bool taken)
{
    std::string text = withCaution(sentenceOf(bundle, taken) + "\n", bundle.from);
    if (!isBlank(bundle.message)) text += fmt::format("They write: {}\n", withVisibleControls(bundle.message));
    Table table;
    table.header = {"Entry", "What", "Title"};
    table.widths = {0.12, 0.38, 0.5};
    for (const BundleRow& row : bundle.plan.rows)
        table.rows.push_back(
            {shortId(row.entry), fateInWords(row), isBlank(row.title) ? "Untitled" : withVisibleControls(row.title)});
    return text + "\n" + toPlainText(table);
}

Answer readBundleFile(const Request& request, const SharingFolder& folder, const World& world, bool take)
{
    const std::string bytes = readFile(request.file, largestBundle);
    Journal journal =
        Journal::open(request.journal, take ? Journal::Mode::ReadWrite : Journal::Mode::ReadOnly, world.outside());
    const OpenBundle bundle =
        planBundleFile(bytes, std::filesystem::path(request.file).filename().string(), journal, folder);
    if (take) {
        (void)takeBundle(journal, folder, bundle.plan);
        storeStandings(journal, bundle.plan, world.clock.today());
    }
    if (request.json) return jsonAnswer(jsonOf(bundle, take));
    std::string text = textOf(bundle, take);
    if (take && bundle.plan.conflicts > 0) text += "\nOpen those entries in the window to choose.\n";
    return {text, {}};
}

} // namespace

Answer keepContacts(const Request& request, const World& world)
{
    const SharingFolder folder(dataFolder());
    if (request.action == "export") return exportCard(request, folder);
    if (request.action == "add") return addContact(request, folder);
    if (request.action == "compare") return compareContact(request, folder, world);
    if (request.action == "remove") return removeContact(request, folder);
    return listContacts(request, folder);
}

Answer shareBundle(const Request& request, const World& world)
{
    const SharingFolder folder(dataFolder());
    if (request.action == "make") return makeBundleFile(request, folder, world);
    return readBundleFile(request, folder, world, request.action == "merge");
}

} // namespace soundings::app
