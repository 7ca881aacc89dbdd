// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sharing_folder.h"

#include "core/assessment/areas_picture.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace soundings {
namespace {

using Json = nlohmann::json;

const char* const ownFile = "own-keys.json";
const char* const contactsFile = "contacts.json";
const char* const anchorsFile = "anchors.json";
constexpr std::size_t largestSharingFile = 16U << 20U;

/// The content of a file of ours; none where there is none.
std::optional<Json> storedFile(const std::string& path)
{
    std::error_code failed;
    if (!std::filesystem::exists(path, failed) && !failed) return {};
    JsonLimits limits;
    limits.advice = "Put back a copy of it from before, or move it away and begin anew.";
    return parseJson(readFile(path, largestSharingFile), path, limits);
}

[[noreturn]] void refuseDamaged(const std::string& path)
{
    throw Error(ErrorKind::Input,
                fmt::format("{} is damaged; put back a copy of it from before, or move it away and begin "
                            "anew.",
                            path));
}

/// Reads a file of ours by `read`; what it cannot be is damage.
template <typename Read>
auto understood(const std::string& path, const Read& read)
{
    try {
        return read();
    } catch (const Json::exception&) {
        refuseDamaged(path);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Input) throw;
        refuseDamaged(path);
    }
}

PublicKeys storedKeys(const Json& object)
{
    return {arrayOf<32>(bytesOfHex(object.at("sealing").get<std::string>(), 32)),
            arrayOf<32>(bytesOfHex(object.at("signing").get<std::string>(), 32))};
}

Json storedJson(const PublicKeys& keys)
{
    return {{"sealing", hexOf(viewOf(keys.sealing))}, {"signing", hexOf(viewOf(keys.signing))}};
}

Contact storedContact(const Json& object)
{
    Contact contact{object.at("name").get<std::string>(), storedKeys(object), {}};
    if (object.contains("compared")) contact.compared = parseDate(object.at("compared").get<std::string>());
    return contact;
}

ChainAnchor storedAnchor(const Json& object)
{
    ChainAnchor anchor;
    anchor.journal = object.at("journal").get<std::string>();
    anchor.number = object.at("number").get<std::int64_t>();
    anchor.head = arrayOf<32>(bytesOfHex(object.at("head").get<std::string>(), 32));
    anchor.at = {object.at("at").get<std::int64_t>(), object.at("zone").get<std::string>()};
    anchor.by = storedKeys(object);
    anchor.signature = arrayOf<64>(bytesOfHex(object.at("signature").get<std::string>(), 64));
    return anchor;
}

Json storedJson(const ChainAnchor& anchor)
{
    Json object = storedJson(anchor.by);
    object["journal"] = anchor.journal;
    object["number"] = anchor.number;
    object["head"] = hexOf(viewOf(anchor.head));
    object["at"] = anchor.at.utcMs;
    object["zone"] = anchor.at.zone;
    object["signature"] = hexOf(viewOf(anchor.signature));
    return object;
}

} // namespace

std::string anchorText(const ChainAnchor& anchor)
{
    std::string text = fmt::format("soundings-anchor-1\n{}\n{}\n{}\n", anchor.journal, anchor.number, anchor.at.utcMs);
    text += viewOf(anchor.head);
    return text;
}

bool isGenuine(const ChainAnchor& anchor)
{
    return isSignedBy(anchor.by, anchor.signature, anchorText(anchor));
}

std::optional<Own> SharingFolder::own() const
{
    const std::string path = file(ownFile);
    const auto json = storedFile(path);
    if (!json) return {};
    return understood(path, [&] {
        std::string bytes = bytesOfHex(json->at("secret").get<std::string>(), 64);
        return std::optional(Own{json->at("name").get<std::string>(), KeyPairs(Secret::taking(bytes))});
    });
}

Own SharingFolder::setOwn(const std::string& name) const
{
    auto there = own();
    Own mine{contactName(name), there ? std::move(there->keys) : KeyPairs::fresh()};
    std::string bytes =
        prettyJson(Json{{"format", 1}, {"name", mine.name}, {"secret", hexOf(mine.keys.secrets().view())}});
    write(ownFile, bytes);
    wipe(bytes);
    return mine;
}

std::vector<Contact> SharingFolder::contacts() const
{
    const std::string path = file(contactsFile);
    const auto json = storedFile(path);
    std::vector<Contact> list;
    if (!json) return list;
    understood(path, [&] {
        for (const Json& item : json->at("contacts")) list.push_back(storedContact(item));
        return 0;
    });
    return list;
}

std::optional<Contact> SharingFolder::contactOf(const PublicKeys& keys) const
{
    for (Contact& contact : contacts())
        if (contact.keys == keys) return std::move(contact);
    return {};
}

Contact SharingFolder::contactNamed(const std::string& name) const
{
    std::vector<Contact> found;
    const auto isBegun = [&](const Contact& contact) { return isSameName(contact.name.substr(0, name.size()), name); };
    const auto isCalled = [&](const Contact& contact) { return isSameName(contact.name, name); };
    const std::vector<Contact> all = contacts();
    if (const auto exact = std::ranges::find(all, name, &Contact::name); exact != all.end()) return *exact;
    std::ranges::copy_if(all, std::back_inserter(found), isCalled);
    if (found.empty()) std::ranges::copy_if(all, std::back_inserter(found), isBegun);
    if (found.empty() || name.empty())
        throw Error(ErrorKind::NotFound,
                    fmt::format("Nobody called “{}” is among your contacts; add their card first.", name));
    if (found.size() > 1)
        throw Error(ErrorKind::Input,
                    fmt::format("“{}” begins the names of {} contacts; give more of it.", name, found.size()));
    return found.front();
}

void SharingFolder::add(const Contact& contact) const
{
    if (const auto mine = own(); mine && mine->keys.open() == contact.keys)
        throw Error(ErrorKind::Input, "This is your own card; give it to others.");
    std::vector<Contact> list = contacts();
    for (const Contact& there : list)
        if (there.name == contact.name && there.keys != contact.keys)
            throw Error(
                ErrorKind::Input,
                fmt::format("“{}” is among your contacts with other keys; if they made new ones, remove the old "
                            "contact first and compare the new fingerprint by voice.",
                            contact.name));
    const auto known = std::ranges::find(list, contact.keys, &Contact::keys);
    if (known != list.end())
        known->name = contact.name;
    else
        list.push_back(contact);
    writeContacts(list);
}

void SharingFolder::setCompared(const PublicKeys& keys, std::optional<Date> on) const
{
    std::vector<Contact> list = contacts();
    for (Contact& contact : list)
        if (contact.keys == keys) contact.compared = on;
    writeContacts(list);
}

void SharingFolder::remove(const PublicKeys& keys) const
{
    std::vector<Contact> list = contacts();
    std::erase_if(list, [&](const Contact& contact) { return contact.keys == keys; });
    writeContacts(list);
}

void SharingFolder::writeContacts(const std::vector<Contact>& contacts) const
{
    Json list = Json::array();
    for (const Contact& contact : contacts) {
        Json item = storedJson(contact.keys);
        item["name"] = contact.name;
        if (contact.compared) item["compared"] = toIso(*contact.compared);
        list.push_back(std::move(item));
    }
    write(contactsFile, prettyJson(Json{{"format", 1}, {"contacts", std::move(list)}}));
}

std::vector<ChainAnchor> SharingFolder::anchors() const
{
    const std::string path = file(anchorsFile);
    const auto json = storedFile(path);
    std::vector<ChainAnchor> list;
    if (!json) return list;
    understood(path, [&] {
        for (const Json& item : json->at("anchors")) list.push_back(storedAnchor(item));
        return 0;
    });
    return list;
}

std::vector<ChainAnchor> SharingFolder::anchorsOf(const std::string& journal) const
{
    std::vector<ChainAnchor> list = anchors();
    std::erase_if(list, [&](const ChainAnchor& anchor) { return anchor.journal != journal; });
    std::ranges::stable_sort(list, {}, &ChainAnchor::number);
    return list;
}

std::size_t SharingFolder::keep(const std::vector<ChainAnchor>& fresh) const
{
    std::vector<ChainAnchor> list = anchors();
    std::size_t kept = 0;
    for (const ChainAnchor& anchor : fresh) {
        const bool known = std::ranges::any_of(list, [&](const ChainAnchor& there) {
            return there.journal == anchor.journal && there.number == anchor.number && there.head == anchor.head &&
                   there.by == anchor.by;
        });
        if (known || !isGenuine(anchor)) continue;
        list.push_back(anchor);
        ++kept;
    }
    if (kept == 0) return 0;
    Json items = Json::array();
    for (const ChainAnchor& anchor : list) items.push_back(storedJson(anchor));
    write(anchorsFile, prettyJson(Json{{"format", 1}, {"anchors", std::move(items)}}));
    return kept;
}

void SharingFolder::write(const char* name, const std::string& bytes) const
{
    std::error_code failed;
    if (!std::filesystem::exists(m_folder, failed)) {
        std::filesystem::create_directories(m_folder, failed);
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, failed);
    }
    writeFileAtomically(file(name), bytes);
}

} // namespace soundings
