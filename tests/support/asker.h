// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answer_import.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace soundings::test {

/// Somebody who asked about entries on the morning of 18 November 2026 and takes the answers in, as a journal would.
struct Asker {
    Instant now{1'795'000'000'000, "Europe/Vienna"};
    Date today = localDate(now);
    SeededIds ids{5};
    std::vector<Entry> entries; ///< with their askings and with the answers taken in so far
    bool sealed = false;        ///< whether the entries are

    /// A questionnaire about an entry, which is kept with it.
    QuestionnaireForm asks(Entry entry, AskingWords words = {}, std::optional<Date> until = {})
    {
        const Asking asking = noteAsking(entry, std::move(words), until, now, ids);
        entries.push_back(std::move(entry));
        return formOf(entries.back(), asking);
    }
    [[nodiscard]] AskingLookup lookup() const
    {
        return {[this](const Id& asking) -> std::optional<Entry> {
                    const auto found = std::ranges::find_if(
                        entries, [&](const Entry& entry) { return findAsking(entry, asking) != nullptr; });
                    return found == entries.end() ? std::nullopt : std::optional(*found);
                },
                [this](const Entry&) { return sealed; }};
    }
    [[nodiscard]] AnswerPlan plans(const std::vector<AnswerText>& texts)
    {
        return planAnswers(texts, lookup(), today, ids);
    }
    /// The plan of one file, which is carried out.
    AnswerPlan takes(const std::string& text)
    {
        AnswerPlan plan = plans({{"a.json", text}});
        for (const Entry& changed : plan.changed) *std::ranges::find(entries, changed.id, &Entry::id) = changed;
        return plan;
    }
};

} // namespace soundings::test
