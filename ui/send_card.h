// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sharing_folder.h"
#include "core/journal/journal.h"
#include "ui/overlay.h"

#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace soundings::ui {

class TextField;

/// What goes to a contact, before its file is written: to whom, which entries, and a few words. Says what never goes, and
/// that a fingerprint was not compared where it was not.
class SendCard : public Overlay {
    Q_OBJECT
public:
    struct Choice {
        Id entry;
        QString title;
    };
    /// `front` is checked from the beginning; there is at least one contact.
    SendCard(std::vector<Contact> contacts, std::vector<Choice> entries, const Id& front, QWidget* parent);

    void summon() override;
    void dismiss() override;
    /// While the file is made nothing can be chosen, and putting the card away asks to stop.
    void setBusy(bool busy);
    void showProgress(std::size_t done, std::size_t total);

signals:
    void stopWanted();
    void wanted(const soundings::Contact& to, const std::vector<soundings::Id>& entries, const QString& message);

private:
    void build();
    void fill(const Id& front);
    void follow(); ///< what was chosen
    void send();
    [[nodiscard]] std::vector<Id> chosen() const;

    std::vector<Contact> m_contacts;
    std::vector<Choice> m_entries;
    QComboBox* m_to;
    QLabel* m_caution;
    QListWidget* m_list;
    TextField* m_message;
    QProgressBar* m_progress;
    QPushButton* m_write;
    QPushButton* m_cancel;
    bool m_busy = false;
};

} // namespace soundings::ui
