// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts_card.h"

#include "core/support/error.h"
#include "ui/sharing_parts.h"
#include "ui/translate.h"
#include "ui/widgets/quiet_line.h"
#include "ui/wording.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int contactsCardWidth = 620;
constexpr int contactLines = 5;

/// In two lines of four groups, as they are read out.
QString readOut(const PublicKeys& keys)
{
    QString digits = qs(fingerprintOf(keys));
    const int middle = static_cast<int>(digits.size() / 2);
    digits[middle] = QLatin1Char('\n');
    return digits;
}

} // namespace

ContactsCard::ContactsCard(SharingFolder folder, Date today, QWidget* parent)
    : Overlay("contacts", contactsCardWidth, parent), m_folder(std::move(folder)), m_today(today)
{
    setAccessibleName(tr("Contacts"));
    build();
}

void ContactsCard::build()
{
    auto* column = cardColumn(card());
    cardLabel(card(), "contacts.heading", tr("Contacts"), TextSize::Lead);
    cardLabel(
        card(), "contacts.explanation",
        tr("Exchange cards once, by any way you like; then read the fingerprints to each other in a call. Only that "
           "tells you that the card is theirs."),
        TextSize::Small);
    m_name = new QuietLine(card());
    m_name->setObjectName("contacts.name");
    m_name->setAccessibleName(tr("Your name, as others see it"));
    m_name->setPlaceholderText(m_name->accessibleName());
    m_write = cardButton(card(), "contacts.write", tr("&Write your card…"));
    auto* mine = new QHBoxLayout;
    mine->addWidget(m_name, 1);
    mine->addWidget(m_write);
    column->addLayout(mine);
    m_own = cardLabel(card(), "contacts.own", {}, TextSize::Body);
    m_list = cardList(card(), "contacts.list", tr("Your contacts"), contactLines);
    m_fingerprint = cardLabel(card(), "contacts.fingerprint", {}, TextSize::Body);
    for (QLabel* label : {m_own, m_fingerprint}) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_same = cardButton(card(), "contacts.same", tr("We compared it: the &same"));
    m_remove = cardButton(card(), "contacts.remove", tr("&Remove"));
    auto* add = cardButton(card(), "contacts.add", tr("&Add a card…"));
    auto* close = cardButton(card(), "contacts.close", tr("&Close"));
    addButtons(card(), {m_remove, m_same, add, close});
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_write->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_write, &QPushButton::clicked, this, [this] { emit cardWanted(m_name->text()); });
    connect(add, &QPushButton::clicked, this, &ContactsCard::addWanted);
    connect(close, &QPushButton::clicked, this, &ContactsCard::dismiss);
    connect(m_list, &QListWidget::currentRowChanged, this, &ContactsCard::follow);
    connect(m_same, &QPushButton::clicked, this, [this] {
        if (const Contact* contact = chosen())
            tried([&] { m_folder.setCompared(contact->keys, m_today); }), reload(contact->keys);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const Contact* contact = chosen()) tried([&] { m_folder.remove(contact->keys); }), reload();
    });
}

template <typename Work>
void ContactsCard::tried(const Work& work)
{
    try {
        work();
    } catch (const Error& error) {
        emit failed(qs(error.message()));
    }
}

void ContactsCard::summon()
{
    tried([this] {
        if (const auto own = m_folder.own()) m_name->setText(qs(own->name));
    });
    m_write->setEnabled(!m_name->text().trimmed().isEmpty());
    reload();
    Overlay::summon();
    (m_list->count() > 0 ? static_cast<QWidget*>(m_list) : m_name)->setFocus(Qt::OtherFocusReason);
}

void ContactsCard::reload(const std::optional<PublicKeys>& show)
{
    const std::optional<PublicKeys> wanted = show; // it may be one of those that go
    tried([this] {
        const auto own = m_folder.own();
        m_own->setText(own ? tr("Your own fingerprint:\n%1").arg(readOut(own->keys.open()))
                           : tr("Your keys are made with your first card."));
        m_contacts = m_folder.contacts();
    });
    m_list->clear();
    int row = m_contacts.empty() ? -1 : 0;
    for (std::size_t i = 0; i < m_contacts.size(); ++i) {
        const Contact& contact = m_contacts[i];
        m_list->addItem(contact.compared
                            ? tr("%1, compared on %2").arg(oneLine(contact.name), dateText(*contact.compared))
                            : tr("%1, not compared yet").arg(oneLine(contact.name)));
        if (wanted && contact.keys == *wanted) row = static_cast<int>(i);
    }
    m_list->setCurrentRow(row);
    follow();
}

const Contact* ContactsCard::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_contacts.size()) ? &m_contacts[std::size_t(row)] : nullptr;
}

void ContactsCard::follow()
{
    const Contact* contact = chosen();
    m_fingerprint->setText(contact ? tr("%1’s fingerprint:\n%2").arg(oneLine(contact->name), readOut(contact->keys))
                                   : QString());
    m_fingerprint->setVisible(contact != nullptr);
    m_same->setEnabled(contact != nullptr && !contact->compared);
    m_remove->setEnabled(contact != nullptr);
}

} // namespace soundings::ui
