// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/live_session.h"

#include "core/model/session.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/page_column.h"
#include "ui/pages/session/private_notes.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int tickMs = 1000;
constexpr int smallestQuestion = 28; // px
constexpr int largestQuestion = 72;
constexpr int barHeight = 4;
constexpr double msPerMinute = 60'000;

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

} // namespace

LiveSession::LiveSession(EntryEditor& editor, JournalBridge& journal, PrivateNotes& notes)
    : QWidget(nullptr, Qt::Window),
      m_editor(editor),
      m_journal(journal),
      m_notes(notes),
      m_place(helpLabel({}, this)),
      m_clock(helpLabel({}, this)),
      m_question(questionLabel({}, this)),
      m_said(fieldLabel({}, this)),
      m_note(new TextField(2, 6, this)),
      m_private(new TextField(2, 6, this)),
      m_whose(fieldLabel({}, this)),
      m_keys(helpLabel({}, this))
{
    setObjectName(QStringLiteral("live"));
    setProperty("ownWindow", true);
    setWindowTitle(tr("Session")); // nothing of what it holds: titles are seen by everyone
    setAccessibleName(tr("Questions, one at a time"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    m_notes.open(editor.id());
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &LiveSession::tellTime);
    m_tick.start();
    connect(&editor, &EntryEditor::changed, this, &LiveSession::redraw);
}

LiveSession::~LiveSession() = default;

void LiveSession::build()
{
    m_place->setObjectName(QStringLiteral("live.place"));
    m_clock->setObjectName(QStringLiteral("live.clock"));
    m_question->setObjectName(QStringLiteral("live.question"));
    m_question->setAlignment(Qt::AlignCenter);
    m_said->setObjectName(QStringLiteral("live.said"));
    m_said->setAlignment(Qt::AlignCenter);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(QStringLiteral("live.note"));
    m_note->setAccessibleName(tr("What was said (shared)"));
    m_note->setPlaceholderText(tr("What was said: everyone may see it"));
    m_private->setObjectName(QStringLiteral("live.private"));
    m_private->setAccessibleName(tr("Private note (yours alone)"));
    m_private->setPlaceholderText(tr("Private: yours alone, in no summary and no shared view"));
    m_keys->setObjectName(QStringLiteral("live.keys"));
    m_keys->setAlignment(Qt::AlignCenter);
    m_keys->setText(tr("Right: next · Left: back · S: shared note · P: private note · Esc: end"));
    for (QLabel* label : {m_question, m_said}) label->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* middle = new QWidget;
    auto* words = new QVBoxLayout(middle);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space::l);
    words->addStretch(2);
    words->addWidget(m_question);
    words->addWidget(m_said);
    words->addStretch(3);
    m_scroll = columnScroll(QStringLiteral("live.scroll"), middle); // for what is longer than the screen
    layOut();
}

void LiveSession::layOut()
{
    auto* top = new QHBoxLayout;
    top->addWidget(m_place);
    top->addStretch(1);
    top->addWidget(m_clock);
    for (QLabel* label : {m_place, m_clock}) label->setWordWrap(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::xl, space::xl, 2 * space::xl, space::xl);
    column->setSpacing(space::l);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
    m_whose->setObjectName(QStringLiteral("live.whose"));
    column->addWidget(m_whose);
    column->addWidget(m_note);
    column->addWidget(m_private);
    column->addWidget(m_keys);
    m_whose->hide();
    for (TextField* field : {m_note, m_private}) {
        field->hide();
        field->installEventFilter(this);
    }
    followNotes();
}

void LiveSession::followNotes()
{
    connect(m_note, &TextField::edited, this, [this](const QString& text) {
        const Id id = card();
        m_editor.editEntry(tr("Edit a note"), QStringLiteral("/belief/cards/%1/note").arg(qs(id)), [&](Entry& entry) {
            auto& cards = entry.session()->cards;
            const auto found = std::ranges::find(cards, id, &SessionCard::id);
            if (found != cards.end()) found->note = text.toStdString();
        });
    });
    connect(m_private, &TextField::edited, this, [this](const QString& text) {
        try {
            m_notes.setText(card(), text.toStdString());
        } catch (const Error&) {
            // The journal says by itself that it cannot save, where it is read.
        }
    });
}

const SessionCard* LiveSession::shown() const
{
    const Session* session = m_editor.entry().session();
    return session != nullptr && m_at < session->cards.size() ? &session->cards[m_at] : nullptr;
}

Id LiveSession::card() const
{
    const SessionCard* card = shown();
    return card != nullptr ? card->id : Id();
}

void LiveSession::showCard(std::size_t index)
{
    const Session* session = m_editor.entry().session();
    if (session == nullptr || index >= session->cards.size()) return;
    leaveNote();
    m_editor.endMerge();
    m_at = index;
    m_sinceMs = m_journal.clock().now().utcMs;
    m_scroll->verticalScrollBar()->setValue(0);
    redraw();
    emit cardShown(qs(card()));
}

void LiveSession::redraw()
{
    const SessionCard* card = shown();
    if (card == nullptr) return;
    const auto count = m_editor.entry().session()->cards.size();
    m_place->setText(tr("%1 of %2").arg(m_at + 1).arg(count));
    m_question->setText(breakable(qs(withVisibleControls(trimmed(card->text)))));
    m_said->setText(breakable(qs(withVisibleControls(trimmed(card->note)))));
    m_said->setVisible(m_note->isHidden() && !isBlank(card->note));
    m_note->setText(qs(card->note));
    fit();
    tellTime();
    update();
}

/// In whole minutes, so that nothing on the screen moves while somebody thinks; the line at the foot grows.
void LiveSession::tellTime()
{
    const SessionCard* card = shown();
    if (card == nullptr) return;
    const double gone = double(m_journal.clock().now().utcMs - m_sinceMs) / msPerMinute;
    const int minutes = int(std::max(0.0, gone));
    if (!card->minutes || *card->minutes <= 0) {
        m_clock->setText(tr("%n minutes", nullptr, minutes));
        m_share = 0;
    } else {
        m_clock->setText(tr("%1 of %2 min").arg(minutes).arg(shownNumber(card->minutes)));
        m_share = std::clamp(gone / *card->minutes, 0.0, 1.0);
    }
    update(0, height() - barHeight, width(), barHeight);
}

void LiveSession::fit()
{
    const int pixels = std::clamp(std::min(height() / 10, width() / 18), smallestQuestion, largestQuestion);
    m_question->setFont(sized(fontOf(TextSize::Display, QFont::DemiBold), pixels));
    m_said->setFont(sized(fontOf(TextSize::Title), pixels / 2));
    for (QLabel* label : {m_place, m_clock}) label->setFont(sized(fontOf(TextSize::Title), std::max(15, pixels / 3)));
}

/// Back to the card: what is private goes out of sight at once.
void LiveSession::leaveNote()
{
    for (QWidget* field :
         {static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_private), static_cast<QWidget*>(m_whose)})
        field->hide();
    m_private->setText({});
    setFocus(Qt::OtherFocusReason);
}

void LiveSession::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_N:
    case Qt::Key_Space:
    case Qt::Key_PageDown: return showCard(m_at + 1);
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        if (m_at > 0) showCard(m_at - 1);
        return;
    case Qt::Key_Down: return m_scroll->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Up: return m_scroll->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_S:
        m_said->hide();
        m_note->setReadOnly(m_editor.isSealed());
        m_private->hide();
        m_whose->setText(tr("Shared note: everyone may see it, also in the summary"));
        m_whose->show();
        m_note->show();
        return m_note->setFocus(Qt::OtherFocusReason);
    case Qt::Key_P:
        m_private->setReadOnly(m_journal.isReadOnly());
        m_private->setText(qs(m_notes.textOf(card())));
        m_note->hide();
        m_whose->setText(tr("Private note: yours alone afterwards; now it can be read by who sees this screen"));
        m_whose->show();
        m_private->show();
        return m_private->setFocus(Qt::OtherFocusReason);
    case Qt::Key_Escape: close(); return;
    default: QWidget::keyPressEvent(event);
    }
}

bool LiveSession::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        leaveNote();
        redraw();
        return true;
    }
    // The private note goes out of sight with the keyboard, wherever that goes.
    if (watched == m_private && event->type() == QEvent::FocusOut) {
        m_private->setText({});
        m_private->hide();
        m_whose->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void LiveSession::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    if (m_share > 0) painter.fillRect(QRectF(0, height() - barHeight, width() * m_share, barHeight), tokens().accent);
    emit painted();
}

void LiveSession::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void LiveSession::closeEvent(QCloseEvent* event)
{
    leaveNote();
    m_editor.endMerge();
    m_journal.saveNow();
    QWidget::closeEvent(event);
    emit ended();
}

} // namespace soundings::ui
