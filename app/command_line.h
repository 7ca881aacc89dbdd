// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session_words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

enum class Verb {
    Window,
    New,
    List,
    Show,
    Add,
    Export,
    Score,
    Seal,
    Verify,
    Due,
    Report,
    Compute,
    Doctor,
    Review,
    Resolve,
    Predict,
    Commitment,
    Calibration,
    Week,
    Portfolio,
    Areas,
    Checkup,
    Import,
    Calendar,
    Tenacity,
    Diagnose,
    Story,
    Ask,
    Lock,
    Unlock,
    Passphrase,
    Contact,
    Bundle,
    Practice,
    SessionNew,
    SessionList,
    SessionAgenda,
    SessionReport,
    SessionQuestions
};

/// What the words on the command line ask for. Members that a command does not know keep their defaults.
struct Request {
    Verb verb = Verb::Window;
    std::string journal;            ///< or the FILE of `score` and `report`
    std::vector<std::string> ids;   ///< any unique prefix each
    std::string file = "-";         ///< what is read; "-" is standard input
    std::vector<std::string> files; ///< of `import`: answers that came back, or one history
    std::string who;                ///< of `ask` and `bundle make`: whom it goes to; of `contact`: a name
    std::string introduction;       ///< of `ask`: the words above the questions
    std::string out = "-";          ///< what is written; "-" is standard output
    std::string search;
    std::string stage;
    std::string entryKind = "decision"; ///< of `list`: what kind of entries; "all" = every one
    std::string until;
    std::string moveTo;   ///< of `due`: the day to which reminders are moved
    bool letGo = false;   ///< of `due`: no more reminders
    std::string format;   ///< pdf, html or md; empty = by the name of `out`
    std::string kind;     ///< of `compute`
    std::string happened; ///< of `review`, like the five after it
    std::string outcome;  ///< good or bad; of `resolve`: what happened
    std::vector<std::string> lessons;
    std::vector<std::string> tags; ///< of the lessons
    std::string next;              ///< the day to look again
    std::vector<std::string> hits; ///< premortem reasons that came true: any unique prefix each
    std::string prediction;        ///< its number in the order shown, or the beginning of its id
    std::string on;                ///< the day it was decided
    std::string note;              ///< what happened to it, in words
    std::string probability;       ///< a later statement of it
    std::string reason;            ///< of a later statement
    std::string item;              ///< of `commitment`, like the four after it: a number, or the beginning of an id
    std::string end;
    std::string word;
    std::string forDecision; ///< of `commitment --add` in a session: which decision it follows from
    std::string promise;
    std::string owner;
    std::string notLookingAt;         ///< of `checkup`, like the one after it: the answer to its first card
    std::vector<std::string> answers; ///< "tenacity=4"
    std::string by;                   ///< of `calibration`: what the scores are told apart by
    std::string from;                 ///< of `week`: its first day
    std::string to;                   ///< of `week`: its last day
    std::string program;              ///< of `import`: fatebook or predictionbook
    std::string me;                   ///< of `import`: whose forecasts are taken
    std::string as;             ///< of `export`: fatebook or predictionbook; empty = documents; of `report`: its form
    std::string passphraseFile; ///< whose first line opens the journal; empty = the terminal is asked
    std::string newPassphraseFile; ///< of `passphrase`
    std::string action;            ///< the second word of `contact`, `bundle` and `practice`
    std::string sealedBy;          ///< of `add`: the same for the file that is read
    SessionWords session;
    std::optional<std::uint64_t> samples;
    std::optional<std::uint64_t> seed;
    std::optional<std::int64_t> fromVersion; ///< of `story`: compares this version with another
    std::optional<std::int64_t> toVersion;   ///< of `story`: the other one; empty = the story as it stands
    std::optional<std::int64_t> restore;     ///< of `story`: the version to put back
    bool versions = false;                   ///< of `story`
    bool withoutHoles = false;               ///< of `report --as memo`
    bool retell = false;                     ///< of `ask`: readers are asked to tell a story back
    bool constraints = false;                ///< of `tenacity`: what was once called immovable
    std::optional<std::size_t> limit;        ///< of `tenacity`: how many imperatives are too many to say nothing
    bool json = false;
    bool brief = false;
    bool includePrivate = false;
    bool roles = false;   ///< functions instead of people's names
    bool uncover = false; ///< with what a due date covers
    bool sample = false;
    bool example = false; ///< of `compute`: print a problem instead of computing one
    bool dryRun = false;
    bool undo = false;
    bool alarms = false; ///< of `calendar`
    bool locked = false; ///< of `new`: from its first byte
    bool begin = false;  ///< of `checkup`: a new one
    bool plain = false;  ///< of `export`: readable, though the journal is locked
    bool same = false;   ///< of `contact compare`: both fingerprints are the same
    bool timeToWindow = false;
};

/// Reads the words. For --help and --version it returns nothing after putting their text into `answer`. Throws
/// Error{Usage} with one sentence.
[[nodiscard]] std::optional<Request> readCommandLine(int argc, const char* const* argv, std::string& answer);

} // namespace soundings::app
