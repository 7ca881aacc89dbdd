// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle.h"

#include "core/assessment/plain_words.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <map>

namespace soundings {
namespace {

std::string bundleCount(std::size_t number, const char* one, const char* many)
{
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string shownName(const std::string& name)
{
    return withVisibleControls(name);
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
                      const Contact& to, const std::string& message, const Instant& now)
{
    const Own own = ownOf(folder);
    MadeBundle made;
    made.content = makeContent(journal, ids, own, message, now);
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
    const BulkDone done = JournalSharing::take(journal, plan.taken, watch, origin);
    folder.keep(plan.anchors);
    return done;
}

std::vector<AnchorLine> anchorLines(const Journal& journal, const SharingFolder& folder)
{
    const JournalSharing sharing(journal);
    std::vector<AnchorLine> broken;
    std::map<PublicKeys, AnchorLine> latest;
    for (const ChainAnchor& anchor : folder.anchorsOf(journal.journalId())) {
        if (!isGenuine(anchor)) continue;
        const auto holder = folder.contactOf(anchor.by);
        const std::string name = holder ? shownName(holder->name) : "somebody who is no contact any more";
        const std::string day = mediumDate(localDate(anchor.at));
        if (sharing.hashAt(anchor.number) == anchor.head)
            latest[anchor.by] = {
                fmt::format("Record {} matches the anchor of {} held by {}.", anchor.number, day, name), true};
        else
            broken.push_back(
                {fmt::format("Record {} is not the one of the anchor of {} held by {}: the chain was cut or "
                             "written anew since, or this is an older copy.",
                             anchor.number, day, name),
                 false});
    }
    std::vector<AnchorLine> lines = std::move(broken);
    for (auto& [keys, line] : latest) lines.push_back(std::move(line));
    return lines;
}

std::string cautionAbout(const Contact& contact)
{
    if (contact.compared) return {};
    return fmt::format("You have not compared {}'s fingerprint by voice yet, so anybody may have made this card.",
                       shownName(contact.name));
}

std::string sentenceOf(const OpenBundle& bundle, bool taken)
{
    const BundlePlan& plan = bundle.plan;
    std::string text = fmt::format("{} {}'s bundle of {}: {} new, {} changed, {} here already.",
                                   taken ? "Took in" : "Nothing is taken in yet from", shownName(bundle.from.name),
                                   mediumDate(localDate(bundle.at)), plan.added, plan.changed, plan.unchanged);
    if (plan.comments > 0) text += fmt::format(" {} among the new.", bundleCount(plan.comments, "comment", "comments"));
    if (plan.conflicts > 0)
        text += fmt::format(" In {} both sides changed {}, each in its own way; both are kept for you to choose.",
                            bundleCount(plan.conflicting, "entry", "entries"),
                            bundleCount(plan.conflicts, "place", "places"));
    if (!plan.anchors.empty()) text += " They countersigned your chain of seals.";
    return text;
}

std::string fateInWords(const BundleRow& row)
{
    std::string words;
    switch (row.fate) {
    case BundleFate::New: words = row.comment ? "new comment" : "new"; break;
    case BundleFate::Merged: words = "both sides' changes"; break;
    case BundleFate::Theirs: words = "their changes"; break;
    case BundleFate::Unchanged: words = "nothing new"; break;
    case BundleFate::LeftOut: words = "a private note, left out"; break;
    }
    if (row.sealedThere) words += ", sealed there";
    if (row.conflicts > 0) words += ", " + bundleCount(row.conflicts, "conflict", "conflicts");
    if (row.putAside > 0) words += ", words beside the seal kept as a note";
    if (row.neverShared) words += ", never shared before";
    return words;
}

} // namespace soundings
