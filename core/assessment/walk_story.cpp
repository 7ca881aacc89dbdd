// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/retell_picture.h"
#include "core/assessment/standing_words.h"
#include "core/assessment/story.h"
#include "core/assessment/walk_checks.h"

#include <algorithm>
#include <set>

namespace soundings {
namespace {

constexpr std::size_t retold = 14; ///< words: about what is said in one breath
constexpr std::size_t longestQuoted = 60;

std::size_t wordsIn(const std::string& text)
{
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank && !inside) ++words;
        inside = !blank;
    }
    return words;
}

bool isSaid(const Evidence& evidence)
{
    return !isBlank(evidence.text);
}

void checkHeadline(const Pyramid& pyramid, FindingList& list)
{
    const std::string& headline = pyramid.headline;
    const bool standsOnSomething =
        std::ranges::any_of(pyramid.arguments, [](const Argument& argument) { return !isBlank(argument.text); });
    if (isBlank(headline)) {
        if (standsOnSomething)
            list.add(Severity::Advice, "story.no_headline", "/belief/pyramid/headline",
                     "A foundation without a headline: say in one sentence what all of it comes to.");
        return;
    }
    if (!standsOnSomething)
        list.add(Severity::Advice, "story.flash", "/belief/pyramid/arguments",
                 "Flash without foundation: the headline stands on no argument yet.");
    if (const std::size_t words = wordsIn(headline); words > retold)
        list.add(Severity::Advice, "story.cannot_be_retold", "/belief/pyramid/headline",
                 "A headline of {n} words is not retold as it was said; what is the shortest way to say it?",
                 fmt::arg("n", words));
    else if (headline.find('\n') != std::string::npos)
        list.add(Severity::Advice, "story.cannot_be_retold", "/belief/pyramid/headline",
                 "A headline of several lines is not retold as it was said; which of them is it?");
}

/// What readers made of it weighs more than how many words there are.
void checkRetelling(const Pyramid& pyramid, const RetellTest& test, FindingList& list)
{
    const RetellPicture picture = retellPictureOf(pyramid, test, list.translate());
    if (!picture.cannotBeRetold) return;
    std::string gone;
    for (const WordCount& word : picture.survival.words)
        if (word.readers == 0)
            gone += fmt::format("{}“{}”", gone.empty() ? "" : ", ",
                                withVisibleControls(shortened(word.word, longestQuoted)));
    const std::string share = percentOf(picture.survival.share, list.translate());
    if (gone.empty())
        list.add(Severity::Advice, "story.not_retold", "/belief/pyramid/headline",
                 "A headline that cannot be retold: {readers} readers wrote {share} of its words back.",
                 fmt::arg("readers", picture.survival.readers), fmt::arg("share", share));
    else
        list.add(
            Severity::Advice, "story.not_retold", "/belief/pyramid/headline",
            "A headline that cannot be retold: {readers} readers wrote {share} of its words back, and none of them "
            "{words}.",
            fmt::arg("readers", picture.survival.readers), fmt::arg("share", share), fmt::arg("words", gone));
}

template <typename AnyEntry>
auto* pyramidIn(AnyEntry& entry)
{
    if (auto* decision = entry.decision()) return &decision->pyramid;
    auto* story = entry.story();
    return story == nullptr ? nullptr : &story->pyramid;
}

template <typename AnyEntry>
auto* retellTestIn(AnyEntry& entry)
{
    if (auto* decision = entry.decision()) return &decision->retell;
    auto* story = entry.story();
    return story == nullptr ? nullptr : &story->retell;
}

} // namespace

Pyramid* pyramidOf(Entry& entry)
{
    return pyramidIn(entry);
}

const Pyramid* pyramidOf(const Entry& entry)
{
    return pyramidIn(entry);
}

RetellTest* retellTestOf(Entry& entry)
{
    return retellTestIn(entry);
}

const RetellTest* retellTestOf(const Entry& entry)
{
    return retellTestIn(entry);
}

bool tellsAnything(const Pyramid& pyramid)
{
    return !isBlank(pyramid.headline) || std::ranges::any_of(pyramid.arguments, [](const Argument& argument) {
        return !isBlank(argument.text) || std::ranges::any_of(argument.evidence, isSaid);
    });
}

std::vector<Finding> storyFindings(const Entry& entry, const Translate& translate)
{
    FindingList list(translate);
    if (const Pyramid* pyramid = pyramidOf(entry)) checkStory(*pyramid, *retellTestOf(entry), list);
    return list.take();
}

void checkStory(const Pyramid& pyramid, const RetellTest& test, FindingList& list)
{
    checkHeadline(pyramid, list);
    checkRetelling(pyramid, test, list);
    for (std::size_t a = 0; a < pyramid.arguments.size(); ++a) {
        const Argument& argument = pyramid.arguments[a];
        const std::string pointer = fmt::format("/belief/pyramid/arguments/{}", a);
        const auto legs = std::ranges::count_if(argument.evidence, isSaid);
        if (isBlank(argument.text)) {
            if (legs > 0)
                list.add(Severity::Advice, "story.argument_blank", pointer,
                         "Evidence that argues for nothing: say what it shows.");
            continue;
        }
        std::set<EvidenceKind> kinds;
        for (const Evidence& evidence : argument.evidence)
            if (isSaid(evidence) && evidence.kind) kinds.insert(*evidence.kind);
        if (legs == 0)
            list.add(Severity::Advice, "story.no_evidence", pointer,
                     "“{argument}” stands on nothing: data, a customer’s story, a long argument, a proof of concept?",
                     fmt::arg("argument", shortened(argument.text, longestQuoted)));
        else if (legs == 1)
            list.add(Severity::Remark, "story.one_leg", pointer, "“{argument}” stands on one leg: what else shows it?",
                     fmt::arg("argument", shortened(argument.text, longestQuoted)));
        else if (kinds.size() == 1)
            list.add(Severity::Remark, "story.one_kind", pointer,
                     "All evidence for “{argument}” is of one kind; another kind reaches other people.",
                     fmt::arg("argument", shortened(argument.text, longestQuoted)));
    }
}

} // namespace soundings
