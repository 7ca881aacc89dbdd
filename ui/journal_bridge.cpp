// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal_bridge.h"

#include "core/document/salvage.h"
#include "core/journal/practice.h"
#include "core/support/atomic_file.h"
#include "core/support/digest.h"
#include "core/support/error.h"
#include "ui/assessor.h"
#include "ui/autosave.h"
#include "ui/mailbox.h"
#include "ui/storage_thread.h"
#include "ui/translate.h"

#include <QFile>
#include <QStandardPaths>
#include <QTimer>

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <future>
#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace soundings::ui {
namespace {

constexpr std::int64_t versionPauseMs = 5LL * 60 * 1000;
constexpr std::chrono::milliseconds idle{1500}; // before derived things are brought up to date
constexpr std::uint64_t standingSeed = 1;

/// Identifiers may be asked for by the window and, through the journal, by the storage thread.
class SharedIds final : public IdSource {
public:
    explicit SharedIds(IdSource& ids) : m_ids(ids) {}
    Id next() override
    {
        const std::lock_guard lock(m_mutex);
        return m_ids.next();
    }

private:
    std::mutex m_mutex;
    IdSource& m_ids;
};

/// One file beside the settings for each journal, so that a text never lands in another one.
std::string rescuePathOf(const std::string& journal)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/soundings";
    return folder.toStdString() + "/" + rescueNameOf(journal);
}

std::string rescuePath(const std::string& base, int number)
{
    return number == 1 ? base + ".json" : base + "-" + std::to_string(number) + ".json";
}

/// The numbers of the rescue files that wait, in their order.
std::set<int> rescuesWaiting(const std::string& base)
{
    const std::filesystem::path path(base);
    const std::string name = path.filename().string();
    std::set<int> numbers;
    std::error_code ignored;
    for (const auto& file : std::filesystem::directory_iterator(path.parent_path(), ignored)) {
        const std::string found = file.path().filename().string();
        if (!found.starts_with(name) || found.size() <= name.size()) continue;
        const int number = found == name + ".json" ? 1 : std::atoi(found.c_str() + name.size() + 1);
        if (number > 0 && found == name + rescuePath({}, number)) numbers.insert(number);
    }
    return numbers;
}

/// Which file lies at a path, whatever it is called; device and number are 0 where there is none.
using FileIdentity = std::pair<dev_t, ino_t>;

FileIdentity fileAt(const std::string& path)
{
    struct stat info{};
    return ::lstat(path.c_str(), &info) == 0 ? FileIdentity{info.st_dev, info.st_ino} : FileIdentity{};
}

void writeRescue(const std::string& path, const std::vector<Entry>& unsaved, const SharedKey& key)
{
    try {
        if (unsaved.empty()) {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
            return;
        }
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        const std::string text = writeWhatCanBeWritten(unsaved);
        writeFileAtomically(path, key ? key->sealed(text) : text);
    } catch (const std::exception&) {
        // The window says already that the text is not saved and keeps it; a second failure adds nothing to do.
    }
}

} // namespace

struct JournalBridge::Private {
    Private(std::string journalFile, Journal::Mode howOpened, Journal::Outside outsideWorld)
        : ids(outsideWorld.ids),
          outside{outsideWorld.clock, ids, outsideWorld.key},
          path(std::move(journalFile)),
          mode(howOpened)
    {
    }

    JournalBridge* bridge = nullptr;
    SharedIds ids;
    Journal::Outside outside;
    std::string path;
    Journal::Mode mode;
    Mailbox mailbox;
    StorageThread thread;
    std::future<void> opened;
    std::unique_ptr<Journal> writer; // used on the storage thread only
    Subscription subscription;       // likewise
    FileIdentity file;               // likewise
    std::unique_ptr<Journal> reader;
    std::unique_ptr<Autosave> autosave;
    std::map<Id, std::int64_t> lastEdit;
    std::unique_ptr<Assessor> assessor;
    std::map<Id, Entry> toAssess;
    Id assessing;
    QStringList earlierRescues;
    QTimer idleTimer;

    /// Queues a change whose failure does not endanger any text.
    void post(std::function<void(Journal&)> change, bool tell)
    {
        thread.post([this, change = std::move(change), tell] {
            try {
                change(writable());
            } catch (const Error& error) {
                if (!tell) return;
                mailbox.post([this, text = qs(error.message())] { emit bridge->failed(text); });
            }
        });
    }
    void open();
    Journal& writable();
    void announce(const Change& change);
    void assessNext();
};

/// On the storage thread.
void JournalBridge::Private::open()
{
    writer = std::make_unique<Journal>(Journal::open(path, mode, outside));
    subscription = writer->onChanged([this](const Change& change) { announce(change); });
    file = fileAt(path);
}

/// The journal to write to, on the storage thread: opened again where the connection had to be given up but the file in
/// its place is still (or again) the same one. Throws Error where that cannot be.
Journal& JournalBridge::Private::writable()
{
    if (writer && (!writer->isAbandoned() || fileAt(path) != file)) return *writer;
    subscription.reset();
    writer.reset(); // lets go of the lock
    open();
    return *writer;
}

void JournalBridge::Private::announce(const Change& change)
{
    mailbox.post([this, change] {
        if (!change.entry.empty() && change.what != Change::What::Derived)
            emit bridge->entryChanged(qs(change.entry), qs(change.origin));
        if (change.what != Change::What::Saved) emit bridge->listChanged();
    });
}

void JournalBridge::Private::assessNext()
{
    if (!assessing.empty() || toAssess.empty()) return;
    if (!assessor) {
        assessor = std::make_unique<Assessor>();
        QObject::connect(assessor.get(), &Assessor::ready, bridge, [this](const Assessment& assessment) {
            bridge->setStanding(std::exchange(assessing, {}), assessment.standing(), standingSeed);
            assessNext();
        });
    }
    const auto next = toAssess.extract(toAssess.begin());
    assessing = next.key();
    assessor->ask(next.mapped(), outside.clock.today(), standingSeed);
}

JournalBridge::JournalBridge(const std::string& path, Journal::Mode mode, Journal::Outside outside, QObject* parent)
    : JournalBridge(std::make_unique<Private>(path, mode, std::move(outside)), parent)
{
    waitUntilOpen();
}

std::unique_ptr<JournalBridge> JournalBridge::begin(const std::string& path, Journal::Mode mode,
                                                    Journal::Outside outside)
{
    return std::unique_ptr<JournalBridge>(new JournalBridge(std::make_unique<Private>(path, mode, std::move(outside))));
}

JournalBridge::JournalBridge(std::unique_ptr<Private> priv, QObject* parent) : QObject(parent), d(std::move(priv))
{
    d->bridge = this;
    d->opened = d->thread.start([this] {
        d->open();
        // Made here, used by the window's thread alone: two connections are opened in the time of one.
        d->reader = std::make_unique<Journal>(Journal::open(d->path, Journal::Mode::ReadOnly, d->outside));
    });
    const auto base = rescuePathOf(d->path);
    // None is written over before it is put back: this run writes behind all that wait.
    const auto waiting = rescuesWaiting(base);
    for (const int number : waiting) d->earlierRescues.append(qs(rescuePath(base, number)));
    const auto rescue = rescuePath(base, waiting.empty() ? 1 : *waiting.rbegin() + 1);
    Autosave::Storage storage{
        [this](const Entry& entry, const Origin& origin) { d->writable().save(entry, origin); },
        [rescue, key = d->outside.key](const std::vector<Entry>& unsaved) { writeRescue(rescue, unsaved, key); },
    };
    d->autosave = std::make_unique<Autosave>(d->thread, std::move(storage), Autosave::Delays{});
    connect(d->autosave.get(), &Autosave::stateChanged, this, [this] { emit saveStateChanged(saveState()); });
    d->idleTimer.setSingleShot(true);
    d->idleTimer.setInterval(idle);
    connect(&d->idleTimer, &QTimer::timeout, this, [this] {
        refreshDerived();
        d->assessNext();
    });
}

void JournalBridge::waitUntilOpen()
{
    if (d->opened.valid()) d->opened.get();
}

JournalBridge::~JournalBridge()
{
    d->autosave->flush();
    d->assessor.reset();
    d->autosave.reset();
    d->reader.reset(); // the writer closes last: only it can fold the log into the file, which then travels whole
    d->thread.run([this] {
        d->subscription.reset();
        d->writer.reset();
    });
}

const std::string& JournalBridge::path() const
{
    return d->path;
}

bool JournalBridge::isReadOnly() const
{
    return d->mode == Journal::Mode::ReadOnly;
}

const Clock& JournalBridge::clock() const
{
    return d->outside.clock;
}

IdSource& JournalBridge::ids()
{
    return d->ids;
}

Journal::Outside JournalBridge::outside()
{
    return d->outside;
}

const SharedKey& JournalBridge::key() const
{
    return d->outside.key;
}

JournalBridge::SaveState JournalBridge::saveState() const
{
    switch (d->autosave->state()) {
    case Autosave::State::Saved: return SaveState::Saved;
    case Autosave::State::Pending: return SaveState::Pending;
    case Autosave::State::Failed: break;
    }
    return SaveState::Failed;
}

QString JournalBridge::failure() const
{
    return qs(d->autosave->failure());
}

const Journal& JournalBridge::reader() const
{
    return *d->reader;
}

void JournalBridge::saveLater(const Entry& entry, const Origin& origin)
{
    const auto now = clock().now().utcMs;
    const auto last = d->lastEdit.find(entry.id);
    if (last == d->lastEdit.end() || now - last->second >= versionPauseMs) keepVersion(entry.id, "pause");
    d->lastEdit[entry.id] = now;
    d->autosave->put(entry, origin);
    if (entry.decision()) d->toAssess.insert_or_assign(entry.id, entry);
    d->idleTimer.start();
}

void JournalBridge::saveNow()
{
    d->autosave->handOver();
}

bool JournalBridge::flush()
{
    return d->autosave->flush();
}

void JournalBridge::remove(const Id& id)
{
    d->autosave->forget(id);
    d->toAssess.erase(id);
    d->post([id](Journal& journal) { journal.remove(id); }, true);
}

void JournalBridge::keepVersion(const Id& id, const std::string& reason)
{
    d->autosave->handOver(id);
    // An entry that was never stored has no text to keep; that is no news to anyone.
    d->post([id, reason](Journal& journal) { journal.keepVersion(id, reason); }, false);
}

void JournalBridge::setPlace(const Id& id, const std::string& place)
{
    d->autosave->handOver(id);
    d->post([id, place](Journal& journal) { journal.setPlace(id, place); }, false);
}

void JournalBridge::setStanding(const Id& id, Standing standing, std::uint64_t seed)
{
    d->post([id, standing, seed](Journal& journal) { journal.setStanding(id, standing, seed); }, false);
}

SealStamp JournalBridge::seal(const Id& id)
{
    if (!flush()) throw Error(ErrorKind::Storage, failure().toStdString());
    SealStamp stamp;
    d->thread.run([&] { stamp = d->writable().seal(id); });
    return stamp;
}

void JournalBridge::withdrawSeal(const Id& id)
{
    d->thread.run([&] { d->writable().withdrawSeal(id); });
}

void JournalBridge::settleSeals()
{
    if (isReadOnly()) return;
    d->thread.run([&] { d->writable().settleSeals(); });
}

std::future<void> JournalBridge::change(std::function<void(Journal&)> work)
{
    return d->thread.start([this, work = std::move(work)] { work(d->writable()); });
}

void JournalBridge::refreshDerived()
{
    if (isReadOnly()) return;
    d->post([](Journal& journal) { journal.refreshDerived(); }, false);
}

QString JournalBridge::rescueFile() const
{
    for (const auto& file : d->earlierRescues)
        if (QFile::exists(file)) return file;
    return {};
}

std::string JournalBridge::rescued(const QString& file) const
{
    std::string text = readFile(file.toStdString());
    if (!JournalKey::saltOfSealed(text)) return text;
    auto opened = key() ? key()->unsealed(text) : std::nullopt;
    if (!opened)
        throw Error(ErrorKind::Locked,
                    file.toStdString() + " was locked by another passphrase, or is damaged; soundings add opens it by "
                                         "the passphrase that the journal had then.");
    return std::move(*opened);
}

} // namespace soundings::ui
