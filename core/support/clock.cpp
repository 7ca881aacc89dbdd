// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/clock.h"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>

namespace soundings {
namespace {

namespace fs = std::filesystem;

const fs::path zoneFolder = "/usr/share/zoneinfo";

/// The part of a zone file's path that is the zone's name; empty where it is none.
std::string zoneOfPath(const std::string& path)
{
    constexpr std::string_view marker = "zoneinfo/";
    const auto at = path.rfind(marker);
    return at == std::string::npos ? std::string() : path.substr(at + marker.size());
}

bool isZoneName(const std::string& name)
{
    if (name == "UTC") return true;
    if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos) return false;
    std::error_code ignored;
    return fs::is_regular_file(zoneFolder / name, ignored);
}

/// The IANA name of the zone that the C library takes for local time: the variable TZ, else /etc/localtime.
std::string findLocalZone()
{
    std::string name;
    if (const char* tz = std::getenv("TZ"); tz != nullptr) { // NOLINT(concurrency-mt-unsafe): read once
        name = *tz == ':' ? tz + 1 : tz;
        if (name.starts_with('/')) name = zoneOfPath(name);
    } else {
        std::error_code ignored;
        name = zoneOfPath(fs::read_symlink("/etc/localtime", ignored).string());
        if (!isZoneName(name)) name = zoneOfPath(fs::canonical("/etc/localtime", ignored).string());
    }
    return isZoneName(name) ? name : std::string("UTC");
}

const std::string& localZone()
{
    static const std::string zone = [] {
        ::tzset();
        return findLocalZone();
    }();
    return zone;
}

} // namespace

Instant SystemClock::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return {.utcMs = std::chrono::floor<std::chrono::milliseconds>(sinceEpoch).count(), .zone = localZone()};
}

Date SystemClock::today() const
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    ::localtime_r(&now, &local);
    return Date{std::chrono::year{local.tm_year + 1900}, std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

} // namespace soundings
