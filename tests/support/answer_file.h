// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/questionnaire.h"
#include "core/support/digest.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <string>

namespace soundings::test {

/// A file as the questionnaire saves it.
inline std::string answerText(const QuestionnaireForm& form, const std::string& person, const nlohmann::json& answers,
                              const std::string& at = "2026-11-20T10:00:00.000Z")
{
    nlohmann::json file{{"soundings", "answers"}, {"version", 1},        {"questionnaire", form.id},
                        {"nonce", form.nonce},    {"kind", form.kind},   {"answered_at", at},
                        {"person", person},       {"function", "sales"}, {"answers", answers}};
    file["digest"] = sha256Hex(canonicalJson(file));
    return file.dump();
}

} // namespace soundings::test
