// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/questionnaire.h"
#include "core/support/digest.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace soundings::test {

/// With the digest that fits: as the page saves a file, or as somebody who knows how it is made alters one.
inline std::string signedAnew(nlohmann::json file)
{
    file.erase("digest");
    file["digest"] = sha256Hex(canonicalJson(file));
    return file.dump();
}

/// A file as the questionnaire saves it.
inline std::string answerText(const QuestionnaireForm& form, const std::string& person, const nlohmann::json& answers,
                              const std::string& at = "2026-11-20T10:00:00.000Z")
{
    return signedAnew({{"soundings", "answers"},
                       {"version", 1},
                       {"questionnaire", form.id},
                       {"nonce", form.nonce},
                       {"kind", form.kind},
                       {"answered_at", at},
                       {"person", person},
                       {"function", "sales"},
                       {"answers", answers}});
}

/// What answers name of the questionnaire that a page asks.
inline QuestionnaireForm formIn(std::string_view page)
{
    constexpr std::string_view mark = "id=\"questionnaire\">";
    const std::size_t begin = page.find(mark) + mark.size();
    const nlohmann::json asked = parseJson(page.substr(begin, page.find("</script>", begin) - begin), "the page");
    QuestionnaireForm form;
    form.id = asked.at("id");
    form.nonce = asked.at("nonce");
    form.kind = asked.at("kind");
    return form;
}

} // namespace soundings::test
