// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send_card.h"

#include "core/exchange/bundle.h"
#include "ui/sharing_parts.h"
#include "ui/translate.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/text_field.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int sendCardWidth = 600;
constexpr int sendListLines = 6;

} // namespace

SendCard::SendCard(std::vector<Contact> contacts, std::vector<Choice> entries, const Id& front, QWidget* parent)
    : Overlay("send", sendCardWidth, parent), m_contacts(std::move(contacts)), m_entries(std::move(entries))
{
    setAccessibleName(tr("Send to a contact"));
    build();
    fill(front);
}

void SendCard::build()
{
    auto* column = cardColumn(card());
    cardLabel(card(), "send.heading", tr("Send to a contact"), TextSize::Lead);
    m_to = new QComboBox(card());
    m_to->setObjectName("send.to");
    m_to->setAccessibleName(tr("To whom"));
    column->addWidget(m_to);
    m_caution = cardLabel(card(), "send.caution", {}, TextSize::Small);
    m_list = cardList(card(), "send.entries", tr("What goes along"), sendListLines);
    m_message = new TextField(2, 5, card());
    m_message->setObjectName("send.message");
    m_message->setAccessibleName(tr("A few words to it"));
    m_message->setPlaceholderText(m_message->accessibleName());
    column->addWidget(m_message);
    cardLabel(
        card(), "send.stays",
        tr("Comments and seals go along. Private notes never do, nor what people said in a blind round that is not "
           "revealed. Only this contact can open the file; they can do with it what they like from then on."),
        TextSize::Small);
    m_progress = new QProgressBar(card());
    m_progress->setObjectName("send.progress");
    m_progress->setAccessibleName(tr("How far the bundle is"));
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    m_write = new PrimaryButton("send.do", tr("Write the file…"), card());
    m_cancel = cardButton(card(), "send.cancel", {});
    addButtons(card(), {m_cancel, m_write});
    setBusy(false);
    connect(m_cancel, &QPushButton::clicked, this, &SendCard::dismiss);
    connect(m_write, &QPushButton::clicked, this, &SendCard::send);
    connect(m_to, &QComboBox::currentIndexChanged, this, &SendCard::follow);
    connect(m_list, &QListWidget::itemChanged, this, &SendCard::follow);
}

void SendCard::fill(const Id& front)
{
    for (const Contact& contact : m_contacts) m_to->addItem(oneLine(contact.name));
    for (const Choice& choice : m_entries) {
        auto* item = new QListWidgetItem(choice.title, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(choice.entry == front ? Qt::Checked : Qt::Unchecked);
    }
    if (m_list->count() > 0) m_list->setCurrentRow(0);
    follow();
}

void SendCard::summon()
{
    Overlay::summon();
    QWidget* first = m_contacts.size() > 1 ? static_cast<QWidget*>(m_to) : m_write;
    if (!first->isEnabled()) first = m_list; // nothing goes along yet, and the keyboard must not stay behind the card
    first->setFocus(Qt::OtherFocusReason);
}

void SendCard::follow()
{
    const int index = m_to->currentIndex();
    const std::string caution =
        index >= 0 ? cautionAbout(m_contacts.at(std::size_t(index)), coreTranslate()) : std::string();
    m_caution->setText(qs(caution));
    m_caution->setVisible(!caution.empty());
    m_write->setEnabled(!chosen().empty());
}

void SendCard::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setRange(0, 0); // how much goes along is not known at first
    m_progress->setVisible(busy);
    m_cancel->setText(busy ? tr("Stop") : tr("Not now"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setEnabled(true);
    for (QWidget* field :
         {static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_message)})
        field->setEnabled(!busy);
    m_write->setEnabled(!busy && !chosen().empty());
    if (busy) m_cancel->setFocus(Qt::OtherFocusReason);
}

void SendCard::showProgress(std::size_t done, std::size_t total)
{
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

void SendCard::dismiss()
{
    if (!m_busy) return Overlay::dismiss();
    m_cancel->setText(tr("Stopping…"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setEnabled(false);
    emit stopWanted(); // the card goes once it has come to its end
}

std::vector<Id> SendCard::chosen() const
{
    std::vector<Id> ids;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked) ids.push_back(m_entries.at(std::size_t(i)).entry);
    return ids;
}

void SendCard::send()
{
    emit wanted(m_contacts.at(std::size_t(m_to->currentIndex())), chosen(), m_message->text());
}

} // namespace soundings::ui
