// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/complaint.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <new>
#include <string>
#include <string_view>

namespace soundings::app {
namespace {

const char* wordOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal: return "internal";
    case ErrorKind::Input: return "input";
    case ErrorKind::NotFound: return "not_found";
    case ErrorKind::Foreign: return "foreign";
    case ErrorKind::Held: return "held";
    case ErrorKind::Storage: return "storage";
    case ErrorKind::Verify: return "verify";
    case ErrorKind::Locked: return "locked";
    case ErrorKind::Usage: return "usage";
    }
    return "internal";
}

} // namespace

bool asksForJson(int argc, const char* const* argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

int complain(const Error& error, bool json)
{
    const std::string text =
        json ? nlohmann::json{{"error", {{"kind", wordOf(error.kind())}, {"message", error.message()}}}}.dump(
                   -1, ' ', false, nlohmann::json::error_handler_t::replace)
             : "soundings: " + error.message();
    std::fprintf(stderr, "%s\n", text.c_str());
    return exitCode(error.kind());
}

int complain(const std::exception_ptr& thrown, bool json)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const Error& error) {
        return complain(error, json);
    } catch (const std::bad_alloc&) {
        return complain(
            Error(ErrorKind::Internal, "There is not enough memory for this; close other programs and try again."),
            json);
    } catch (const std::exception& error) {
        return complain(
            Error(ErrorKind::Internal, std::string("Soundings made a mistake and stopped: ") + error.what() + "."),
            json);
    }
}

} // namespace soundings::app
