// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/zip_file.h"

#include "core/support/error.h"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace soundings::ui {
namespace {

[[noreturn]] void fail(zip_error_t* error)
{
    throw Error(ErrorKind::Internal, fmt::format("The report’s file could not be put together: {}.",
                                                 error != nullptr ? zip_error_strerror(error) : "no memory"));
}

std::string bytesOf(zip_source_t* source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) fail(zip_source_error(source));
    std::string bytes(stat.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) fail(zip_source_error(source));
    return bytes;
}

} // namespace

std::string zipFile(const std::vector<ZipMember>& members, std::int64_t secondsUtc)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> whole(
        zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
    if (!whole) fail(&error);
    zip_source_keep(whole.get()); // the archive takes one hold and drops it when it is closed
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(whole.get(), ZIP_TRUNCATE, &error),
                                                           &zip_discard);
    if (!archive) {
        zip_source_free(whole.get());
        fail(&error);
    }
    for (const auto& member : members) {
        zip_source_t* source = zip_source_buffer(archive.get(), member.bytes.data(), member.bytes.size(), 0);
        const auto index =
            source == nullptr ? -1 : zip_file_add(archive.get(), member.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            fail(zip_get_error(archive.get()));
        }
        const auto at = static_cast<zip_uint64_t>(index);
        if (at == 0) zip_set_file_compression(archive.get(), at, ZIP_CM_STORE, 0);
        zip_file_set_mtime(archive.get(), at, secondsUtc, 0);
    }
    if (zip_close(archive.get()) != 0) fail(zip_get_error(archive.get()));
    archive.release(); // closed
    return bytesOf(whole.get());
}

} // namespace soundings::ui
