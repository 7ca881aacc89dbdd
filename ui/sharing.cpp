// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing.h"

#include "core/exchange/bundle.h"
#include "core/support/atomic_file.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "core/support/held_file.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/bundle_card.h"
#include "ui/bundle_writer.h"
#include "ui/conflicts_card.h"
#include "ui/contacts_card.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/practice_card.h"
#include "ui/prompts.h"
#include "ui/send_card.h"
#include "ui/translate.h"
#include "ui/wording.h"
#include "ui/workspace.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <utility>

namespace soundings::ui {
namespace {

constexpr std::size_t offeredEntries = 200;
constexpr qint64 firstBytes = 64;

SharingFolder sharingFolder()
{
    return SharingFolder(dataFolder());
}

QByteArray beginningOf(const QString& path)
{
    if (isHeldFile(path.toStdString())) return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(firstBytes) : QByteArray();
}

/// The one local file of a drop that is a bundle or a card; empty for anything else.
QString sharedFileIn(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QString path = urls.front().toLocalFile();
    const std::string begins = beginningOf(path).toStdString();
    return looksLikeBundle(begins) || begins.starts_with("Soundings contact card") ? path : QString();
}

} // namespace

Sharing::Sharing(Prompts& prompts, Actions& actions, Banner& notice, QWidget* window)
    : QObject(window), m_prompts(prompts), m_actions(actions), m_notice(notice), m_window(window)
{
    connect(actions.sendToContact, &QAction::triggered, this, &Sharing::send);
    connect(actions.openBundle, &QAction::triggered, this, &Sharing::choose);
    connect(actions.contacts, &QAction::triggered, this, &Sharing::showContacts);
    connect(actions.settleConflicts, &QAction::triggered, this, &Sharing::showConflicts);
    connect(actions.practice, &QAction::triggered, this, &Sharing::showPractice);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

Sharing::~Sharing() = default;

void Sharing::follow(Workspace* workspace)
{
    m_bundle.reset();
    m_writer.reset();
    delete m_send;
    delete m_contacts;
    delete m_conflicts;
    delete m_practice;
    m_told.clear();
    m_workspace = workspace;
    if (workspace == nullptr) return;
    connect(workspace, &Workspace::placeChanged, this, &Sharing::onPlace);
    connect(workspace, &Workspace::undoChanged, this, &Sharing::onPlace);
}

/// What was changed on two sides is said once for each entry that is opened.
void Sharing::onPlace()
{
    EntryEditor* editor = m_workspace != nullptr ? m_workspace->entry() : nullptr;
    const std::size_t open = editor != nullptr ? editor->entry().conflicts.size() : 0;
    m_actions.settleConflicts->setEnabled(open > 0 && !m_workspace->journal().isReadOnly());
    if (open == 0 || m_told == editor->id()) return;
    m_told = editor->id();
    m_notice.say(tr("Both sides changed this, each in its own way, in %n places.", nullptr, static_cast<int>(open)),
                 {{tr("Choose"), [this] { showConflicts(); }}});
}

bool Sharing::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) && m_workspace) {
        auto* drop = static_cast<QDropEvent*>(event); // entering is one, too
        const QString path = sharedFileIn(drop->mimeData());
        if (path.isEmpty()) return QObject::eventFilter(watched, event);
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop)
            looksLikeBundle(beginningOf(path).toStdString()) ? openBundle(path) : addCard(path);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Sharing::send()
{
    if (!m_workspace || m_workspace->journal().isReadOnly() || (m_writer && m_writer->isBusy())) return;
    try {
        const auto contacts = sharingFolder().contacts();
        if (contacts.empty() || !sharingFolder().own()) {
            m_notice.say(tr("Exchange cards with somebody first: write yours, and add theirs."));
            return showContacts();
        }
        JournalBridge& journal = m_workspace->journal();
        journal.flush();
        const EntryEditor* editor = m_workspace->entry();
        const Id front = editor != nullptr ? editor->id() : Id();
        std::vector<SendCard::Choice> entries;
        EntryQuery query;
        query.kind.clear();
        query.withoutNotes = true;
        query.limit = offeredEntries;
        for (const EntrySummary& entry : journal.reader().list(query))
            entries.push_back({entry.id, titleText(entry.title)});
        const auto at = std::ranges::find(entries, front, &SendCard::Choice::entry);
        if (at != entries.end())
            std::rotate(entries.begin(), at, at + 1);
        else if (editor != nullptr)
            entries.insert(entries.begin(), {front, titleText(editor->entry().title)});
        delete m_send;
        auto* card = new SendCard(contacts, entries, front, m_workspace);
        m_send = card;
        connect(card, &SendCard::wanted, this, &Sharing::write);
        connect(card, &SendCard::dismissed, card, &QObject::deleteLater);
        card->summon();
    } catch (const Error& error) {
        m_notice.say(qs(error.message()));
    }
}

void Sharing::write(const Contact& to, const std::vector<Id>& entries, const QString& message)
{
    const QString path = m_prompts.saveFile(
        m_window, tr("Write a bundle for %1").arg(oneLine(to.name)),
        QDir::homePath() + QLatin1Char('/') +
            tr("for-%1").arg(QString(oneLine(to.name)).replace(' ', '-').remove('/')) + ".soundings-bundle",
        {tr("Bundle of Soundings (*.soundings-bundle)")});
    if (path.isEmpty()) return;
    JournalBridge& journal = m_workspace->journal();
    journal.flush(); // what was written a moment ago goes along
    m_writer = std::make_unique<BundleWriter>(journal);
    connect(m_writer.get(), &BundleWriter::written, this, [this, who = oneLine(to.name), path](bool hidden) {
        QString sentence = tr("The bundle for %1 is at %2. Only they can open it.").arg(who, path);
        if (hidden)
            sentence += QLatin1Char(' ') + tr("What people said in a blind round that is not revealed stayed here.");
        endSending(sentence);
    });
    connect(m_writer.get(), &BundleWriter::stopped, this, [this] { endSending(tr("Stopped; no file was written.")); });
    connect(m_writer.get(), &BundleWriter::failed, this, &Sharing::endSending);
    if (m_send) {
        m_send->setBusy(true);
        connect(m_writer.get(), &BundleWriter::progressed, m_send.data(), &SendCard::showProgress);
        connect(m_send.data(), &SendCard::stopWanted, m_writer.get(), &BundleWriter::stop);
    }
    m_writer->write({to, entries, message.toStdString(), path.toStdString()});
}

void Sharing::endSending(const QString& sentence)
{
    if (m_send) {
        m_send->setBusy(false);
        m_send->dismiss();
    }
    m_notice.say(sentence);
}

void Sharing::choose()
{
    const QString path = m_prompts.openFile(m_window, tr("Which bundle?"), QDir::homePath(),
                                            {tr("Bundle of Soundings (*.soundings-bundle)"), tr("All (*)")});
    if (!path.isEmpty()) openBundle(path);
}

void Sharing::openBundle(const QString& path)
{
    if (!m_workspace || m_workspace->journal().isReadOnly()) return;
    if (!m_bundle) {
        m_bundle = std::make_unique<BundleCard>(m_workspace->journal(), m_workspace);
        const auto say = [this](const QString& sentence) { m_notice.say(sentence); };
        connect(m_bundle.get(), &BundleCard::failed, this, say);
        connect(m_bundle.get(), &BundleCard::stopped, this,
                [this] { m_notice.say(tr("Stopped; the journal is as it was.")); });
        connect(m_bundle.get(), &BundleCard::taken, this, [this](const QString& sentence, const QString& conflicting) {
            std::vector<Banner::Choice> choices{{tr("Take it back"), [this] { emit undoRequested(); }}};
            if (!conflicting.isEmpty()) m_told = conflicting.toStdString(); // by what is said now
            if (!conflicting.isEmpty())
                choices.insert(choices.begin(), {tr("Choose"), [this, conflicting] {
                                                     if (m_workspace) m_workspace->openEntry(conflicting);
                                                     showConflicts();
                                                 }});
            m_notice.say(sentence, choices);
        });
    }
    m_bundle->open(path);
}

void Sharing::showContacts()
{
    if (!m_workspace) return;
    if (!m_contacts) {
        auto* card = new ContactsCard(sharingFolder(), m_workspace->journal().clock().today(), m_workspace);
        m_contacts = card;
        connect(card, &ContactsCard::cardWanted, this, &Sharing::writeOwnCard);
        connect(card, &ContactsCard::addWanted, this, [this] {
            const QString path = m_prompts.openFile(m_window, tr("Which card?"), QDir::homePath(),
                                                    {tr("Contact’s card (*.txt *.card)"), tr("All (*)")});
            if (!path.isEmpty()) addCard(path);
        });
        connect(card, &ContactsCard::failed, this, [this](const QString& sentence) { m_notice.say(sentence); });
        connect(card, &ContactsCard::dismissed, card, &QObject::deleteLater);
    }
    m_contacts->summon();
}

void Sharing::writeOwnCard(const QString& name)
{
    const QString path = m_prompts.saveFile(m_window, tr("Write your card"),
                                            QDir::homePath() + QLatin1Char('/') + tr("my-card") + ".txt",
                                            {tr("Contact’s card (*.txt)")});
    if (path.isEmpty()) return;
    try {
        const Own own = sharingFolder().setOwn(name.toStdString());
        writeFileAtomically(path.toStdString(), writeCard(own.name, own.keys));
        if (m_contacts) m_contacts->reload();
        m_notice.say(tr("Your card is at %1. Give it to whom you want to exchange bundles with.").arg(path));
    } catch (const Error& error) {
        m_notice.say(qs(error.message()));
    }
}

void Sharing::addCard(const QString& path)
{
    try {
        const Contact contact =
            readCard(readFile(path.toStdString(), 1U << 20U), QFileInfo(path).fileName().toStdString());
        sharingFolder().add(contact);
        if (!m_contacts) showContacts();
        m_contacts->reload(contact.keys);
        m_notice.say(
            tr("%1 was added. Compare the fingerprint in a call before you trust it.").arg(oneLine(contact.name)));
    } catch (const Error& error) {
        m_notice.say(qs(error.message()));
    }
}

void Sharing::showPractice()
{
    if (!m_workspace) return;
    delete m_practice;
    auto* card = new PracticeCard(PracticeList(dataFolder()), m_workspace->journal().outside(), m_workspace);
    m_practice = card;
    connect(card, &PracticeCard::told, this, [this](const QString& sentence) { m_notice.say(sentence); });
    connect(card, &PracticeCard::openWanted, this, &Sharing::journalRequested, Qt::QueuedConnection);
    connect(card, &PracticeCard::addWanted, this, [this, card] {
        const QString path = m_prompts.openFile(m_window, tr("Which journal?"), QDir::homePath(),
                                                {QStringLiteral("Soundings (*.soundings)")});
        if (!path.isEmpty()) card->add(path);
    });
    connect(card, &PracticeCard::dismissed, card, &QObject::deleteLater);
    card->summon();
}

void Sharing::showConflicts()
{
    EntryEditor* editor = m_workspace != nullptr ? m_workspace->entry() : nullptr;
    if (editor == nullptr || m_workspace->journal().isReadOnly()) return;
    if (editor->shown().conflicts.empty()) {
        if (!editor->entry().conflicts.empty())
            m_notice.say(tr("Some of it is covered until what happened is written; choose after that."));
        return;
    }
    delete m_conflicts;
    std::optional<MergedBundle> merged;
    try {
        merged = lastMergeInto(m_workspace->journal().reader(), editor->id());
    } catch (const Error&) {
        // Whose each side is would be good to know; to choose it is not needed.
    }
    auto* card = new ConflictsCard(*editor, std::move(merged), m_workspace);
    m_conflicts = card;
    const auto say = [this](const QString& sentence) { m_notice.say(sentence); };
    connect(card, &ConflictsCard::failed, this, say);
    connect(card, &ConflictsCard::settledAll, this, [this] { m_notice.say(tr("All of it is settled.")); });
    connect(card, &ConflictsCard::dismissed, card, &QObject::deleteLater);
    card->summon();
}

} // namespace soundings::ui
