// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// questionnaire_tool write FORM.json PAGE.html      writes the questionnaire of a form
// questionnaire_tool read ANSWERS FORM.json TODAY   reads answers to it and prints what was understood as JSON
// Exit code 2 and a sentence on standard error where something is refused.
#include "core/exchange/questionnaire.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

using namespace soundings;
using nlohmann::json;

namespace {

std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::NotFound, "There is no file " + path + ".");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<FormChoice> choicesOf(const json& list)
{
    std::vector<FormChoice> choices;
    for (const json& item : list) choices.push_back({item.at("id"), item.at("text")});
    return choices;
}

FieldKind kindOf(const std::string& word)
{
    if (word == "line") return FieldKind::Line;
    if (word == "text") return FieldKind::Text;
    if (word == "choice") return FieldKind::Choice;
    if (word == "percent") return FieldKind::Percent;
    if (word == "range") return FieldKind::Range;
    throw Error(ErrorKind::Input, "There is no kind of field called " + word + ".");
}

QuestionnaireForm formOf(const std::string& path)
{
    const json file = parseJson(contentOf(path), path);
    QuestionnaireForm form;
    form.id = file.at("id");
    form.nonce = file.at("nonce");
    form.kind = file.at("kind");
    form.title = file.at("title");
    form.introduction = file.at("introduction");
    if (file.contains("until")) form.until = parseDate(file["until"].get<std::string>());
    form.functions = choicesOf(file.at("functions"));
    if (file.contains("story"))
        form.story =
            FormStory{file["story"].at("headline"), file["story"].at("arguments").get<std::vector<std::string>>()};
    for (const json& item : file.at("fields"))
        form.fields.push_back({item.at("id"), kindOf(item.at("kind")), item.at("label"), item.value("help", ""),
                               choicesOf(item.value("choices", json::array())), item.value("required", false)});
    return form;
}

json understood(const AnswerFile& file)
{
    json answers = json::object();
    for (const auto& [id, answer] : file.answers)
        answers[id] = std::visit([](const auto& value) { return json(value); }, answer);
    return {{"questionnaire", file.questionnaire}, {"nonce", file.nonce},   {"kind", file.kind},
            {"answered_at", file.answeredAt},      {"person", file.person}, {"function", file.function},
            {"answers", std::move(answers)}};
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        if (words.size() == 3 && words[0] == "write") {
            std::ofstream(words[2], std::ios::binary) << questionnaireHtml(formOf(words[1]));
            return 0;
        }
        if (words.size() == 4 && words[0] == "read") {
            const AnswerFile file = readAnswers(contentOf(words[1]));
            requireAnswersOf(formOf(words[2]), file, parseDate(words[3]));
            std::cout << canonicalJson(understood(file));
            return 0;
        }
        std::cerr << "questionnaire_tool write FORM.json PAGE.html | read ANSWERS FORM.json TODAY\n";
        return exitCode(ErrorKind::Usage);
    } catch (const Error& error) {
        std::cerr << error.message() << '\n';
        return exitCode(error.kind());
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return exitCode(ErrorKind::Internal);
    }
}
