// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/questionnaire.h"

#include "core/support/digest.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/resource.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace soundings {
namespace {

using nlohmann::json;

[[noreturn]] void refuseForm(std::string_view what)
{
    throw Error(ErrorKind::Internal, fmt::format("The questionnaire cannot be written: {}. Please report this.", what));
}

bool isNonce(std::string_view text)
{
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void requireOwnIds(const std::vector<FormChoice>& choices, std::string_view what)
{
    std::set<std::string_view> ids;
    for (const FormChoice& choice : choices)
        if (choice.id.empty() || !ids.insert(choice.id).second)
            refuseForm(fmt::format("{} have ids that are empty or stand there twice", what));
}

void requireUsableForm(const QuestionnaireForm& form)
{
    if (!isId(form.id) || !isNonce(form.nonce)) refuseForm("its id or its nonce is none");
    requireOwnIds(form.functions, "its functions");
    std::set<std::string_view> ids;
    for (const FormField& field : form.fields) {
        if (field.id.empty() || !ids.insert(field.id).second)
            refuseForm("the id of a question is empty or not its own");
        requireOwnIds(field.choices, "the choices of a question");
        if ((field.kind == FieldKind::Choice) == field.choices.empty())
            refuseForm("a question has choices and is no choice, or is one without any");
    }
}

std::string_view wordOf(FieldKind kind)
{
    constexpr std::array<std::string_view, 5> words = {"line", "text", "choice", "percent", "range"};
    return words.at(static_cast<std::size_t>(kind));
}

json asJson(const std::vector<FormChoice>& choices)
{
    json list = json::array();
    for (const FormChoice& choice : choices)
        list.push_back({{"id", choice.id}, {"text", withVisibleControls(choice.text)}});
    return list;
}

json asJson(const FormField& field)
{
    return {{"id", field.id},
            {"kind", wordOf(field.kind)},
            {"label", withVisibleControls(field.label)},
            {"help", withVisibleControls(field.help)},
            {"choices", asJson(field.choices)},
            {"required", field.required}};
}

json asJson(const std::optional<FormStory>& story)
{
    if (!story) return nullptr;
    json arguments = json::array();
    for (const std::string& argument : story->arguments) arguments.push_back(withVisibleControls(argument));
    return {{"headline", withVisibleControls(story->headline)}, {"arguments", std::move(arguments)}};
}

json asJson(const QuestionnaireForm& form)
{
    json fields = json::array();
    for (const FormField& field : form.fields) fields.push_back(asJson(field));
    return {{"id", form.id},
            {"nonce", form.nonce},
            {"kind", form.kind},
            {"title", withVisibleControls(form.title)},
            {"introduction", withVisibleControls(form.introduction)},
            {"until", form.until ? json(toIso(*form.until)) : json()},
            {"story", asJson(form.story)},
            {"functions", asJson(form.functions)},
            {"fields", std::move(fields)},
            {"limits",
             {{"line", longestAnswer(FieldKind::Line)},
              {"text", longestAnswer(FieldKind::Text)},
              {"person", longestPerson},
              {"function", longestFunction}}}};
}

/// JSON that no HTML parser can take for the end of its element or for a comment. All of these stand inside strings
/// only, where the escape means the same.
std::string withoutMarkup(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> escapes = {{
        {"<", "\\u003c"},
        {">", "\\u003e"},
        {"&", "\\u0026"},
        {"\u2028", "\\u2028"},
        {"\u2029", "\\u2029"},
    }};
    std::string safe;
    safe.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const auto found = std::ranges::find_if(escapes, [text](const auto& e) { return text.starts_with(e.first); });
        safe += found == escapes.end() ? text.substr(0, 1) : found->second;
        text.remove_prefix(found == escapes.end() ? 1 : found->first.size());
    }
    return safe;
}

std::string part(std::string_view name)
{
    return std::string(embeddedResource(fmt::format("questionnaire/{}", name)));
}

} // namespace

std::size_t longestAnswer(FieldKind kind)
{
    constexpr std::size_t line = 500;
    constexpr std::size_t text = 20'000;
    return kind == FieldKind::Text ? text : line;
}

std::string questionnaireHtml(const QuestionnaireForm& form)
{
    requireUsableForm(form);
    const std::string style = "\n" + part("page.css");
    const std::string script =
        "\n\"use strict\";\n(() => {\n" + part("answer_file.js") + part("fields.js") + part("page.js") + "})();\n";
    const std::string policy = fmt::format("default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; "
                                           "form-action 'none'; base-uri 'none'",
                                           toBase64(sha256(script)), toBase64(sha256(style)));
    const std::string questionnaire = withoutMarkup(canonicalJson(asJson(form)));
    const std::array<std::pair<std::string_view, const std::string*>, 4> places = {{
        {"{{policy}}", &policy},
        {"{{style}}", &style},
        {"{{questionnaire}}", &questionnaire},
        {"{{script}}", &script},
    }};
    // Filled in one pass over the template: what is put in is never read for places again.
    const std::string page = part("page.html");
    std::string html;
    std::string_view left = page;
    for (const auto& [place, filling] : places) {
        const std::size_t at = left.find(place);
        if (at == std::string_view::npos) refuseForm(fmt::format("its template lacks {}", place));
        html.append(left.substr(0, at)).append(*filling);
        left.remove_prefix(at + place.size());
    }
    return html.append(left);
}

} // namespace soundings
