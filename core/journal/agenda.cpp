// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/agenda.h"

#include "core/forecast/prediction_history.h"
#include "core/journal/retention.h"
#include "core/support/text.h"
#include "core/tenacity/commitments.h"
#include "core/tenacity/pursuit.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace soundings {
namespace {

/// What the items of `since` say about dates.
struct Happened {
    bool reviewed = false;
    std::optional<Date> nextReview;
    std::optional<Date> lastReviewOn;
    std::set<Id> closed;                                         ///< constraints
    std::map<std::pair<DueKind, Id>, std::optional<Date>> moved; ///< reminders; blank = let go
};

Happened whatHappened(const Entry& entry)
{
    Happened happened;
    for (const SinceItem& item : entry.since) {
        if (const auto* review = std::get_if<Review>(&item.what)) {
            happened.reviewed = true;
            happened.nextReview = review->next;
            const Date on = localDate(item.at);
            if (!happened.lastReviewOn || on > *happened.lastReviewOn) happened.lastReviewOn = on;
            happened.moved.erase({DueKind::Review, Id()}); // it was of the review before
        } else if (const auto* constraint = std::get_if<ConstraintMoved>(&item.what)) {
            happened.closed.insert(constraint->constraint);
        } else if (const auto* amendment = std::get_if<SignpostAmendment>(&item.what)) {
            if (amendment->due) happened.moved.erase({DueKind::Signpost, amendment->signpost});
        } else if (const auto* moved = std::get_if<Rescheduled>(&item.what)) {
            happened.moved[{moved->kind, moved->item}] = moved->until;
        }
    }
    return happened;
}

/// Collects what is due, on the days to which its reminders were moved.
class Agenda {
public:
    Agenda(const Entry& entry, bool sealed) : m_entry(entry), m_sealed(sealed), m_happened(whatHappened(entry)) {}

    [[nodiscard]] const Happened& happened() const { return m_happened; }

    void add(DueKind kind, const Id& item, const std::string& text, std::optional<Date> date)
    {
        if (!date || !date->ok()) return;
        if (const auto moved = m_happened.moved.find({kind, item}); moved != m_happened.moved.end()) {
            if (!moved->second) return;
            date = std::max(*date, *moved->second);
        }
        m_items.push_back({m_entry.id, m_entry.title, kind, item, text, *date, !m_sealed});
    }

    /// What stood in the way, until it moved, or was looked at in a review on its date or later.
    void addConstraint(const Constraint& constraint)
    {
        const auto& date = constraint.due;
        const bool looked = date && m_happened.lastReviewOn && *m_happened.lastReviewOn >= *date;
        if (!looked && !m_happened.closed.contains(constraint.id))
            add(DueKind::Constraint, constraint.id, constraint.text, date);
    }

    [[nodiscard]] std::vector<DueItem> take() { return std::move(m_items); }

private:
    const Entry& m_entry;
    bool m_sealed;
    Happened m_happened;
    std::vector<DueItem> m_items;
};

} // namespace

std::vector<DueItem> agendaOf(const Entry& entry, bool sealed)
{
    Agenda agenda(entry, sealed);
    const Pursuit pursuit = pursuitOf(entry);
    const Decision* decision = entry.decision();
    if (decision != nullptr && !pursuit.dropped)
        agenda.add(DueKind::Review, {}, {},
                   agenda.happened().reviewed ? agenda.happened().nextReview : decision->review);
    for (const PredictionHistory& history : predictionHistories(entry, entry.created))
        if (history.holds && !history.resolved)
            agenda.add(DueKind::Prediction, history.prediction.id, history.prediction.statement,
                       history.prediction.due);
    if (const Diagnosis* diagnosis = entry.diagnosis(); diagnosis != nullptr && diagnosis->hypothesis.test) {
        const Signpost& test = *diagnosis->hypothesis.test;
        agenda.add(DueKind::Signpost, test.id, test.state, test.due);
    }
    if (const Checkup* checkup = entry.checkup()) {
        agenda.add(DueKind::Checkup, {}, {}, checkup->next);
        const BlindSpot& spot = checkup->blindSpot;
        if (spot.isOpen() && !isBlank(spot.answer))
            agenda.add(DueKind::BlindSpot, {}, spot.answer, checkup->on.value_or(localDate(entry.created)));
    }
    if (const Area* area = entry.area())
        for (const Pocket& pocket : area->pockets) agenda.add(DueKind::Review, pocket.id, pocket.what, pocket.until);
    if (const Engagement* agreed = entry.engagement()) agenda.add(DueKind::Review, entry.id, {}, disposalDay(*agreed));
    if (decision == nullptr && entry.session() == nullptr) return agenda.take();
    if (!pursuit.dropped)
        for (const CommitmentHistory& history : commitmentHistories(entry))
            if (history.isOpen()) agenda.add(DueKind::Commitment, history.made.id, history.made.text, history.made.due);
    if (decision == nullptr) return agenda.take();
    if (!pursuit.dropped) {
        for (const SignpostHistory& signpost : pursuit.signposts)
            if (!signpost.reading) agenda.add(DueKind::Signpost, signpost.now.id, signpost.now.state, signpost.now.due);
        for (const Constraint& constraint : decision->constraints) agenda.addConstraint(constraint);
    }
    if (!sealed) agenda.add(DueKind::Deadline, {}, {}, decision->frame.deadline);
    return agenda.take();
}

} // namespace soundings
