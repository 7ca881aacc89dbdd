// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphrase.h"

#include "core/journal/locking.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace soundings::app {
namespace {

constexpr std::size_t longest = 1024;

class OpenFile {
public:
    explicit OpenFile(int file) : m_file(file) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile()
    {
        if (m_file > STDERR_FILENO) ::close(m_file);
    }
    [[nodiscard]] int get() const { return m_file; }

private:
    int m_file;
};

/// Keeps what is typed from being shown, as long as it lives.
class Unseen {
public:
    explicit Unseen(int terminal) : m_terminal(terminal), m_known(::tcgetattr(terminal, &m_before) == 0)
    {
        if (!m_known) return;
        termios quiet = m_before;
        // Without signals: a program that is stopped here would leave a terminal that shows nothing.
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        ::tcsetattr(terminal, TCSAFLUSH, &quiet);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen()
    {
        if (m_known) ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }

private:
    int m_terminal;
    termios m_before{};
    bool m_known;
};

/// One line, byte by byte, so that nothing behind it is taken away and nothing of it lies in a buffer.
Secret readLine(int file, const std::string& name)
{
    Secret line(longest);
    std::size_t size = 0;
    for (;;) {
        unsigned char byte = 0;
        const ssize_t count = ::read(file, &byte, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0)
            throw Error(ErrorKind::Storage,
                        fmt::format("The passphrase could not be read from {} ({}).", name, std::strerror(errno)));
        if (count == 0 || byte == '\n') break;
        if (byte == 3 || byte == 4) throw Error(ErrorKind::Locked, "No passphrase was given, so nothing was done.");
        if (size == longest)
            throw Error(
                ErrorKind::Input,
                fmt::format("A passphrase has at most {} bytes; the first line of {} is longer.", longest, name));
        line.data()[size++] = byte;
    }
    if (size > 0 && line.data()[size - 1] == '\r') --size;
    Secret exact(size);
    if (size > 0) std::memcpy(exact.data(), line.data(), size);
    return exact;
}

Secret askOnTerminal(const std::string& prompt)
{
    const OpenFile terminal(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (terminal.get() < 0)
        throw Error(ErrorKind::Locked,
                    "A passphrase is needed, and there is no terminal to ask for it; give a file that holds it by "
                    "--passphrase-file, or - for standard input.");
    const auto say = [&terminal](const std::string& text) {
        if (::write(terminal.get(), text.data(), text.size()) < 0) return;
    };
    const Unseen unseen(terminal.get());
    say(prompt + ": ");
    Secret typed = readLine(terminal.get(), "the terminal");
    say("\n");
    return typed;
}

} // namespace

Secret readPassphrase(const std::string& file, const std::string& what)
{
    if (file.empty()) return askOnTerminal(what);
    if (file == "-") return readLine(STDIN_FILENO, "standard input");
    const OpenFile open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (open.get() < 0)
        throw Error(errno == ENOENT || errno == ENOTDIR ? ErrorKind::NotFound : ErrorKind::Storage,
                    fmt::format("The file {} that holds the passphrase could not be opened ({}); check its name.", file,
                                std::strerror(errno)));
    return readLine(open.get(), file);
}

Secret readNewPassphrase(const std::string& file, const std::string& journal)
{
    Secret typed = readPassphrase(file, fmt::format("New passphrase for {}", journal));
    if (typed.empty()) throw Error(ErrorKind::Input, "An empty passphrase locks nothing; give a longer one.");
    if (file.empty() && !(readPassphrase(file, "The same again") == typed))
        throw Error(ErrorKind::Input, "The two passphrases differ, so nothing was changed; try again.");
    return typed;
}

SharedKey keyFor(const Request& request)
{
    std::error_code unreachable;
    if (request.journal.empty() || request.journal == "-" || request.verb == Verb::Lock || request.verb == Verb::New ||
        request.verb == Verb::Practice ||
        !std::filesystem::is_regular_file(std::filesystem::symlink_status(request.journal, unreachable)) ||
        std::filesystem::file_size(request.journal, unreachable) == 0 || !isLocked(request.journal))
        return {};
    return keyOf(request.journal,
                 readPassphrase(request.passphraseFile, fmt::format("Passphrase of {}", request.journal)));
}

} // namespace soundings::app
