// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle.h"

#include "core/assessment/assessment.h"
#include "core/assessment/plain_words.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace soundings {
namespace {

constexpr std::size_t mostStandings = 200;

std::string shownName(const std::string& name)
{
    return withVisibleControls(name);
}

std::string conflictsSentence(const BundlePlan& plan, const Translate& translate)
{
    if (plan.conflicts == 1)
        return say(translate, "In 1 entry both sides changed 1 place, each in its own way; both are kept for you to "
                              "choose.");
    const auto places = fmt::arg("places", plan.conflicts);
    return plan.conflicting == 1
               ? say(translate,
                     "In 1 entry both sides changed {places} places, each in its own way; both are kept for you to "
                     "choose.",
                     places)
               : say(translate,
                     "In {entries} entries both sides changed {places} places, each in its own way; both are kept for "
                     "you to choose.",
                     fmt::arg("entries", plan.conflicting), places);
}

Own ownOf(const SharingFolder& folder)
{
    auto own = folder.own();
    if (!own)
        throw Error(ErrorKind::NotFound,
                    "You have no key of your own yet; make one by writing your card for others first.");
    return std::move(*own);
}

/// Whoever was sent a journal's chain could add to it in its owner's name: only one contact tells of a journal.
void requireSameTeller(const BundleContent& content, const Journal& journal, const std::vector<Contact>& contacts)
{
    const auto known = JournalSharing(journal).chainOf(content.chain.journal);
    if (!known || known->sender == content.chain.sender) return;
    for (const Contact& other : contacts)
        if (senderOf(other.keys) == known->sender)
            throw Error(ErrorKind::Verify,
                        fmt::format("This bundle says that it comes from the journal that {}’s bundles come from, but "
                                    "somebody else made it; nothing was taken. Talk to both. If these are new keys of "
                                    "the same person, remove the contact with the old ones first.",
                                    shownName(other.name)));
}

} // namespace

MadeBundle makeBundle(const Journal& journal, const SharingFolder& folder, const std::vector<Id>& ids,
                      const Contact& to, const std::string& message, const Instant& now, const BulkWatch& watch)
{
    const Own own = ownOf(folder);
    MadeBundle made;
    made.content = makeContent(journal, ids, own, message, now, watch);
    made.bytes = sealBundle(own.keys, to.keys, made.content.head, made.content.bytes);
    return made;
}

OpenBundle planBundleFile(std::string_view bytes, std::string_view name, const Journal& journal,
                          const SharingFolder& folder, const BulkWatch& watch)
{
    if (!looksLikeBundle(bytes)) // said before one's own keys are missed
        throw Error(ErrorKind::Foreign, fmt::format("“{}” is no bundle of Soundings; choose another file.", name));
    const Own own = ownOf(folder);
    const auto contacts = folder.contacts();
    OpenBundle open;
    const OpenedBundle opened = openBundle(own.keys, bytes, name, [&](const PublicKeys& keys) {
        for (const Contact& contact : contacts)
            if (contact.keys == keys) {
                open.from = contact;
                return true;
            }
        return false;
    });
    const BundleContent content = readContent(opened, name);
    requireSameTeller(content, journal, contacts);
    open.message = content.message;
    open.at = content.at;
    open.plan = planBundle(content, journal, open.from.name, watch);
    return open;
}

BulkDone takeBundle(Journal& journal, const SharingFolder& folder, const BundlePlan& plan, const BulkWatch& watch,
                    const Origin& origin)
{
    folder.keep(plan.anchors); // first: behind the entries it would be lost without anybody missing it
    return JournalSharing::take(journal, plan.taken, watch, origin);
}

void storeStandings(Journal& journal, const BundlePlan& plan, Date today)
{
    if (plan.rows.size() > mostStandings) return;
    AssessmentInput input;
    input.today = today;
    input.tradeOffs = false;
    for (const BundleRow& row : plan.rows) {
        const std::optional<Entry> entry = journal.find(row.entry);
        if (!entry || entry->decision() == nullptr) continue;
        const Assessment assessment = assess(*entry, input);
        journal.setStanding(row.entry, assessment.standing(), assessment.seed);
    }
}

std::optional<MergedBundle> lastMergeInto(const Journal& journal, const Id& entry)
{
    const auto last = journal.lastImport();
    if (!last) return {};
    // Taking a bundle in keeps what was there, at the moment that the import is known by.
    const auto versions = journal.versions(entry);
    const auto kept = std::ranges::find_if(
        versions, [&](const Version& version) { return version.reason == "bundle" && version.at == last->at; });
    if (kept == versions.end()) return {};
    return MergedBundle{last->source, journal.versionOf(entry, kept->number)};
}

std::vector<AnchorLine> anchorLines(const Journal& journal, const SharingFolder& folder, const Translate& translate)
{
    const JournalSharing sharing(journal);
    std::vector<AnchorLine> broken;
    std::map<PublicKeys, AnchorLine> latest;
    for (const ChainAnchor& anchor : folder.anchorsOf(journal.journalId())) {
        if (!isGenuine(anchor)) continue;
        const auto holder = folder.contactOf(anchor.by);
        const std::string name =
            holder ? shownName(holder->name) : say(translate, "somebody who is no contact any more");
        const std::string date = mediumDate(localDate(anchor.at), translate);
        const auto record = fmt::arg("record", anchor.number);
        const auto day = fmt::arg("day", date);
        const auto who = fmt::arg("who", name);
        if (sharing.hashAt(anchor.number) == anchor.head)
            latest[anchor.by] = {
                say(translate, "Record {record} matches the anchor of {day} held by {who}.", record, day, who), true};
        else
            broken.push_back({say(translate,
                                  "Record {record} is not the one of the anchor of {day} held by {who}: the chain was "
                                  "cut or written anew since, or this is an older copy.",
                                  record, day, who),
                              false});
    }
    std::vector<AnchorLine> lines = std::move(broken);
    for (auto& [keys, line] : latest) lines.push_back(std::move(line));
    return lines;
}

std::string cautionAbout(const Contact& contact, const Translate& translate)
{
    if (contact.compared) return {};
    const std::string name = shownName(contact.name);
    return say(translate, "You have not compared {who}’s fingerprint by voice yet, so anybody may have made this card.",
               fmt::arg("who", name));
}

std::string sentenceOf(const OpenBundle& bundle, bool taken, const Translate& translate)
{
    const BundlePlan& plan = bundle.plan;
    const std::string name = shownName(bundle.from.name);
    const std::string date = mediumDate(localDate(bundle.at), translate);
    const auto who = fmt::arg("who", name);
    const auto day = fmt::arg("day", date);
    const auto fresh = fmt::arg("new", plan.added);
    const auto changed = fmt::arg("changed", plan.changed);
    const auto known = fmt::arg("known", plan.unchanged);
    std::string text =
        taken ? say(translate, "Took in {who}’s bundle of {day}: {new} new, {changed} changed, {known} here already.",
                    who, day, fresh, changed, known)
              : say(translate,
                    "Nothing is taken in yet from {who}’s bundle of {day}: {new} new, {changed} changed, {known} here "
                    "already.",
                    who, day, fresh, changed, known);
    if (plan.comments == 1) text += ' ' + say(translate, "1 comment among the new.");
    if (plan.comments > 1) text += ' ' + say(translate, "{n} comments among the new.", fmt::arg("n", plan.comments));
    if (plan.conflicts > 0) text += ' ' + conflictsSentence(plan, translate);
    if (!plan.anchors.empty()) text += ' ' + say(translate, "They countersigned your chain of seals.");
    return text;
}

std::string fateInWords(const BundleRow& row, const Translate& translate)
{
    std::string words;
    switch (row.fate) {
    case BundleFate::New: words = row.comment ? say(translate, "new comment") : say(translate, "new"); break;
    case BundleFate::Merged: words = say(translate, "both sides’ changes"); break;
    case BundleFate::Theirs: words = say(translate, "their changes"); break;
    case BundleFate::Unchanged: words = say(translate, "nothing new"); break;
    case BundleFate::LeftOut: words = say(translate, "a private note, left out"); break;
    }
    if (row.sealedThere) words += ", " + say(translate, "sealed there");
    if (row.conflicts == 1) words += ", " + say(translate, "1 conflict");
    if (row.conflicts > 1) words += ", " + say(translate, "{n} conflicts", fmt::arg("n", row.conflicts));
    if (row.putAside > 0) words += ", " + say(translate, "words beside the seal kept as a note");
    if (row.neverShared) words += ", " + say(translate, "never shared before");
    return words;
}

} // namespace soundings
