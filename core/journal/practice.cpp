// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/practice.h"

#include "core/journal/each_of_kind.h"
#include "core/journal/journal_path.h"
#include "core/journal/lock_file.h"
#include "core/journal/locking.h"
#include "core/support/atomic_file.h"
#include "core/support/digest.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace soundings {
namespace {

using PracticeJson = nlohmann::json;

std::string practiceFile(const std::string& folder)
{
    return folder + "/practice.json";
}

std::string absolutePath(const std::string& path)
{
    std::error_code unknown;
    const auto absolute = std::filesystem::weakly_canonical(path, unknown);
    return unknown ? path : absolute.string();
}

std::string clientName(const std::string& path)
{
    return std::filesystem::path(path).stem().string();
}

} // namespace

std::vector<ClientJournal> PracticeList::journals() const
{
    const std::string path = practiceFile(m_folder);
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) return {};
    try {
        std::vector<ClientJournal> list;
        const PracticeJson file = parseJson(readFile(path), path);
        for (const PracticeJson& item : file.at("journals")) {
            ClientJournal journal{item.at("path").get<std::string>(), {}};
            if (item.contains("keep_until")) journal.keepUntil = parseDate(item.at("keep_until").get<std::string>());
            list.push_back(std::move(journal));
        }
        return list;
    } catch (const PracticeJson::exception&) {
        throw Error(ErrorKind::Input, fmt::format("{} is damaged; move it away and add the journals again.", path));
    }
}

void PracticeList::set(const ClientJournal& journal) const
{
    ClientJournal wanted{absolutePath(journal.path), journal.keepUntil};
    std::vector<ClientJournal> list = journals();
    const auto known = std::ranges::find(list, wanted.path, &ClientJournal::path);
    if (known != list.end())
        *known = std::move(wanted);
    else
        list.push_back(std::move(wanted));
    write(list);
}

void PracticeList::remove(const std::string& path) const
{
    std::vector<ClientJournal> list = journals();
    const std::string wanted = absolutePath(path);
    if (std::erase_if(list,
                      [&](const ClientJournal& journal) { return journal.path == wanted || journal.path == path; }))
        write(list);
}

void PracticeList::write(const std::vector<ClientJournal>& journals) const
{
    PracticeJson list = PracticeJson::array();
    for (const ClientJournal& journal : journals) {
        PracticeJson item = PracticeJson::object();
        item["path"] = journal.path;
        if (journal.keepUntil) item["keep_until"] = toIso(*journal.keepUntil);
        list.push_back(std::move(item));
    }
    PracticeJson file = PracticeJson::object();
    file["format"] = 1;
    file["journals"] = std::move(list);
    std::error_code failed;
    if (!std::filesystem::exists(m_folder, failed)) {
        std::filesystem::create_directories(m_folder, failed);
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, failed);
    }
    writeFileAtomically(practiceFile(m_folder), prettyJson(file));
}

namespace {

/// All that can be known of a journal without its passphrase, but whether it is over its day.
PracticeLine seenOfClient(const ClientJournal& journal, const Journal::Outside& outside, Date today)
{
    PracticeLine line;
    line.journal = journal;
    line.name = clientName(journal.path);
    line.keepUntil = journal.keepUntil;
    std::error_code failed;
    if (!std::filesystem::exists(journal.path, failed)) {
        line.state = PracticeLine::State::Missing;
        return line;
    }
    try {
        if (isLocked(journal.path)) {
            line.state = PracticeLine::State::Locked;
            return line;
        }
        const Journal open = Journal::open(journal.path, Journal::Mode::ReadOnly, {outside.clock, outside.ids, {}});
        for (const DueItem& item : open.due({})) {
            line.due += item.date <= today ? 1 : 0;
            line.promises += item.kind == DueKind::Commitment ? 1 : 0;
            if (item.date >= today && !line.next) line.next = item.date; // earliest first
        }
        eachOfKind(open, "engagement", [&](const EntrySummary& row) {
            const Entry entry = open.load(row.id);
            const auto& agreed = entry.engagement()->keepUntil;
            if (agreed && (!line.keepUntil || *agreed < *line.keepUntil)) line.keepUntil = agreed;
        });
    } catch (const Error& error) {
        line.state = PracticeLine::State::Unreadable;
        line.problem = error.message();
    }
    return line;
}

} // namespace

PracticeLine lookAtClient(const ClientJournal& journal, const Journal::Outside& outside, Date today)
{
    PracticeLine line = seenOfClient(journal, outside, today);
    line.over = line.keepUntil && *line.keepUntil < today;
    return line;
}

std::string rescueNameOf(const std::string& journal)
{
    return "rescue-" + sha256Hex(absolutePath(journal)).substr(0, 16);
}

std::vector<std::string> filesOfJournal(const std::string& path, const std::string& rescueFolder)
{
    std::vector<std::string> files;
    std::error_code unreadable;
    const auto addIfThere = [&](const std::string& file) {
        if (std::filesystem::exists(std::filesystem::symlink_status(file, unreadable))) files.push_back(file);
    };
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) addIfThere(path + ending);
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const std::string hidden = "." + std::filesystem::path(path).filename().string();
    for (const auto& file : std::filesystem::directory_iterator(folder.empty() ? "." : folder, unreadable)) {
        const std::string name = file.path().filename().string();
        if (name.starts_with(hidden) && name.ends_with(".part")) files.push_back(file.path().string());
    }
    const std::string rescue = rescueNameOf(path);
    for (const auto& file : std::filesystem::directory_iterator(rescueFolder, unreadable))
        if (file.path().filename().string().starts_with(rescue)) files.push_back(file.path().string());
    return files;
}

Disposed disposeOfJournal(const std::string& path, const std::string& typed, const PracticeList& list,
                          const std::string& rescueFolder, const Instant& now)
{
    const std::string real = pathOfExistingJournal(path);
    if (typed != clientName(real))
        throw Error(ErrorKind::Input,
                    fmt::format("Nothing was removed: to remove this journal for good, its name “{}” has to "
                                "be typed.",
                                clientName(real)));
    const auto known = list.journals();
    if (std::ranges::find(known, absolutePath(path), &ClientJournal::path) == known.end())
        throw Error(ErrorKind::NotFound,
                    fmt::format("{} is not among your client journals, so it was left alone.", path));
    Disposed disposed;
    {
        const LockFile held(real, now); // nobody may have it open
        for (const std::string& file : filesOfJournal(real, rescueFolder)) {
            std::error_code failed;
            (std::filesystem::remove(file, failed) && !failed ? disposed.removed : disposed.stayed).push_back(file);
        }
    }
    if (disposed.stayed.empty()) list.remove(real);
    return disposed;
}

} // namespace soundings
