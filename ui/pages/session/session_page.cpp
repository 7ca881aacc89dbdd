// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/session_page.h"

#include "core/assessment/shared_session.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/session/agenda_section.h"
#include "ui/pages/session/before_section.h"
#include "ui/pages/session/cards_section.h"
#include "ui/pages/session/closing_section.h"
#include "ui/pages/session/live_session.h"
#include "ui/pages/session/opening_section.h"
#include "ui/pages/session/private_notes.h"
#include "ui/pages/session/promises_section.h"
#include "ui/pages/session/rounds_section.h"
#include "ui/pages/session/shared_view.h"
#include "ui/theme.h"
#include "ui/translate.h"

#include <QVBoxLayout>

namespace soundings::ui {

SessionPage::SessionPage(JournalBridge& journal, QWidget* parent)
    : SectionPage(journal,
                  {QStringLiteral("session"), tr("Session"), tr("Title of the session"), tr("With whom, about what")},
                  parent),
      m_notes(std::make_unique<PrivateNotes>(journal))
{
    setObjectName(QStringLiteral("sessionPage"));
    setAccessibleName(tr("Session"));
    column()->addSpacing(space::m);
    makeSections();
    column()->addStretch(1);
}

SessionPage::~SessionPage()
{
    closeWindows();
    endWalking();
}

void SessionPage::makeSections()
{
    auto* before = new BeforeSection(*this);
    auto* cards = new CardsSection(*this, *m_notes);
    m_promises = new PromisesSection(*this);
    m_closing = new ClosingSection(*this);
    connect(before, &BeforeSection::askRequested, this, &SessionPage::askRequested);
    connect(m_closing, &ClosingSection::reportReady, this, &SessionPage::reportReady);
    connectCards(cards);
    for (auto* section :
         std::initializer_list<EntrySection*>{new OpeningSection(*this), new AgendaSection(*this), before, cards,
                                              new RoundsSection(*this), m_promises, m_closing})
        addSection(section);
}

void SessionPage::connectCards(CardsSection* cards)
{
    connect(cards, &CardsSection::liveRequested, this, &SessionPage::showLive);
    connect(cards, &CardsSection::sharedRequested, this, &SessionPage::showShared);
    connect(cards, &CardsSection::takeSetRequested, this, &SessionPage::takeSetRequested);
    connect(cards, &CardsSection::giveSetRequested, this, &SessionPage::giveSetRequested);
}

void SessionPage::closeWindows()
{
    m_live.reset();
    m_shared.reset();
}

void SessionPage::entryChanged()
{
    closeWindows();
    m_notes->open(editor() != nullptr ? editor()->id() : Id());
    SectionPage::entryChanged();
}

void SessionPage::redraw(const QString& origin)
{
    SectionPage::redraw(origin);
    redrawShared();
}

/// The window for others is given the entry as it may be seen, made into what may be shared.
void SessionPage::redrawShared()
{
    if (!m_shared || editor() == nullptr) return;
    const bool onCard = m_live != nullptr && m_live->isVisible();
    m_shared->show(sharedMatterOf(entry(), coreTranslate()), onCard ? m_live->card() : Id());
}

void SessionPage::goToItem(const Id& item)
{
    openSection(*m_promises);
    (void)m_promises->goToItem(item);
}

void SessionPage::showSummary()
{
    openSection(*m_closing);
}

void SessionPage::showLive()
{
    if (editor() == nullptr || editor()->entry().session()->cards.empty()) return;
    m_live = std::make_unique<LiveSession>(*editor(), journal(), *m_notes);
    connect(m_live.get(), &LiveSession::cardShown, this, [this] { redrawShared(); });
    connect(
        m_live.get(), &LiveSession::ended, this,
        [this] {
            refresh({});
            if (QWidget* top = window()) top->activateWindow();
        },
        Qt::QueuedConnection);
    m_live->showFullScreen();
    m_live->showCard(0);
}

void SessionPage::showShared()
{
    if (editor() == nullptr) return;
    if (!m_shared) m_shared = std::make_unique<SharedView>(today());
    redrawShared();
    m_shared->show();
    m_shared->raise();
}

} // namespace soundings::ui
