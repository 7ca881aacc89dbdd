// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/cards_section.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/session/own_sets.h"
#include "ui/pages/session/private_notes.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr double mostMinutes = 600;

} // namespace

CardsSection::CardsSection(SectionPage& page, PrivateNotes& notes)
    : SessionSection(page, QStringLiteral("cards"), tr("Questions, one at a time")),
      m_notes(notes),
      m_set(new QComboBox),
      m_about(helpLabel({})),
      m_addSet(textButton(QStringLiteral("cards.addSet"), tr("Add its questions"))),
      m_take(textButton(QStringLiteral("cards.take"), tr("Take in a set…"))),
      m_give(textButton(QStringLiteral("cards.give"), tr("Write this set to a file…"))),
      m_live(new PrimaryButton(QStringLiteral("cards.live"), tr("Show them full-screen"))),
      m_text(new TextField(1, 6)),
      m_minutes(new TextField(1, 1)),
      m_note(new TextField(2, 12)),
      m_private(new TextField(2, 12))
{
    makeSets();
    auto* form = new QWidget;
    makeForm(form);
    m_list = new ItemList(QStringLiteral("cards"), tr("Add a question of your own"), tr("Remove this question"),
                          tr("A question"), form);
    body()->addWidget(m_list);
    auto* shared = textButton(QStringLiteral("cards.shared"), tr("Open the shared view"));
    shared->setToolTip(tr("A window of its own for a second screen or a video call: it holds nothing private"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_live->setToolTip(tr("Right or N for the next question, Left for the one before, Esc to come back"));
    buttons->addWidget(m_live);
    buttons->addWidget(shared);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(m_live, &QPushButton::clicked, this, &CardsSection::liveRequested);
    connect(shared, &QPushButton::clicked, this, &CardsSection::sharedRequested);
    connect(m_list, &ItemList::addRequested, this, &CardsSection::addOwn);
    connect(m_list, &ItemList::opened, this, [this] {
        endMerge();
        refresh({});
    });
    connect(m_list, &ItemList::removeRequested, this, [this](const QString& id) {
        change(tr("Remove a question"), {}, [&](Session& s) {
            std::erase_if(s.cards, [&](const SessionCard& card) { return card.id == id.toStdString(); });
        });
    });
}

void CardsSection::makeSets()
{
    body()->addWidget(
        helpLabel(tr("A set of questions for the occasion, or your own. Each takes the time that it says; "
                     "the clock is quiet.")));
    m_set->setObjectName(QStringLiteral("cards.set"));
    m_set->setAccessibleName(tr("Set of questions"));
    m_about->setObjectName(QStringLiteral("cards.about"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_set, 1);
    line->addWidget(m_addSet);
    body()->addLayout(line);
    body()->addWidget(m_about);
    auto* files = new QHBoxLayout;
    files->setSpacing(space::s);
    files->addWidget(m_take);
    files->addWidget(m_give);
    files->addStretch(1);
    body()->addLayout(files);
    connect(m_set, &QComboBox::currentIndexChanged, this, [this] {
        const CardSet* set = chosenSet();
        m_about->setText(set != nullptr ? qs(set->introduction) : QString());
    });
    connect(m_addSet, &QPushButton::clicked, this, &CardsSection::addSet);
    connect(m_take, &QPushButton::clicked, this, [this] {
        const std::vector<CardSet> before = m_sets;
        emit takeSetRequested();
        fillSets();
        // What was just taken in is what one wants to add.
        for (const CardSet& set : m_sets)
            if (std::ranges::find(before, set.id, &CardSet::id) == before.end())
                m_set->setCurrentIndex(m_set->findData(qs(set.id)));
    });
    connect(m_give, &QPushButton::clicked, this, [this] {
        if (const CardSet* set = chosenSet()) emit giveSetRequested(*set);
    });
}

void CardsSection::makeForm(QWidget* form)
{
    auto* to = new QVBoxLayout(form);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::s);
    const auto card = [this](Session& s, auto work) {
        const auto found = std::ranges::find(s.cards, m_list->open(), &SessionCard::id);
        if (found != s.cards.end()) work(*found);
    };
    const auto field = [&](TextField* edit, const char* name, const QString& label, const QString& help) {
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(label);
        addLabelled(to, {edit->objectName(), label, help, {}}, edit);
        connect(edit, &TextField::left, this, [this] { endMerge(); });
    };
    const auto bound = [&](TextField* edit, const char* member, auto store) {
        connect(edit, &TextField::edited, this, [this, member, card, store](const QString& text) {
            change(tr("Edit a question"),
                   QStringLiteral("/belief/cards/%1/%2").arg(qs(m_list->open()), QLatin1String(member)),
                   [&](Session& s) { card(s, [&](SessionCard& one) { store(one, text); }); });
        });
    };
    field(m_text, "card.text", tr("Question"), {});
    field(m_minutes, "card.minutes", tr("Minutes"), {});
    field(m_note, "card.note", tr("What was said (shared)"),
          tr("Everyone in the session may see it; it is in the summary."));
    field(m_private, "card.private", tr("Private note (yours alone)"),
          tr("An entry of its own in this journal: in no summary, export or shared view."));
    bound(m_text, "text", [](SessionCard& one, const QString& text) { one.text = text.toStdString(); });
    bound(m_note, "note", [](SessionCard& one, const QString& text) { one.note = text.toStdString(); });
    bound(m_minutes, "minutes",
          [](SessionCard& one, const QString& text) { one.minutes = numberIn(text, 0, mostMinutes); });
    connect(m_private, &TextField::edited, this, [this](const QString& text) {
        guarded(*this, [&] { m_notes.setText(m_list->open(), text.toStdString()); });
    });
}

const CardSet* CardsSection::chosenSet() const
{
    return findCardSet(m_sets, m_set->currentData().toString().toStdString());
}

const SessionCard* CardsSection::openCard() const
{
    const auto found = std::ranges::find(session().cards, m_list->open(), &SessionCard::id);
    return found == session().cards.end() ? nullptr : &*found;
}

void CardsSection::fillSets()
{
    const QString chosen = m_set->currentData().toString();
    m_sets = allCardSets();
    m_set->clear();
    for (const CardSet& set : m_sets) m_set->addItem(oneLine(set.title), qs(set.id));
    m_set->setCurrentIndex(std::max(0, m_set->findData(chosen)));
}

void CardsSection::addSet()
{
    const CardSet* set = chosenSet();
    if (set == nullptr) return;
    change(tr("Add questions"), {}, [&](Session& s) {
        for (SessionCard& card : cardsOf(*set, journal().ids())) {
            const auto same = [&](const SessionCard& known) { return known.question == card.question; };
            if (std::ranges::none_of(s.cards, same)) s.cards.push_back(std::move(card));
        }
    });
}

void CardsSection::addOwn()
{
    SessionCard card;
    card.id = newId();
    change(tr("Add a question"), {}, [&](Session& s) { s.cards.push_back(card); });
    m_list->setOpen(card.id);
    refresh({});
    m_text->setFocus(Qt::OtherFocusReason);
}

void CardsSection::entryChanged()
{
    m_list->setOpen({});
    for (TextField* field : {m_text, m_minutes, m_note, m_private}) field->setText({});
}

QString CardsSection::summary() const
{
    const auto& cards = session().cards;
    if (cards.empty()) return tr("None yet");
    double minutes = 0;
    for (const SessionCard& card : cards) minutes += card.minutes.value_or(0);
    return tr("%n questions, %1 minutes", nullptr, int(cards.size())).arg(shownNumber(minutes));
}

void CardsSection::redraw(const QString& /*origin*/)
{
    const bool readOnly = isReadOnly();
    if (m_sets.empty()) fillSets();
    std::vector<ItemList::Item> items;
    for (const SessionCard& card : session().cards) {
        QStringList about;
        if (card.minutes) about << tr("%1 min").arg(shownNumber(card.minutes));
        if (!isBlank(card.note)) about << oneLine(card.note);
        items.push_back({card.id, oneLine(card.text), about.join(QStringLiteral(" · "))});
    }
    m_list->setItems(items);
    m_list->setReadOnly(readOnly);
    for (TextField* field : {m_text, m_minutes, m_note, m_private}) field->setReadOnly(readOnly);
    for (QPushButton* button : {m_addSet, m_take}) button->setVisible(!readOnly);
    m_live->setEnabled(!session().cards.empty());
    const SessionCard* card = openCard();
    m_text->setText(card != nullptr ? qs(card->text) : QString());
    m_note->setText(card != nullptr ? qs(card->note) : QString());
    if (card == nullptr || numberIn(m_minutes->text(), 0, mostMinutes) != card->minutes)
        m_minutes->setText(card != nullptr ? shownNumber(card->minutes) : QString());
    m_notes.open(editor()->id());
    m_private->setText(card != nullptr ? qs(m_notes.textOf(card->id)) : QString());
}

void CardsSection::focusFirst()
{
    QWidget* to = session().cards.empty() ? static_cast<QWidget*>(m_set) : m_live;
    to->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
