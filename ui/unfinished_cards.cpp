// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unfinished_cards.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <utility>

namespace soundings::ui {

UnfinishedCards::UnfinishedCards(JournalBridge& journal, Id entry) : m_journal(journal), m_entry(std::move(entry))
{
}

/// The journal keeps one opaque word: the place, and from its second line on the cards.
void UnfinishedCards::read()
{
    if (m_read) return;
    m_read = true;
    QString word;
    try {
        word = QString::fromStdString(m_journal.reader().place(m_entry));
    } catch (const Error&) {
        return; // what cannot be read begins at the beginning
    }
    m_place = word.section(QLatin1Char('\n'), 0, 0);
    const QJsonObject cards = QJsonDocument::fromJson(word.section(QLatin1Char('\n'), 1).toUtf8()).object();
    for (auto card = cards.begin(); card != cards.end(); ++card) {
        const QJsonObject texts = card.value().toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            m_cards[card.key()].insert(text.key(), text.value().toString());
    }
}

QString UnfinishedCards::place()
{
    read();
    return m_place;
}

void UnfinishedCards::setPlace(const QString& word)
{
    read();
    m_place = word;
    m_saved = false;
    save();
}

CardTexts UnfinishedCards::card(const QString& name)
{
    read();
    return m_cards.value(name);
}

QStringList UnfinishedCards::names()
{
    read();
    return m_cards.keys();
}

void UnfinishedCards::setCard(const QString& name, const CardTexts& texts)
{
    read();
    if (m_cards.value(name) == texts) return;
    if (texts.isEmpty())
        m_cards.remove(name);
    else
        m_cards.insert(name, texts);
    m_saved = false;
}

void UnfinishedCards::save()
{
    if (m_saved || m_journal.isReadOnly()) return;
    QJsonObject cards;
    for (auto card = m_cards.cbegin(); card != m_cards.cend(); ++card) {
        QJsonObject texts;
        for (auto text = card->cbegin(); text != card->cend(); ++text) texts.insert(text.key(), text.value());
        cards.insert(card.key(), texts);
    }
    QString word = m_place;
    if (!cards.isEmpty())
        word += QLatin1Char('\n') + QString::fromUtf8(QJsonDocument(cards).toJson(QJsonDocument::Compact));
    m_journal.setPlace(m_entry, word.toStdString());
    m_saved = true;
}

} // namespace soundings::ui
