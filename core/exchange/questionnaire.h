// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace soundings {

enum class FieldKind {
    Line,    ///< a text without line breaks
    Text,    ///< a text of any number of lines
    Choice,  ///< one of the choices
    Percent, ///< 1..99
    Range,   ///< a line that the page asks to be a number, or low; most likely; high
};

struct FormChoice {
    std::string id;
    std::string text;

    bool operator==(const FormChoice&) const = default;
};

/// One question to somebody else.
struct FormField {
    std::string id; ///< names the answer; its own within the form
    FieldKind kind = FieldKind::Text;
    std::string label;
    std::string help;
    std::vector<FormChoice> choices; ///< of FieldKind::Choice only, then at least one
    bool required = false;

    bool operator==(const FormField&) const = default;
};

/// A story that is read first and out of sight while the questions are answered.
struct FormStory {
    std::string headline;
    std::vector<std::string> arguments;

    bool operator==(const FormStory&) const = default;
};

/// Questions to people who do not have this program. Name and function are asked for first, always.
struct QuestionnaireForm {
    Id id; ///< of the asking
    std::string
        nonce; ///< 32 lower-case hex digits: answers come back with it, so nobody who has not seen the file can guess one
    std::string kind; ///< what is asked about: "diagnosis", "decision", "checkup", "story", "session"
    std::string title;
    std::string introduction;  ///< the founder's words
    std::optional<Date> until; ///< the last day on which answers count
    std::vector<FormField> fields;
    std::optional<FormStory> story{};  ///< read before the questions are shown
    std::vector<FormChoice> functions; ///< offered as functions of a company; other words are always taken

    bool operator==(const QuestionnaireForm&) const = default;
};

/// What was written, the id of a choice, or a percentage.
using FieldAnswer = std::variant<std::string, double>;

/// What came back. All of it is a claim of whoever sent it: plain text, the name too.
struct AnswerFile {
    Id questionnaire;
    std::string nonce;
    std::string kind;
    std::string answeredAt; ///< as toIso(Instant) writes it, by the clock of the other device
    std::string person;
    std::string function;                                     ///< the id of an offered function, or other words
    std::vector<std::pair<std::string, FieldAnswer>> answers; ///< by field id; no blank ones

    bool operator==(const AnswerFile&) const = default;
};

/// The most characters that an answer of that kind may have; those of a name and of a function.
[[nodiscard]] std::size_t longestAnswer(FieldKind kind);
constexpr std::size_t longestPerson = 200;
constexpr std::size_t longestFunction = 200;

/// The questionnaire as one HTML file that needs no network and can reach none: its policy lets run its own script and
/// apply its own style, by their hashes, and nothing else. Throws Error{Internal} for a form that no page can ask: bad
/// ids, a choice without choices.
[[nodiscard]] std::string questionnaireHtml(const QuestionnaireForm& form);

/// Reads an answer file or its pasted text; blanks and a byte-order mark around it do no harm. Throws Error{Input}, for a
/// newer version Error{Foreign}, with one sentence that says what is wrong and what to do.
[[nodiscard]] AnswerFile readAnswers(std::string_view text);

/// Throws Error{Input} with one sentence unless the answers are to this form, were given in time and answer only what was
/// asked. They were given by the end of the day `until` anywhere on Earth, or are here by then: `today` is the day at hand.
void requireAnswersOf(const QuestionnaireForm& form, const AnswerFile& file, Date today);

} // namespace soundings
