// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal_bridge.h"

#include "core/document/document.h"
#include "core/support/atomic_file.h"
#include "core/support/digest.h"
#include "core/support/error.h"
#include "ui/assessor.h"
#include "ui/autosave.h"
#include "ui/storage_thread.h"
#include "ui/translate.h"

#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <filesystem>
#include <future>
#include <map>
#include <mutex>
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
    std::error_code ignored;
    const auto absolute = std::filesystem::weakly_canonical(journal, ignored);
    const auto name = sha256Hex(ignored ? journal : absolute.string()).substr(0, 16);
    return (folder + "/rescue-" + qs(name)).toStdString();
}

/// An earlier rescue is never written over: it waits until it is put back.
std::string freeRescuePath(const std::string& base)
{
    std::string path = base + ".json";
    for (int number = 2; std::filesystem::exists(path); ++number) path = base + "-" + std::to_string(number) + ".json";
    return path;
}

void writeRescue(const std::string& path, const std::vector<Entry>& unsaved)
{
    try {
        if (unsaved.empty()) {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
            return;
        }
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        writeFileAtomically(path, writeEntries(unsaved));
    } catch (const std::exception&) {
        // The window says already that the text is not saved and keeps it; a second failure adds nothing to do.
    }
}

} // namespace

struct JournalBridge::Private {
    Private(std::string file, Journal::Mode howOpened, Journal::Outside outsideWorld)
        : ids(outsideWorld.ids), outside{outsideWorld.clock, ids}, path(std::move(file)), mode(howOpened)
    {
    }

    SharedIds ids;
    Journal::Outside outside;
    std::string path;
    Journal::Mode mode;
    StorageThread thread;
    std::future<void> opened;
    std::unique_ptr<Journal> writer; // used on the storage thread only
    Subscription subscription;       // likewise
    std::unique_ptr<Journal> reader;
    std::unique_ptr<Autosave> autosave;
    std::map<Id, std::int64_t> lastEdit;
    std::unique_ptr<Assessor> assessor;
    std::map<Id, Entry> toAssess;
    Id assessing;
    QString earlierRescue;
    QTimer idleTimer;

    /// Queues a change whose failure does not endanger any text.
    void post(JournalBridge& bridge, std::function<void(Journal&)> change, bool tell)
    {
        thread.post([this, &bridge, change = std::move(change), tell] {
            try {
                change(*writer);
            } catch (const Error& error) {
                if (!tell) return;
                QMetaObject::invokeMethod(
                    &bridge, [&bridge, text = qs(error.message())] { emit bridge.failed(text); }, Qt::QueuedConnection);
            }
        });
    }
    void announce(JournalBridge& bridge, const Change& change);
    void assessNext(JournalBridge& bridge);
};

void JournalBridge::Private::announce(JournalBridge& bridge, const Change& change)
{
    QMetaObject::invokeMethod(
        &bridge,
        [&bridge, change] {
            if (!change.entry.empty() && change.what != Change::What::Derived)
                emit bridge.entryChanged(qs(change.entry), qs(change.origin));
            if (change.what != Change::What::Saved) emit bridge.listChanged();
        },
        Qt::QueuedConnection);
}

void JournalBridge::Private::assessNext(JournalBridge& bridge)
{
    if (!assessing.empty() || toAssess.empty()) return;
    if (!assessor) {
        assessor = std::make_unique<Assessor>();
        QObject::connect(assessor.get(), &Assessor::ready, &bridge, [this, &bridge](const Assessment& assessment) {
            bridge.setStanding(std::exchange(assessing, {}), assessment.standing(), standingSeed);
            assessNext(bridge);
        });
    }
    const auto next = toAssess.extract(toAssess.begin());
    assessing = next.key();
    assessor->ask(next.mapped(), outside.clock.today(), standingSeed);
}

JournalBridge::JournalBridge(const std::string& path, Journal::Mode mode, Journal::Outside outside, QObject* parent)
    : JournalBridge(std::make_unique<Private>(path, mode, outside), parent)
{
    waitUntilOpen();
}

std::unique_ptr<JournalBridge> JournalBridge::begin(const std::string& path, Journal::Mode mode,
                                                    Journal::Outside outside)
{
    return std::unique_ptr<JournalBridge>(new JournalBridge(std::make_unique<Private>(path, mode, outside)));
}

JournalBridge::JournalBridge(std::unique_ptr<Private> priv, QObject* parent) : QObject(parent), d(std::move(priv))
{
    d->opened = d->thread.start([this] {
        d->writer = std::make_unique<Journal>(Journal::open(d->path, d->mode, d->outside));
        d->subscription = d->writer->onChanged([this](const Change& change) { d->announce(*this, change); });
        // Made here, used by the window's thread alone: two connections are opened in the time of one.
        d->reader = std::make_unique<Journal>(Journal::open(d->path, Journal::Mode::ReadOnly, d->outside));
    });
    const auto base = rescuePathOf(d->path);
    if (std::filesystem::exists(base + ".json")) d->earlierRescue = qs(base + ".json");
    const auto rescue = freeRescuePath(base);
    Autosave::Storage storage{
        [this](const Entry& entry, const Origin& origin) { d->writer->save(entry, origin); },
        [rescue](const std::vector<Entry>& unsaved) { writeRescue(rescue, unsaved); },
    };
    d->autosave = std::make_unique<Autosave>(d->thread, std::move(storage), Autosave::Delays{});
    connect(d->autosave.get(), &Autosave::stateChanged, this, [this] { emit saveStateChanged(saveState()); });
    d->idleTimer.setSingleShot(true);
    d->idleTimer.setInterval(idle);
    connect(&d->idleTimer, &QTimer::timeout, this, [this] {
        refreshDerived();
        d->assessNext(*this);
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
    d->post(*this, [id](Journal& journal) { journal.remove(id); }, true);
}

void JournalBridge::keepVersion(const Id& id, const std::string& reason)
{
    d->autosave->handOver(id);
    // An entry that was never stored has no text to keep; that is no news to anyone.
    d->post(*this, [id, reason](Journal& journal) { journal.keepVersion(id, reason); }, false);
}

void JournalBridge::setPlace(const Id& id, const std::string& place)
{
    d->autosave->handOver(id);
    d->post(*this, [id, place](Journal& journal) { journal.setPlace(id, place); }, false);
}

void JournalBridge::setStanding(const Id& id, Standing standing, std::uint64_t seed)
{
    d->post(*this, [id, standing, seed](Journal& journal) { journal.setStanding(id, standing, seed); }, false);
}

SealStamp JournalBridge::seal(const Id& id)
{
    if (!flush()) throw Error(ErrorKind::Storage, failure().toStdString());
    SealStamp stamp;
    d->thread.run([&] { stamp = d->writer->seal(id); });
    return stamp;
}

void JournalBridge::withdrawSeal(const Id& id)
{
    d->thread.run([&] { d->writer->withdrawSeal(id); });
}

void JournalBridge::settleSeals()
{
    if (isReadOnly()) return;
    d->thread.run([&] { d->writer->settleSeals(); });
}

void JournalBridge::refreshDerived()
{
    if (isReadOnly()) return;
    d->post(*this, [](Journal& journal) { journal.refreshDerived(); }, false);
}

QString JournalBridge::rescueFile() const
{
    return d->earlierRescue;
}

} // namespace soundings::ui
