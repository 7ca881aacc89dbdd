// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace soundings::test {

/// A folder that is gone afterwards, for programs without Qt.
class TemporaryFolder {
public:
    TemporaryFolder() : m_path((std::filesystem::temp_directory_path() / "soundings-XXXXXX").string())
    {
        if (::mkdtemp(m_path.data()) == nullptr)
            throw Error(ErrorKind::Storage, "No folder can be made in " + m_path + ".");
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::string path(const std::string& name) const { return m_path + "/" + name; }

private:
    std::string m_path;
};

} // namespace soundings::test
