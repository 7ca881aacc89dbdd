// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/plain_words.h"
#include "core/assessment/spent_words.h"
#include "core/assessment/tenacity_checks.h"
#include "core/support/text.h"
#include "core/tenacity/escalation.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr int daysToBeginAnew = 30; ///< what was missed yesterday needs no new tactic today

/// A reason that was written down, and where.
struct WrittenReason {
    const std::string& text;
    std::string pointer;
};

std::vector<WrittenReason> writtenReasons(const TenacityCheckSource& source)
{
    std::vector<WrittenReason> reasons{
        {source.decision.because, "/belief/because"},
        {source.decision.tenacity.consequenceOfStopping, "/belief/tenacity/consequenceOfStopping"}};
    for (std::size_t i = 0; i < source.entry.since.size(); ++i) {
        const SinceWhat& what = source.entry.since[i].what;
        const auto add = [&](const std::string& text, const char* member) {
            reasons.push_back({text, fmt::format("/since/{}/{}", i, member)});
        };
        if (const auto* amendment = std::get_if<SignpostAmendment>(&what)) add(amendment->reason, "reason");
        if (const auto* change = std::get_if<Reclassification>(&what)) add(change->reason, "reason");
        if (const auto* addendum = std::get_if<Addendum>(&what)) add(addendum->text, "text");
        if (const auto* reading = std::get_if<Reading>(&what)) add(reading->note, "note");
        if (const auto* look = std::get_if<Look>(&what)) {
            add(look->lesson, "lesson");
            add(look->evidence, "evidence");
        }
    }
    return reasons;
}

/// What a sign was seen in.
struct SignSeen {
    std::string seenIn;
    std::string pointer;
};

/// Looks for one sign after the other in an entry.
class SignFinder {
public:
    explicit SignFinder(const TenacityCheckSource& source)
        : m_source(source), m_tr(source.input.translate), m_reasons(writtenReasons(source))
    {
    }

    [[nodiscard]] std::vector<TenacityWarning> find() const
    {
        std::vector<TenacityWarning> all;
        addGoalPosts(all);
        add(all, &EscalationSigns::moneySpentGivenAsReason, given(SpentReason::Money));
        add(all, &EscalationSigns::timeSpentGivenAsReason, given(SpentReason::Time));
        add(all, &EscalationSigns::nearlyDoneGivenAsReason, given(SpentReason::NearlyDone));
        add(all, &EscalationSigns::dissentUnheard, unheard());
        add(all, &EscalationSigns::noNewTacticWhileMissing, sameTactic());
        add(all, &EscalationSigns::noNamedAlternative, noAlternative());
        return all;
    }

private:
    void push(std::vector<TenacityWarning>& all, const EscalationSigns& signs, const SignSeen& seen) const
    {
        for (EscalationWarning& known : escalationWarnings(signs, m_tr)) {
            known.finding.pointer = seen.pointer;
            all.push_back({std::move(known.finding), seen.seenIn, std::move(known.source)});
        }
    }

    void add(std::vector<TenacityWarning>& all, bool EscalationSigns::* sign, const std::optional<SignSeen>& seen) const
    {
        if (!seen) return;
        EscalationSigns signs;
        signs.*sign = true;
        push(all, signs, *seen);
    }

    void addGoalPosts(std::vector<TenacityWarning>& all) const
    {
        EscalationSigns signs;
        SignSeen seen;
        for (const SignpostHistory& history : m_source.pursuit.signposts)
            for (const auto& amendment : history.amendments) {
                ++signs.goalPostsMoved;
                if (!seen.seenIn.empty()) seen.seenIn += " ";
                seen.seenIn += amendmentSentence(history, amendment);
                seen.pointer = fmt::format("/since/{}", amendment.item);
            }
        if (signs.goalPostsMoved > 0) push(all, signs, seen);
    }

    [[nodiscard]] std::string amendmentSentence(const SignpostHistory& history,
                                                const Dated<SignpostAmendment>& amendment) const
    {
        const std::string stateWords = inSentence(history.now.state);
        const auto state = fmt::arg("state", stateWords);
        const std::string dateWords = mediumDate(localDate(amendment.at), m_tr);
        const auto date = fmt::arg("date", dateWords);
        if (isBlank(amendment.what.reason))
            return say(m_tr, "“{state}” was moved on {date}, without a reason.", state, date);
        return say(m_tr, "“{state}” was moved on {date}: “{reason}”.", state, date,
                   fmt::arg("reason", inSentence(amendment.what.reason)));
    }

    [[nodiscard]] std::optional<SignSeen> given(SpentReason reason) const
    {
        for (const WrittenReason& written : m_reasons)
            if (const auto sentence = sentenceGiving(reason, written.text))
                return SignSeen{say(m_tr, "You wrote: “{sentence}”", fmt::arg("sentence", inSentence(*sentence))),
                                written.pointer};
        return {};
    }

    [[nodiscard]] std::optional<SignSeen> unheard() const
    {
        const auto& voices = m_source.decision.voices;
        std::optional<SignSeen> seen;
        for (std::size_t i = 0; i < voices.size(); ++i) {
            const Voice& voice = voices[i];
            if (voice.heard != false || !voice.stance || voice.stance == Stance::For) continue;
            const std::string who = isBlank(voice.person) ? say(m_tr, "Somebody") : inSentence(voice.person);
            const auto person = fmt::arg("person", who);
            const std::string said = isBlank(voice.why)
                                         ? say(m_tr, "{person} disagrees and is marked as not heard.", person)
                                         : say(m_tr, "{person} is marked as not heard: “{why}”", person,
                                               fmt::arg("why", inSentence(voice.why)));
            if (!seen) seen = SignSeen{{}, fmt::format("/belief/voices/{}", i)};
            seen->seenIn += (seen->seenIn.empty() ? "" : " ") + said;
        }
        return seen;
    }

    [[nodiscard]] std::optional<SignSeen> sameTactic() const
    {
        for (const SignpostRow& row : m_source.assessment.signposts) {
            if (row.reading != SignpostReading::Stop || !row.readOn) continue;
            if (daysBetween(*row.readOn, m_source.input.today) < daysToBeginAnew) continue;
            const bool begun = std::ranges::any_of(m_source.assessment.tactics, [&row](const TacticRow& tactic) {
                return tactic.start && *tactic.start >= *row.readOn;
            });
            if (!begun)
                return SignSeen{say(m_tr, "“{state}” said stop or change on {date}, and no tactic began since.",
                                    fmt::arg("state", inSentence(row.state)),
                                    fmt::arg("date", mediumDate(*row.readOn, m_tr))),
                                row.pointer};
        }
        return {};
    }

    [[nodiscard]] std::optional<SignSeen> noAlternative() const
    {
        const Decision& decision = m_source.decision;
        const bool named = std::ranges::any_of(decision.options, [&decision](const Option& option) {
            return !option.doNothing && !option.struckOut && !isBlank(option.title) && option.id != decision.chosen;
        });
        if (named || decision.chosen.empty()) return {};
        return SignSeen{say(m_tr, "Beside what was chosen, the decision lists no other serious option."),
                        "/belief/options"};
    }

    const TenacityCheckSource& m_source;
    const Translate& m_tr;
    std::vector<WrittenReason> m_reasons;
};

} // namespace

std::vector<TenacityWarning> tenacityWarnings(const TenacityCheckSource& source)
{
    return SignFinder(source).find();
}

} // namespace soundings
