// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/session_page.h"

#include "core/assessment/shared_session.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/page_column.h"
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
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {

struct SessionPage::Private {
    Private(SessionPage& owner, JournalBridge& bridge) : page(owner), context{bridge, nullptr}, notes(bridge) {}

    SessionPage& page;
    SessionContext context;
    PrivateNotes notes;
    QWidget* column = nullptr;
    QScrollArea* scroll = nullptr;
    TextField* title = nullptr;
    QLabel* readOnly = nullptr;
    std::vector<SessionSection*> sections;
    SessionSection* promises = nullptr;
    SessionSection* closing = nullptr;
    std::size_t at = 0;
    std::unique_ptr<LiveSession> live;
    std::unique_ptr<SharedView> shared;

    [[nodiscard]] bool shows() const
    {
        return context.editor != nullptr && context.editor->entry().session() != nullptr;
    }
    void build();
    void makeTitle(QVBoxLayout* to);
    void makeSections(QVBoxLayout* to);
    void connectCards(CardsSection* cards);
    void attach(EntryEditor* editor);
    void openSection(std::size_t index, bool focus);
    void redraw(const QString& origin);
    void redrawShared();
    void goBackToPlace();
    void closeWindows();
};

void SessionPage::Private::makeTitle(QVBoxLayout* to)
{
    title = new TextField(1, 3);
    title->setObjectName(QStringLiteral("session.title"));
    title->setAccessibleName(tr("Title of the session"));
    title->setPlaceholderText(tr("With whom, about what"));
    title->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    readOnly = helpLabel(tr("This journal is only read: nothing can be changed here."));
    readOnly->setObjectName(QStringLiteral("session.readOnly"));
    to->addWidget(helpLabel(tr("Session")));
    to->addWidget(title);
    to->addWidget(readOnly);
    to->addSpacing(space::m);
    QObject::connect(title, &TextField::edited, &page, [this](const QString& text) {
        if (!shows()) return;
        guarded(page, [&] {
            context.editor->editEntry(tr("Edit the title"), QStringLiteral("/title"),
                                      [&](Entry& entry) { entry.title = text.toStdString(); });
        });
    });
    QObject::connect(title, &TextField::left, &page, [this] {
        if (context.editor != nullptr) context.editor->endMerge();
    });
}

void SessionPage::Private::connectCards(CardsSection* cards)
{
    QObject::connect(cards, &CardsSection::liveRequested, &page, &SessionPage::showLive);
    QObject::connect(cards, &CardsSection::sharedRequested, &page, &SessionPage::showShared);
    QObject::connect(cards, &CardsSection::takeSetRequested, &page, &SessionPage::takeSetRequested);
    QObject::connect(cards, &CardsSection::giveSetRequested, &page, &SessionPage::giveSetRequested);
}

void SessionPage::Private::makeSections(QVBoxLayout* to)
{
    auto* before = new BeforeSection(context);
    auto* cards = new CardsSection(context, notes);
    auto* ending = new ClosingSection(context);
    promises = new PromisesSection(context);
    closing = ending;
    QObject::connect(before, &BeforeSection::askRequested, &page, &SessionPage::askRequested);
    QObject::connect(ending, &ClosingSection::reportReady, &page, &SessionPage::reportReady);
    connectCards(cards);
    for (auto* section : {static_cast<SessionSection*>(new OpeningSection(context)),
                          static_cast<SessionSection*>(new AgendaSection(context)),
                          static_cast<SessionSection*>(before), static_cast<SessionSection*>(cards),
                          static_cast<SessionSection*>(new RoundsSection(context)), promises, closing}) {
        const std::size_t index = sections.size();
        to->addWidget(section);
        sections.push_back(section);
        QObject::connect(section, &SessionSection::headPressed, &page, [this, index] {
            const bool close = sections[index]->isOpen();
            openSection(close ? sections.size() : index, !close);
        });
        QObject::connect(section, &SessionSection::entryRequested, &page, &SessionPage::entryRequested);
        QObject::connect(section, &SessionSection::errorHappened, &page, &SessionPage::errorHappened);
    }
}

void SessionPage::Private::build()
{
    column = new QWidget;
    column->setMaximumWidth(readableWidth() + 2 * space::xl);
    auto* to = new QVBoxLayout(column);
    to->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    to->setSpacing(space::xs);
    makeTitle(to);
    makeSections(to);
    to->addStretch(1);
    scroll = columnScroll(QStringLiteral("session.scroll"), column);
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void SessionPage::Private::closeWindows()
{
    live.reset();
    shared.reset();
}

void SessionPage::Private::attach(EntryEditor* editor)
{
    if (editor == context.editor) return;
    closeWindows();
    if (context.editor != nullptr) context.editor->disconnect(&page);
    context.editor = editor;
    column->setVisible(shows());
    notes.open(shows() ? editor->id() : Id());
    for (SessionSection* section : sections) section->entryChanged();
    if (!shows()) return;
    QObject::connect(editor, &EntryEditor::changed, &page, [this](const QString& origin) { redraw(origin); });
    QObject::connect(editor, &EntryEditor::sealedChanged, &page, [this] { redraw({}); });
    QObject::connect(editor, &QObject::destroyed, &page, [this, editor] {
        if (context.editor != editor) return;
        closeWindows();
        context.editor = nullptr;
        column->hide();
    });
}

void SessionPage::Private::redraw(const QString& origin)
{
    if (!shows()) return;
    const bool locked = context.editor->isSealed() || context.journal.isReadOnly();
    title->setReadOnly(locked);
    readOnly->setVisible(locked);
    title->setText(qs(context.editor->entry().title));
    for (SessionSection* section : sections) section->refresh(origin);
    redrawShared();
}

/// The window for others is given the entry as it may be seen, made into what may be shared.
void SessionPage::Private::redrawShared()
{
    if (!shared || !shows()) return;
    const bool onCard = live != nullptr && live->isVisible();
    shared->show(sharedMatterOf(context.editor->shown(), coreTranslate()), onCard ? live->card() : Id());
}

/// One section is open at most; beyond the last, none is.
void SessionPage::Private::openSection(std::size_t index, bool focus)
{
    if (!shows()) return;
    context.editor->endMerge();
    at = index;
    for (std::size_t i = 0; i < sections.size(); ++i) sections[i]->setOpen(i == index);
    const QString word = index < sections.size() ? sections[index]->word() : QString();
    if (!context.journal.isReadOnly()) context.editor->setPlace(QStringLiteral("session/") + word);
    if (index >= sections.size()) return;
    if (focus) sections[index]->focusFirst();
    // What was laid out anew is scrolled to once it has its place.
    QTimer::singleShot(0, &page, [this, index] {
        if (index == at) scroll->ensureWidgetVisible(sections[index]->head(), 0, space::l);
    });
}

void SessionPage::Private::goBackToPlace()
{
    const QString place = context.editor->place();
    const QString word = place.section(QLatin1Char('/'), 1, 1);
    std::size_t index = place.isEmpty() ? 0 : sections.size();
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (sections[i]->word() == word) index = i;
    openSection(index, true);
}

SessionPage::SessionPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, journal))
{
    setObjectName(QStringLiteral("sessionPage"));
    setAccessibleName(tr("Session"));
    d->build();
    d->column->hide();
}

SessionPage::~SessionPage()
{
    d->closeWindows();
    if (QWidget* typing = focusWidget()) typing->clearFocus(); // what is typed ends while all of it is there
    delete d->scroll; // its fields end their typing when they go, and need what they work with for it
}

void SessionPage::open(EntryEditor* editor)
{
    d->attach(editor);
    if (!d->shows()) return;
    for (SessionSection* section : d->sections) section->setOpen(false);
    d->redraw({});
    d->goBackToPlace();
}

EntryEditor* SessionPage::editor() const
{
    return d->context.editor;
}

void SessionPage::next()
{
    const std::size_t next = d->at < d->sections.size() ? d->at + 1 : 0;
    if (next < d->sections.size()) d->openSection(next, true);
}

void SessionPage::back()
{
    if (d->at == 0 || d->at >= d->sections.size()) return emit backedOut();
    d->openSection(d->at - 1, true);
}

void SessionPage::commit()
{
    if (d->at < d->sections.size() && d->sections[d->at]->commit()) return;
    next();
}

void SessionPage::goToItem(const Id& item)
{
    for (std::size_t i = 0; i < d->sections.size(); ++i) {
        if (d->sections[i] != d->promises) continue;
        d->openSection(i, true);
        (void)d->promises->goToItem(item);
    }
}

void SessionPage::showSummary()
{
    for (std::size_t i = 0; i < d->sections.size(); ++i)
        if (d->sections[i] == d->closing) d->openSection(i, true);
}

void SessionPage::showLive()
{
    if (!d->shows() || d->context.editor->entry().session()->cards.empty()) return;
    d->live = std::make_unique<LiveSession>(*d->context.editor, d->context.journal, d->notes);
    connect(d->live.get(), &LiveSession::cardShown, this, [this] { d->redrawShared(); });
    connect(
        d->live.get(), &LiveSession::ended, this,
        [this] {
            d->redraw({});
            if (QWidget* top = window()) top->activateWindow();
        },
        Qt::QueuedConnection);
    d->live->showFullScreen();
    d->live->showCard(0);
}

void SessionPage::showShared()
{
    if (!d->shows()) return;
    if (!d->shared) d->shared = std::make_unique<SharedView>(d->context.journal.clock().today());
    d->redrawShared();
    d->shared->show();
    d->shared->raise();
}

bool SessionPage::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

} // namespace soundings::ui
