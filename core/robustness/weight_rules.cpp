// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/weight_rules.h"

#include "core/robustness/matrix.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr double tiny = 1e-12;
constexpr double contradiction = -1e-9;
constexpr double thinnest = 1e-7; ///< sets with less room are a face or a point for all that sampling knows

/// The value of the game in which the column player picks w on the simplex to make the smallest row of M w large. With
/// M > 0 it is 1 / max{sum y : M'y <= 1, y >= 0} (von Neumann; Dantzig 1951), whose first basis is at hand; y says which
/// rows bind, the prices are w.
struct Game {
    double value = 0;
    std::vector<double> w;
    std::vector<double> y;
};

/// One exchange of basis: column `in` for row `out`.
void pivot(Matrix& tableau, std::size_t out, std::size_t in)
{
    auto& row = tableau[out];
    const double scale = row[in];
    for (double& value : row) value /= scale;
    for (std::size_t r = 0; r < tableau.size(); ++r) {
        const double factor = tableau[r][in];
        if (r == out || factor == 0) continue;
        for (std::size_t c = 0; c < row.size(); ++c) tableau[r][c] -= factor * row[c];
    }
}

/// The row that limits the column, by Bland's rule the one whose basis variable comes first among equals.
std::size_t leavingRow(const Matrix& tableau, const std::vector<std::size_t>& basis, std::size_t in)
{
    const std::size_t last = tableau.front().size() - 1;
    std::size_t best = basis.size();
    double least = 0;
    for (std::size_t r = 0; r < basis.size(); ++r) {
        if (tableau[r][in] <= tiny) continue;
        const double ratio = tableau[r][last] / tableau[r][in];
        if (best == basis.size() || ratio < least - tiny || (ratio < least + tiny && basis[r] < basis[best])) {
            best = r;
            least = ratio;
        }
    }
    return best;
}

Game solve(const Matrix& rows, std::size_t columns)
{
    double shift = 1;
    for (const auto& row : rows)
        for (const double value : row) shift = std::max(shift, 1 - value);
    const std::size_t count = rows.size();
    Matrix tableau(columns + 1, std::vector<double>(count + columns + 1));
    std::vector<std::size_t> basis(columns);
    for (std::size_t j = 0; j < columns; ++j) {
        for (std::size_t i = 0; i < count; ++i) tableau[j][i] = rows[i][j] + shift;
        tableau[j][count + j] = 1;
        tableau[j].back() = 1;
        basis[j] = count + j;
    }
    for (std::size_t i = 0; i < count; ++i) tableau[columns][i] = -1;
    for (int step = 0; step < 100'000; ++step) {
        const auto& costs = tableau[columns];
        const auto in = std::find_if(costs.begin(), costs.end() - 1, [](double cost) { return cost < -tiny; });
        if (in == costs.end() - 1) break;
        const auto column = static_cast<std::size_t>(in - costs.begin());
        const std::size_t out = leavingRow(tableau, basis, column);
        if (out == basis.size()) break;
        pivot(tableau, out, column);
        basis[out] = column;
    }
    Game game;
    const double total = tableau[columns].back();
    game.value = 1 / total - shift;
    game.y.assign(count, 0);
    for (std::size_t r = 0; r < columns; ++r)
        if (basis[r] < count) game.y[basis[r]] = tableau[r].back() / total;
    for (std::size_t j = 0; j < columns; ++j) game.w.push_back(std::max(0.0, tableau[columns][count + j] / total));
    return game;
}

/// a.w >= b on the simplex is (a - b).w >= 0.
std::vector<double> scaledRow(const WeightRule& rule)
{
    std::vector<double> row = rule.coefficients;
    double largest = 0;
    for (double& value : row) {
        value -= rule.atLeast;
        largest = std::max(largest, std::abs(value));
    }
    if (largest > 0)
        for (double& value : row) value /= largest;
    return row;
}

/// True on the whole simplex: says nothing, and would seem to leave no room.
bool saysNothing(const std::vector<double>& row)
{
    return *std::min_element(row.begin(), row.end()) >= -tiny;
}

std::string namesOf(std::span<const WeightRule> rules, const std::vector<std::size_t>& which)
{
    std::string names;
    for (std::size_t i = 0; i < which.size(); ++i)
        names += (i == 0 ? "" : i + 1 == which.size() ? " and " : ", ") + nameOf(rules[which[i]], which[i]);
    return names;
}

/// Leaves out of the rules what is not needed to keep the room below the limit.
std::vector<std::size_t> smallestConflict(std::size_t criteria, std::span<const WeightRule> rules,
                                          std::vector<std::size_t> which, double limit)
{
    for (std::size_t i = which.size(); i-- > 0 && which.size() > 1;) {
        std::vector<WeightRule> rest;
        for (std::size_t k = 0; k < which.size(); ++k)
            if (k != i) rest.push_back(rules[which[k]]);
        if (roomOf(criteria, rest).room < limit) which.erase(which.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return which;
}

} // namespace

std::string nameOf(const WeightRule& rule, std::size_t index)
{
    if (rule.name.empty()) return fmt::format("rules[{}]", index);
    const bool quotes = rule.name.find("“") != std::string::npos; // marks within marks are hard to read
    return quotes ? rule.name : fmt::format("“{}”", rule.name);
}

RulesRoom roomOf(std::size_t criteria, std::span<const WeightRule> rules)
{
    Matrix rows;
    std::vector<std::size_t> origin;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto row = scaledRow(rules[i]);
        if (saysNothing(row)) continue;
        rows.push_back(std::move(row));
        origin.push_back(i);
    }
    for (std::size_t j = 0; j < criteria; ++j) {
        rows.emplace_back(criteria, 0.0);
        rows.back()[j] = 1;
    }
    const Game game = solve(rows, criteria);
    RulesRoom result{game.value, game.w, {}};
    for (std::size_t i = 0; i < origin.size(); ++i)
        if (game.y[i] > tiny) result.binding.push_back(origin[i]);
    return result;
}

namespace {

void refuseContradiction(std::size_t criteria, std::span<const WeightRule> rules, const RulesRoom& room)
{
    if (room.room >= contradiction) return;
    const auto which = smallestConflict(criteria, rules, room.binding, contradiction);
    throw Error(ErrorKind::Input,
                which.size() == 1
                    ? fmt::format("No weights satisfy {}; change it.", namesOf(rules, which))
                    : fmt::format("No weights satisfy {} together; change one of them.", namesOf(rules, which)));
}

} // namespace

void requireSolution(std::size_t criteria, std::span<const WeightRule> rules)
{
    refuseContradiction(criteria, rules, roomOf(criteria, rules));
}

RulesRoom requireRoom(std::size_t criteria, std::span<const WeightRule> rules)
{
    RulesRoom result = roomOf(criteria, rules);
    refuseContradiction(criteria, rules, result);
    if (result.room < thinnest) {
        const auto which = smallestConflict(criteria, rules, result.binding, thinnest);
        throw Error(ErrorKind::Input,
                    fmt::format("{} {} weights no room to vary: they hold only as an equation; loosen {} or give fixed "
                                "weights.",
                                namesOf(rules, which), which.size() == 1 ? "leaves" : "together leave",
                                which.size() == 1 ? "it" : "one of them"));
    }
    return result;
}

} // namespace soundings
