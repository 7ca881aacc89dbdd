// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/board.h"

#include <string>

namespace soundings::test {

inline BoardCloud cloud(std::string id, std::string label, Fog::Band must, Fog::Band can, Standing standing,
                        double tilt = 0)
{
    BoardCloud result;
    result.id = std::move(id);
    result.label = std::move(label);
    result.fog = Fog{must, can, tilt};
    result.standing = standing;
    result.description = result.label + " stands here.";
    return result;
}

/// A decision as it usually looks: one to do, one to find a way for, one struck out, one not asked yet.
inline BoardFigure usualBoard()
{
    BoardFigure figure;
    figure.title = "Should we build the cloud service now?";
    figure.description = "Both at once: find a way. On-premise first: small bet or no.";
    figure.clouds.push_back(
        cloud("a", "Both products at once", {0.72, 0.81, 0.88}, {0.22, 0.36, 0.56}, Standing::FindAWay, 0.3));
    figure.clouds.back().emphasised = true;
    figure.clouds.push_back(
        cloud("b", "On-premise first, cloud in two years", {0.2, 0.38, 0.62}, {0.66, 0.78, 0.86}, Standing::Resist));
    figure.clouds.push_back(
        cloud("c", "Partner with a giant", {0.35, 0.58, 0.8}, {0.3, 0.55, 0.8}, Standing::NotSettled, -0.2));
    figure.clouds.push_back(
        cloud("d", "Small paid pilot with three customers", {0.74, 0.79, 0.84}, {0.77, 0.82, 0.86}, Standing::DoIt));
    figure.clouds.push_back(cloud("e", "Sell the company", {0.1, 0.16, 0.3}, {0.2, 0.3, 0.42}, Standing::LetGo));
    figure.clouds.back().faded = true;
    figure.margin.push_back(cloud("m", "License it to others", {}, {}, Standing::NotAskedYet));
    figure.margin.push_back(cloud("n", "Hire a second team abroad", {}, {}, Standing::NotAskedYet));
    return figure;
}

/// Twelve clouds with long titles, several on nearly the same spot.
inline BoardFigure crowdedBoard()
{
    BoardFigure figure;
    figure.title = "Everything at once";
    for (int i = 0; i < 12; ++i) {
        const double must = 0.15 + 0.07 * (i * 5 % 12);
        const double can = 0.15 + 0.065 * (i * 7 % 12);
        const double wide = 0.03 + 0.02 * (i % 5);
        const double x = i % 4 == 3 ? 0.62 : can;
        const double y = i % 4 == 3 ? 0.62 : must;
        const auto standing = y >= 0.6 ? (x >= 0.6 ? Standing::DoIt : Standing::FindAWay)
                                       : (x >= 0.6 ? Standing::Resist : Standing::LetGo);
        figure.clouds.push_back(
            cloud("c" + std::to_string(i),
                  "Option number " + std::to_string(i + 1) + " with an unusually long title that says far too much",
                  {y - wide, y, y + wide * 1.6}, {x - wide * 1.4, x, x + wide}, standing, 0.2));
    }
    return figure;
}

} // namespace soundings::test
