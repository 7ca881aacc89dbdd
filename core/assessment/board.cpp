// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/board.h"

namespace soundings {

BoardFigure boardOf(const Entry& entry, const Assessment& assessment, const Translate& translate)
{
    BoardFigure board;
    board.title = entry.title;
    const Decision* decision = entry.decision();
    if (decision == nullptr) return board;
    board.mustThreshold = decision->mustRules.threshold.value_or(standardQuestions().must.threshold);
    board.canThreshold = decision->canRules.threshold.value_or(standardQuestions().can.threshold);
    for (const OptionAssessment& option : assessment.options) {
        if (option.reference) continue;
        BoardCloud cloud;
        cloud.id = option.option;
        cloud.label = option.title;
        cloud.fog = option.lens.fog;
        cloud.standing = option.standing;
        cloud.emphasised = !decision->chosen.empty() && option.option == decision->chosen;
        cloud.faded = option.struckOut;
        cloud.description = option.struckOut
                                ? say(translate, "“{option}” (struck out). {sentence}",
                                      fmt::arg("option", option.title), fmt::arg("sentence", option.sentence))
                                : say(translate, "“{option}”. {sentence}", fmt::arg("option", option.title),
                                      fmt::arg("sentence", option.sentence));
        if (!board.description.empty()) board.description += ' ';
        board.description += cloud.description;
        (option.standing == Standing::NotAskedYet ? board.margin : board.clouds).push_back(std::move(cloud));
    }
    if (board.description.empty()) board.description = say(translate, "The board is empty: no option is rated yet.");
    return board;
}

} // namespace soundings
