// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walk_checks.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

/// So many signals are to be named before looking (methods.md section 8, step 2).
constexpr std::size_t fewSignals = 3;
constexpr std::size_t manySignals = 7;

int chancesGiven(const PursuitChances& chances)
{
    return int(chances.pathRight.has_value()) + int(chances.pathWrong.has_value()) +
           int(chances.goalWrong.has_value()) + int(chances.other.has_value());
}

void checkTactic(const Tactic& tactic, const std::string& pointer, FindingList& list)
{
    if (isBlank(tactic.hypothesis))
        list.add(Severity::Advice, "tactics.hypothesis", pointer + "/hypothesis",
                 "A tactic does not say what you expected of it; write it, so that it can teach you something.");
    if (tactic.start && tactic.end && *tactic.end < *tactic.start)
        list.add(Severity::Missing, "tactics.dates", pointer + "/end",
                 "A tactic ends before it begins; correct one of the two dates.");
    if (tactic.end && isBlank(tactic.taught))
        list.add(Severity::Advice, "tactics.taught", pointer + "/taught",
                 "A tactic has ended and nothing is written of what it taught; that is what it was paid for.");
}

void checkWatched(const Tenacity& tenacity, FindingList& list)
{
    const auto& watched = tenacity.watched;
    if (!watched.empty() && (watched.size() < fewSignals || watched.size() > manySignals))
        list.add(Severity::Remark, "tenacity.signals", "/belief/tenacity/watched",
                 "Three to seven signals are enough to tell by and few enough to look for; there are {count}.",
                 fmt::arg("count", watched.size()));
    for (std::size_t i = 0; i < watched.size(); ++i) {
        const std::string pointer = fmt::format("/belief/tenacity/watched/{}", i);
        if (isBlank(watched[i].text))
            list.add(Severity::Missing, "tenacity.signal_text", pointer + "/text",
                     "A signal says nothing yet; write what you would see.");
        const int given = chancesGiven(watched[i].chances);
        if (given > 0 && given < 4)
            list.add(Severity::Advice, "tenacity.signal_chances", pointer + "/chances",
                     "A signal tells the four explanations apart only with a chance for each; fill in the others, or "
                     "leave all four blank.");
    }
}

void checkBadNumbers(const Tenacity& tenacity, FindingList& list)
{
    for (std::size_t i = 0; i < tenacity.badNumbers.size(); ++i) {
        const BadNumbersWindow& window = tenacity.badNumbers[i];
        const std::string pointer = fmt::format("/belief/tenacity/badNumbers/{}", i);
        if (isBlank(window.text))
            list.add(Severity::Missing, "tenacity.bad_numbers_text", pointer + "/text",
                     "A time of bad numbers does not say which numbers; write it.");
        if (!window.until)
            list.add(Severity::Advice, "tenacity.bad_numbers_until", pointer + "/until",
                     "A time of bad numbers has no end; without one it excuses everything.");
        else if (window.from && *window.until < *window.from)
            list.add(Severity::Missing, "tenacity.bad_numbers_dates", pointer + "/until",
                     "A time of bad numbers ends before it begins; correct one of the two dates.");
    }
}

} // namespace

TenacityProgress tenacityProgress(const Decision& decision)
{
    const Tenacity& tenacity = decision.tenacity;
    const bool begun = tenacity != Tenacity{} || !decision.tactics.empty();
    const bool enough =
        tenacity.label && !isBlank(tenacity.consequenceOfStopping) && !isBlank(tenacity.outsideConfirmation);
    if (enough) return TenacityProgress::Enough;
    return begun ? TenacityProgress::Begun : TenacityProgress::Untouched;
}

void checkTenacity(const Decision& decision, FindingList& list)
{
    const Tenacity& tenacity = decision.tenacity;
    if (!tenacity.label)
        list.add(Severity::Missing, "tenacity.label", "/belief/tenacity/label",
                 "It is not said whether this is an imperative or a bet; until then nothing says when to stop.");
    list.addIfBlank(tenacity.consequenceOfStopping, Severity::Missing, "tenacity.consequence",
                    "/belief/tenacity/consequenceOfStopping",
                    "What stopping would mean is blank; write it, for everything feels imperative to its owner.");
    list.addIfBlank(tenacity.outsideConfirmation, Severity::Missing, "tenacity.outside",
                    "/belief/tenacity/outsideConfirmation", "Nobody outside this room is named who says so; name one.");
    list.addIfBlank(decision.frame.owner, Severity::Missing, "tenacity.owner", "/belief/frame/owner",
                    "Nobody owns this; name one person who may say go on or stop.");
    if (decision.signposts.empty())
        list.add(Severity::Missing, "tenacity.no_signpost", "/belief/signposts",
                 "There is no signpost; write at what, and by when, you would stop or change.");
    for (std::size_t i = 0; i < decision.tactics.size(); ++i)
        checkTactic(decision.tactics[i], fmt::format("/belief/tactics/{}", i), list);
    checkBadNumbers(tenacity, list);
    checkWatched(tenacity, list);
}

} // namespace soundings
