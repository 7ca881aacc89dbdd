// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/foreign_history.h"
#include "core/exchange/history_entry.h"
#include "core/journal/bulk.h"
#include "core/model/entry.h"
#include "core/support/say.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// What importing a file would do, before anything is done: the dry run.
struct ImportPlan {
    std::string source;
    std::string me;
    std::size_t rows = 0;
    std::size_t questions = 0;
    std::vector<Entry> entries; ///< to write: the new ones and the changed ones, in the order of the file
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t leftOut = 0; ///< questions of others without a forecast of the person
    HistoryTally tally;
    // The loss report, sentence by sentence.
    std::vector<std::string> read;    ///< what was understood
    std::vector<std::string> kept;    ///< what has no home and is kept word by word with its entry
    std::vector<std::string> unclear; ///< what can be meant otherwise
};

/// Finds the stored entry of an id.
using EntryLookup = std::function<std::optional<Entry>(const Id&)>;

/// The person whose forecasts are taken: `asked`, else the one whose file it is, else the only one. Throws Error{Input} that
/// names who there is.
[[nodiscard]] std::string personOf(const ForeignHistory& history, const std::string& asked, const std::string& file);

/// Plans the import of a history for `me`. Throws Cancelled.
[[nodiscard]] ImportPlan planImport(const ForeignHistory& history, const std::string& me, const EntryLookup& find,
                                    const Translate& translate = {}, const BulkWatch& watch = {});

} // namespace soundings
