// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

void checkStory(const Decision& decision, FindingList& list)
{
    const Pyramid& pyramid = decision.pyramid;
    checkHeadline(pyramid, list);
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
