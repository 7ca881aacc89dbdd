// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: it loads the part that the words ask for, the window or the commands, and with it that part's
// libraries, and nothing else.
#include "app/commands_part.h"
#include "app/complaint.h"
#include "app/early_fonts.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace soundings::app {
namespace {

/// The start that these words ask for where they can only mean the window: none, or the path of a journal that is there.
/// What else they may mean is for the grammar of the commands.
std::optional<WindowStart> plainStart(int argc, const char* const* argv)
{
    WindowStart start;
    int next = 1;
    if (next < argc && std::string_view(argv[next]) == "--time-to-window") {
        start.timeToWindow = true;
        ++next;
    }
    if (next == argc) return start;
    start.journal = argv[next];
    const bool path = start.journal.find('/') != std::string::npos && start.journal.front() != '-';
    std::error_code none;
    if (next + 1 < argc || !path || !std::filesystem::exists(start.journal, none)) return std::nullopt;
    return start;
}

int openWindow(int& argc, char** argv, const WindowStart& start)
{
    const WindowPart& window = windowPart();
    EarlyFonts fonts;
    return window.run(argc, argv, {start.journal, start.timeToWindow, [&fonts] { fonts.wait(); }});
}

int run(int& argc, char** argv)
{
    if (const auto start = plainStart(argc, argv)) return openWindow(argc, argv, *start);
    const auto* part = static_cast<const CommandsPart*>(symbolOfPart("soundings_commands.so", "soundingsCommands"));
    return part->run(argc, argv, &openWindow);
}

} // namespace
} // namespace soundings::app

int main(int argc, char** argv)
{
    using namespace soundings::app;
    const bool json = asksForJson(argc, argv);
    try {
        return run(argc, argv);
    } catch (...) {
        return complain(std::current_exception(), json);
    }
}
