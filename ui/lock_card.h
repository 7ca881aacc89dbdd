// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_key.h"
#include "ui/overlay.h"

#include <memory>

class QLabel;
class QPushButton;

namespace soundings::ui {

class Latest;
class PassphraseField;

enum class LockTask { Lock, Change, TurnOff };

/// Asks what is needed to lock a journal, to give it another passphrase, or to let it open without one. The passphrase
/// that it has is asked for again: whoever walks up to an open window cannot change it.
class LockCard : public Overlay {
    Q_OBJECT
public:
    /// `key` is the journal's, null for Lock.
    LockCard(LockTask task, SharedKey key, QWidget* parent);
    ~LockCard() override;

    /// The new passphrase, empty for TurnOff.
    [[nodiscard]] Secret chosen() const;

signals:
    void decided(); ///< all of it is right: the journal is to be written anew

private:
    void build();
    void decide();
    void refuse(const QString& sentence, PassphraseField* field);
    void setBusy(bool busy);

    LockTask m_task;
    SharedKey m_key;
    PassphraseField* m_now = nullptr;
    PassphraseField* m_next = nullptr;
    PassphraseField* m_again = nullptr;
    QLabel* m_problem;
    QPushButton* m_do;
    std::unique_ptr<Latest> m_check;
};

} // namespace soundings::ui
