// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sampling/distribution.h"
#include "core/support/cancelled.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace soundings {

enum class Axis { Must, Can };

/// One rated question on [0, 1] as the sampler sees it.
struct LensQuestion {
    double weight = 1;
    Distribution range;            ///< on [0, 1]; unknown = uniform on the whole scale
    std::optional<double> floor;   ///< the axis fails below it
    std::optional<double> trigger; ///< the axis passes at or above it
    bool answered = true;          ///< false: blank

    bool operator==(const LensQuestion&) const = default;
};

struct LensAxis {
    double threshold = 0.6; ///< tau, 0..1
    std::vector<LensQuestion> questions;
    std::optional<double> correlation; ///< rho of this axis; blank = the problem's

    bool operator==(const LensAxis&) const = default;
};

/// One option seen through both lenses.
struct LensProblem {
    LensAxis must;
    LensAxis can;
    Distribution meetsAim = Distribution::certain(1); ///< k, 0..1
    double correlation = 0;            ///< rho of the one-factor Gaussian copula within each axis, 0..0.99
    std::uint64_t samples = 1U << 20U; ///< 1..100 million
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0 = one per processor, at most two; the numbers do not depend on it

    bool operator==(const LensProblem&) const = default;
};

/// Where an option stands. The first four are the quadrants.
enum class Standing { DoIt, FindAWay, Resist, LetGo, NotSettled, NotAskedYet };

/// How often one floor failed or one trigger fired.
struct RoleHit {
    Axis axis = Axis::Can;
    std::size_t question = 0;
    double probability = 0;

    bool operator==(const RoleHit&) const = default;
};

/// What knowing one answer would say about the quadrant: mutual information in bits, >= 0.
struct SettleItem {
    Axis axis = Axis::Must;
    std::size_t question = 0;
    double bits = 0;

    bool operator==(const SettleItem&) const = default;
};

/// The uncertain scores for drawing fog: quantiles of S_must * k and of S_can, 0..1.
struct Fog {
    struct Band {
        double p10 = 0, p50 = 0.5, p90 = 1;
        bool operator==(const Band&) const = default;
    };
    Band must;
    Band can;
    double tilt = 0; ///< correlation of the two scores, -1..1

    bool operator==(const Fog&) const = default;
};

struct LensResult {
    double pMust = 0;
    double pCan = 0;
    std::array<double, 4> quadrants{}; ///< DoIt, FindAWay, Resist, LetGo; sum 1
    Standing verdict = Standing::NotAskedYet;
    std::vector<RoleHit> floorFailures;
    std::vector<RoleHit> triggerHits;
    std::vector<SettleItem> settle; ///< descending bits
    double mustPoint = 0;           ///< weighted score of the likely values (times k's), 0..1
    double canPoint = 0;
    Fog fog;
    std::uint64_t samples = 0;
    std::uint64_t seed = 0;

    bool operator==(const LensResult&) const = default;
};

/// P(quadrant) by simulation, as methods.md section 7 defines it; the same numbers on every machine and for any number
/// of threads. Throws Error{Input} for an empty axis, weights that do not sum to a positive number, or numbers outside
/// their ranges. A stop request ends it early by throwing Cancelled.
[[nodiscard]] LensResult scoreLens(const LensProblem& problem, const std::stop_token& stop = {});

/// How far thresholds and correlation are moved to see whether a verdict holds.
struct LensBand {
    double threshold = 0.1;    ///< each tau is moved by so much up and down
    double correlationLow = 0; ///< rho of both axes, down and up
    double correlationHigh = 0.6;
    std::uint64_t correlationSamples = 1U << 15U; ///< the first so many of the draws; the threshold's use all
};

struct BandedLens {
    LensResult lens;
    Standing standing = Standing::NotAskedYet; ///< the verdict, NotSettled where another quadrant leads inside the band
};

/// scoreLens for several options at once, each result equal to what scoreLens gives it alone, over draws that they
/// share (common random numbers). The problems must agree in samples, seed and the number of questions on each axis;
/// throws Error{Internal} where they do not.
[[nodiscard]] std::vector<BandedLens> scoreOptions(std::span<const LensProblem> problems, const LensBand& band = {},
                                                   const std::stop_token& stop = {});

} // namespace soundings
