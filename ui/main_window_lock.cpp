// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with passphrases: opening a locked journal, locking it, changing how it opens.
#include "core/journal/locking.h"
#include "core/support/error.h"
#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/command_palette.h"
#include "ui/exchange.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/lock_card.h"
#include "ui/lock_signals.h"
#include "ui/main_window.h"
#include "ui/pages/unlock_page.h"
#include "ui/settings.h"
#include "ui/translate.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int questionEndsMs = 20;

} // namespace

void MainWindow::connectLock()
{
    m_locking = new LockSignals(this);
    m_opener = new Latest(this);
    connect(m_locking, &LockSignals::lockWanted, this, [this] { lockNow(false); });
    connect(m_exchange, &Exchange::journalRequested, this, [this](const QString& path) {
        if (openJournal(path)) resume();
    });
    connect(m_actions->lockNow, &QAction::triggered, this, [this] { lockNow(true); });
    connect(m_actions->lockJournal, &QAction::triggered, this, [this] { openLockCard(LockTask::Lock); });
    connect(m_actions->changePassphrase, &QAction::triggered, this, [this] { openLockCard(LockTask::Change); });
    connect(m_actions->unlockJournal, &QAction::triggered, this, [this] { openLockCard(LockTask::TurnOff); });
    m_actions->lockIdle->setChecked(m_settings.get(setting::lockIdle) > 0);
    m_actions->lockWithScreen->setChecked(m_settings.get(setting::lockWithScreen));
    connect(m_actions->lockIdle, &QAction::triggered, this, [this](bool on) {
        m_settings.set(setting::lockIdle, on ? setting::lockIdle.fallback : 0);
        followLock();
    });
    connect(m_actions->lockWithScreen, &QAction::triggered, this, [this](bool on) {
        m_settings.set(setting::lockWithScreen, on);
        followLock();
    });
}

void MainWindow::followLock()
{
    m_locking->follow(m_workspace && m_workspace->journal().key(), m_settings.get(setting::lockIdle),
                      m_settings.get(setting::lockWithScreen));
}

void MainWindow::askForPassphrase(const QString& path, Journal::Mode mode, const QString& sentence)
{
    if (!m_unlock) {
        m_unlock = new UnlockPage;
        m_content->addWidget(m_unlock);
        connect(m_unlock, &UnlockPage::given, this, &MainWindow::tryPassphrase);
        connect(m_unlock, &UnlockPage::otherWanted, this, &MainWindow::askForJournal);
    }
    m_locked = {path, mode};
    setWindowTitle(tr("%1 – Soundings").arg(QFileInfo(path).completeBaseName()));
    m_content->setCurrentWidget(m_unlock);
    m_unlock->ask(path, tr("%1 is locked").arg(QFileInfo(path).completeBaseName()), sentence);
}

void MainWindow::tryPassphrase()
{
    m_unlock->wait(tr("Opening…"));
    auto typed = std::make_shared<const Secret>(m_unlock->passphrase());
    m_opener->ask([this, typed, at = m_locked](const std::stop_token&, const Latest::Show& show) {
        try {
            const SharedKey key = keyOf(at.first.toStdString(), *typed);
            show([this, at, key] {
                m_unlock->goOn();
                if (openJournal(at.first, at.second, key)) resume();
            });
        } catch (const Error& error) {
            show([this, at, error] { explain(at.first, error); });
        }
    });
}

void MainWindow::lockNow(bool ask)
{
    if (!m_workspace || !m_workspace->journal().key()) return;
    // Whoever asked a question that stands goes on with the journal when it is answered: it is put away first.
    if (QThread::currentThread()->loopLevel() > 1) {
        if (auto* popup = QApplication::activePopupWidget()) popup->close();
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) dialog->reject();
        QTimer::singleShot(questionEndsMs, this, [this, ask] { lockNow(ask); });
        return;
    }
    const QString path = qs(m_workspace->journal().path());
    const auto mode = m_workspace->journal().isReadOnly() ? Journal::Mode::ReadOnly : Journal::Mode::ReadWrite;
    if (m_palette && m_palette->isVisible()) m_palette->dismiss();
    if (!closeJournal(ask)) return;
    askForPassphrase(path, mode, tr("Everything that you wrote is saved. Type the passphrase to go on."));
}

void MainWindow::openLockCard(LockTask task)
{
    if (!m_workspace) return;
    auto* card = new LockCard(task, m_workspace->journal().key(), m_workspace.get());
    connect(card, &LockCard::dismissed, card, &QObject::deleteLater);
    connect(card, &LockCard::decided, this, [this, card, task] {
        auto next = std::make_shared<const Secret>(card->chosen());
        card->dismiss();
        // Not before the key that decided it has been handled: the field it was pressed in goes with the journal.
        QMetaObject::invokeMethod(this, [this, next, task] { writeAnew(next, task); }, Qt::QueuedConnection);
    });
    card->summon();
}

/// Nobody may have the journal open while it is written anew, this window neither.
void MainWindow::writeAnew(const std::shared_ptr<const Secret>& next, LockTask task)
{
    if (!m_workspace) return;
    const QString path = qs(m_workspace->journal().path());
    const SharedKey now = m_workspace->journal().key();
    if (!closeJournal()) return;
    askForPassphrase(path, Journal::Mode::ReadWrite, {});
    m_unlock->wait(tr("The journal is being written anew…"));
    const QString done = task == LockTask::Lock     ? tr("This journal is locked from now on.")
                         : task == LockTask::Change ? tr("This journal opens by its new passphrase from now on.")
                                                    : tr("This journal opens without a passphrase from now on.");
    const auto goOn = [this, path](const SharedKey& key, const QString& sentence) {
        m_unlock->goOn();
        if (!openJournal(path, Journal::Mode::ReadWrite, key)) return;
        resume();
        notice(sentence);
    };
    m_opener->ask([path, now, next, done, goOn, outside = m_outside](const std::stop_token&, const Latest::Show& show) {
        try {
            const SharedKey key = lockAnew(path.toStdString(), {outside.clock, outside.ids, now}, *next);
            show([goOn, key, done] { goOn(key, done); });
        } catch (const Error& error) {
            show([goOn, now, sentence = qs(error.message())] { goOn(now, sentence); });
        }
    });
}

void MainWindow::tellAbout()
{
    QString about = tr("Soundings %1, free software under the GNU General Public License 3 or later. It never uses the "
                       "network.")
                        .arg(QApplication::applicationVersion());
    if (!canLockJournals()) about += " " + tr("This build was made without ciphers: it cannot lock journals.");
    notice(about);
}

} // namespace soundings::ui
