// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sharing_folder.h"
#include "ui/overlay.h"

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace soundings::ui {

/// Whom one sends to and takes from: one's own card, everybody's fingerprint, and whether it was compared by voice.
class ContactsCard : public Overlay {
    Q_OBJECT
public:
    ContactsCard(SharingFolder folder, Date today, QWidget* parent);

    void summon() override;
    /// Reads the contacts again and shows the one with these keys.
    void reload(const std::optional<PublicKeys>& show = {});

signals:
    void cardWanted(const QString& name); ///< one's own is to be written to a file
    void addWanted();                     ///< a card is to be read
    void failed(const QString& sentence);

private:
    void build();
    void follow(); ///< the contact that is chosen
    [[nodiscard]] const Contact* chosen() const;
    template <typename Work>
    void tried(const Work& work);

    SharingFolder m_folder;
    Date m_today;
    std::vector<Contact> m_contacts;
    QLineEdit* m_name = nullptr;
    QLabel* m_own = nullptr;
    QPushButton* m_write = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_fingerprint = nullptr;
    QPushButton* m_same = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace soundings::ui
