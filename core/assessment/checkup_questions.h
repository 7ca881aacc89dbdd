// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// Where in the program a next step leads.
enum class CheckupPlace {
    Decision,    ///< a new decision
    Story,       ///< the story of a decision
    Imperatives, ///< what is pursued, and how
    Areas,       ///< the map
    Diagnosis,   ///< a new "why isn't this working?"
    Ask,         ///< a questionnaire to the leader of a function
};

/// The one step that a low answer leads to.
struct CheckupStep {
    std::string about;  ///< a principle's id; "ask" and "learn" are for functions, and may say {function}
    std::string text;   ///< what to do
    std::string action; ///< the words on its key
    CheckupPlace place = CheckupPlace::Decision;

    bool operator==(const CheckupStep&) const = default;
};

/// The card that a check-up begins with.
struct BlindSpotCard {
    std::string text;
    std::string help;
    std::string why;

    bool operator==(const BlindSpotCard&) const = default;
};

/// What a check-up asks, as its file gives it.
struct CheckupQuestions {
    std::string id;
    int version = 1;
    std::string title;
    std::string introduction;
    BlindSpotCard blindSpot;
    QuestionSet principles;
    Question understanding;             ///< asked of each function
    std::vector<std::string> functions; ///< asked about where no earlier check-up says otherwise
    double low = 5;                     ///< an answer below it is low
    double strong = 7;                  ///< one from it on is strong
    double bar = 0.8;                   ///< of understanding
    std::vector<CheckupStep> steps;     ///< one for each principle, and "ask" and "learn"

    bool operator==(const CheckupQuestions&) const = default;

    [[nodiscard]] const CheckupStep* stepFor(std::string_view about) const;
};

/// Reads a file; throws Error{Input} naming what is wrong, also a principle that has no step or several.
[[nodiscard]] CheckupQuestions readCheckupQuestions(std::string_view json, std::string_view source);

/// Those that come with the program, read once.
[[nodiscard]] const CheckupQuestions& standardCheckup();

/// The stable words of the document form: "decision", "story", "imperatives", "areas", "diagnosis", "ask".
[[nodiscard]] const char* wordOf(CheckupPlace place);
[[nodiscard]] std::optional<CheckupPlace> checkupPlaceOf(std::string_view word);

} // namespace soundings
