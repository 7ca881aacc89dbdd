// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/since_words.h"

#include "core/assessment/reviews.h"
#include "core/report/prediction_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"
#include "core/tenacity/pursuit.h"

#include <algorithm>

namespace soundings {

namespace {

void addLine(std::string& text, const std::string& line)
{
    if (line.empty()) return;
    if (!text.empty()) text += "\n";
    text += line;
}

std::string shownText(const std::string& userText)
{
    return withVisibleControls(trimmed(userText));
}

/// Says each kind of item in words.
class Teller {
public:
    Teller(const Entry& entry, const Decision& decision, const Translate& translate)
        : m_entry(entry), m_decision(decision), m_tr(translate)
    {
    }

    Told operator()(const Addendum& item) const { return {say(m_tr, "Addendum"), answerOr(item.text, m_tr)}; }

    Told operator()(const Reading& item) const
    {
        Told told{say(m_tr, "Signpost read: {reading}", fmt::arg("reading", nameOf(item.reading, m_tr))),
                  signpost(item.signpost)};
        if (item.value) addLine(told.details, say(m_tr, "Value: {value}", fmt::arg("value", plainNumber(*item.value))));
        if (item.on) addLine(told.details, say(m_tr, "As of {date}", fmt::arg("date", mediumDate(*item.on, m_tr))));
        addText(told.details, item.note);
        return told;
    }

    Told operator()(const SignpostSet& item) const
    {
        Told told{say(m_tr, "Signpost set"), answerOr(item.sign.state, m_tr)};
        if (item.sign.due)
            addLine(told.details, say(m_tr, "Now by {date}", fmt::arg("date", mediumDate(*item.sign.due, m_tr))));
        addLabelled(told.details, "It worked at: {text}", item.sign.worked);
        addLabelled(told.details, "Stop or change at: {text}", item.sign.stop);
        return told;
    }

    Told operator()(const Look& item) const
    {
        Told told{say(m_tr, "Looked at"), {}};
        if (item.reasonStillTrue)
            addLine(told.details, *item.reasonStillTrue ? say(m_tr, "The reason is still true.")
                                                        : say(m_tr, "The reason is no longer true."));
        if (item.signalMoved)
            addLine(told.details, *item.signalMoved ? say(m_tr, "A signal moved.") : say(m_tr, "No signal moved."));
        if (item.mustAgain)
            addLine(told.details, *item.mustAgain == MustAnswer::Held
                                      ? say(m_tr, "MUST was asked again, and held.")
                                      : say(m_tr, "MUST was asked again, and is no longer met."));
        if (item.outsideBreaks.value_or(false))
            addLine(told.details, say(m_tr, "Evidence from outside breaks a reason."));
        addLabelled(told.details, "Evidence: {text}", item.evidence);
        addLabelled(told.details, "It taught: {text}", item.lesson);
        return told;
    }

    Told operator()(const TacticBegun& item) const
    {
        return {say(m_tr, "Tactic begun"), answerOr(item.tactic.hypothesis, m_tr)};
    }

    Told operator()(const TacticEnded& item) const
    {
        const auto pursuit = pursuitOf(m_entry);
        const auto found =
            std::ranges::find_if(pursuit.tactics, [&](const auto& t) { return t.tactic.id == item.tactic; });
        Told told{say(m_tr, "Tactic ended"), found != pursuit.tactics.end()
                                                 ? answerOr(found->tactic.hypothesis, m_tr)
                                                 : say(m_tr, "a tactic that is not in the record")};
        addLabelled(told.details, "It cost: {text}", item.price);
        addLabelled(told.details, "It taught: {text}", item.taught);
        return told;
    }

    Told operator()(const GroundSaid& item) const
    {
        Told told{say(m_tr, "What it stands on"), {}};
        addLabelled(told.details, "Owner: {text}", item.owner);
        addLabelled(told.details, "If we stopped: {text}", item.consequenceOfStopping);
        addLabelled(told.details, "Confirmed from outside: {text}", item.outsideConfirmation);
        return told;
    }

    Told operator()(const ConstraintMoved& item) const
    {
        const auto& all = m_decision.constraints;
        const auto found = std::ranges::find(all, item.constraint, &Constraint::id);
        Told told{say(m_tr, "Constraint moved"), found != all.end()
                                                     ? answerOr(found->text, m_tr)
                                                     : say(m_tr, "a constraint that is not in the record")};
        addLabelled(told.details, "What moved it: {text}", item.how);
        return told;
    }

    Told operator()(const PredictionMade& item) const
    {
        Told told{say(m_tr, "Prediction made"), answerOr(item.made.statement, m_tr)};
        if (item.made.probability) addLine(told.details, percentOf(*item.made.probability));
        if (item.made.due)
            addLine(told.details, say(m_tr, "Now by {date}", fmt::arg("date", mediumDate(*item.made.due, m_tr))));
        return told;
    }

    Told operator()(const Rescheduled& item) const
    {
        Told told{item.until ? say(m_tr, "Reminder moved to {date}", fmt::arg("date", mediumDate(*item.until, m_tr)))
                             : say(m_tr, "Reminder let go"),
                  {}};
        addText(told.details, item.reason);
        return told;
    }

    Told operator()(const CommitmentClosed& item) const
    {
        const auto& all = m_decision.commitments;
        const auto found = std::ranges::find(all, item.commitment, &Commitment::id);
        Told told{item.end == CommitmentEnd::Kept      ? say(m_tr, "Commitment kept")
                  : item.end == CommitmentEnd::NotKept ? say(m_tr, "Commitment not kept")
                                                       : say(m_tr, "Commitment no longer needed"),
                  found != all.end() ? answerOr(found->text, m_tr)
                                     : say(m_tr, "a commitment that is not in the record")};
        addText(told.details, item.word);
        return told;
    }

    Told operator()(const SignpostAmendment& item) const
    {
        Told told{say(m_tr, "Signpost moved"), signpost(item.signpost)};
        if (item.due) addLine(told.details, say(m_tr, "Now by {date}", fmt::arg("date", mediumDate(*item.due, m_tr))));
        addLabelled(told.details, "It worked at: {text}", item.worked);
        addLabelled(told.details, "Stop or change at: {text}", item.stop);
        addLine(told.details, say(m_tr, "Reason: {text}", fmt::arg("text", answerOr(item.reason, m_tr))));
        return told;
    }

    Told operator()(const PredictionUpdate& item) const
    {
        Told told{item.probability ? say(m_tr, "Prediction changed to {probability}",
                                         fmt::arg("probability", percentOf(*item.probability)))
                                   : say(m_tr, "Prediction changed"),
                  prediction(item.prediction)};
        for (const Choice& choice : item.choices)
            if (choice.probability)
                addLine(told.details,
                        say(m_tr, "{statement}: {probability}", fmt::arg("statement", answerOr(choice.text, m_tr)),
                            fmt::arg("probability", percentOf(*choice.probability))));
        const Prediction* about = predictionOf(m_entry, item.prediction);
        if (item.quantity)
            addLine(told.details, rangeInWords(*item.quantity, about != nullptr ? about->unit : std::string(), m_tr));
        addLabelled(told.details, "Reason: {text}", item.reason);
        return told;
    }

    Told operator()(const Resolution& item) const
    {
        const Prediction* about = predictionOf(m_entry, item.prediction);
        const bool inOneWord =
            about == nullptr || about->kind == PredictionKind::YesNo || item.outcome == PredictionOutcome::Void;
        Told told{inOneWord
                      ? say(m_tr, "Prediction resolved: {outcome}", fmt::arg("outcome", nameOf(item.outcome, m_tr)))
                      : say(m_tr, "Prediction resolved"),
                  prediction(item.prediction)};
        if (!inOneWord) addLine(told.details, happenedInWords(*about, item, m_tr));
        if (item.on) addLine(told.details, say(m_tr, "As of {date}", fmt::arg("date", mediumDate(*item.on, m_tr))));
        addText(told.details, item.whatHappened);
        return told;
    }

    Told operator()(const Review& item) const
    {
        Told told{goesOn(item) ? say(m_tr, "Added to the review") : reviewed(item.outcome), {}};
        if (!goesOn(item)) told.details = answerOr(item.whatHappened, m_tr);
        for (const Lesson& lesson : item.lessons) addLabelled(told.details, "Lesson: {text}", lesson.text);
        for (const Id& id : item.premortemHits) {
            const auto& reasons = m_decision.premortem;
            const auto found = std::ranges::find(reasons, id, &PremortemReason::id);
            if (found != reasons.end()) addLabelled(told.details, "Foreseen in the premortem: {text}", found->text);
        }
        if (item.next)
            addLine(told.details,
                    say(m_tr, "We look again on {date}.", fmt::arg("date", mediumDate(*item.next, m_tr))));
        return told;
    }

    Told operator()(const Reclassification& item) const
    {
        return {say(m_tr, "Now called: {kind}", fmt::arg("kind", nameOf(item.to, m_tr))), answerOr(item.reason, m_tr)};
    }

    Told operator()(const Uncovering& item) const
    {
        return {say(m_tr, "Old expectations shown early"), answerOr(item.reason, m_tr)};
    }

    Told operator()(const Drop& item) const { return {say(m_tr, "Dropped"), answerOr(item.reason, m_tr)}; }

private:
    /// How it turned out, in the words by which it was chosen, and what that makes of how it was decided.
    [[nodiscard]] std::string reviewed(const std::optional<OutcomeJudgement>& outcome) const
    {
        if (!outcome) return say(m_tr, "Review: too early to say how it turned out");
        const bool well = *outcome == OutcomeJudgement::Good;
        const auto judgement = judgementOf(m_decision.quality, outcome);
        if (!judgement)
            return well ? say(m_tr, "Review: it turned out well") : say(m_tr, "Review: it turned out badly");
        const std::string name = nameOf(*judgement, m_tr);
        return well ? say(m_tr, "Review: it turned out well ({judgement})", fmt::arg("judgement", name))
                    : say(m_tr, "Review: it turned out badly ({judgement})", fmt::arg("judgement", name));
    }

    [[nodiscard]] std::string signpost(const Id& id) const
    {
        const Signpost* found = signpostOf(m_entry, id);
        return found ? answerOr(found->state, m_tr) : say(m_tr, "a signpost that is not in the record");
    }

    [[nodiscard]] std::string prediction(const Id& id) const
    {
        const Prediction* found = predictionOf(m_entry, id);
        return found ? answerOr(found->statement, m_tr) : say(m_tr, "a prediction that is not in the record");
    }

    static void addText(std::string& details, const std::string& text)
    {
        if (!isBlank(text)) addLine(details, shownText(text));
    }

    void addLabelled(std::string& details, const char* form, const std::string& text) const
    {
        if (!isBlank(text)) addLine(details, say(m_tr, form, fmt::arg("text", shownText(text))));
    }

    const Entry& m_entry;
    const Decision& m_decision;
    const Translate& m_tr;
};

} // namespace

const Prediction* predictionOf(const Entry& entry, const Id& id)
{
    if (const LonePrediction* lone = entry.lonePrediction(); lone && lone->prediction.id == id)
        return &lone->prediction;
    if (const Decision* decision = entry.decision()) {
        const auto found = std::ranges::find(decision->predictions, id, &Prediction::id);
        if (found != decision->predictions.end()) return &*found;
    }
    for (const SinceItem& item : entry.since)
        if (const auto* later = std::get_if<PredictionMade>(&item.what); later && later->made.id == id)
            return &later->made;
    return nullptr;
}

const Signpost* signpostOf(const Entry& entry, const Id& id)
{
    if (const Decision* decision = entry.decision()) {
        const auto found = std::ranges::find(decision->signposts, id, &Signpost::id);
        if (found != decision->signposts.end()) return &*found;
    }
    for (const SinceItem& item : entry.since)
        if (const auto* later = std::get_if<SignpostSet>(&item.what); later && later->sign.id == id)
            return &later->sign;
    return nullptr;
}

Told tell(const Entry& entry, const SinceItem& item, const Translate& translate)
{
    static const Decision none;
    const Decision* decision = entry.decision();
    return std::visit(Teller(entry, decision != nullptr ? *decision : none, translate), item.what);
}

} // namespace soundings
