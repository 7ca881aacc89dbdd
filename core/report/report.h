// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/board.h"
#include "core/assessment/calibration_figure.h"
#include "core/assessment/pursuit_timeline.h"
#include "core/assessment/trade_off_figures.h"
#include "core/assessment/voices_figure.h"
#include "core/report/area_map.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace soundings {

/// A run of text; everything in it is plain text.
struct Heading {
    int level = 1;
    std::string text;
};
struct Paragraph {
    std::string text;
    bool quiet = false;
    bool lead = false;
    bool covered = false; ///< says what is out of sight; the window offers to show it
};
struct BulletList {
    std::vector<std::string> items;
};
/// The first row is the header and is repeated on each page; `numeric` names right-aligned columns.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> numeric;
    std::vector<double> widths;
    std::string caption;
};
/// A figure, with the alternative text that says the same.
struct FigureBlock {
    BoardFigure figure;
    std::string alternative;
};
/// A figure that shows what the table after it says: writers that cannot draw leave it out.
struct BarsBlock {
    std::variant<AcceptabilityFigure, TornadoFigure, FindingOutFigure, CalibrationFigure, PursuitTimeline, VoicesFigure,
                 AreaMap>
        figure;
};
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, BulletList, Table, FigureBlock, BarsBlock, PageBreak>;

/// A report as a tree of blocks: built once from values, written by each writer.
struct Report {
    std::string title;
    std::string language = "en";
    std::string subject; ///< metadata: the decision in one sentence
    std::string footer;  ///< seal number and hash, chain head; on every page
    Instant date;        ///< what the report's date line and metadata say
    std::vector<Block> blocks;
};

/// A note to print: a contact's comment says by whom it is, and when it was written.
struct ReportNote {
    Note note;
    std::optional<Instant> written; ///< blank = not said
};

struct ReportOptions {
    enum class Extent { Brief, Full };
    Extent extent = Extent::Full;  ///< the one-page brief, or the brief followed by the full record
    std::optional<SealStamp> seal; ///< none: a draft, and the report says so
    std::vector<ReportNote> notes; ///< notes to print; private ones are left out unless asked
    bool superseded = false;       ///< a later decision stands in its place
    bool includePrivate = false;
    bool uncover = false; ///< show what a due date covers (core/assessment/covering.h), too; left out otherwise
    Instant now;
    Translate translate;
};

/// The report of a decision, as covered as it is on the day of `now`.
[[nodiscard]] Report reportOf(const Entry& entry, const Assessment& assessment, const ReportOptions& options);

/// The trade-offs of an assessment as the full record shows them; no blocks where there are no criteria.
[[nodiscard]] std::vector<Block> tradeOffBlocks(const Entry& entry, const Assessment& assessment,
                                                const Translate& translate = {});

/// Draws a figure as an SVG element (no XML prologue); the UI library offers one. Empty: a table is written instead.
using FigureToSvg = std::function<std::string(const BoardFigure&)>;
/// The same for figures of bars. Empty: they are left out.
using BarsToSvg = std::function<std::string(const BarsBlock&)>;

/// CommonMark with all text escaped; figures as tables.
[[nodiscard]] std::string toMarkdown(const Report& report);

/// Plain text for a terminal, wrapped at `width` columns; control characters are dropped. Figures as tables.
[[nodiscard]] std::string toPlainText(const Report& report, std::size_t width = 80);

/// A table as aligned columns of at most `width` characters a line: shares of `widths`, or as wide as its cells where
/// there are none. Cells are wrapped.
[[nodiscard]] std::string toPlainText(const Table& table, std::size_t width = 80);

/// One HTML file: no script, no external resource, strict content security policy, light and dark, prints well.
[[nodiscard]] std::string toHtml(const Report& report, const FigureToSvg& figures = {}, const BarsToSvg& bars = {});

} // namespace soundings
