// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/asking.h"
#include "core/model/commitment.h"
#include "core/model/constraint.h"
#include "core/model/criterion.h"
#include "core/model/option.h"
#include "core/model/prediction.h"
#include "core/model/pyramid.h"
#include "core/model/quality.h"
#include "core/model/retelling.h"
#include "core/model/signpost.h"
#include "core/model/tactic.h"
#include "core/model/voice.h"

namespace soundings {

/// A two-way door can be walked back through.
enum class Reversibility { TwoWay, OneWay };

/// How much of one function's picture we understand, against the 80 % bar.
struct Understanding {
    std::string function;
    std::optional<double> share; ///< 0..1
    Extra extra;

    bool operator==(const Understanding&) const = default;
};

/// The walk's first step.
struct Frame {
    std::string question;
    std::string aim; ///< the what, which MUST is about
    std::string context;
    std::string area; ///< the part of the company it belongs to
    std::string owner;
    std::optional<Reversibility> reversibility;
    std::optional<Date> deadline;
    std::string known;
    std::string unknown;
    std::vector<Understanding> understanding;
    Extra extra;

    bool operator==(const Frame&) const = default;
};

/// A reason it failed, imagined before.
struct PremortemReason {
    Id id;
    std::string text;
    Extra extra;

    bool operator==(const PremortemReason&) const = default;
};

/// What is believed about a decision; frozen by sealing.
struct Decision {
    Frame frame;
    LensRules mustRules{
        .questionSet = "must", .questionSetVersion = 1, .threshold = {}, .correlation = {}, .roles = {}, .extra = {}};
    LensRules canRules{
        .questionSet = "can", .questionSetVersion = 1, .threshold = {}, .correlation = {}, .roles = {}, .extra = {}};
    std::vector<Answer> must;   ///< of the aim
    bool mustPerOption = false; ///< where options serve different aims
    std::vector<Option> options;
    std::vector<Constraint> constraints;
    OutsideView outsideView;
    std::vector<Prediction> predictions;
    std::vector<Signpost> signposts;
    Id chosen;                  ///< the option taken; empty = none yet
    std::string because;        ///< the reason in the founder's words
    std::optional<Date> review; ///< when to look again
    std::vector<Criterion> criteria;
    std::optional<RangeShape> scoreShape; ///< of every score; blank = triangular
    Weights weights;
    Tenacity tenacity;
    std::vector<Tactic> tactics;
    BlindRound round; ///< whether voices answer without seeing each other's words
    std::vector<Asking> askings;
    std::vector<Voice> voices;
    Pyramid pyramid;
    RetellTest retell; ///< of the pyramid
    std::vector<PremortemReason> premortem;
    std::vector<Commitment> commitments;
    QualityLinks quality;
    std::vector<Id> supersedes; ///< entries that this one replaces
    Id diagnosis;               ///< the diagnosis that it came from; empty = none
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const Decision&) const = default;
};

} // namespace soundings
