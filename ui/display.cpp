// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display.h"

#include <QtGlobal>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace soundings::ui {
namespace {

std::string_view environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// Whether somebody listens on a socket; one whose name is too long to tell is taken on trust.
bool listens(const std::string& path, bool abstract)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t at = abstract ? 1 : 0;
    if (at + path.size() >= sizeof(address.sun_path)) return true;
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return true;
    std::memcpy(address.sun_path + at, path.data(), path.size());
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + at + path.size());
    const bool connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    ::close(socket);
    return connected;
}

/// An X display such as ":0" or ":1.0"; displays of other hosts are taken on trust.
bool xAnswers()
{
    const std::string_view display = environment("DISPLAY");
    if (display.empty()) return false;
    if (display.front() != ':') return true;
    const std::string path = "/tmp/.X11-unix/X" + std::string(display.substr(1, display.find('.') - 1));
    return listens(path, false) || listens(path, true);
}

/// A Wayland display: a path, or a name in the session's folder.
bool waylandAnswers()
{
    const std::string_view display = environment("WAYLAND_DISPLAY");
    if (display.empty()) return false;
    if (display.front() == '/') return listens(std::string(display), false);
    const std::string_view folder = environment("XDG_RUNTIME_DIR");
    return !folder.empty() && listens(std::string(folder) + '/' + std::string(display), false);
}

QtMessageHandler earlierHandler = nullptr;

void endQuietly(QtMsgType type, const QMessageLogContext& /*context*/, const QString& /*text*/)
{
    if (type != QtFatalMsg) return;
    sayThatThereIsNoDisplay();
    std::_Exit(1);
}

} // namespace

bool hasDisplay(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        if (std::string_view(argv[i]) == "-platform") return true;
    const std::string_view platform = environment("QT_QPA_PLATFORM");
    if (!platform.empty() && !platform.starts_with("xcb") && !platform.starts_with("wayland")) return true;
    return waylandAnswers() || xAnswers();
}

void sayThatThereIsNoDisplay()
{
    std::fputs("Soundings finds no display to open a window on; start it on a desktop, or use its commands, which need "
               "none (soundings --help lists them).\n",
               stderr);
}

DisplayGuard::DisplayGuard()
{
    earlierHandler = qInstallMessageHandler(&endQuietly);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(std::exchange(earlierHandler, nullptr));
}

} // namespace soundings::ui
