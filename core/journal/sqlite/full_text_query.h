// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry_query.h"

#include <string>

namespace soundings::sqlite {

/// The FTS5 expression for what the query's text asks for, with every word quoted so that nothing typed is read as an
/// operator; empty where the text holds no word and so does not restrict. `covered`: with why something was expected.
[[nodiscard]] std::string fullTextQuery(const EntryQuery& query, bool covered);

} // namespace soundings::sqlite
