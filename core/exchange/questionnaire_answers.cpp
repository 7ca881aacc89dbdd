// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/questionnaire.h"
#include "core/support/digest.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>

namespace soundings {
namespace {

using nlohmann::json;

constexpr int answerVersion = 1;
constexpr std::size_t largestFile = 1U << 20U;
constexpr std::size_t mostAnswers = 1000;
constexpr std::size_t longestFieldId = 200;
constexpr std::string_view askAgain = "Ask for the file again, sent as an attachment.";
constexpr std::array<std::string_view, 10> knownMembers = {
    "soundings", "version", "questionnaire", "nonce", "kind", "answered_at", "person", "function", "answers", "digest"};

[[noreturn]] void refuseAnswers(std::string message)
{
    throw Error(ErrorKind::Input, std::move(message));
}

/// A stranger's words inside a sentence: one line, short, nothing that turns the rest around.
std::string inQuotes(std::string text)
{
    std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return fmt::format("“{}”", withVisibleControls(shortened(trimmed(text), 60)));
}

std::size_t charactersOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

/// C0 and C1 controls, but the tab, and the line feed where lines are allowed.
bool hasControls(std::string_view text, bool lines)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\t' || (c == '\n' && lines)) continue;
        if (c < 0x20 || c == 0x7f) return true;
        if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
    }
    return false;
}

std::string_view withoutSurroundings(std::string_view text)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    text = trimmed(text);
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return trimmed(text);
}

void refuseWhatIsNoAnswerFile(std::string_view text)
{
    if (text.empty())
        refuseAnswers(
            "There is nothing here to read answers from; choose the file that the questionnaire saved, or paste "
            "all of its text.");
    if (text.size() > largestFile)
        refuseAnswers(
            "This is larger than the 1 MB that an answer file may have; choose the file that the questionnaire "
            "saved.");
    if (text.starts_with('>'))
        refuseAnswers(
            "The lines of this text begin with “>”, as a mail program quotes them, and cannot be read as answers; "
            "paste the text of the message that first brought it, or ask for the file as an attachment.");
    if (text.starts_with('<'))
        refuseAnswers(
            "This is a page, not the answers to it; open it in a browser, answer, and choose the file that it "
            "saves.");
    if (!text.starts_with('{'))
        refuseAnswers(
            "This is not an answer file of Soundings; choose the file that the questionnaire saved, or paste its "
            "text from the first brace to the last.");
    if (!text.ends_with('}'))
        refuseAnswers(fmt::format("The answer file ends too early: a part of it was lost on its way. {}", askAgain));
}

/// The members of an answer file, read strictly; what is wrong is refused in a sentence.
class AnswerReader {
public:
    /// The file without its digest, and that.
    AnswerReader(const json& file, const std::optional<json>& digest) : m_file(file), m_digest(digest) {}

    void requireForm() const;
    [[nodiscard]] std::string text(const char* name, std::size_t longest) const;
    [[nodiscard]] std::vector<std::pair<std::string, FieldAnswer>> answers() const;

private:
    [[nodiscard]] const json& member(const char* name) const;
    void requireDigest() const;

    const json& m_file;
    const std::optional<json>& m_digest;
};

const json& AnswerReader::member(const char* name) const
{
    const auto found = m_file.find(name);
    if (found == m_file.end()) refuseAnswers(fmt::format("The answer file lacks its member “{}”. {}", name, askAgain));
    return *found;
}

void AnswerReader::requireForm() const
{
    const auto mark = m_file.find("soundings");
    if (mark == m_file.end())
        refuseAnswers(
            "This file does not say that it is answers to a questionnaire of Soundings; choose the file that the "
            "questionnaire saved.");
    if (*mark != "answers")
        refuseAnswers(
            "This file says of itself that it is something other than answers to a questionnaire of Soundings; "
            "choose the file that the questionnaire saved.");
    const json& version = member("version");
    if (!version.is_number() || version.get<double>() < 1 || std::floor(version.get<double>()) != version.get<double>())
        refuseAnswers(fmt::format("The answer file does not say which version of its form it has. {}", askAgain));
    if (version.get<double>() > answerVersion)
        throw Error(ErrorKind::Foreign,
                    fmt::format("The answers come from a questionnaire of a newer Soundings (version "
                                "{} of the form, {} is known here); update Soundings to read them.",
                                version.get<double>(), answerVersion));
    requireDigest();
    for (const auto& item : m_file.items())
        if (std::ranges::find(knownMembers, item.key()) == knownMembers.end())
            refuseAnswers(
                fmt::format("The answer file has a member {} that no answer file has; ask for the file as the "
                            "questionnaire saved it.",
                            inQuotes(item.key())));
}

void AnswerReader::requireDigest() const
{
    if (!m_digest) (void)member("digest");
    if (!m_digest->is_string() || m_digest->get_ref<const std::string&>() != sha256Hex(canonicalJson(m_file)))
        refuseAnswers(
            "The answers were altered after they were saved: the digest in the file does not fit them. Ask for "
            "the file as the questionnaire saved it.");
}

/// A text of one line that is not blank.
std::string AnswerReader::text(const char* name, std::size_t longest) const
{
    const json& value = member(name);
    if (!value.is_string() || isBlank(value.get_ref<const std::string&>()))
        refuseAnswers(
            fmt::format("The member “{}” of the answer file is no text, or an empty one. {}", name, askAgain));
    std::string text = value.get<std::string>();
    if (charactersOf(text) > longest)
        refuseAnswers(fmt::format(
            "The member “{}” of the answer file has more than {} characters; ask for a shorter one.", name, longest));
    if (hasControls(text, false))
        refuseAnswers(
            fmt::format("The member “{}” of the answer file holds a control character, which no answer may hold. "
                        "{}",
                        name, askAgain));
    return text;
}

std::vector<std::pair<std::string, FieldAnswer>> AnswerReader::answers() const
{
    const json& members = member("answers");
    if (!members.is_object() || members.size() > mostAnswers)
        refuseAnswers(fmt::format("The answers of the file are not an object with at most {} members. {}", mostAnswers,
                                  askAgain));
    std::vector<std::pair<std::string, FieldAnswer>> answers;
    for (const auto& item : members.items()) {
        const auto name = [&] { return inQuotes(item.key()); };
        if (item.key().empty() || charactersOf(item.key()) > longestFieldId || hasControls(item.key(), false))
            refuseAnswers(
                fmt::format("The answer file names a question {} as no question is named. {}", name(), askAgain));
        if (item.value().is_number()) {
            answers.emplace_back(item.key(), item.value().get<double>());
            continue;
        }
        if (!item.value().is_string())
            refuseAnswers(fmt::format("The answer to {} is neither text nor a number. {}", name(), askAgain));
        const auto& text = item.value().get_ref<const std::string&>();
        const std::size_t longest = longestAnswer(FieldKind::Text);
        if (charactersOf(text) > longest)
            refuseAnswers(
                fmt::format("The answer to {} has more than {} characters; ask for a shorter one.", name(), longest));
        if (hasControls(text, true))
            refuseAnswers(fmt::format("The answer to {} holds a control character, which no answer may hold. {}",
                                      name(), askAgain));
        if (!isBlank(text)) answers.emplace_back(item.key(), text); // a blank answer is none
    }
    return answers;
}

/// Throws unless `answer` is one that the field can have.
void requireAnswerTo(const FormField& field, const FieldAnswer& answer)
{
    const auto label = [&] { return inQuotes(field.label); };
    const auto* text = std::get_if<std::string>(&answer);
    if (field.kind == FieldKind::Percent) {
        if (text != nullptr)
            refuseAnswers(
                fmt::format("The answer to {} is text where a percentage was asked for. {}", label(), askAgain));
        const double percent = std::get<double>(answer);
        if (!(percent >= 1 && percent <= 99))
            refuseAnswers(fmt::format("The answer to {} is {} %; only 1 to 99 can be taken, so ask for another one.",
                                      label(), percent));
        return;
    }
    if (text == nullptr)
        refuseAnswers(fmt::format("The answer to {} is a number where words were asked for. {}", label(), askAgain));
    if (field.kind == FieldKind::Choice) {
        if (std::ranges::find(field.choices, *text, &FormChoice::id) == field.choices.end())
            refuseAnswers(
                fmt::format("The answer to {} is {}, which was not among the choices; ask for the file as the "
                            "questionnaire saved it.",
                            label(), inQuotes(*text)));
        return;
    }
    if (charactersOf(*text) > longestAnswer(field.kind))
        refuseAnswers(fmt::format("The answer to {} has more than {} characters; ask for a shorter one.", label(),
                                  longestAnswer(field.kind)));
    const bool isLine = field.kind == FieldKind::Line || field.kind == FieldKind::Range;
    if (isLine && text->find('\n') != std::string::npos)
        refuseAnswers(fmt::format("The answer to {} has several lines where one was asked for. {}", label(), askAgain));
}

/// The day that has begun last of all places when the clock says `at`: where it is twelve hours behind UTC.
Date earliestDateOf(const Instant& at)
{
    constexpr std::int64_t twelveHours = std::chrono::milliseconds(std::chrono::hours(12)).count();
    return utcDate(Instant{at.utcMs - twelveHours, at.zone});
}

} // namespace

AnswerFile readAnswers(std::string_view text)
{
    text = withoutSurroundings(text);
    refuseWhatIsNoAnswerFile(text);
    json file = parseJson(text, "The answer file", {.maxBytes = largestFile, .maxDepth = 4, .advice = askAgain});
    std::optional<json> digest;
    if (const auto found = file.find("digest"); found != file.end()) {
        digest = std::move(*found);
        file.erase(found);
    }
    const AnswerReader reader(file, digest);
    reader.requireForm();
    constexpr std::size_t longestWord = 60;
    AnswerFile answers{reader.text("questionnaire", longestWord),
                       reader.text("nonce", longestWord),
                       reader.text("kind", longestWord),
                       reader.text("answered_at", longestWord),
                       reader.text("person", longestPerson),
                       reader.text("function", longestFunction),
                       reader.answers()};
    if (!isId(answers.questionnaire))
        refuseAnswers(fmt::format("The answer file does not say which questionnaire it answers. {}", askAgain));
    try {
        answers.answeredAt = toIso(parseInstant(answers.answeredAt, "UTC"));
    } catch (const Error&) {
        refuseAnswers(fmt::format("The answer file does not say in the usual form when it was answered. {}", askAgain));
    }
    return answers;
}

void requireAnswersOf(const QuestionnaireForm& form, const AnswerFile& file, Date today)
{
    const auto person = [&] { return inQuotes(file.person); };
    const auto title = [&] { return inQuotes(form.title); };
    if (file.questionnaire != form.id || file.kind != form.kind)
        refuseAnswers(
            fmt::format("The answers of {} are to another questionnaire than {}; ask for the file that belongs to "
                        "this one.",
                        person(), title()));
    if (form.nonce.empty())
        refuseAnswers(
            fmt::format("The questionnaire {} went out from another journal, and only there can the answers of {} be "
                        "taken in; send the file to whoever asked.",
                        title(), person()));
    if (file.nonce != form.nonce)
        refuseAnswers(
            fmt::format("The answers of {} name the questionnaire {} but were not given in the file that you sent: "
                        "its secret number is another one. Ask {} to answer in that file.",
                        person(), title(), person()));
    if (form.until) {
        const Date given = earliestDateOf(parseInstant(file.answeredAt, "UTC"));
        if (std::min(given, today) > *form.until)
            refuseAnswers(
                fmt::format("{} answered {} after its last day, {}; ask again with a later date if the answers "
                            "should count.",
                            person(), title(), toIso(*form.until)));
    }
    for (const auto& [id, answer] : file.answers) {
        const auto field = std::ranges::find(form.fields, id, &FormField::id);
        if (field == form.fields.end())
            refuseAnswers(
                fmt::format("The answers of {} hold one to {}, which {} does not ask; ask for the file as the "
                            "questionnaire saved it.",
                            person(), inQuotes(id), title()));
        requireAnswerTo(*field, answer);
    }
    for (const FormField& field : form.fields)
        if (field.required && std::ranges::find(file.answers, field.id, &std::pair<std::string, FieldAnswer>::first) ==
                                  file.answers.end())
            refuseAnswers(fmt::format("The answers of {} leave {} open, which needs an answer; ask for it.", person(),
                                      inQuotes(field.label)));
}

} // namespace soundings
