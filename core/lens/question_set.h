// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// A point of a question's 0..10 scale, said in words.
struct Anchor {
    int at = 0;
    std::string words;

    bool operator==(const Anchor&) const = default;
};

/// One rated question of a lens, as its file gives it.
struct Question {
    std::string id;      ///< e.g. "can.money"
    std::string name;    ///< short, for lists and sentences: "money"
    bool plural = false; ///< the name takes "are"
    std::string text;
    std::string help;
    std::string why;             ///< why it is asked
    std::string source;          ///< where it comes from
    std::string followUp;        ///< "What would have to be true?" or "What happens in three years if we do not?"
    std::vector<Anchor> anchors; ///< ascending; at least 0, 5 and 10
    double weight = 1;           ///< relative to the set's others
    bool mayBeFloor = false;
    bool mayBeTrigger = false;
    double suggestedLevel = 3; ///< 0..10, offered when the founder switches the role on

    bool operator==(const Question&) const = default;
};

/// The questions of one lens with its defaults: data, so that coaches can add their own.
struct QuestionSet {
    std::string id; ///< "must" or "can"
    int version = 1;
    std::string title;
    std::string introduction;
    double threshold = 0.6;      ///< tau, 0..1
    double correlation = 0.3;    ///< rho, 0..1
    double correlationLow = 0.0; ///< the band that is shown
    double correlationHigh = 0.6;
    std::vector<Question> questions;

    bool operator==(const QuestionSet&) const = default;

    [[nodiscard]] const Question* find(std::string_view questionId) const;
};

/// Both lenses.
struct QuestionSets {
    QuestionSet must;
    QuestionSet can;
};

/// Reads a question file; throws Error{Input} naming what is wrong.
[[nodiscard]] QuestionSet readQuestionSet(std::string_view json, std::string_view source);

/// The sets that come with the program, read once.
[[nodiscard]] const QuestionSets& standardQuestions();

} // namespace soundings
