// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/journal/sample_journal.h"
#include "core/support/error.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>

#include <stdlib.h>

namespace soundings::app {

namespace {

/// A new folder of one's own for as long as the object lives.
class TemporaryFolder {
public:
    TemporaryFolder() : m_path((std::filesystem::temp_directory_path() / "soundings-sample-XXXXXX").string())
    {
        if (!::mkdtemp(m_path.data()))
            throw Error(ErrorKind::Storage, fmt::format("No temporary folder could be made for the sample ({}); set "
                                                        "TMPDIR to a folder that can be written.",
                                                        std::strerror(errno)));
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] std::string file(const char* name) const { return m_path + "/" + name; }

private:
    std::string m_path;
};

} // namespace

Found sampleDecision(const World& world)
{
    const TemporaryFolder folder;
    const std::string path = folder.file("sample.soundings");
    const Id id = makeSampleJournal(path);
    return loadEntry(Journal::open(path, Journal::Mode::ReadOnly, world.outside()), id);
}

} // namespace soundings::app
