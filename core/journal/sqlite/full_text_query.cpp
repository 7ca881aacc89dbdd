// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/full_text_query.h"

#include "core/journal/searchable_text.h"

namespace soundings::sqlite {

std::string fullTextQuery(const EntryQuery& query, bool covered)
{
    const SearchWords typed = searchWordsIn(query.text);
    if (typed.words.empty()) return {};
    std::string columns = "open";
    if (covered) columns += " covered";
    if (query.alsoPrivate) columns += " private";
    std::string expression = "{" + columns + "} : (";
    for (std::size_t i = 0; i < typed.words.size(); ++i) {
        if (i > 0) expression += " AND ";
        // Within the quotes FTS5 reads words only; a quote itself is doubled, and several tokens are a phrase.
        expression += '"';
        for (const char c : withWordBreaks(typed.words[i]))
            expression += c == '"' ? std::string("\"\"") : std::string(1, c);
        expression += '"';
        if (typed.lastIsPrefix && i + 1 == typed.words.size()) expression += " *";
    }
    return expression + ")";
}

} // namespace soundings::sqlite
