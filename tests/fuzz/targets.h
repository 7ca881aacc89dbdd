// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::fuzz {

/// What a reader of foreign bytes has promised and not kept.
struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};

/// One way on which bytes of strangers come in: read with whatever they hold, checked against what is promised of it.
struct Target {
    const char* name;
    /// Throws Broken; nothing else gets out of it.
    void (*run)(std::string_view bytes);
    /// Files that are as they should be, to begin with.
    std::vector<std::string> (*seeds)();
};

[[nodiscard]] const std::vector<Target>& targets();

/// Throws Broken where something does not hold.
void require(bool holds, const char* promise);

/// Runs `read`; what it throws must be an Error about what came from outside, in one sentence. Whether it threw none.
bool readsOrRefuses(void (*read)(std::string_view), std::string_view bytes);

// The targets, by folder of what they read.
void readDocuments(std::string_view bytes);
void readBundle(std::string_view bytes);
void readBundleContent(std::string_view bytes);
void readAnswerFile(std::string_view bytes);
void readContactCard(std::string_view bytes);
void readQuestions(std::string_view bytes);
void readTable(std::string_view bytes);
void readHistory(std::string_view bytes);
void readOwnCalendar(std::string_view bytes);
[[nodiscard]] std::vector<std::string> documentSeeds();
[[nodiscard]] std::vector<std::string> bundleSeeds();
[[nodiscard]] std::vector<std::string> bundleContentSeeds();
[[nodiscard]] std::vector<std::string> answerSeeds();
[[nodiscard]] std::vector<std::string> cardSeeds();
[[nodiscard]] std::vector<std::string> questionSeeds();
[[nodiscard]] std::vector<std::string> tableSeeds();
[[nodiscard]] std::vector<std::string> historySeeds();
[[nodiscard]] std::vector<std::string> calendarSeeds();

} // namespace soundings::fuzz
