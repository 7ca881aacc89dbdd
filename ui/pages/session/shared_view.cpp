// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/shared_view.h"

#include "core/report/commitment_words.h"
#include "core/support/text.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int large = 40; // px
constexpr int middle = 24;
constexpr int small = 20;
constexpr int columnWidth = 1100;

std::string line(const CommitmentHistory& history, Date today)
{
    std::string text(trimmed(history.made.text));
    if (!isBlank(history.made.owner)) text = std::string(trimmed(history.made.owner)) + ": " + text;
    if (history.made.due) text += ", " + dateText(*history.made.due).toStdString();
    if (history.closed) text += " (" + stateOf(history, today, coreTranslate()) + ")";
    return text;
}

} // namespace

SharedView::SharedView(Date today) : QWidget(nullptr, Qt::Window), m_today(today)
{
    setObjectName(QStringLiteral("shared"));
    setProperty("ownWindow", true);
    setWindowTitle(tr("Shared view"));
    setAccessibleName(tr("Shared view"));
    resize(960, 640);
    m_column = makePageColumn(this, QStringLiteral("shared"), columnWidth);
    m_column->setSpacing(space::m);
}

void SharedView::add(const QString& name, const std::string& text, int pixels, bool bold, bool quiet)
{
    if (isBlank(text)) return;
    auto* label = pageLabel(name, TextSize::Title, bold ? QFont::DemiBold : QFont::Normal, quiet);
    QFont font = label->font();
    font.setPixelSize(pixels);
    label->setFont(font);
    label->setText(breakable(qs(withVisibleControls(trimmed(text)))));
    m_column->addWidget(label);
    label->show();
}

void SharedView::show(const SharedSession& session, const Id& card)
{
    emptyLayout(*m_column);
    const auto found = std::ranges::find(session.cards, card, &SharedSession::Card::id);
    if (!card.empty() && found != session.cards.end())
        showCard(*found);
    else
        showHour(session);
    m_column->addStretch(1);
}

void SharedView::showCard(const SharedSession::Card& card)
{
    m_column->addStretch(1);
    add(QStringLiteral("shared.question"), card.text, large, true);
    add(QStringLiteral("shared.note"), card.note, middle);
}

void SharedView::showHour(const SharedSession& session)
{
    const auto heading = [&](const QString& text) {
        m_column->addSpacing(space::m);
        add(QStringLiteral("shared.heading"), text.toStdString(), small, false, true);
    };
    add(QStringLiteral("shared.title"), session.title, middle, true);
    if (!isBlank(session.worthIt)) heading(tr("What would make this hour worth it?"));
    add(QStringLiteral("shared.worth"), session.worthIt, large, true);
    if (!session.agenda.empty()) heading(tr("Agenda"));
    for (const auto& item : session.agenda)
        add(QStringLiteral("shared.agenda"),
            item.done ? tr("%1 (talked about)").arg(qs(item.text)).toStdString() : item.text, small, false, item.done);
    for (const auto& round : session.rounds) {
        heading(tr("Blind round"));
        add(QStringLiteral("shared.round"), round.question, middle, true);
        add(QStringLiteral("shared.round.first"), round.first, small);
        if (!round.second.empty())
            add(QStringLiteral("shared.round.second"), tr("After talking: %1").arg(qs(round.second)).toStdString(),
                small);
        add(QStringLiteral("shared.round.moved"), round.moved, small);
        for (const auto& answer : round.answers)
            add(QStringLiteral("shared.answer"),
                answer.second.empty() ? answer.who + ": " + answer.first
                                      : answer.who + ": " + answer.first + " → " + answer.second,
                small);
    }
    if (!session.commitments.empty()) heading(tr("Who does what by when"));
    for (const auto& history : session.commitments)
        if (!isBlank(history.made.text)) add(QStringLiteral("shared.commitment"), line(history, m_today), small);
    if (!isBlank(session.taking)) heading(tr("What are you taking with you?"));
    add(QStringLiteral("shared.taking"), session.taking, middle);
}

} // namespace soundings::ui
