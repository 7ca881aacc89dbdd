// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/area.h"
#include "core/model/checkup.h"
#include "core/model/conflict.h"
#include "core/model/decision.h"
#include "core/model/diagnosis.h"
#include "core/model/engagement.h"
#include "core/model/lone_prediction.h"
#include "core/model/session.h"
#include "core/model/since.h"
#include "core/model/story.h"

#include <string_view>

namespace soundings {

/// A note of one's own, linked to another entry; private ones leave the journal only when asked for by name. Others are
/// comments, which go along when the entry is sent to a contact.
struct Note {
    Id about;  ///< the entry it belongs to; may be empty
    Id item{}; ///< what within that entry, such as a card of a session; may be empty
    std::string text;
    bool isPrivate = true;
    std::string by; ///< who wrote a comment, in their own words; blank = whose journal it is
    Extra extra;

    bool operator==(const Note&) const = default;
};

/// What an entry is about; the document names it in `kind`.
using Belief = std::variant<Decision, Note, LonePrediction, Diagnosis, Area, Checkup, Story, Engagement, Session>;

/// One entry of a journal: a plain value with all that belongs to it. Its document is core/document's business, its
/// storage and its seals are the journal's.
struct Entry {
    Id id;
    Instant created;
    std::string title;
    Belief belief;                   ///< frozen by sealing
    std::vector<SinceItem> since;    ///< grows after sealing, in the order of writing
    std::vector<Conflict> conflicts; ///< what two sides changed otherwise, until it is settled
    Extra extra;

    bool operator==(const Entry&) const = default;

    /// The decision, or null where the entry is something else.
    [[nodiscard]] Decision* decision() { return std::get_if<Decision>(&belief); }
    [[nodiscard]] const Decision* decision() const { return std::get_if<Decision>(&belief); }
    /// The prediction that stands alone, or null where the entry is something else.
    [[nodiscard]] const LonePrediction* lonePrediction() const { return std::get_if<LonePrediction>(&belief); }
    /// The diagnosis, or null where the entry is something else.
    [[nodiscard]] Diagnosis* diagnosis() { return std::get_if<Diagnosis>(&belief); }
    [[nodiscard]] const Diagnosis* diagnosis() const { return std::get_if<Diagnosis>(&belief); }
    /// The area, or null where the entry is something else.
    [[nodiscard]] Area* area() { return std::get_if<Area>(&belief); }
    [[nodiscard]] const Area* area() const { return std::get_if<Area>(&belief); }
    /// The check-up, or null where the entry is something else.
    [[nodiscard]] Checkup* checkup() { return std::get_if<Checkup>(&belief); }
    [[nodiscard]] const Checkup* checkup() const { return std::get_if<Checkup>(&belief); }
    /// The story that stands alone, or null where the entry is something else.
    [[nodiscard]] Story* story() { return std::get_if<Story>(&belief); }
    [[nodiscard]] const Story* story() const { return std::get_if<Story>(&belief); }
    /// The engagement, or null where the entry is something else.
    [[nodiscard]] Engagement* engagement() { return std::get_if<Engagement>(&belief); }
    [[nodiscard]] const Engagement* engagement() const { return std::get_if<Engagement>(&belief); }
    /// The session, or null where the entry is something else.
    [[nodiscard]] Session* session() { return std::get_if<Session>(&belief); }
    [[nodiscard]] const Session* session() const { return std::get_if<Session>(&belief); }
};

/// The part of the company that an entry belongs to; empty where it has none.
[[nodiscard]] std::string areaOf(const Entry& entry);

/// An area to be described: its owner, its target, its metric.
[[nodiscard]] Entry newArea(std::string name, const Instant& now, IdSource& ids);

/// A new draft of a decision: review in three months, one "do nothing" reference among its options.
[[nodiscard]] Entry newDecision(std::string title, const Instant& now, Date today, IdSource& ids);

/// The title of a prediction that stands alone: its statement on one line, cut where it is long.
[[nodiscard]] std::string titleFrom(std::string_view statement);

/// A prediction that stands alone, to be written.
[[nodiscard]] Entry newPrediction(const Instant& now, IdSource& ids);

/// A story that stands alone, to be told.
[[nodiscard]] Entry newStory(const Instant& now, IdSource& ids);

/// Where a decision stands in its life; the journal knows whether it is sealed.
enum class Stage { Draft, Sealed, Reviewed };

/// The seal that a report prints: what was frozen, when, and the head of the chain that anchors it.
struct SealStamp {
    std::int64_t number = 0; ///< position in the journal's chain, from 1
    Instant at;
    std::string hash;      ///< of this seal, 64 hex digits
    std::string chainHead; ///< of the chain's last record when asked, 64 hex digits
    bool undoable = false; ///< still within its ten minutes

    bool operator==(const SealStamp&) const = default;
};

} // namespace soundings
