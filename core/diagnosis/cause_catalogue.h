// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// A function of a company, as a role that sees and misses things: "sales".
struct CompanyFunction {
    std::string id;
    std::string name;
    std::string remark; ///< what it sees first and what it tends not to see; shown beside an answer, never counted
    bool mute = false;  ///< no person, such as figures: never asked

    bool operator==(const CompanyFunction&) const = default;
};

/// A cause that a missed number may have.
struct CatalogueCause {
    std::string id;
    std::string name;
    std::string text;                  ///< what it says, in one sentence
    std::vector<std::string> seen;     ///< what would be seen if it held
    std::vector<std::string> blamedBy; ///< functions that predictably name it
    std::vector<std::string> pointsAt; ///< functions that are blamed by it
    bool unnamed = false;              ///< "something nobody has named"

    bool operator==(const CatalogueCause&) const = default;
};

/// A word for how likely an item of evidence is under a cause, with the number that it stands for.
struct LikelihoodWord {
    std::string id;
    std::string name;
    double value = 0.5; ///< 0..1; 0 says "impossible"

    bool operator==(const LikelihoodWord&) const = default;
};

/// Causes as data, so that coaches can add their own. Exactly one of them is the unnamed one.
struct CauseCatalogue {
    std::string id;
    int version = 1;
    std::string title;
    std::string introduction;
    double unnamedPrior = 0.1;         ///< what the unnamed cause always keeps at the start, above 0 and below 1
    std::vector<LikelihoodWord> scale; ///< from most to least likely
    std::vector<CompanyFunction> functions;
    std::vector<CatalogueCause> causes;

    bool operator==(const CauseCatalogue&) const = default;

    [[nodiscard]] const CatalogueCause* findCause(std::string_view causeId) const;
    [[nodiscard]] const CompanyFunction* findFunction(std::string_view functionId) const;
};

/// An answer that may come, and which causes it speaks for and against.
struct BankAnswer {
    std::string text;
    std::vector<std::string> speaksFor;
    std::vector<std::string> speaksAgainst;

    bool operator==(const BankAnswer&) const = default;
};

/// One question of the bank.
struct BankQuestion {
    std::string id;
    std::string text;
    std::string purpose;                ///< what its answer decides
    std::vector<std::string> askedOf;   ///< functions that could answer
    std::vector<std::string> separates; ///< causes that it tells apart, at least two
    std::vector<BankAnswer> answers;    ///< at least two, or none where nobody has thought of them yet
    double hours = 1;                   ///< what asking costs

    bool operator==(const BankQuestion&) const = default;
};

struct QuestionBank {
    std::string id;
    int version = 1;
    std::string title;
    std::string introduction;
    double speaksFor = 4;        ///< how many times likelier an answer is under a cause that it speaks for, above 1
    double speaksAgainst = 0.25; ///< the same under one that it speaks against, above 0 and below 1
    std::vector<BankQuestion> questions;

    bool operator==(const QuestionBank&) const = default;

    /// How likely each answer is under a cause of the catalogue: every answer weighs 1, or what it speaks, and the
    /// weights are made to sum to 1. A cause that no answer names gets equal chances. Empty without answers.
    [[nodiscard]] std::vector<double> expectedAnswers(const BankQuestion& question, std::string_view cause) const;
    [[nodiscard]] const BankQuestion* find(std::string_view questionId) const;
};

/// Read a file; throw Error{Input} naming what is wrong, also a function or a cause that the catalogue does not have.
[[nodiscard]] CauseCatalogue readCauseCatalogue(std::string_view json, std::string_view source);
[[nodiscard]] QuestionBank readQuestionBank(std::string_view json, std::string_view source,
                                            const CauseCatalogue& catalogue);

/// Those that come with the program, read once.
[[nodiscard]] const CauseCatalogue& standardCauses();
[[nodiscard]] const QuestionBank& standardDiagnosisQuestions();

} // namespace soundings
