// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/story_changes.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/pyramid_edits.h"
#include "core/support/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace soundings {
namespace {

using What = StoryChange::What;
using Line = StoryChange::Line;

/// Where lines stand, by their ids.
std::map<Id, PyramidPlace> placesById(const Pyramid& pyramid)
{
    std::map<Id, PyramidPlace> places;
    for (const PyramidPlace& place : placesIn(pyramid)) places.emplace(idAt(pyramid, place), place);
    return places;
}

/// The ids of `moving` that must be moved to bring one order into the other: all but the longest run of lines that keep
/// their order. `ranks` are their places in the order before, in the order of after.
std::set<std::size_t> movedAmong(const std::vector<std::size_t>& ranks)
{
    const std::size_t count = ranks.size();
    std::vector<std::size_t> length(count, 1), from(count, count);
    std::size_t last = count;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (ranks[j] < ranks[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                from[i] = j;
            }
        if (last == count || length[i] > length[last]) last = i;
    }
    std::set<std::size_t> moved;
    for (std::size_t i = 0; i < count; ++i) moved.insert(i);
    for (std::size_t i = last; i < count; i = from[i]) moved.erase(i);
    return moved;
}

class Comparing {
public:
    Comparing(const Pyramid& before, const Pyramid& after)
        : m_before(before), m_after(after), m_then(placesById(before)), m_now(placesById(after))
    {
    }

    std::vector<StoryChange> take()
    {
        headline();
        findMoved();
        for (const PyramidPlace& place : placesIn(m_after)) compare(place);
        for (const PyramidPlace& place : placesIn(m_before))
            if (!m_now.contains(idAt(m_before, place)) && !isBlank(textAt(m_before, place)))
                add(What::Removed, place, textAt(m_before, place), {});
        return std::move(m_changes);
    }

private:
    void headline()
    {
        if (m_before.headline == m_after.headline) return;
        const What what = isBlank(m_before.headline)  ? What::Added
                          : isBlank(m_after.headline) ? What::Removed
                                                      : What::Reworded;
        m_changes.push_back({what, Line::Headline, m_before.headline, m_after.headline});
    }

    void add(What what, const PyramidPlace& place, const std::string& before, const std::string& after)
    {
        m_changes.push_back({what, place.evidence ? Line::Evidence : Line::Argument, before, after});
    }

    /// Of lines that both texts have, among those under the same argument.
    void findMoved()
    {
        noteMoved([](const PyramidPlace& place) { return !place.evidence; });
        for (std::size_t a = 0; a < m_after.arguments.size(); ++a)
            noteMoved([a](const PyramidPlace& place) { return place.evidence && place.argument == a; });
    }

    template <typename Belongs>
    void noteMoved(const Belongs& belongs)
    {
        std::vector<std::size_t> ranks;
        std::vector<Id> ids;
        for (const PyramidPlace& place : placesIn(m_after)) {
            const Id& id = idAt(m_after, place);
            const auto then = m_then.find(id);
            if (!belongs(place) || then == m_then.end() || !stoodTogether(place, then->second)) continue;
            ranks.push_back(then->second.evidence.value_or(then->second.argument));
            ids.push_back(id);
        }
        for (const std::size_t i : movedAmong(ranks)) m_moved.insert(ids[i]);
    }

    /// Whether a line was of the same kind before, and under the same argument.
    [[nodiscard]] bool stoodTogether(const PyramidPlace& now, const PyramidPlace& then) const
    {
        if (now.evidence.has_value() != then.evidence.has_value()) return false;
        return !now.evidence || m_after.arguments[now.argument].id == m_before.arguments[then.argument].id;
    }

    void compare(const PyramidPlace& place)
    {
        const Id& id = idAt(m_after, place);
        const std::string& text = textAt(m_after, place);
        const auto found = m_then.find(id);
        if (found == m_then.end()) {
            if (!isBlank(text)) add(What::Added, place, {}, text);
            return;
        }
        const PyramidPlace& then = found->second;
        const std::string& before = textAt(m_before, then);
        if (before != text) add(wordsChanged(before, text), place, before, text);
        if (m_moved.contains(id) || !stoodTogether(place, then)) add(What::Moved, place, before, text);
        if (place.evidence && then.evidence && !sameDetails(place, then)) add(What::Detail, place, before, text);
    }

    static What wordsChanged(const std::string& before, const std::string& after)
    {
        if (isBlank(before)) return What::Added;
        return isBlank(after) ? What::Removed : What::Reworded;
    }

    [[nodiscard]] bool sameDetails(const PyramidPlace& now, const PyramidPlace& then) const
    {
        const Evidence& a = m_after.arguments[now.argument].evidence[*now.evidence];
        const Evidence& b = m_before.arguments[then.argument].evidence[*then.evidence];
        return a.kind == b.kind && a.source == b.source && a.date == b.date;
    }

    const Pyramid& m_before;
    const Pyramid& m_after;
    std::map<Id, PyramidPlace> m_then;
    std::map<Id, PyramidPlace> m_now;
    std::set<Id> m_moved;
    std::vector<StoryChange> m_changes;
};

std::string nameOf(Line line, const Translate& tr)
{
    switch (line) {
    case Line::Headline: return say(tr, "Headline");
    case Line::Argument: return say(tr, "Argument");
    case Line::Evidence: return say(tr, "Evidence");
    }
    return {};
}

/// How many lines of a kind it happened to, as one part of a summary.
std::string countOf(What what, Line line, std::size_t count, const Translate& tr)
{
    const bool argument = line == Line::Argument;
    const char* one = argument ? "1 argument {done}" : "1 piece of evidence {done}";
    const char* many = argument ? "{count} arguments {done}" : "{count} pieces of evidence {done}";
    std::string done;
    switch (what) {
    case What::Added: done = say(tr, "added"); break;
    case What::Removed: done = say(tr, "taken out"); break;
    case What::Reworded: done = say(tr, "reworded"); break;
    case What::Moved: done = say(tr, "moved"); break;
    case What::Detail: done = say(tr, "with another kind, source or date"); break;
    }
    if (line == Line::Headline) return say(tr, "headline {done}", fmt::arg("done", done));
    return say(tr, count == 1 ? one : many, fmt::arg("count", count), fmt::arg("done", done));
}

} // namespace

std::vector<StoryChange> changesBetween(const Pyramid& before, const Pyramid& after)
{
    return Comparing(before, after).take();
}

std::string sentenceOf(const StoryChange& change, const Translate& translate)
{
    const std::string line = nameOf(change.line, translate);
    const std::string before = inSentence(change.before);
    const std::string after = inSentence(change.after);
    const auto words = [&](const char* form) {
        return say(translate, form, fmt::arg("line", line), fmt::arg("before", before), fmt::arg("after", after));
    };
    switch (change.what) {
    case What::Added: return words("{line} added: “{after}”.");
    case What::Removed: return words("{line} taken out: “{before}”.");
    case What::Reworded: return words("{line} reworded: “{after}”; it was “{before}”.");
    case What::Moved: return words("{line} moved: “{after}”.");
    case What::Detail: return words("{line} of another kind, source or date: “{after}”.");
    }
    return {};
}

std::string summaryOf(const std::vector<StoryChange>& changes, const Translate& translate)
{
    if (changes.empty()) return say(translate, "nothing of the story differs");
    std::string summary;
    for (const Line line : {Line::Headline, Line::Argument, Line::Evidence})
        for (const What what : {What::Added, What::Removed, What::Reworded, What::Moved, What::Detail}) {
            const auto count = static_cast<std::size_t>(std::ranges::count_if(
                changes, [&](const StoryChange& change) { return change.line == line && change.what == what; }));
            if (count > 0) summary += (summary.empty() ? "" : "; ") + countOf(what, line, count, translate);
        }
    return summary;
}

} // namespace soundings
