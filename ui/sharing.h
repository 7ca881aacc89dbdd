// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sharing_folder.h"
#include "core/support/id.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace soundings::ui {

class Actions;
class Banner;
class BundleCard;
class BundleWriter;
class ConflictsCard;
class ContactsCard;
class PracticeCard;
class Prompts;
class SendCard;
class Workspace;

/// What goes between the window and contacts: bundles that are written, and opened by a menu or by dropping them on the
/// window; contacts and their cards; and what two sides changed, each in its own way.
class Sharing : public QObject {
    Q_OBJECT
public:
    /// What the actions do, ask and say; all must outlive it. `window` is its parent and takes the drops.
    Sharing(Prompts& prompts, Actions& actions, Banner& notice, QWidget* window);
    ~Sharing() override;

    /// The journal that is open; null before it closes.
    void follow(Workspace* workspace);

signals:
    void undoRequested(); ///< take the last import back
    void journalRequested(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send();
    void write(const Contact& to, const std::vector<Id>& entries, const QString& message);
    void endSending(const QString& sentence);
    void choose();
    void openBundle(const QString& path);
    void showContacts();
    void writeOwnCard(const QString& name);
    void addCard(const QString& path);
    void showConflicts();
    void showPractice();
    void onPlace();

    Prompts& m_prompts;
    Actions& m_actions;
    Banner& m_notice;
    QWidget* m_window;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<BundleCard> m_bundle;
    std::unique_ptr<BundleWriter> m_writer;
    QPointer<SendCard> m_send;
    QPointer<ContactsCard> m_contacts;
    QPointer<ConflictsCard> m_conflicts;
    QPointer<PracticeCard> m_practice;
    Id m_told; ///< the entry whose conflicts were last told of
};

} // namespace soundings::ui
