// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace soundings {

/// What went wrong in the world, and so the exit code of the command line (see exitCode).
enum class ErrorKind {
    Internal, ///< our fault
    Input,    ///< unusable input: malformed, out of range, contradictory
    NotFound, ///< no such journal, entry or file
    Foreign,  ///< another application's file, or a newer version of ours
    Held,     ///< another process writes this journal
    Storage,  ///< disk full, read-only, I/O error
    Verify,   ///< a seal does not verify
    Locked,   ///< a locked journal, and no passphrase or not the right one
    Usage,    ///< wrong words on the command line
};

/// A failure of the world outside: thrown by the core, shown once at the user's action.
///
/// `message` is one clear sentence for the user: what happened, to what, what to do. `detail` is for the log and a
/// "Details" button; it never holds text that the user typed.
class Error : public std::exception {
public:
    Error(ErrorKind kind, std::string message, std::string detail = {});

    [[nodiscard]] ErrorKind kind() const noexcept { return m_kind; }
    [[nodiscard]] const std::string& message() const noexcept { return m_message; }
    [[nodiscard]] const std::string& detail() const noexcept { return m_detail; }
    [[nodiscard]] const char* what() const noexcept override { return m_message.c_str(); }

private:
    ErrorKind m_kind;
    std::string m_message;
    std::string m_detail;
};

/// The process exit code of a kind of error: 1 internal, 2 input, 3 not found, 4 foreign or newer, 5 held,
/// 6 storage, 7 verify failed, 8 locked, 64 usage.
[[nodiscard]] int exitCode(ErrorKind kind) noexcept;

} // namespace soundings
