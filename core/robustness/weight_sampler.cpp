// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/weight_sampler.h"

#include "core/support/random.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr float acceptedSlip = 1e-6F; ///< sets as thin as a float's rounding are hit nevertheless

} // namespace

WeightSampler::WeightSampler(const WeightModel& model, std::size_t criteria, const Kernel& kernel)
    : m_kernel(kernel), m_criteria(criteria)
{
    if (const auto* fixed = std::get_if<FixedWeights>(&model)) planFixed(*fixed);
    if (const auto* ordinal = std::get_if<OrdinalWeights>(&model)) planOrdinal(*ordinal);
    if (const auto* intervals = std::get_if<IntervalWeights>(&model)) planIntervals(*intervals);
    if (const auto* linear = std::get_if<LinearWeights>(&model)) planLinear(*linear);
}

void WeightSampler::restart(State& state, std::uint64_t seed, std::uint64_t block) const
{
    if (m_inner) return m_inner->restart(state, seed, block);
    state.random = laneRandom(seed, 2 * block + 1);
    state.choices = seed ^ (block * 0xd1342543de82ef95ULL + 0x9e3779b97f4a7c15ULL);
    state.spareBegin = state.spareEnd = 0;
    if (m_method == Method::Chain) {
        startChain(state);
        walk(state, 16 * m_criteria);
    }
    if (rejects()) {
        state.scratch.resize(m_criteria * tileDraws);
        state.spare.resize(m_criteria * tileDraws);
    }
}

void WeightSampler::draw(State& state, float* w) const
{
    switch (m_method) {
    case Method::Fixed:
        for (std::size_t j = 0; j < m_criteria; ++j)
            std::fill_n(w + j * tileDraws, tileDraws, static_cast<float>((*m_fixed)[j]));
        break;
    case Method::Simplex: m_kernel.simplex(state.random, m_criteria, false, w); break;
    case Method::Ordinal: drawOrdinal(state, w); break;
    case Method::Box:
    case Method::Cut: drawAccepted(state, w); break;
    case Method::Chain: drawChain(state, w); break;
    case Method::Reduced: drawReduced(state, w); break;
    }
}

void WeightSampler::drawOrdinal(State& state, float* w) const
{
    state.scratch.resize(m_criteria * tileDraws);
    m_kernel.simplex(state.random, m_criteria, true, state.scratch.data());
    const float* sorted = state.scratch.data();
    for (const auto& group : m_groups) {
        std::vector<float*> rows;
        for (const std::size_t criterion : group) {
            rows.push_back(w + criterion * tileDraws);
            std::copy_n(sorted, tileDraws, rows.back());
            sorted += tileDraws;
        }
        // By symmetry which of a group gets which of its weights is a matter of chance alone.
        if (rows.size() > 1) m_kernel.shuffle(state.random, rows.size(), rows.data());
    }
}

void WeightSampler::drawCandidates(State& state, float* w) const
{
    if (m_method == Method::Cut) {
        m_kernel.simplex(state.random, m_criteria, false, w);
        for (std::size_t j = 0; j < m_criteria; ++j)
            for (std::size_t t = 0; t < tileDraws; ++t) {
                float& value = w[j * tileDraws + t];
                value = m_low[j] + m_scale * value;
            }
        return;
    }
    float* last = w + m_widest * tileDraws;
    std::fill_n(last, tileDraws, 1.0F);
    for (std::size_t j = 0; j < m_criteria; ++j) {
        if (j == m_widest) continue;
        float* row = w + j * tileDraws;
        m_kernel.uniforms(state.random, row);
        for (std::size_t t = 0; t < tileDraws; ++t) {
            row[t] = m_low[j] + m_width[j] * row[t];
            last[t] -= row[t];
        }
    }
}

bool WeightSampler::accepts(const float* w, std::size_t draw) const
{
    for (std::size_t j = 0; j < m_floor.size(); ++j) {
        const float value = w[j * tileDraws + draw];
        if (!(value >= m_floor[j] - acceptedSlip && value <= m_ceiling[j] + acceptedSlip)) return false;
    }
    for (const WeightRule& rule : m_rules) {
        double sum = -rule.atLeast;
        for (std::size_t j = 0; j < m_criteria; ++j)
            sum += rule.coefficients[j] * static_cast<double>(w[j * tileDraws + draw]);
        if (!(sum >= 0)) return false;
    }
    return true;
}

void WeightSampler::drawAccepted(State& state, float* w) const
{
    for (std::size_t filled = 0; filled < tileDraws;) {
        if (state.spareBegin == state.spareEnd) {
            drawCandidates(state, state.scratch.data());
            state.spareBegin = state.spareEnd = 0;
            for (std::size_t t = 0; t < tileDraws; ++t) {
                if (!accepts(state.scratch.data(), t)) continue;
                for (std::size_t j = 0; j < m_criteria; ++j)
                    state.spare[j * tileDraws + state.spareEnd] = state.scratch[j * tileDraws + t];
                ++state.spareEnd;
            }
            state.candidates += tileDraws;
            state.accepted += state.spareEnd;
        }
        const std::size_t taken = std::min(tileDraws - filled, state.spareEnd - state.spareBegin);
        for (std::size_t j = 0; j < m_criteria; ++j)
            std::copy_n(&state.spare[j * tileDraws + state.spareBegin], taken, w + j * tileDraws + filled);
        state.spareBegin += taken;
        filled += taken;
    }
}

double WeightSampler::pilotAcceptance() const
{
    constexpr std::size_t tiles = 32;
    State state;
    state.random = laneRandom(0x5eed, 0);
    LineVector<float> w(m_criteria * tileDraws);
    std::size_t accepted = 0;
    for (std::size_t tile = 0; tile < tiles; ++tile) {
        drawCandidates(state, w.data());
        for (std::size_t t = 0; t < tileDraws; ++t) accepted += accepts(w.data(), t) ? 1 : 0;
    }
    return static_cast<double>(accepted) / (tiles * tileDraws);
}

void WeightSampler::startChain(State& state) const
{
    state.slack.resize(m_chain.slacks * laneCount);
    for (std::size_t s = 0; s < m_chain.slacks; ++s)
        std::fill_n(state.slack.begin() + static_cast<std::ptrdiff_t>(s * laneCount), laneCount, m_start[s]);
}

void WeightSampler::walk(State& state, std::size_t steps) const
{
    // The plan moves with the sampler; its pointer is set where it is used.
    ChainPlan plan = m_chain;
    plan.steps = m_steps.data();
    for (std::size_t step = 0; step < steps; ++step) {
        // All lanes go the same way, each its own distance: a way chosen without looking at where they are.
        const std::size_t direction = (splitMix64(state.choices) >> 32U) * plan.directions >> 32U;
        m_kernel.chainStep(state.random, plan, direction, state.slack.data());
    }
}

void WeightSampler::drawChain(State& state, float* w) const
{
    for (std::size_t t = 0; t < tileDraws; t += laneCount) {
        walk(state, 4 * m_criteria);
        for (std::size_t j = 0; j < m_criteria; ++j)
            for (std::size_t lane = 0; lane < laneCount; ++lane)
                w[j * tileDraws + t + lane] = static_cast<float>(state.slack[j * laneCount + lane]);
    }
}

void WeightSampler::drawReduced(State& state, float* w) const
{
    state.reduced.resize(m_reduction.variables * tileDraws);
    m_inner->draw(state, state.reduced.data());
    for (std::size_t j = 0; j < m_criteria; ++j) {
        const auto constant = static_cast<float>(m_reduction.constant[j]);
        const auto share = static_cast<float>(m_reduction.share[j]);
        const float* u = &state.reduced[m_reduction.variable[j].value_or(0) * tileDraws];
        for (std::size_t t = 0; t < tileDraws; ++t) w[j * tileDraws + t] = constant + share * u[t];
    }
}

} // namespace soundings
