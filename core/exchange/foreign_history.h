// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"
#include "core/support/id.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// A forecast as another program's file tells it.
struct ForeignForecast {
    std::string by;            ///< the person's name
    std::optional<Instant> at; ///< blank = not told
    double share = 0;          ///< as written there, 0..1
    std::string option;        ///< the answer it is about, where there are several
    std::string comment;
};

/// What Soundings writes into its own files, to know its predictions again: "entry/prediction" for one that stands alone,
/// "entry:prediction" for one of a decision.
struct Marker {
    Id entry; ///< empty where there is none
    Id prediction;
    bool standsAlone = false;

    bool operator==(const Marker&) const = default;
    explicit operator bool() const { return !entry.empty(); }
};

[[nodiscard]] std::string markerText(const Marker& marker);
[[nodiscard]] Marker readMarker(std::string_view text);

enum class ForeignOutcome { Open, Yes, No, Ambiguous };

/// A question of another program with everything that its file tells of it.
struct ForeignQuestion {
    std::string identity; ///< what makes it this question; the same in each later export
    Marker marker;        ///< where Soundings wrote the file itself
    std::size_t line = 0; ///< where it begins; 0 in JSON
    std::string title;
    std::string by; ///< who asked it
    std::optional<Instant> created;
    std::optional<Date> due;
    std::vector<std::string> options; ///< the answers, where there are several
    std::vector<ForeignForecast> forecasts;
    ForeignOutcome outcome = ForeignOutcome::Open;
    std::map<std::string, ForeignOutcome> optionOutcomes;
    std::string chosen; ///< the answer that came true, where the file says so by name
    std::optional<Instant> resolvedAt;
    std::string notes;
    std::vector<std::string> tags;
    std::vector<std::string> homeless; ///< what has no place in an entry: "name: value", verbatim
};

/// What a file can be unclear about: how often, and in which line (or question) first.
enum class Unclear {
    NoZone,          ///< times without a zone were taken for UTC
    CutShort,        ///< as many rows as one page has by default
    MeanOfAll,       ///< the only number is the mean of everybody's
    ZeroMayBeNone,   ///< 0 is written for no forecast, too
    BelowOnePercent, ///< percents that may have been meant as shares
    UnknownOutcome,  ///< a resolution that is none of the known words
    Withdrawn,       ///< taken back there; void here
    Unreadable       ///< a forecast that is no number
};

/// A file of another program, read but not yet turned into entries.
struct ForeignHistory {
    std::string source; ///< "fatebook" or "predictionbook"
    std::string me;     ///< the person whose file it is, where it says so
    std::size_t rows = 0;
    std::vector<ForeignQuestion> questions; ///< in the order of the file
    struct Doubt {
        std::size_t times = 0;
        std::string first; ///< the title or line where it came up first
    };
    std::map<Unclear, Doubt> doubts;

    void doubt(Unclear what, const std::string& where);
    /// Everybody who made a forecast, by how many, most first.
    [[nodiscard]] std::vector<std::string> people() const;
};

enum class ForeignFormat { Fatebook, PredictionBook };

/// "fatebook" or "predictionbook".
[[nodiscard]] const char* wordOf(ForeignFormat format);

/// Which program probably wrote a file.
[[nodiscard]] ForeignFormat guessForeignFormat(std::string_view bytes);

/// Reads a file of one of them: which of its layouts it has is seen from the content. `name` is said in errors. Throws
/// Error{Input} with one sentence for what is none of them, is damaged, or exceeds the limits.
[[nodiscard]] ForeignHistory readForeignHistory(std::string_view bytes, ForeignFormat format, std::string_view name);

} // namespace soundings
