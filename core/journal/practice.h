// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// A client's journal as a coach keeps it: where it lies, and until when it may be kept. That is all that is kept of it
/// outside the journal itself.
struct ClientJournal {
    std::string path;
    std::optional<Date> keepUntil;

    bool operator==(const ClientJournal&) const = default;
};

/// The list of a coach's client journals: one file beside the program's own (0600), written whole.
class PracticeList {
public:
    explicit PracticeList(std::string folder) : m_folder(std::move(folder)) {}

    /// In the order in which they were added. Throws Error{Input} for a damaged file.
    [[nodiscard]] std::vector<ClientJournal> journals() const;
    /// Adds one, or gives it another date.
    void set(const ClientJournal& journal) const;
    void remove(const std::string& path) const;

private:
    void write(const std::vector<ClientJournal>& journals) const;

    std::string m_folder;
};

/// What a list of clients shows of one: counts and days, no text.
struct PracticeLine {
    enum class State { Open, Locked, Missing, Unreadable };
    ClientJournal journal;
    std::string name; ///< of its file
    State state = State::Open;
    std::size_t due = 0;           ///< up to and including today; of an open one, as the two after it
    std::size_t promises = 0;      ///< commitments with a day that are not dealt with
    std::optional<Date> next;      ///< the first day from today on
    std::optional<Date> keepUntil; ///< the earlier of the list's day and, of an open one, those agreed in it
    bool over = false;             ///< that day is past
    std::string problem;           ///< why it is unreadable

    bool operator==(const PracticeLine&) const = default;
};

/// Looks at a journal without its passphrase: of a locked one nothing is known but that it is there. `outside.key` is not
/// used.
[[nodiscard]] PracticeLine lookAtClient(const ClientJournal& journal, const Journal::Outside& outside, Date today);

/// What taking a journal away did.
struct Disposed {
    std::vector<std::string> removed;
    std::vector<std::string> stayed; ///< could not be removed
};

/// The files that belong to a journal: itself, its log, its lock, what an interrupted change left, and what could not be
/// saved (`rescueFolder`).
[[nodiscard]] std::vector<std::string> filesOfJournal(const std::string& path, const std::string& rescueFolder);

/// Removes a journal with all files that belong to it, and takes it off the list. `typed` must be the name of its file
/// without the ending: throws Error{Input} otherwise, Error{Held} where it is open, Error{NotFound}. Copies that somebody
/// made elsewhere are not known to the program, and what was on the disk may be found there by experts.
Disposed disposeOfJournal(const std::string& path, const std::string& typed, const PracticeList& list,
                          const std::string& rescueFolder, const Instant& now);

/// What the rescue files of a journal are called, without number and ending.
[[nodiscard]] std::string rescueNameOf(const std::string& journal);

} // namespace soundings
